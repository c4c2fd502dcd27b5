"""Reports in the library: stored, listed, loaded, put in the trash and taken out again."""

from __future__ import annotations

import zlib
from dataclasses import fields
from hashlib import sha256
from typing import Any
from uuid import uuid4

from core.errors import LibraryError
from core.library import rows
from core.library.about import describe
from core.library.corrected import corrected
from core.library.database import Database, Row, Value, now
from core.library.records import Added, ReportFilter, ReportOrder, ReportRow
from core.library.sketch import sketch
from core.library.stored import RECIPE, Stored, pack, unpack
from core.model import Report, Script
from core.script import search_key

_COLUMNS = (
    "r.uid, title, place, date, publisher, script, source_name, figures, initiatives, repairs,"
    " (SELECT count(*) FROM bookmarks b WHERE b.report = r.id AND b.deleted_at IS NULL),"
    " year, favourite, read_at IS NULL, imported_at, (SELECT min(name) FROM report_tags"
    " JOIN tags ON tags.id = tag WHERE report = r.id) AS first_tag"
)


def add(database: Database, report: Report, original: bytes, name: str | None = None) -> Added:
    """Store a report, or its new analysis where the same bytes are there already.

    `name` is the uid of a new one. To be called inside a transaction.
    """
    digest = sha256(original).hexdigest()
    former = database.row(
        "SELECT r.id, uid FROM reports r JOIN versions v ON v.report = r.id"
        " WHERE v.source_sha256 = ?",
        digest,
    )
    if former:  # a newer version has taken the place of these bytes
        set_trashed(database, former[1], trashed=False)
        return Added(former[1], is_new=False)
    known = database.row("SELECT id, uid FROM reports WHERE source_sha256 = ?", digest)
    uid: str
    if known:
        number, uid = known
        if database.run(
            "UPDATE reports SET trashed_at = NULL WHERE id = ? AND trashed_at IS NOT NULL", number
        ):
            rows.count(database, number, 1)
    else:
        uid = name or str(uuid4())
        database.run(
            "INSERT INTO reports (uid, source_sha256, source_name, title, script, figures,"
            " initiatives, repairs, list_key, imported_at)"
            " VALUES (?, ?, '', '', '', 0, 0, 0, '', ?)",
            uid,
            digest,
            now(),
        )
        number = number_of(database, uid)
        database.run("INSERT INTO originals VALUES (?, ?)", number, original)
    _store_analysis(database, number, report, new=not known)
    database.log("replaced" if known else "added", "report", uid)
    return Added(uid, is_new=not known)


def replace(database: Database, uid: str, report: Report) -> None:
    """Store a new analysis of a report; inside a transaction. Raises LibraryError."""
    _store_analysis(database, number_of(database, uid), report, new=False)
    database.log("replaced", "report", uid)


def number_of(database: Database, uid: str) -> int:
    """Return the row number of a report, in the trash or not. Raises LibraryError."""
    row = database.row("SELECT id FROM reports WHERE uid = ?", uid)
    if row is None:
        message = f"{database.name}: there is no report {uid}"
        raise LibraryError(message)
    number: int = row[0]
    return number


def list_rows(
    database: Database,
    wanted: ReportFilter,
    order: ReportOrder,
    limit: int | None,
    offset: int,
) -> list[ReportRow]:
    """Return a page of the reports that are wanted and not in the trash."""
    where, values = _condition(wanted)
    page = f"SELECT r.id FROM reports r WHERE {where} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"
    # Only what is on the page is read as a whole: thousands may be wanted.
    query = f"SELECT {_COLUMNS} FROM reports r WHERE r.id IN ({page}) ORDER BY {_ORDERS[order]}"
    listed = database.rows(query, *values, -1 if limit is None else limit, offset)
    return database.made(_report_row, listed)


def count_rows(database: Database, wanted: ReportFilter) -> int:
    """Return how many reports are wanted and not in the trash."""
    where, values = _condition(wanted)
    (row,) = database.rows(f"SELECT count(*) FROM reports r WHERE {where}", *values)
    number: int = row[0]
    return number


_ORDERS: dict[ReportOrder, str] = {
    "newest": "r.id DESC",
    "title": "list_key, r.id DESC",  # which begins with the title, both scripts together
    "date": "date IS NULL, date DESC, r.id DESC",
    "place": "place_key IS NULL, place_key, date DESC, r.id DESC",
    "tag": "first_tag IS NULL, first_tag, r.id DESC",
}


