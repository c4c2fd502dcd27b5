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
from core.script import simplified_key
from gui.language import translate
from gui.theme import LIGHT, Scheme
from gui.wording import script_name

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
KEY = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_PADDING = 9


class ReportsModel(QAbstractListModel):
    """The reports of the library."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ReportRow] = []

    def set_rows(self, rows: list[ReportRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many reports there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a report's title, its row, or the key that a filter looks into."""
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.title
        if role == ROW:
            return row
        if role == KEY:
            parts = (row.title, row.place, row.date, row.publisher, row.source_name)
            return simplified_key(" ".join(part for part in parts if part))
        return None


class Filter(QSortFilterProxyModel):
    """Keeps the reports whose title, place, date or publisher hold some words, in either script."""

    def __init__(self, source: ReportsModel) -> None:
        super().__init__()
        self.setSourceModel(source)
        self.setFilterRole(KEY)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def look_for(self, words: str) -> None:
        """Show what holds these words."""
        self.setFilterFixedString(simplified_key(words.strip()))


def facts(row: ReportRow) -> str:
    """Return the line below a title: place, date, script, counts."""
    counts = translate("Library", "{figures} fig. · {initiatives} init.").format(
        figures=row.figures, initiatives=row.initiatives
    )
    date = row.date[:10] if row.date else None
    parts = (row.place, date, script_name(row.script), counts)
    return "　".join(part for part in parts if part)


class Painter(QStyledItemDelegate):
    """Paints a report as up to two lines of title and one of facts."""

    def __init__(self) -> None:
        super().__init__()
        self.scheme: Scheme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the room a report takes."""
        width = max(option.rect.width(), 200)
        return QSize(width, self._title(index.data(), width).height() + 18 + 2 * _PADDING + 3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one report."""
        row: ReportRow = index.data(ROW)
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(self.scheme.selection))
            painter.fillRect(
                QRect(area.left(), area.top(), 3, area.height()), QColor(self.scheme.accent)
            )
        inner = area.adjusted(16, _PADDING, -10, -_PADDING)
        title = self._title(row.title, area.width())
        painter.setFont(_title_font())
        painter.setPen(QColor(self.scheme.ink))
        painter.drawText(
            QRect(inner.left(), inner.top(), inner.width(), title.height()), _WRAPPED, row.title
        )
        font = QFont(painter.font())
        font.setFamilies(["Noto Sans CJK SC", "sans-serif"])
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(self.scheme.soft))
        below = QRect(inner.left(), inner.top() + title.height() + 3, inner.width(), 18)
        text = QFontMetrics(font).elidedText(facts(row), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _title(self, text: str, width: int) -> QRect:
        metrics = QFontMetrics(_title_font())
        wrapped = metrics.boundingRect(QRect(0, 0, width - 26, 1000), _WRAPPED, text)
        return QRect(0, 0, wrapped.width(), min(wrapped.height(), 2 * metrics.lineSpacing()))


_WRAPPED = int(Qt.TextFlag.TextWrapAnywhere.value) | int(Qt.AlignmentFlag.AlignTop.value)


def _title_font() -> QFont:
    font = QFont()
    font.setFamilies(["Noto Serif CJK SC", "Songti SC", "SimSun", "serif"])
    font.setPixelSize(15)
    return font
