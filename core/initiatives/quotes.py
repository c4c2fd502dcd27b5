"""Quotation marks and book marks of a line, paired with nesting."""

from __future__ import annotations

import re

from core.offsets import Span

_CLOSES = {"“": "”", "「": "」", "『": "』", "《": "》", "〈": "〉", "‘": "’", "〝": "〞"}
_STRAIGHT = '"＂'  # the same mark opens and closes
_MARKS = re.compile(f"[{''.join(_CLOSES)}{''.join(_CLOSES.values())}{_STRAIGHT}]")


def outer_quotes(key: str, line: Span) -> list[Span]:
    """Return the outermost pairs of a line, marks included; one left open pairs with nothing."""
    found: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    for sign in _MARKS.finditer(key, line.start, line.end):
        at, mark = sign.start(), sign[0]
        if mark in _STRAIGHT and not any(mark == close for close, _ in open_marks):
            open_marks.append((mark, at))
        elif mark in _CLOSES:
            open_marks.append((_CLOSES[mark], at))
        elif any(mark == close for close, _ in open_marks):
            while open_marks[-1][0] != mark:
                open_marks.pop()
            start = open_marks.pop()[1]
            while found and found[-1].start > start:
                found.pop()
            found.append(Span(start, at + 1))
    return found
