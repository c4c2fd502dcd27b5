"""How one stated amount is drawn, its inequality included, and the colours of places."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from core.compare.points import Point
from core.model import Qualifier

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#a6761d", "#5e4fa2", "#666666")
"""Colours told apart by readers with any colour vision (Okabe and Ito, two added)."""

_RADIUS = 4.0
_REACH = 14.0  # pixels that an open end points on
UPWARD = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
DOWNWARD = frozenset({Qualifier.NEARLY, Qualifier.AT_MOST, Qualifier.UNDER})


Bounds = tuple[float | None, float | None]


class Spot(NamedTuple):
    """A drawn point and the area that answers to the pointer."""

    area: QRectF
    point: Point


class Ink(NamedTuple):
    """The colours of a chart."""

    paper: QColor
    text: QColor
    soft: QColor
    line: QColor
    warning: QColor


def colour_of(number: int) -> QColor:
    """Return the colour of the n-th place."""
    return QColor(COLOURS[number % len(COLOURS)])


class Look(NamedTuple):
    """How one point is to look: its colour, the ground it stands on, whether it is in dispute."""

    colour: QColor
    ink: Ink
    disputed: bool


def draw_point(painter: QPainter, at: QPointF, bounds: Bounds, point: Point, look: Look) -> Spot:
    """Draw a point: a dot where the number is exact, an arrow on where it is an open bound.

    `bounds` are the heights of what the words allow. A dispute is ringed, a suspect figure hollow.
    """
    low, high = bounds
    painter.setPen(QPen(look.colour, 1.6))
    painter.setBrush(QBrush(look.ink.paper if point.suspect else look.colour))
    qualifier = point.amount.qualifier
    if low is not None and high is not None and abs(low - high) > 1:
        painter.drawLine(QPointF(at.x(), low), QPointF(at.x(), high))
        for end in (low, high):
            painter.drawLine(QPointF(at.x() - _RADIUS, end), QPointF(at.x() + _RADIUS, end))
    if qualifier in UPWARD:
        arrow(painter, at, -_REACH, 0.0)
        painter.drawPolygon(_triangle(at, -1))
    elif qualifier in DOWNWARD:
        arrow(painter, at, _REACH, 0.0)
        painter.drawPolygon(_triangle(at, 1))
    else:
        painter.drawEllipse(at, _RADIUS, _RADIUS)
    if look.disputed:
        painter.setPen(QPen(look.ink.warning, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, _RADIUS * 2, _RADIUS * 2)
    reach = _RADIUS * 2.5
    return Spot(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach), point)


def arrow(painter: QPainter, at: QPointF, up: float, right: float) -> None:
    """Draw the arrow of an open bound: the real number lies on from here."""
    end = QPointF(at.x() + right, at.y() + up)
    painter.drawLine(at, end)
    back, side = 4.0, 3.0
    if up:
        sign = 1 if up > 0 else -1
        tips = (
            QPointF(end.x() - side, end.y() - sign * back),
            QPointF(end.x() + side, end.y() - sign * back),
        )
    else:
        sign = 1 if right > 0 else -1
        tips = (
            QPointF(end.x() - sign * back, end.y() - side),
            QPointF(end.x() - sign * back, end.y() + side),
        )
    for tip in tips:
        painter.drawLine(end, tip)


def _triangle(at: QPointF, sign: int) -> QPolygonF:
    wide, tall = _RADIUS * 1.1, _RADIUS * 1.2
    return QPolygonF(
        [
            QPointF(at.x(), at.y() + sign * tall),
            QPointF(at.x() - wide, at.y() - sign * tall * 0.8),
            QPointF(at.x() + wide, at.y() - sign * tall * 0.8),
        ]
    )
