"""Places in a text that are taken: asked in logarithmic time, however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import final

from core.offsets import Span


@final
class Places:
    """A set of spans; those that overlap are one."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, span: Span) -> bool:
        """Say whether a span shares a character with one of these, or is an empty one of these."""
        at = bisect_right(self._ends, span.start)
        if at < len(self._starts) and self._starts[at] < span.end:
            return True
        if span:
            return False
        at = bisect_left(self._starts, span.start)
        return at < len(self._starts) and (self._starts[at], self._ends[at]) == span
