"""A look at every part of a library: what SQLite doesn't notice, checksums do."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from core.errors import LibraryError
from core.library.library import Library


class Fault(NamedTuple):
    """Something wrong: in which report (a uid), None where it is the file itself, and what."""

    report: str | None
    what: str


def check(library: Library) -> Iterator[Fault]:
    """Yield what is wrong with a library; nothing is changed. May take a while."""
    for part in (_file, _reports, _versions):
        try:
            yield from part(library)
        except LibraryError as error:
            yield Fault(None, str(error))


def _file(library: Library) -> Iterator[Fault]:
    for pragma in ("integrity_check(20)", "foreign_key_check"):
        for row in library.database.rows(f"PRAGMA {pragma}"):
            if row != ("ok",):
                yield Fault(None, " ".join(map(str, row)))


def _reports(library: Library) -> Iterator[Fault]:
    for uid, title in library.database.rows("SELECT uid, title FROM reports ORDER BY id"):
        yield from _check_report(library, uid, title)


def _versions(library: Library) -> Iterator[Fault]:
    for key, body in library.database.rows("SELECT source_sha256, body FROM versions"):
        if sha256(body).hexdigest() != key:
            yield Fault(None, f"a former version ({key[:8]}…) differs from its checksum")


def _check_report(library: Library, uid: str, title: str) -> Iterator[Fault]:
    try:
        library.original(uid)
        report = library.load_corrected(uid)
    except LibraryError as error:
        yield Fault(uid, f"{title}: {error}")
        return
    ((figures, initiatives),) = library.database.rows(
        "SELECT (SELECT count(*) FROM figures WHERE report = id),"
        " (SELECT count(*) FROM initiatives WHERE report = id) FROM reports WHERE uid = ?",
        uid,
    )
    kept = (figures, initiatives) == (len(report.figures), len(report.initiatives))
    if not kept and uid not in _waiting(library):
        yield Fault(uid, f"{title}: its rows are not those of its analysis")


def _waiting(library: Library) -> set[str]:
    """Return the reports whose rows are known to be behind."""
    return {*library.upkeep.stale(), *library.upkeep.stale_rows()}
