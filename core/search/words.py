"""What of a text goes into the index: every two neighbouring characters, folded.

Spaces, zero-width and direction marks are left out. SQLite's `ascii` tokenizer cuts at what is
neither a letter nor a digit of ASCII, so those characters are moved out of its sight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
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

TIERS = ((9, "\uf8f3"), (5, "\uf8f2"), (3, "\uf8f1"))
"""How often a pair must come, in a report of usual length, to bear each mark; the highest first."""

_USUAL = 3000  # characters of a report of usual length
UNSEEN = "\uf8f0"  # for what the index can't hold: halves of surrogate pairs, its own marks
_PRIVATE = 0xE000
_TAKEN = (range(0xD800, 0xE080), range(0xF8F0, 0xF8F4))  # surrogates, and what we move there


def index_form(text: str) -> str:
    """Return the folded characters of a text that count for search, one for one, gaps left out."""
    return text.translate(_table())


def index_words(texts: Iterable[str]) -> str:
    """Return the words of a report's texts for the index, in one line."""
    pairs: Counter[str] = Counter()
    length = 0
    for text in texts:
        form = index_form(text)
        length += len(form)
        pairs.update(map(add, form, form[1:]))
        pairs[form[-1:]] += 1  # so that the last character is found alone too
    del pairs[""]
    return " ".join([*pairs, *_marked(pairs, length)])


def pairs_of(form: str) -> tuple[str, ...]:
    """Return the pairs of a term's index form, each once; of a single character, itself."""
    return tuple(dict.fromkeys(map(add, form, form[1:]))) or (form,)


def _marked(pairs: Counter[str], length: int) -> Iterable[str]:
    """Yield the pairs that come often for a report of this length (BM25 with b = 0.75), marked."""
    grown = 0.25 + 0.75 * length / _USUAL
    often = list(pairs.items())
    for most, mark in reversed(TIERS):
        often = [(pair, times) for pair, times in often if times >= most * grown]
        yield from (pair + mark for pair, _ in often)


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