def _condition(wanted: ReportFilter) -> tuple[str, list[Value]]:
    """Return a filter as SQL over reports r, and the values for it."""
    words = search_key(wanted.words).split() if wanted.words else []  # its table takes 100 ms
    first, last = wanted.years
    tests: list[tuple[str, Value]] = [
        *(("instr(list_key, ?)", word) for word in words),
        (
            "r.id IN (SELECT report FROM report_tags JOIN tags ON tags.id = tag WHERE name = ?)",
            wanted.tag,
        ),
        ("favourite = ?", wanted.favourite),
        ("(read_at IS NULL) = ?", wanted.unread),
        ("year >= ?", first),
        ("year <= ?", last),
        ("r.uid = ?", wanted.uid),
        ("place_key = ?", wanted.place),
    ]
    given = [(test, value) for test, value in tests if value is not None]
    where = " AND ".join(["r.trashed_at IS NULL", *(test for test, _ in given)])
    return where, [value for _, value in given]


def _report_row(row: Row) -> ReportRow:
    values: dict[str, Any] = dict(zip((f.name for f in fields(ReportRow)), row, strict=True))
    values["script"] = Script(values["script"])
    values["favourite"], values["unread"] = bool(values["favourite"]), bool(values["unread"])
    return ReportRow(**values)


def load(database: Database, uid: str) -> Report:
    """Return a report as it was added. Raises LibraryError where it is missing or damaged."""
    found = database.rows(
        "SELECT kind, sha256, body FROM text_versions JOIN reports ON id = report WHERE uid = ?"
        " UNION ALL"
        " SELECT 'analysis', sha256, body FROM analyses JOIN reports ON id = report WHERE uid = ?",
        uid,
        uid,
    )
    bodies: dict[str, bytes] = {kind: body for kind, _, body in found}
    if not bodies:
        number_of(database, uid)  # says so where there is no such report
    intact = all(sha256(body).digest() == digest for _, digest, body in found)
    try:
        if not intact:
            message = "a text differs from its checksum"
            raise ValueError(message)  # noqa: TRY301 - one message for all that is unreadable
        return unpack(Stored(bodies["raw"], bodies["repaired"], b"", bodies["analysis"]))
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        message = f"{database.name}: report {uid} can't be read ({error}); import it again"
        raise LibraryError(message) from error


def uid_of(database: Database, sha256: str) -> str | None:
    """Return the report with these bytes, None where there is none. Raises LibraryError."""
    row = database.row("SELECT uid FROM reports WHERE source_sha256 = ?", sha256)
    return row[0] if row else None


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
    changed = database.run(
        "UPDATE reports SET trashed_at = ? WHERE id = ? AND (trashed_at IS NULL) = ?",
        now() if trashed else None,
        number,
        trashed,
    )
    if changed:
        rows.count(database, number, -1 if trashed else 1)
        verb = "trashed" if trashed else "restored"
        database.log(verb, "report", uid, {"trashed": trashed})


def _store_analysis(database: Database, number: int, report: Report, *, new: bool) -> None:
    stored = pack(report)
    for kind, body in (("raw", stored.raw), ("repaired", stored.text)):
        database.run(
            "INSERT OR REPLACE INTO text_versions VALUES (?, ?, ?, ?)",
            number,
            kind,
            sha256(body).digest(),
            body,
        )
    database.run("INSERT OR REPLACE INTO offset_maps VALUES (?, ?)", number, stored.pieces)
    if not new:
        database.run("DELETE FROM sketches WHERE report = ?", number)
    hashes = ((value, number) for value in sketch(report.text))
    database.run_many("INSERT INTO sketches VALUES (?, ?)", hashes)
    database.run(
        "INSERT OR REPLACE INTO analyses (report, recipe, sha256, body) VALUES (?, ?, ?, ?)",
        number,
        RECIPE,
        sha256(stored.analysis).digest(),
        stored.analysis,
    )
    write_found(database, number, report, new=new)


def write_found(database: Database, number: int, report: Report, *, new: bool = False) -> None:
    """Write what lists and rows say of a report as its reader has it; inside a transaction."""
    as_read = corrected(database, number, report)
    rows.write(database, number, as_read, describe(database, number, as_read), new=new)
    database.run("UPDATE analyses SET rows_stale = 0 WHERE report = ?", number)
