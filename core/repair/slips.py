"""Byte slips: `??h委` for `。縣委`, `總?cè)蝿?wù)` for 總任務.

The converter worked on GBK bytes without regard to characters. It cut the text at the bytes of
？ ！ 。 ， wherever they stood, also across two characters, and put `(pinyin)` after the bytes of
its characters in the same way. What follows such a place is read one byte off, until an ASCII byte
sets it right again. Every byte but the lost one is still there, so a slip is undone by putting the
bytes back in line and choosing the lost one by what words come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.model import Confidence, Repair
from core.offsets import Span
from core.readings import characters_read, readings
from core.repair.gbk import FIRST, LAST, to_bytes, to_character, with_lead, with_trail
from core.repair.residue import LETTERS
from core.script import is_traditional_only
from core.words import frequency, likelihood

_DELIMITERS = {"?": "？", "？": "？", "!": "！", "！": "！", "。": "。", "，": "，", ",": "，"}
_START = re.compile(
    rf"(?:(?<=[^\x00-\x7f])|(?<=[{LETTERS}]\))|^)\?(?=[?？!！。，,][^\s?？!！。，,])"
    rf"|[^\x00-\x7f]\?(?=\(?[{LETTERS}]{{1,6}}\))"
    # The character before may have got a reading of its own: 編(biān)?gàn)苽 is 編制備.
    rf"|(?<=[{LETTERS}]\))\?(?=\(?[{LETTERS}]{{1,6}}\))"
    # Some pages left no `?`: 當(shù)亓 is 當地羣.
    rf"|[^\x00-\x7f](?=\([{LETTERS}]{{1,6}}\))",
    re.MULTILINE,
)
_ANNOTATED = re.compile(rf"[^\x00-\x7f](?=\([{LETTERS}]{{1,6}}\)$)")
_READING = re.compile(rf"\??\(?(?P<pinyin>[{LETTERS}]{{1,6}})\)")
_AFTER = re.compile(rf"\((?P<pinyin>[{LETTERS}]{{1,6}})\)")
# GBK's user-defined areas 1 to 3 (GB 18030): leads, trails.
_PRIVATE = (
    (range(0xAA, 0xB0), range(0xA1, 0xFF)),
    (range(0xF8, 0xFF), range(0xA1, 0xFF)),
    (range(0xA1, 0xA8), range(0x40, 0xA1)),
)
_NO_LEADS = (0x80, 0xFF)
_LONGEST = 80  # characters: runs seen in pages end within a clause
_CONTEXT = 6  # characters on either side, for choosing among candidates
_MOST_LEFT, _MOST_RIGHT = 24, 60  # candidates for the halves of a lost pair, by frequency
_RARE = 300  # of 60 million words in jieba's corpus: a character that a slip may have made up
_GAIN = 1.0  # mean log probability a character by which two characters must beat a rare one
_LIKELY = -9.0  # mean log probability a character; see words.likelihood


@dataclass(frozen=True)
class _Reading:
    """One way to read a run: the text it stands for, and where in the source it ends."""

    text: str
    end: int
    is_guess: bool = False  # two bytes were lost too, and words alone decide


@dataclass(frozen=True)
class _Broken:
    """A run that can't be followed past `end`."""

    end: int


def byte_slips(raw: str) -> Iterator[Repair]:
    """Yield a repair for each slip: derived where one reading is likely, else flagged."""
    done = 0
    for found in _START.finditer(raw):
        start = found.start()
        if start < done or _is_aligned(raw, start):
            continue
        repair = _undo(raw, start)
        if repair:
            done = repair.raw_span.end
            yield repair


def _is_aligned(raw: str, start: int) -> bool:
    """Say whether a character is simply followed by a reading of its own."""
    found = _AFTER.match(raw, start + 1)
    return bool(found and found["pinyin"] in readings(raw[start]))


