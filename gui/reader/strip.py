"""Beside and below the text: where marks lie in the whole of it, and how much has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import LIGHT, Scheme

WIDTH = 14
_FRAME = 30  # milliseconds


@dataclass(frozen=True)
class Tick:
    """A mark in the strip: how far down (0 to 1), in which colour, and how wide (0 to 1)."""

    at: float
    colour: str
    width: float = 0.6


class MarkStrip(QWidget):
    """`asked` carries how far down, from 0 to 1, the reader clicked."""

    asked = Signal(float)

    def __init__(self, ticks: Callable[[int], Iterable[Tick]], parent: QWidget) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self._drawn: QPixmap | None = None
        self._scheme = LIGHT
        self._later = QTimer(self, singleShot=True, interval=_FRAME)
        self._later.timeout.connect(self._paint_anew)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def forget(self, scheme: Scheme) -> None:
        """Ask anew for the ticks, a moment later: the page is painted first."""
        if scheme != self._scheme:
            self._scheme, self._drawn = scheme, None
            self.update()
        self._later.start()

    def _paint_anew(self) -> None:
        self._drawn = self._draw()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ticks."""
        del event
        painter = QPainter(self)
        if self._drawn is None:
            painter.fillRect(self.rect(), QColor(self._scheme.paper))
        else:
            painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(QColor(self._scheme.paper))
        painter = QPainter(drawn)
        for tick in self._ticks(self.height()):
            width = (self.width() - 4) * tick.width
            top = 2 + tick.at * (self.height() - 6)
            painter.fillRect(QRectF(self.width() - 2 - width, top, width, 2), QColor(tick.colour))
        painter.end()
        return drawn

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Ticks that fell together may part."""
        del event
        self._later.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask to go there."""
        self.asked.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))


class ProgressLine(QWidget):
    """A thin line that is as long as what has been read."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._scheme = 0.0, LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return two pixels of height."""
        return QSize(10, 2)

    def show_share(self, share: float, scheme: Scheme) -> None:
        """Show a share from 0 to 1."""
        self._share, self._scheme = share, scheme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._scheme.line))
        width = round(self._share * self.width())
        painter.fillRect(0, 0, width, self.height(), QColor(self._scheme.accent))
        painter.end()
