"""A page on paper: the same layout and the same marks, cut into sheets between lines."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPalette,
)

from core.page import Page
from gui.layers import Layer
from gui.reader.blocks import Blocks
from gui.reader.layout import PageLayout, build_document
from gui.reader.marking import Marking
from gui.reader.paint import paint_above, paint_below
from gui.reader.places import Places
from gui.reader.typography import Typography, face, font
from gui.theme import Scheme

_MARGIN = 18.0  # millimetres
_FOOT = 40.0  # pixels of the layout that the number of a sheet takes


def print_page(
    device: QPagedPaintDevice,
    page: Page,
    scheme: Scheme,
    chosen: Typography,
    layers: frozenset[Layer],
) -> int:
    """Paint a page on as many sheets as it takes, and return how many."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    blocks = Blocks(page)
    document = build_document(blocks, font(face(page), chosen.size, serif=chosen.serif))
    layout = PageLayout(document, blocks, chosen, scheme)
    width = chosen.measure * chosen.size + 2 * layout.left()
    layout.set_width(width)
    document.setDocumentLayout(layout)
    marking = Marking(layers)
    marking.show(Places(blocks, document, layout))
    painter = QPainter(device)
    scale = device.width() / width
    room = device.height() / scale - _FOOT
    number = 0
    for number, (top, bottom) in enumerate(_sheets(layout, room), 1):
        if number > 1:
            device.newPage()
        painter.resetTransform()
        painter.scale(scale, scale)
        _paint_sheet(painter, layout, marking, scheme, QRectF(0, top, width, bottom - top))
        painter.resetTransform()
        painter.scale(scale, scale)
        painter.setFont(font("SC", 11, serif=False))
        painter.setPen(QColor(scheme.soft))
        foot = QRectF(0, room + _FOOT / 2, width, _FOOT / 2)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.end()
    return number


def _sheets(layout: PageLayout, room: float) -> Iterator[tuple[float, float]]:
    """Yield top and bottom of each sheet, never through a line."""
    top = layout.top(0)
    bottom = top
    for number in range(layout.count):
        layout.lay_out(number)
        for line_top, line_bottom in layout.lines(number):
            if line_bottom - top > room:
                yield top, bottom
                top = line_top
            bottom = line_bottom
    yield top, bottom


def _paint_sheet(
    painter: QPainter, layout: PageLayout, marking: Marking, scheme: Scheme, part: QRectF
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -part.top())
    painter.setClipRect(part)
    seen = [mark for mark in marking.between(part.top(), part.bottom()) if mark.rectangles]
    for mark in seen:
        paint_below(painter, scheme, mark.layer, mark.rectangles)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = part
    context.cursorPosition = -1
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(scheme.ink))
    context.palette = palette
    layout.draw(painter, context)
    for mark in seen:
        paint_above(painter, scheme, mark.layer, mark.rectangles)
