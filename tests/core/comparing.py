"""Figures of small reports for tests of comparing."""

from __future__ import annotations

from collections.abc import Iterable

from core.compare.amounts import Amount
from core.ingest import read_bytes
from core.model import Qualifier
from core.rows import FigureRow, figure_rows, origin_of


def rows_of(texts: Iterable[tuple[str, str]]) -> list[FigureRow]:
    found: list[FigureRow] = []
    for name, text in texts:
        report = read_bytes(text.encode(), name)
        found += figure_rows(report, origin_of(report))
    return found


def exact(value: float, unit: str | None = "家", grain: float = 0.0) -> Amount:
    return Amount(value, value, value, unit, Qualifier.EXACT, grain)
