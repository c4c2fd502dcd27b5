"""One measure compared: which labels it takes in, places × years, charts, claims held against."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.compare.amounts import show_amount
from core.compare.comparison import (
    Comparison,
    Measure,
    claims_in,
    compare_library,
    measures_named,
)
from core.compare.dimensions import unit_name, units_like
from core.compare.measures import Label, Member
from core.compare.points import Grid, Point, in_unit
from core.errors import JianduError
from core.export.files import replacing, write_text
from core.library import Library
from core.links import make_link
from gui.compare.chart import Chart, ChartKind
from gui.compare.lists import ClaimsTree, MembersTree
from gui.compare.model import kind_name
from gui.language import translate

_ROLE = Qt.ItemDataRole.UserRole
_OFFERED = 40  # measures offered while one types
_PAUSE = 200  # milliseconds after the last key


class ComparePane(QWidget):
    """A measure over the library; `jump` carries uid and raw span of a figure.

    `left` is sent when the reader wants the report back.
    """

    jump = Signal(str, object)
    left = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._comparison: Comparison | None = None
        self._grid: Grid | None = None
        self._offered: list[Measure] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._offer)
        self._lay_out()

    def show_measure(self, measure: Measure) -> None:
        """Compare a measure over all reports of the library."""
        try:
            comparison = compare_library(self._library, measure)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Compare"), str(error))
            return
        self._comparison = comparison
        with QSignalBlocker(self.name):
            self.name.setText(measure.label.key)
        self.members.fill(comparison)
        self._fill_units(comparison)
        self.claims.clear()
        self._fill_claims(self.tabs.currentIndex())

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._comparison

    def save_chart(self, path: Path) -> None:
        """Write the chart as SVG, each mark a link, or as PNG; the name says which."""
        try:
            if path.suffix.lower() == ".svg":
                write_text(path, [self.chart.svg(_address)])
                return
            with replacing(path) as draft:
                if not self.chart.save_png(draft):
                    raise OSError(translate("Compare", "the picture could not be written"))
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Save chart"), str(error))

    def _lay_out(self) -> None:
        self.name = QLineEdit()
        self.name.setPlaceholderText(translate("Compare", "What is counted, in either script"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.textEdited.connect(self._pause.start)
        self.name.returnPressed.connect(self._take_first)
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take)
        self.name.setCompleter(completer)
        self.unit, self.kind, self.year = QComboBox(), QComboBox(), QComboBox()
        for kind, words in chart_names().items():
            self.kind.addItem(words, kind)
        self.unit.currentIndexChanged.connect(self._show)
        self.kind.currentIndexChanged.connect(self._draw)
        self.year.currentIndexChanged.connect(self._draw)
        save = QPushButton(translate("Compare", "Save chart…"))
        save.clicked.connect(self._ask_and_save)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        back = QPushButton(translate("Compare", "Back to the report"))
        back.clicked.connect(self.left)
        for widget in (self.unit, self.kind, self.year, save, back):
            head.addWidget(widget)
        parts = QSplitter()
        self.members = MembersTree()
        self.members.settled.connect(self._settle)
        parts.addWidget(self.members)
        parts.addWidget(self._make_tabs())
        parts.setStretchFactor(1, 1)
        parts.setSizes([260, 740])
        whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addWidget(parts, 1)

    def _make_tabs(self) -> QWidget:
        self.chart = Chart()
        self.chart.chosen.connect(self._jump_to)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.chart)
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.itemActivated.connect(self._jump_from)
        self.claims = ClaimsTree()
        self.claims.jump.connect(self.jump)
        self.tabs = QTabWidget()
        self.tabs.addTab(scroll, translate("Compare", "Chart"))
        self.tabs.addTab(self.table, translate("Compare", "Places × years"))
        self.tabs.addTab(self.claims, translate("Compare", "Claims checked"))
        self.tabs.currentChanged.connect(self._fill_claims)
        legend = QLabel(
            translate(
                "Compare",
                "● as stated   ▲ at least   ▼ at most   ┃ between   ◯ hollow: a digit may be"
                " missing   red ring: reports disagree",
            )
        )
        legend.setWordWrap(True)
        held = QWidget()
        inside = QVBoxLayout(held)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.tabs, 1)
        inside.addWidget(legend)
        return held

    def _offer(self) -> None:
        counts = self._library.figures.labels("".join(self.name.text().split()[:1]))
        labels = [(Label(c.label_key, c.words), c.kind, c.figures) for c in counts]
        self._offered = measures_named(self.name.text(), labels)[:_OFFERED]
        self._words.setStringList([_offer_name(m) for m in self._offered])
        if self._offered and self.name.hasFocus():
            self.name.completer().complete()

    def _take(self, words: str) -> None:
        for measure in self._offered:
            if _offer_name(measure) == words:
                # The completer writes its own words into the field after this.
                self._later(measure)
                return

    def _take_first(self) -> None:
        self._offer()
        if self._offered:
            self.show_measure(self._offered[0])

    def _settle(self, member: Member, same: bool) -> None:  # noqa: FBT001 - a signal's value
        """Keep that a label is the same measure, or another, and compare anew."""
        if self._comparison is None:
            return
        measure = self._comparison.measure
        try:
            self._library.measures.settle(measure.label.key, member.label.key, same)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Compare"), str(error))
        self._later(measure)  # the item that was clicked goes away

    def _later(self, measure: Measure) -> None:
        """Compare once what is at hand is done."""
        QTimer.singleShot(0, self, lambda: self.show_measure(measure))

    def _fill_units(self, comparison: Comparison) -> None:
        before = self.unit.currentData()
        with QSignalBlocker(self.unit):
            self.unit.clear()
            for number, grid in enumerate(comparison.grids):
                for unit in dict.fromkeys((grid.unit, *units_like(grid.unit))):
                    self.unit.addItem(unit_name(unit) or "—", (number, unit))
            at = self.unit.findData(before)
            self.unit.setCurrentIndex(max(0, at))
        self._show()

    def _show(self) -> None:
        """Show the table that the unit stands for."""
        chosen: tuple[int, str | None] | None = self.unit.currentData()
        if self._comparison is None or chosen is None:
            self._grid = None
            self.table.setRowCount(0)
            return
        number, unit = chosen
        grid = self._comparison.grids[number]
        self._grid = in_unit(grid, unit) if unit and unit != grid.unit else grid
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in reversed(self._grid.years):
                self.year.addItem(str(year or "—"), year)
        self._fill_table(self._grid)
        self._draw()

    def _draw(self) -> None:
        if self._grid is None or self._comparison is None:
            return
        kind = ChartKind(self.kind.currentData())
        self.year.setEnabled(kind is ChartKind.BARS)
        title = self._comparison.measure.label.key
        self.chart.show_grid(self._grid, title, kind, self.year.currentData())

    def _fill_table(self, grid: Grid) -> None:
        self.table.clear()
        self.table.setRowCount(len(grid.places))
        self.table.setColumnCount(len(grid.years))
        self.table.setVerticalHeaderLabels(list(grid.places))
        self.table.setHorizontalHeaderLabels([str(year or "—") for year in grid.years])
        for row, place in enumerate(grid.places):
            for column, year in enumerate(grid.years):
                points = grid.cells.get((place, year), ())
                if points:
                    cell = _cell(points, disputed=(place, year) in grid.disputed)
                    self.table.setItem(row, column, cell)
        self.table.resizeColumnsToContents()

    def _fill_claims(self, tab: int) -> None:
        """Hold the claims against the earlier reports, once one looks: sentences are read."""
        if self.tabs.widget(tab) is not self.claims or self._comparison is None:
            return
        self.claims.fill(claims_in(self._library, self._comparison))

    def _jump_to(self, point: Point) -> None:
        self.jump.emit(point.report, point.raw)

    def _jump_from(self, item: QTableWidgetItem) -> None:
        points: tuple[Point, ...] = item.data(_ROLE)
        self._jump_to(points[0])

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Compare", "Save chart"), "chart.svg", "SVG (*.svg);;PNG (*.png)"
        )
        if name:
            self.save_chart(Path(name))


def chart_names() -> dict[ChartKind, str]:
    """Return the kinds of chart in the interface's language."""
    return {
        ChartKind.LINES: translate("Compare", "Lines over years"),
        ChartKind.BARS: translate("Compare", "Bars of one year"),
        ChartKind.MULTIPLES: translate("Compare", "A small chart for each place"),
    }


def _offer_name(measure: Measure) -> str:
    return f"{measure.label.key} · {kind_name(measure.kind)}"


def _cell(points: tuple[Point, ...], *, disputed: bool) -> QTableWidgetItem:
    distinct = dict.fromkeys(show_amount(point.amount) for point in points)
    item = QTableWidgetItem((" ≠ " if disputed else " · ").join(distinct))
    item.setData(_ROLE, points)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    labels = ", ".join(dict.fromkeys(point.label_key for point in points))
    item.setToolTip(labels)
    return item


def _address(point: Point) -> str:
    return make_link(point.report, point.raw)
