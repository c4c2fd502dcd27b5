"""What of a text goes into the index: characters, and every two that stand side by side, folded.

Spaces, zero-width and direction marks are left out. Marks of punctuation are in no pair; the two
characters on either side of them make one of another kind. A pair that comes often bears a mark
that says how often, for ranking. SQLite's `ascii` tokenizer cuts at what is neither a letter nor a
digit of ASCII, so those characters are moved out of its sight.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from operator import add

from core.script import class_members, search_key

GAPS = "".join(
    chr(code)
    for code in (
        0xAD, 0x34F, 0x180E, 0xFEFF,
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
    )
)  # fmt: skip
"""Characters beside white space that nobody sees: soft hyphens, joiners, marks of direction."""

TIERS = ((17, "\uf8f5"), (9, "\uf8f4"), (5, "\uf8f3"), (3, "\uf8f2"), (2, "\uf8f1"))
"""How often a pair must come, in a report of usual length, to bear each mark; the highest first."""

TIERS_ALONE = TIERS[:4]
"""The same for single characters, of which there are many in every report."""

UNSEEN = "\uf8f0"  # for what the index can't hold: halves of surrogate pairs, its own marks
_USUAL = 3000  # characters of a report of usual length
_PRIVATE = 0xE000
_ACROSS = "\uf8f6"  # between two characters that punctuation parts
_TAKEN = (range(0xD800, 0xE080), range(0xF8F0, 0xF8F7))  # surrogates, and what we move there

_PUNCTUATION = "。、《》〈〉「」『』【】〔〕“”‘’…—·" + "".join(
    chr(_PRIVATE + ord(mark)) for mark in ",;:?!()[]{}\"'"
)  # as the fold leaves it
_BREAKS = re.compile(f"[{_PUNCTUATION}]+")


def index_form(text: str) -> str:
    """Return the folded characters of a text that count for search, one for one, gaps left out."""
    return text.translate(_table())


def index_words(texts: Iterable[str]) -> str:
    """Return the words of a report's texts for the index, in one line."""
    pairs, alone, parted = Counter[str](), Counter[str](), set[str]()
    length = 0
    for text in texts:
        form = index_form(text)
        length += len(form)
        alone.update(form)
        runs = _runs(form)
        for run in runs:
            pairs.update(map(add, run, run[1:]))
        parted.update(_parted(runs))
    grown = 0.25 + 0.75 * length / _USUAL  # BM25 with b = 0.75
    marked = [*_marked(pairs, TIERS, grown), *_marked(alone, TIERS_ALONE, grown)]
    return " ".join([*pairs, *alone, *parted, *marked])


def words_of(form: str) -> tuple[str, ...]:
    """Return the words of the index that a text of this form has at least, each once.

    Pairs where there are any, else the characters themselves.
    """
    runs = _runs(form)
    words = [pair for run in runs for pair in map(add, run, run[1:])]
    words += _parted(runs)
    return tuple(dict.fromkeys(words or "".join(runs) or form))


def bears_marks(word: str) -> bool:
    """Say whether a word of the index is marked where it comes often."""
    return _ACROSS not in word


def _runs(form: str) -> list[str]:
    return [run for run in _BREAKS.split(form) if run]


def _parted(runs: list[str]) -> Iterator[str]:
    return (before[-1] + _ACROSS + after[0] for before, after in pairwise(runs))


def _marked(
    counted: Counter[str], tiers: tuple[tuple[int, str], ...], grown: float
) -> Iterator[str]:
    """Yield the words that come often for a report of this length, each with its one mark."""
    steps = [(most * grown, mark) for most, mark in tiers]
    least = steps[-1][0]
    for word, times in counted.items():
        if times >= least:
            yield word + next(mark for most, mark in steps if times >= most)


class _Table(dict[int, str | None]):
    """The fold, filled in as characters are met: most of Unicode never is."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        value: str | None = search_key(character)
        if character.isspace() or character in GAPS:
            value = None
        elif any(code in block for block in _TAKEN):
            value = UNSEEN
        elif value and value.isascii() and not value.isalnum():
            value = chr(_PRIVATE + ord(value))
        self[code] = value
        return value


@cache
def _table() -> _Table:
    return _Table()


def same_characters(character: str) -> str:
    """Return the characters that search takes for this one, itself among them."""
    return "".join(dict.fromkeys(character + class_members(character)))
