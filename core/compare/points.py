"""Points of a comparison: who says how much, when and where; and tables of places × years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from core.compare.amounts import Amount, amount_of
from core.compare.dimensions import dimension_of
from core.library.readings import Reading
from core.offsets import Span
from core.rows import FigureRow

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
        amount=Amount(reading.value, reading.low, reading.high, reading.unit, reading.qualifier),
        suspect=reading.suspect,
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
    cells: Mapping[tuple[str, int | None], tuple[Point, ...]]
    disputed: frozenset[tuple[str, int | None]]

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
    grids = [_grid(dimension, found) for dimension, found in by_dimension.items()]
    return sorted(grids, key=lambda grid: (-sum(map(len, grid.cells.values())), grid.dimension))


def in_unit(grid: Grid, unit: str) -> Grid:
    """Return a grid in another unit. Raises UsageError across dimensions."""
    cells = {at: tuple(p.to(unit) for p in points) for at, points in grid.cells.items()}
    return replace(grid, unit=unit, cells=cells)


def _grid(dimension: str, points: Sequence[Point]) -> Grid:
    counted = Counter(point.amount.unit for point in points)
    unit = max(counted, key=lambda u: (counted[u], u or ""))
    cells: dict[tuple[str, int | None], list[Point]] = {}
    for point in points:
        cells.setdefault((point.place, point.year), []).append(point.to(unit))
    years = sorted({year for _, year in cells if year is not None})
    unknown = [None] if any(year is None for _, year in cells) else []
    return Grid(
        dimension=dimension,
        unit=unit,
        places=tuple(sorted({place for place, _ in cells})),
        years=(*years, *unknown),
        cells={at: tuple(found) for at, found in cells.items()},
        disputed=frozenset(at for at, found in cells.items() if _disagree(found)),
    )


def _disagree(points: Sequence[Point]) -> bool:
    """Say whether two points of one place and year can't both be true; a shared year is known."""
    if len(points) == 1 or points[0].year is None:
        return False
    distinct = {(p.amount.low, p.amount.high, p.amount.grain): p.amount for p in points}
    return any(not a.agrees(b) for a, b in combinations(distinct.values(), 2))
