"""What character is likely to follow others: in Chinese, in reports, and in this very text.

Characters within words come from jieba's dictionary, what stands together in reports from a table
of our own; the text itself, where it is whole, knows its own names and phrases better than either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from heapq import nlargest
from itertools import pairwise
from math import log
from typing import Final, NamedTuple, final

from core.repair.annotations import ANNOTATION
from core.repair.usage import LINE_END, folded, usage
from core.script import is_simplified_only, simplified_key
from core.words import likelihood, neighbours

# Weights, chosen on damage simulated over texts kept apart for that.
_WORDS, _SINGLE = 0.6, 0.4  # shares of what stands within words, and of a character by itself
_HERE = 3.0  # what the text itself counts for, against reports in general
_PAIR_TRUST = 20.0  # occurrences of a character after which counts of what follows it are a half
_TRIPLE_TRUST = 6.0  # the same of two characters
_DICTIONARY = 100_000  # characters for which the dictionary counts
_UNSEEN = 1e-8
_INDENT = 0.02
_SPACE = -4.0  # log probability
_LETTER = -9.0  # log probability of a Latin letter: in damaged text it is mostly half of something
_WRONG_SCRIPT = -6.0  # log probability: the page was converted, so nothing simplified is left
_MANY = 24  # followers of a character, the commonest
_LONGEST = 400_000  # characters: more of the text teaches no more
_NGRAMS = 0.6


class _Context(NamedTuple):
    """What is known of the two characters before another."""

    last: str
    often: int  # times the last one stands in the dictionary's corpus
    pair_met: float  # times it stands in reports and in the text
    run: str
    run_met: float  # times the two stand there


@final
class Expectation:
    """Log probabilities of characters, learnt from a text that is damaged in places.

    `spoilt` says where damage begins in it, in order; what follows there teaches nothing.
    """

    def __init__(self, raw: str, spoilt: Iterable[int] = ()) -> None:
        plain = ANNOTATION.sub("", _without(raw[:_LONGEST], spoilt))
        key = simplified_key(plain)
        self._forms = dict(zip(key, plain, strict=True))
        text = folded(key)
        pairs = Counter(map("".join, pairwise(text)))
        triples = map("".join, zip(text, text[1:], text[2:], strict=False))
        self._pairs_by_first = _by_first(pairs)
        general = usage()
        self._singles = _added(general.singles, Counter(text))
        self._pairs = _added(general.pairs, pairs)
        self._triples = _added(general.triples, Counter(triples))
        self._length = sum(self._singles.values()) + _DICTIONARY
        self._followers: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, float] = {}
        self._alone: dict[str, tuple[str, float, float]] = {}
        self._contexts: dict[str, _Context] = {}

    def after(self, previous: str, character: str) -> float:
        """Return the log probability of a character after others (or after an empty string).

        Two characters before it are looked at, no more.
        """
        key = previous[-2:] + character
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._after(previous[-2:], character)
        return found

    def _after(self, previous: str, character: str) -> float:
        if character == "\u3000":  # an indent, or nothing
            return log(_UNSEEN if previous.strip(LINE_END) else _INDENT)
        if character.isascii() and not character.isdigit():
            if character.isalpha():
                return _LETTER
            if character.isspace():
                return _SPACE
        context = self._contexts.get(previous)
        if context is None:
            context = self._contexts[previous] = self._context(previous)
        char, chance, wrong = self._alone.get(character) or self._by_itself(character)
        last, often, pair_met, run, run_met = context
        if last:
            pair = last + char
            chance = _SINGLE * chance + _WORDS * neighbours()[1].get(pair, 0) / often
            if pair_met:
                times = self._pairs.get(pair, 0)
                chance = (times + _PAIR_TRUST * chance) / (pair_met + _PAIR_TRUST)
            if run_met:
                times = self._triples.get(run + char, 0)
                chance = (times + _TRIPLE_TRUST * chance) / (run_met + _TRIPLE_TRUST)
        return log(chance) + wrong

    def _context(self, previous: str) -> _Context:
        run = folded(simplified_key(previous))
        last = run[-1:]
        met = self._pairs.get(run, 0) if len(run) > 1 else 0
        often = max(1, neighbours()[0].get(last, 0))
        return _Context(last, often, self._singles.get(last, 0), run, met)

    def _by_itself(self, character: str) -> tuple[str, float, float]:
        """Return a character as it is counted, its share, and what its script takes from that."""
        char = folded(simplified_key(character)) or " "
        singles, _, total = neighbours()
        chance = _DICTIONARY * (singles.get(char, 0) / total or _UNSEEN)
        chance = (self._singles.get(char, 0) + chance) / self._length
        found = char, chance, _WRONG_SCRIPT if is_simplified_only(character) else 0.0
        self._alone[character] = found
        return found

    def followers(self, character: str) -> tuple[str, ...]:
        """Return what often follows a character, in this text and within words, as written here."""
        key = simplified_key(character)
        found = self._followers.get(key)
        if found is None:
            keys = dict.fromkeys(
                (
                    *self._pairs_by_first.get(key, ()),
                    *_followers_in_reports().get(key, ()),
                    *_followers_within().get(key, ()),
                )
            )
            shown = (self._forms.get(k, k) for k in keys)
            found = tuple(c for c in shown if not is_simplified_only(c))
            self._followers[key] = found
        return found

    def of(self, text: str, previous: str = "") -> float:
        """Return the log probability of a text after a character."""
        total = 0.0
        for character in text:
            total += self.after(previous, character)
            previous = previous[-1:] + character
        return total

    def weigh(self, text: str) -> float:
        """Return the log probability of a text, by its neighbours and its words."""
        return _NGRAMS * self.of(text) + (1 - _NGRAMS) * likelihood(text) * len(text)


_SPOILT = 20  # characters of the source after the start of damage


def _without(raw: str, spoilt: Iterable[int]) -> str:
    """Return a text with a line end for everything that damage may have reached."""
    parts: list[str] = []
    done = 0
    for start in spoilt:
        if start >= done:
            parts += [raw[done:start], LINE_END]
        done = start + _SPOILT
    return "".join([*parts, raw[done:]])


def _added(general: Mapping[str, int], here: Mapping[str, int]) -> dict[str, float]:
    """Return counts of reports in general and of the text together."""
    counts: dict[str, float] = dict(general)
    for run, times in here.items():
        counts[run] = counts.get(run, 0) + _HERE * times
    return counts


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


@cache
def _followers_in_reports() -> dict[str, list[str]]:
    return _by_first(usage().pairs)


FLOOR: Final = -9.0
"""Mean log probability a character below which nothing is Chinese; running text has −6."""
