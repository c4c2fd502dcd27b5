"""The reading view: a page with its marks, cards, strip, and the source behind a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.library import Bookmark
from core.offsets import Span
from core.page import Mark, Page
from gui.language import translate
from gui.layers import SHOWN, Layer
from gui.reader.marking import Marking, Seen
from gui.reader.page_view import PageView
from gui.reader.paint import paint_above, paint_bar, paint_below, paint_check
from gui.reader.peek import Peek
from gui.reader.strip import WIDTH, MarkStrip
from gui.reader.typography import Typography
from gui.theme import Scheme

_BAR_FROM_TEXT, _SIGN_FROM_TEXT = 22, 12  # pixels between the column and what is in its margins


class ReaderView(PageView):
    """The page that is read.

    `pointed` carries the mark under a resting pointer (or None) and where it is on the screen,
    `picked` likewise one that is clicked, `asked` one whose context menu is wanted; `zoomed`
    carries 1 or -1; `entered` is sent for Enter.
    """

    pointed = Signal(object, object)
    picked = Signal(object, object)
    asked = Signal(object, object)
    zoomed = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewportMargins(0, 0, WIDTH, 0)
        self.viewport().setMouseTracking(True)
        self.marking = Marking(SHOWN)
        self._pressed = QPoint()
        self._peek = Peek(self)
        self._strip = MarkStrip(lambda rows: self.marking.ticks(rows, self.scheme), self)
        self._strip.asked.connect(self._go_to_share)

    def show_page(self, page: Page | None, scheme: Scheme, typography: Typography) -> None:
        """Show a page; of the same report, with the same character at the top."""
        before = (self.places, self.scheme, self.typography)
        super().show_page(page, scheme, typography)
        if before != (self.places, scheme, typography):
            alike = self.marking.show(self.places) and before[1:] == (scheme, typography)
            self.repaint_marks(moved=not alike)

    def name_parts(self) -> None:
        """Name what lies on the page, in the language in force."""
        self._peek.setAccessibleName(translate("Reader", "Source of what is on the screen"))
        self._strip.setAccessibleName(translate("Reader", "Where marks lie"))

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Paint these bookmarks in the margin."""
        if list(bookmarks) != list(self.marking.bookmarks):
            self.marking.bookmarks = bookmarks
            self.repaint_marks()

    def set_hits(self, raw: Sequence[Span]) -> None:
        """Frame what a search has found."""
        if self.marking.set_hits(raw):
            self.repaint_marks()

    def set_layers(self, layers: frozenset[Layer]) -> None:
        """Show these layers of marks."""
        self.marking.layers = layers
        self.repaint_marks()

    def repaint_marks(self, *, moved: bool = True) -> None:
        """Paint the marks anew in the text and, where they have moved, in the strip."""
        self.viewport().update()
        if moved:
            self._strip.forget(self.scheme)

    def _go_to_share(self, share: float) -> None:
        bar = self.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(share * whole - bar.pageStep() / 2))

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint tints below the text; lines, signs and bookmarks between and beside its lines."""
        scrolled = QPointF(0, -self.verticalScrollBar().value())
        clip = QRect(event.rect()).adjusted(0, -40, 0, 40)
        top = clip.top() - scrolled.y()
        seen = list(self.marking.between(top, top + clip.height()))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(scrolled)
        for mark in seen:
            paint_below(painter, self.scheme, mark.layer, mark.rectangles)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(scrolled)
        for mark in seen:
            self._paint_above(painter, mark)
        painter.end()

    def _paint_above(self, painter: QPainter, seen: Seen) -> None:
        if self.places is None:
            return
        layout = self.places.layout
        if seen.layer is Layer.BOOKMARK:
            left = layout.left() - _BAR_FROM_TEXT
            paint_bar(painter, self.scheme, left, seen.rectangles, seen.tone)
        elif seen.layer is Layer.CHECK:
            right = layout.left() + layout.column() + _SIGN_FROM_TEXT
            sure = seen.tone == 1
            paint_check(painter, self.scheme, right, seen.rectangles, consistent=sure)
        else:
            paint_above(painter, self.scheme, seen.layer, seen.rectangles)

    def mark_at(self, point: QPoint) -> Mark | None:
        """Return the mark at a point of the viewport; of several, the shortest."""
        place = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        return self.marking.at(place)

    def place_of(self, mark: Mark) -> QRect:
        """Return where a mark begins on the screen."""
        rectangle = self.marking.first_rectangle(mark)
        rectangle.translate(0, -self.verticalScrollBar().value())
        within = rectangle.toRect()
        return QRect(self.viewport().mapToGlobal(within.topLeft()), within.size())

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the strip between the text and the scroll bar."""
        super().resizeEvent(event)
        edge = self.viewport().geometry()
        self._strip.setGeometry(edge.right() + 1, edge.top(), WIDTH, edge.height())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell of the mark under the resting pointer."""
        if isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            self.pointed.emit(mark, self.place_of(mark) if mark else None)
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of a mark that is clicked."""
        super().mouseReleaseEvent(event)
        here = event.position().toPoint()
        clicked = event.button() is Qt.MouseButton.LeftButton and here == self._pressed
        mark = self.mark_at(here) if clicked else None
        if mark:
            self.picked.emit(mark, self.place_of(mark))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu of what is under the pointer, or at the caret for the menu key."""
        at = self.viewport().mapFrom(self, event.pos())
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.cursorRect().center()
        self.asked.emit(self.mark_at(at), self.viewport().mapToGlobal(at))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl; scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Page by screenfuls of whole lines; show the source while the key below Escape is held."""
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pages = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Space: -1 if shifted else 1,
        }
        if key == Qt.Key.Key_QuoteLeft:
            if self.page and not event.isAutoRepeat():
                first, last = self.visible_raw()
                self._peek.show_source(self.page.report.raw[first:last], self.scheme)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key in pages and (key == Qt.Key.Key_Space or not shifted):
            self.turn(pages[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Show the page again."""
        if event.key() == Qt.Key.Key_QuoteLeft and not event.isAutoRepeat():
            self._peek.hide()
        super().keyReleaseEvent(event)

    def turn(self, pages: int) -> None:
        """Go a screenful on or back, leaving one line in view."""
        bar = self.verticalScrollBar()
        line = self.typography.size * self.typography.pitch
        bar.setValue(bar.value() + round(pages * (self.viewport().height() - line)))
