"""Two reports compared: what they share, what only one names, which figures changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.compare.measures import settled_pairs
from core.compare.pairs import Pair, compare_reports
from core.errors import JianduError
from core.export.columns import pair_sheet
from core.export.files import write_table
from core.export.pairs import pair_rows
from core.library import Library, ReportFilter
from core.model import Report
from core.rows import origin_of
from gui.compare.pairlines import SIDES, figure_lines, name_lines, passage_lines
from gui.compare.picker import ReportPicker
from gui.compare.places import PlacesTable
from gui.compare.translated import Translated
from gui.language import translate

_FORMS = "Excel (*.xlsx);;CSV (*.csv);;JSON (*.json);;JSON Lines (*.jsonl)"
_PAUSE = 150  # milliseconds after the last key in the filter


class PairPane(Translated):
    """Two reports of the library, chosen by their titles, and three tables of what was found.

    `jump` carries uid and raw span of a place, `both` a target in each report; `left` is sent
    when the reader wants the report back.
    """

    jump = Signal(str, object)
    both = Signal(object, object)
    left = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._pair: Pair | None = None
        self._reports: tuple[Report, Report] | None = None
        self.pickers = (ReportPicker(library), ReportPicker(library))
        self.tables = {
            "passages": PlacesTable((0, 0, 90)),
            "names": PlacesTable((0, 0, 140)),
            "figures": PlacesTable((0, 170, 170, 130)),
        }
        self.side, self.words, self.count = QComboBox(), QLineEdit(), QLabel()
        self._swap, self._export, self._back = QPushButton(), QPushButton(), QPushButton()
        self.tabs = QTabWidget()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def pair(self) -> Pair | None:
        """What is shown."""
        return self._pair

    def show_pair(self, left: str | None, right: str | None) -> None:
        """Compare two reports, or let the one that is None be chosen."""
        for picker, uid in zip(self.pickers, (left, right), strict=True):
            for row in self._library.reports(ReportFilter(uid=uid)) if uid else ():
                picker.show_report(row)
        self._compare()
        missing = next((picker for picker in self.pickers if picker.uid is None), None)
        (missing or self.words).setFocus()

    def save(self, path: Path) -> None:
        """Write what was found; the name says the format."""
        if self._pair is None or self._reports is None:
            return
        try:
            write_table(pair_rows(self._pair, *self._reports), pair_sheet(), path)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Export"), str(error))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for picker, words in zip(
            self.pickers,
            (translate("Compare", "The earlier report"), translate("Compare", "The later report")),
            strict=True,
        ):
            picker.setPlaceholderText(words)
            picker.setAccessibleName(words)
        self._swap.setText("⇄")
        self._swap.setToolTip(translate("Compare", "Swap the two"))
        self._swap.setAccessibleName(self._swap.toolTip())
        self._export.setText(translate("Compare", "Export…"))
        self._back.setText(translate("Compare", "Back to the report"))
        self.words.setPlaceholderText(translate("Compare", "Filter these rows"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.side.setAccessibleName(translate("Compare", "Which names"))
        for at, words in enumerate(SIDES.values()):
            self.side.setItemText(at, translate("Compare", words))
        here = translate("Compare", "Earlier")
        there = translate("Compare", "Later")
        self.tables["passages"].name((here, there, translate("Compare", "Characters")))
        self.tables["names"].name((here, there, translate("Compare", "Kind")))
        self.tables["figures"].name(
            (translate("Compare", "Counted"), here, there, translate("Compare", "Change"))
        )
        self._fill()

    def _lay_out(self) -> None:
        self._swap.setFixedWidth(44)
        for side, words in SIDES.items():
            self.side.addItem(words, side)
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(260)
        for name, table in self.tables.items():
            self.tabs.addTab(table, name)
        self.tables["figures"].lines.right = frozenset({1, 2, 3})
        self.tables["passages"].lines.right = frozenset({2})
        top, bar = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.pickers[0], 1)
        top.addWidget(self._swap)
        top.addWidget(self.pickers[1], 1)
        bar.addWidget(self.words)
        bar.addWidget(self.side)
        bar.addWidget(self.count, 1)
        bar.addWidget(self._export)
        bar.addWidget(self._back)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addLayout(bar)
        whole.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        for picker in self.pickers:
            picker.picked.connect(self._compare)
        self._swap.clicked.connect(self._turn_round)
        self._export.clicked.connect(self._ask_and_save)
        self._back.clicked.connect(self.left)
        self._pause.timeout.connect(self._look_for)
        self.words.textChanged.connect(self._pause.start)
        self.side.currentIndexChanged.connect(self._fill)
        self.tabs.currentChanged.connect(self._show_side)
        for table in self.tables.values():
            table.jump.connect(self.jump)
            table.both.connect(self.both)

    def _compare(self) -> None:
        left, right = (picker.uid for picker in self.pickers)
        if left is None or right is None:
            return
        try:
            ours, theirs = (self._library.load_corrected(uid) for uid in (left, right))
            settled = settled_pairs(self._library.measures.listed())
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Compare"), str(error))
            return
        self._reports = ours, theirs
        self._pair = compare_reports(
            (ours, origin_of(ours, left)), (theirs, origin_of(theirs, right)), settled
        )
        self._fill()

    def _turn_round(self) -> None:
        left, right = (picker.uid for picker in self.pickers)
        if left and right:
            self.show_pair(right, left)

    def _fill(self) -> None:
        found, reports = self._pair, self._reports
        lines = {
            "passages": passage_lines(found, *reports) if found and reports else [],
            "names": name_lines(found, self.side.currentData()) if found else [],
            "figures": figure_lines(found) if found else [],
        }
        titles = {
            "passages": translate("Compare", "Shared passages"),
            "names": translate("Compare", "Names"),
            "figures": translate("Compare", "Figures"),
        }
        for at, (name, table) in enumerate(self.tables.items()):
            table.fill(lines[name])
            self.tabs.setTabText(at, f"{titles[name]} {len(lines[name])}")
        self._show_side()
        self.count.setText(_shared(found) if found else "")
        self._export.setEnabled(found is not None)

    def _show_side(self) -> None:
        self.side.setVisible(self.tabs.currentWidget() is self.tables["names"])

    def _look_for(self) -> None:
        for table in self.tables.values():
            table.lines.look_for(self.words.text())

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Compare", "Export"), "comparison.xlsx", _FORMS
        )
        if name:
            self.save(Path(name))


def _shared(pair: Pair) -> str:
    words = translate("Compare", "shared: {left} % of the earlier, {right} % of the later")
    left, right = (round(100 * part) for part in (pair.part_of_left, pair.part_of_right))
    return words.format(left=left, right=right)
