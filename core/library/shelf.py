"""Reports in the library: stored, listed, loaded, put in the trash and taken out again."""

from __future__ import annotations

import zlib
from dataclasses import fields
from hashlib import sha256
from typing import Any
from uuid import uuid4

from core.errors import LibraryError
from core.library.database import Database, Row, now
from core.library.records import Added, ReportRow
from core.library.stored import RECIPE, Stored, pack, unpack
from core.model import Report, Script
from core.offsets import Span

_TEXTS = ("raw", "repaired", "key")


def add(database: Database, report: Report, original: bytes) -> Added:
    """Store a report, or its new analysis where the same bytes are there already.

    To be called inside a transaction.
    """
    digest = sha256(original).hexdigest()
    known = database.row("SELECT id, uid FROM reports WHERE source_sha256 = ?", digest)
    if known:
        number, uid = known
        database.run("UPDATE reports SET trashed_at = NULL WHERE id = ?", number)
    else:
        uid = str(uuid4())
        database.run(
            "INSERT INTO reports (uid, source_sha256, source_name, title, script, figures,"
            " initiatives, repairs, imported_at) VALUES (?, ?, '', '', '', 0, 0, 0, ?)",
            uid,
            digest,
            now(),
        )
        number = number_of(database, uid)
        database.run("INSERT INTO originals VALUES (?, ?)", number, original)
    _store_analysis(database, number, report)
    database.log("replaced" if known else "added", "report", uid)
    return Added(uid, is_new=not known)


def number_of(database: Database, uid: str) -> int:
    """Return the row number of a report, in the trash or not. Raises LibraryError."""
    row = database.row("SELECT id FROM reports WHERE uid = ?", uid)
    if row is None:
        message = f"{database.name}: there is no report {uid}"
        raise LibraryError(message)
    number: int = row[0]
    return number


def list_rows(database: Database) -> list[ReportRow]:
    """Return the reports that are not in the trash, the newest import first."""
    rows = database.rows(
        "SELECT uid, title, place, date, publisher, script, source_name, figures, initiatives,"
        " repairs, (SELECT count(*) FROM bookmarks b"
        " WHERE b.report = reports.id AND b.deleted_at IS NULL)"
        " FROM reports WHERE trashed_at IS NULL ORDER BY id DESC"
    )
    return [_report_row(row) for row in rows]


def _report_row(row: Row) -> ReportRow:
    values: dict[str, Any] = dict(zip((f.name for f in fields(ReportRow)), row, strict=True))
    values["script"] = Script(values["script"])
    return ReportRow(**values)


def load(database: Database, uid: str) -> Report:
    """Return a report as it was added. Raises LibraryError where it is missing or damaged."""
    rows = database.rows(
        "SELECT kind, sha256, body FROM text_versions JOIN reports ON id = report WHERE uid = ?"
        " UNION ALL"
        " SELECT 'analysis', sha256, body FROM analyses JOIN reports ON id = report WHERE uid = ?",
        uid,
        uid,
    )
    bodies: dict[str, bytes] = {kind: body for kind, _, body in rows}
    if not bodies:
        number_of(database, uid)  # says so where there is no such report
    intact = all(sha256(body).digest() == digest for _, digest, body in rows)
    try:
        if not intact:
            message = "a text differs from its checksum"
            raise ValueError(message)  # noqa: TRY301 - one message for all that is unreadable
        return unpack(Stored(*(bodies[kind] for kind in (*_TEXTS, "analysis"))))
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        message = f"{database.name}: report {uid} can't be read ({error}); import it again"
        raise LibraryError(message) from error


def original(database: Database, uid: str) -> bytes:
    """Return the bytes that a report was made from. Raises LibraryError."""
    row = database.row(
        "SELECT body, source_sha256 FROM originals JOIN reports ON id = report WHERE uid = ?", uid
    )
    if row is None:
        message = f"{database.name}: there is no report {uid}"
        raise LibraryError(message)
    body: bytes = row[0]
    if sha256(body).hexdigest() != row[1]:
        message = f"{database.name}: the original of report {uid} differs from its checksum"
        raise LibraryError(message)
    return body


def set_trashed(database: Database, uid: str, *, trashed: bool) -> None:
    """Put a report in the trash or take it out; inside a transaction. Raises LibraryError."""
    number = number_of(database, uid)
    database.run(
        "UPDATE reports SET trashed_at = ? WHERE id = ?", now() if trashed else None, number
    )
    database.log("trashed" if trashed else "restored", "report", uid)


def _store_analysis(database: Database, number: int, report: Report) -> None:
    stored = pack(report)
    for kind, body in zip(_TEXTS, stored[:3], strict=True):
        database.run(
            "INSERT OR REPLACE INTO text_versions VALUES (?, ?, ?, ?)",
            number,
            kind,
            sha256(body).digest(),
            body,
        )
    database.run(
        "INSERT OR REPLACE INTO analyses VALUES (?, ?, ?, ?)",
        number,
        RECIPE,
        sha256(stored.analysis).digest(),
        stored.analysis,
    )
    about = report.metadata
    database.run(
        "UPDATE reports SET source_name = ?, title = ?, place = ?, date = ?, publisher = ?,"
        " script = ?, figures = ?, initiatives = ?, repairs = ? WHERE id = ?",
        storable(report.source.name),
        storable(report.display_title),
        _quoted(about.place, report.text),
        storable(about.date.value) if about.date else None,
        _quoted(about.publisher, report.text),
        report.script.value,
        len(report.figures),
        len(report.initiatives),
        len(report.repairs),
        number,
    )


def storable(text: str) -> str:
    """Return a text as SQLite can hold it: lone surrogates become U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _quoted(span: Span | None, text: str) -> str | None:
    return storable(span.of(text)) if span else None


def position(database: Database, uid: str) -> int | None:
    """Return where the reader left a report, in raw code points. Raises LibraryError."""
    row = database.row("SELECT raw FROM positions WHERE report = ?", number_of(database, uid))
    return row[0] if row else None


def save_position(database: Database, uid: str, raw: int) -> None:
    """Remember a place in a report; inside a transaction. Raises LibraryError."""
    number = number_of(database, uid)
    database.run("INSERT OR REPLACE INTO positions VALUES (?, ?)", number, raw)
