"""The reading room: the page, the source beside it where wanted, and how much has been read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.offsets import Span
from core.page import Page, make_source_page
from gui.language import translate
from gui.layers import Layer
from gui.reader.head import Head
from gui.reader.strip import ProgressLine
from gui.reader.typography import Typography
from gui.reader.view import ReaderView
from gui.theme import Scheme
from gui.wording import variant_short

_NARROW, _USUAL = 205, 400  # pixels: the least width of one of two reports, and of a single one


class ReaderPane(QWidget):
    """Holds the reader and, on its left, a second view that follows it.

    `left` is sent when its reader wants the report put away.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_USUAL)
        self.reader, self.beside = ReaderView(), ReaderView()
        self.head, self._progress = Head(), ProgressLine()
        self.head.left.connect(self.left)
        self.beside.hide()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.beside)
        self._split.addWidget(self.reader)
        self._split.setChildrenCollapsible(False)
        self.setFocusProxy(self.reader)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._split, 1)
        column.addWidget(self._progress)
        self.reader.moved.connect(self._reader_moved)
        self.beside.moved.connect(self._beside_moved)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.head.retranslate()
        self.reader.setAccessibleName(translate("Reader", "Report"))
        self.beside.setAccessibleName(translate("Reader", "Source, as it came"))
        self._progress.setAccessibleName(translate("Reader", "How much has been read"))
        for view in (self.reader, self.beside):
            view.name_parts()

    def show_page(self, page: Page | None, scheme: Scheme, typography: Typography) -> None:
        """Show a page, and its source if that is shown beside it."""
        self.reader.show_page(page, scheme, typography)
        self.head.show_title(
            page.title if page else "", variant_short(page.variant) if page else ""
        )
        self._show_beside()
        self.show_progress()

    def show_head(self, *, shown: bool, current: bool) -> None:
        """Show which report it is, where there is another; one has the keyboard."""
        self.setMinimumWidth(_NARROW if shown else _USUAL)
        self.head.setVisible(shown)
        self.head.show_current(current=current)

    def set_layers(self, layers: frozenset[Layer]) -> None:
        """Show these layers of marks."""
        for view in (self.reader, self.beside):
            view.set_layers(layers)

    def set_beside(self, *, wanted: bool) -> None:
        """Show the source beside the page, or not."""
        if wanted == self.beside.isHidden():
            self.beside.setVisible(wanted)
            width = self.width() // 2
            self._split.setSizes([width, width])
            self._show_beside()

    def show_progress(self) -> None:
        """Show how much has been read."""
        self._progress.show_share(self.share(), self.reader.scheme)

    def share(self) -> float:
        """Return how much of the report has come into view, from 0 to 1."""
        bar = self.reader.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        return (bar.value() + bar.pageStep()) / whole if whole and self.reader.page else 0.0

    def _show_beside(self) -> None:
        page, reader = self.reader.page, self.reader
        shown = page if not self.beside.isHidden() else None
        reader.marking.differences = partial(_changed, shown) if shown else None
        self.beside.marking.differences = partial(_original, shown) if shown else None
        reader.viewport().update()
        if self.beside.isHidden():
            return
        source = make_source_page(page.report) if page else None
        self.beside.show_page(source, reader.scheme, reader.typography)
        self._reader_moved()

    def _reader_moved(self) -> None:
        if not self.beside.isHidden():
            self.beside.scroll_to(self.reader.top_position())
        self.show_progress()

    def _beside_moved(self) -> None:
        self.reader.scroll_to(self.beside.top_position())
        self.show_progress()


def _changed(page: Page, shown: Span) -> Iterator[Span]:
    """Yield what is other on a page than in its source, where it stands on the page."""
    return (changed for _, changed in page.differences(shown))


def _original(page: Page, raw: Span) -> Iterator[Span]:
    """Yield what is other on a page than in its source, where it stands in the source."""
    return (original for original, _ in page.differences(page.from_raw(raw)))
