"""The one door to pypinyin: the readings of a character. Loads on first use (0.6 s)."""

from __future__ import annotations

import unicodedata
from functools import cache

_UMLAUT = "\u0308"


@cache
def readings(character: str) -> frozenset[str]:
    """Return the pinyin readings of one character with tone marks, as dictionaries list them."""
    return frozenset(readings_in_order(character))


def readings_in_order(character: str) -> list[str]:
    """Return the readings of one character, the usual one first."""
    return _all().get(ord(character), "").split(",")


@cache
def toneless_readings(character: str) -> frozenset[str]:
    """Return the readings of one character without tone marks, ü also as v and u."""
    plain = {_toneless(reading) for reading in readings(character)}
    return frozenset(plain | {r.replace("ü", x) for r in plain for x in "vu"})


def _toneless(reading: str) -> str:
    letters = unicodedata.normalize("NFD", reading)
    bare = "".join(c for c in letters if c == _UMLAUT or not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


@cache
def characters_read(pinyin: str) -> frozenset[str]:
    """Return the characters that have a reading."""
    return _by_reading().get(pinyin, frozenset())


@cache
def _all() -> dict[int, str]:
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - loads only where needed

    return dict(pinyin_dict)


@cache
def _by_reading() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for code, listed in _all().items():
        for pinyin in listed.split(","):
            found.setdefault(pinyin, set()).add(chr(code))
    return {pinyin: frozenset(characters) for pinyin, characters in found.items()}
