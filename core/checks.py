"""Claims that a report itself can confirm: a count, and the list that it closes.

`广东、广西、江西等7省` announces seven and names them. Only what is certain is called inconsistent:
more items than announced, for a list that ends in 等 may be cut short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model import Check, Role, Structure
from core.numerals import parse_number
from core.offsets import Span

_ITEM = r"[^、,，。;；:：!！?？\s等]{1,24}"
_LIST = re.compile(
    rf"(?P<list>{_ITEM}(?:、{_ITEM})+)(?P<more>等)?"
    r"(?P<claim>(?P<count>\d{1,2}|[两三四五六七八九十]{1,2})(?P<unit>个|项|家|支|省市区|省份|省|市|区县|县|区|地|类|种|大|所|名|位|条))"
)
_JOINED = re.compile(r"[和及与]")
_SKIPPED = frozenset({Role.PART_MARKER, Role.RESIDUE, Role.BOILERPLATE, Role.META})


def find_checks(key: str, structure: Structure) -> tuple[Check, ...]:
    """Return the counts of a text in simplified form that close a list, with the items listed."""
    return tuple(
        check
        for line in structure.lines
        if line.role not in _SKIPPED
        for check in _in_line(key, line.span)
    )


def _in_line(key: str, line: Span) -> Iterator[Check]:
    for found in _LIST.finditer(key, line.start, line.end):
        claimed = int(parse_number(found["count"]))
        items = _items(key, Span(*found.span("list")), claimed)
        partial = found["more"] is not None
        # A list that is cut short confirms nothing; a longer one contradicts.
        if len(items) < claimed and partial:
            continue
        if len(items) == claimed or partial:
            claim, counted = Span(*found.span("claim")), len(items)
            yield Check(claim, float(claimed), float(counted), items, counted == claimed)


def _items(key: str, listed: Span, claimed: int) -> tuple[Span, ...]:
    """Split a list; a 和 before the last item parts two where the count asks for it."""
    items: list[Span] = []
    at = listed.start
    for part in key[listed.start : listed.end].split("、"):
        items.append(Span(at, at + len(part)))
        at += len(part) + 1
    first = items[0]
    items[0] = first
    joined = _JOINED.search(key, *items[-1])
    if joined and len(items) == claimed - 1:
        last = items.pop()
        items += [Span(last.start, joined.start()), Span(joined.end(), last.end)]
    return tuple(items)
