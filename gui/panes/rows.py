"""Rows for Qt's item views: an immutable table that knows where each row stands in the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from core.offsets import Span
from core.page import Page
from gui.cards import amount
from gui.language import translate
from gui.theme import Scheme
from gui.wording import initiative_name

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Row:
    """The cells of one row, where it stands in the decoded source, its colour and its name."""

    cells: tuple[str, ...]
    raw: Span | None
    colour: str | None = None
    name: str = ""


class RowsModel(QAbstractTableModel):
    """A table of rows; sorted by whoever makes them. Headers are translated when asked for."""

    def __init__(self, headers: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return text, tool tip or colour of a cell."""
        row = self.rows[index.row()]
        text = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split())
            case Qt.ItemDataRole.ToolTipRole:
                return text
            case Qt.ItemDataRole.DecorationRole if row.colour and index.column() == 0:
                return QColor(row.colour)
            case _:
                return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return translate("Inspector", self._headers[section])
        return None


def figure_rows(page: Page, scheme: Scheme) -> list[Row]:
    """Return a row a figure: what is counted, how many."""
    report = page.report
    rows: list[Row] = []
    for figure in report.figures:
        label = page.shown(figure.label).of(page.text) if figure.label else "—"
        colour = scheme.figure(figure.kind)[1]
        rows.append(Row((label, amount(figure)), report.to_raw.span(figure.span), colour))
    return rows


def initiative_rows(page: Page, scheme: Scheme) -> list[Row]:
    """Return a row a mention: name and kind."""
    report = page.report
    return [
        Row(
            (page.shown(found.span).of(page.text), initiative_name(found.kind)),
            report.to_raw.span(found.span),
            scheme.accent,
        )
        for found in report.initiatives
    ]


def repair_rows(page: Page, scheme: Scheme) -> list[Row]:
    """Return a row a repair: before, after, why."""
    return [
        Row(
            (_visible(r.before), _visible(r.after), r.evidence),
            r.raw_span,
            scheme.faint if r.applied else scheme.accent,
        )
        for r in page.report.repairs
    ]


def _visible(text: str) -> str:
    """Return text with its white space drawn."""
    drawn = {"\n": "⏎", "\r": "␍", " ": "␣", "\u00a0": "⍽", "\t": "⇥"}
    return "".join(drawn.get(c, c) for c in text) or "∅"
