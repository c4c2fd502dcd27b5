"""The left pane: filter, list of reports, contents of the open one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.library import ReportRow
from core.page import Page
from gui.language import translate
from gui.panes.reports import ROW, Filter, Painter, ReportsModel
from gui.theme import Scheme

_RAW = Qt.ItemDataRole.UserRole


def _heading() -> QLabel:
    label = QLabel()
    label.setObjectName("heading")
    return label


class Shelf(QWidget):
    """`opened` carries the uid of the chosen report, `chosen` the raw span of a heading."""

    opened = Signal(str)
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(220)
        self.model = ReportsModel()
        self.filter = Filter(self.model)
        self.painter = Painter()
        self.list = QListView()
        self.list.setModel(self.filter)
        self.list.setItemDelegate(self.painter)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._open)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self.filter.look_for)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.itemClicked.connect(self._choose)
        self.contents.itemActivated.connect(self._choose)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        library = translate("Library", "Library")
        contents = translate("Library", "Contents")
        self.list.setAccessibleName(library)
        self.heading.setText(f"{library}　{len(self.model.rows)}")
        self.contents.setAccessibleName(contents)
        self._contents_heading.setText(contents)
        self.words.setPlaceholderText(translate("Library", "Filter titles, places, dates"))

    def _arrange(self) -> None:
        self.heading = _heading()
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        search = QVBoxLayout()
        search.setContentsMargins(12, 0, 12, 6)
        search.addWidget(self.words)
        column.addLayout(search)
        column.addWidget(self.list)
        self._lower = QWidget()
        below = QVBoxLayout(self._lower)
        below.setContentsMargins(0, 0, 0, 0)
        self._contents_heading = _heading()
        below.addWidget(self._contents_heading)
        below.addWidget(self.contents)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self._lower)
        split.setSizes([520, 280])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def set_scheme(self, scheme: Scheme) -> None:
        """Paint in these colours."""
        self.painter.scheme = scheme
        self.list.viewport().update()

    def show_reports(self, rows: list[ReportRow], current: str | None) -> None:
        """List these reports, and mark the open one without opening it anew."""
        blocker = QSignalBlocker(self.list.selectionModel())
        self.model.set_rows(rows)
        self.retranslate()
        for place, row in enumerate(rows):
            if row.uid == current:
                self.list.setCurrentIndex(self.filter.mapFromSource(self.model.index(place)))
        blocker.unblock()

    def show_contents(self, page: Page | None) -> None:
        """List the headings of a page, nested by level."""
        self.contents.clear()
        parents: list[tuple[int, QTreeWidgetItem]] = []
        for section in page.report.structure.sections if page else ():
            item = QTreeWidgetItem([page.shown(section.span).of(page.text) if page else ""])
            item.setData(0, _RAW, page.report.to_raw.span(section.span) if page else None)
            while parents and parents[-1][0] >= section.level:
                parents.pop()
            if parents:
                parents[-1][1].addChild(item)
            else:
                self.contents.addTopLevelItem(item)
            parents.append((section.level, item))
        self.contents.expandAll()
        self._lower.setVisible(bool(parents))

    def _open(self, current: QModelIndex) -> None:
        row = current.data(ROW)
        if row is not None:
            self.opened.emit(row.uid)

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, _RAW))
