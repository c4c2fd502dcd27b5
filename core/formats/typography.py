"""Which type of a printed document sets its headings: by size, and by face where sizes are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self

from core.formats.printed import Piece

_LARGER = 1.12  # times the body's type: a heading's
_SMALLEST = 0.95  # times the body's type: what is smaller is no heading, in whatever face
_RARE = 0.2  # share of the characters that a face of headings may set; the body's has most


class Typography(NamedTuple):
    """The body's size, and the levels of what is larger or in another face."""

    size: float
    sizes: Mapping[float, int]
    faces: Mapping[str, int]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> Self:
        """Measure a document.

        The largest size has level 1; below all sizes the faces come in the order in which they
        first stand, for a report opens its sections before their parts.
        """
        pieces = list(pieces)
        size = commonest((piece.size, len(piece.text)) for piece in pieces)
        larger = sorted({round(p.size, 1) for p in pieces if p.size > _LARGER * size}, reverse=True)
        count: Counter[str] = Counter()
        for piece in pieces:
            if _SMALLEST * size <= piece.size <= _LARGER * size:
                count[piece.face] += len(piece.text)
        face = max(count, key=count.__getitem__, default="")
        rare = [f for f, times in count.items() if f != face and times <= _RARE * count.total()]
        return cls(
            size,
            {size: level for level, size in enumerate(larger, 1)},
            {face: level for level, face in enumerate(filter(None, rare), len(larger) + 1)},
        )

    def by_size(self, size: float) -> int | None:
        """Return the level of a size, None for the body's and smaller ones."""
        return self.sizes.get(round(size, 1))

    def by_face(self, size: float, face: str) -> int | None:
        """Return the level of a face in the body's size, None for the body's own."""
        return self.faces.get(face) if size >= _SMALLEST * self.size else None


def commonest(values: Iterable[tuple[float, int]]) -> float:
    """Return the value that weighs most, to a tenth; 0 of none."""
    counted: Counter[float] = Counter()
    for value, weight in values:
        counted[round(value, 1)] += weight
    return counted.most_common(1)[0][0] if counted else 0.0
