"""Bars: one year of a measure, a bar a figure; an inequality has an open end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from core.compare.points import Grid, Point
from core.compare.scales import extent, ticks
from core.model import Qualifier
from gui.compare.marks import DOWNWARD, UPWARD, Ink, Spot, arrow, colour_of
from gui.compare.words import amount_words, in_script, short_words

_TALL, _GAP = 16.0, 8.0  # pixels of a bar and below it
_MARGIN = 10.0
_OPEN = 18.0  # pixels that an open end goes on


def bars_height(grid: Grid, year: int | None) -> float:
    """Return how tall the chart of a year wants to be."""
    return len(_points(grid, year)) * (_TALL + _GAP) + 4 * _MARGIN + 20


def draw_bars(
    painter: QPainter, area: QRectF, grid: Grid, year: int | None, ink: Ink
) -> list[Spot]:
    """Draw the figures of one year, a bar each, by place; return what answers to the pointer."""
    points = _points(grid, year)
    metrics = QFontMetricsF(painter.font())
    names = max((metrics.horizontalAdvance(in_script(p.place)) for p in points), default=0.0)
    labels = max((metrics.horizontalAdvance(amount_words(p.amount)) for p in points), default=0.0)
    left = area.left() + _MARGIN + names + 8
    right = area.right() - _MARGIN - labels - _OPEN - 8
    low, high = extent(points, from_zero=True)
    marks = ticks(low, high)
    scale = (right - left) / (marks[-1] - marks[0])
    top = area.top() + _MARGIN
    foot = top + len(points) * (_TALL + _GAP)
    _axis(painter, marks, left, scale, top, foot, ink)
    spots: list[Spot] = []
    for order, point in enumerate(points):
        y = top + order * (_TALL + _GAP)
        painter.setPen(ink.text)
        name = QRectF(area.left() + _MARGIN, y, names, _TALL)
        beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(name, beside, in_script(point.place))
        number = grid.places.index(point.place)
        end = _bar(painter, point, QRectF(left, y, right - left, _TALL), marks[0], scale, number)
        painter.setPen(ink.warning if (point.place, point.year) in grid.disputed else ink.text)
        label = QRectF(end + 6, y, labels + 8, _TALL)
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, amount_words(point.amount))
        spots.append(Spot(QRectF(area.left(), y, area.width(), _TALL), point))
    return spots


def _points(grid: Grid, year: int | None) -> list[Point]:
    found = [p for place in grid.places for p in grid.cells.get((place, year), ())]
    return sorted(found, key=lambda p: -(p.amount.point or 0.0))


def _axis(
    painter: QPainter,
    marks: list[float],
    left: float,
    scale: float,
    top: float,
    foot: float,
    ink: Ink,
) -> None:
    for mark in marks:
        x = left + (mark - marks[0]) * scale
        painter.setPen(QPen(ink.line, 1))
        painter.drawLine(QPointF(x, top), QPointF(x, foot))
        painter.setPen(ink.soft)
        box = QRectF(x - 60, foot + 2, 120, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, short_words(mark))


def _bar(
    painter: QPainter, point: Point, row: QRectF, zero: float, scale: float, number: int
) -> float:
    """Draw one bar and return where its label may begin.

    Solid up to the number; beyond an open lower bound an arrow goes on, up to an open upper bound
    the bar is only outlined; a range floats between its bounds.
    """
    amount, colour = point.amount, colour_of(number)
    base = row.left() + (0.0 - zero) * scale
    value = row.left() + ((amount.point or 0.0) - zero) * scale
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(QBrush(colour))
    start, end = min(base, value), max(base, value)
    if amount.value is None and amount.low is not None and amount.high is not None:
        start = row.left() + (amount.low - zero) * scale
        end = row.left() + (amount.high - zero) * scale
    if amount.qualifier in DOWNWARD or point.suspect:
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
    bar = QRectF(start, row.top(), max(1.0, end - start), row.height())
    if amount.qualifier in DOWNWARD:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(bar)
        pen = QPen(colour, 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)  # the end is a bound that was not reached
        painter.drawLine(bar.topRight(), bar.bottomRight())
    else:
        painter.drawRect(bar)
    middle = QPointF(end, row.center().y())
    if amount.qualifier in UPWARD:
        arrow(painter, middle, 0.0, _OPEN)
        return end + _OPEN
    if amount.qualifier is Qualifier.ABOUT and amount.low is not None and amount.high is not None:
        reach = row.left() + (amount.high - zero) * scale
        painter.drawLine(
            QPointF(row.left() + (amount.low - zero) * scale, middle.y()),
            QPointF(reach, middle.y()),
        )
        return max(end, reach)
    return end
