"""Bookmarks in the library: made, changed, removed and restored, and placed anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import final
from uuid import uuid4

from core.anchors import make_anchor
from core.errors import LibraryError
from core.library.database import Database, Row, Value, now
from core.library.records import Bookmark, BookmarkOrder
from core.library.rows import storable
from core.library.shelf import load, number_of
from core.library.stored import decode_anchor, encode_text
from core.library.tags import tag_numbers
from core.offsets import Span

_COLOURS = range(1, 7)

_SELECT = """
SELECT b.uid, r.uid, b.start, b."end", b.quote, b.prefix, b.suffix, b.placed_start, b.placed_end,
       b.note, b.colour, b.created_at,
       (SELECT group_concat(name, char(31) ORDER BY name) FROM bookmark_tags JOIN tags ON id = tag
        WHERE bookmark = b.uid)
FROM bookmarks b JOIN reports r ON r.id = b.report
WHERE """

_ORDERS = {
    "place": 'r.id DESC, coalesce(b.placed_start, b.start), b."end", b.rowid',
    "newest": "b.rowid DESC",
    "colour": "b.colour, b.rowid DESC",
    "note": "b.note = '', b.note, b.rowid",
    "report": "r.title, coalesce(b.placed_start, b.start), b.rowid",
}
"""What bookmarks may be sorted by."""


@final
class Bookmarks:
    """Kept passages with notes, colours and tags.

    Places are code points of the decoded source (raw). Every method raises LibraryError as the
    library's own do.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> list[Bookmark]:
        """Return the bookmarks of one report by place; orphans are among them."""
        number = number_of(self._database, uid)
        return self._select("b.deleted_at IS NULL AND r.id = ?", "place", number)

    def listed(
        self,
        *,
        order: BookmarkOrder = "place",
        colour: int | None = None,
        tag: str | None = None,
        orphans: bool = False,
    ) -> list[Bookmark]:
        """Return the bookmarks of all reports that are not in the trash, filtered and sorted.

        `orphans` asks for those alone whose passage is no longer in their report.
        """
        where = "b.deleted_at IS NULL AND r.trashed_at IS NULL AND b.colour = coalesce(?, b.colour)"
        values: list[Value] = [colour]
        if tag is not None:
            where += (
                " AND b.uid IN (SELECT bookmark FROM bookmark_tags JOIN tags ON id = tag"
                " WHERE name = ?)"
            )
            values.append(tag)
        if orphans:
            where += " AND b.placed_start IS NULL"
        return self._select(where, order, *values)

    def get(self, key: str) -> Bookmark:
        """Return one bookmark, in the trash or not."""
        found = self._select("b.uid = ?", "place", key)
        if not found:
            message = f"{self._database.name}: there is no bookmark {key}"
            raise LibraryError(message)
        return found[0]

    def add(self, uid: str, raw_span: Span, note: str = "", colour: int = 1) -> Bookmark:
        """Keep a passage. Raises ValueError for a span outside the source, a colour not 1 … 6."""
        _check_colour(colour)
        made = Bookmark(
            id=str(uuid4()),
            report=uid,
            anchor=make_anchor(load(self._database, uid).raw, raw_span),
            span=raw_span,
            note=storable(note),
            colour=colour,
            created=now(),
        )
        self.insert(made, uid)
        return made

    def insert(self, made: Bookmark, uid: str) -> None:
        """Put in a bookmark that was made elsewhere, of a report here."""
        anchor, span = made.anchor, made.span
        with self._database.transaction():
            self._database.run(
                'INSERT INTO bookmarks (uid, report, start, "end", quote, prefix, suffix,'
                " placed_start, placed_end, note, colour, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                made.id,
                number_of(self._database, uid),
                anchor.start,
                anchor.end,
                encode_text(anchor.exact),
                encode_text(anchor.prefix),
                encode_text(anchor.suffix),
                span.start if span else None,
                span.end if span else None,
                made.note,
                made.colour,
                made.created,
            )
            self._log("added", made.id)

    def change(self, key: str, *, note: str | None = None, colour: int | None = None) -> None:
        """Change a bookmark's note (Markdown) or colour, whichever is given."""
        if colour is not None:
            _check_colour(colour)
        with self._database.transaction():
            changed = self._database.run(
                "UPDATE bookmarks SET note = coalesce(?, note), colour = coalesce(?, colour),"
                " rev = rev + 1 WHERE uid = ?",
                None if note is None else storable(note),
                colour,
                key,
            )
            self._finish("changed", key, changed)

    def tag(self, key: str, names: Iterable[str]) -> None:
        """Give a bookmark exactly these tags. Raises ValueError for an empty name."""
        with self._database.transaction():
            changed = self._database.run("UPDATE bookmarks SET rev = rev + 1 WHERE uid = ?", key)
            self._database.run("DELETE FROM bookmark_tags WHERE bookmark = ?", key)
            for number in tag_numbers(self._database, names):
                self._database.run("INSERT INTO bookmark_tags VALUES (?, ?)", key, number)
            self._finish("tagged", key, changed)

    def remove(self, key: str) -> None:
        """Put a bookmark in the trash."""
        self._set_deleted("removed", key, now())

    def restore(self, key: str) -> None:
        """Take a bookmark out of the trash."""
        self._set_deleted("restored", key, None)

    def colour_names(self) -> dict[int, str]:
        """Return the names that readers have given to colours."""
        return dict(self._database.rows("SELECT colour, name FROM colours ORDER BY colour"))

    def name_colour(self, colour: int, name: str) -> None:
        """Name a colour; an empty name takes the name away. Raises ValueError for no colour."""
        _check_colour(colour)
        with self._database.transaction():
            self._database.run("DELETE FROM colours WHERE colour = ?", colour)
            if name.strip():
                self._database.run(
                    "INSERT INTO colours VALUES (?, ?)", colour, storable(name.strip())
                )
            self._database.log("named", "colour", str(colour), storable(name.strip()))

    def _select(self, where: str, order: BookmarkOrder, *values: Value) -> list[Bookmark]:
        query = f"{_SELECT}{where} ORDER BY {_ORDERS[order]}"
        return self._database.made(_bookmark, self._database.rows(query, *values))

    def _set_deleted(self, verb: str, key: str, at: str | None) -> None:
        with self._database.transaction():
            changed = self._database.run(
                "UPDATE bookmarks SET deleted_at = ?, rev = rev + 1 WHERE uid = ?", at, key
            )
            self._finish(verb, key, changed)

    def _finish(self, verb: str, key: str, changed: int) -> None:
        if not changed:
            message = f"{self._database.name}: there is no bookmark {key}"
            raise LibraryError(message)
        self._log(verb, key)

    def _log(self, verb: str, key: str) -> None:
        removed = verb == "removed"
        self._database.log(verb, "bookmark", key, {**asdict(self.get(key)), "removed": removed})


def _bookmark(row: Row) -> Bookmark:
    key, report, *anchor, placed_start, placed_end, note, colour, created, tags = row
    return Bookmark(
        id=key,
        report=report,
        anchor=decode_anchor(*anchor),
        span=None if placed_start is None else Span(placed_start, placed_end),
        note=note,
        colour=colour,
        created=created,
        tags=tuple(tags.split("\x1f")) if tags else (),
    )


def _check_colour(colour: int) -> None:
    if colour not in _COLOURS:
        message = f"a bookmark's colour is a number from 1 to 6, not {colour}"
        raise ValueError(message)
