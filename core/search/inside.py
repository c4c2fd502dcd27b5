"""Search in one report that is open."""

from __future__ import annotations

from typing import NamedTuple

from core.model import Report
from core.offsets import Span
from core.search.patterns import MOST, places_in
from core.search.syntax import Query, literal, read_query


class Found(NamedTuple):
    """The hits in a report, in its text and in its decoded source; `all` unless cut short."""

    places: tuple[Span, ...]
    raw: tuple[Span, ...]
    all: bool


def find_in(report: Report, query: str | Query, *, plain: bool = True) -> Found:
    """Return where a query is met in a report, in either script, whatever the gaps.

    `plain` looks for just these characters in a row; else the query may use the whole language.
    """
    if isinstance(query, str):
        query = literal(query) if plain else read_query(query)
    places = places_in(query.node, report.text, MOST)
    back = report.to_raw
    return Found(tuple(places), tuple(map(back.span, places)), len(places) < MOST)
