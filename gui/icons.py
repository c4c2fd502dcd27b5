"""Pictures for buttons and menus: strokes in the colours of the scheme in force."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel

from gui.layers import Layer
from gui.reader.paint import paint_above, paint_bar, paint_below, paint_check
from gui.theme import LIGHT, Scheme

_SIZES = (16, 20, 32, 40)  # pixels: usual and double
_SAMPLE = 22  # pixels: the width of a sample of a layer


class Icons:
    """Draws icons, and draws them anew for everything that bears one when the scheme changes."""

    def __init__(self) -> None:
        self._scheme = LIGHT
        self._drawn: list[tuple[QLabel, str, int]] = []
        self._bearers: list[tuple[QAction | QAbstractButton, str | Layer]] = []

    def follow(self, bearer: QAction | QAbstractButton, what: str | Layer) -> None:
        """Give a menu entry or button its icon, now and after every change of the scheme."""
        self._bearers.append((bearer, what))
        bearer.setIcon(self._icon(what))

    def draw(self, label: QLabel, name: str, size: int) -> None:
        """Draw a picture of a size on a label, now and after every change of the scheme."""
        self._drawn.append((label, name, size))
        label.setPixmap(picture(name, self._scheme.accent, size))

    def use(self, scheme: Scheme) -> None:
        """Draw all icons in the colours of a scheme."""
        self._scheme = scheme
        for bearer, what in self._bearers:
            bearer.setIcon(self._icon(what))
        for label, name, size in self._drawn:
            label.setPixmap(picture(name, scheme.accent, size))

    def _icon(self, what: str | Layer) -> QIcon:
        if isinstance(what, Layer):
            return QIcon(sample(what, self._scheme))
        icon = QIcon()
        for colour, mode, state in (
            (self._scheme.soft, QIcon.Mode.Normal, QIcon.State.Off),
            (self._scheme.on_accent, QIcon.Mode.Normal, QIcon.State.On),
            (self._scheme.line, QIcon.Mode.Disabled, QIcon.State.Off),
        ):
            for size in _SIZES:
                icon.addPixmap(picture(what, colour, size), mode, state)
        return icon


def picture(name: str, colour: str, size: int) -> QPixmap:
    """Return the picture `resources/icons/<name>.svg` in a colour."""
    source = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


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
