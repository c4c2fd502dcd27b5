"""Milliseconds of CPU, which other work on the machine changes little, and how they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import median, quantiles
from time import thread_time
from typing import TypeVar

T = TypeVar("T")


def say(what: str, times: Sequence[float], unit: str = "ms") -> None:
    """Print the median, the 95th percentile and the maximum."""
    if len(times) == 1:
        print(f"{what}: {times[0]:.2f} {unit}")
        return
    ordered = quantiles(times, n=20)
    print(f"{what}: p50 {median(times):.2f}, p95 {ordered[-1]:.2f}, max {max(times):.2f} {unit}")


def of_each(action: Callable[[T], object], values: Iterable[T]) -> list[float]:
    """Return the milliseconds of CPU for each value: others may be using the machine."""
    times: list[float] = []
    for value in values:
        begun = thread_time()
        action(value)
        times.append(1000 * (thread_time() - begun))
    return times
