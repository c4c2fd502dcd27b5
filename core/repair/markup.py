"""What markup and page furniture left in a text: entities, BBCode, Markdown, names of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from core.model import Confidence, Repair
from core.offsets import Span

_HAN = r"\u3400-\u9fff"
_CHINESE = re.compile(f"[{_HAN}]")
# After a first unescaping by the page: &amp;nbsp; and &nbsp; as readers see them. Many pages have
# lost the semicolon of a space, which no other name begins with.
_ENTITY = re.compile(
    r"&(?:amp;)*(?:(?P<name>#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|nbsp|ensp|emsp|thinsp|lt|gt|quot|apos|"
    r"amp|middot|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|times|permil|yen|deg|sup2|sup3|bull|"
    r"copy|reg);|(?P<bare>nbsp|emsp|ensp)(?![A-Za-z0-9;=]))"
)
_SPACES = {"\u00a0", "\u2002", "\u2003", "\u2009"}
_BBCODE = re.compile(
    r"\[(?P<close>/?)(?P<tag>b|i|u|s|size|color|font|align|url|img|quote|center|indent|list|p|td|tr|"
    r"table|backcolor)(?:=[^\[\]\n]{0,80})?\]",
    re.IGNORECASE,
)
# Only around Chinese: asterisks and hashes mean other things in code and in English.
_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])(?P<inner>[^\n*_]{1,300})(?<=[^\s*_])\1")
_HEADING = re.compile(rf"^#{{2,6}} +(?=[{_HAN}（(《“\d])(?=.*[{_HAN}])", re.MULTILINE)
_LINK = re.compile(r"!?\[(?P<inner>[^\[\]\n]{1,300})\]\((?:https?:|/|\.)[^\s()]{0,300}\)")
# Names that a broadcaster's system gives to pictures and leaves in their captions.
_PICTURE = re.compile(r"(?:图片默认标题|圖片默認標題)?_fororder_[^\s，。]*")
_LOST_INDENT = re.compile(rf"^(?:\?\?){{1,2}}(?=[{_HAN}\d“《（])", re.MULTILINE)
_INDENTS = 2  # paragraphs that must begin so


def markup(raw: str) -> Iterator[Repair]:
    """Yield repairs that leave the words and take the marks."""
    for found in _ENTITY.finditer(raw):
        meant = unescape(f"&{found['name'] or found['bare']};")
        if (len(meant) == 1 and meant.isprintable()) or meant in _SPACES:
            shown = " " if meant in _SPACES else meant
            yield _repair("escaped", found.span(), raw, shown, f"{found[0]} is HTML for {meant!r}")
    yield from _bbcode(raw)
    for pattern, name in ((_BOLD, "bold type"), (_LINK, "a link")):
        for found in pattern.finditer(raw):
            inner = Span(*found.span("inner"))
            if not _CHINESE.search(inner.of(raw)):
                continue
            why = f"Markdown for {name}: {inner.of(raw)}"
            yield _repair("markdown", (found.start(), inner.start), raw, "", why)
            yield _repair("markdown", (inner.end, found.end()), raw, "", why)
    for found in _HEADING.finditer(raw):
        yield _repair("markdown", found.span(), raw, "", "Markdown for a heading")
    for found in _PICTURE.finditer(raw):
        yield _repair("picture_name", found.span(), raw, "", "the name of a picture's file")
    indents = list(_LOST_INDENT.finditer(raw))
    if len(indents) >= _INDENTS:
        for found in indents:
            spaces = "\u3000" * min(2, len(found[0]) // 2 + 1)
            yield _repair("lost_indent", found.span(), raw, spaces, "wide spaces became ?")


def _bbcode(raw: str) -> Iterator[Repair]:
    """Yield tags of kinds that the text also closes: [i] alone is an index."""
    tags = list(_BBCODE.finditer(raw))
    closed = {t["tag"].lower() for t in tags if t["close"]}
    opened = {t["tag"].lower() for t in tags if not t["close"]}
    for found in tags:
        if found["tag"].lower() in closed & opened:
            yield _repair("bbcode", found.span(), raw, "", f"BBCode: {found[0]}")


def _repair(rule: str, span: tuple[int, int], raw: str, after: str, evidence: str) -> Repair:
    where = Span(*span)
    kind = "entity" if rule == "escaped" else "markup"
    return Repair(kind, rule, where, where.of(raw), after, Confidence.CERTAIN, evidence)
