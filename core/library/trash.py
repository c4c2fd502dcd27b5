"""The trash: what was removed, to be had again or, by an explicit wish, given up."""

from __future__ import annotations

from typing import Literal, NamedTuple, final

from core.library.bookmarks import Bookmarks
from core.library.corrections import Corrections
from core.library.database import Database
from core.library.shelf import set_trashed


class Trashed(NamedTuple):
    """Something in the trash: its id, what it is called, and since when (ISO 8601 in UTC)."""

    noun: Literal["report", "bookmark", "correction"]
    id: str
    title: str
    at: str


@final
class Trash:
    """Everything that was removed. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listed(self) -> list[Trashed]:
        """Return what is in the trash, the latest first. A report hides what belongs to it."""
        rows = self._database.rows(
            "SELECT 'report', uid, title, trashed_at FROM reports WHERE trashed_at IS NOT NULL"
            " UNION ALL SELECT 'bookmark', b.uid, CAST(quote AS TEXT), deleted_at FROM bookmarks b"
            " JOIN reports r ON r.id = report WHERE deleted_at IS NOT NULL AND trashed_at IS NULL"
            " UNION ALL SELECT 'correction', c.uid, coalesce(CAST(quote AS TEXT), kind), deleted_at"
            " FROM corrections c JOIN reports r ON r.id = report"
            " WHERE deleted_at IS NOT NULL AND trashed_at IS NULL ORDER BY 4 DESC, 2"
        )
        return [Trashed(*row) for row in rows]

    def restore(self, item: Trashed) -> None:
        """Take something out of the trash."""
        if item.noun == "report":
            with self._database.transaction():
                set_trashed(self._database, item.id, trashed=False)
        elif item.noun == "bookmark":
            Bookmarks(self._database).restore(item.id)
        else:
            Corrections(self._database).restore(item.id)

    def empty(self, before: str = "9") -> int:
        """Delete for good what went to the trash before a time (ISO 8601); return how much.

        This is the one thing in a library that can't be undone.
        """
        with self._database.transaction():
            gone = [item for item in self.listed() if item.at < before]
            numbers: dict[str, int] = dict(
                self._database.rows("SELECT uid, id FROM reports WHERE trashed_at < ?", before)
            )
            for table, column in _TABLES:
                self._database.run(f"DELETE FROM {table} WHERE {column} < ?", before)
            for item in gone:
                # The index knows reports by their numbers.
                self._database.log("deleted", item.noun, item.id, {"number": numbers.get(item.id)})
        return len(gone)


_TABLES = (("bookmarks", "deleted_at"), ("corrections", "deleted_at"), ("reports", "trashed_at"))
