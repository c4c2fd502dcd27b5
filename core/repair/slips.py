"""Byte slips: `??h委` for `。縣委`, `總?cè)蝿?wù)` for 總任務.

The converter worked on GBK bytes without regard to characters. It cut the text at the bytes of
？ ！ 。 ， wherever they stood, also across two characters, and put `(pinyin)` after the bytes of
its characters in the same way. What follows such a place is read one byte off, until bytes fall
into line again. `channel` reads such runs; here it is settled where to look, and what to believe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from core.model import Confidence, Repair
from core.offsets import Span
from core.readings import readings
from core.repair.annotations import ANNOTATION, LETTERS, READING, REST
from core.repair.channel import Channel
from core.repair.choosing import Choice, Chooser
from core.repair.converted import Converted, Loss
from core.repair.doublebyte import double_byte
from core.repair.expectation import Expectation
from core.repair.places import Places

# At which bytes a text is cut differs from site to site: at these always, at the others sometimes.
_USUAL = "?？!！。，,"
_WIDE_MARKS = "？！。，；：、）（”“》《"
_MARKS = "?!,;:" + _WIDE_MARKS
# A character whose second byte begins the annotated one, of which `?` is left or nothing.
_SPLIT = rf"(?P<split>[^\x00-\x7f])(?=\??\(?{READING}\))"
# A delimiter cut out of two characters, after half of the first one.
_SITE = re.compile(
    rf"(?P<cut>(?:(?<=[^\x00-\x7f])|(?<=[{LETTERS}]\))|^)\?(?=[{_MARKS}][^\s{_MARKS}])"
    rf"|\?(?=[{_WIDE_MARKS}][^\s!,;:])|^(?=[？！。][^\s{_MARKS}]))|{_SPLIT}",  # no line begins so
    re.MULTILINE,
)
# Where nothing is left of half a character, any delimiter may have been cut out of two.
_BARE_SITE = re.compile(
    rf"(?P<cut>(?:(?<=[^\x00-\x28\x2a-\x7f])|^)(?=[{_USUAL}][^\s{_MARKS}]))|{_SPLIT}", re.MULTILINE
)
# A letter with an annotation, soon after: half of the annotated character.
_LETTER_READ = re.compile(rf"[^\s\x00-\x7f]{{0,3}}[@-~]\({READING}\)")
_COUNTED = (
    ANNOTATION,
    re.compile(rf"\?[{LETTERS}]{{1,6}}\)"),
    re.compile(rf"\?\([{LETTERS}]{{1,6}}\)"),
    re.compile(rf"(?:[^\x00-\x7f]|\)|^)\?[{_USUAL}]", re.MULTILINE),
)
# What may be left of half a character and a digit.
_TRACE = re.compile(r"(?<=[^\x00-\x7f])\?(?=\.?\d|[%％‰])")
_SWALLOWED = "a digit, a space or a line end went here together with half a character"
_FAMILY = 8  # annotations that prove a converter that leaves no `?`
_PATIENCE = 300  # places on end that can't be read: then the text is of another kind
_REACH = 40  # characters looked at, annotations included
_PROBE = 3  # characters after a delimiter that show whether they are in line
# Mean log probability a character of what is not: below are all of 27 damaged places, and a sixth
# of 1,662 others, which are then looked at for nothing.
_UNLIKELY = -8.5
_MARGIN = 2.0  # log probability by which a reading must beat the text as it stands


def byte_slips(raw: str) -> Iterator[Repair]:
    """Yield a repair for each slip: derived where one reading is likely, else flagged."""
    shown = raw.replace("\ufffd", "?")  # some decoders leave the one, some the other
    traces = _Traces.of(shown)
    found = list(_runs(shown, traces))
    if found and traces.eats:
        found += _swallowed(shown, found)
    for repair in found:
        before = repair.raw_span.of(raw)
        after = repair.after if repair.applied else before
        yield replace(repair, before=before, after=after)


def _swallowed(raw: str, found: list[Repair]) -> Iterator[Repair]:
    """Yield a flag wherever a `?` before a number may stand for half a character and a digit."""
    flagged = Places(r.raw_span for r in found if not r.applied)
    repaired = Places(r.raw_span for r in found if r.applied)
    # Where marks have become ASCII ones, a `?` is one that was asked.
    asked = raw.count(",") > raw.count("，")
    for trace in _TRACE.finditer(raw):
        span = Span(*trace.span())
        if flagged.meet(Span(span.start, span.end + 1)):
            continue
        if repaired.meet(span):
            yield _flag(raw, "sign_lost", Span(span.end, span.end + 1), _SWALLOWED)
        elif not asked:
            yield _flag(raw, "sign_lost", span, _SWALLOWED)


def _runs(raw: str, traces: _Traces) -> Iterator[Repair]:
    sites = _BARE_SITE if traces.drops else _SITE
    finder: _Finder | None = None
    done = unread = 0
    for found in sites.finditer(raw):
        if found.start() < done or (found["split"] and _annotation_after(raw, found) is None):
            continue
        finder = finder or _Finder(raw, traces)
        repairs = finder.at(found)
        unread = 0 if any(r.applied for r in repairs) else unread + 1
        if unread > _PATIENCE:
            return
        for repair in repairs:
            done = max(done, repair.raw_span.end)
            yield repair


def _annotation_after(raw: str, found: re.Match[str]) -> int | None:
    """Return where an annotation stands that split a character, past one that did not.

    None where a character is simply followed by a reading of its own.
    """
    at = found.end()
    own = ANNOTATION.match(raw, at)
    if own and own["pinyin"] in readings(found["split"]):
        at = own.end()
    return at if REST.match(raw, at) else None


def _flag(raw: str, rule: str, span: Span, evidence: str) -> Repair:
    left = span.of(raw)
    return Repair("byte_slip", rule, span, left, left, Confidence.FLAGGED, evidence)


class _Traces(NamedTuple):
    """What a page's converter left of half a character, counted."""

    annotations: int
    eaten: int
    kept: int
    cuts: int

    @classmethod
    def of(cls, raw: str) -> _Traces:
        """Count in a text."""
        return cls(*(sum(1 for _ in pattern.finditer(raw)) for pattern in _COUNTED))

    @property
    def eats(self) -> bool:
        """Say whether a `?` stands for two bytes, also where the second is ASCII."""
        return self.eaten >= self.kept

    @property
    def drops(self) -> bool:
        """Say whether nothing stands for half a character."""
        return self.annotations >= _FAMILY and not self.eaten + self.kept + self.cuts


