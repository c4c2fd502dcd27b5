"""Units: what a name of a unit stands for, and which kind of figure it makes.

Those of resources/tables/units.toml and the reader's own (`core.owntables`), which win.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from core.model import FigureKind
from core.owntables import own_units
from resources import table


class Unit(NamedTuple):
    """A unit's symbol, or a classifier in simplified form, and the kind of figure it makes."""

    symbol: str
    kind: FigureKind


@cache
def units() -> dict[str, Unit]:
    """Return the unit by each of its names in simplified form.

    Raises BadTableError for a table of the reader's own that can't serve.
    """
    found: dict[str, Unit] = {}
    for kind, symbols in table("units").items():
        if kind == FigureKind.COUNT:
            for name in symbols["classifiers"].split():
                found.setdefault(name, Unit(name, FigureKind.COUNT))
        elif kind != "per":
            for symbol, names in symbols.items():
                for name in names:
                    found[name] = Unit(symbol, FigureKind(kind))
    return found | {name: Unit(*unit) for name, unit in own_units().units.items()}


@cache
def names_longest_first() -> tuple[str, ...]:
    """Return all names of units, longer ones first, for a pattern that takes the longest."""
    return tuple(sorted(units(), key=lambda name: (-len(name), name)))


def denominators() -> list[str]:
    """Return what may stand behind a stroke: 元/吨, 人次/年."""
    names: list[str] = table("units")["per"].split()
    return [*names, *own_units().per]


def per(unit: Unit, name: str) -> tuple[Unit, str | None]:
    """Return a unit stated for something (元, 吨), and what is kept beside it as `per`.

    A measure joins the unit (CNY/t); a time, a person or a thing does not (元/月 is CNY, per 月).
    """
    below = units().get(name)
    if below is None or below.kind in {FigureKind.COUNT, FigureKind.DURATION}:
        return unit, name
    return Unit(f"{unit.symbol}/{below.symbol}", unit.kind), None
