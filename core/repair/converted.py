"""A page that went through the converter, and how far one reading of a run in it has come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import final

from core.readings import characters_read, readings
from core.repair.annotations import ANNOTATION, READING
from core.repair.doublebyte import DoubleByte
from core.repair.expectation import Expectation
from core.script import is_traditional_only

ALONE = 0x80
"""Bytes below are ASCII; this one begins no pair, so it is read, and lost, by itself."""

_BARE = re.compile(rf"\({READING}\)")
# Log probabilities, chosen on texts kept apart for that.
_NOT_ANNOTATED = -6.0  # a character that is annotated elsewhere, and not here
_PROOF = 3  # annotated characters; a person may have put fewer
_FIRST_MET = -2.0  # an annotated character that is annotated nowhere else


class Loss(IntEnum):
    """What a reading has to do without."""

    NOTHING = 0
    BYTES = 1  # of characters, which words can tell
    SIGN = 2  # an ASCII character too, which nothing tells: a digit, a space, a line end


@dataclass(frozen=True, slots=True)
class State:
    """A reading as far as `at` in the raw text, and the byte that waits there, if any."""

    score: float
    at: int
    text: str
    waiting: int | None = None
    loss: Loss = Loss.NOTHING


@final
class Converted:
    """The damaged text, what its converter annotates, and what it leaves of half a character.

    With `eats` a `?` stands for two bytes, even if one is ASCII; with `drops` nothing does; with
    `slides` the second byte of a pair that is no character begins the next one.
    """

    def __init__(
        self,
        raw: str,
        pairs: DoubleByte,
        expectation: Expectation,
        *,
        eats: bool = False,
        drops: bool = False,
        slides: bool = False,
    ) -> None:
        self.raw = raw
        self.pairs = pairs
        self.eats = eats
        self.drops = drops
        self.slides = slides
        self._expect = expectation
        annotated = Counter(
            raw[m.start() - 1]
            for m in ANNOTATION.finditer(raw)
            if is_traditional_only(raw[m.start() - 1])
            and m["pinyin"] in readings(raw[m.start() - 1])
        )
        self._annotated = frozenset(annotated)
        self.is_proven = annotated.total() >= _PROOF

    def plain(self, before: str, char: str) -> float:
        """Return the log probability of a character that is not annotated here."""
        missing = _NOT_ANNOTATED if char in self._annotated else 0.0
        return self._expect.after(before, char) + missing

    def annotated(self, before: str, char: str) -> float:
        """Return the log probability of a character that is annotated here."""
        unknown = 0.0 if char in self._annotated else _FIRST_MET
        return self._expect.after(before, char) + unknown

    def followers(self, char: str) -> tuple[str, ...]:
        """Return what often follows a character."""
        return self._expect.followers(char)

    def read_so(self, pinyin: str) -> Iterator[tuple[str, int, int]]:
        """Yield the characters that an annotation may belong to, with their bytes."""
        for char in characters_read(pinyin):
            pair = self.pairs.pair(char)
            if pair and is_traditional_only(char):
                yield char, *pair

    def past(self, state: State, score: float, text: str, end: int, loss: Loss) -> State:
        """Return the state in line after `text`, past an annotation of its last character.

        `score` is that of all before the last character.
        """
        before, char = (state.text + text)[-3:-1], text[-1]
        found = _BARE.match(self.raw, end)
        if found and found["pinyin"] in readings(char):
            score, end = score + self.annotated(before, char), found.end()
        else:
            score += self.plain(before, char)
        return State(score, end, state.text + text, None, max(state.loss, loss))


def by_score(state: State) -> float:
    """Return the score of a state."""
    return state.score
