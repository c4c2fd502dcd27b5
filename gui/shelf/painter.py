"""How a report looks in the list: up to two lines of title, one of facts; a heading for a group."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.library import ReportRow
from core.model import Script
from gui.reader.typography import font
from gui.shelf.reports import GROUP, ROW, Index, facts
from gui.theme import LIGHT, Scheme

_PADDING, _LEFT, _RIGHT = 9, 18, 12
_WRAPPED = int(Qt.TextFlag.TextWrapAnywhere.value) | int(Qt.AlignmentFlag.AlignTop.value)


class Painter(QStyledItemDelegate):
    """Paints a report; a dot before what is unread, a star after what is a favourite."""

    def __init__(self) -> None:
        super().__init__()
        self.scheme: Scheme = LIGHT
        self.size = 13
        self.beside: str | None = None
        """The report that is open beside the marked one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the room a report takes."""
        width = max(option.rect.width(), 200)
        title = self._title(index.data(ROW), width).height()
        heading = self._facts_height() + _PADDING if index.data(GROUP) else 0
        return QSize(width, heading + title + self._facts_height() + 2 * _PADDING + 3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one report."""
        row: ReportRow = index.data(ROW)
        area: QRect = QRect(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if group := index.data(GROUP):
            area.setTop(self._paint_group(painter, area, group))
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.scheme.selection))
            edge = QRect(area.left(), area.top(), 3, area.height())
            painter.fillRect(edge, QColor(self.scheme.accent))
        elif row.uid == self.beside:
            edge = QRect(area.left(), area.top(), 3, area.height())
            painter.fillRect(edge, QColor(self.scheme.faint))
        inner = area.adjusted(_LEFT, _PADDING, -_RIGHT, -_PADDING)
        title = self._title(row, area.width())
        painter.setFont(self._title_font(row))
        painter.setPen(QColor(self.scheme.ink))
        over = QRect(inner.left(), inner.top(), inner.width(), title.height())
        painter.drawText(over, _WRAPPED, row.title)
        if row.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.scheme.accent))
            painter.drawEllipse(QPointF(area.left() + 10, over.top() + self.size * 0.85), 2.6, 2.6)
        self._paint_facts(painter, row, inner, inner.top() + title.height() + 3)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.scheme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_group(self, painter: QPainter, area: QRect, group: str) -> int:
        """Paint the heading of a group and return where the report below it begins."""
        height = self._facts_height()
        line = QRect(area.left() + _LEFT, area.top() + _PADDING, area.width() - _LEFT, height)
        painter.setFont(self._small(bold=True))
        painter.setPen(QColor(self.scheme.accent))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, group)
        return line.bottom() + 1

    def _paint_facts(self, painter: QPainter, row: ReportRow, inner: QRect, top: int) -> None:
        below = QRect(inner.left(), top, inner.width(), self._facts_height())
        painter.setFont(self._small())
        if row.favourite:
            painter.setPen(QColor(self.scheme.accent))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(below, right, "★")
            below.setRight(below.right() - 2 * self.size)
        painter.setPen(QColor(self.scheme.soft))
        metrics = QFontMetrics(painter.font())
        elided = metrics.elidedText(facts(row), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, elided)

    def _title(self, row: ReportRow, width: int) -> QRect:
        metrics = QFontMetrics(self._title_font(row))
        room = QRect(0, 0, width - _LEFT - _RIGHT, 1000)
        wrapped = metrics.boundingRect(room, _WRAPPED, row.title)
        return QRect(0, 0, wrapped.width(), min(wrapped.height(), 2 * metrics.lineSpacing()))

    def _title_font(self, row: ReportRow) -> QFont:
        return font("TC" if row.script is Script.HANT else "SC", self.size + 2)

    def _small(self, *, bold: bool = False) -> QFont:
        return font("SC", max(11, self.size - 1), serif=False, bold=bold)

    def _facts_height(self) -> int:
        return round(self.size * 1.4)
