"""Timing by turns: medians of two actions that share whatever else the machine is doing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

ROUNDS = 15


@dataclass(frozen=True)
class Timing:
    """Medians in milliseconds, and how they compare."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


def by_turns(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int = ROUNDS
) -> Timing:
    """Time two actions by turns, after one unmeasured call of each."""
    times: tuple[list[float], list[float]] = ([], [])
    for round_ in range(rounds + 1):
        for action, kept in zip((ours, theirs), times, strict=True):
            begun = perf_counter()
            action()
            if round_:
                kept.append(1000 * (perf_counter() - begun))
    return Timing(median(times[0]), median(times[1]))


def show(what: str, baseline: str, timing: Timing) -> None:
    """Print one comparison."""
    print(
        f"{what}: {timing.ours:.1f} ms; {baseline}: {timing.theirs:.1f} ms; "
        f"{1 / timing.ratio:.2f} × its speed"
    )
