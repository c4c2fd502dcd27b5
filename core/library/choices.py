"""What readers have settled: the traditional form of a character that nothing else decides."""

from __future__ import annotations

from dataclasses import asdict
from typing import final

from core.anchors import Anchor, find_anchor, make_anchor
from core.library.database import Database
from core.library.shelf import number_of
from core.library.stored import decode_text, encode_text
from core.offsets import Span


@final
class Choices:
    """Chosen forms by report; anchored like bookmarks, so that they outlive a new import.

    Every method raises LibraryError as the library's own do.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str, raw: str) -> dict[int, str]:
        """Return the chosen forms of a report by place in `raw`, its decoded source."""
        rows = self._database.rows(
            "SELECT start, quote, prefix, suffix, form FROM choices WHERE report = ?",
            number_of(self._database, uid),
        )
        found: dict[int, str] = {}
        for start, *words, form in rows:
            exact, prefix, suffix = map(decode_text, words)
            place = find_anchor(raw, Anchor(start, start + len(exact), exact, prefix, suffix))
            if place is not None:
                found[place.start] = form
        return found

    def choose(self, uid: str, raw: str, at: int, form: str | None) -> None:
        """Keep a form for the character at a place in `raw`; None leaves it open again."""
        anchor = make_anchor(raw, Span(at, at + 1))
        number = number_of(self._database, uid)
        with self._database.transaction():
            self._database.run("DELETE FROM choices WHERE report = ? AND start = ?", number, at)
            if form is not None:
                self._database.run(
                    "INSERT INTO choices VALUES (?, ?, ?, ?, ?, ?)",
                    number,
                    at,
                    encode_text(anchor.exact),
                    encode_text(anchor.prefix),
                    encode_text(anchor.suffix),
                    form,
                )
            verb = "settled" if form else "reopened"
            self._database.log(verb, "choice", uid, {"anchor": asdict(anchor), "form": form})
