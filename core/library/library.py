"""The library as the rest of Jiandu sees it: one class, safe from any thread."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self, final

from core.library import notes, shelf
from core.library.choices import Choices
from core.library.database import Database
from core.library.records import Added, Bookmark, ReportRow
from core.model import Report
from core.offsets import Span


@final
class Library:
    """Reports, originals, bookmarks and reading positions.

    What a method did is on disk when it returns. Every method raises LibraryError, with a message
    that names the file, where the library can't be read or written or holds no such thing.
    Positions are code points of the decoded source (raw).
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.choices = Choices(database)

    @classmethod
    def open(cls, folder: Path | None) -> Self:
        """Return the library in a folder, made anew where there is none; None: in memory."""
        return cls(Database.open(folder))

    def close(self) -> None:
        """Close the file; doing so twice is harmless."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, report: Report, original: bytes) -> Added:
        """Store a report and the bytes it was made from.

        Bytes that are known already are recognised: the analysis is replaced, the bookmarks are
        kept and placed anew, and a report in the trash comes back.
        """
        with self._database.transaction():
            added = shelf.add(self._database, report, original)
            if not added.is_new:
                notes.place_anew(self._database, added.uid, report.raw)
        return added

    def reports(self) -> list[ReportRow]:
        """Return all reports that are not in the trash, the newest import first."""
        return shelf.list_rows(self._database)

    def load(self, uid: str) -> Report:
        """Return a report exactly as it was added; nothing is analysed again."""
        return shelf.load(self._database, uid)

    def original(self, uid: str) -> bytes:
        """Return the bytes of a report's source."""
        return shelf.original(self._database, uid)

    def remove_report(self, uid: str) -> None:
        """Put a report, with its bookmarks, in the trash."""
        with self._database.transaction():
            shelf.set_trashed(self._database, uid, trashed=True)

    def restore_report(self, uid: str) -> None:
        """Take a report out of the trash."""
        with self._database.transaction():
            shelf.set_trashed(self._database, uid, trashed=False)

    def bookmarks(self, uid: str | None = None) -> list[Bookmark]:
        """Return the bookmarks of one report, or of all, by place; orphans are among them."""
        if uid is None:
            return notes.list_all(self._database)
        return notes.list_of(self._database, uid)

    def add_bookmark(self, uid: str, raw_span: Span, note: str = "", colour: int = 1) -> Bookmark:
        """Keep a passage. Raises ValueError for a span outside the source, a colour not 1 … 6."""
        raw = self.load(uid).raw
        with self._database.transaction():
            return notes.add(self._database, uid, raw, raw_span, note=note, colour=colour)

    def change_bookmark(
        self, key: str, *, note: str | None = None, colour: int | None = None
    ) -> None:
        """Change a bookmark's note or colour, whichever is given."""
        with self._database.transaction():
            notes.change(self._database, key, note=note, colour=colour)

    def remove_bookmark(self, key: str) -> None:
        """Put a bookmark in the trash."""
        with self._database.transaction():
            notes.set_removed(self._database, key, removed=True)

    def restore_bookmark(self, key: str) -> None:
        """Take a bookmark out of the trash."""
        with self._database.transaction():
            notes.set_removed(self._database, key, removed=False)

    def position(self, uid: str) -> int | None:
        """Return where the reader left a report, if it was ever saved."""
        return shelf.position(self._database, uid)

    def save_position(self, uid: str, raw: int) -> None:
        """Remember where the reader is in a report."""
        with self._database.transaction():
            shelf.save_position(self._database, uid, raw)
