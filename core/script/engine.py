"""Conversion by longest match as OpenCC defines it, with offsets.

A text is cut into segments by the longest keys of the first dictionary; each step of the chain then
replaces the longest matches within a segment. Almost everywhere that equals a translation character
by character, so the engine translates everything so, looks for the phrases that would come out
otherwise, and follows the definition only in the clauses that hold one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.offsets import IDENTITY, OffsetMap
from core.script.dictionaries import DEFAULT_EDITION, Config, Group, load_config

Unit = tuple[int, int, str]
"""(start, end, replacement), in the source of one step."""


class Converter:
    """One configuration, ready to convert; made once by `converter` and shared by all threads."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._table, self._changing = _single_characters(config)
        self._steps = [_Telling(config, step) for step in range(len(config.chain))]

    def convert(self, text: str) -> tuple[str, OffsetMap]:
        """Return the converted text, and the map from `text` to it."""
        text = text.translate(self._config.normalization)
        clauses = self._telling_clauses(text)
        if not clauses:
            return text.translate(self._table), IDENTITY
        parts: list[str] = []
        lengths: list[Unit] = []
        done = 0
        for start, end in clauses:
            parts.append(text[done:start].translate(self._table))
            for unit in self._exactly(text, start, end):
                parts.append(unit[2])
                lengths.append(unit)
            done = end
        parts.append(text[done:].translate(self._table))
        return "".join(parts), OffsetMap.from_lengths((a, b, len(c)) for a, b, c in lengths)

    def _telling_clauses(self, text: str) -> list[tuple[int, int]]:
        """Return the clauses where a phrase, or a character of another length, is at work."""
        clauses: list[tuple[int, int]] = []
        for telling in self._steps:
            step = text if not telling.before else text.translate(telling.before)
            clauses += telling.clauses(step)
        if self._changing:
            clauses += [found.span() for found in self._changing.finditer(text)]
        return list(_merged(sorted(set(clauses))))

    def _exactly(self, text: str, start: int, end: int) -> Iterator[Unit]:
        """Convert one clause by the definition."""
        at = start
        while at < end:
            found = self._config.segmentation.match(text, at, end)
            stop = at + found[0] if found else at + 1
            if not found:
                while stop < end and not self._config.segmentation.match(text, stop, end):
                    stop += 1
            yield from self._segment(text[at:stop], at)
            at = stop

    def _segment(self, segment: str, offset: int) -> Iterator[Unit]:
        """Convert a segment through the chain; where a length changes, it is one unit."""
        units = [(i, i + 1, c) for i, c in enumerate(segment)]
        for group in self._config.chain:
            units = _chained(units, group)
        for start, end, out in units:
            yield start + offset, end + offset, out


def _chained(units: list[Unit], group: Group) -> list[Unit]:
    """Apply one more group to what the units have become; units split by a match are joined."""
    text = "".join(out for _, _, out in units)
    converted: list[str] = []
    upto: dict[int, int] = {}  # end of a match in `text` → how many matches end there or before
    at = 0
    while at < len(text):
        length, out = group.match(text, at, len(text)) or (1, text[at])
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


class _Telling:
    """The phrases of one step that come out otherwise than character by character."""

    def __init__(self, config: Config, step: int) -> None:
        self.before: dict[int, str] = {}
        for group in config.chain[:step]:
            self.before = _composed(self.before, group)
        self.before = {char: out for char, out in self.before.items() if len(out) == 1}
        single = _composed({}, config.chain[step])
        phrases: set[str] = set()
        known: set[str] = set()
        groups = [config.chain[step]] if step else [config.segmentation, config.chain[0]]
        for group in groups:
            for dictionary in group.members:
                known.update(k for k in dictionary.entries if len(k) > 1)
                phrases.update(
                    key
                    for key, value in dictionary.entries.items()
                    if len(key) > 1 and key.translate(single) != value
                )
        self._phrases = frozenset(phrases)
        self._lengths: dict[str, tuple[int, ...]] = {}
        for phrase in phrases:
            have = self._lengths.get(phrase[:2], ())
            self._lengths[phrase[:2]] = tuple(sorted({*have, len(phrase)}))
        heads = {phrase[0] for phrase in phrases}
        self._heads = re.compile(f"[{re.escape(''.join(sorted(heads)))}]") if heads else None
        # No phrase crosses a character that no phrase contains.
        inside = re.escape("".join(sorted(set().union(*known)))) if known else ""
        self._clause = re.compile(f"[{inside}]+" if inside else "(?!)")

    def clauses(self, text: str) -> list[tuple[int, int]]:
        """Return the spans, bounded by characters of no phrase, that hold a telling phrase."""
        if not self._heads:
            return []
        found: list[tuple[int, int]] = []
        lengths, phrases, end = self._lengths, self._phrases, 0
        for head in self._heads.finditer(text):
            start = head.start()
            if start < end:
                continue
            for length in lengths.get(text[start : start + 2], ()):
                if text[start : start + length] in phrases:
                    clause = self._clause_around(text, start)
                    found.append(clause)
                    end = clause[1]
                    break
        return found

    def _clause_around(self, text: str, position: int) -> tuple[int, int]:
        start = position
        while start and self._clause.match(text, start - 1, start):
            start -= 1
        match = self._clause.match(text, position)
        return start, match.end() if match else position + 1


def _composed(before: dict[int, str], group: Group) -> dict[int, str]:
    """Return the translation of single characters through `before` and then one more group."""
    single: dict[int, str] = {}
    for dictionary in reversed(group.members):
        single.update({ord(k): v for k, v in dictionary.entries.items() if len(k) == 1})
    composed = {char: out.translate(single) for char, out in before.items()}
    return single | composed


def _single_characters(config: Config) -> tuple[dict[int, str], re.Pattern[str] | None]:
    """Return the character table of a chain, and a pattern for characters that change length."""
    table: dict[int, str] = {}
    for group in config.chain:
        table = _composed(table, group)
    odd = "".join(chr(char) for char, out in table.items() if len(out) != 1)
    return table, re.compile(f"[{re.escape(odd)}]") if odd else None


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join spans that overlap or touch."""
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current and start <= current[1]:
            current = current[0], max(current[1], end)
            continue
        if current:
            yield current
        current = start, end
    if current:
        yield current


@cache
def converter(config: str, edition: str = DEFAULT_EDITION) -> Converter:
    """Return the converter of a configuration, made once. Raises ValueError if unknown."""
    return Converter(load_config(config, edition))
