"""Characters as the two bytes that GBK gives them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from core.script import is_simplified_only
from core.words import frequency

FIRST, LAST = 0x81, 0xFE
"""The lead bytes of GBK."""


def to_bytes(character: str) -> tuple[int, int] | None:
    """Return the two bytes of a character, None where it has none."""
    try:
        pair = character.encode("gbk")
    except UnicodeEncodeError:
        return None
    return (pair[0], pair[1]) if len(pair) == 2 else None  # noqa: PLR2004 - a double byte


def to_character(lead: int, trail: int) -> str | None:
    """Return the character of two bytes, None where GBK has none."""
    try:
        return bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        return None


@cache
def with_lead(lead: int) -> tuple[tuple[int, str], ...]:
    """Return (trail, character) of what a traditional page may hold, the commonest first."""
    found = ((trail, to_character(lead, trail)) for trail in range(0x40, 0xFF))
    return _by_use((trail, char) for trail, char in found if char)


@cache
def with_trail(trail: int) -> tuple[tuple[int, str], ...]:
    """Return (lead, character) of what a traditional page may hold, the commonest first."""
    found = ((lead, to_character(lead, trail)) for lead in range(FIRST, LAST + 1))
    return _by_use((lead, char) for lead, char in found if char)


def _by_use(found: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    used = [pair for pair in found if frequency(pair[1]) and not is_simplified_only(pair[1])]
    return tuple(sorted(used, key=lambda pair: -frequency(pair[1])))
