"""What a query asks for, as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FIELDS = ("title", "place", "publisher", "label", "tag", "unit", "kind", "year", "has", "is")
HAS = ("bookmark", "note", "tag", "figure", "initiative", "check")
IS = ("favourite", "unread")


@dataclass(frozen=True, slots=True)
class Term:
    """Characters in a row; `at_start` where they must begin a word."""

    text: str
    at_start: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Terms no more than `distance` code points apart, in any order."""

    terms: tuple[Term, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on a report beside its text; `name` is one of `FIELDS`."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Anything but the part."""

    part: Node


Node = Term | Near | Field | And | Or | Not


def terms_of(node: Node | None) -> Iterator[Term]:
    """Yield the terms that a match contains, those under NOT left out."""
    match node:
        case Term():
            yield node
        case Near(terms):
            yield from terms
        case And(parts) | Or(parts):
            for part in parts:
                yield from terms_of(part)
        case _:
            return


def fields_of(node: Node | None) -> Iterator[Field]:
    """Yield the fields of a query, those under NOT too."""
    match node:
        case Field():
            yield node
        case And(parts) | Or(parts):
            for part in parts:
                yield from fields_of(part)
        case Not(part):
            yield from fields_of(part)
        case _:
            return


_YEARS = re.compile(r"(\d{4})?(\.\.)?(\d{4})?")


def year_range(value: str) -> tuple[int | None, int | None] | None:
    """Return the first and last year of `2019`, `2019..2023`, `2019..` or `..2023`, else None."""
    found = _YEARS.fullmatch(value)
    if not found or not (found[1] or found[3]) or (found[1] and found[3] and not found[2]):
        return None
    first = int(found[1]) if found[1] else None
    last = int(found[3]) if found[3] else None
    return first, (last if found[2] else first)
