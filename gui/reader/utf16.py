"""The one door between code points, which Python counts, and UTF-16 units, which Qt counts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Utf16:
    """Positions of one text in both counts; text without astral characters costs nothing."""

    def __init__(self, text: str) -> None:
        self._astral = [at for at, char in enumerate(text) if char > "\uffff"]
        self._units = [at + order for order, at in enumerate(self._astral)]

    def units(self, position: int) -> int:
        """Return the UTF-16 position of a code point position."""
        return position + bisect_left(self._astral, position)

    def code_points(self, units: int) -> int:
        """Return the code point position of a UTF-16 one; inside a pair, that of the pair."""
        return units - bisect_right(self._units, units - 1)
