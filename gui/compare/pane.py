"""One measure compared: which labels it takes in, places × years, charts, claims held against."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.compare.comparison import Comparison, Measure, claims_in, compare_library
from core.compare.dimensions import units_like
from core.compare.measures import Member
from core.compare.points import Grid, Point, in_unit
from core.errors import JianduError
from core.export.files import replacing, write_text
from core.library import Library
from core.links import make_link
from gui.compare.chart import Chart, ChartKind
from gui.compare.grid import GridTable
from gui.compare.lists import ClaimsTree, MembersTree
from gui.compare.measurefield import MeasureField
from gui.compare.translated import Translated
from gui.compare.words import in_script, unit_label
from gui.language import translate


class ComparePane(Translated):
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
        self.name = MeasureField(library)
        self.unit, self.kind, self.year = QComboBox(), QComboBox(), QComboBox()
        self._save, self._back, self._legend = QPushButton(), QPushButton(), QLabel()
        self.members, self.claims = MembersTree(), ClaimsTree()
        self.chart, self.table, self.tabs = Chart(), GridTable(), QTabWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setFocusProxy(self.name)

    def show_measure(self, measure: Measure) -> None:
        """Compare a measure over all reports of the library."""
        try:
            comparison = compare_library(self._library, measure)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Compare"), str(error))
            return
        self._comparison = comparison
        self._fill(comparison)
        self.claims.fill(())
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

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.name.setPlaceholderText(translate("Compare", "What is counted, in either script"))
        self.name.setAccessibleName(self.name.placeholderText())
        for at, words in enumerate(chart_names().values()):
            self.kind.setItemText(at, words)
        for box, words in (
            (self.unit, translate("Compare", "Unit")),
            (self.kind, translate("Compare", "Chart")),
            (self.year, translate("Compare", "Year")),
        ):
            box.setAccessibleName(words)
        self._save.setText(translate("Compare", "Save chart…"))
        self._back.setText(translate("Compare", "Back to the report"))
        self._legend.setText(
            translate(
                "Compare",
                "● as stated   ▲ at least   ▼ at most   ┃ between   ◯ hollow: a digit may be"
                " missing   red ring: reports disagree",
            )
        )
        titles = (
            translate("Compare", "Chart"),
            translate("Compare", "Places × years"),
            translate("Compare", "Claims checked"),
        )
        for at, title in enumerate(titles):
            self.tabs.setTabText(at, title)
        self.members.retranslate()
        self.claims.retranslate()
        if self._comparison is not None:
            self._fill(self._comparison)
            self.claims.fill(self.claims.checks)

    def _lay_out(self) -> None:
        for kind in ChartKind:
            self.kind.addItem("", kind)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        for widget in (self.unit, self.kind, self.year, self._save, self._back):
            head.addWidget(widget)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.chart)
        for part in (scroll, self.table, self.claims):
            self.tabs.addTab(part, "")
        self._legend.setWordWrap(True)
        held = QWidget()
        inside = QVBoxLayout(held)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.tabs, 1)
        inside.addWidget(self._legend)
        parts = QSplitter()
        parts.addWidget(self.members)
        parts.addWidget(held)
        parts.setStretchFactor(1, 1)
        parts.setSizes([300, 700])
        whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addWidget(parts, 1)

    def _connect(self) -> None:
        self.name.picked.connect(self.show_measure)
        self.unit.currentIndexChanged.connect(self._show)
        self.kind.currentIndexChanged.connect(self._draw)
        self.year.currentIndexChanged.connect(self._draw)
        self._save.clicked.connect(self._ask_and_save)
        self._back.clicked.connect(self.left)
        self.members.settled.connect(self._settle)
        self.chart.chosen.connect(self._jump_to)
        self.table.chosen.connect(self._jump_to)
        self.claims.jump.connect(self.jump)
        self.tabs.currentChanged.connect(self._fill_claims)

    def _settle(self, member: Member, same: bool) -> None:  # noqa: FBT001 - a signal's value
        """Keep that a label is the same measure, or another, and compare anew."""
        if self._comparison is None:
            return
        measure = self._comparison.measure
        try:
            self._library.measures.settle(measure.label.key, member.label.key, same)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Compare"), str(error))
        # Once what is at hand is done: the item that was clicked goes away.
        QTimer.singleShot(0, self, lambda: self.show_measure(measure))

    def _fill(self, comparison: Comparison) -> None:
        self.name.show_measure(comparison.measure)
        self.members.fill(comparison)
        self._fill_units(comparison)

    def _fill_units(self, comparison: Comparison) -> None:
        before = self.unit.currentData()
        with QSignalBlocker(self.unit):
            self.unit.clear()
            for number, grid in enumerate(comparison.grids):
                for unit in dict.fromkeys((grid.unit, *units_like(grid.unit))):
                    self.unit.addItem(unit_label(unit) or "—", (number, unit))
            at = self.unit.findData(before)
            self.unit.setCurrentIndex(max(0, at))
        self._show()

    def _show(self) -> None:
        """Show the table that the unit stands for."""
        chosen: tuple[int, str | None] | None = self.unit.currentData()
        if self._comparison is None or chosen is None:
            self._grid = None
            self.table.fill(None)
            return
        number, unit = chosen
        grid = self._comparison.grids[number]
        self._grid = in_unit(grid, unit) if unit and unit != grid.unit else grid
        with QSignalBlocker(self.year):
            self.year.clear()
            for year in reversed(self._grid.years):
                self.year.addItem(str(year or "—"), year)
        self.table.fill(self._grid)
        self._draw()

    def _draw(self) -> None:
        if self._grid is None or self._comparison is None:
            return
        kind = ChartKind(self.kind.currentData())
        self.year.setEnabled(kind is ChartKind.BARS)
        title = in_script(self._comparison.measure.label.key)
        self.chart.show_grid(self._grid, title, kind, self.year.currentData())

    def _fill_claims(self, tab: int) -> None:
        """Hold the claims against the earlier reports, once one looks: sentences are read."""
        if self.tabs.widget(tab) is not self.claims or self._comparison is None:
            return
        self.claims.fill(claims_in(self._library, self._comparison))

    def _jump_to(self, point: Point) -> None:
        self.jump.emit(point.report, point.raw)

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


def _address(point: Point) -> str:
    return make_link(point.report, point.raw)
