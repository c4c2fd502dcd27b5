"""The reading view: shows a page, paints its marks, speaks in positions of the source."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from core.library import Bookmark
from core.offsets import Span
from core.page import Mark, MarkKind, Page
from gui.cards import card
from gui.reader.layout import SIZE, build_document
from gui.reader.paint import paint_bar, paint_line, paint_tint
from gui.reader.peek import Peek
from gui.reader.places import Places
from gui.theme import LIGHT, Scheme

_MEASURE = 38 * SIZE  # pixels: lines of more than 40 characters are hard to follow
_MARGIN = 44


class ReaderView(QTextEdit):
    """A read-only page; positions that go in and out are raw code points of the source."""

    moved = Signal()
    asked = Signal(object, object)  # an uncertain mark, and where on the screen it was asked for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName("report")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._scheme = LIGHT
        self._bookmarks: Sequence[Bookmark] = ()
        self._places: Places | None = None
        # The raw position at the top, and how many pixels of its line are scrolled away. Kept
        # while lines break anew, when Qt itself forgets where it was.
        self._top, self._lag = 0, 0.0
        self._settling = False
        self._peek = Peek(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_page(self, page: Page | None, scheme: Scheme) -> None:
        """Show a page; of the same report, with the same character at the top."""
        top = (self._top, self._lag) if self._same_report(page) else (0, 0.0)
        self._scheme = scheme
        if page is None:
            self._places = None
            self.clear()
            return
        document = build_document(page, scheme)
        self._places = Places(page, document)
        document.setParent(self)
        with self._settle():
            self.setDocument(document)
            self._set_margins()
        self.scroll_to(*top)

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self._places.page if self._places else None

    def _same_report(self, page: Page | None) -> bool:
        return bool(self.page and page and self.page.report is page.report)

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Paint these bookmarks in the margin."""
        self._bookmarks = bookmarks
        self.viewport().update()

    # Positions: source ↔ page ↔ document.

    def top_position(self) -> int:
        """Return the raw position of the first character in view."""
        return self._top

    def scroll_to(self, raw: int, lag: float = 0) -> None:
        """Bring the line that holds a raw position to the top, `lag` pixels of it scrolled off."""
        self._top, self._lag = raw, lag
        if self.page is not None:
            with self._settle():
                self.verticalScrollBar().setValue(round(self._line_top(raw) + lag))

    def _line_top(self, raw: int) -> float:
        """Return how far down the document the line of a raw position begins, in pixels."""
        if self._places is None:
            return 0
        shown = self._places.page.from_raw(Span(raw, raw + 1)).start
        block, offset = self._places.in_document(shown)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(offset)
        return top + (line.y() if line.isValid() else 0)

    def visible_raw(self) -> Span:
        """Return the raw span of what is in view now."""
        if self._places is None:
            return Span(0, 0)
        cursor = self.cursorForPosition(self.viewport().rect().bottomRight())
        last = self._places.of_block(cursor.block(), cursor.positionInBlock())
        end = self._places.page.to_raw(Span(max(0, last - 1), last)).end
        first = self.measured_top()
        return Span(first, max(first, end))

    def measured_top(self) -> int:
        """Return the raw position of the first character that is in view now."""
        if self._places is None:
            return 0
        cursor = self.cursorForPosition(self.viewport().rect().topLeft())
        shown = self._places.of_block(cursor.block(), cursor.positionInBlock())
        return self._places.page.to_raw(Span(shown, shown + 1)).start

    def _scrolled(self, value: int) -> None:
        if not self._settling:
            self._top = self.measured_top()
            self._lag = value - self._line_top(self._top)
        self.moved.emit()

    @contextmanager
    def _settle(self) -> Generator[None]:
        """While lines break anew, what the scroll bar says is not the reader's wish."""
        before, self._settling = self._settling, True
        try:
            yield
        finally:
            self._settling = before

    def select(self, raw: Span) -> None:
        """Select a raw span and bring it into view, with room above."""
        if self._places is None:
            return
        shown = self._places.page.from_raw(raw)
        cursor = QTextCursor(self.document())
        for position, mode in (
            (shown.start, QTextCursor.MoveMode.MoveAnchor),
            (shown.end, QTextCursor.MoveMode.KeepAnchor),
        ):
            block, offset = self._places.in_document(position)
            cursor.setPosition(block.position() + offset, mode)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(self._line_top(raw.start)) - self.height() // 3)

    def marked_passage(self) -> Span | None:
        """Return the raw span of the selection, or of the sentence that the caret is in."""
        if self._places is None:
            return None
        cursor, page = self.textCursor(), self._places.page
        if cursor.hasSelection():
            ends = (cursor.selectionStart(), cursor.selectionEnd())
            return page.to_raw(Span(*map(self._places.of_document, ends)))
        sentence = page.sentence_at(self._places.of_document(cursor.position()))
        return page.to_raw(sentence) if sentence else None

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint tints below the text and lines, diamonds and bookmarks above it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = list(self._visible_marks())
        for mark, rectangles in marks:
            paint_tint(painter, self._scheme, mark, rectangles)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, rectangles in marks:
            paint_line(painter, self._scheme, mark, rectangles)
        for bookmark in self._bookmarks:
            if bookmark.span is not None and self._places is not None:
                shown = self._places.page.from_raw(bookmark.span)
                covered = list(self._places.rectangles(shown, self._scrolled_by()))
                paint_bar(painter, self._scheme, self._left() - 22, covered)
        painter.end()

    def _visible_marks(self) -> Iterator[tuple[Mark, list[QRectF]]]:
        if self._places is None:
            return
        view = self.viewport().rect()
        first = self.cursorForPosition(view.topLeft()).block().blockNumber()
        last = self.cursorForPosition(view.bottomRight()).block().blockNumber()
        for mark in self._places.page.marks_between(first, last):
            yield mark, list(self._places.rectangles(mark.span, self._scrolled_by()))

    def _scrolled_by(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _left(self) -> float:
        return self.document().rootFrame().frameFormat().leftMargin()

    def _set_margins(self) -> None:
        """Centre a column of readable width."""
        frame = self.document().rootFrame().frameFormat()
        side = max(_MARGIN, (self.viewport().width() - _MEASURE) // 2)
        frame.setLeftMargin(side)
        frame.setRightMargin(side)
        frame.setTopMargin(28)
        frame.setBottomMargin(64)
        self.document().rootFrame().setFrameFormat(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column centred and the first line where it is."""
        with self._settle():
            super().resizeEvent(event)
            if self.page:
                self._set_margins()
        self.scroll_to(self._top, self._lag)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Stay where the reader is: Qt goes to the caret when it first shows a text."""
        with self._settle():
            super().showEvent(event)
        self.scroll_to(self._top, self._lag)

    def viewportEvent(self, event: object) -> bool:  # noqa: N802 - Qt's name
        """Show a card for the mark under the pointer."""
        if isinstance(event, QHelpEvent) and self.page:
            mark = self.mark_at(event.pos())
            if mark:
                QToolTip.showText(event.globalPos(), card(self.page, mark), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)  # type: ignore[arg-type]

    def mark_at(self, point: QPoint) -> Mark | None:
        """Return the mark at a point of the viewport; of several, the shortest."""
        found = [
            mark
            for mark, rectangles in self._visible_marks()
            if any(r.contains(QPointF(point)) for r in rectangles)
        ]
        return min(found, key=lambda mark: mark.span.end - mark.span.start, default=None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask about the uncertain character under the pointer; else Qt's own menu."""
        mark = self.mark_at(self.viewport().mapFrom(self, event.pos()))
        if mark and mark.kind is MarkKind.UNCERTAIN:
            self.asked.emit(mark, event.globalPos())
        else:
            super().contextMenuEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Show the source as long as the key below Escape is held."""
        if event.key() == Qt.Key.Key_QuoteLeft and self.page and not event.isAutoRepeat():
            first, last = self.visible_raw()
            self._peek.show_source(self.page.report.raw[first:last], self._scheme)
        elif event.key() != Qt.Key.Key_QuoteLeft:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Show the page again."""
        if event.key() == Qt.Key.Key_QuoteLeft and not event.isAutoRepeat():
            self._peek.hide()
        super().keyReleaseEvent(event)
