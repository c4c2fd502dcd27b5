"""Points of a comparison: who says how much, when and where; and tables of places × years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import inf

from core.compare.amounts import Amount, amount_of
from core.compare.dimensions import conversion, dimension_of
from core.library.database import Row
from core.library.readings import Reading
from core.model import Qualifier
from core.offsets import Span
from core.rows import FigureRow

_PLACE, _YEAR, _UNIT, _LOW, _HIGH = (
    Reading._fields.index(name) for name in ("place_key", "year", "unit", "low", "high")
)
_NOISE = 1e-12  # of a converted number: binary fractions
NOWHERE = "—"
"""The place of a report that names none."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure in a comparison, and where it stands: report, index in its figures, raw place."""

    report: str
    number: int
    raw: Span
    place: str
    year: int | None
    label_key: str
    amount: Amount
    suspect: bool = False

    def to(self, unit: str | None) -> Point:
        """Return the point with its amount in another unit. Raises UsageError across dimensions."""
        return self if unit == self.amount.unit else replace(self, amount=self.amount.to(unit))


def point_of_reading(reading: Reading) -> Point:
    """Return what a library says of a figure as a point."""
    return Point(
        report=reading.report,
        number=reading.number,
        raw=reading.raw,
        place=reading.place_key or NOWHERE,
        year=reading.year,
        label_key=reading.label_key,
        amount=Amount(
            reading.value, reading.low, reading.high, reading.unit, Qualifier(reading.qualifier)
        ),
        suspect=bool(reading.suspect),
    )


def point_of_row(row: FigureRow) -> Point:
    """Return a row as a point."""
    return Point(
        report=row.origin.report,
        number=row.index,
        raw=Span(row.raw_start, row.raw_end),
        place=row.origin.place_key or NOWHERE,
        year=row.year,
        label_key=row.measure_key or "",
        amount=amount_of(row),
        suspect=row.suspect,
    )


Cell = tuple[str, int | None]
"""A place and a year."""


class ReadingCells(Mapping[Cell, tuple[Point, ...]]):
    """Cells of what a library says, in one unit, made into points when they are looked at.

    `rows` hold the values of a Reading in its order.
    """

    def __init__(self, rows: Mapping[Cell, Sequence[Row]], unit: str | None) -> None:
        self._rows, self._unit = rows, unit
        self._made: dict[Cell, tuple[Point, ...]] = {}

    def __getitem__(self, cell: Cell) -> tuple[Point, ...]:
        """Return the points of a cell, by report. Raises KeyError for an empty one."""
        if cell not in self._made:
            readings = map(Reading._make, self._rows[cell])
            points = [point_of_reading(reading).to(self._unit) for reading in readings]
            self._made[cell] = tuple(sorted(points, key=lambda p: (p.report, p.number)))
        return self._made[cell]

    def __iter__(self) -> Iterator[Cell]:
        """Yield the cells that hold a point."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return how many cells hold a point."""
        return len(self._rows)

    def in_unit(self, unit: str | None) -> ReadingCells:
        """Return the same cells in another unit of the dimension."""
        return ReadingCells(self._rows, unit)


@dataclass(frozen=True, slots=True)
class Grid:
    """Points of one dimension by place and year, all in one unit.

    `years` holds None last where a year is not known. `disputed` are the cells in which two
    points can't both be true.
    """

    dimension: str
    unit: str | None
    places: tuple[str, ...]
    years: tuple[int | None, ...]
    cells: Mapping[Cell, tuple[Point, ...]]
    disputed: frozenset[Cell]

    @property
    def points(self) -> list[Point]:
        """All points, place by place and year by year."""
        return [
            point
            for place in self.places
            for year in self.years
            for point in self.cells.get((place, year), ())
        ]


