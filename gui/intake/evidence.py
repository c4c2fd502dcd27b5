"""Encodings, and how they are known, in the reader's language."""

from __future__ import annotations

import re

from core.decode import MIXED
from gui.language import QT_TRANSLATE_NOOP, translate

_NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "utf-32-le": "UTF-32 LE",
    "utf-32-be": "UTF-32 BE",
    "gb18030": "GB18030 (GBK, GB2312)",
    "big5hkscs": "Big5-HKSCS",
    "cp1252": "Windows-1252",
}
_EVIDENCE: tuple[tuple[str, str], ...] = (
    (r"a (UTF-\d+) byte order mark", QT_TRANSLATE_NOOP("Encoding", "a {0} byte order mark")),
    (r"plain ASCII", QT_TRANSLATE_NOOP("Encoding", "plain ASCII")),
    (r"valid UTF-8 throughout", QT_TRANSLATE_NOOP("Encoding", "valid UTF-8 throughout")),
    (r"chosen by the reader", QT_TRANSLATE_NOOP("Encoding", "you have chosen it")),
    (
        r"(\d+)% of its characters are common ones in \S+",
        QT_TRANSLATE_NOOP("Encoding", "{0} % of its characters are common ones"),
    ),
    (
        r"\S+, but for (\d+) places where bytes fit nothing",
        QT_TRANSLATE_NOOP("Encoding", "but for {0} places where bytes fit nothing"),
    ),
    (
        r"its encoding changes: (.*)",
        QT_TRANSLATE_NOOP("Encoding", "it changes from line to line ({0})"),
    ),
    (
        r"its last character is cut off \((\d+) bytes\)",
        QT_TRANSLATE_NOOP("Encoding", "its last character is cut off ({0} bytes)"),
    ),
    (r"part (\d+) of (.*)", QT_TRANSLATE_NOOP("Encoding", "part {0} of {1}")),
)


def encoding_name(encoding: str) -> str:
    """Return what an encoding is called."""
    if encoding == MIXED:
        return translate("Encoding", "two encodings")
    return _NAMES.get(encoding, encoding.upper())


def evidence_words(evidence: str) -> str:
    """Return how an encoding is known; what is not known here is shown as `core` says it."""
    return translate("Encoding", "; ").join(_clause(part) for part in evidence.split("; "))


def _clause(part: str) -> str:
    for pattern, words in _EVIDENCE:
        found = re.fullmatch(pattern, part)
        if found:
            return translate("Encoding", words).format(*found.groups())
    return part
