"""Characters that stand for one another: what search, and keys that must not miss, take for equal.

Coarser than the simplified key. Two characters are of one class where any table of OpenCC leads
from one to the other (發 发 髮), or compatibility forms and capitals do (Ａ a). A class is found by
joining pairs, so the result doesn't hang on the direction or the order of the tables.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from core.script.dictionaries import character_pairs

_COMPATIBLE = (range(0x250, 0x10000), range(0x1D400, 0x1D800), range(0x2F800, 0x2FA20))
"""Where characters with a one-to-one compatibility form are (NFKC); below are Latin letters."""


def search_key(text: str) -> str:
    """Return `text` with each character as the first of its class, position by position.

    The length never changes, and doing it twice changes nothing more.
    """
    return text.translate(_firsts())


def class_members(character: str) -> str:
    """Return the characters that stand for a character, itself among them."""
    return _members().get(search_key(character), character)


@cache
def _firsts() -> dict[int, str]:
    parents: dict[str, str] = {}

    def root(character: str) -> str:
        while (parent := parents.get(character, character)) != character:
            character = parent
        return character

    for left, right in _pairs():
        a, b = sorted((root(left), root(right)))
        if a != b:
            parents[b] = a
    return {ord(character): root(character) for character in parents}


@cache
def _members() -> dict[str, str]:
    members: defaultdict[str, str] = defaultdict(str)
    for code, first in _firsts().items():
        members[first] = (members[first] or first) + chr(code)
    return dict(members)


def _pairs() -> Iterator[tuple[str, str]]:
    yield from character_pairs()
    for block in _COMPATIBLE:
        for code in block:
            character = chr(code)
            if unicodedata.decomposition(character):
                plain = unicodedata.normalize("NFKC", character)
                if len(plain) == 1:
                    yield character, plain
    for code in range(0x10000):
        lower = chr(code).lower()
        if len(lower) == 1 and lower != chr(code):
            yield chr(code), lower
