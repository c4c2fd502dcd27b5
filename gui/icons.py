"""Pictures for buttons and menus: strokes in the colours of the scheme in force."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Protocol

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from gui.layers import Layer
from gui.reader.paint import paint_above, paint_bar, paint_below, paint_check
from gui.theme import LIGHT, Scheme

_SAMPLE = 22  # pixels: the width of a sample of a layer


class Bearer(Protocol):
    """What can bear an icon."""

    def setIcon(self, icon: QIcon, /) -> None:  # noqa: N802 - Qt's name
        """Bear it."""
        ...


class Icons:
    """Draws icons, and draws them anew for everything that bears one when the scheme changes."""

    def __init__(self) -> None:
        self._scheme = LIGHT
        self._drawn: list[tuple[QLabel, str, int]] = []
        self._bearers: list[tuple[Bearer, str | Layer, bool]] = []

    def follow(self, bearer: Bearer, what: str | Layer, *, plain: bool = False) -> None:
        """Give a menu entry or button its icon, now and after every change of the scheme.

        A `plain` one keeps its ground when it is on: its strokes take the accent.
        """
        self._bearers.append((bearer, what, plain))
        bearer.setIcon(self._icon(what, plain=plain))

    def draw(self, label: QLabel, name: str, size: int) -> None:
        """Draw a picture of a size on a label, now and after every change of the scheme."""
        self._drawn.append((label, name, size))
        label.setPixmap(picture(name, self._scheme.accent, size))

    def use(self, scheme: Scheme) -> None:
        """Draw all icons in the colours of a scheme."""
        self._scheme = scheme
        for bearer, what, plain in self._bearers:
            bearer.setIcon(self._icon(what, plain=plain))
        for label, name, size in self._drawn:
            label.setPixmap(picture(name, scheme.accent, size))

    def _icon(self, what: str | Layer, *, plain: bool) -> QIcon:
        return QIcon(_Drawn(what, self._scheme, plain=plain))


class _Drawn(QIconEngine):
    """An icon that is drawn when it is looked at: most of those in menus never are."""

    def __init__(self, what: str | Layer, scheme: Scheme, *, plain: bool) -> None:
        super().__init__()
        self._what, self._scheme, self._plain = what, scheme, plain

    def clone(self) -> QIconEngine:
        """Return another of the same."""
        return _Drawn(self._what, self._scheme, plain=self._plain)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into a rectangle."""
        painter.drawPixmap(rect, self._drawn(rect.size(), mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it in a size."""
        return self._drawn(size, mode, state)

    def _drawn(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if isinstance(self._what, Layer):
            return sample(self._what, self._scheme)
        colour = self._scheme.soft
        if mode is QIcon.Mode.Disabled:
            colour = self._scheme.line
        elif state is QIcon.State.On:
            colour = self._scheme.accent if self._plain else self._scheme.on_accent
        return picture(self._what, colour, min(size.width(), size.height()))


def picture(name: str, colour: str, size: int) -> QPixmap:
    """Return the picture `resources/icons/<name>.svg` in a colour."""
    source = _source(name)
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


@cache
def _source(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def ribbon(number: int, scheme: Scheme) -> QIcon:
    """Return how a bookmark of one of the six colours looks in the margin."""
    drawn = QPixmap(QSize(_SAMPLE, _SAMPLE))
    drawn.fill(QColor(scheme.paper))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_bar(painter, scheme, _SAMPLE / 2 - 2, [QRectF(2, 1, 4, _SAMPLE - 2)], number)
    painter.end()
    return QIcon(drawn)


def sample(layer: Layer, scheme: Scheme) -> QPixmap:
    """Return how a layer of marks looks, as the legend shows it."""
    drawn = QPixmap(QSize(_SAMPLE, _SAMPLE))
    drawn.fill(QColor(scheme.paper))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    field = QRectF(2, 2, _SAMPLE - 4, _SAMPLE - 8)
    match layer:
        case Layer.BOOKMARK:
            paint_bar(painter, scheme, _SAMPLE / 2 - 2, [field], 1)
        case Layer.CHECK:
            paint_check(painter, scheme, 6, [field], consistent=True)
        case _:
            paint_below(painter, scheme, layer, [field])
            paint_above(painter, scheme, layer, [field])
    painter.end()
    return drawn
