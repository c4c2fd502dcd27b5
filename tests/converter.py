"""The broken converter that made pinyin residue and byte slips, rebuilt for tests.

It works on GBK bytes and never looks where characters begin. It exchanges characters one by one,
puts `(pinyin)` behind the bytes of each character on its list, cuts the text at the bytes of
punctuation marks, and decodes piece by piece. Here every byte remembers which character of the
source it came from, so that afterwards the runs that went wrong are known, with what they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from core.offsets import Span
from core.readings import readings_in_order
from core.script import converter, is_traditional_only

DELIMITERS = "，！？。"
INSERTED = -1  # the source of bytes that the converter put in

# GBK's user-defined areas: decoders of Windows make private characters of them, which get lost.
_PRIVATE = (
    (range(0xAA, 0xB0), range(0xA1, 0xFF)),
    (range(0xF8, 0xFF), range(0xA1, 0xFF)),
    (range(0xA1, 0xA8), range(0x40, 0xA1)),
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch read out of line: where it is in the damaged text, and what stood there."""

    raw: Span
    source: Span
    is_lossless: bool  # but for the one byte where it starts, and what a reading tells
    has_lost_signs: bool  # ASCII characters, which nothing can tell


@dataclass(slots=True)
class Damaged:
    """A damaged text, the source it was made from, and where the two part."""

    text: str
    source: str
    residues: int
    runs: list[Run]


@dataclass(slots=True)
class _Bytes:
    """Bytes, and for each the index of the source character."""

    data: bytearray = field(default_factory=bytearray)
    origin: list[int] = field(default_factory=list)

    def add(self, data: bytes | bytearray, origin: Iterable[int]) -> None:
        self.data += data
        self.origin += origin


@dataclass(frozen=True, slots=True)
class _Read:
    """One character that the decoder gave (or nothing), and the bytes it took."""

    char: str
    start: int
    end: int


def traditional(text: str) -> str:
    """Return a text exchanged character by character, without phrases, as the converter does."""
    return "".join(_exchange(c) for c in text)


@cache
def _exchange(character: str) -> str:
    out, _ = converter("s2t").convert(character)
    return out if len(out) == 1 else character


@cache
def reading_list() -> dict[str, str]:
    """Return every traditional character that GBK has, with its first dictionary reading."""
    found: dict[str, str] = {}
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            char = _char(lead, trail)
            if char and is_traditional_only(char) and (read := readings_in_order(char)):
                found[char] = read[0]
    return found


def damage(
    source: str,
    *,
    annotated: dict[str, str] | None = None,
    delimiters: Sequence[str] = DELIMITERS,
    policy: str = "W",
    halved: bool = False,
) -> Damaged:
    """Return what the converter makes of a text already in traditional characters.

    `annotated` is its list of characters; `policy` what its decoder does with half a character: W
    puts `?` for two bytes, P puts `?` for one, D drops it; `halved` turns the marks ，？！：；（）
    into ASCII ones afterwards.
    """
    marks = reading_list() if annotated is None else annotated
    buffer = _Bytes()
    for index, char in enumerate(source):
        data = char.encode("gbk", "replace")
        buffer.add(data, [index] * len(data))
    for char, pinyin in marks.items():
        if char.encode("gbk") in buffer.data:
            buffer = _annotate(buffer, char.encode("gbk"), f"({pinyin})".encode("gbk"))
    reads = [
        read
        for piece in _pieces(buffer.data, delimiters)
        for read in _decode(buffer.data, piece, policy)
    ]
    damaged = _compare(source, buffer, reads)
    if halved:
        damaged.text = damaged.text.translate(str.maketrans("，？！：；（）", ",?!:;()"))
    return damaged


def _annotate(buffer: _Bytes, char: bytes, reading: bytes) -> _Bytes:
    out, done = _Bytes(), 0
    while (at := buffer.data.find(char, done)) >= 0:
        end = at + len(char)
        out.add(buffer.data[done:end], buffer.origin[done:end])
        out.add(reading, [INSERTED] * len(reading))
        done = end
    out.add(buffer.data[done:], buffer.origin[done:])
    return out


def _pieces(data: bytearray, delimiters: Sequence[str]) -> list[Span]:
    pieces: list[tuple[Span, bool]] = [(Span(0, len(data)), False)]
    for delimiter in delimiters:
        mark = delimiter.encode("gbk")
        cut: list[tuple[Span, bool]] = []
        for span, is_mark in pieces:
            start = span.start
            while not is_mark and (at := data.find(mark, start, span.end)) >= 0:
                cut += [(Span(start, at), False), (Span(at, at + 2), True)]
                start = at + 2
            cut.append((Span(start, span.end), is_mark))
        pieces = cut
    return [span for span, _ in pieces if span]


def _decode(data: bytearray, piece: Span, policy: str) -> list[_Read]:
    lost = "" if policy == "D" else "?"
    reads: list[_Read] = []
    at = piece.start
    while at < piece.end:
        lead = data[at]
        if lead < 0x80:
            reads.append(_Read(chr(lead), at, at + 1))
            at += 1
        elif lead in (0x80, 0xFF) or at + 1 >= piece.end:
            reads.append(_Read(lost, at, at + 1))
            at += 1
        elif (trail := data[at + 1]) >= 0x40 and trail not in (0x7F, 0xFF):
            char = _char(lead, trail)
            private = any(lead in leads and trail in trails for leads, trails in _PRIVATE)
            reads.append(_Read(char or ("" if private else lost), at, at + 2))
            at += 2
        else:
            taken = 2 if policy == "W" else 1
            reads.append(_Read(lost, at, at + taken))
            at += taken
    return reads


def _compare(source: str, buffer: _Bytes, reads: list[_Read]) -> Damaged:
    """Tell what came through, what was put in and what went wrong."""
    text: list[str] = []
    runs: list[Run] = []
    run: list[_Read] = []
    length = start = residues = 0
    for read in [*reads, None]:
        if read is None or _is_intact(source, buffer, read):
            if run:
                runs.append(_run(source, buffer, run, Span(start, length)))
            run = []
        elif run or not _is_inserted(buffer, read):
            start = start if run else length
            run.append(read)
        elif read.char == "(":
            residues += 1
        if read:
            text.append(read.char)
            length += len(read.char)
    return Damaged("".join(text), source, residues, runs)


def _is_intact(source: str, buffer: _Bytes, read: _Read) -> bool:
    """Say whether a read gave one character of the source, from all of its bytes."""
    origin = buffer.origin[read.start]
    return buffer.origin[read.start : read.end] == [origin] * (read.end - read.start) and (
        origin != INSERTED and read.char == source[origin]
    )


def _is_inserted(buffer: _Bytes, read: _Read) -> bool:
    return buffer.origin[read.start] == INSERTED and read.char not in ("", "?")


def _run(source: str, buffer: _Bytes, reads: list[_Read], raw: Span) -> Run:
    sources = [o for r in reads for o in buffer.origin[r.start : r.end] if o != INSERTED]
    # What was lost right before a reading is known from the reading.
    lost = [
        buffer.origin[at]
        for r in reads
        if r.char in ("", "?")
        for at in range(r.start, r.end)
        if buffer.origin[at] != INSERTED and buffer.origin[at + 1 : at + 2] != [INSERTED]
    ]
    signs = any(source[o].isascii() for o in lost)
    return Run(raw, Span(min(sources), max(sources) + 1), len(lost) <= 1 and not signs, signs)


def _char(lead: int, trail: int) -> str | None:
    try:
        return bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        return None
