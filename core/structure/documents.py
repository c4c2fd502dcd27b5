"""Several documents in one file: where the second begins. Nothing is cut unless the reader asks."""

from __future__ import annotations

import re

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
    titles = [n for n, line in enumerate(lines) if n and _may_be_title(key, line)]
    numbered = {n for n in range(len(lines)) if _is_numbered(key, lines[n])}
    anew = _numbered_anew(key, lines)
    written = [0]  # characters of running text before each line
    for line in lines:
        runs = line.role is Role.BODY and line.form is not Form.TABLE
        written.append(written[-1] + runs * (line.span.end - line.span.start))
    starts, before = [0], 0
    for order in titles:
        if written[order] - before < _LEAST_TEXT:
            continue
        if (len(numbered) > 1 and order in numbered) or _begins(key, lines, order, order in anew):
            starts.append(lines[order].span.start)
            before = written[order]
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


def _begins(key: str, lines: tuple[Line, ...], order: int, anew: bool) -> bool:  # noqa: FBT001
    """Say whether a document begins at a title; `anew` where its sections are numbered anew."""
    text = lines[order].span.of(key)
    below = lines[order + 1 : order + 1 + _NEAR]
    if below and below[0].role is Role.META:
        return True
    addressed = any(line.form is Form.SALUTATION for line in below)
    ended = lines[order - 1].form is Form.END or bool(
        _RULE.fullmatch(lines[order - 1].span.of(key))
    )
    of_a_kind = bool(_KIND.fullmatch(text))
    return (ended and (addressed or of_a_kind)) or (of_a_kind and (addressed or anew))


def _numbered_anew(key: str, lines: tuple[Line, ...]) -> set[int]:
    """Return the lines between a later section (三、) and a first one (一、)."""
    found: set[int] = set()
    between: list[int] = []
    later = False
    for order, line in enumerate(lines):
        text = line.span.of(key) if line.role is Role.HEADING else ""
        if _FIRST.match(text):
            if later:
                found.update(between)
            later, between = False, []
        elif _LATER.match(text):
            later, between = True, []
        else:
            between.append(order)
    return found
