"""The simplified key of a text, and which script it is written in."""

from __future__ import annotations

from collections import Counter
from functools import cache

from core.model import Script
from core.script.dictionaries import load_config

_CLEAR = 0.9  # of the telling characters: quotations in the other script stay below a tenth


def simplified_key(text: str) -> str:
    """Return `text` in simplified characters, position by position.

    For comparing, not for reading: no phrase is looked at. The length never changes, folding twice
    changes nothing more, and regional forms (裏 裡, 羣, 衞) fold like the usual ones.
    """
    return text.translate(_fold())


def is_traditional_only(character: str) -> bool:
    """Say whether a character has a simplified form and is not itself used in simplified text."""
    return ord(character) in _telling_characters()[1]


def is_simplified_only(character: str) -> bool:
    """Say whether a character has a traditional form and is not itself used in traditional text."""
    return ord(character) in _telling_characters()[0]


def detect_script(text: str) -> Script:
    """Return the script by the characters that only one of the two has."""
    simplified, traditional = _telling_characters()
    met = Counter(text)
    hans = sum(times for character, times in met.items() if ord(character) in simplified)
    hant = sum(times for character, times in met.items() if ord(character) in traditional)
    if not hans and not hant:
        return Script.NONE
    share = hant / (hans + hant)
    if share >= _CLEAR:
        return Script.HANT
    return Script.HANS if share <= 1 - _CLEAR else Script.MIXED


def _singles(config: str) -> dict[str, str]:
    """Return a config's single characters and what its whole chain makes of them."""
    table: dict[str, str] = {}
    for group in load_config(config).chain:
        step = {
            key: value
            for dictionary in reversed(group.members)
            for key, value in dictionary.entries.items()
            if len(key) == len(value) == 1
        }
        table = {key: step.get(value, value) for key, value in table.items()}
        table = step | table
    return table


@cache
def _fold() -> dict[int, str]:
    """Return the fold: regional forms, then traditional to simplified, to a fixpoint."""
    table = _singles("t2s")
    for config in ("tw2s", "hk2s"):
        table = _singles(config) | table
    for key in list(table):
        seen = {key}
        while (value := table[key]) in table and table[value] not in seen:
            seen.add(value)
            table[key] = table[value]
    return {ord(key): value for key, value in table.items() if key != value}


@cache
def _telling_characters() -> tuple[frozenset[int], frozenset[int]]:
    """Return the code points used in simplified text only, and in traditional text only."""
    to_simplified, to_traditional = _singles("t2s"), _singles("s2t")
    simplified = {k for k, v in to_traditional.items() if k != v and to_simplified.get(v) == k}
    traditional = {k for k, v in to_simplified.items() if k != v and to_simplified.get(v, v) == v}
    # A character that stands for itself on either side (后, 里, 干 …) tells nothing.
    both = {v for v in to_traditional.values() if v in to_simplified.values()}
    return (
        frozenset(map(ord, simplified - both)),
        frozenset(map(ord, traditional - simplified - set(to_simplified.values()))),
    )
