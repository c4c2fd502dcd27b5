"""Scales for charts: round ticks over a range, and what a range has to hold."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, inf, isfinite, log10

from core.compare.points import Point

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Return round numbers, evenly spaced, that enclose low … high: two at least."""
    if not (isfinite(low) and isfinite(high)) or high <= low:
        high = low + (abs(low) or 1.0)
    rough = (high - low) / max(1, most - 1)
    power = 10.0 ** floor(log10(rough))
    step = next(s * power for s in _STEPS if s * power >= rough * 0.999)
    first, last = floor(low / step), ceil(high / step)
    return [float(f"{n * step:.12g}") for n in range(first, max(last, first + 1) + 1)]


def extent(points: Iterable[Point], *, from_zero: bool) -> tuple[float, float]:
    """Return the least and the greatest of all stated bounds; 0 … 1 where there are none."""
    low, high = inf, -inf
    for point in points:
        amount = point.amount
        for number in (amount.value, amount.low, amount.high):
            if number is not None:
                low, high = min(low, number), max(high, number)
    if low > high:
        return 0.0, 1.0
    return (min(0.0, low), max(0.0, high)) if from_zero else (low, high)
