"""Byte slips of Hong Kong pages: `跟茠漱Q` for 跟着的.

A character that only the Hong Kong supplement of Big5 has loses its first byte where a page is read
as plain Big5. Its second byte then takes the first of the next character, and so on, until a byte
below 0x80 is left over, or a pair that is no character lets the decoder slide back into line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import final

from core.decode import common_characters
from core.model import Confidence, Repair
from core.offsets import Span
from core.repair.channel import Channel
from core.repair.choosing import Choice, Chooser
from core.repair.converted import ALONE, Converted, State
from core.repair.doublebyte import double_byte
from core.repair.expectation import Expectation
from core.repair.places import Places

_CODEC = "big5hkscs"
# What reports of Hong Kong write and plain Big5 lacks; 嘅 and the like stand in what people said.
_LOST = "着裏衞啓牀敍綫羣峯恒粧墻銹碁嫺却强麪枱鎭滙栢邨啟温嘅咗喺啲嚟嘢哋佢睇揾瞓煑"
_MARGIN = 8.0  # log probability by which a reading must beat the text as it stands
_PATIENCE = 200  # places on end that can't be read: then the text is of another kind


def hkscs_slips(raw: str) -> Iterator[Repair]:
    """Yield a repair for each slip after a character of the supplement."""
    sure, possible = _sites()
    if not sure.search(raw):
        return
    finder = _Finder(raw)
    found = list(finder.found(sure))
    yield from found
    if found:
        places = Places(repair.raw_span for repair in found)
        for repair in finder.found(possible):
            if not places.meet(repair.raw_span):
                yield repair


@cache
def _openings() -> dict[int, tuple[str, ...]]:
    """Return by second byte the characters that may have lost their first."""
    found: dict[int, list[str]] = {}
    pairs = double_byte(_CODEC)
    for character in _LOST:
        pair = pairs.pair(character)
        if pair:
            found.setdefault(pair[1], []).append(character)
    return {trail: tuple(characters) for trail, characters in found.items()}


@cache
def _sites() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds places where a slip must have begun, and those where one may have."""
    pairs, common = double_byte(_CODEC), common_characters()
    shown = chain.from_iterable(pairs.shown_with_lead(trail) for trail in _openings())
    rare = "".join(sorted(char for char in shown if char not in common))
    letters = re.escape("".join(chr(trail) for trail in _openings() if trail < ALONE))
    left = r"\ufffd?"
    # A bracket may be an editor's, around one rare character.
    run = rf"(?=[{rare}][^\x00-\x7f]{{0,12}}[@-Z\\^-z|~](?![@-~]))"
    return (
        re.compile(rf"{left}{run}|\ufffd(?=[^\x00-\x7f])"),
        re.compile(rf"{left}(?=[{rare}])|(?<=[^\x00-\x7f\ufffd]){left}(?=[{letters}](?![!-~]))"),
    )


@final
class _Finder:
    """Reads the runs of one text."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._pairs = double_byte(_CODEC)
        expect = Expectation(raw, (found.start() for found in _sites()[1].finditer(raw)))
        self._page = Converted(raw, self._pairs, expect, drops=True, slides=True)
        self._channel = Channel(self._page)
        self._chooser = Chooser(raw, expect)

    def found(self, pattern: re.Pattern[str]) -> Iterator[Repair]:
        """Yield the repairs of the runs that begin where a pattern says."""
        done = unread = 0
        for site in pattern.finditer(self._raw):
            if site.start() < done:
                continue
            ways = list(self._channel.read(self._opened(site)))
            choice = self._chooser.best(site.start(), ways, _MARGIN)
            unread = 0 if choice else unread + 1
            if unread > _PATIENCE:
                return
            if choice:
                done = choice.best.at
                yield self._repair(site.start(), choice)

    def _opened(self, site: re.Match[str]) -> Iterator[State]:
        at = site.end()
        shown = self._raw[at]
        pair = (ord(shown), None) if shown.isascii() else self._pairs.pair(shown)
        if pair is None:
            return
        trail, waiting = pair
        sign = ""
        if waiting is not None and waiting < ALONE:  # an ASCII character of the source can't wait
            sign, waiting = chr(waiting), None
        before = self._chooser.before(site.start())[-2:]
        for lost in _openings().get(trail, ()):
            yield State(self._page.plain(before, lost), at + 1, lost + sign, waiting)

    def _repair(self, start: int, choice: Choice) -> Repair:
        best = choice.best
        span = Span(start, best.at)
        before = span.of(self._raw)
        evidence = (
            f"Big5 with Hong Kong's supplement read without it: {best.text[0]} has lost its first "
            f"byte; put back in line, {before} is {best.text}"
        )
        rule, evidence = choice.told("hkscs", evidence)
        return Repair("byte_slip", rule, span, before, best.text, Confidence.DERIVED, evidence)
