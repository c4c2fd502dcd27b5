"""Passages around hits: short enough for a list, with every hit in them marked."""

from __future__ import annotations

from dataclasses import dataclass

from core.offsets import OffsetMap, Span
from core.script import Variant, convert_with_map

_BEFORE, _AFTER = 18, 46  # characters around the first hit: two lines of a narrow list
_ELLIPSIS = "…"
_LINE_ENDS = dict.fromkeys(map(ord, "\r\n\u2028\u2029"), " ")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a report: `marks` are the hits in `text`, `span` its place in the report's text.

    Line ends read as spaces; an ellipsis, which belongs to no place, stands where text goes on.
    """

    text: str
    marks: tuple[Span, ...]
    span: Span

    def in_script(self, variant: Variant) -> Snippet:
        """Return the snippet in another script, its marks on the same characters."""
        text, offsets = convert_with_map(self.text, variant)
        return Snippet(text, tuple(map(offsets.span, self.marks)), self.span)


def snippet(text: str, places: list[Span]) -> Snippet:
    """Return a snippet around the densest of the places; the opening where there are none."""
    first = _densest(places) if places else Span(0, 0)
    start = max(0, first.start - _BEFORE)
    end = min(len(text), first.start + max(_AFTER, min(len(first.of(text)), 3 * _AFTER)))
    line = text.rfind("\n", start, first.start) + 1
    start = max(start, line)
    before, after = _ELLIPSIS * (start > 0), _ELLIPSIS * (end < len(text))
    shift = len(before) - start
    window = Span(start, end)
    marks = (Span(max(s.start, start), min(s.end, end)) for s in places if s.overlaps(window))
    shown = before + window.of(text).translate(_LINE_ENDS) + after
    return Snippet(shown, tuple(s.shift(shift) for s in marks), window)


def raw_places(places: list[Span], to_text: OffsetMap) -> tuple[Span, ...]:
    """Return places of a report's text in its decoded source."""
    back = to_text.invert()
    return tuple(map(back.span, places))


def _densest(places: list[Span]) -> Span:
    """Return the place that has the most others close behind it; the first of equals."""
    best, most = places[0], 0
    for at, place in enumerate(places):
        reach = place.start + _AFTER
        near = 0
        for other in places[at:]:
            if other.start >= reach:
                break
            near += 1
        if near > most:
            best, most = place, near
    return best
