"""The library: the one narrow door to everything that is kept."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self, final
from uuid import uuid4

from core.anchors import Anchor, find_anchor, make_anchor
from core.errors import LibraryError
from core.library import stored
from core.library.database import Database, Row, now
from core.library.records import Added, Bookmark, ReportRow
from core.model import Report, Script
from core.offsets import Span

_COLOURS = range(1, 7)

_ROWS = """
SELECT uid, title, place, date, publisher, script, source_name, figures, initiatives, repairs,
  (SELECT count(*) FROM bookmarks b WHERE b.report = r.id AND b.deleted_at IS NULL)
FROM reports r WHERE trashed_at IS NULL ORDER BY id
"""
_BOOKMARKS = """
SELECT b.uid, r.uid, start, "end", quote, prefix, suffix, placed_start, placed_end, note, colour,
  created_at FROM bookmarks b JOIN reports r ON r.id = b.report
WHERE b.deleted_at IS NULL AND r.trashed_at IS NULL
"""


@final
class Library:
    """Reports with their originals, bookmarks and reading positions; safe from any thread.

    Every method raises LibraryError, with nothing changed, where the disk or the file fails it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, folder: Path | None) -> Self:
        """Open the library in a folder, made if missing; without a folder, one in memory."""
        return cls(Database.open(folder))

    def close(self) -> None:
        """Close the file; doing so twice is harmless."""
        self._database.close()

    def __enter__(self) -> Self:
        """Return the library itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def add(self, report: Report, original: bytes) -> Added:
        """Keep a report and its bytes; known bytes get the new analysis and keep their bookmarks.

        A report that is in the trash comes back.
        """
        known = self._database.row(
            "SELECT id, uid FROM reports WHERE source_sha256 = ?", report.source.sha256
        )
        uid = known[1] if known else str(uuid4())
        with self._database.transaction():
            number = known[0] if known else self._insert(uid, report, original)
            self._describe(number, report)
            self._store(number, report)
            self._place_bookmarks(number, report.raw)
            self._database.log("known" if known else "added", "report", uid)
        return Added(uid, not known)

    def reports(self) -> list[ReportRow]:
        """Return the reports that are not in the trash, in the order of their import."""
        rows = self._database.rows(_ROWS)
        return [ReportRow(*row[:5], script=Script(row[5]), **_counts(row)) for row in rows]

    def load(self, uid: str) -> Report:
        """Return a report as it was analysed when it was added."""
        body, digest = self._one(
            "SELECT body, a.sha256 FROM analyses a JOIN reports r ON r.id = a.report WHERE uid = ?",
            uid,
        )
        if sha256(body).digest() != digest:
            message = f"{self._database.name}: the report {uid} is damaged"
            raise LibraryError(message)
        return stored.from_bytes(body)

    def original(self, uid: str) -> bytes:
        """Return the bytes of a report as they were found."""
        body: bytes = self._one(
            "SELECT body FROM originals o JOIN reports r ON r.id = o.report WHERE uid = ?", uid
        )[0]
        return body

    def remove_report(self, uid: str) -> None:
        """Put a report into the trash, with its bookmarks."""
        self._mark("reports", "trashed_at", uid, now(), "removed")

    def restore_report(self, uid: str) -> None:
        """Take a report out of the trash."""
        self._mark("reports", "trashed_at", uid, None, "restored")

    def bookmarks(self, uid: str | None = None) -> list[Bookmark]:
        """Return the bookmarks of a report, or all, by report and place; orphans come last."""
        where = " AND r.uid = ?" if uid else ""
        order = " ORDER BY r.id, placed_start IS NULL, placed_start, placed_end, b.uid"
        rows = self._database.rows(_BOOKMARKS + where + order, *([uid] if uid else []))
        return [_bookmark(row) for row in rows]

    def add_bookmark(self, uid: str, raw_span: Span, note: str = "", colour: int = 1) -> Bookmark:
        """Keep a passage of the decoded source. Raises ValueError for an impossible colour."""
        _check_colour(colour)
        anchor = make_anchor(self.load(uid).raw, raw_span)
        name = str(uuid4())
        with self._database.transaction():
            self._database.run(
                'INSERT INTO bookmarks (uid, report, start, "end", quote, prefix, suffix,'
                " placed_start, placed_end, note, colour, created_at)"
                " SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM reports WHERE uid = ?",
                name,
                anchor.start,
                anchor.end,
                *(_blob(part) for part in (anchor.exact, anchor.prefix, anchor.suffix)),
                anchor.start,
                anchor.end,
                note,
                colour,
                now(),
                uid,
            )
            self._database.log("added", "bookmark", name)
        return self._bookmark(name)

    def change_bookmark(
        self, name: str, *, note: str | None = None, colour: int | None = None
    ) -> Bookmark:
        """Change what is given of a bookmark, and return it as it is now."""
        if colour is not None:
            _check_colour(colour)
        with self._database.transaction():
            self._database.run(
                "UPDATE bookmarks SET note = coalesce(?, note), colour = coalesce(?, colour)"
                " WHERE uid = ?",
                note,
                colour,
                name,
            )
            self._database.log("changed", "bookmark", name)
        return self._bookmark(name)

    def remove_bookmark(self, name: str) -> None:
        """Put a bookmark away; `restore_bookmark` brings it back."""
        self._mark("bookmarks", "deleted_at", name, now(), "removed")

    def restore_bookmark(self, name: str) -> None:
        """Bring a removed bookmark back."""
        self._mark("bookmarks", "deleted_at", name, None, "restored")

    def position(self, uid: str) -> int | None:
        """Return where the reader was, as a raw code point."""
        row = self._database.row(
            "SELECT raw FROM positions p JOIN reports r ON r.id = p.report WHERE uid = ?", uid
        )
        return row[0] if row else None

    def save_position(self, uid: str, raw: int) -> None:
        """Keep where the reader is, as a raw code point."""
        self._database.run(
            "INSERT INTO positions (report, raw) SELECT id, ? FROM reports WHERE uid = ?"
            " ON CONFLICT (report) DO UPDATE SET raw = excluded.raw",
            raw,
            uid,
        )

    def _insert(self, uid: str, report: Report, original: bytes) -> int:
        self._database.run(
            "INSERT INTO reports (uid, source_sha256, source_name, title, script, figures,"
            " initiatives, repairs, imported_at) VALUES (?, ?, ?, '', '', 0, 0, 0, ?)",
            uid,
            report.source.sha256,
            _clean(report.source.name),
            now(),
        )
        number: int = self._one("SELECT id FROM reports WHERE uid = ?", uid)[0]
        self._database.run("INSERT INTO originals (report, body) VALUES (?, ?)", number, original)
        return number

    def _describe(self, number: int, report: Report) -> None:
        about = report.metadata
        self._database.run(
            "UPDATE reports SET title = ?, place = ?, date = ?, publisher = ?, script = ?,"
            " figures = ?, initiatives = ?, repairs = ?, trashed_at = NULL WHERE id = ?",
            _clean(report.display_title),
            _clean(about.place.of(report.text)) if about.place else None,
            about.date.value if about.date else None,
            _clean(about.publisher.of(report.text)) if about.publisher else None,
            report.script.value,
            len(report.figures),
            len(report.initiatives),
            len(report.repairs),
            number,
        )

    def _store(self, number: int, report: Report) -> None:
        for kind, text in (("raw", report.raw), ("repaired", report.text), ("key", report.key)):
            body = _blob(text)
            self._database.run(
                "INSERT OR REPLACE INTO text_versions (report, kind, sha256, body)"
                " VALUES (?, ?, ?, ?)",
                number,
                kind,
                sha256(body).digest(),
                body,
            )
        body = stored.to_bytes(report)
        self._database.run(
            "INSERT OR REPLACE INTO analyses (report, recipe, sha256, body) VALUES (?, ?, ?, ?)",
            number,
            stored.RECIPE,
            sha256(body).digest(),
            body,
        )

    def _place_bookmarks(self, number: int, raw: str) -> None:
        """Find each bookmark's passage in the text as it is decoded now."""
        for row in self._database.rows(_BOOKMARKS + " AND r.id = ?", number):
            placed = find_anchor(raw, _bookmark(row).anchor)
            self._database.run(
                "UPDATE bookmarks SET placed_start = ?, placed_end = ? WHERE uid = ?",
                *(placed or (None, None)),
                row[0],
            )

    def _bookmark(self, name: str) -> Bookmark:
        return _bookmark(self._one(_BOOKMARKS + " AND b.uid = ?", name))

    def _mark(self, kind: str, column: str, uid: str, value: str | None, verb: str) -> None:
        with self._database.transaction():
            self._database.run(f"UPDATE {kind} SET {column} = ? WHERE uid = ?", value, uid)  # noqa: S608 - names from this file
            self._database.log(verb, kind.removesuffix("s"), uid)

    def _one(self, sql: str, uid: str) -> Row:
        row = self._database.row(sql, uid)
        if row is None:
            message = f"{self._database.name}: there is no {uid}"
            raise LibraryError(message)
        return row


def _counts(row: Row) -> dict[str, Any]:
    names = ("source_name", "figures", "initiatives", "repairs", "bookmarks")
    return dict(zip(names, row[6:], strict=True))


def _check_colour(colour: int) -> None:
    if colour not in _COLOURS:
        message = f"colours run from 1 to 6, not {colour}"
        raise ValueError(message)


def _bookmark(row: Row) -> Bookmark:
    texts = (bytes(part).decode("utf-8", "surrogatepass") for part in row[4:7])
    return Bookmark(
        id=row[0],
        report=row[1],
        anchor=Anchor(row[2], row[3], *texts),
        span=None if row[7] is None else Span(row[7], row[8]),
        note=row[9],
        colour=row[10],
        created=row[11],
    )


def _blob(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _clean(text: str) -> str:
    """Return text that SQLite's TEXT may hold: lone surrogates become the replacement mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
