"""Give each line its role, from its shape, its words and its neighbours.

Each rule is small and named; the first that speaks wins. What no rule claims is body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.layout import Form, Part
from core.model import Role
from core.structure.forms import SALUTATION, text_forms
from core.structure.furniture import (
    contents_lines,
    furniture_form,
    is_certain,
    other_pages,
    running_heads,
)
from core.structure.lines import TextLine
from core.structure.tables import Block, find_tables
from core.structure.top import find_office, find_title, is_byline, is_meta

_HEADING = 30  # characters: longer lines without a full stop read as captions or body
_SHORT_SENTENCE = 16  # characters: a line this short that ends in 。 names something
_PARAGRAPH = 40  # characters: a line this long that ends a sentence is running text

_RESIDUE = re.compile(r"[^\w]+|[A-Za-z]")
_PART = re.compile(r"(?i:part)[\s./·—-]*\d{0,2}|0\d|\d{1,2}(?=$)")
_ABSTRACT = re.compile(r"(?:【|\[)?(?:内容)?(?:摘要|提要|核心提示|导读|内容简介)(?:】|\]|[:：])")
_CUT_OFF = ("...", "…")
_PICTURE = re.compile(
    r"^(?:图为|图[:：]|图\d|图片(?:说明|来源)?[:：]|▲|△|▼|↑|↓)|_fororder_|资料图|(?:[前后]排)?[左右][一二三四五起]|"
    r"[（(].{0,12}摄[）)]|\s摄$|\.(?:jpe?g|png|gif)$"
)
_STARTS_WITH_DATE = re.compile(r"(?:\d{4}年)\d{1,2}月(?:\d{1,2}日)?")
_BAR = re.compile(r"[|｜]$")
_COLON_END = re.compile(r"[:：,，、]$")
_GOES_ON = re.compile(r"[:：,，、；;]$|[；;](?:及|和|以及)$")  # an item of a list
_ATTACHED = re.compile(r"附\s*[件表图]\s*[\d一二三四五六七八九十]{0,2}\s*[:：]")
_WORDS = re.compile(r"[\u4e00-\u9fff]\s{0,2}[\u4e00-\u9fff]|[A-Za-z]{2}")
# A short sentence that tells, asks, thanks or wishes names nothing.
_TELLS = re.compile(
    r"[，,！!？?；;…]|[我你他她它您]|谢|祝|了。|吗|呢|吧|\d\s*(?:[%％万亿元个名人家户亩吨]|公里|百分点)"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the lines are: a role each, forms by order, and the tables."""

    roles: list[Role]
    forms: dict[int, Form]
    tables: list[Block]


# What a container says of a line, where that settles its role.
_HINTED = {
    Part.TITLE: Role.TITLE,
    Part.DATE: Role.META,
    Part.PUBLISHER: Role.META,
    Part.BYLINE: Role.BYLINE,
    Part.CAPTION: Role.CAPTION,
    Part.TABLE_ROW: Role.BODY,
    Part.CONTENTS: Role.BOILERPLATE,
    Part.NOTE: Role.BODY,
    Part.LINK: Role.BOILERPLATE,
    Part.FURNITURE: Role.BOILERPLATE,
}
_ADDRESSED = frozenset({Form.SALUTATION, Form.SPEAKER, Form.NOTE})  # these are text, never headings


def read_lines(lines: list[TextLine]) -> Reading:
    """Return the roles and forms of lines, and the tables among them."""
    tables = find_tables(lines)
    fixed: dict[int, Role] = {}
    forms = text_forms(lines)
    for table in tables:
        rows = range(table.first, table.last + 1)
        fixed |= dict.fromkeys([*rows, *table.named_by], Role.BODY)
        forms |= dict.fromkeys([*rows, *table.named_by], Form.TABLE)
    furniture = _furniture(lines, fixed)
    roles: list[Role] = []
    for order, line in enumerate(lines):
        following = lines[order + 1] if order + 1 < len(lines) else None
        previous = roles[-1] if roles else None
        role = fixed.get(order) or _hinted(line)
        if role is None and forms.get(order) in _ADDRESSED and not is_certain(furniture.get(order)):
            role = Role.BODY
        if role is None:
            role = _role(line, following, previous, furniture.get(order), (order, len(lines)))
        roles.append(role)
        if role is Role.BOILERPLATE:
            forms[order] = furniture.get(order, Form.NAVIGATION)
        elif role is not Role.BODY:
            forms.pop(order, None)
    if Role.TITLE not in roles:
        find_title(lines, roles)
    find_office(lines, roles)
    _name_pictures(lines, roles)
    _mark_abstract(lines, roles)
    _demote_lists(lines, roles, forms)
    return Reading(roles, forms, tables)


