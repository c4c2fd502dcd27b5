"""All figures of the library in one table: filtered, sorted, grouped, pinned, carried away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.compare.comparison import measure_of
from core.errors import JianduError
from core.export.columns import figures_sheet
from core.export.files import write_table
from core.library import FigureFilter, Library
from core.offsets import Span
from core.rows import FigureRow
from gui.amounts import number_words
from gui.compare.filters import Filters
from gui.compare.groups import Groups
from gui.compare.model import FigureModel
from gui.compare.paged import Index
from gui.compare.pinning import Pin, Unpin
from gui.compare.translated import Translated
from gui.language import translate
from gui.tables import RowTable, on_key

_FORMS = "Excel (*.xlsx);;CSV (*.csv);;JSON Lines (*.jsonl);;Parquet (*.parquet)"


class FiguresPane(Translated):
    """The table with its filters and, beside it, what is counted, where or when.

    `jump` carries uid and raw span of a figure, `compare` a Measure; `left` is sent when the
    reader wants the report back. Pinning goes on `undo`.
    """

    jump = Signal(str, object)
    compare = Signal(object)
    left = Signal()

    def __init__(self, library: Library, undo: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._undo = library, undo
        self.model = FigureModel(library)
        self.filters, self.groups = Filters(), Groups(library)
        self.table = self._make_table()
        self.count = QLabel()
        self._pin, self._export, self._back = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setFocusProxy(self.filters.fields["text"])

    def refresh(self) -> None:
        """Ask the library anew, as after an import."""
        wanted = self.wanted()
        try:
            self.model.ask(wanted)
            number = self._library.figures.count(wanted)
            self.groups.fill(self.filters.wanted())
        except JianduError as error:
            self.count.setText(str(error))
            return
        words = translate("Compare", "{count} figures")
        self.count.setText(words.format(count=number_words(number)))
        self._mark_pin()

    def wanted(self) -> FigureFilter:
        """Return what the filters ask for."""
        return self.filters.wanted(self.groups.group)

    def chosen(self) -> list[FigureRow]:
        """Return the figures of the lines selected."""
        chosen = sorted(self.table.selectionModel().selectedRows(), key=lambda i: i.row())
        return [self.model.row(index) for index in chosen]

    def copy(self) -> None:
        """Copy the lines selected, with the address of each figure, as a table."""
        lines = [self.model.tsv_line(row) for row in self.chosen()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def pin(self) -> None:
        """Pin the figures selected; where all of them are pinned, take the pins off."""
        rows = self.chosen()
        places = [(row.origin.report, Span(row.raw_start, row.raw_end)) for row in rows]
        if not places:
            return
        try:
            pinned = all(self.model.is_pinned(row) for row in rows)
            self._undo.push((Unpin if pinned else Pin)(self._library, places, self.refresh))
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Pin"), str(error))

    def save(self, path: Path) -> None:
        """Write all figures that the filters let through; the name says the format."""
        rows = self._library.figures.stream(self.model.wanted)
        try:
            written, left_out = write_table(rows, figures_sheet(), path)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Export"), str(error))
            return
        told = translate("Compare", "{count} figures written").format(count=number_words(written))
        if left_out:
            more = translate("Compare", "{count} did not fit; write CSV for all of them")
            told += " · " + more.format(count=number_words(left_out))
        self.count.setText(told)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.filters.retranslate()
        self._export.setText(translate("Compare", "Export…"))
        self._back.setText(translate("Compare", "Back to the report"))
        self.table.setAccessibleName(translate("Compare", "Figures"))
        self._mark_pin()
        if self.isVisible():
            self.refresh()

    def _make_table(self) -> RowTable:
        table = RowTable()
        table.setModel(self.model)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.sort_by_header()
        for at, width in enumerate((190, 140, 90, 60, 140, 150, 220, 150)):
            table.setColumnWidth(at, width)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return table

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.count, 1)
        for widget in (self._pin, self._export, self._back):
            bar.addWidget(widget)
        parts = QSplitter()
        parts.addWidget(self.groups)
        parts.addWidget(self.table)
        parts.setStretchFactor(1, 1)
        parts.setSizes([220, 780])
        whole = QVBoxLayout(self)
        whole.addWidget(self.filters)
        whole.addLayout(bar)
        whole.addWidget(parts, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.filters.fields["text"].textEdited.connect(self.groups.forget)
        self.groups.chosen.connect(self.refresh)
        self.groups.asked.connect(self.refresh)
        self.groups.compare.connect(self.compare)
        self.table.activated.connect(self._jump)
        self.table.customContextMenuRequested.connect(self._ask)
        self.table.selectionModel().selectionChanged.connect(self._mark_pin)
        self._pin.clicked.connect(self.pin)
        self._export.clicked.connect(self._ask_and_save)
        self._back.clicked.connect(self.left)
        for key, do in ((QKeySequence.StandardKey.Copy, self.copy), ("P", self.pin)):
            on_key(self.table, key, do)

    def _mark_pin(self) -> None:
        rows = self.chosen()
        off = bool(rows) and all(self.model.is_pinned(row) for row in rows)
        pin, unpin = translate("Compare", "Pin"), translate("Compare", "Take pin off")
        self._pin.setText(unpin if off else pin)
        self._pin.setEnabled(bool(rows))

    def _ask(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        if not index.isValid():
            return
        row, menu = self.model.row(index), QMenu(self)
        menu.addAction(translate("Compare", "Go to the sentence"), lambda: self._jump(index))
        if row.measure_key:
            words = translate("Compare", "Compare over places and years")
            menu.addAction(words, lambda: self.compare.emit(measure_of(row)))
        menu.addAction(self._pin.text(), self.pin)
        menu.addAction(translate("Compare", "Copy"), self.copy)
        menu.exec(self.table.viewport().mapToGlobal(at))

    def _jump(self, index: Index) -> None:
        row = self.model.row(index)
        self.jump.emit(row.origin.report, Span(row.raw_start, row.raw_end))

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Compare", "Export"), "figures.xlsx", _FORMS
        )
        if name:
            self.save(Path(name))
