"""Terms as regular expressions over a text as it stands: they settle what the index only suggests.

A pattern takes every form of each character and any gap between two, so it finds the same in
either script, and its matches are exact places in the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from core.offsets import Span
from core.search.nodes import And, Field, Near, Node, Not, Or, Term
from core.search.words import GAPS, same_characters

_GAP = rf"[\s{GAPS}]*"
_HIDDEN = frozenset(GAPS)
MOST = 10_000
"""Matches in one report at most: nobody looks at more, and to paint them takes time."""


@lru_cache(256)
def pattern_of(term: Term) -> re.Pattern[str]:
    """Return what matches a term in a text."""
    visible = [c for c in term.text if not c.isspace() and c not in _HIDDEN]
    body = _GAP.join(map(_any_of, visible))
    starts_word = term.at_start and visible and visible[0].isascii() and visible[0].isalnum()
    return re.compile(rf"(?<![0-9A-Za-z]){body}" if starts_word else body)


def _any_of(character: str) -> str:
    forms = same_characters(character)
    return re.escape(forms) if len(forms) == 1 else f"[{re.escape(forms)}]"


def places_of(term: Term, text: str) -> Iterator[Span]:
    """Yield where a term stands in a text."""
    return (Span(*found.span()) for found in pattern_of(term).finditer(text))


def near_places(near: Near, text: str) -> list[Span]:
    """Return the places of terms that stand near one another, by place."""
    found = sorted(
        (place, n) for n, term in enumerate(near.terms) for place in places_of(term, text)
    )
    kept: set[Span] = set()
    for at, (place, n) in enumerate(found):
        group = {n: place}
        for other, m in found[at + 1 :]:
            if other.start - max(span.end for span in group.values()) > near.distance:
                break
            group.setdefault(m, other)
            if len(group) == len(near.terms):
                kept.update(group.values())
                break
    return sorted(kept)


def places_in(node: Node | None, text: str, most: int = MOST) -> list[Span]:
    """Return the places in a text that a question is about, by place, none within another."""
    found: list[Span] = []
    for span in sorted(_places(node, text), key=lambda s: (s.start, -s.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
            if len(found) == most:
                break
    return found


def _places(node: Node | None, text: str) -> Iterator[Span]:
    match node:
        case Term():
            yield from places_of(node, text)
        case Near():
            yield from near_places(node, text)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _places(part, text)
        case _:
            return


def matches(node: Node, texts: tuple[str, ...], fields: dict[Field, bool]) -> bool:
    """Say whether a report is what is asked for; each term may stand in any of its texts."""
    match node:
        case Term():
            pattern = pattern_of(node)
            return any(pattern.search(text) for text in texts)
        case Near():
            return any(near_places(node, text) for text in texts)
        case And(parts):
            return all(matches(part, texts, fields) for part in parts)
        case Or(parts):
            return any(matches(part, texts, fields) for part in parts)
        case Not(part):
            return not matches(part, texts, fields)
        case Field():
            return fields[node]