def _furniture(lines: list[TextLine], fixed: dict[int, Role]) -> dict[int, Form]:
    forms = {
        order: form
        for order, line in enumerate(lines)
        if order not in fixed and (form := furniture_form(line))
    }
    forms |= dict.fromkeys(running_heads(lines, forms) - fixed.keys(), Form.NAVIGATION)
    forms |= dict.fromkeys(other_pages(lines) - fixed.keys(), Form.NAVIGATION)
    forms |= dict.fromkeys(contents_lines(lines) - fixed.keys(), Form.CONTENTS)
    return forms


def _hinted(line: TextLine) -> Role | None:
    """Return the role that the container gives; a paragraph in a heading's place has none."""
    if line.hint is None:
        return None
    if line.hint.part is Part.HEADING:
        heads = len(line) <= _PARAGRAPH and not line.sentences and not _COLON_END.search(line.key)
        # A line in bold type may be a title, a byline, a page number: only levels settle it.
        return Role.HEADING if heads and line.hint.level else None
    if line.hint.part is Part.LINK and (line.ends_sentence or line.marker):
        return None
    return _HINTED.get(line.hint.part)


def _role(
    line: TextLine,
    following: TextLine | None,
    previous: Role | None,
    furniture: Form | None,
    place: tuple[int, int],
) -> Role:
    order, count = place
    claims = (
        (Role.BOILERPLATE, lambda: furniture is Form.CONTENTS),
        (Role.RESIDUE, lambda: _RESIDUE.fullmatch(line.key)),
        (Role.PART_MARKER, lambda: _is_part(line, previous)),
        (Role.META, lambda: is_meta(line, order)),
        (Role.BOILERPLATE, lambda: furniture),
        (Role.BYLINE, lambda: is_byline(line, order, count)),
        (Role.ABSTRACT, lambda: _ABSTRACT.match(line.key)),
        (Role.CAPTION, lambda: _is_caption(line, following)),
        (Role.HEADING, lambda: _is_heading(line, following)),
    )
    return next((role for role, claim in claims if claim()), Role.BODY)


def _is_part(line: TextLine, previous: Role | None) -> bool:
    found = _PART.fullmatch(line.key)
    if not found:
        return False
    return not line.key.isdigit() or line.key.startswith("0") or previous is Role.PART_MARKER


def _is_caption(line: TextLine, following: TextLine | None) -> bool:
    if _PICTURE.search(line.key) and len(line) <= 3 * _PARAGRAPH and line.sentences <= 1:
        return True
    if _BAR.search(line.key) and len(line) > 1:
        return True
    if line.ends_sentence:
        names_a_picture = len(line) <= _HEADING and line.sentences == 0 and not line.marker
        return names_a_picture and not _TELLS.search(line.key) and not _leads_into(following)
    if line.marker or _COLON_END.search(line.key) or line.sentences:
        return False
    return bool(_STARTS_WITH_DATE.match(line.key)) or len(line) > _HEADING


def _leads_into(following: TextLine | None) -> bool:
    """Say whether the next line is a paragraph that this one could introduce."""
    return following is not None and len(following) > _PARAGRAPH and following.ends_sentence


def _is_heading(line: TextLine, following: TextLine | None) -> bool:
    if SALUTATION.fullmatch(line.key) or _GOES_ON.search(line.key) or line.sentences:
        return False
    if _ATTACHED.match(line.key):
        return False
    if line.ends_sentence:
        if line.marker:
            return len(line) <= _PARAGRAPH - 10
        return len(line) <= _SHORT_SENTENCE and not _TELLS.search(line.key)
    if line.marker:
        return len(line) <= _PARAGRAPH
    # The last line heads nothing, and a heading has words.
    return len(line) <= _HEADING and following is not None and bool(_WORDS.search(line.key))


