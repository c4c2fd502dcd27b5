"""Several documents in one file: where the second begins. Nothing is cut unless the reader asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.layout import Form
from core.model import Line, Role, Structure

_COUNT = r"[\d一二三四五六七八九十]{1,3}"
_NUMBERED = re.compile(
    rf".{{0,40}}(?:篇|范文|材料|报告)\s*{_COUNT}|第{_COUNT}篇[\s　:：]?.{{0,40}}"
)
_RULE = re.compile(r"[\-—=*＊_·.~～#]{3,}")
_KIND = re.compile(
    r"(?:.{2,50}(?:报告|公报|总结|要点|方案|通知|汇报|综述|讲话|致辞)|.{0,20}关于.{2,40})"
)
_FIRST = re.compile(r"一[、.．\s　]|（一）|第一[章节条]")
_LATER = re.compile(r"[二三四五六七八九][、.．\s　]|第[二三四五六七八九][章节]")
_TITLE = (4, 60)  # characters
_LEAST_TEXT = 80  # characters of running text that a document has
_NEAR = 3  # lines after a title in which date, source or address have to stand
_TITLES = frozenset({Role.HEADING, Role.CAPTION, Role.TITLE})


def find_documents(key: str, structure: Structure) -> tuple[int, ...]:
    """Return where the documents in a text begin: 0 first, then the starts of their title lines.

    `key` is the text in simplified form. A document begins at a title that has its own date,
    source or address below it, that follows the end of another (全文完, a rule) or whose sections
    are numbered anew, or at one of several that are numbered themselves (篇一, 篇二).
    """
    lines = structure.lines
    starts = [0]
    numbered = [n for n, line in enumerate(lines) if _is_numbered(key, line)]
    for order, line in enumerate(lines):
        if order == 0 or not _may_be_title(key, line) or _lacks_text(lines, starts[-1], order):
            continue
        if (len(numbered) > 1 and order in numbered) or _begins_anew(key, lines, order):
            starts.append(line.span.start)
    return tuple(starts)


def _is_numbered(key: str, line: Line) -> bool:
    return _may_be_title(key, line) and bool(_NUMBERED.fullmatch(line.span.of(key)))


def _may_be_title(key: str, line: Line) -> bool:
    text = line.span.of(key)
    return (
        line.role in _TITLES
        and line.form is None
        and _TITLE[0] <= len(text) <= _TITLE[1]
        and text[-1] not in "。！？；：:;,，"
    )


def _lacks_text(lines: tuple[Line, ...], start: int, order: int) -> bool:
    """Say whether what stands between `start` and a line is too little for a document."""
    total = 0
    for line in reversed(lines[:order]):
        if line.span.start < start or total >= _LEAST_TEXT:
            break
        if line.role is Role.BODY and line.form is not Form.TABLE:
            total += line.span.end - line.span.start
    return total < _LEAST_TEXT


def _begins_anew(key: str, lines: tuple[Line, ...], order: int) -> bool:
    text = lines[order].span.of(key)
    below = lines[order + 1 : order + 1 + _NEAR]
    if below and below[0].role is Role.META:
        return True
    addressed = any(line.form is Form.SALUTATION for line in below)
    ended = lines[order - 1].form is Form.END or bool(
        _RULE.fullmatch(lines[order - 1].span.of(key))
    )
    if ended and (addressed or _KIND.fullmatch(text)):
        return True
    return bool(_KIND.fullmatch(text)) and (addressed or _numbers_anew(key, lines, order))


def _numbers_anew(key: str, lines: tuple[Line, ...], order: int) -> bool:
    """Say whether the numbered sections before a line had gone on, and those after it begin."""
    before = next(_sections(key, reversed(lines[:order])), "")
    after = next(_sections(key, iter(lines[order + 1 :])), "")
    return bool(_LATER.match(before) and _FIRST.match(after))


def _sections(key: str, lines: Iterator[Line]) -> Iterator[str]:
    for line in lines:
        text = line.span.of(key)
        if line.role is Role.HEADING and (_FIRST.match(text) or _LATER.match(text)):
            yield text
