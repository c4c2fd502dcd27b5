"""The reading view: shows a page, paints its marks, speaks in positions of the source."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from core.library import Bookmark
from core.offsets import Span
from core.page import Mark, Page
from gui.cards import card
from gui.reader.layout import SIZE, build_document
from gui.reader.paint import paint_bar, paint_line, paint_tint
from gui.reader.utf16 import Utf16
from gui.theme import LIGHT, Scheme

_MEASURE = 38 * SIZE  # pixels: lines of more than 40 characters are hard to follow
_MARGIN = 44
_SENTENCE_END = "。！？!?"


class ReaderView(QTextEdit):
    """A read-only page; positions that go in and out are raw code points of the source."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName("report")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page: Page | None = None
        self._scheme = LIGHT
        self._bookmarks: Sequence[Bookmark] = ()
        self._counts: dict[int, Utf16] = {}
        # The raw position at the top, and how many pixels of its line are scrolled away. Kept
        # while lines break anew, when Qt itself forgets where it was.
        self._top, self._lag = 0, 0.0
        self._settling = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_page(self, page: Page | None, scheme: Scheme) -> None:
        """Show a page; of the same report, with the same character at the top."""
        top = (self._top, self._lag) if self._same_report(page) else (0, 0.0)
        self.page, self._scheme = page, scheme
        self._counts = {}
        if page is None:
            self.clear()
            return
        document = build_document(page, scheme)
        document.setParent(self)
        with self._settle():
            self.setDocument(document)
            self._set_margins()
        self.scroll_to(*top)

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
        if self.page is None:
            return 0
        block, offset = self._place(self.page.from_raw(Span(raw, raw + 1)).start)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(offset)
        return top + (line.y() if line.isValid() else 0)

    def measured_top(self) -> int:
        """Return the raw position of the first character that is in view now."""
        if self.page is None or not self.page.paragraphs:
            return 0
        cursor = self.cursorForPosition(self.viewport().rect().topLeft())
        shown = self._page_position(cursor.block(), cursor.positionInBlock())
        return self.page.to_raw(Span(shown, shown + 1)).start

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
        if self.page is None:
            return
        shown = self.page.from_raw(raw)
        cursor = QTextCursor(self.document())
        for position, mode in (
            (shown.start, QTextCursor.MoveMode.MoveAnchor),
            (shown.end, QTextCursor.MoveMode.KeepAnchor),
        ):
            block, offset = self._place(position)
            cursor.setPosition(block.position() + offset, mode)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(self._line_top(raw.start)) - self.height() // 3)

    def marked_passage(self) -> Span | None:
        """Return the raw span of the selection, or of the sentence that the caret is in."""
        if self.page is None or not self.page.paragraphs:
            return None
        cursor = self.textCursor()
        if cursor.hasSelection():
            ends = (self._at(cursor.selectionStart()), self._at(cursor.selectionEnd()))
            return self.page.to_raw(Span(*ends))
        at = self._at(cursor.position())
        paragraph = self.page.paragraphs[self.page.paragraph_at(at)].span
        text = self.page.text
        before = (text.rfind(mark, paragraph.start, at) for mark in _SENTENCE_END)
        after = [found for m in _SENTENCE_END if (found := text.find(m, at, paragraph.end)) >= 0]
        start = max(paragraph.start, max(before) + 1)
        end = min(after) + 1 if after else paragraph.end
        return self.page.to_raw(Span(start, end)) if start < end else None

    def _at(self, position: int) -> int:
        """Return the page position of a document position."""
        block = self.document().findBlock(position)
        return self._page_position(block, position - block.position())

    def _page_position(self, block: QTextBlock, units: int) -> int:
        if self.page is None:
            return 0
        number = max(0, block.blockNumber())
        return self.page.paragraphs[number].span.start + self._count(number).code_points(units)

    def _place(self, position: int) -> tuple[QTextBlock, int]:
        """Return the block and the UTF-16 offset in it of a page position."""
        if self.page is None or not self.page.paragraphs:
            return self.document().firstBlock(), 0
        number = self.page.paragraph_at(position)
        span = self.page.paragraphs[number].span
        inside = min(max(position - span.start, 0), span.end - span.start)
        return self.document().findBlockByNumber(number), self._count(number).units(inside)

    def _count(self, number: int) -> Utf16:
        if number not in self._counts and self.page:
            self._counts[number] = Utf16(self.page.paragraphs[number].span.of(self.page.text))
        return self._counts[number]

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
            if bookmark.span is not None and self.page is not None:
                shown = self.page.from_raw(bookmark.span)
                covered = list(self._rectangles(shown))
                paint_bar(painter, self._scheme, self._left() - 22, covered)
        painter.end()

    def _visible_marks(self) -> Iterator[tuple[Mark, list[QRectF]]]:
        if self.page is None or not self.page.paragraphs:
            return
        view = self.viewport().rect()
        first = self.cursorForPosition(view.topLeft()).block().blockNumber()
        last = self.cursorForPosition(view.bottomRight()).block().blockNumber()
        paragraphs = self.page.paragraphs
        seen = Span(paragraphs[first].span.start, paragraphs[last].span.end + 1)
        for mark in self.page.marks:
            if mark.span.end >= seen.start and mark.span.start < seen.end:
                yield mark, list(self._rectangles(mark.span))

    def _rectangles(self, shown: Span) -> Iterator[QRectF]:
        """Yield what a span of the page covers, a rectangle a line, in the viewport."""
        (block, start), (last, end) = self._place(shown.start), self._place(shown.end)
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            stop = end if block == last else block.length() - 1
            origin = self.document().documentLayout().blockBoundingRect(block).topLeft() - scrolled
            layout = block.layout()
            origin.setX(layout.position().x() - scrolled.x())
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                left = max(start, line.textStart())
                right = min(stop, line.textStart() + line.textLength())
                if left < right or (start == stop == left):
                    x1, x2 = _x(line, left), _x(line, right)
                    middle = origin.y() + line.y() + line.height() / 2
                    half = block.charFormat().font().pixelSize() * 0.62
                    yield QRectF(origin.x() + x1, middle - half, x2 - x1, 2 * half)
                if left == right == start == stop:
                    break  # a span of no length at a line's end is not also at the next one's start
            block, start = block.next(), 0

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
            for mark, rectangles in self._visible_marks():
                if any(r.contains(QPointF(event.pos())) for r in rectangles):
                    QToolTip.showText(event.globalPos(), card(self.page, mark), self)
                    return True
            QToolTip.hideText()
            return True
        return super().viewportEvent(event)  # type: ignore[arg-type]


def _x(line: QTextLine, position: int) -> float:
    """Return where a character starts in a line; Qt also tells the position it settled on."""
    found: object = line.cursorToX(position)
    return cast("tuple[float, int]", found)[0] if isinstance(found, tuple) else cast("float", found)
