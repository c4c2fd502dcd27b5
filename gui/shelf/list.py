"""The list of reports: a click or an arrow key opens one, Ctrl with it, or a drag, beside."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView

from gui.shelf.painter import Painter
from gui.shelf.reports import ROW, ReportsModel

_CTRL = Qt.KeyboardModifier.ControlModifier


class ReportsList(QListView):
    """`opened` carries the uid of a report, `opened_beside` that of one wanted beside another.

    A button that goes down opens nothing yet: it may begin a drag, or ask for a menu.
    """

    opened = Signal(str)
    opened_beside = Signal(str)

    def __init__(self, model: ReportsModel, painter: Painter) -> None:
        super().__init__()
        self._pressing = False
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setDragEnabled(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().currentChanged.connect(self._go)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark what is under the pointer."""
        self._pressing = True
        super().mousePressEvent(event)
        self._pressing = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open what is clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._open(index, beside=bool(event.modifiers() & _CTRL))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the marked report beside another with Ctrl+Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & _CTRL:
            self._open(self.currentIndex(), beside=True)
        else:
            super().keyPressEvent(event)

    def _go(self, current: QModelIndex) -> None:
        if not self._pressing:
            self._open(current, beside=False)

    def _open(self, index: QModelIndex, *, beside: bool) -> None:
        row = index.data(ROW)
        if row is not None:
            (self.opened_beside if beside else self.opened).emit(row.uid)
