"""Passages that two reports share, blind to script and punctuation: copied, or reported again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.model import Report
from core.offsets import Span

SHORTEST = 16
"""Characters, punctuation aside, from which a shared passage is more than a turn of phrase."""

_SEED = 8  # characters looked up at once: every passage of 16 holds nine of them
_MOST = 64  # places of one seed in a report: a seed this common is a refrain, not a source
_SKIPPED = re.compile(r"[^\w]+|_+")


class Shared(NamedTuple):
    """A passage of one report and of the other, in code points of their repaired texts."""

    left: Span
    right: Span
    length: int


class _Letters(NamedTuple):
    """A text without punctuation and space, and where each character stood."""

    text: str
    places: list[int]

    def span(self, start: int, end: int) -> Span:
        return Span(self.places[start], self.places[end - 1] + 1)


def shared_passages(left: Report, right: Report, shortest: int = SHORTEST) -> list[Shared]:
    """Return the longest shared passages, in the order of the left report, none overlapping there.

    Compared by simplified keys without punctuation, so that a report in traditional characters
    shares with one in simplified. Time is proportional to the two lengths in ordinary text.
    """
    ours, theirs = _letters(left.key), _letters(right.key)
    taken: list[tuple[int, int, int]] = []
    done = 0
    for start, at, length in _longest_from_each_start(ours.text, theirs.text):
        if start >= done and length >= max(shortest, _SEED):
            taken.append((start, at, length))
            done = start + length
    whole = (_whole(ours.text, theirs.text, *found) for found in taken)
    return [
        Shared(ours.span(start, start + length), theirs.span(at, at + length), length)
        for start, at, length in whole
        if length >= max(shortest, _SEED)
    ]


def shared_part(report: Report, passages: list[Shared]) -> float:
    """Return what part of the left report's letters stands in shared passages, 0 … 1."""
    letters = len(_letters(report.key).text)
    return sum(passage.length for passage in passages) / letters if letters else 0.0


def _letters(key: str) -> _Letters:
    places: list[int] = []
    parts: list[str] = []
    done = 0
    for skipped in [*(m.span() for m in _SKIPPED.finditer(key)), (len(key), len(key))]:
        places.extend(range(done, skipped[0]))
        parts.append(key[done : skipped[0]])
        done = skipped[1]
    return _Letters("".join(parts), places)


def _longest_from_each_start(ours: str, theirs: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, place in the other, length) of the longest match from each unmatched start."""
    seeds: dict[str, list[int]] = {}
    for at in range(len(theirs) - _SEED + 1):
        found = seeds.setdefault(theirs[at : at + _SEED], [])
        if len(found) < _MOST:
            found.append(at)
    start = 0
    while start + _SEED <= len(ours):
        places = seeds.get(ours[start : start + _SEED])
        if not places:
            start += 1
            continue
        length, negative = max((_run(ours, start, theirs, at), -at) for at in places)
        yield start, -negative, length
        start += length if length >= SHORTEST else 1


def _whole(ours: str, theirs: str, start: int, at: int, length: int) -> tuple[int, int, int]:
    """Return a match without the rest of a number that begins before it or goes on behind it.

    …新增200张 and …新增300张 share no 00张.
    """
    if _splits(ours, start) or _splits(theirs, at):
        while length and ours[start].isdecimal():
            start, at, length = start + 1, at + 1, length - 1
    if _splits(ours, start + length) or _splits(theirs, at + length):
        while length and ours[start + length - 1].isdecimal():
            length -= 1
    return start, at, length


def _splits(text: str, at: int) -> bool:
    """Say whether a place stands within a number."""
    return 0 < at < len(text) and text[at - 1].isdecimal() and text[at].isdecimal()


def _run(ours: str, start: int, theirs: str, at: int) -> int:
    """Return how many characters two texts share from two places on."""
    length, most = _SEED, min(len(ours) - start, len(theirs) - at)
    step = 64
    while length < most:
        reach = min(length + step, most)
        if ours[start + length : start + reach] != theirs[at + length : at + reach]:
            break
        length = reach
    while length < most and ours[start + length] == theirs[at + length]:
        length += 1
    return length
