"""How far readers are: places in reports, what is unread, what is a favourite."""

from __future__ import annotations

from typing import final

from core.library.database import Database, now
from core.library.shelf import number_of


@final
class Progress:
    """Places and flags by report. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def length(self, uid: str) -> int:
        """Return how long a report's repaired text is, in UTF-16 units."""
        row = self._database.row(
            "SELECT length(body) FROM text_versions WHERE report = ? AND kind = 'repaired'",
            number_of(self._database, uid),
        )
        return row[0] // 2 if row else 0

    def position(self, uid: str) -> int | None:
        """Return where the reader left a report, in raw code points, if it was ever saved."""
        number = number_of(self._database, uid)
        row = self._database.row("SELECT raw FROM positions WHERE report = ?", number)
        return row[0] if row else None

    def save_position(self, uid: str, raw: int) -> None:
        """Remember where the reader is in a report."""
        number = number_of(self._database, uid)
        with self._database.transaction():
            self._database.run("INSERT OR REPLACE INTO positions VALUES (?, ?)", number, raw)

    def mark(self, uid: str, *, read: bool | None = None, favourite: bool | None = None) -> None:
        """Mark a report as read or unread, as a favourite or not, whichever is given."""
        number = number_of(self._database, uid)
        with self._database.transaction():
            if read is not None:
                self._database.run(
                    "UPDATE reports SET read_at = ? WHERE id = ?", now() if read else None, number
                )
            if favourite is not None:
                self._database.run(
                    "UPDATE reports SET favourite = ? WHERE id = ?", favourite, number
                )
            state = {"read": read, "favourite": favourite}
            self._database.log("marked", "flag", uid, state)
