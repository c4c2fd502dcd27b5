"""How marks look: tints below the text, lines, diamonds and bars above it; never colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.page import Mark, MarkKind
from gui.theme import Scheme

Rectangles = Sequence[QRectF]


def paint_tint(painter: QPainter, scheme: Scheme, mark: Mark, rectangles: Rectangles) -> None:
    """Tint a figure."""
    if mark.kind is not MarkKind.FIGURE:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scheme.figure(mark.figure)[0]))
    for rectangle in rectangles:
        painter.drawRoundedRect(rectangle.adjusted(-1, 0, 1, 0), 3, 3)


def paint_line(painter: QPainter, scheme: Scheme, mark: Mark, rectangles: Rectangles) -> None:
    """Underline a figure or an initiative (with a diamond before it), dot below a repair."""
    if mark.kind in {MarkKind.DATE, MarkKind.CHECK}:
        return
    if mark.kind is MarkKind.REPAIR:
        _paint_repair(painter, scheme, rectangles)
        return
    if mark.kind is MarkKind.UNCERTAIN:
        painter.setPen(QPen(QColor(scheme.soft), 1.4, Qt.PenStyle.DotLine))
        for rectangle in rectangles:
            painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())
        return
    is_figure = mark.kind is MarkKind.FIGURE
    colour = scheme.figure(mark.figure)[1] if is_figure else scheme.accent
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for rectangle in rectangles:
        line = QRectF(
            rectangle.left(), rectangle.bottom(), rectangle.width(), 2 if is_figure else 1.2
        )
        painter.drawRect(line)
    if mark.kind is MarkKind.INITIATIVE and rectangles:
        at, r = rectangles[0].topLeft(), 2.6
        points = (QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0))
        painter.drawPolygon(QPolygonF([at + point for point in points]))


def _paint_repair(painter: QPainter, scheme: Scheme, rectangles: Rectangles) -> None:
    """Draw a row of dots below what was put right, a single one where something was taken out."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scheme.faint))
    for rectangle in rectangles:
        for step in range(int(rectangle.width() // 4) + 1):
            painter.drawEllipse(
                QPointF(rectangle.left() + 4 * step, rectangle.bottom() + 3), 0.9, 0.9
            )


def paint_bar(painter: QPainter, scheme: Scheme, left: float, rectangles: Rectangles) -> None:
    """Draw a bookmark's bar in the margin beside what it covers."""
    if rectangles:
        top, bottom = rectangles[0].top(), rectangles[-1].bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.bookmark))
        painter.drawRoundedRect(QRectF(left, top, 4, bottom - top), 2, 2)
