"""The contents of the open report: its headings, indented by level."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView

from core.model import Section
from core.offsets import Span
from core.page import Page
from gui.language import translate

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LINE, _MOST = 56, 16_777_215  # pixels: a line, and Qt's QWIDGETSIZE_MAX


class _Headings(QAbstractListModel):
    """The headings of a page, read when they come into view."""

    def __init__(self) -> None:
        super().__init__()
        self.page: Page | None = None

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the page."""
        return self.page.report.structure.sections if self.page else ()

    def show(self, page: Page | None) -> None:
        """List the headings of a page; of the same report, only their script is another."""
        same = self.page is not None and page is not None and self.page.report is page.report
        if not same:
            self.beginResetModel()
        self.page = page
        if not same:
            self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many headings there are."""
        return 0 if parent.isValid() else len(self.sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a heading, indented, or as it is for tool tips and screen readers."""
        section = self.sections[index.row()]
        words = self.page.shown(section.span).of(self.page.text).strip() if self.page else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return "　" * (section.level - 1) + words
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words
        return None


class Contents(QListView):
    """`chosen` carries the raw span of a heading."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._headings = _Headings()
        self.setModel(self._headings)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(translate("Contents", "Contents"))

    def show_page(self, page: Page | None) -> None:
        """List the headings of a page."""
        at = self.currentIndex().row()
        self._headings.show(page)
        self.viewport().update()
        # Without headings a line says so, and the list of reports gets the room.
        self.setMaximumHeight(_MOST if self._headings.rowCount() else _LINE)
        if 0 <= at < self._headings.rowCount():
            self.setCurrentIndex(self._headings.index(at))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Say so where there are no headings."""
        super().paintEvent(event)
        if not self._headings.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            room = self.viewport().rect().adjusted(14, 18, -14, -8)
            painter.drawText(room, int(middle), translate("Contents", "No headings"))
            painter.end()

    def mark(self, raw: int) -> None:
        """Mark the section that a raw position is in."""
        page = self._headings.page
        if page is None:
            return
        at = page.report.to_text.span(Span(raw, raw + 1)).start
        row = bisect_right(self._headings.sections, at, key=lambda s: s.span.start) - 1
        self.setCurrentIndex(self._headings.index(row) if row >= 0 else QModelIndex())

    def _choose(self, index: QModelIndex) -> None:
        page = self._headings.page
        if page is not None:
            self.chosen.emit(page.report.to_raw.span(self._headings.sections[index.row()].span))
