"""The library as the rest of Jiandu sees it: reports here, everything about them by its noun."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self, final

from core.library import addition, shelf
from core.library.bookmarks import Bookmarks
from core.library.choices import Choices
from core.library.corrected import corrected
from core.library.corrections import Corrections, OwnWordsKept
from core.library.database import Database
from core.library.facets import Facets
from core.library.figures import Figures
from core.library.findings import Checks, Dates
from core.library.imports import Imports
from core.library.initiatives import Initiatives
from core.library.measures import Measures
from core.library.overrides import Overrides
from core.library.pins import Pins
from core.library.progress import Progress
from core.library.records import ALL_REPORTS, Added, ReportFilter, ReportOrder, ReportRow
from core.library.tags import Tags
from core.library.texts import Texts
from core.library.trash import Trash
from core.library.upkeep import Upkeep
from core.library.versions import Versions
from core.model import Report


@final
class Library:
    """Reports and their originals; what belongs to them under its own noun.

    Safe from any thread: reading never waits for writing. What a method did is on disk when it
    returns. Every method raises LibraryError, with a message that names the file, where the
    library can't be read or written or holds no such thing.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.bookmarks = Bookmarks(database)
        self.tags = Tags(database)
        self.progress = Progress(database)
        self.choices = Choices(database)
        self.corrections = Corrections(database)
        self.own_words = OwnWordsKept(database)
        self.overrides = Overrides(database)
        self.figures = Figures(database)
        self.initiatives = Initiatives(database)
        self.dates = Dates(database)
        self.checks = Checks(database)
        self.measures = Measures(database)
        self.pins = Pins(database)
        self.texts = Texts(database)
        self.trash = Trash(database)
        self.versions = Versions(database)
        self.imports = Imports(database)
        self.facets = Facets(database)
        self.upkeep = Upkeep(database)

    @classmethod
    def open(cls, folder: Path | None) -> Self:
        """Return the library in a folder, made anew where there is none; None: in memory."""
        return cls(Database.open(folder))

    def close(self) -> None:
        """Close the file; doing so twice is harmless."""
        self.database.close()

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
        with self.database.transaction():
            return addition.add(self.database, report, original)

    def replace(self, uid: str, report: Report) -> None:
        """Store a new analysis of a report (repairs left out, newer rules) in place of the old."""
        with self.database.transaction():
            addition.replace(self.database, uid, report)

    def reports(
        self,
        wanted: ReportFilter = ALL_REPORTS,
        *,
        order: ReportOrder = "newest",
        limit: int | None = None,
        offset: int = 0,
    ) -> list[ReportRow]:
        """Return the reports that are not in the trash, or a page of those that are wanted."""
        return shelf.list_rows(self.database, wanted, order, limit, offset)

    def count(self, wanted: ReportFilter = ALL_REPORTS) -> int:
        """Return how many reports there are of what is wanted."""
        return shelf.count_rows(self.database, wanted)

    def holds(self, uid: str) -> bool:
        """Say whether a report is there and not in the trash."""
        sql = "SELECT 1 FROM reports WHERE uid = ? AND trashed_at IS NULL"
        return self.database.row(sql, uid) is not None

    def load(self, uid: str) -> Report:
        """Return a report exactly as it was added; nothing is analysed again."""
        return shelf.load(self.database, uid)

    def load_corrected(self, uid: str) -> Report:
        """Return a report with own words and corrections applied, as its rows are."""
        report = self.load(uid)
        return corrected(self.database, shelf.number_of(self.database, uid), report)

    def uid_of(self, sha256: str) -> str | None:
        """Return the report, in the trash or not, whose bytes have this hash, if there is one."""
        return shelf.uid_of(self.database, sha256)

    def known_as(self, name: str) -> str | None:
        """Return the report, not in the trash, that a uid or the hash of its bytes names."""
        uid = name if self.holds(name) else self.uid_of(name.lower())
        return uid if uid and self.holds(uid) else None

    def original(self, uid: str) -> bytes:
        """Return the bytes of a report's source."""
        return shelf.original(self.database, uid)

    def remove(self, uid: str) -> None:
        """Put a report, with its bookmarks, in the trash."""
        with self.database.transaction():
            shelf.set_trashed(self.database, uid, trashed=True)

    def restore(self, uid: str) -> None:
        """Take a report out of the trash."""
        with self.database.transaction():
            shelf.set_trashed(self.database, uid, trashed=False)
