"""Bytes to text: which encoding, and how it is known.

A byte order mark decides, then strict UTF-8, which other encodings hardly ever satisfy by chance.
What is left is tried in every usual Chinese encoding; the text with the largest share of common
characters wins. Lines in two encodings are read each in its own. Nothing is ever replaced silently:
where bytes fit nothing, or the end is cut off, U+FFFD stands and the evidence says how often.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

from core.errors import UnreadableReportError
from resources import table

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "a UTF-8 byte order mark"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "a UTF-32 byte order mark"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "a UTF-32 byte order mark"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "a UTF-16 byte order mark"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "a UTF-16 byte order mark"),
)
_OFFERED = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_KINDS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "an SQLite database"),
)
_SAMPLE = 200_000  # bytes: enough to tell encodings apart, little enough to be quick
_LEAST = 0.25  # share of common characters; wrong decodings of Chinese stay under 0.1
_BROKEN = 0.005  # share of characters that may be U+FFFD for bytes that fit nothing
_WIDE = 4  # characters beyond ASCII that make a line's UTF-8 no chance
_OPENING = 600  # characters of a preview
_CONTROLS = 0.02  # share of control characters above which bytes are no text


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding, and in words how that is known."""

    text: str
    encoding: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Preview:
    """How the opening of some bytes looks in one encoding.

    `common` is the share of common characters; `problem` says why the bytes are not in that
    encoding, None where they are. U+FFFD stands for what does not fit.
    """

    encoding: str
    text: str
    common: float
    problem: str | None


MIXED = "mixed"
"""The name of an encoding that changes from line to line."""


def is_doubtful(decoded: str, evidence: str) -> bool:
    """Say whether a text may have been read in the wrong encoding, by the evidence for it.

    `decoded` is the name of the encoding, `evidence` what a Decoded says of it.
    """
    if decoded == MIXED or " places where bytes fit nothing" in evidence:
        return True
    share = _SHARE.match(evidence)
    return share is not None and int(share[1]) < _SURE


_SHARE = re.compile(r"(\d+)% of its characters are common")
_SURE = 60  # percent of common characters: Chinese prose has 70 and more


def previews(data: bytes) -> list[Preview]:
    """Return how some bytes look in each encoding that may be chosen, the likeliest first."""
    return sorted((_preview(data, codec) for codec in _OFFERED), key=_merit, reverse=True)


def _preview(data: bytes, codec: str) -> Preview:
    try:
        data.decode(codec)
        problem = None
    except UnicodeDecodeError as error:
        problem = f"is not valid {codec} at byte {error.start}"
    sample = codecs.getincrementaldecoder(codec)("replace").decode(data[:_SAMPLE])
    return Preview(codec, sample.lstrip("\ufeff")[:_OPENING], _common_share(sample), problem)


def _merit(preview: Preview) -> tuple[bool, float]:
    return preview.problem is None, preview.common


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Return the text of some bytes, line ends as they are and without a byte order mark.

    `encoding` is the reader's choice and overrides everything. Raises UnreadableReportError, with
    `name` and the reason, where the bytes are empty, no text, or not in any encoding known here.
    """
    if not data:
        raise UnreadableReportError(name, "is empty")
    if encoding is not None:
        return _chosen(data, name, encoding)
    for mark, codec, evidence in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec, name, evidence)
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise UnreadableReportError(name, f"is {kind}, not text")
    found = _utf8(data) or _mixed(data) or _likeliest(data) or _damaged(data)
    if found is None:
        raise UnreadableReportError(name, "is not text in any encoding known to Jiandu")
    return found


def _marked(data: bytes, codec: str, name: str, evidence: str) -> Decoded:
    """Believe a mark, also where the end is cut off; what contradicts it is refused."""
    whole = _whole(data, codec)
    if whole is None:
        return Decoded(_strict(data, codec, name, evidence), codec, evidence)
    return Decoded(whole.text, codec, evidence + whole.note)


def _chosen(data: bytes, name: str, encoding: str) -> Decoded:
    if encoding == MIXED:
        found = _mixed(data)
        if found is None:
            raise UnreadableReportError(name, "does not change its encoding from line to line")
        return found
    try:
        codec = codecs.lookup(encoding).name
    except LookupError:
        raise UnreadableReportError(name, f"there is no encoding {encoding!r}") from None
    text = _strict(data, codec, name, "chosen by the reader")
    return Decoded(text.removeprefix("\ufeff"), codec, "chosen by the reader")


def _strict(data: bytes, codec: str, name: str, evidence: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        reason = f"is not valid {codec} at byte {error.start} ({evidence})"
        raise UnreadableReportError(name, reason) from None


@dataclass(frozen=True, slots=True)
class _Whole:
    """A text, and what is to be said of its end."""

    text: str
    note: str


def _whole(data: bytes, codec: str) -> _Whole | None:
    """Decode strictly, but for a last character that is cut off; None where bytes don't fit."""
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return None
    cut = decoder.getstate()[0]
    if not cut:
        return _Whole(text, "")
    return _Whole(text + "\ufffd", f"; its last character is cut off ({len(cut)} bytes)")


