"""Initiatives across reports: which report names which, when, how widely, in what words."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.errors import JianduError
from core.export.columns import initiatives_sheet, names_sheet, sightings_sheet
from core.export.files import write_table
from core.library import InitiativeFilter, Library
from core.library.initiatives import Known
from core.model import InitiativeKind
from gui.amounts import number_words
from gui.compare.filters import years_of
from gui.compare.names import NamesModel
from gui.compare.thing import ThingView
from gui.compare.translated import Translated
from gui.language import translate
from gui.tables import RowTable, on_key
from gui.wording import initiative_name

_PAUSE = 250  # milliseconds after the last key before the library is asked
_READ = 2000  # mentions read with their sentences; a filter narrows them
_FORMS = "Excel (*.xlsx);;CSV (*.csv);;JSON Lines (*.jsonl);;Parquet (*.parquet)"


class InitiativesPane(Translated):
    """What reports name, and for the one that is chosen where, when and in what words.

    `jump` carries uid and raw span of a mention; `left` is sent when the reader wants the report
    back.
    """

    jump = Signal(str, object)
    left = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._thing: Known | None = None
        self.model = NamesModel(library)
        self.names = RowTable()
        self.words, self.place, self.years = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind, self.count = QComboBox(), QLabel()
        self._export, self._back = QPushButton(), QPushButton()
        self._menu = QMenu(self)
        self._choices = [
            self._menu.addAction("", partial(self._ask_and_save, what))
            for what in ("names", "mentions", "reports")
        ]
        self.thing = ThingView()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Ask the library anew, as after an import."""
        try:
            self.model.ask(self.wanted())
        except JianduError as error:
            self.count.setText(str(error))
            return
        index = self.model.place_of(self._thing.key) if self._thing else self.model.index(0, 0)
        self.names.setCurrentIndex(index if index.isValid() else self.model.index(0, 0))
        if not self.model.rowCount():
            self._show(None)

    def show_thing(self, key: str) -> None:
        """Show the thing with a key (`Entity.key`), whatever is filtered."""
        for field in (self.words, self.place, self.years):
            field.clear()
        self.kind.setCurrentIndex(0)
        self.words.setText(key)
        self._pause.stop()
        self.refresh()
        index = self.model.place_of(key)
        if index.isValid():
            self.names.setCurrentIndex(index)

    def wanted(self) -> InitiativeFilter:
        """Return what the filters ask for."""
        kind = self.kind.currentData()  # a plain string: Qt's variants make one of it
        return InitiativeFilter(
            contains=self.words.text().strip() or None,
            kind=InitiativeKind(kind) if kind else None,
            place=self.place.text().strip() or None,
            years=years_of(self.years.text()),
        )

    def of_thing(self, thing: Known) -> InitiativeFilter:
        """Return what asks for the mentions of one thing that the filters let through."""
        wanted = self.wanted()
        return InitiativeFilter(
            key=thing.key, kind=thing.kind, place=wanted.place, years=wanted.years
        )

    def save(self, what: str, path: Path) -> None:
        """Write names, mentions or the reports that name the chosen one; the name says the form."""
        asked = self._library.initiatives
        thing = self.of_thing(self._thing) if self._thing else self.wanted()
        try:
            if what == "names":
                write_table(asked.known(self.model.wanted, limit=-1), names_sheet(), path)
            elif what == "mentions":
                write_table(asked.stream(thing), initiatives_sheet(), path)
            else:
                write_table(asked.sightings(thing), sightings_sheet(), path)
        except JianduError as error:
            QMessageBox.warning(self, translate("Compare", "Export"), str(error))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for field, words in (
            (self.words, translate("Compare", "Name, in either script")),
            (self.place, translate("Compare", "Place")),
            (self.years, translate("Compare", "Years: 2019-2023")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.kind.setItemText(0, translate("Compare", "All kinds"))
        for at, kind in enumerate(InitiativeKind, 1):
            self.kind.setItemText(at, initiative_name(kind))
        for action, words in zip(
            self._choices,
            (
                translate("Compare", "These names…"),
                translate("Compare", "Mentions of the chosen one…"),
                translate("Compare", "Reports that name it…"),
            ),
            strict=True,
        ):
            action.setText(words)
        self._export.setText(translate("Compare", "Export"))
        self._back.setText(translate("Compare", "Back to the report"))
        self.names.setAccessibleName(translate("Compare", "Initiatives"))
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        table = self.names
        table.setModel(self.model)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.sort_by_header(clearable=False)
        for at, width in enumerate((84, 60, 50, 48, 48), 1):
            table.setColumnWidth(at, width)
        self.kind.addItem("", None)
        for kind in InitiativeKind:
            self.kind.addItem("", kind)
        self._export.setMenu(self._menu)
        for field in (self.words, self.place, self.years):
            field.setClearButtonEnabled(True)
        bar = QHBoxLayout()
        for widget in (self.words, self.place, self.years, self.kind, self.count):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self._export)
        bar.addWidget(self._back)
        parts = QSplitter()
        parts.addWidget(self.names)
        parts.addWidget(self.thing)
        parts.setStretchFactor(1, 1)
        parts.setSizes([400, 700])
        whole = QVBoxLayout(self)
        whole.addLayout(bar)
        whole.addWidget(parts, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self.refresh)
        for field in (self.words, self.place, self.years):
            field.textChanged.connect(self._pause.start)
        self.kind.currentIndexChanged.connect(self._pause.start)
        self.names.selectionModel().currentRowChanged.connect(self._choose)
        self._back.clicked.connect(self.left)
        self.thing.jump.connect(self.jump)
        on_key(self.names, QKeySequence.StandardKey.Copy, self._copy)

    def _choose(self) -> None:
        index = self.names.currentIndex()
        self._show(self.model.row(index) if index.isValid() else None)

    def _show(self, thing: Known | None) -> None:
        self._thing = thing
        if thing is None:
            self.thing.show_thing("", [], [])
            self.count.clear()
            return
        asked, wanted = self._library.initiatives, self.of_thing(thing)
        sightings = asked.sightings(wanted)
        self.thing.show_thing(thing.name, sightings, asked.find(wanted, limit=_READ))
        reports = translate("Compare", "{count} reports")
        self.count.setText(reports.format(count=number_words(len(sightings))))

    def _copy(self) -> None:
        self.model.copy([i.row() for i in self.names.selectionModel().selectedRows()])

    def _ask_and_save(self, what: str) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Compare", "Export"), f"{what}.xlsx", _FORMS
        )
        if name:
            self.save(what, Path(name))
