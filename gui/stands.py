"""The reports on show: one, or two side by side; keys and menus act on that with the keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from core.library import Library
from core.script import Variant
from gui.icons import Icons
from gui.layers import SHOWN, Layer
from gui.reader.pane import ReaderPane
from gui.reader.view import ReaderView
from gui.reading import Reading
from gui.shelf.reports import dragged_report


class Stand:
    """A report that is open, in a script of its own, and the room that shows it."""

    def __init__(self, library: Library) -> None:
        self.reading, self.room = Reading(library), ReaderPane()
        self.variant = Variant.ORIGINAL

    @property
    def reader(self) -> ReaderView:
        """The page of the report."""
        return self.room.reader


class Stands(QObject):
    """One stand, or two; `current` has the keyboard.

    What a reader view sends is passed on from the current one only. `turned` is sent when the other
    one has become current, `left` carries a stand whose report the reader wants to put away,
    `dropped` the uid of a report that is dropped on them.
    """

    turned = Signal()
    left = Signal(object)
    dropped = Signal(str)
    moved = Signal()
    zoomed = Signal(int)
    pointed = Signal(object, object)
    picked = Signal(object, object)
    asked = Signal(object, object)
    entered = Signal()

    def __init__(self, library: Library, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._icons = library, icons
        self._layers = SHOWN
        self.view = _Side(self)
        self._made = [self._make()]
        self.current = self._made[0]
        self.view.setFocusProxy(self.current.room)
        QApplication.instance().focusChanged.connect(self._focus_went)  # type: ignore[union-attr]

    @property
    def open(self) -> list[Stand]:
        """The stands on show, from left to right."""
        return [stand for stand in self._made if not stand.room.isHidden()]

    @property
    def other(self) -> Stand | None:
        """The stand beside the current one, if there are two."""
        return next((stand for stand in self.open if stand is not self.current), None)

    @property
    def uids(self) -> set[str]:
        """The reports that are open."""
        return {stand.reading.uid for stand in self.open if stand.reading.uid}

    @property
    def room(self) -> ReaderPane:
        """The room of the current stand."""
        return self.current.room

    @property
    def reader(self) -> ReaderView:
        """The reader of the current stand."""
        return self.current.reader

    @property
    def reading(self) -> Reading:
        """What is read at the current stand."""
        return self.current.reading

    def beside(self) -> Stand:
        """Return the stand beside the current one; put it up if there is none."""
        other = self.other
        if other is None:
            hidden = [stand for stand in self._made if stand is not self.current]
            other = hidden[0] if hidden else self._make()
            if not hidden:
                self._made.append(other)
            other.room.show()
            self.view.share_out()
            self._show_heads()
        return other

    def put_away(self, stand: Stand) -> None:
        """Take one of two stands down; the other is current then."""
        other = next((one for one in self.open if one is not stand), None)
        if other is None:
            return
        self.turn_to(other)
        stand.reading.close()
        stand.room.hide()
        self._show_heads()
        other.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, stand: Stand) -> None:
        """Make a stand the current one."""
        if stand is self.current:
            return
        self.current = stand
        self.view.setFocusProxy(stand.room)
        self._show_heads()
        self.turned.emit()

    def rooms(self) -> list[QWidget]:
        """Return the rooms on show, for the keyboard to go through."""
        return [stand.room for stand in self.open]

    def set_layers(self, layers: frozenset[Layer]) -> None:
        """Show these layers of marks."""
        self._layers = layers
        for stand in self._made:
            stand.room.set_layers(layers)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for stand in self._made:
            stand.room.retranslate()

    def _make(self) -> Stand:
        stand = Stand(self._library)
        self.view.addWidget(stand.room)
        self._icons.follow(stand.room.head.close_, "close")
        stand.room.set_layers(self._layers)
        reader = stand.reader
        for name in ("moved", "zoomed", "pointed", "picked", "asked", "entered"):
            getattr(reader, name).connect(partial(self._pass_on, stand, name))
        stand.room.left.connect(partial(self.left.emit, stand))
        return stand

    def _pass_on(self, stand: Stand, name: str, *sent: object) -> None:
        if stand is self.current or name == "zoomed":
            getattr(self, name).emit(*sent)

    def _show_heads(self) -> None:
        both = len(self.open) > 1
        for stand in self._made:
            stand.room.show_head(shown=both, current=stand is self.current)

    def _focus_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        for stand in self.open:
            if now is not None and stand.room.isAncestorOf(now):
                self.turn_to(stand)


class _Side(QSplitter):
    """Holds the rooms side by side, and takes reports that are dragged from the list."""

    def __init__(self, stands: Stands) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._stands = stands
        self.setChildrenCollapsible(False)
        self.setAcceptDrops(True)

    def share_out(self) -> None:
        """Give each room the same width."""
        self.setSizes([self.width() // max(1, self.count())] * self.count())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a report of the list."""
        if dragged_report(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()  # files are the window's

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of the report."""
        uid = dragged_report(event.mimeData())
        if uid:
            event.acceptProposedAction()
            self._stands.dropped.emit(uid)
