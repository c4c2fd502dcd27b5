"""The list of reports: a model over the library's rows, painted as title and facts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.library import ReportRow
from core.model import Script
from core.script import simplified_key
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.reader.typography import font
from gui.theme import LIGHT, Scheme
from gui.wording import script_name

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
KEY = Qt.ItemDataRole.UserRole + 1
_ORDER = Qt.ItemDataRole.UserRole + 2
_ROOT = QModelIndex()
_PADDING = 9
ORDERS = {
    "imported": QT_TRANSLATE_NOOP("Library", "Newest first"),
    "title": QT_TRANSLATE_NOOP("Library", "By title"),
    "date": QT_TRANSLATE_NOOP("Library", "By date"),
    "place": QT_TRANSLATE_NOOP("Library", "By place"),
    "figures": QT_TRANSLATE_NOOP("Library", "By figures"),
}
"""The orders that a reader may choose, the usual one first."""


def order_name(order: str) -> str:
    """Return what an order of reports is called."""
    return translate("Library", ORDERS[order])


class ReportsModel(QAbstractListModel):
    """The reports of the library."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ReportRow] = []
        self.order = "imported"

    def set_rows(self, rows: list[ReportRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many reports there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a report's title, facts, row, or what a filter or an order looks at."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title} {facts(row)}"
            case _ if role == ROW:
                return row
            case _ if role == KEY:
                parts = (row.title, row.place, row.date, row.publisher, row.source_name)
                return simplified_key(" ".join(part for part in parts if part))
            case _ if role == _ORDER:
                return self._order_of(row, index.row())
            case _:
                return None

    def _order_of(self, row: ReportRow, place: int) -> str | int:
        match self.order:
            case "title":
                return simplified_key(row.title)
            case "date":
                return f"{99_999_999 - int((row.date or '0')[:10].replace('-', '') or 0):08}"
            case "place":
                return simplified_key(row.place or "\uffff")
            case "figures":
                return -row.figures
            case _:
                return place


class Filter(QSortFilterProxyModel):
    """Keeps the reports whose title, place, date or publisher hold some words, in either script."""

    def __init__(self, source: ReportsModel) -> None:
        super().__init__()
        self._source = source
        self.setSourceModel(source)
        self.setFilterRole(KEY)
        self.setSortRole(_ORDER)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def look_for(self, words: str) -> None:
        """Show what holds these words."""
        self.setFilterFixedString(simplified_key(words.strip()))

    def sort_by(self, order: str) -> None:
        """Show the reports in one of ORDERS."""
        self._source.order = order
        self.invalidate()
        self.sort(-1 if order == "imported" else 0)


def facts(row: ReportRow) -> str:
    """Return the line below a title: place, date, script, counts."""
    counts = translate("Library", "{figures} fig. · {initiatives} init.").format(
        figures=row.figures, initiatives=row.initiatives
    )
    date = row.date[:10] if row.date else None
    parts = (row.place, date, script_name(row.script), counts)
    return " · ".join(part for part in parts if part)


class Painter(QStyledItemDelegate):
    """Paints a report as up to two lines of title and one of facts."""

    def __init__(self) -> None:
        super().__init__()
        self.scheme: Scheme = LIGHT
        self.size = 13

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the room a report takes."""
        width = max(option.rect.width(), 200)
        title = self._title(index.data(ROW), width).height()
        return QSize(width, title + self._facts_height() + 2 * _PADDING + 3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one report."""
        row: ReportRow = index.data(ROW)
        area: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.scheme.selection))
            edge = QRect(area.left(), area.top(), 3, area.height())
            painter.fillRect(edge, QColor(self.scheme.accent))
        inner = area.adjusted(16, _PADDING, -10, -_PADDING)
        title = self._title(row, area.width())
        painter.setFont(self._title_font(row))
        painter.setPen(QColor(self.scheme.ink))
        over = QRect(inner.left(), inner.top(), inner.width(), title.height())
        painter.drawText(over, _WRAPPED, row.title)
        small = font("SC", max(11, self.size - 1), serif=False)
        painter.setFont(small)
        painter.setPen(QColor(self.scheme.soft))
        top = inner.top() + title.height() + 3
        below = QRect(inner.left(), top, inner.width(), self._facts_height())
        elided = QFontMetrics(small).elidedText(
            facts(row), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, elided)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.scheme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _title(self, row: ReportRow, width: int) -> QRect:
        metrics = QFontMetrics(self._title_font(row))
        wrapped = metrics.boundingRect(QRect(0, 0, width - 26, 1000), _WRAPPED, row.title)
        return QRect(0, 0, wrapped.width(), min(wrapped.height(), 2 * metrics.lineSpacing()))

    def _title_font(self, row: ReportRow) -> QFont:
        return font("TC" if row.script is Script.HANT else "SC", self.size + 2)

    def _facts_height(self) -> int:
        return round(self.size * 1.4)


_WRAPPED = int(Qt.TextFlag.TextWrapAnywhere.value) | int(Qt.AlignmentFlag.AlignTop.value)
