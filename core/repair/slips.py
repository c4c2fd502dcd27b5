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
from core.repair.residue import LETTERS
from core.script import is_traditional_only
from core.words import likelihood

_DELIMITERS = {"?": "？", "？": "？", "!": "！", "！": "！", "。": "。", "，": "，", ",": "，"}
_START = re.compile(
    rf"(?:(?<=[^\x00-\x7f])|^)\?(?=[?？!！。，,][^\s?？!！。，,])"
    rf"|[^\x00-\x7f]\?(?=[{LETTERS}]{{1,6}}\))",
    re.MULTILINE,
)
_READING = re.compile(rf"\??\(?(?P<pinyin>[{LETTERS}]{{1,6}})\)")
_AFTER = re.compile(rf"\((?P<pinyin>[{LETTERS}]{{1,6}})\)")
_LONGEST = 80  # characters: runs seen in pages end within a clause
_CONTEXT = 6  # characters on either side, for choosing among candidates
_LIKELY = -9.0  # mean log probability a character; see words.likelihood
_FIRST, _LAST = 0x81, 0xFE  # lead bytes of GBK


@dataclass(frozen=True)
class _Reading:
    """One way to read a run: the text it stands for, and where in the source it ends."""

    text: str
    end: int


@dataclass(frozen=True)
class _Broken:
    """A run that can't be followed past `end`."""

    end: int


def byte_slips(raw: str) -> Iterator[Repair]:
    """Yield a repair for each slip: derived where one reading is likely, else flagged."""
    done = 0
    for found in _START.finditer(raw):
        start = found.start()
        if start < done:
            continue
        repair = _undo(raw, start)
        if repair:
            done = repair.raw_span.end
            yield repair


def _undo(raw: str, start: int) -> Repair | None:
    unaligned = raw[start] != "?"
    ways = list(_unaligned(raw, start) if unaligned else _at_delimiter(raw, start))
    readings_ = [way for way in ways if isinstance(way, _Reading)]
    if readings_:
        best = max(readings_, key=lambda way: _likelihood(raw, start, way))
        if _likelihood(raw, start, best) > _LIKELY:
            span = Span(start, best.end)
            return Repair(
                "byte_slip",
                "unaligned" if unaligned else "delimiter",
                span,
                span.of(raw),
                best.text,
                Confidence.DERIVED,
                f"bytes read one off: put back in line, {span.of(raw)} is {best.text}",
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
    for lost in range(_FIRST, _LAST + 1):
        character = _character(lost, first)
        if character:
            yield _Reading(character + tail.text, tail.end)


def _unaligned(raw: str, start: int) -> Iterator[_Reading | _Broken]:
    """Read a run that starts where a reading was put between the bytes of a character."""
    before = _bytes(raw[start])
    reading = _READING.match(raw, start + 1)
    if before is None or reading is None:
        return
    for character in characters_read(reading["pinyin"]):
        annotated = _bytes(character)
        if annotated and annotated[0] == before[1] and is_traditional_only(character):
            tail = _follow(raw, reading.end(), annotated[1])
            if isinstance(tail, _Reading):
                tail = _Reading(raw[start] + tail.text, tail.end)
            yield tail


def _follow(raw: str, at: int, pending: int) -> _Reading | _Broken:
    """Put bytes back in line from `at`, with one lead byte pending, until they are in line."""
    text: list[str] = []
    for end in range(at, min(len(raw), at + _LONGEST)):
        if (reading := _READING.match(raw, end)) and raw[end] in "?(":
            completed = _annotated(pending, reading["pinyin"])
            if completed:
                return _Reading("".join([*text, completed]), reading.end())
        if raw[end].isascii():
            completed = _character(pending, ord(raw[end]))
            if completed is None:
                return _Broken(end + 1)
            text.append(completed)
            return _Reading("".join(text), _past_reading(raw, end + 1, completed))
        pair = _bytes(raw[end])
        completed = _character(pending, pair[0]) if pair else None
        if completed is None or pair is None:
            return _Broken(end)
        text.append(completed)
        pending = pair[1]
    return _Broken(min(len(raw), at + _LONGEST))


def _annotated(lead: int, pinyin: str) -> str | None:
    """Return the traditional character with a lead byte and a reading, if there is just one."""
    fitting = {
        character
        for character in characters_read(pinyin)
        if (pair := _bytes(character)) and pair[0] == lead and is_traditional_only(character)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _past_reading(raw: str, end: int, character: str) -> int:
    """Return the end of the residue of the run's last character, if it has one."""
    found = _AFTER.match(raw, end)
    return found.end() if found and found["pinyin"] in readings(character) else end


def _bytes(character: str) -> tuple[int, int] | None:
    """Return the two GBK bytes of a character, None where it has none."""
    try:
        pair = character.encode("gbk")
    except UnicodeEncodeError:
        return None
    return (pair[0], pair[1]) if len(pair) == 2 else None  # noqa: PLR2004 - a double byte


def _character(lead: int, trail: int) -> str | None:
    try:
        return bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        return None
