"""Sections: headings on their own line and run-in headings, with levels."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from core.layout import Form
from core.model import Role, Section
from core.offsets import Span
from core.structure.lines import MARKERS, TextLine
from core.structure.roles import Reading

_RUN_IN = re.compile(r"(?=.{4,13}$)[“「]?[^，,、：:；;。！？!?0-9]{2,11}。")
# A run-in heading names; a short sentence that tells has one of these.
_TELLS = re.compile(r"[是了的在将]|[我你他她它]们?")
# Behind a number, the first sentence or what stands before a colon names what the paragraph tells.
_NUMBERED_RUN_IN = re.compile(
    r"(?P<sentence>[^。！？；：:]{3,36})。|(?P<named>[^。！？；，,：:]{2,16})[:：]"
)
_REST = 12  # characters that have to follow a run-in heading
_MOST = 0.6  # share of neighbouring paragraphs that must open so
_NO_RUN_INS = frozenset({Form.TABLE, Form.NOTE, Form.SPEAKER})
_RUNNING_STYLES = frozenset(
    {"han", "han-brackets", "digit", "digit-brackets", "circled", "ordinal", "dash"}
)
_RANKS = {style: rank for rank, (style, _) in enumerate(MARKERS)}
_ANYWHERE = frozenset({"ordinal", "dash", "bullet"})  # they may stand at any depth
_LEAF = len(_RANKS)  # of styles below all numbering: short sentences, run-in headings
# These stand beside the numbered sections, whatever numbering came before.
_FRAME = re.compile(
    r"(?:前|引|序|绪|结|附|后)\s*(?:言|语|束语|论|件|录|记)[\d一二三四五六七八九十]?"
)


class _Style(NamedTuple):
    """How headings of one depth are set: a name they share, and the usual depth of it.

    `rank` orders styles from the outermost; None where the style says nothing of its depth.
    `closes`: whether it ends what usually stands below it.
    """

    name: str
    rank: tuple[int, int] | None
    closes: bool = False


def find_sections(lines: list[TextLine], reading: Reading) -> tuple[Section, ...]:
    """Return the headings in order, levels from 1; a subtitle under a heading is not one.

    The level of a numbering style is its depth: a style seen again returns to its own depth, a new
    one opens the next, closing those that usually stand below it (一、（一）1.（1）). Levels that
    the container states go first; within one of them the numbering tells.
    """
    roles = reading.roles
    run_in = _plain_run_ins(lines, roles) | _numbered_run_ins(lines, reading)
    stated = _Stated(line for line, role in zip(lines, roles, strict=True) if role is Role.HEADING)
    sections: list[Section] = []
    outline = _Outline()
    for order, (line, role) in enumerate(zip(lines, roles, strict=True)):
        if role is Role.HEADING and not _is_subtitle(lines, roles, order):
            framed = bool(_FRAME.fullmatch("".join(line.key.split()))) and not line.hint
            level = 1 if framed else outline.level(stated.style(line) or _style(line))
            sections.append(Section(line.span, level))
        elif order in run_in:
            start, style = line.span.start, _style(line)
            numbered = line.marker is not None
            level = outline.level(style if numbered else _Style("run-in", (_LEAF, _LEAF)))
            span = run_in[order].shift(start)
            sections.append(Section(span, level if numbered else max(2, level), run_in=True))
    return tuple(sections)


class _Outline:
    """The styles that are open at a place, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Style] = []

    def level(self, style: _Style) -> int:
        """Return the depth of a style, opening or closing the levels between."""
        names = [style.name for style in self._open]
        if style.name in names:
            del self._open[names.index(style.name) + 1 :]
            return len(self._open)
        while style.closes and self._open and _stands_below(self._open[-1], style):
            self._open.pop()
        self._open.append(style)
        return len(self._open)


def _stands_below(last: _Style, style: _Style) -> bool:
    return last.rank is not None and style.rank is not None and last.rank > style.rank


def _style(line: TextLine) -> _Style:
    if line.marker:
        name = line.marker[0]
        return _Style(name, (_LEAF, _RANKS[name]), closes=name not in _ANYWHERE)
    return _Style("sentence", (_LEAF, _LEAF)) if line.ends_sentence else _Style("plain", None)


class _Stated:
    """The styles of headings whose level the container states."""

    def __init__(self, headings: Iterable[TextLine]) -> None:
        # Unnumbered headings of a level stand beside the outermost numbered ones of that level.
        self._outermost: dict[int, int] = {}
        for line in headings:
            if line.hint and line.hint.level and line.marker:
                rank = _RANKS[line.marker[0]]
                level = line.hint.level
                self._outermost[level] = min(rank, self._outermost.get(level, rank))

    def style(self, line: TextLine) -> _Style | None:
        """Return the style of a heading, None where the container states no level."""
        if not line.hint or not line.hint.level:
            return None
        level = line.hint.level
        rank = _RANKS[line.marker[0]] if line.marker else self._outermost.get(level, 0)
        # Deeper than any level a container may state comes what only numbering tells.
        return _Style(f"h{level}.{rank}", (min(level, _LEAF - 1), rank), closes=True)


def _is_subtitle(lines: list[TextLine], roles: list[Role], order: int) -> bool:
    """Say whether an unmarked heading right below another, above text, belongs to that one."""
    line = lines[order]
    if order == 0 or line.marker or line.ends_sentence or (line.hint and line.hint.level):
        return False
    above = roles[order - 1] is Role.HEADING and not lines[order - 1].ends_sentence
    return above and order + 1 < len(lines) and roles[order + 1] is not Role.HEADING


def _plain_run_ins(lines: list[TextLine], roles: list[Role]) -> dict[int, Span]:
    """Map line → its run-in heading: short naming sentences that open neighbouring paragraphs."""
    found_in: dict[int, Span] = {}
    body = [order for order, role in enumerate(roles) if role is Role.BODY]
    for order in body:
        line = lines[order].key
        found = None if lines[order].marker else _RUN_IN.match(line[: line.find("。") + 1])
        if found and found.end() < len(line) and not _TELLS.search(found[0]):
            found_in[order] = Span(0, found.end() - 1)
    beside: set[int] = set()
    for pair in pairwise(body):
        if found_in.keys() >= set(pair):
            beside.update(pair)
    return {order: span for order, span in found_in.items() if order in beside}


def _numbered_run_ins(lines: list[TextLine], reading: Reading) -> dict[int, Span]:
    """Map line → its run-in heading behind a number, where most of its neighbours open so too.

    Neighbours have the same numbering and stand under the same heading.
    """
    found_in: dict[int, Span] = {}
    neighbours: dict[tuple[int, str], list[int]] = {}
    heading = 0
    for order, line in enumerate(lines):
        role, marked = reading.roles[order], line.marker
        if role is Role.HEADING:
            heading = order
        if role is not Role.BODY or not marked or marked[0] not in _RUNNING_STYLES:
            continue
        if reading.forms.get(order) in _NO_RUN_INS:
            continue
        neighbours.setdefault((heading, marked[0]), []).append(order)
        found = _NUMBERED_RUN_IN.match(line.key, len(marked[1]))
        if found and len(line) - found.end() >= _REST:
            found_in[order] = Span(0, found.end() - 1)
    for orders in neighbours.values():
        opening = [order for order in orders if order in found_in]
        if len(opening) < max(2, _MOST * len(orders)):
            for order in opening:
                del found_in[order]
    return found_in
