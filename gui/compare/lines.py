"""Lines over years: all places in one chart, or a small chart for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from core.compare.points import Grid, Point
from core.compare.scales import extent, ticks
from gui.compare.marks import COLOURS, Bounds, Ink, Look, Spot, colour_of, draw_point
from gui.compare.words import in_script, short_words

_MARGIN = 12.0
_FOOT = 22.0  # pixels for the years
_SMALL = (220.0, 150.0)  # pixels of a small chart
MOST_LINES = len(COLOURS)
"""Places that one chart can tell apart; more are better shown small."""


class _Frame(NamedTuple):
    """The inside of a chart and its scales."""

    area: QRectF
    years: Sequence[int]
    marks: Sequence[float]

    def x(self, year: int) -> float:
        if len(self.years) == 1:
            return self.area.center().x()
        at = (year - self.years[0]) / (self.years[-1] - self.years[0])
        return self.area.left() + at * self.area.width()

    def y(self, number: float) -> float:
        at = (number - self.marks[0]) / (self.marks[-1] - self.marks[0])
        return self.area.bottom() - at * self.area.height()


def draw_lines(painter: QPainter, area: QRectF, grid: Grid, ink: Ink) -> list[Spot]:
    """Draw a line for each place, the first eight, with their names at the right."""
    places = grid.places[:MOST_LINES]
    metrics = QFontMetricsF(painter.font())
    names = max((metrics.horizontalAdvance(in_script(place)) for place in places), default=0.0)
    frame = _frame(painter, area.adjusted(0, 0, -names - 14, 0), grid, places, ink)
    spots: list[Spot] = []
    taken: list[float] = []
    for number, place in enumerate(places):
        drawn = _line(painter, frame, grid, place, colour_of(number), ink)
        spots += drawn
        if drawn:
            y = _free(drawn[-1].area.center().y(), taken, metrics.height())
            taken.append(y)
            painter.setPen(colour_of(number))
            box = QRectF(
                frame.area.right() + 10, y - metrics.height() / 2, names + 4, metrics.height()
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, in_script(place))
    return spots


def multiples_height(grid: Grid, width: float) -> float:
    """Return how tall the small charts of all places want to be together."""
    columns = max(1, int(width // _SMALL[0]))
    return -(-len(grid.places) // columns) * _SMALL[1] + _MARGIN


def draw_multiples(painter: QPainter, area: QRectF, grid: Grid, ink: Ink) -> list[Spot]:
    """Draw a small chart for each place, all on the same scales."""
    columns = max(1, int(area.width() // _SMALL[0]))
    wide = area.width() / columns
    spots: list[Spot] = []
    for number, place in enumerate(grid.places):
        row, column = divmod(number, columns)
        cell = QRectF(area.left() + column * wide, area.top() + row * _SMALL[1], wide, _SMALL[1])
        painter.setPen(ink.text)
        title = QRectF(cell.left() + _MARGIN, cell.top() + 2, wide - 2 * _MARGIN, 18)
        painter.drawText(title, Qt.AlignmentFlag.AlignHCenter, in_script(place))
        frame = _frame(painter, cell.adjusted(0, 14, -4, 0), grid, grid.places, ink, most=3)
        spots += _line(painter, frame, grid, place, colour_of(0), ink)
    return spots


def _frame(
    painter: QPainter, area: QRectF, grid: Grid, places: Sequence[str], ink: Ink, most: int = 6
) -> _Frame:
    """Draw the axes and return the frame inside them."""
    years = [year for year in grid.years if year is not None] or [0]
    points = [p for place in places for year in years for p in grid.cells.get((place, year), ())]
    marks = ticks(*extent(points, from_zero=True), most=most)
    metrics = QFontMetricsF(painter.font())
    wide = max(metrics.horizontalAdvance(short_words(mark)) for mark in marks)
    inside = QRectF(area)
    inside.adjust(_MARGIN + wide + 14, _MARGIN, -_MARGIN - 10, -_FOOT - 4)
    frame = _Frame(inside, years, marks)
    for mark in marks:
        y = frame.y(mark)
        painter.setPen(QPen(ink.line, 1))
        painter.drawLine(QPointF(inside.left() - 6, y), QPointF(inside.right() + 6, y))
        painter.setPen(ink.soft)
        box = QRectF(area.left() + _MARGIN, y - 9, wide + 2, 18)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, short_words(mark)
        )
    room = metrics.horizontalAdvance("2024") + 10
    every = max(1, -(-int(room * len(years)) // max(1, int(inside.width() + room))))
    for year in years[::every] if years != [0] else ():
        painter.setPen(ink.soft)
        box = QRectF(frame.x(year) - 30, inside.bottom() + 4, 60, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, str(year))
    return frame


def _line(
    painter: QPainter, frame: _Frame, grid: Grid, place: str, colour: QColor, ink: Ink
) -> list[Spot]:
    """Draw one place: points joined where nothing is in dispute, never over a missing year."""
    spots: list[Spot] = []
    before: tuple[int, QPointF] | None = None
    for year in frame.years:
        points = grid.cells.get((place, year), ())
        disputed = (place, year) in grid.disputed
        places = [(p, QPointF(frame.x(year), frame.y(p.amount.point or 0.0))) for p in points]
        if before and places and not disputed:
            style = Qt.PenStyle.SolidLine if year == before[0] + 1 else Qt.PenStyle.DotLine
            painter.setPen(QPen(colour, 1.6, style))
            painter.drawLine(before[1], places[0][1])
        for point, at in places:
            look = Look(colour, ink, disputed)
            spots.append(draw_point(painter, at, _bounds(point, frame), point, look))
        before = (year, places[0][1]) if places and not disputed else None if places else before
    return spots


def _bounds(point: Point, frame: _Frame) -> Bounds:
    amount = point.amount
    return (
        None if amount.low is None else frame.y(amount.low),
        None if amount.high is None else frame.y(amount.high),
    )


def _free(y: float, taken: Sequence[float], apart: float) -> float:
    """Return the height nearest to `y` at which a name covers no other."""
    for step in range(2 * len(taken) + 1):
        for sign in (1, -1):
            wanted = y + sign * step * apart / 2
            if all(abs(wanted - other) >= apart * 0.9 for other in taken):
                return wanted
    return y
