"""The columns of exported tables: names, kinds, and what they hold (resources/tables/exports)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from core.compare.amounts import amount_of, relation, show_amount
from core.compare.dimensions import dimension_of
from core.contract import plain
from core.rows import FigureRow, InitiativeRow
from resources import table

Cell = str | int | float | bool | None
Row = FigureRow | InitiativeRow


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
    cells: Callable[[Any], list[Cell]]

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


Getters = dict[str, Callable[[Any], Cell]]


def _link(row: Row) -> Cell:
    return row.origin.link(row.raw_start, row.raw_end)


def _shown(row: FigureRow) -> Cell:
    return show_amount(amount_of(row))


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
    "place": attrgetter("origin.place"),
    "place_simplified": attrgetter("origin.place_key"),
    "title": attrgetter("origin.title"),
    "date": attrgetter("origin.date"),
    "publisher": attrgetter("origin.publisher"),
    "source": attrgetter("origin.source"),
    "report": attrgetter("origin.report"),
    "kind": attrgetter("kind.value"),
    "link": _link,
}
_FIGURE: Getters = _SHARED | {
    "label_simplified": attrgetter("label_key"),
    "shown": _shown,
    "relation": _relation,
    "value": _value,
    "low": _low,
    "high": _high,
    "qualifier": attrgetter("qualifier.value"),
    "dimension": _dimension,
    "sign": _sign,
}
_INITIATIVE: Getters = _SHARED | {
    "year": attrgetter("origin.year"),
    "name_simplified": attrgetter("name_key"),
}


def _sheet(name: str, hans: str, getters: Getters) -> Sheet:
    columns = tuple(
        Column(column, about["kind"], about["hans"], about["en_note"], about["hans_note"])
        for column, about in table("exports")[name].items()
    )
    ordered = [getters.get(c.name) or attrgetter(c.name) for c in columns]

    def cells(row: Row) -> list[Cell]:
        return [get(row) for get in ordered]

    return Sheet(name, hans, columns, cells)
