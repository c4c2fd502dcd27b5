"""Which marks a page has, in which layers, and where they are in the document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from core.library import Bookmark
from core.offsets import Span
from core.page import Mark, MarkKind, Page
from gui.layers import Layer, group_in, layer_of
from gui.reader.places import Places
from gui.reader.strip import Tick
from gui.theme import Scheme

_IN_STRIP = (
    Layer.COUNT, Layer.MONEY, Layer.PERCENT, Layer.MEASURE, Layer.INITIATIVE, Layer.OWN,
    Layer.DOUBTFUL, Layer.CHECK,
)  # fmt: skip
_WIDE = {Layer.HIT: 1.0, Layer.BOOKMARK: 1.0, Layer.CHECK: 0.8}


@dataclass(frozen=True)
class Seen:
    """A mark where it is on the document; `tone`: a bookmark's colour, 1 for a check that holds."""

    layer: Layer
    rectangles: list[QRectF]
    mark: Mark | None = None
    tone: int = 0


class Marking:
    """The marks of the page on show, in the layers that are switched on."""

    def __init__(self, layers: frozenset[Layer]) -> None:
        self.layers = layers
        self.bookmarks: Sequence[Bookmark] = ()
        self._places: Places | None = None
        self._raw_hits: Sequence[Span] = ()
        self._hits: list[Span] = []
        self._starts: dict[Layer, list[int]] | None = None
        self.differences: Callable[[Span], Iterable[Span]] | None = None
        """What is other than on the page beside this one, in a span; None where there is none."""

    def show(self, places: Places | None) -> bool:
        """Take up another page; hits stay on their characters. Say whether all marks stay too."""
        before, self._places = self._places, places
        alike = bool(before and places and places.blocks.is_like(before.blocks))
        if not alike:
            self._starts = None
        self.set_hits(self._raw_hits)
        return alike

    def set_hits(self, raw: Sequence[Span]) -> bool:
        """Mark what a search has found, given in the source's positions, sorted; say if it is new.

        Without a page nothing is marked.
        """
        page = self._places.page if self._places else None
        hits = [page.from_raw(span) for span in raw] if page else []
        new = hits != self._hits
        self._raw_hits, self._hits = raw, hits
        return new

    def between(self, top: float, bottom: float) -> Iterator[Seen]:
        """Yield what is to be painted between two heights of the document."""
        places = self._places
        if places is None or not len(places.blocks):
            return
        span, page = places.seen(top, bottom), places.page
        for layer, found in (*self._hits_in(span), *self._differences_in(span)):
            yield Seen(layer, list(places.rectangles(found)))
        for mark in page.marks_in(span):
            layer = layer_of(page, mark)
            if layer in self.layers:
                yield Seen(layer, list(places.rectangles(mark.span)), mark, self._tone(mark))
        for bookmark in self.bookmarks if Layer.BOOKMARK in self.layers else ():
            shown = page.from_raw(bookmark.span) if bookmark.span else None
            if shown and shown.overlaps(span):
                rectangles = list(places.rectangles(shown))
                yield Seen(Layer.BOOKMARK, rectangles, tone=bookmark.colour)

    def _hits_in(self, span: Span) -> Iterator[tuple[Layer, Span]]:
        if Layer.HIT in self.layers:
            first = bisect_left(self._hits, span.start, key=lambda hit: hit.end)
            last = bisect_right(self._hits, span.end, key=lambda hit: hit.start)
            yield from ((Layer.HIT, hit) for hit in self._hits[first:last])

    def _differences_in(self, span: Span) -> Iterator[tuple[Layer, Span]]:
        if self.differences and Layer.DIFFERENCE in self.layers:
            yield from ((Layer.DIFFERENCE, other) for other in self.differences(span) if other)

    def at(self, place: QPointF) -> Mark | None:
        """Return the mark at a place of the document; of several, the shortest."""
        found = [
            seen.mark
            for seen in self.between(place.y() - 1, place.y() + 1)
            if seen.mark and any(r.adjusted(0, 0, 0, 4).contains(place) for r in seen.rectangles)
        ]
        return min(found, key=lambda mark: mark.span.end - mark.span.start, default=None)

    def first_rectangle(self, mark: Mark) -> QRectF:
        """Return where a mark begins in the document."""
        if self._places is None:
            return QRectF()
        return next(self._places.rectangles(mark.span), QRectF())

    def ticks(self, rows: int, scheme: Scheme) -> Iterator[Tick]:
        """Yield what a strip of so many pixels shows: at most a tick a layer every other pixel."""
        places = self._places
        if places is None or not len(places.blocks):
            return
        count = max(1, rows // 2)
        edges = [places.position_at(row / count) for row in range(count)]
        edges.append(len(places.page.text) + 1)
        for layer, starts in self._in_strip(places.page):
            colour, width = _colour(scheme, layer, 1), _WIDE.get(layer, 0.55)
            at = 0
            while at < len(starts):
                row = min(count - 1, max(0, bisect_right(edges, starts[at]) - 1))
                yield Tick(row / count, colour, width)
                at = bisect_left(starts, edges[row + 1], at + 1)
        for bookmark in self.bookmarks if Layer.BOOKMARK in self.layers else ():
            if bookmark.span:
                start = places.page.from_raw(bookmark.span).start
                row = max(0, bisect_right(edges, start) - 1)
                tone = _colour(scheme, Layer.BOOKMARK, bookmark.colour)
                yield Tick(row / count, tone, _WIDE[Layer.BOOKMARK])

    def _in_strip(self, page: Page) -> Iterator[tuple[Layer, Sequence[int]]]:
        """Yield where the marks of each layer begin, the layers that matter most last."""
        if self._starts is None:
            self._starts = {layer: [] for layer in _IN_STRIP}
            for mark in page.marks:
                layer = layer_of(page, mark)
                if layer in self._starts:
                    self._starts[layer].append(mark.span.start)
        yield from ((layer, self._starts[layer]) for layer in _IN_STRIP if layer in self.layers)
        if Layer.HIT in self.layers:
            yield Layer.HIT, [hit.start for hit in self._hits]

    def _tone(self, mark: Mark) -> int:
        if mark.kind is not MarkKind.CHECK or self._places is None:
            return 0
        return int(self._places.page.report.checks[mark.index].consistent)


def _colour(scheme: Scheme, layer: Layer, tone: int) -> str:
    group = group_in(layer)
    if group:
        return scheme.stroke(group)
    if layer is Layer.BOOKMARK:
        return scheme.bookmarks[tone - 1]
    return scheme.ink if layer is Layer.HIT else scheme.accent
