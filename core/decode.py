"""Bytes to text: which encoding, and how it is known.

A byte order mark decides, then strict UTF-8, which other encodings hardly ever satisfy by chance.
What is left is tried in every usual Chinese encoding; the text with the largest share of common
characters wins. Nothing is ever replaced silently.
"""

from __future__ import annotations

import codecs
import unicodedata
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
_CONTROLS = 0.02  # share of control characters above which bytes are no text


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding, and in words how that is known."""

    text: str
    encoding: str
    evidence: str


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
            return Decoded(_strict(data[len(mark) :], codec, name, evidence), codec, evidence)
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise UnreadableReportError(name, f"is {kind}, not text")
    found = _utf8(data) or _likeliest(data)
    if found is None:
        raise UnreadableReportError(name, "is not text in any encoding known to Jiandu")
    return found


def _chosen(data: bytes, name: str, encoding: str) -> Decoded:
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


def _utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if _has_controls(text):
        return None
    evidence = "plain ASCII" if text.isascii() else "valid UTF-8 throughout"
    return Decoded(text, "utf-8", evidence)


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
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        return Decoded(text, codec, f"{share:.0%} of its characters are common ones in {codec}")
    return None


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
