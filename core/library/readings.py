"""Figures as points of a comparison: numbers only, so that no text of a report is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from core.library.database import Database, Row
from core.model import ChangePart, FigureKind, Qualifier
from core.offsets import Span


class Reading(NamedTuple):
    """One figure as a point of a comparison: whose, when, how much.

    `report` is a uid, `number` the index in its figures, `year` the figure's, `report_year` the
    report's, `raw` the place in the decoded source.
    """

    report: str
    place_key: str | None
    year: int | None
    report_year: int | None
    label_key: str
    kind: FigureKind
    unit: str | None
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    suspect: bool
    number: int
    raw: Span
    change: ChangePart | None


def read(database: Database, labels: Iterable[tuple[str, FigureKind]]) -> list[Reading]:
    """Return all figures of these measures and kinds, by year. Raises LibraryError."""
    found: list[Reading] = []
    for label, kind in labels:
        rows = database.rows(_READINGS, label, kind.value)
        found += (_reading(label, kind, row) for row in rows)
    return sorted(found, key=_by_year)


_READINGS = """
SELECT r.uid, r.place_key, f.year, r.year, u.name, f.value, f.low, f.high, f.qualifier, f.suspect,
       f.n, f.change, f.raw_start, f.raw_end
FROM figures f JOIN labels l ON l.id = f.measure JOIN units u ON u.id = f.unit
JOIN reports r ON r.id = f.report
WHERE l.key = ? AND f.kind = ? AND r.trashed_at IS NULL"""


def _reading(label: str, kind: FigureKind, row: Row) -> Reading:
    uid, place, year, report_year, unit, value, low, high, qualifier, suspect, *rest = row
    number, change, *raw = rest
    return Reading(
        report=uid,
        place_key=place,
        year=year,
        report_year=report_year,
        label_key=label,
        kind=kind,
        unit=unit or None,
        value=value,
        low=low,
        high=high,
        qualifier=Qualifier(qualifier),
        suspect=bool(suspect),
        number=number,
        raw=Span(*raw),
        change=ChangePart(change) if change else None,
    )


def _by_year(reading: Reading) -> tuple[bool, int, str, str, int]:
    year, place = reading.year, reading.place_key
    return year is None, year or 0, place or "", reading.report, reading.number
