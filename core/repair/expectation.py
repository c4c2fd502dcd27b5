"""What character is likely to follow another: in Chinese, and in this very text.

Characters within words come from jieba's dictionary; the text itself, where it is whole, knows its
own names and phrases better than any dictionary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from heapq import nlargest
from itertools import pairwise
from math import log
from typing import Final, final

from core.repair.annotations import ANNOTATION
from core.script import is_simplified_only, simplified_key
from core.words import likelihood, neighbours

# Shares of the three sources, chosen on damage simulated over texts kept apart for that.
_WORDS, _SINGLE = 0.6, 0.4
_TRUST = 3.0  # occurrences of a character after which the text itself counts for a half
_UNSEEN = 1e-8
# Shares of marks in running reports; dictionaries count none.
_SIGNS = dict.fromkeys("；：？！“”《》（）—·.%", 2e-3) | dict.fromkeys("、。", 0.015) | {"，": 0.04}
_INDENT = 0.02
_ENOUGH = 1000  # characters of a text after which its own shares count for a half
_WRONG_SCRIPT = -6.0  # log probability: the page was converted, so nothing simplified is left
_MANY = 24  # followers of a character, the commonest
_LONGEST = 400_000  # characters: more of the text teaches no more


@final
class Expectation:
    """Log probabilities of characters, learnt from a text that is damaged in places."""

    def __init__(self, raw: str) -> None:
        plain = ANNOTATION.sub("", raw[:_LONGEST])
        text = simplified_key(plain)
        self._forms = dict(zip(text, plain, strict=True))
        self._pairs = Counter(map("".join, pairwise(text)))
        self._single = Counter(text)
        self._length = max(1, len(text))
        self._weight = self._length / (self._length + _ENOUGH) / 2
        self._singles, self._within, self._total = neighbours()
        self._here = _by_first(self._pairs)
        self._followers: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, float] = {}

    def after(self, previous: str, character: str) -> float:
        """Return the log probability of a character after another (or after an empty string)."""
        key = previous + character
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._after(simplified_key(previous), character)
        return found

    def _after(self, previous: str, character: str) -> float:
        char = simplified_key(character)
        if char == "\u3000":  # an indent, or nothing
            return log(_UNSEEN if previous else _INDENT)
        everywhere = self._singles.get(char, 0) / self._total or _SIGNS.get(char, _UNSEEN)
        here = self._single.get(char, 0) / self._length
        single = everywhere + (here - everywhere) * self._weight
        within = self._within.get(previous + char, 0) / max(1, self._singles.get(previous, 0))
        chance = _SINGLE * single + _WORDS * within
        met = self._single.get(previous, 0)
        if met:
            share = met / (met + _TRUST) / 2
            # The pair at hand may be damage itself, so one occurrence proves nothing.
            here = max(0, self._pairs.get(previous + char, 0) - 1) / met
            chance = (1 - share) * chance + share * here
        wrong = _WRONG_SCRIPT if is_simplified_only(character) else 0.0
        return log(chance) + wrong

    def followers(self, character: str) -> tuple[str, ...]:
        """Return what often follows a character, in this text and within words, as written here."""
        key = simplified_key(character)
        found = self._followers.get(key)
        if found is None:
            keys = dict.fromkeys((*self._here.get(key, ()), *_followers_within().get(key, ())))
            shown = (self._forms.get(k, k) for k in keys)
            found = tuple(c for c in shown if not is_simplified_only(c))
            self._followers[key] = found
        return found

    def of(self, text: str, previous: str = "") -> float:
        """Return the log probability of a text after a character."""
        total = 0.0
        for character in text:
            total += self.after(previous, character)
            previous = character
        return total

    def weigh(self, text: str) -> float:
        """Return the log probability of a text, by its neighbours and its words in equal parts."""
        return (self.of(text) + likelihood(text) * len(text)) / 2


def _by_first(pairs: Mapping[str, int]) -> dict[str, list[str]]:
    """Return by first character what follows it most often, the commonest first."""
    found: dict[str, list[tuple[int, str]]] = {}
    for pair, times in pairs.items():
        if times > 1:
            found.setdefault(pair[0], []).append((times, pair[1]))
    return {first: [c for _, c in nlargest(_MANY, seconds)] for first, seconds in found.items()}


@cache
def _followers_within() -> dict[str, list[str]]:
    return _by_first(neighbours()[1])


FLOOR: Final = -9.0
"""Mean log probability a character below which nothing is Chinese; running text has −6."""
