"""Which marks a page has, in which layers, and where they are in the document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from core.library import Bookmark
from core.offsets import Span
from core.page import Mark, MarkKind
from gui.layers import Layer, group_in, layer_of
from gui.reader.places import Places
from gui.reader.strip import Tick
from gui.theme import Scheme

_IN_STRIP = frozenset(Layer) - {Layer.UNCERTAIN, Layer.REPAIR, Layer.DATE}
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

    def show(self, places: Places | None) -> None:
        """Take up another page; hits stay on their characters."""
        self._places = places
        self.set_hits(self._raw_hits)

    def set_hits(self, raw: Sequence[Span]) -> None:
        """Mark what a search has found, given in the source's positions, sorted."""
        self._raw_hits = raw
        page = self._places.page if self._places else None
        self._hits = [page.from_raw(span) for span in raw] if page else []

    def between(self, top: float, bottom: float) -> Iterator[Seen]:
        """Yield what is to be painted between two heights of the document."""
        places = self._places
        if places is None or not len(places.blocks):
            return
        span = places.seen(top, bottom)
        if Layer.HIT in self.layers:
            first = bisect_left(self._hits, span.start, key=lambda hit: hit.end)
            last = bisect_right(self._hits, span.end, key=lambda hit: hit.start)
            for hit in self._hits[first:last]:
                yield Seen(Layer.HIT, list(places.rectangles(hit)))
        for mark in places.page.marks_in(span):
            layer = layer_of(places.page, mark)
            if layer in self.layers:
                yield Seen(layer, list(places.rectangles(mark.span)), mark, self._tone(mark))
        if Layer.BOOKMARK in self.layers:
            for bookmark in self.bookmarks:
                shown = places.page.from_raw(bookmark.span) if bookmark.span else None
                if shown and shown.overlaps(span):
                    rectangles = list(places.rectangles(shown))
                    yield Seen(Layer.BOOKMARK, rectangles, tone=bookmark.colour)

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
        """Yield what a strip of so many pixels shows, at most one tick a layer a pixel."""
        places = self._places
        if places is None or not len(places.blocks):
            return
        whole = places.layout.documentSize().height()
        drawn: set[tuple[int, Layer]] = set()
        for layer, span, tone in self._all():
            number = places.blocks.at(span.start)
            block = places.blocks[number].span
            inside = (span.start - block.start) / max(1, block.end - block.start)
            height = places.layout.top(number) + inside * places.layout.height(number)
            row = int(height / whole * rows / 2)
            if (row, layer) not in drawn:
                drawn.add((row, layer))
                yield Tick(height / whole, _colour(scheme, layer, tone), _WIDE.get(layer, 0.55))

    def _all(self) -> Iterator[tuple[Layer, Span, int]]:
        """Yield the marks for the strip, those that matter most last."""
        page = self._places.page if self._places else None
        wanted = self.layers & _IN_STRIP
        for mark in page.marks if page else ():
            layer = layer_of(page, mark) if page else Layer.HIT
            if layer in wanted:
                yield layer, mark.span, self._tone(mark)
        for bookmark in self.bookmarks if page and Layer.BOOKMARK in wanted else ():
            if bookmark.span and page:
                yield Layer.BOOKMARK, page.from_raw(bookmark.span), bookmark.colour
        for hit in self._hits if Layer.HIT in wanted else ():
            yield Layer.HIT, hit, 0

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
