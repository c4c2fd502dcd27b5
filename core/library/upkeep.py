"""What of a library is to be done anew: analyses by older rules, rows by other words."""

from __future__ import annotations

from typing import final

from core.library.database import Database
from core.library.shelf import load, number_of, write_found
from core.library.stored import RECIPE


@final
class Upkeep:
    """Work that waits. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stale(self) -> list[str]:
        """Return the reports (uids) that older rules have analysed, the newest import first."""
        rows = self._database.rows(
            "SELECT uid FROM reports r LEFT JOIN analyses ON report = r.id"
            " WHERE trashed_at IS NULL AND recipe IS NOT ? ORDER BY r.id DESC",
            RECIPE,
        )
        return [uid for (uid,) in rows]

    def is_stale(self, uid: str) -> bool:
        """Say whether older rules have analysed a report."""
        row = self._database.row(
            "SELECT recipe FROM analyses WHERE report = ?", number_of(self._database, uid)
        )
        return row is None or row[0] != RECIPE

    def stale_rows(self) -> list[str]:
        """Return the reports (uids) whose rows were written before own words changed."""
        rows = self._database.rows(
            "SELECT uid FROM reports r JOIN analyses ON report = r.id"
            " WHERE rows_stale AND recipe = ? ORDER BY r.id DESC",
            RECIPE,
        )
        return [uid for (uid,) in rows]

    def refresh_rows(self, uid: str) -> None:
        """Write the rows of a report anew from its stored analysis."""
        report = load(self._database, uid)
        with self._database.transaction():
            write_found(self._database, number_of(self._database, uid), report)

    def title(self, uid: str) -> str:
        """Return what a report is called, in the trash or not."""
        row = self._database.row("SELECT title, source_name FROM reports WHERE uid = ?", uid)
        return (row[0] or row[1]) if row else ""

    def source_name(self, uid: str) -> str:
        """Return the name of the file that a report came from."""
        row = self._database.row(
            "SELECT source_name FROM reports WHERE id = ?", number_of(self._database, uid)
        )
        return row[0] if row else ""