def _undo(raw: str, start: int) -> Repair | None:
    unaligned = raw[start] != "?" or raw[start + 1] not in _DELIMITERS
    ways = list(_unaligned(raw, start) if unaligned else _at_delimiter(raw, start))
    readings_ = [way for way in ways if isinstance(way, _Reading)]
    if readings_:
        best = max(readings_, key=lambda way: _likelihood(raw, start, way))
        if _likelihood(raw, start, best) > _LIKELY:
            span = Span(start, best.end)
            return Repair(
                "byte_slip",
                "lossy" if best.is_guess else "unaligned" if unaligned else "delimiter",
                span,
                span.of(raw),
                best.text,
                Confidence.DERIVED,
                f"bytes read one off: put back in line, {span.of(raw)} is {best.text}"
                + ("; two bytes are lost, and the words decide" if best.is_guess else ""),
            )
    # A delimiter after a question mark is ordinary; only what no one types is worth a flag.
    if not unaligned and raw[start + 1] in "?!,":
        return None
    broken = [way.end for way in ways if isinstance(way, _Broken)]
    if not broken:
        return None
    span = Span(start, max(broken))
    return Repair(
        "byte_slip",
        "unread",
        span,
        span.of(raw),
        span.of(raw),
        Confidence.FLAGGED,
        "bytes read one off, and one of them is lost: characters or digits may be missing",
    )


def _likelihood(raw: str, start: int, way: _Reading) -> float:
    left, right = raw[max(0, start - _CONTEXT) : start], raw[way.end : way.end + _CONTEXT]
    # Other damage beside the slip would blur the comparison.
    left, right = re.split(r"[?()\n]", left)[-1], re.split(r"[?()\n]", right)[0]
    return likelihood(left + way.text + right)


def _at_delimiter(raw: str, start: int) -> Iterator[_Reading | _Broken]:
    """Read a run that starts at a lost byte and a delimiter cut out of two characters."""
    first, second = _DELIMITERS[raw[start + 1]].encode("gbk")
    tail = _follow(raw, start + 2, second)
    if isinstance(tail, _Broken):
        yield tail
        return
    for lost in range(FIRST, LAST + 1):
        character = to_character(lost, first)
        if character:
            yield _Reading(character + tail.text, tail.end, tail.is_guess)


def _unaligned(raw: str, start: int) -> Iterator[_Reading | _Broken]:
    """Read a run that starts where a reading was put between the bytes of a character."""
    first = raw[start]
    if first == "?":
        annotated_before = _ANNOTATED.search(raw, max(0, start - 10), start)
        if annotated_before is None:
            return
        before, first = to_bytes(annotated_before[0]), ""
    else:
        before = to_bytes(first)
    reading = _READING.match(raw, start + len(first))
    if before is None or reading is None:
        return
    for character in characters_read(reading["pinyin"]):
        annotated = to_bytes(character)
        if annotated and annotated[0] == before[1] and is_traditional_only(character):
            tail = _follow(raw, reading.end(), annotated[1])
            if isinstance(tail, _Reading):
                tail = _Reading(first + tail.text, tail.end, tail.is_guess)
            yield tail


def _follow(raw: str, at: int, pending: int) -> _Reading | _Broken:
    """Put bytes back in line from `at`, with one lead byte pending, until they are in line."""
    text: list[str] = []
    guessed = False
    for end in range(at, min(len(raw), at + _LONGEST)):
        if (reading := _READING.match(raw, end)) and raw[end] in "?(":
            completed = _annotated(pending, reading["pinyin"])
            if completed:
                return _Reading("".join([*text, completed]), reading.end(), guessed)
        if raw[end].isascii():
            completed = to_character(pending, ord(raw[end]))
            if completed is None:
                return _past_loss(raw, end, pending, "".join(text)) or _Broken(end + 1)
            text.append(completed)
            return _Reading("".join(text), _past_reading(raw, end + 1, completed), guessed)
        pair = to_bytes(raw[end])
        completed = to_character(pending, pair[0]) if pair else None
        if completed is None or pair is None:
            return _Broken(end)
        if frequency(completed) < (_RARE if text else 1):  # without context, only what is no word
            lost = _silently_lost(raw, end, pending, "".join(text[-2:]), completed)
            guessed = guessed or lost != completed
            completed = lost
        text.append(completed)
        pending = pair[1]
    return _Broken(min(len(raw), at + _LONGEST))


