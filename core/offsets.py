"""Offset maps: how positions in one text answer to positions in another.

Offsets are code points, spans half-open. A map stores only the *pieces* that correspond as a
whole; everything between two pieces corresponds position by position. A character-by-character
conversion therefore costs nothing, and a lookup is one binary search.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple, Self, final


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def __bool__(self) -> bool:
        """Say whether the span holds any character."""
        return self.start < self.end

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def shift(self, distance: int) -> Span:
        """Return the span moved right by `distance` code points."""
        return Span(self.start + distance, self.end + distance)

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Piece(NamedTuple):
    """Source characters `[start, end)` that answer, as a whole, to target `[to_start, to_end)`."""

    start: int
    end: int
    to_start: int
    to_end: int


@final
class OffsetMap:
    """A monotone correspondence between the positions of a source and a target text.

    Spans expand rather than split a piece: what lies partly inside one is carried to all of it.
    A deletion that merely touches a span stays outside it, on either side.
    """

    __slots__ = ("_ends", "_starts", "pieces")

    def __init__(self, pieces: Iterable[Piece] = ()) -> None:
        """Take pieces in order.

        Raises ValueError where pieces overlap, run backwards, or disagree with the identity
        between them.
        """
        kept = tuple(pieces)
        if kept:
            _check(kept)
        self.pieces = kept
        self._starts = [p.start for p in kept]
        self._ends = [p.end for p in kept]

    @classmethod
    def from_lengths(cls, lengths: Iterable[tuple[int, int, int]]) -> Self:
        """Build from (source start, source end, target length) in source order.

        A replacement that keeps the length corresponds position by position and needs no piece.
        """
        pieces: list[Piece] = []
        shift = 0
        for start, end, length in lengths:
            grown = length - (end - start)
            if grown:
                pieces.append(Piece(start, end, start + shift, start + shift + length))
                shift += grown
        return cls(pieces)

    def __eq__(self, other: object) -> bool:
        """Compare by pieces."""
        return isinstance(other, OffsetMap) and self.pieces == other.pieces

    def __hash__(self) -> int:
        """Hash by pieces."""
        return hash(self.pieces)

    def __repr__(self) -> str:
        """Name the pieces."""
        return f"OffsetMap({list(self.pieces)!r})"

    def span(self, span: Span) -> Span:
        """Carry a source span to the target.

        A caret (empty span) goes to the near side of what was inserted there. A span wholly
        inside a deletion becomes an empty one at the place of the deletion.
        """
        if not self.pieces:
            return span
        start, end = span
        if start == end:
            at = self._left(start)
            return Span(at, at)
        to_start, to_end = self._right(start), self._left(end)
        return Span(min(to_start, to_end), to_end)

    def position(self, position: int) -> int:
        """Carry a source position (0 … length) to the target, before anything inserted there."""
        return self._left(position)

    def invert(self) -> OffsetMap:
        """Return the map from the target back to the source."""
        return OffsetMap(Piece(p.to_start, p.to_end, p.start, p.end) for p in self.pieces)

    def then(self, following: OffsetMap) -> OffsetMap:
        """Return the map that applies this one and then `following`.

        Pieces that meet in the middle text merge into one, so nothing is claimed that neither
        map knew.
        """
        if not self.pieces:
            return following
        if not following.pieces:
            return self
        middle = sorted(
            {Span(p.to_start, p.to_end) for p in self.pieces}
            | {Span(p.start, p.end) for p in following.pieces}
        )
        back = self.invert()
        return OffsetMap(
            Piece(*back.hull(span), *following.hull(span)) for span in _clusters(middle)
        )

    def hull(self, span: Span) -> Span:
        """Carry a span with all that touches its two ends, deletions and insertions included."""
        return Span(self._left(span.start, inside=False), self._right(span.end, inside=False))

    def _left(self, position: int, *, inside: bool = True) -> int:
        """Carry a right edge: up to, and not past, whatever is inserted at `position`.

        Inside a piece, go to its far end (`inside`) or its near one.
        """
        at = bisect_left(self._ends, position)
        if at < len(self.pieces) and self._starts[at] < position < self._ends[at]:
            piece = self.pieces[at]
            return piece.to_end if inside else piece.to_start
        # A piece that ends exactly here counts as before, unless it is an insertion at this spot.
        while at < len(self.pieces) and self._starts[at] < position == self._ends[at]:
            at += 1
        return position + self._shift(at)

    def _right(self, position: int, *, inside: bool = True) -> int:
        """Carry a left edge: past whatever is inserted at `position`."""
        at = bisect_right(self._starts, position)
        if at and self._starts[at - 1] < position < self._ends[at - 1]:
            piece = self.pieces[at - 1]
            return piece.to_start if inside else piece.to_end
        # A piece that starts exactly here counts as after, unless it is an insertion.
        while at and self._starts[at - 1] == position < self._ends[at - 1]:
            at -= 1
        return position + self._shift(at)

    def _shift(self, count: int) -> int:
        """Return how far the target is ahead of the source after the first `count` pieces."""
        if not count:
            return 0
        last = self.pieces[count - 1]
        return last.to_end - last.end


IDENTITY = OffsetMap()


def _check(pieces: tuple[Piece, ...]) -> None:
    """Raise ValueError unless the pieces are ordered and the gaps between them are identical."""
    first = pieces[0]
    if first.start != first.to_start or first.start < 0:
        message = f"the text before the first piece must not move: {first}"
        raise ValueError(message)
    for piece in pieces:
        if piece.end < piece.start or piece.to_end < piece.to_start:
            message = f"a piece runs backwards: {piece}"
            raise ValueError(message)
    for left, right in pairwise(pieces):
        gap = right.start - left.end
        if gap < 0 or gap != right.to_start - left.to_end:
            message = f"pieces overlap or the gap between them changes: {left}, {right}"
            raise ValueError(message)


def _clusters(spans: list[Span]) -> Iterable[Span]:
    """Join sorted spans that overlap or touch."""
    start, end = spans[0]
    for span in spans[1:]:
        if span.start <= end:
            end = max(end, span.end)
            continue
        yield Span(start, end)
        start, end = span
    yield Span(start, end)
