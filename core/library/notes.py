"""Bookmarks in the library: made, changed, removed and restored, and placed anew."""

from __future__ import annotations

from uuid import uuid4

from core.anchors import Anchor, find_anchor, make_anchor
from core.errors import LibraryError
from core.library.database import Database, Row, now
from core.library.records import Bookmark
from core.library.shelf import number_of, storable
from core.library.stored import decode_text, encode_text
from core.offsets import Span

_COLOURS = range(1, 7)

_SELECT = """
SELECT b.uid, r.uid, b.start, b."end", b.quote, b.prefix, b.suffix, b.placed_start, b.placed_end,
       b.note, b.colour, b.created_at
FROM bookmarks b JOIN reports r ON r.id = b.report
WHERE b.deleted_at IS NULL"""

_BY_PLACE = ' ORDER BY r.id DESC, coalesce(b.placed_start, b.start), b."end", b.rowid'


def list_all(database: Database) -> list[Bookmark]:
    """Return the bookmarks of all reports that are not in the trash, report by report."""
    return [_bookmark(r) for r in database.rows(_SELECT + " AND r.trashed_at IS NULL" + _BY_PLACE)]


def list_of(database: Database, uid: str) -> list[Bookmark]:
    """Return the bookmarks of one report by place. Raises LibraryError."""
    number_of(database, uid)
    return [_bookmark(row) for row in database.rows(_SELECT + " AND r.uid = ?" + _BY_PLACE, uid)]


def add(database: Database, uid: str, raw: str, span: Span, *, note: str, colour: int) -> Bookmark:
    """Keep a passage of a report's decoded source; inside a transaction.

    Raises LibraryError, or ValueError for a span outside the source or a colour that isn't one.
    """
    _check_colour(colour)
    made = Bookmark(
        id=str(uuid4()),
        report=uid,
        anchor=make_anchor(raw, span),
        span=span,
        note=storable(note),
        colour=colour,
        created=now(),
    )
    anchor = made.anchor
    database.run(
        'INSERT INTO bookmarks (uid, report, start, "end", quote, prefix, suffix, placed_start,'
        " placed_end, note, colour, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        made.id,
        number_of(database, uid),
        anchor.start,
        anchor.end,
        encode_text(anchor.exact),
        encode_text(anchor.prefix),
        encode_text(anchor.suffix),
        span.start,
        span.end,
        made.note,
        colour,
        made.created,
    )
    database.log("added", "bookmark", made.id)
    return made


def change(database: Database, key: str, *, note: str | None, colour: int | None) -> None:
    """Change what is given; inside a transaction. Raises LibraryError or ValueError."""
    if colour is not None:
        _check_colour(colour)
    changed = database.run(
        "UPDATE bookmarks SET note = coalesce(?, note), colour = coalesce(?, colour) WHERE uid = ?",
        None if note is None else storable(note),
        colour,
        key,
    )
    _finish(database, "changed", key, changed)


def set_removed(database: Database, key: str, *, removed: bool) -> None:
    """Put a bookmark in the trash or take it out; inside a transaction. Raises LibraryError."""
    changed = database.run(
        "UPDATE bookmarks SET deleted_at = ? WHERE uid = ?", now() if removed else None, key
    )
    _finish(database, "removed" if removed else "restored", key, changed)


def place_anew(database: Database, uid: str, raw: str) -> None:
    """Find the passages of all bookmarks of a report, removed ones too, in its new source.

    To be called inside a transaction.
    """
    rows = database.rows(
        'SELECT b.uid, b.start, b."end", quote, prefix, suffix, placed_start, placed_end'
        " FROM bookmarks b JOIN reports r ON r.id = report WHERE r.uid = ?",
        uid,
    )
    for key, *anchor, placed_start, placed_end in rows:
        found = find_anchor(raw, _anchor(*anchor))
        start, end = found or (None, None)
        if (start, end) != (placed_start, placed_end):
            database.run(
                "UPDATE bookmarks SET placed_start = ?, placed_end = ? WHERE uid = ?",
                start,
                end,
                key,
            )


def _bookmark(row: Row) -> Bookmark:
    key, report, *anchor, placed_start, placed_end, note, colour, created = row
    return Bookmark(
        id=key,
        report=report,
        anchor=_anchor(*anchor),
        span=None if placed_start is None else Span(placed_start, placed_end),
        note=note,
        colour=colour,
        created=created,
    )


def _anchor(start: int, end: int, quote: bytes, prefix: bytes, suffix: bytes) -> Anchor:
    return Anchor(start, end, decode_text(quote), decode_text(prefix), decode_text(suffix))


def _check_colour(colour: int) -> None:
    if colour not in _COLOURS:
        message = f"a bookmark's colour is a number from 1 to 6, not {colour}"
        raise ValueError(message)


def _finish(database: Database, verb: str, key: str, changed: int) -> None:
    if not changed:
        message = f"{database.name}: there is no bookmark {key}"
        raise LibraryError(message)
    database.log(verb, "bookmark", key)
