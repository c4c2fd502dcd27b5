"""Timing by turns: the best of several rounds of two actions, so that a busy machine counts least."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import process_time

ROUNDS = 15


@dataclass(frozen=True)
class Timing:
    """The best times in milliseconds, and how they compare."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


@dataclass(frozen=True)
class Row:
    """One comparison: what is done, with which baseline, and how long both took."""

    what: str
    baseline: str
    timing: Timing

    def __str__(self) -> str:
        ours, theirs = self.timing.ours, self.timing.theirs
        speed = f"{1 / self.timing.ratio:.2f} × its speed"
        return f"{self.what}: {ours:.1f} ms; {self.baseline}: {theirs:.1f} ms; {speed}"


def by_turns(
    ours: Callable[[], object],
    theirs: Callable[[], object],
    rounds: int = ROUNDS,
    clock: Callable[[], float] = process_time,
    between: Callable[[], object] = lambda: None,
) -> Timing:
    """Time two actions by turns, after one unmeasured call of each.

    The processor's time, unless another clock is given: what else runs does not count. Nor does
    what is done `between` the actions.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for round_ in range(rounds + 1):
        for action, kept in zip((ours, theirs), times, strict=True):
            begun = clock()
            action()
            if round_:
                kept.append(1000 * (clock() - begun))
            between()
    return Timing(min(times[0]), min(times[1]))


def alone(action: Callable[[], object]) -> float:
    """Return the best time of an action in milliseconds, after one unmeasured call."""
    return by_turns(action, lambda: None).ours
