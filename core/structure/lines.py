"""Split a text into its non-empty lines and describe each one's shape."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from functools import cached_property

from core.layout import Hint, Hints
from core.offsets import Span

# str.splitlines would also break at form feeds inside a page and at U+2028, which Qt treats alike.
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
# White space that indents or pads a line; ideographic and no-break spaces included.
_PADDING = " \t\u00a0\u3000\ufeff\u200b"
_SENTENCE_END = re.compile(r"[。！？!?；;…](?:[”’」』）)】》]*)$|[。！？!?…][”’」』]$")
_STOPS = re.compile(r"[。！？!?]")
_TEN = "一二三四五六七八九十"
# The numbering styles in their usual order: 第一章 第一节 壹、 一、 （一） 1. （1） ①.
# The name of a style is what headings of one depth share.
MARKERS = (
    ("part", re.compile(r"(?:PART|Part)[\s.]{0,3}\d{1,2}[\s　:：.、]{1,3}(?=\S)")),
    ("chapter", re.compile(rf"第\s?[{_TEN}百\d]{{1,3}}\s?(?:章|编|篇|部分)[\s　:：、]?")),
    ("section", re.compile(rf"第\s?[{_TEN}百\d]{{1,3}}\s?节[\s　:：、]?")),
    ("formal", re.compile(r"[壹贰叁肆伍陆柒捌玖拾参]{1,3}(?:、|[.．]|[\s　]+(?=\S))")),
    ("roman", re.compile(r"(?:[IVX]{1,4}|[Ⅰ-Ⅻ])(?:、|[.．])[\s　]?")),
    ("han", re.compile(rf"[{_TEN}]{{1,3}}(?:、|[.．]|[\s　]+(?=\S))")),
    ("han-brackets", re.compile(rf"[（(]\s?[{_TEN}]{{1,3}}\s?[）)]、?|[㈠-㈩]")),
    ("digit", re.compile(r"\d{1,3}(?:、|[.．](?!\d)|[\s　]+(?=[^\d\s年月日:：.\-]))")),
    ("digits", re.compile(r"\d{1,2}(?:[.．]\d{1,2}){1,3}[\s　]*(?=[^\d%％\s])")),
    ("digit-brackets", re.compile(r"[（(]\s?\d{1,2}\s?[）)]|[⑴-⒇]|\d{1,2}[）)]")),
    ("circled", re.compile(r"[①-⑳❶-❿]")),
    ("roman-brackets", re.compile(r"[（(]\s?(?:[ivx]{1,4}|[ⅰ-ⅻ]|[a-h])\s?[）)]")),
    ("ordinal", re.compile(rf"[{_TEN}]{{1,3}}(?:是|要)(?=\S)|第[{_TEN}]{{1,3}}[,，、](?=\S)")),
    ("dash", re.compile(r"——(?=\S)")),
    ("bullet", re.compile(r"[■◆●▲★□◎►▶※•·◇▪▼☆][\s　]?(?=\S)")),
)


@dataclass(frozen=True)
class TextLine:
    """One non-empty line: its span without padding, and its characters in simplified form."""

    span: Span
    key: str
    hint: Hint | None = None  # what the container says of it

    def __len__(self) -> int:
        """Return the number of code points."""
        return len(self.key)

    @cached_property
    def ends_sentence(self) -> bool:
        """Say whether the line closes with sentence-final punctuation."""
        return bool(_SENTENCE_END.search(self.key))

    @cached_property
    def sentences(self) -> int:
        """Count the full stops inside, the last character excepted."""
        return len(_STOPS.findall(self.key[:-1]))

    @cached_property
    def marker(self) -> tuple[str, str] | None:
        """Return (numbering style, marker text) where the line starts with one."""
        for style, pattern in MARKERS:
            found = pattern.match(self.key)
            if found and found.end() < len(self.key):
                return style, found[0]
        return None


def split_lines(key: str, hints: Hints = ()) -> list[TextLine]:
    """Return the non-empty lines of a text in simplified form, in order, each with its hint."""
    lines: list[TextLine] = []
    waiting = deque(sorted((hint for hint in hints if hint.span), key=lambda hint: hint.span))
    for found in _LINE.finditer(key):
        content = found[0].strip(_PADDING)
        if not content:
            continue
        start = found.start() + found[0].index(content)
        span = Span(start, start + len(content))
        while waiting and waiting[0].span.end <= span.start:
            waiting.popleft()
        hint = waiting[0] if waiting and waiting[0].span.overlaps(span) else None
        lines.append(TextLine(span, content, hint))
    return lines
