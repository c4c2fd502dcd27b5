"""Where a conversion needs more than a look at single characters.

Nearly all text comes out right character by character. A *telling* phrase is one that comes out
otherwise; it holds an *anchor*, a character that the phrase converts in its own way. Anchors are
few, so a text is searched for them alone. Around a telling phrase the definition must be followed
from one safe place to the next: a place is safe where no phrase of any dictionary reaches across.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from core.script.dictionaries import Config, Dictionary, Group

Table = dict[int, str]
Dictionaries = tuple[Dictionary, ...]


class Telling:
    """The telling phrases of a configuration, ready to be looked for."""

    def __init__(self, config: Config) -> None:
        steps = list(_steps(config))
        self._changing = frozenset(
            chr(code) for code, out in singles(config.chain).items() if len(out) != 1
        )
        self._crossed: frozenset[str] = frozenset().union(*(step.crossed for step in steps))
        # By two neighbours in the source: where a phrase with its anchor there may begin and end.
        self._ahead: dict[str, list[_Place]] = {}
        self._behind: dict[str, list[_Place]] = {}
        anchors = set(self._changing)
        for step in steps:
            for ahead, pair, place in step.places:
                index = self._ahead if ahead else self._behind
                index.setdefault(pair, []).append(place)
                anchors.add(pair[0] if ahead else pair[1])
        # An astral character would make the class slow for all text, so they stand apart.
        self._bmp = character_class(c for c in anchors if c <= "\uffff")
        self._any = character_class(anchors)

    def windows(self, text: str, *, astral: bool) -> Iterator[tuple[int, int]]:
        """Yield spans, apart and in order, outside of which single characters settle all."""
        pattern = self._any if astral else self._bmp
        ahead, behind = self._ahead, self._behind
        start = end = -1
        for found in pattern.finditer(text) if pattern else ():
            at = found.start()
            if at < end:
                continue
            before = text[at - 1 : at + 1] if at else ""
            near = ahead.get(text[at : at + 2], ()), behind.get(before, ())
            phrase = self._phrase_at(text, at, near) if any(near) else None
            if phrase is None:
                if text[at] not in self._changing:
                    continue
                phrase = at, at + 1
            left, right = self.widened(text, *phrase)
            if left >= end:
                if end > 0:
                    yield start, end
                start = left
            end = right
        if end > 0:
            yield start, end

    @staticmethod
    def _phrase_at(text: str, at: int, near: Iterable[Iterable[_Place]]) -> tuple[int, int] | None:
        for step, offset, length in chain.from_iterable(near):
            start = at - offset
            stop = start + length
            if start >= 0 and stop <= len(text) and step.holds(text[start:stop]):
                return start, stop
        return None

    def widened(self, text: str, left: int, right: int) -> tuple[int, int]:
        """Return the span widened to safe places on both sides."""
        while left and text[left - 1 : left + 1] in self._crossed:
            left -= 1
        while right < len(text) and text[right - 1 : right + 1] in self._crossed:
            right += 1
        return left, right


class _Step:
    """The phrases of one link of the chain, in terms of the source's characters.

    What the links before it make of a telling phrase does not matter here: they make a segment of
    it, across whose ends no later link looks.
    """

    def __init__(self, before: Table, dictionaries: Iterable[Dictionary], single: Table) -> None:
        self._before, self._single = before, single
        self._sources: dict[str, str] = {}  # what this step meets → what it stood for
        for code, out in before.items():
            self._sources[out] = self._sources.get(out, "") + chr(code)
        self._phrases: set[str] = set()
        self.crossed: set[str] = set()
        self.places: set[tuple[bool, str, _Place]] = set()
        for dictionary in dictionaries:
            phrases = [(k, v) for k, v in dictionary.entries.items() if len(k) > 1]
            met = {key[at : at + 2] for key, _ in phrases for at in range(len(key) - 1)}
            self.crossed.update(chain.from_iterable(map(self._stood_for, met)) if before else met)
            for key, value in phrases:
                self._take(key, value)

    def _take(self, key: str, value: str) -> None:
        plain = key.translate(self._single)
        if plain == value or key in self._phrases:
            return
        self._phrases.add(key)
        same = len(plain) == len(value) == len(key)
        at = next(i for i in range(len(key)) if plain[i] != value[i]) if same else 0
        ahead = at + 1 < len(key)
        pair = key[at : at + 2] if ahead else key[at - 1 : at + 1]
        for source in self._stood_for(pair):
            self.places.add((ahead, source, (self, at, len(key))))

    def _stood_for(self, pair: str) -> Iterator[str]:
        """Yield the neighbours in the source that this step may meet as a pair."""
        if not self._before:
            yield pair
            return
        first, second = (c + self._sources.get(c, "") for c in pair)
        for a in first:
            for b in second:
                yield a + b

    def holds(self, text: str) -> bool:
        """Say whether characters of the source are a telling phrase when this step meets them."""
        return (text.translate(self._before) if self._before else text) in self._phrases


_Place = tuple[_Step, int, int]
"""The step whose phrase it is, how far before the anchor it begins, its length."""


def _steps(config: Config) -> Iterator[_Step]:
    for order, group in enumerate(config.chain):
        if order:
            before = {c: out for c, out in singles(config.chain[:order]).items() if len(out) == 1}
            yield _Step(before, group.members, singles((group,)))
        else:
            yield _first_step(config.segmentation.members, group.members)


@cache
def _first_step(segmentation: Dictionaries, first: Dictionaries) -> _Step:
    """Return the first step, which Taiwan and Hong Kong, characters and wordings share."""
    return _Step({}, dict.fromkeys((*segmentation, *first)), singles((Group(first),)))


def singles(groups: Iterable[Group]) -> Table:
    """Return what some groups, one after the other, make of each single character."""
    table: Table = {}
    for group in groups:
        step: Table = {}
        for dictionary in reversed(group.members):
            step.update({ord(k): v for k, v in dictionary.entries.items() if len(k) == 1})
        table = step | {char: out.translate(step) for char, out in table.items()}
    return table


def character_class(characters: Iterable[str]) -> re.Pattern[str] | None:
    """Return the pattern of one of these characters, None where there is none."""
    listed = "".join(sorted(characters))
    return re.compile(f"[{re.escape(listed)}]") if listed else None
