"""The columns of exported tables: names, kinds, and what they hold (resources/tables/exports)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any

from core.compare.amounts import Amount, relation, show_amount
from core.compare.dimensions import dimension_of
from core.contract import plain
from core.export.pairs import PairRow
from core.library.initiatives import Known, Sighting
from core.links import make_link
from core.rows import FigureRow, InitiativeRow
from resources import table

Cell = str | int | float | bool | None
Row = FigureRow | InitiativeRow | PairRow | Known | Sighting


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `kind` is text, number, integer, flag or link; `note` says what it holds."""

    name: str
    kind: str
    hans: str
    note: str
    note_hans: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be: its name, its columns, and the cells of a row."""

    name: str
    hans: str
    columns: tuple[Column, ...]
    cells: Callable[[Any], tuple[Cell, ...]]

    def headings(self, language: str = "en") -> list[str]:
        """Return the head line: stable names (en), or Chinese (hans)."""
        return [c.hans if language == "hans" else c.name for c in self.columns]


@cache
def figures_sheet() -> Sheet:
    """Return the table of figures; its rows are `FigureRow`s."""
    return _sheet("figures", "数字", _FIGURE)


@cache
def initiatives_sheet() -> Sheet:
    """Return the table of initiatives; its rows are `InitiativeRow`s."""
    return _sheet("initiatives", "举措", _INITIATIVE)


@cache
def pair_sheet() -> Sheet:
    """Return the table of what two reports share and not; its rows are `PairRow`s."""
    return _sheet("pair", "两份报告", _PAIR)


@cache
def names_sheet() -> Sheet:
    """Return the table of things that reports name; its rows are the library's `Known`."""
    return _sheet("names", "名称", _NAMES)


@cache
def sightings_sheet() -> Sheet:
    """Return the table of reports that name a thing; its rows are the library's `Sighting`s."""
    return _sheet("sightings", "提及的报告", _SIGHTINGS)


Getters = dict[str, Callable[[Any], Cell] | str]
"""How a column is got from a row: by a function, or an attribute unlike its own name."""


def _link(row: FigureRow | InitiativeRow) -> Cell:
    return row.origin.link(row.raw_start, row.raw_end)


def _sighted(row: Sighting) -> Cell:
    return make_link(row.report, row.raw)


def _factor(row: PairRow) -> Cell:
    return plain(row.factor)


def _shown(row: FigureRow) -> Cell:
    return show_amount(Amount(row.value, row.low, row.high, row.unit, row.qualifier))


def _relation(row: FigureRow) -> Cell:
    return relation(row.qualifier, row.value)


def _value(row: FigureRow) -> Cell:
    return plain(row.value)


def _low(row: FigureRow) -> Cell:
    return plain(row.low)


def _high(row: FigureRow) -> Cell:
    return plain(row.high)


def _sign(row: FigureRow) -> Cell:
    return row.sign or None


def _dimension(row: FigureRow) -> Cell:
    return dimension_of(row.unit)


_SHARED: Getters = {
    "place": "origin.place",
    "place_simplified": "origin.place_key",
    "title": "origin.title",
    "date": "origin.date",
    "publisher": "origin.publisher",
    "source": "origin.source",
    "report": "origin.report",
    "link": _link,
}
_FIGURE: Getters = _SHARED | {
    "label_simplified": "label_key",
    "measure": "measure_key",
    "shown": _shown,
    "relation": _relation,
    "value": _value,
    "low": _low,
    "high": _high,
    "dimension": _dimension,
    "sign": _sign,
}
_INITIATIVE: Getters = _SHARED | {
    "year": "origin.year",
    "name_simplified": "name_key",
}
_PAIR: Getters = {
    "left_title": "left_origin.title",
    "right_title": "right_origin.title",
    "factor": _factor,
}
_NAMES: Getters = {}
_SIGHTINGS: Getters = {"place_simplified": "place_key", "link": _sighted}


def _sheet(name: str, hans: str, getters: Getters) -> Sheet:
    columns = tuple(
        Column(column, about["kind"], about["hans"], about["en_note"], about["hans_note"])
        for column, about in table("exports")[name].items()
    )
    # What is an attribute is read by one call for all: a million rows have thirty cells each.
    made = [c.name for c in columns if callable(getters.get(c.name))]
    plain_names = [c.name for c in columns if c.name not in made]
    attributes = attrgetter(*(str(getters.get(n, n)) for n in plain_names))
    functions = [get for n in made if not isinstance(get := getters[n], str)]
    places = [*plain_names, *made]
    order = itemgetter(*(places.index(c.name) for c in columns))

    def cells(row: Row) -> tuple[Cell, ...]:
        found: tuple[Cell, ...] = order((*attributes(row), *[get(row) for get in functions]))
        return found

    return Sheet(name, hans, columns, cells)
