"""A chart as a widget, and as SVG and PNG; each mark leads back to its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QToolTip, QWidget

from core.compare.points import Grid, Point
from gui.compare.bars import bars_height, draw_bars
from gui.compare.lines import draw_lines, draw_multiples, multiples_height
from gui.compare.marks import Ink, Spot
from gui.compare.words import amount_words, in_script, unit_label

_TITLE = 30.0  # pixels above a chart
_LEAST = QSize(360, 260)
_PIXELS = 2.0  # of a PNG for one of the screen: sharp in print
_SVG_END = re.compile(r"</svg>\s*$")


class ChartKind(StrEnum):
    """The ways in which a measure is drawn."""

    LINES = "lines"
    BARS = "bars"
    MULTIPLES = "multiples"


class Chart(QWidget):
    """A measure over places and years, painted; `chosen` carries the Point that was clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid: Grid | None = None
        self._title = ""
        self._kind = ChartKind.LINES
        self._year: int | None = None
        self._spots: list[Spot] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_grid(self, grid: Grid, title: str, kind: ChartKind, year: int | None = None) -> None:
        """Show a table as a chart; `year` is the one that bars are of, the last by default."""
        self._grid, self._title, self._kind = grid, title, kind
        known = [y for y in grid.years if y is not None]
        self._year = year if year in grid.years else (known[-1] if known else None)
        self.setAccessibleName(title)
        self._fit()
        self.update()

    def paint_on(self, painter: QPainter, size: QSizeF, ink: Ink) -> list[Spot]:
        """Paint the chart anywhere; return what answers to the pointer."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), size), ink.paper)
        if self._grid is None:
            return []
        painter.setPen(ink.text)
        head = QRectF(12, 6, size.width() - 24, _TITLE - 8)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self._heading(self._grid))
        area = QRectF(0, _TITLE, size.width(), size.height() - _TITLE)
        if self._kind is ChartKind.BARS:
            return draw_bars(painter, area, self._grid, self._year, ink)
        if self._kind is ChartKind.MULTIPLES:
            return draw_multiples(painter, area, self._grid, ink)
        return draw_lines(painter, area, self._grid, ink)

    def save_png(self, path: Path) -> bool:
        """Write the chart as PNG, twice as fine as on the screen; say whether it went well."""
        image = QImage(self.size() * _PIXELS, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(_PIXELS)
        painter = QPainter(image)
        painter.setFont(self.font())
        self.paint_on(painter, QSizeF(self.size()), PRINTED)
        painter.end()
        return QImageWriter(str(path), b"png").write(image)

    def svg(self, link: Callable[[Point], str]) -> str:
        """Return the chart as SVG, in which each mark is a link with its amount as its title."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size())
        generator.setViewBox(QRectF(QPointF(0, 0), QSizeF(self.size())))
        generator.setTitle(self._title)
        painter = QPainter(generator)
        painter.setFont(self.font())
        spots = self.paint_on(painter, QSizeF(self.size()), PRINTED)
        painter.end()
        text = bytes(buffer.data().data()).decode("utf-8")
        # Qt's generator knows no links: they lie over the marks, unseen.
        return _SVG_END.sub("".join(_linked(s, link(s.point)) for s in spots) + "</svg>\n", text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt\'s name
        """Return the room a chart likes."""
        return _LEAST.expandedTo(QSize(560, 320))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt\'s name
        """Paint the chart, and keep what answers to the pointer."""
        del event
        painter = QPainter(self)
        self._spots = self.paint_on(painter, QSizeF(self.size()), ink_of(self))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt\'s name
        """Give small charts the rows they need."""
        super().resizeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt\'s name
        """Say what the figure below the pointer says."""
        found = self.point_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if found:
            QToolTip.showText(event.globalPosition().toPoint(), described(found), self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt\'s name
        """Choose the figure below the pointer."""
        found = self.point_at(event.position())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    def point_at(self, place: QPointF) -> Point | None:
        """Return the figure drawn at a place of the widget, if there is one."""
        near = [s for s in self._spots if s.area.contains(place)]
        if not near:
            return None
        return min(near, key=lambda s: (s.area.center() - place).manhattanLength()).point

    def _heading(self, grid: Grid) -> str:
        year = f" · {self._year}" if self._kind is ChartKind.BARS and self._year else ""
        unit = unit_label(grid.unit)
        return f"{self._title}{f'（{unit}）' if unit else ''}{year}"

    def _fit(self) -> None:
        """Be as tall as the chart wants: it stands in a scroll area."""
        tall = float(_LEAST.height())
        if self._grid and self._kind is ChartKind.BARS:
            tall = max(tall, bars_height(self._grid, self._year) + _TITLE)
        if self._grid and self._kind is ChartKind.MULTIPLES:
            tall = max(tall, multiples_height(self._grid, self.width()) + _TITLE)
        self.setMinimumHeight(int(tall))


def ink_of(widget: QWidget) -> Ink:
    """Return the colours of a chart on a widget, those of its scheme."""
    palette = widget.palette()
    text = palette.color(QPalette.ColorRole.Text)
    paper = palette.color(QPalette.ColorRole.Base)
    return Ink(paper, text, _between(text, paper, 0.35), _between(text, paper, 0.85), _WARNING)


_WARNING = QColor("#c0392b")
PRINTED = Ink(QColor("#ffffff"), QColor("#1f1e1b"), QColor("#625d52"), QColor("#e2ded2"), _WARNING)
"""The colours of a chart on paper."""


def described(point: Point) -> str:
    """Return what a point says, for a tooltip and for SVG."""
    year = f" {point.year}" if point.year else ""
    place, label = in_script(point.place), in_script(point.label_key)
    return f"{place}{year}: {amount_words(point.amount)}\n{label}"


def _between(one: QColor, other: QColor, part: float) -> QColor:
    def mixed(a: int, b: int) -> int:
        return round(a + (b - a) * part)

    return QColor(
        mixed(one.red(), other.red()),
        mixed(one.green(), other.green()),
        mixed(one.blue(), other.blue()),
    )


def _linked(spot: Spot, address: str) -> str:
    x, y, wide, tall = spot.area.x(), spot.area.y(), spot.area.width(), spot.area.height()
    return (
        f'<a href="{escape(address, quote=True)}"><title>{escape(described(spot.point))}</title>'
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{tall:.1f}"'
        ' fill="#000000" fill-opacity="0"/></a>\n'
    )
