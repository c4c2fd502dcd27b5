"""A report stored, with all that hangs on its text placed anew where it was there before."""

from __future__ import annotations

from core.anchors import find_anchor
from core.library import shelf
from core.library.database import Database
from core.library.records import Added
from core.library.stored import decode_anchor
from core.model import Report

_PLACED = ("bookmarks", "pins")
"""Tables of places that readers have marked."""


def add(database: Database, report: Report, original: bytes) -> Added:
    """Store a report and its bytes; see `Library.add`. Inside a transaction."""
    added = shelf.add(database, report, original)
    if not added.is_new:
        place_anew(database, added.uid, report.raw)
    return added


def replace(database: Database, uid: str, report: Report) -> None:
    """Store a new analysis of a report in place of the old. Inside a transaction."""
    shelf.replace(database, uid, report)
    place_anew(database, uid, report.raw)


def place_anew(database: Database, uid: str, raw: str) -> None:
    """Find what readers have marked in a report, removed marks too, in its new source.

    To be called inside a transaction.
    """
    for table in _PLACED:
        rows = database.rows(
            f'SELECT m.uid, m.start, m."end", quote, prefix, suffix, placed_start, placed_end'
            f" FROM {table} m JOIN reports r ON r.id = report WHERE r.uid = ?",
            uid,
        )
        for key, *anchor, placed_start, placed_end in rows:
            start, end = find_anchor(raw, decode_anchor(*anchor)) or (None, None)
            if (start, end) != (placed_start, placed_end):
                sql = f"UPDATE {table} SET placed_start = ?, placed_end = ? WHERE uid = ?"
                database.run(sql, start, end, key)
