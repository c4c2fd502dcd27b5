"""A report stored, with all that hangs on its text placed anew where it was there before."""

from __future__ import annotations

from core.library import bookmarks, pins, shelf
from core.library.database import Database
from core.library.records import Added
from core.model import Report


def add(database: Database, report: Report, original: bytes) -> Added:
    """Store a report and its bytes; see `Library.add`. Inside a transaction."""
    added = shelf.add(database, report, original)
    if not added.is_new:
        place_anew(database, added.uid, report)
    return added


def replace(database: Database, uid: str, report: Report) -> None:
    """Store a new analysis of a report in place of the old. Inside a transaction."""
    shelf.replace(database, uid, report)
    place_anew(database, uid, report)


def place_anew(database: Database, uid: str, report: Report) -> None:
    """Find in a report what readers have marked in an earlier form of it."""
    bookmarks.place_anew(database, uid, report.raw)
    pins.place_anew(database, uid, report.raw)