class _Finder:
    """Reads the runs of one text."""

    def __init__(self, raw: str, traces: _Traces) -> None:
        self._raw = raw
        self._traces = traces
        sites = (_BARE_SITE if traces.drops else _SITE).finditer(raw)
        if traces.drops:
            self._expect = Expectation("")
            sites = filter(self._is_site, sites)
        self._expect = Expectation(raw, (found.start() for found in sites))
        gbk = double_byte("gbk")
        page = Converted(raw, gbk, self._expect, eats=traces.eats, drops=traces.drops)
        self._is_proven = page.is_proven
        self._channel = Channel(page)
        self._chooser = Chooser(raw, self._expect)

    def at(self, found: re.Match[str]) -> list[Repair]:
        """Return what is to be said of a place."""
        start = found.start()
        before = self._chooser.before(start)
        if found["split"]:
            at = _annotation_after(self._raw, found) or start
            openings = self._channel.split(at, found["split"], before[-2:])
        else:
            half = len(found["cut"])  # what is left of half a character
            if not self._is_site(found):
                return []
            openings = self._channel.cut(start + half, before[-2:])
        choice = self._chooser.best(start, list(self._channel.read(openings)), _MARGIN)
        if choice is None:
            return self._unread(found)
        return self._read(start, choice, is_split=bool(found["split"]))

    def _read(self, start: int, choice: Choice, *, is_split: bool) -> list[Repair]:
        best = choice.best
        span = Span(start, best.at - (best.loss is Loss.SIGN))
        before = span.of(self._raw)
        evidence = f"bytes read one off: put back in line, {before} is {best.text}"
        eaten = best.loss is Loss.BYTES and self._traces.eats and "?" in before
        more = "; a digit may have gone with them" if eaten else ""
        rule, evidence = choice.told("unaligned" if is_split else "delimiter", evidence, more)
        repair = Repair("byte_slip", rule, span, before, best.text, Confidence.DERIVED, evidence)
        if best.loss is not Loss.SIGN:
            return [repair]
        return [repair, _flag(self._raw, "sign_lost", Span(best.at - 1, best.at), _SWALLOWED)]

    def _unread(self, found: re.Match[str]) -> list[Repair]:
        """Return a flag, unless what stands there may be ordinary."""
        raw, start = self._raw, found.start()
        if found["split"]:
            at = _annotation_after(raw, found) or start
            rest = REST.match(raw, at)
            # Half a bracket is damage; a whole one may hold an author's own gloss.
            may_be_gloss = raw[at] == "(" and not (
                self._is_proven and rest and not rest["pinyin"].isascii()
            )
            if rest is None or may_be_gloss:
                return []
            span = Span(start, rest.end())
        elif not found["cut"] or not self._is_proven or raw[start + 1] not in "？！。，":
            return []
        else:
            span = Span(start, start + 3)
        why = "bytes read one off: characters or digits may be lost"
        return [_flag(self._raw, "unread", span, why)]

    def _is_site(self, found: re.Match[str]) -> bool:
        """Say whether damage begins here, told by what is left of half a character or by oddity."""
        return bool(found["split"] or found["cut"]) or self._is_odd(found.start())

    def _is_odd(self, at: int) -> bool:
        """Say whether what follows a delimiter is unlikely Chinese."""
        if _LETTER_READ.match(self._raw, at + 1):
            return True
        following = ANNOTATION.sub("", self._raw[at + 1 : at + 1 + _REACH])[:_PROBE]
        return self._expect.of(following, self._raw[at]) < _UNLIKELY * len(following)
