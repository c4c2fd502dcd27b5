"""A page that can be scrolled, and the positions on it, spoken of in the source's own."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from core.offsets import Span
from core.page import Page
from gui.reader.anchor import Anchor
from gui.reader.blocks import Blocks
from gui.reader.layout import PageLayout, build_document
from gui.reader.places import Places
from gui.reader.typography import Typography, face, font
from gui.theme import LIGHT, Scheme

_CALM = 60  # milliseconds after which what comes next is laid out


class PageView(QTextEdit):
    """A read-only page; positions that go in and out are raw code points of the source.

    `moved` is sent when the reader has brought another part into view.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scheme, self.typography = LIGHT, Typography()
        self.places: Places | None = None
        self._anchor: Anchor | None = None
        # The raw position at the top, and how many pixels of its line are scrolled away. Kept
        # while lines break anew.
        self._top, self._lag = 0, 0.0
        self._settling, self._value = False, 0
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self._look_ahead)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_page(self, page: Page | None, scheme: Scheme, typography: Typography) -> None:
        """Show a page; of the same report, with the same character at the top."""
        shown = (self.page, self.scheme, self.typography)
        if page is not None and shown == (page, scheme, typography):
            return
        top = (self._top, self._lag) if self._same_report(page) else (0, 0.0)
        self.scheme, self.typography = scheme, typography
        self._colour()
        if page is None:
            self.places = self._anchor = None
            self.clear()
            return
        before = self.places
        blocks = Blocks(page, before.blocks if before else None)
        document = build_document(blocks, self._font(page))
        layout = PageLayout(document, blocks, typography, scheme, before.layout if before else None)
        layout.set_width(self.viewport().width())
        document.setDocumentLayout(layout)
        self.places = Places(blocks, document, layout)
        self._anchor = Anchor(layout)
        document.setParent(self)
        with self._settle():
            self.setDocument(document)
        self.scroll_to(*top)

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self.places.page if self.places else None

    def _same_report(self, page: Page | None) -> bool:
        return bool(self.page and page and self.page.report is page.report)

    def _colour(self) -> None:
        palette = self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, self.scheme.paper),
            (QPalette.ColorRole.Text, self.scheme.ink),
            (QPalette.ColorRole.Highlight, self.scheme.selection),
            (QPalette.ColorRole.HighlightedText, self.scheme.ink),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)

    def _font(self, page: Page) -> QFont:
        return font(face(page), self.typography.size, serif=self.typography.serif)

    # Positions: source ↔ page ↔ document.

    def top_position(self) -> int:
        """Return the raw position of the first character in view."""
        return self._top

    def scroll_to(self, raw: int, lag: float = 0) -> None:
        """Bring the line that holds a raw position to the top, `lag` pixels of it scrolled off."""
        self._top, self._lag = raw, lag
        if self.places is None or self._anchor is None:
            return
        shown = self.places.page.from_raw(Span(raw, raw + 1)).start
        number, down = self.places.line_top(shown)
        first = not number and not down and lag <= 0
        above = -self.places.layout.top(0) if first else 0.0
        self._anchor.put(number, down + lag + above, self.viewport().height())
        self._follow_anchor()

    def visible_raw(self) -> Span:
        """Return the raw span of what is in view now."""
        if self.places is None:
            return Span(0, 0)
        last = self.places.of_document(
            self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        )
        end = self.places.page.to_raw(Span(max(0, last - 1), last)).end
        first = self.measured_top()
        return Span(first, max(first, end))

    def measured_top(self) -> int:
        """Return the raw position of the first character that is in view now."""
        if self.places is None:
            return 0
        cursor = self.cursorForPosition(self.viewport().rect().topLeft())
        shown = self.places.of_document(cursor.position())
        return self.places.page.to_raw(Span(shown, shown + 1)).start

    def select(self, raw: Span) -> None:
        """Select a raw span and bring it into view, with room above."""
        if self.places is None or self._anchor is None:
            return
        shown = self.places.page.from_raw(raw)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.places.in_document(shown.start))
        cursor.setPosition(self.places.in_document(shown.end), QTextCursor.MoveMode.KeepAnchor)
        with self._settle():
            self.setTextCursor(cursor)
        height = self.viewport().height()
        number, down = self.places.line_top(shown.start)
        self._anchor.put(number, down, height)
        self._anchor.move(-min(height // 3, self._anchor.value), height)
        self._follow_anchor()
        self._remember_top()

    def caret(self) -> int:
        """Return the page position of the selection or, once that is out of view, of the top."""
        if self.places is None:
            return 0
        start = self.textCursor().selectionStart()
        box = self.viewport().rect()
        seen = box.intersects(self.cursorRect(self.textCursor()))
        top = self.cursorForPosition(box.topLeft()).position()
        return self.places.of_document(start if seen else top)

    def caret_raw(self) -> Span | None:
        """Return the raw span of the character at the caret, as `caret` tells it."""
        at = self.caret()
        return self.places.page.to_raw(Span(at, at + 1)) if self.places else None

    def marked_passage(self) -> Span | None:
        """Return the raw span of the selection, or of the sentence that the caret is in."""
        if self.places is None:
            return None
        cursor, page = self.textCursor(), self.places.page
        if cursor.hasSelection():
            ends = (cursor.selectionStart(), cursor.selectionEnd())
            return page.to_raw(Span(*map(self.places.of_document, ends)))
        sentence = page.sentence_at(self.places.of_document(cursor.position()))
        return page.to_raw(sentence) if sentence else None

    # Scrolling.

    def _scrolled(self, value: int) -> None:
        if self._settling or self._anchor is None:
            return
        height, distance = self.viewport().height(), value - self._value
        if abs(distance) <= 2 * height:
            self._anchor.move(distance, height)
        else:
            self._anchor.jump(value, height)
        self._follow_anchor()
        self._remember_top()
        self.moved.emit()

    def _follow_anchor(self) -> None:
        """Let the scroll bar say where the anchor is, and paint what is there."""
        self._show_place()
        self.viewport().update()
        self._calm.start()

    def _show_place(self) -> None:
        """Let the scroll bar say where the anchor is, now that more heights are known."""
        if self.places is None or self._anchor is None:
            return
        layout = self.places.layout
        with self._settle():
            layout.documentSizeChanged.emit(layout.documentSize())
            self.verticalScrollBar().setValue(round(self._anchor.value))
        self._value = self.verticalScrollBar().value()

    def _look_ahead(self) -> None:
        if self._anchor:
            self._anchor.look_ahead(self.viewport().height())
            self._show_place()

    def _remember_top(self) -> None:
        self._top = self.measured_top()
        if self.places:
            shown = self.places.page.from_raw(Span(self._top, self._top + 1)).start
            number, down = self.places.line_top(shown)
            self._lag = self._value - (self.places.layout.top(number) + down)

    @contextmanager
    def _settle(self) -> Generator[None]:
        """While lines break anew, what the scroll bar says is not the reader's wish."""
        before, self._settling = self._settling, True
        try:
            yield
        finally:
            self._settling = before

    # What Qt would do otherwise.

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column centred and the first line where it is."""
        with self._settle():
            super().resizeEvent(event)
        if self.places:
            self.places.layout.set_width(self.viewport().width())
            self.scroll_to(self._top, self._lag)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Stay where the reader is: Qt goes to the caret when it first shows a text."""
        with self._settle():
            super().showEvent(event)
        self.scroll_to(self._top, self._lag)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the page's own font: Qt gives a document the font of its widget."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.places:
            self.document().setDefaultFont(self._font(self.places.page))
            self.viewport().update()