def _name_pictures(lines: list[TextLine], roles: list[Role]) -> None:
    """Call a line that repeats the title a caption: pages name their pictures so."""
    titles = {line.key for line, role in zip(lines, roles, strict=True) if role is Role.TITLE}
    for order, line in enumerate(lines):
        if roles[order] is Role.HEADING and line.key in titles:
            roles[order] = Role.CAPTION


# A line cut off in the middle has no full stop, so it may have passed for another role.
_CUT_SHORT = frozenset({Role.BODY, Role.CAPTION, Role.HEADING})


def _mark_abstract(lines: list[TextLine], roles: list[Role]) -> None:
    """Call a line that breaks off in dots, repeating the next paragraph's opening, an abstract."""
    for order in range(len(lines) - 1):
        if roles[order] in _CUT_SHORT and lines[order].key.endswith(_CUT_OFF):
            opening = lines[order].key.rstrip(".…")[:_PARAGRAPH]
            if any(line.key.startswith(opening) for line in lines[order + 1 : order + 4]):
                roles[order] = Role.ABSTRACT


def _demote_lists(lines: list[TextLine], roles: list[Role], forms: dict[int, Form]) -> None:
    """Turn headings that come as a list into body.

    Four or more unmarked ones in a row are the cells of a table or a list of names. Bullets that
    follow each other are a list, and so are lines that end in a semicolon, and three numbered
    headings with nothing between them. Numbered sentences,
    where most of that numbering are paragraphs, are short paragraphs.
    """
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _may_be_cell(lines[end], roles[end]):
            end += 1
        if end - start > 3:  # noqa: PLR2004 - a heading, its subtitle, and an empty section's
            roles[start:end] = [Role.BODY] * (end - start)
        start = max(end, start + 1)
    for run in _numbered_runs(lines, roles):
        for order in run:
            roles[order] = Role.BODY
            forms[order] = Form.ITEM
    for order, pair in enumerate(pairwise(lines)):
        listed = _style(pair[0]) == _style(pair[1]) and (
            _style(pair[0]) == "bullet" or _ITEM_ENDS.search(pair[0].key)
        )
        if listed and _style(pair[0]) and set(roles[order : order + 2]) <= _LISTED:
            roles[order : order + 2] = [Role.BODY] * 2
            forms |= dict.fromkeys((order, order + 1), Form.ITEM)
    counted = Counter((_style(line), role) for line, role in zip(lines, roles, strict=True))
    for order, line in enumerate(lines):
        style = _style(line)
        outnumbered = counted[style, Role.BODY] > counted[style, Role.HEADING]
        if roles[order] is Role.HEADING and style and line.ends_sentence and outnumbered:
            roles[order] = Role.BODY


def _numbered_runs(lines: list[TextLine], roles: list[Role]) -> Iterator[list[int]]:
    """Yield three or more headings of one numbering in a row: a list, for they head nothing."""
    run: list[int] = []
    for order, line in enumerate(lines):
        numbered = roles[order] is Role.HEADING and line.marker and not _has_level(line)
        if run and not (numbered and _style(line) == _style(lines[run[-1]])):
            if len(run) > 2:  # noqa: PLR2004 - two may be a section without text and the next
                yield run
            run = []
        if numbered:
            run.append(order)
    if len(run) > 2:  # noqa: PLR2004 - the same
        yield run


def _has_level(line: TextLine) -> bool:
    return line.hint is not None and line.hint.level is not None


_ITEM_ENDS = re.compile(r"[；;](?:及|和|以及)?$|[,，、](?:及|和|以及)$")
_LISTED = frozenset({Role.HEADING, Role.BODY, Role.CAPTION})


def _style(line: TextLine) -> str | None:
    return line.marker[0] if line.marker else None


def _may_be_cell(line: TextLine, role: Role) -> bool:
    return role is Role.HEADING and not line.marker and not _has_level(line)