def _utf8(data: bytes) -> Decoded | None:
    whole = _whole(data, "utf-8")
    if whole is None or _has_controls(whole.text) or len(whole.text) == 1 < len(whole.note):
        return None
    evidence = "plain ASCII" if whole.text.isascii() else "valid UTF-8 throughout"
    return Decoded(whole.text, "utf-8", evidence + whole.note)


def _mixed(data: bytes) -> Decoded | None:
    """Read each line in its own encoding, where some are UTF-8 beyond doubt and others are not."""
    count: Counter[str] = Counter()
    parts: list[str] = []
    for line in data.splitlines(keepends=True):
        found = _line(line)
        if found is None:
            return None
        text, codec = found
        parts.append(text)
        if sum(character > "\x7f" for character in text) >= _WIDE:
            count[codec] += 1
    if not count["utf-8"] or len(count) == 1:
        return None
    lines = ", ".join(f"{times} lines in {codec}" for codec, times in count.most_common())
    return Decoded("".join(parts), MIXED, f"its encoding changes: {lines}")


def _line(line: bytes) -> tuple[str, str] | None:
    """Return a line's text and encoding, None where it is in none."""
    if b"\0" in line:
        return None
    whole = _whole(line, "utf-8")
    if whole and not whole.note:
        return whole.text, "utf-8"
    tried = ((_whole(line, codec), codec) for codec in ("gb18030", "big5hkscs"))
    found = [(_common_share(w.text), codec, w.text) for w, codec in tried if w and not w.note]
    share, codec, text = max(found, default=(0.0, "", ""))
    return (text, codec) if share >= _LEAST else None


def _likeliest(data: bytes) -> Decoded | None:
    """Return the decoding with the largest share of common characters, if that is large enough."""
    scores: list[tuple[float, str]] = []
    for codec in _CANDIDATES:
        sample = _try(data[:_SAMPLE], codec)
        if sample and not _has_controls(sample):
            scores.append((_common_share(sample), codec))
    for share, codec in sorted(scores, reverse=True):
        if share < _LEAST:
            break
        whole = _whole(data, codec)
        if whole is not None:
            evidence = f"{share:.0%} of its characters are common ones in {codec}"
            return Decoded(whole.text, codec, evidence + whole.note)
    return None


def _damaged(data: bytes) -> Decoded | None:
    """Return the decoding that fits all but a few bytes."""
    found: list[tuple[int, float, str, str]] = []
    for codec in ("utf-8", "gb18030", "big5hkscs"):
        text = data.decode(codec, "replace")
        lost = text.count("\ufffd")
        share = _common_share(text[:_SAMPLE])
        if lost <= _BROKEN * len(text) and share >= _LEAST and not _has_controls(text):
            found.append((-lost, share, codec, text))
    if not found:
        return None
    lost, _, codec, text = max(found)
    return Decoded(text, codec, f"{codec}, but for {-lost} places where bytes fit nothing")


def _try(sample: bytes, codec: str) -> str | None:
    """Decode a sample whose last character may be cut in two."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return None


def _common_share(text: str) -> float:
    """Return the share of common characters among all that are not ASCII; 0 without any."""
    others = [character for character in text if character > "\x7f"]
    common = common_characters()
    return sum(character in common for character in others) / len(others) if others else 0.0


@cache
def common_characters() -> frozenset[str]:
    """Return the common characters of both scripts, with their punctuation."""
    rows = table("encoding")
    return frozenset(rows["simplified"] + rows["traditional"] + rows["punctuation"])


def _has_controls(text: str) -> bool:
    """Say whether a text holds so many control characters that it must be something else."""
    sample = text[:_SAMPLE]
    controls = sum(
        unicodedata.category(character) == "Cc" and character not in "\t\n\r\x0b\x0c\x85"
        for character in sample
    )
    return controls > _CONTROLS * len(sample)