def _past_loss(raw: str, at: int, pending: int, before: str) -> _Reading | None:
    """Read on past a `?` that stands for bytes which, one off, were no character.

    Either the two bytes went, halves of two neighbours, or the first of them only; what is left
    of them leaves a dozen candidates for the one and some eighty for the other.
    """
    if raw[at] != "?" or at + 1 >= len(raw):
        return None
    ways = [*_both_lost(raw, at + 1, pending, before), *_lead_lost(raw, at + 1, pending, before)]
    if not ways:
        return None
    best = max(ways, key=lambda way: likelihood(before[-_CONTEXT:] + way.text + _next(raw, way)))
    return _Reading(before + best.text, best.end, is_guess=True)


def _silently_lost(raw: str, at: int, pending: int, before: str, merged: str) -> str:
    """Return what a rare character in a run is: itself, or two neighbours whose halves are gone.

    Halves in the user-defined areas leave no `?`; what is left of the two looks like one character.
    """
    pair = to_bytes(raw[at])
    following = to_bytes(raw[at + 1]) if at + 1 < len(raw) else None
    if pair is None:
        return merged
    after = (to_character(pair[1], following[0]) or "") if following else ""
    ways = [
        left + right
        for trail, left in with_lead(pending)
        if _is_private(trail, LAST) or _is_private(trail, FIRST)
        for lead, right in with_trail(pair[0])[:_MOST_RIGHT]
        if _is_private(trail, lead)
    ]
    best = max(ways, key=lambda way: likelihood(before + way + after), default=merged)
    gain = likelihood(before + best + after) - likelihood(before + merged + after)
    return best if gain > _GAIN else merged


def _both_lost(raw: str, at: int, pending: int, before: str) -> Iterator[_Reading]:
    """Yield the likeliest reading where a pair of halves is gone."""
    pair = to_bytes(raw[at])
    tail = _follow(raw, at + 1, pair[1]) if pair else None
    if pair is None or not isinstance(tail, _Reading):
        return
    around = before[-2:], tail.text[:2]
    found = [
        (likelihood(around[0] + left + right + around[1]), left + right)
        for trail, left in with_lead(pending)[:_MOST_LEFT]
        if trail >= FIRST
        for lead, right in with_trail(pair[0])[:_MOST_RIGHT]
        if to_character(trail, lead) is None or _is_private(trail, lead)
    ]
    if found:
        yield _Reading(max(found)[1] + tail.text, tail.end)


def _lead_lost(raw: str, at: int, pending: int, before: str) -> Iterator[_Reading]:
    """Yield the likeliest reading where one half is gone, after which all is in line."""
    pair = to_bytes(raw[at])
    if pair is None:
        return
    # The text was cut here, or the half is no lead byte at all: then it may be any, or is known.
    is_cut = raw[at] in _DELIMITERS
    found = [
        (likelihood(before[-2:] + left + raw[at : at + 2]), left)
        for trail, left in with_lead(pending)
        if trail in _NO_LEADS or (trail >= FIRST and (is_cut or not to_character(trail, pair[0])))
    ]
    if found:
        yield _Reading(max(found)[1], at)


def _next(raw: str, way: _Reading) -> str:
    return re.split(r"[?()\n]", raw[way.end : way.end + 3])[0]


def _is_private(lead: int, trail: int) -> bool:
    """Say whether two bytes lie in GBK's user-defined areas, which decoders drop."""
    return any(lead in leads and trail in trails for leads, trails in _PRIVATE)


def _annotated(lead: int, pinyin: str) -> str | None:
    """Return the traditional character with a lead byte and a reading, if there is just one."""
    fitting = {
        character
        for character in characters_read(pinyin)
        if (pair := to_bytes(character)) and pair[0] == lead and is_traditional_only(character)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _past_reading(raw: str, end: int, character: str) -> int:
    """Return the end of the residue of the run's last character, if it has one."""
    found = _AFTER.match(raw, end)
    return found.end() if found and found["pinyin"] in readings(character) else end
