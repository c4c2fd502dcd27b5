"""Plain text put together line by line, with what the container says of each line."""

from __future__ import annotations

import re
from typing import NamedTuple

from core.formats.extracted import MAX_CHARACTERS, TooLongError
from core.layout import Hint, Hints, Part
from core.offsets import Span

_HAN = r"\u3000-\u9fff\uf900-\ufaff\uff00-\uffef"
# As browsers do (CSS Text 4): a line end of the source between Chinese characters is no space.
_SOURCE_BREAK = re.compile(rf"(?<=[{_HAN}])[\r\n]\s*(?=[{_HAN}])")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_BREAKS = re.compile(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029\t]+")

CELLS = "\t"
"""What stands between two cells of a table's row."""


class Entry(NamedTuple):
    """A line, and what the container says of it."""

    text: str
    part: Part | None = None
    level: int | None = None
    value: str | None = None


class Writer:
    """Collects lines; `finish` gives the text and the hints, whose spans leave out line ends."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._length = 0

    def line(
        self,
        text: str,
        part: Part | None = None,
        level: int | None = None,
        value: str | None = None,
    ) -> None:
        """Add a line, unless it is blank; what is inside stays one line.

        Raises TooLongError beyond MAX_CHARACTERS.
        """
        text = _BREAKS.sub(" ", text).strip(" ")
        if text.strip():
            self._put(Entry(text, part, level, value))

    def row(self, cells: list[str]) -> None:
        """Add a row of a table, unless all its cells are blank."""
        cells = [squeeze(cell) for cell in cells]
        if any(cells):
            self._put(Entry(CELLS.join(cells), Part.TABLE_ROW))

    def _put(self, entry: Entry) -> None:
        self.entries.append(entry)
        self._length += len(entry.text) + 1
        if self._length > MAX_CHARACTERS:
            raise TooLongError

    def finish(self) -> tuple[str, Hints]:
        """Return the text and the hints in order."""
        hints: list[Hint] = []
        at = 0
        for text, part, level, value in self.entries:
            if part:
                hints.append(Hint(Span(at, at + len(text)), part, level, value))
            at += len(text) + 1
        return "\n".join(entry.text for entry in self.entries), tuple(hints)


def squeeze(text: str) -> str:
    """Return a text with its source's white space as a browser shows it."""
    return _BLANKS.sub(" ", _SOURCE_BREAK.sub("", text)).strip(" ")
