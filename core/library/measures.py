"""Which labels readers have said to be the same measure, or not to be."""

from __future__ import annotations

from typing import NamedTuple, final

from core.library.database import Database
from core.library.rows import storable


class SameLabels(NamedTuple):
    """Two labels in simplified form, the lesser first, and whether they are the same measure."""

    left: str
    right: str
    same: bool


@final
class Measures:
    """Readers' choices about labels. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listed(self) -> list[SameLabels]:
        """Return all that has been settled."""
        rows = self._database.rows('SELECT * FROM same_labels ORDER BY "left", "right"')
        return [SameLabels(left, right, bool(same)) for left, right, same in rows]

    def settle(self, left: str, right: str, same: bool | None) -> None:  # noqa: FBT001 - the answer itself
        """Keep that two labels are the same, or not; None leaves it open again.

        Raises ValueError for a label and itself.
        """
        left, right = sorted((storable(left), storable(right)))
        if left == right:
            message = f"{left} is always the same as itself"
            raise ValueError(message)
        with self._database.transaction():
            where = '"left" = ? AND "right" = ?'
            self._database.run(f"DELETE FROM same_labels WHERE {where}", left, right)
            if same is not None:
                self._database.run("INSERT INTO same_labels VALUES (?, ?, ?)", left, right, same)
            self._database.log("settled", "measure", left, {"right": right, "same": same})
