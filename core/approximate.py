"""Approximate matching of a short text within a window, by edit distance (Sellers, 1980)."""

from __future__ import annotations

from typing import NamedTuple

from core.offsets import Span


class Match(NamedTuple):
    """A part of the window, and by how many insertions, deletions and changes it differs."""

    distance: int
    span: Span


def best_match(pattern: str, window: str, near: int) -> Match | None:
    """Return the part of `window` with the least edit distance to `pattern`, nearest to `near`.

    Takes time proportional to the product of the two lengths; None where the window is empty.
    """
    # A column holds (distance, start) of the best match that ends at this character.
    column = [(row, 0) for row in range(len(pattern) + 1)]
    best: tuple[int, int, Span] | None = None
    for end, character in enumerate(window, 1):
        diagonal = column[0]
        column[0] = (0, end)
        for row, wanted in enumerate(pattern, 1):
            changed = (diagonal[0] + (character != wanted), diagonal[1])
            inserted = (column[row][0] + 1, column[row][1])
            missing = (column[row - 1][0] + 1, column[row - 1][1])
            diagonal = column[row]
            column[row] = min(changed, inserted, missing)
        distance, start = column[-1]
        found = (distance, abs(start - near), Span(start, end))
        best = found if best is None else min(best, found)
    return Match(best[0], best[2]) if best else None
