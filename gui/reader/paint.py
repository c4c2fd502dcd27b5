"""How marks look: tints below the text, lines and signs between the lines; never colour alone.

Everything is drawn in the room between two lines of text or in the margin, nothing on a character.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.layers import Layer, group_in
from gui.theme import Group, Scheme

Rectangles = Sequence[QRectF]
_BARS: tuple[tuple[tuple[float, ...], tuple[tuple[float, float], ...]], ...] = (
    ((), ((0, 4),)),
    ((8, 3), ((0, 4),)),
    ((3, 2.5), ((0, 4),)),
    ((9, 2.5, 3, 2.5), ((0, 4),)),
    ((), ((0, 1.4), (2.8, 1.4))),
    ((), ((1.2, 1.6),)),
)
"""The bars of bookmarks: dashes in pixels, and stripes by offset and width in pixels."""
_DIAMOND = 3.2  # pixels from its middle to a corner


def paint_below(painter: QPainter, scheme: Scheme, layer: Layer, rectangles: Rectangles) -> None:
    """Paint what lies below the text: tints of figures, fields of search hits."""
    group = group_in(layer)
    if group is None and layer is not Layer.HIT:
        return
    painter.setPen(QPen(QColor(scheme.accent), 1) if group is None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scheme.hit if group is None else scheme.tint(group)))
    for rectangle in rectangles:
        painter.drawRoundedRect(rectangle.adjusted(-1, 0, 1, 0), 3, 3)


def paint_above(painter: QPainter, scheme: Scheme, layer: Layer, rectangles: Rectangles) -> None:
    """Paint the lines that tell a layer from the others."""
    group = group_in(layer)
    for order, rectangle in enumerate(rectangles):
        if group:
            _paint_figure(painter, scheme, group, rectangle)
        elif layer in (Layer.INITIATIVE, Layer.OWN):
            own = layer is Layer.OWN
            _paint_initiative(painter, scheme, rectangle, begins=order == 0, own=own)
        elif layer is Layer.DIFFERENCE:
            _paint_difference(painter, scheme, rectangle)
        elif layer is Layer.DATE:
            _paint_date(painter, scheme, rectangle)
        elif layer is Layer.DOUBTFUL:
            _paint_wave(painter, QColor(scheme.accent), rectangle)
        elif layer is Layer.REPAIR:
            _paint_dots(painter, QColor(scheme.faint), rectangle, every=4.0)
        elif layer is Layer.UNCERTAIN:
            _paint_dots(painter, QColor(scheme.soft), rectangle, every=rectangle.width())


def paint_bar(painter: QPainter, scheme: Scheme, left: float, rows: Rectangles, tone: int) -> None:
    """Draw a bookmark's bar in the margin beside what it covers: six colours, six forms."""
    if not rows:
        return
    dashes, stripes = _BARS[tone - 1]
    top, bottom = rows[0].top() + 1, rows[-1].bottom() - 1
    for offset, width in stripes:
        pen = QPen(QColor(scheme.bookmarks[tone - 1]), width, c=Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([length / width for length in dashes])
        painter.setPen(pen)
        x = left + offset + width / 2
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def paint_check(
    painter: QPainter, scheme: Scheme, right: float, rows: Rectangles, *, consistent: bool
) -> None:
    """Draw a tick, or ≠, in the right margin beside a claim."""
    if not rows:
        return
    colour = QColor(scheme.stroke(Group.MONEY) if consistent else scheme.accent)
    painter.setPen(QPen(colour, 1.8, c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = right, rows[0].center().y()
    if consistent:
        painter.drawPolyline([QPointF(x, y), QPointF(x + 3.5, y + 4), QPointF(x + 10, y - 5)])
    else:
        painter.drawLine(QPointF(x, y - 2), QPointF(x + 10, y - 2))
        painter.drawLine(QPointF(x, y + 3), QPointF(x + 10, y + 3))
        painter.drawLine(QPointF(x + 2.5, y + 6.5), QPointF(x + 7.5, y - 5.5))


def _paint_figure(painter: QPainter, scheme: Scheme, group: Group, r: QRectF) -> None:
    """Underline a figure: solid, double, broken or dotted by its group."""
    colour = QColor(scheme.stroke(group))
    y = r.bottom() + 0.5
    styles = {Group.PERCENT: [3.0, 2.0], Group.MEASURE: [0.6, 1.8]}
    pen = QPen(colour, 1 if group is Group.MONEY else 1.8)
    if group in styles:
        pen.setDashPattern(styles[group])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if group is Group.MEASURE else pen.capStyle())
    painter.setPen(pen)
    painter.drawLine(QPointF(r.left(), y), QPointF(r.right(), y))
    if group is Group.MONEY:
        painter.drawLine(QPointF(r.left(), y + 2.5), QPointF(r.right(), y + 2.5))


def _paint_initiative(
    painter: QPainter, scheme: Scheme, r: QRectF, *, begins: bool, own: bool
) -> None:
    """Underline an initiative; where it begins, the line starts with a diamond.

    What the reader says has a hollow one and a double line.
    """
    colour, y = QColor(scheme.accent), r.bottom() + 1
    painter.setPen(QPen(colour, 1))
    left = r.left() + (2 * _DIAMOND + 1 if begins else 0)
    for line in (y - 1, y + 1) if own else (y,):
        painter.drawLine(QPointF(left, line), QPointF(r.right() - 1.5, line))
    if begins:
        middle = QPointF(r.left() + _DIAMOND, y)
        corners = ((0, -1), (1, 0), (0, 1), (-1, 0))
        painter.setPen(QPen(colour, 1.2) if own else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.paper) if own else colour)
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * _DIAMOND for x, y in corners]))


def _paint_difference(painter: QPainter, scheme: Scheme, r: QRectF) -> None:
    painter.setPen(QPen(QColor(scheme.soft), 1))
    y = r.top()
    painter.drawLine(QPointF(r.left() + 1, y), QPointF(r.right() - 1, y))


def _paint_date(painter: QPainter, scheme: Scheme, r: QRectF) -> None:
    painter.setPen(QPen(QColor(scheme.soft), 1))
    y = r.bottom() + 1
    corners = (
        (r.left() + 0.5, y - 3),
        (r.left() + 0.5, y),
        (r.right() - 1, y),
        (r.right() - 1, y - 3),
    )
    painter.drawPolyline([QPointF(*corner) for corner in corners])


def _paint_wave(painter: QPainter, colour: QColor, r: QRectF) -> None:
    y, x = r.bottom() + 1, r.left()
    path = QPainterPath(QPointF(x, y))
    up = True
    while x < r.right() - 1:
        path.quadTo(QPointF(x + 1.75, y + (-2.2 if up else 2.2)), QPointF(x + 3.5, y))
        x, up = x + 3.5, not up
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _paint_dots(painter: QPainter, colour: QColor, r: QRectF, *, every: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x = r.left() + every / 2
    while x < r.right():
        painter.drawEllipse(QPointF(x, r.bottom()), 0.9, 0.9)
        x += every
