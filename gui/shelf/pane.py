"""The shelf: a filter line and the list of reports."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from core.library import ReportRow
from gui.language import translate
from gui.shelf.reports import ORDERS, ROW, Filter, Painter, ReportsModel, order_name
from gui.theme import Scheme


class Shelf(QWidget):
    """`opened` carries the uid of a chosen report, `asked` one whose menu is wanted, and where."""

    opened = Signal(str)
    asked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(200)
        self.model = ReportsModel()
        self.filter = Filter(self.model)
        self.painter = Painter()
        self.list = QListView()
        self.list.setModel(self.filter)
        self.list.setItemDelegate(self.painter)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask)
        self.list.selectionModel().currentChanged.connect(self._open)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self.filter.look_for)
        self.order = QComboBox()
        for name in ORDERS:
            self.order.addItem("", name)
        self.order.currentIndexChanged.connect(self._sort)
        search = QHBoxLayout()
        search.setContentsMargins(10, 8, 10, 6)
        search.addWidget(self.words, 1)
        search.addWidget(self.order)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(search)
        column.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        hint = translate("Library", "Filter titles, places, dates")
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(hint)
        self.list.setAccessibleName(translate("Library", "Library"))
        self.order.setAccessibleName(translate("Library", "Sort by"))
        self.order.setToolTip(translate("Library", "Sort by"))
        for at in range(self.order.count()):
            self.order.setItemText(at, order_name(self.order.itemData(at)))

    def set_scheme(self, scheme: Scheme, size: int) -> None:
        """Paint in these colours, texts of `size` pixels."""
        self.painter.scheme, self.painter.size = scheme, size
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def show_reports(self, rows: list[ReportRow], current: str | None) -> None:
        """List these reports, and mark the open one without opening it anew."""
        blocker = QSignalBlocker(self.list.selectionModel())
        self.model.set_rows(rows)
        for place, row in enumerate(rows):
            if row.uid == current:
                self.list.setCurrentIndex(self.filter.mapFromSource(self.model.index(place)))
        blocker.unblock()

    def _sort(self) -> None:
        self.filter.sort_by(self.order.currentData())

    def _open(self, current: QModelIndex) -> None:
        row = current.data(ROW)
        if row is not None:
            self.opened.emit(row.uid)

    def _ask(self, at: QPoint) -> None:
        row = self.list.indexAt(at).data(ROW)
        if row is not None:
            self.asked.emit(row.uid, self.list.viewport().mapToGlobal(at))
