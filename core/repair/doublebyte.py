"""Characters as the two bytes that GBK or Big5 gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import final

from core.script import is_simplified_only
from core.words import frequency

_LEADS = range(0x81, 0xFF)
_TRAILS = range(0x40, 0xFF)
# GBK's user-defined areas 1 to 3 (GB 18030): leads, trails. Decoders make private characters of
# these, which get lost without a trace.
_PRIVATE = (
    (range(0xAA, 0xB0), range(0xA1, 0xFF)),
    (range(0xF8, 0xFF), range(0xA1, 0xFF)),
    (range(0xA1, 0xA8), range(0x40, 0xA1)),
)

Pair = tuple[int, int]


@final
class DoubleByte:
    """A double-byte encoding, both ways, as tables; `reader` is the one that a page was read in."""

    def __init__(self, codec: str, reader: str) -> None:
        self._characters: dict[Pair, str] = {}
        for lead in _LEADS:
            for trail in _TRAILS:
                try:
                    character = bytes((lead, trail)).decode(codec)
                except UnicodeDecodeError:
                    continue
                if len(character) == 1:
                    self._characters[lead, trail] = character
        self._pairs = {character: pair for pair, character in self._characters.items()}
        self._shown = frozenset(p for c, p in self._pairs.items() if _has(reader, c))
        self._has_private = codec == "gbk"

    def pair(self, character: str) -> Pair | None:
        """Return the two bytes of a character, None where it has none."""
        return self._pairs.get(character)

    def character(self, lead: int, trail: int) -> str | None:
        """Return the character of two bytes, None where there is none."""
        return self._characters.get((lead, trail))

    @cache  # noqa: B019 - there are two instances, made once and kept
    def with_lead(self, lead: int) -> tuple[tuple[int, str], ...]:
        """Return (trail, character) of what a traditional page may hold, the commonest first."""
        found = ((trail, self.character(lead, trail)) for trail in _TRAILS)
        return _by_use((trail, char) for trail, char in found if char)

    @cache  # noqa: B019 - the same
    def with_trail(self, trail: int) -> tuple[tuple[int, str], ...]:
        """Return (lead, character) of what a traditional page may hold, the commonest first."""
        found = ((lead, self.character(lead, trail)) for lead in _LEADS)
        return _by_use((lead, char) for lead, char in found if char)

    @cache  # noqa: B019 - the same
    def vanishing(self, lead: int) -> frozenset[int]:
        """Return the second bytes with which a first byte lies in a user-defined area.

        Such a pair leaves no trace.
        """
        if not self._has_private:
            return frozenset()
        return frozenset(t for leads, trails in _PRIVATE if lead in leads for t in trails)

    @cache  # noqa: B019 - the same
    def missing(self, lead: int) -> frozenset[int]:
        """Return the second bytes that made no character with a first byte where it was read."""
        return frozenset(t for t in range(0x100) if (lead, t) not in self._shown)

    def shown_with_lead(self, lead: int) -> Iterator[str]:
        """Yield the characters with a first byte that a page may show."""
        return (self._characters[lead, t] for t in _TRAILS if (lead, t) in self._shown)


@cache
def double_byte(codec: str) -> DoubleByte:
    """Return the tables of `gbk`, or of `big5hkscs` as a reader of plain Big5 shows it."""
    return DoubleByte(codec, "big5" if codec == "big5hkscs" else codec)


def _has(codec: str, character: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _by_use(found: Iterable[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    used = [x for x in found if not is_simplified_only(x[1]) and _is_used(x[1])]
    return tuple(sorted(used, key=lambda x: -frequency(x[1])))


def _is_used(character: str) -> bool:
    return bool(frequency(character)) or not character.isalnum()