def tabulate(points: Iterable[Point]) -> list[Grid]:
    """Return a grid for each dimension among the points, the fullest first; never across two.

    Each is in the unit that most of its points have.
    """
    by_dimension: dict[str, list[Point]] = {}
    for point in points:
        by_dimension.setdefault(dimension_of(point.amount.unit), []).append(point)
    grids: list[tuple[int, Grid]] = []
    for dimension, found in by_dimension.items():
        unit = _usual(point.amount.unit for point in found)
        cells: dict[Cell, list[Point]] = {}
        for point in found:
            cells.setdefault((point.place, point.year), []).append(point.to(unit))
        disputed = (at for at, held in cells.items() if _disagree(at, held))
        made = {at: tuple(held) for at, held in cells.items()}
        grids.append((len(found), _grid(dimension, unit, made, disputed)))
    return _fullest_first(grids)


def tabulate_readings(rows: Iterable[Row]) -> list[Grid]:
    """Return what `tabulate` gives of the same figures; points are made when looked at.

    `rows` hold the values of a Reading in its order, as a library gives very many.
    """
    by_unit: dict[str | None, list[Row]] = {}
    for row in rows:
        by_unit.setdefault(row[_UNIT], []).append(row)
    by_dimension: dict[str, list[str | None]] = {}
    for unit in by_unit:
        by_dimension.setdefault(dimension_of(unit), []).append(unit)
    grids: list[tuple[int, Grid]] = []
    for dimension, units in by_dimension.items():
        usual = max(units, key=lambda unit: (len(by_unit[unit]), unit or ""))
        cells: dict[Cell, list[Row]] = {}
        for row in chain.from_iterable(by_unit[unit] for unit in units):
            at = (row[_PLACE] or NOWHERE, row[_YEAR])
            held = cells.get(at)
            if held is None:
                cells[at] = [row]
            else:
                held.append(row)
        factors = {unit: conversion(unit, usual) for unit in units}
        disputed = (at for at, held in cells.items() if _differ(at, held, factors))
        many = sum(len(by_unit[unit]) for unit in units)
        grids.append((many, _grid(dimension, usual, ReadingCells(cells, usual), disputed)))
    return _fullest_first(grids)


def in_unit(grid: Grid, unit: str) -> Grid:
    """Return a grid in another unit. Raises UsageError across dimensions."""
    conversion(grid.unit, unit)
    if isinstance(grid.cells, ReadingCells):
        return replace(grid, unit=unit, cells=grid.cells.in_unit(unit))
    cells = {at: tuple(p.to(unit) for p in points) for at, points in grid.cells.items()}
    return replace(grid, unit=unit, cells=cells)


def _grid(
    dimension: str,
    unit: str | None,
    cells: Mapping[Cell, tuple[Point, ...]],
    disputed: Iterable[Cell],
) -> Grid:
    years = sorted({year for _, year in cells if year is not None})
    unknown = [None] if any(year is None for _, year in cells) else []
    return Grid(
        dimension=dimension,
        unit=unit,
        places=tuple(sorted({place for place, _ in cells})),
        years=(*years, *unknown),
        cells=cells,
        disputed=frozenset(disputed),
    )


def _usual(units: Iterable[str | None]) -> str | None:
    counted = Counter(units)
    return max(counted, key=lambda unit: (counted[unit], unit or ""))


def _fullest_first(grids: list[tuple[int, Grid]]) -> list[Grid]:
    return [grid for _, grid in sorted(grids, key=lambda found: (-found[0], found[1].dimension))]


def _disagree(at: Cell, points: Sequence[Point]) -> bool:
    """Say whether two points of one place and year can't both be true; a shared year is known.

    Each pair of intervals overlaps where the greatest lower bound is below the least upper one.
    """
    if at[1] is None or len(points) == 1:
        return False
    amounts = [point.amount for point in points]
    low = max(-inf if a.low is None else a.low - a.grain for a in amounts)
    high = min(inf if a.high is None else a.high + a.grain for a in amounts)
    return low > high


def _differ(at: Cell, rows: Sequence[Row], factors: Mapping[str | None, float]) -> bool:
    """Say of a library's figures what `_disagree` says of points."""
    if at[1] is None or len(rows) == 1:
        return False
    lows = [(row[_LOW], row[_UNIT]) for row in rows]
    highs = [(row[_HIGH], row[_UNIT]) for row in rows]
    low = max([-inf if n is None else n * factors[unit] for n, unit in lows])
    high = min([inf if n is None else n * factors[unit] for n, unit in highs])
    return low > high * (1 + _NOISE)
