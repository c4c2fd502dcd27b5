"""Conversion by longest match as OpenCC defines it, with offsets.

A text is cut into segments by the longest keys of the first dictionary; each step of the chain then
replaces the longest matches within a segment. Almost everywhere that equals a translation character
by character, so the engine translates everything so, and follows the definition only where a phrase
would come out otherwise (core.script.telling).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from core.offsets import OffsetMap
from core.script.dictionaries import DEFAULT_EDITION, Config, Group, Refused, load_config
from core.script.telling import Telling, character_class, singles

Unit = tuple[int, int, str]
"""(start, end, replacement), in the source of one step."""

Grown = tuple[int, int, int]
"""(start, end, length of the replacement) where that length is another."""

_BMP = 0x10000
_WINDOWS = 8192  # remembered, about 200 bytes each


class Converter:
    """One configuration, ready to convert; made once by `converter` and shared by all threads."""

    def __init__(self, config: Config) -> None:
        self._config = config
        table = singles(config.chain)
        self._table = table
        self._list = [table.get(code, chr(code)) for code in range(_BMP)]
        self._odd = character_class(chr(c) for c in config.normalization if c < _BMP)
        self._telling = Telling(config)
        # The same few hundred phrases make up most windows of any report.
        self._window = lru_cache(_WINDOWS)(self._convert_window)

    def convert(self, text: str, refused: Refused = frozenset()) -> tuple[str, OffsetMap]:
        """Return the converted text, and the map from `text` to it.

        Phrases at the spans `refused` (of `text`) are not taken for what they look like.
        """
        astral = _is_astral(text)
        if astral or (self._odd and self._odd.search(text)):
            text = text.translate(self._config.normalization)
        # Indexing a list is twice as fast as a dictionary, and half a million entries too many.
        table: list[str] | dict[int, str] = self._table if astral else self._list
        parts: list[str] = []
        lengths: list[Grown] = []
        done = 0
        for start, end in self._telling.windows(text, astral=astral):
            parts.append(text[done:start].translate(table))
            within = frozenset((a - start, b - start) for a, b in refused if start <= a < end)
            out, grown = self._window(text[start:end], within)
            parts.append(out)
            lengths += [(a + start, b + start, length) for a, b, length in grown]
            done = end
        parts.append(text[done:].translate(table))
        return "".join(parts), OffsetMap.from_lengths(lengths)

    def windows(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans that hold phrases which single characters do not settle."""
        return self._telling.windows(text, astral=_is_astral(text))

    def phrase_length(self, text: str, start: int, end: int, refused: Refused) -> int:
        """Return the length of the longest phrase at a place, 1 where there is none."""
        found = self._config.segmentation.match(text, start, end, refused)
        return found[0] if found else 1

    def singly(self, text: str, wanted: re.Pattern[str], refused: Refused) -> Iterator[int]:
        """Yield where one of the wanted characters stands and no phrase takes it in."""
        end = 0
        for found in wanted.finditer(text):
            if found.start() < end:
                continue
            at, end = self._telling.widened(text, *found.span())
            while at < end:
                length = self.phrase_length(text, at, end, refused)
                if length == 1 and wanted.match(text, at):
                    yield at
                at += length

    def by_definition(self, text: str) -> str:
        """Convert every character by the definition: what `convert` must equal."""
        text = text.translate(self._config.normalization)
        return "".join(out for _, _, out in self._exactly(text, frozenset()))

    def _convert_window(self, text: str, refused: Refused) -> tuple[str, tuple[Grown, ...]]:
        """Convert what stands between two safe places: nothing around it matters."""
        units = list(self._exactly(text, refused))
        grown = ((a, b, len(out)) for a, b, out in units if len(out) != b - a)
        return "".join(out for _, _, out in units), tuple(grown)

    def _exactly(self, text: str, refused: Refused) -> Iterator[Unit]:
        """Convert by the definition."""
        match = self._config.segmentation.match
        at, end = 0, len(text)
        while at < end:
            found = match(text, at, end, refused)
            stop = at + found[0] if found else at + 1
            if not found:
                while stop < end and not match(text, stop, end, refused):
                    stop += 1
            yield from self._segment(text[at:stop], at, refused)
            at = stop

    def _segment(self, segment: str, offset: int, refused: Refused) -> Iterator[Unit]:
        """Convert a segment through the chain; where a length changes, it is one unit."""
        units = [(i, i + 1, c) for i, c in enumerate(segment)]
        here = frozenset((a - offset, b - offset) for a, b in refused) if refused else refused
        for group in self._config.chain:
            units = _chained(units, group, here)
            here = frozenset()  # they are spans of the source
        for start, end, out in units:
            yield start + offset, end + offset, out


def _is_astral(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


def _chained(units: list[Unit], group: Group, refused: Refused) -> list[Unit]:
    """Apply one more group to what the units have become; units split by a match are joined."""
    text = "".join(out for _, _, out in units)
    converted: list[str] = []
    upto: dict[int, int] = {}  # end of a match in `text` → how many matches end there or before
    at = 0
    while at < len(text):
        length, out = group.match(text, at, len(text), refused) or (1, text[at])
        converted.append(out)
        at += length
        upto[at] = len(converted)
    upto.setdefault(0, 0)
    result: list[Unit] = []
    start, edge, taken = units[0][0], 0, 0
    for _, end, out in units:
        edge += len(out)
        if edge in upto:
            result.append((start, end, "".join(converted[taken : upto[edge]])))
            start, taken = end, upto[edge]
    return result


@cache
def converter(
    config: str, edition: str = DEFAULT_EDITION, *, with_overlay: bool = False
) -> Converter:
    """Return the converter of a configuration, made once; as published, or with our overlay.

    Raises ValueError where the configuration or the edition is unknown.
    """
    return Converter(load_config(config, edition, with_overlay=with_overlay))
