"""Sections: headings on their own line and run-in headings, with levels."""

from __future__ import annotations

import re
from itertools import pairwise

from core.model import Role, Section
from core.offsets import Span
from core.structure.lines import TextLine

_RUN_IN = re.compile(r"(?=.{4,13}$)[“「]?[^，,、：:；;。0-9]{2,11}。")
# A run-in heading names; a short sentence that tells has one of these.
_TELLS = re.compile(r"[是了的在将]|[我你他她它]们?")


def find_sections(lines: list[TextLine], roles: list[Role]) -> tuple[Section, ...]:
    """Return the headings in order, levels from 1; a subtitle under a heading is not one.

    The level of a numbering style is its depth: a style seen again returns to its own depth, a new
    one opens the next. That follows the usual order 一、（一）1.（1） without demanding it.
    """
    run_in = _run_in_headings(lines, roles)
    sections: list[Section] = []
    styles: list[str] = []
    for order, (line, role) in enumerate(zip(lines, roles, strict=True)):
        if role is Role.HEADING and not _is_subtitle(lines, roles, order):
            level = _level(styles, _style(line))
            sections.append(Section(line.span, level))
        elif order in run_in:
            start = line.span.start
            level = max(2, _level(styles, "run-in"))
            sections.append(Section(Span(start, start + run_in[order]), level, run_in=True))
    return tuple(sections)


def _style(line: TextLine) -> str:
    if line.hint and line.hint.level:
        return f"h{line.hint.level}"
    if line.marker:
        return line.marker[0]
    return "sentence" if line.ends_sentence else "plain"


def _level(styles: list[str], style: str) -> int:
    """Return the depth of a style, opening or closing the levels between."""
    if style in styles:
        del styles[styles.index(style) + 1 :]
    else:
        styles.append(style)
    return len(styles)


def _is_subtitle(lines: list[TextLine], roles: list[Role], order: int) -> bool:
    """Say whether an unmarked heading right below another, above text, belongs to that one."""
    if order == 0 or lines[order].marker or lines[order].ends_sentence:
        return False
    above = roles[order - 1] is Role.HEADING and not lines[order - 1].ends_sentence
    return above and order + 1 < len(lines) and roles[order + 1] is not Role.HEADING


def _run_in_headings(lines: list[TextLine], roles: list[Role]) -> dict[int, int]:
    """Map line → length of its run-in heading: short naming sentences that open neighbours."""
    lengths: dict[int, int] = {}
    body = [order for order, role in enumerate(roles) if role is Role.BODY]
    for order in body:
        line = lines[order].key
        found = _RUN_IN.match(line[: line.find("。") + 1])
        if found and found.end() < len(line) and not _TELLS.search(found[0]):
            lengths[order] = found.end() - 1
    beside: set[int] = set()
    for pair in pairwise(body):
        if lengths.keys() >= set(pair):
            beside.update(pair)
    return {order: length for order, length in lengths.items() if order in beside}
