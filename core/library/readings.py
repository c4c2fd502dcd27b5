"""Figures as points of a comparison: numbers only, so that no text of a report is read.

All that is asked stands in one index (`figures_by_measure`). Its rows may be had as they come: of a
measure that every report states there are a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from core.library.database import Database, Row
from core.model import FigureKind
from core.offsets import Span


class Reading(NamedTuple):
    """One figure as a point of a comparison: whose, when, how much.

    `report` is a uid, `number` the index in its figures, `year` the figure's, `report_year` the
    report's; `qualifier` and `change` are the values of `Qualifier` and `ChangePart`; `start` and
    `end` are the place in the decoded source.
    """

    report: str
    place_key: str | None
    year: int | None
    report_year: int | None
    label_key: str
    unit: str | None
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    suspect: int
    number: int
    change: str | None
    start: int
    end: int

    @property
    def raw(self) -> Span:
        """The place in the decoded source."""
        return Span(self.start, self.end)


def read_rows(database: Database, labels: Iterable[tuple[str, FigureKind]]) -> list[Row]:
    """Return all figures of these measures and kinds, the values of a Reading in its order.

    Raises LibraryError.
    """
    found: list[Row] = []
    for label, kind in labels:
        found += database.rows(_READINGS, label, label, kind.value)
    return found


_READINGS = """
SELECT r.uid, r.place_key, f.year, r.year, ?, nullif(u.name, ''), f.value, f.low, f.high,
       f.qualifier, f.suspect, f.n, f.change, f.raw_start, f.raw_end
FROM figures f JOIN units u ON u.id = f.unit JOIN reports r ON r.id = f.report
WHERE f.measure = (SELECT id FROM labels WHERE key = ?) AND f.kind = ? AND r.trashed_at IS NULL"""
