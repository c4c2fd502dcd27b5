"""All figures of the library in one table: filtered, sorted, grouped, copied, carried away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.compare.comparison import Measure
from core.compare.dimensions import unit_name
from core.compare.measures import Label
from core.errors import JianduError
from core.export.columns import figures_sheet
from core.export.files import write_table
from core.library import Library
from core.library.figures import ALL_FIGURES, FigureFilter, LabelCount
from core.model import FigureKind
from core.offsets import Span
from gui.compare.model import FigureModel, Index, cells_of, kind_name
from gui.language import translate

_GROUPS = 300  # labels listed; a search narrows them
_PAUSE = 250  # milliseconds after the last key before the library is asked


class FiguresPane(QWidget):
    """The table with its filters and, beside it, what is counted, the most frequent first.

    `jump` carries uid and raw span of a figure, `compare` a Measure; `left` is sent when the
    reader wants the report back.
    """

    jump = Signal(str, object)
    compare = Signal(object)
    left = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._label: str | None = None
        self.model = FigureModel(library)
        self.table = self._make_table()
        self.groups = QListWidget()
        self.groups.setAccessibleName(translate("Compare", "What is counted"))
        self.groups.itemClicked.connect(self._choose_group)
        self.groups.itemActivated.connect(self._compare_group)
        self.count = QLabel()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.refresh)
        self._lay_out()

    def refresh(self) -> None:
        """Ask the library anew, as after an import."""
        wanted = self.wanted()
        try:
            self.model.ask(wanted)
            number = self._library.figures.count(wanted)
            groups = self._library.figures.labels(self.text.text(), _GROUPS)
        except JianduError as error:
            self.count.setText(str(error))
            return
        self.count.setText(translate("Compare", "{count} figures").format(count=f"{number:,}"))
        self._fill_groups(groups)

    def wanted(self) -> FigureFilter:
        """Return what the filters ask for."""
        kind: FigureKind | None = self.kind.currentData()
        years = [
            int(part)
            for part in self.years.text().replace("–", "-").split("-")
            if part.strip().isdigit()
        ]
        text = self.text.text().strip()
        return replace(
            ALL_FIGURES,
            label=self._label,
            contains=None if self._label else text or None,
            kind=kind,
            place=self.place.text().strip() or None,
            initiative=self.initiative.text().strip() or None,
            years=(years[0], years[-1]) if years else (None, None),
            suspect=True if self.suspect.isChecked() else None,
        )

    def copy(self) -> None:
        """Copy the lines selected, with the address of each figure, as a table."""
        rows = [self.model.row(i) for i in self.table.selectionModel().selectedRows()]
        lines = [
            "\t".join((*cells_of(r), r.sentence, r.origin.link(r.raw_start, r.raw_end)))
            for r in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(line.replace("\n", " ") for line in lines))

    def save(self, path: Path) -> None:
        """Write all figures that the filters let through; the name says the format."""
        rows = self._library.figures.stream(self.model.wanted)
        try:
            written, left_out = write_table(rows, figures_sheet(), path)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Export"), str(error))
            return
        told = translate("Compare", "{count} figures written").format(count=f"{written:,}")
        if left_out:
            more = translate("Compare", "{count} did not fit; write CSV for all of them")
            told += " · " + more.format(count=f"{left_out:,}")
        self.count.setText(told)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSortingEnabled(True)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for at, width in enumerate((180, 140, 90, 60, 140, 150, 220, 120)):
            table.setColumnWidth(at, width)
        table.activated.connect(self._jump)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)
        return table

    def _lay_out(self) -> None:
        self.text = self._field(translate("Compare", "Counted, in either script"))
        self.place = self._field(translate("Compare", "Place"))
        self.years = self._field(translate("Compare", "Years: 2019-2023"))
        self.initiative = self._field(translate("Compare", "Initiative"))
        self.kind = QComboBox()
        self.kind.addItem(translate("Compare", "All kinds"), None)
        for kind in FigureKind:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.currentIndexChanged.connect(self._pause.start)
        self.suspect = QCheckBox(translate("Compare", "In doubt only"))
        self.suspect.toggled.connect(self._pause.start)
        carry = QPushButton(translate("Compare", "Export…"))
        carry.clicked.connect(self._ask_and_save)
        filters = QHBoxLayout()
        for widget in (self.text, self.place, self.years, self.initiative, self.kind, self.suspect):
            filters.addWidget(widget)
        filters.addWidget(self.count)
        back = QPushButton(translate("Compare", "Back to the report"))
        back.clicked.connect(self.left)
        filters.addWidget(carry)
        filters.addWidget(back)
        self.text.textEdited.connect(self._forget_group)
        parts = QSplitter()
        parts.addWidget(self.groups)
        parts.addWidget(self.table)
        parts.setStretchFactor(1, 1)
        parts.setSizes([220, 780])
        whole = QVBoxLayout(self)
        whole.addLayout(filters)
        whole.addWidget(parts, 1)

    def _field(self, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._pause.start)
        return field

    def _fill_groups(self, groups: list[LabelCount]) -> None:
        self.groups.clear()
        for group in groups:
            unit = f"（{unit_name(group.unit)}）" if group.unit else ""
            item = QListWidgetItem(f"{group.label_key}{unit} {group.figures:,}")
            item.setData(Qt.ItemDataRole.UserRole, group)
            item.setToolTip(
                translate("Compare", "Click: only these. Enter: compare over places and years.")
            )
            self.groups.addItem(item)

    def _choose_group(self, item: QListWidgetItem) -> None:
        group: LabelCount = item.data(Qt.ItemDataRole.UserRole)
        self._label = None if self._label == group.label_key else group.label_key
        self.model.ask(self.wanted())
        number = self._library.figures.count(self.model.wanted)
        self.count.setText(translate("Compare", "{count} figures").format(count=f"{number:,}"))

    def _compare_group(self, item: QListWidgetItem) -> None:
        group: LabelCount = item.data(Qt.ItemDataRole.UserRole)
        self.compare.emit(Measure(Label(group.label_key, group.words), group.kind))

    def _forget_group(self) -> None:
        self._label = None

    def _jump(self, index: Index) -> None:
        row = self.model.row(index)
        self.jump.emit(row.origin.report, Span(row.raw_start, row.raw_end))

    def _ask_and_save(self) -> None:
        forms = "Excel (*.xlsx);;CSV (*.csv);;JSON Lines (*.jsonl);;Parquet (*.parquet)"
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Compare", "Export"), "figures.xlsx", forms
        )
        if name:
            self.save(Path(name))
