"""Heights of many blocks: where each begins, and which lies at a place, without adding them up."""

from __future__ import annotations

from collections.abc import Sequence


class Heights:
    """A Fenwick tree (Fenwick 1994) over heights in pixels: every operation takes log n steps."""

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._sums = [0.0, *self._heights]
        for at in range(1, len(self._sums)):
            parent = at + (at & -at)
            if parent < len(self._sums):
                self._sums[parent] += self._sums[at]
        self._step = 1 << (len(self._heights).bit_length())

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self._heights)

    def __getitem__(self, number: int) -> float:
        """Return the height of a block."""
        return self._heights[number]

    def __setitem__(self, number: int, height: float) -> None:
        """Change the height of a block."""
        grown = height - self._heights[number]
        self._heights[number] = height
        at = number + 1
        while at < len(self._sums):
            self._sums[at] += grown
            at += at & -at

    def top(self, number: int) -> float:
        """Return where a block begins; of the number after the last one, where all end."""
        total, at = 0.0, number
        while at > 0:
            total += self._sums[at]
            at -= at & -at
        return total

    @property
    def total(self) -> float:
        """The height of all blocks together."""
        return self.top(len(self))

    def at(self, y: float) -> int:
        """Return the block that holds a place; before all the first, after all the last."""
        number, left, step = 0, y, self._step
        while step:
            following = number + step
            if following < len(self._sums) and self._sums[following] <= left:
                number, left = following, left - self._sums[following]
            step >>= 1
        return max(0, min(number, len(self) - 1))
