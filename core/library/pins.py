"""Figures that a reader collects over all reports; kept by their place, as bookmarks are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import final
from uuid import uuid4

from core.anchors import Anchor, make_anchor
from core.errors import LibraryError
from core.library.database import Database, Row, now
from core.library.shelf import load, number_of
from core.library.stored import decode_anchor, encode_text
from core.offsets import Span

_SELECT = (
    'SELECT p.uid, r.uid, p.start, p."end", p.quote, p.prefix, p.suffix, p.placed_start,'
    " p.placed_end FROM pins p JOIN reports r ON r.id = p.report WHERE p.deleted_at IS NULL"
)

PINNED = """(f.report, f.n) IN (
    SELECT g.report, g.n FROM pins p JOIN figures g ON g.report = p.report
        AND g.raw_start < p.placed_end AND g.raw_end > p.placed_start
    WHERE p.deleted_at IS NULL)"""
"""The condition that a figure f is pinned: a new reading may have moved its ends a little."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A figure's place: `anchor` as it was pinned, `span` where it is now, None if it is gone."""

    id: str
    report: str
    anchor: Anchor
    span: Span | None


@final
class Pins:
    """Pinned figures. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> list[Pin]:
        """Return the pins of one report in the order made."""
        rows = self._database.rows(
            f"{_SELECT} AND r.id = ? ORDER BY p.rowid", number_of(self._database, uid)
        )
        return self._database.made(_pin, rows)

    def listed(self) -> list[Pin]:
        """Return the pins of all reports that are not in the trash, in the order made."""
        rows = self._database.rows(f"{_SELECT} AND r.trashed_at IS NULL ORDER BY p.rowid")
        return self._database.made(_pin, rows)

    def add(self, uid: str, places: Iterable[Span]) -> list[str]:
        """Pin the figures at raw places of a report; return the ids of those that were not yet."""
        raw = load(self._database, uid).raw
        here = {pin.span for pin in self.of(uid)}
        made = [
            Pin(str(uuid4()), uid, make_anchor(raw, span), span)
            for span in dict.fromkeys(places)
            if span not in here
        ]
        with self._database.transaction():
            for pin in made:
                self._insert(pin, uid)
        return [pin.id for pin in made]

    def insert(self, made: Pin, uid: str) -> None:
        """Put in a pin that was made elsewhere, of a report here; nothing where it is known."""
        if self._database.row("SELECT 1 FROM pins WHERE uid = ?", made.id) is None:
            with self._database.transaction():
                self._insert(made, uid)

    def remove(self, keys: Iterable[str]) -> None:
        """Take pins off; they can be restored."""
        self._set_deleted("removed", keys, now())

    def restore(self, keys: Iterable[str]) -> None:
        """Pin again what was taken off."""
        self._set_deleted("restored", keys, None)

    def _insert(self, pin: Pin, uid: str) -> None:
        anchor, span = pin.anchor, pin.span
        words = map(encode_text, (anchor.exact, anchor.prefix, anchor.suffix))
        self._database.run(
            "INSERT INTO pins VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            pin.id,
            number_of(self._database, uid),
            anchor.start,
            anchor.end,
            *words,
            *(span or (None, None)),
            now(),
        )
        state = {"report": uid, "anchor": asdict(anchor), "span": span}
        self._database.log("added", "pin", pin.id, state)

    def _set_deleted(self, verb: str, keys: Iterable[str], at: str | None) -> None:
        with self._database.transaction():
            for key in keys:
                if not self._database.run("UPDATE pins SET deleted_at = ? WHERE uid = ?", at, key):
                    message = f"{self._database.name}: there is no pin {key}"
                    raise LibraryError(message)
                self._database.log(verb, "pin", key, {"removed": at is not None})


def _pin(row: Row) -> Pin:
    key, report, *anchor, start, end = row
    span = None if start is None else Span(start, end)
    return Pin(key, report, decode_anchor(*anchor), span)
