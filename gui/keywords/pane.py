"""The pane of key terms: terms on the left, the places of one of them on the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.inspector.table import Table
from gui.keywords.rows import PLACE_COLUMNS, TERM_COLUMNS, PlaceRows, TermRows
from gui.language import translate

_TERMS_WIDTH = 330  # pixels of the terms with their numbers
_REPORT_WIDTH = 150  # pixels of the column of titles to begin with


class KeywordsPane(QWidget):
    """`chosen` carries a term, `placed` a place, `scoped` and `ranged` say that a choice changed.

    `whole` carries a word that the reader wants kept whole.
    """

    chosen = Signal(str)
    placed = Signal(object)
    scoped = Signal()
    ranged = Signal()
    whole = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.scope, self.range, self.term = QComboBox(), QComboBox(), QLineEdit()
        for box in (self.scope, self.range):
            box.addItems(["", ""])
        self.terms = Table(TERM_COLUMNS, 0, None)
        self.places = Table(PLACE_COLUMNS, _RIGHT_SIDE, 0)
        self.said, self.count, self.keep = QLabel(), QLabel(), QPushButton()
        self.said.setObjectName("said")
        self.count.setObjectName("said")
        self.term.setClearButtonEnabled(True)
        self._dress_places()
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(_side([self.scope], [self.said], self.terms))
        sides.addWidget(_side([self.term, self.range], [self.count, self.keep], self.places))
        sides.setStretchFactor(0, 2)
        sides.setStretchFactor(1, 5)
        sides.setSizes([_TERMS_WIDTH, 2 * _TERMS_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.addWidget(sides)
        self.setFocusProxy(self.terms)
        self.terms.chosen.connect(self._choose)
        self.places.chosen.connect(self._place)
        self.term.textEdited.connect(self.chosen)
        self.scope.activated.connect(self.scoped)
        self.range.activated.connect(self.ranged)
        self.keep.clicked.connect(lambda: self.whole.emit(self.term.text().strip()))
        self.retranslate()

    def _dress_places(self) -> None:
        header = self.places.horizontalHeader()
        header.setMaximumSectionSize(2000)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, _RIGHT_SIDE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(3, _REPORT_WIDTH)
        self._leftwards = _Leftwards(self)
        self.places.setItemDelegateForColumn(0, self._leftwards)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.scope.setItemText(0, translate("Keywords", "This report"))
        self.scope.setItemText(1, translate("Keywords", "The selection"))
        self.range.setItemText(0, translate("Keywords", "This report only"))
        self.range.setItemText(1, translate("Keywords", "The whole library"))
        self.scope.setAccessibleName(translate("Keywords", "Key terms of"))
        self.range.setAccessibleName(translate("Keywords", "Places of the term in"))
        self.term.setPlaceholderText(translate("Keywords", "Any term"))
        self.term.setAccessibleName(translate("Keywords", "Any term"))
        self.terms.setAccessibleName(translate("Keywords", "Key terms"))
        self.places.setAccessibleName(translate("Keywords", "Term in context"))
        self.keep.setText(translate("Keywords", "Keep this word whole"))

    @property
    def of_selection(self) -> bool:
        """Say whether the terms of the selection are wanted."""
        return self.scope.currentIndex() == 1

    @property
    def in_library(self) -> bool:
        """Say whether places in all reports are wanted."""
        return self.range.currentIndex() == 1

    def show_terms(self, rows: TermRows, said: str) -> None:
        """Show terms, and what they were held against."""
        self.terms.rows.show(rows)
        self.said.setText(said)

    def show_places(self, rows: PlaceRows) -> None:
        """Show the places of the term."""
        self.places.rows.show(rows)
        self.places.setColumnHidden(3, not self.in_library)
        words = translate("Keywords", "{count} places").format(count=len(rows))
        self.count.setText(words if self.term.text().strip() else "")
        self.keep.setEnabled(bool(self.term.text().strip()))

    def _choose(self, number: int) -> None:
        rows = self.terms.rows.rows
        if isinstance(rows, TermRows):
            self.term.setText(rows.cells(number)[0])
            self.chosen.emit(self.term.text())

    def _place(self, number: int) -> None:
        rows = self.places.rows.rows
        if isinstance(rows, PlaceRows):
            self.placed.emit(rows.places[number])


_RIGHT_SIDE = 2  # the column of what stands right of the term


class _Leftwards(QStyledItemDelegate):
    """Leaves out the beginning where a text is too long: what is next to the term matters."""

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Cut on the left."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft


def _side(above: list[QWidget], below: list[QWidget], table: Table) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for widgets in (above, None, below):
        if widgets is None:
            column.addWidget(table, 1)
            continue
        row = QHBoxLayout()
        for number, widget in enumerate(widgets):
            row.addWidget(widget, 1 if number == 0 else 0)
        column.addLayout(row)
    return side
