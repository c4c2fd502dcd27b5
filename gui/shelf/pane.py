"""The shelf: the reports of the library, filtered, sorted and chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from core.library import Library
from gui.language import translate
from gui.shelf.list import ReportsList
from gui.shelf.painter import Painter
from gui.shelf.reports import ORDERS, ROW, ReportsModel, order_name
from gui.theme import Scheme


class Shelf(QWidget):
    """`opened` carries the uid of a chosen report, `asked` row and place where a menu is wanted.

    `opened_beside` carries the uid of one that is wanted beside the open one.
    """

    opened = Signal(str)
    opened_beside = Signal(str)
    asked = Signal(object, object)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.setMinimumWidth(230)
        self._library = library
        self._current: str | None = None
        self.model = ReportsModel(library)
        self.painter = Painter()
        self.list = ReportsList(self.model, self.painter)
        self.list.customContextMenuRequested.connect(self._ask)
        self.list.opened.connect(self.opened)
        self.list.opened_beside.connect(self.opened_beside)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._look_for)
        self.order, self.part = QComboBox(), QComboBox()
        self.year, self.place = QComboBox(), QComboBox()
        for name in ORDERS:
            self.order.addItem("", name)
        self.order.currentIndexChanged.connect(self._sort)
        choices = QGridLayout()
        choices.setSpacing(6)
        for at, box in enumerate((self.part, self.order, self.year, self.place)):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choices.addWidget(box, *divmod(at, 2))
            if box is not self.order:
                box.activated.connect(self._choose_part)
        top = QVBoxLayout()
        top.setContentsMargins(10, 8, 10, 6)
        top.setSpacing(6)
        top.addWidget(self.words)
        top.addLayout(choices)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        hint = translate("Library", "Filter titles, places, dates")
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(hint)
        self.list.setAccessibleName(translate("Library", "Library"))
        for box, words in (
            (self.order, translate("Library", "Sort by")),
            (self.part, translate("Library", "Which reports")),
            (self.year, translate("Library", "Of which year")),
            (self.place, translate("Library", "Of which place")),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)
        for at in range(self.order.count()):
            self.order.setItemText(at, order_name(self.order.itemData(at)))
        self._list_parts()

    def set_scheme(self, scheme: Scheme, size: int) -> None:
        """Paint in these colours, texts of `size` pixels."""
        self.painter.scheme, self.painter.size = scheme, size
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def refresh(self, current: str | None) -> None:
        """List the reports anew, and mark the open one without opening it anew."""
        blocker = QSignalBlocker(self.list.selectionModel())
        self.model.refresh()
        blocker.unblock()
        self.mark(current, self.painter.beside)
        self._list_parts()

    def mark(self, current: str | None, beside: str | None = None) -> None:
        """Mark the open report, without opening it anew, and more lightly the one beside it."""
        self._current, self.painter.beside = current, beside
        index = self.model.place_of(current) if current else QModelIndex()
        blocker = QSignalBlocker(self.list.selectionModel())
        self.list.setCurrentIndex(index)
        blocker.unblock()
        self.list.scrollTo(index)
        self.list.viewport().update()

    def _list_parts(self) -> None:
        """Offer all reports, the unread, the favourites, those of each tag, year and place."""
        parts: list[tuple[str, dict[str, object]]] = [
            (translate("Library", "All reports"), {}),
            (translate("Library", "Unread"), {"unread": True}),
            (translate("Library", "Favourites"), {"favourite": True}),
        ]
        parts.extend((f"# {tag.name}", {"tag": tag.name}) for tag in self._library.tags.listed())
        _fill(self.part, parts)
        facets = self._library.facets
        years = [(f"{year}　({n})", {"years": (year, year)}) for year, n in facets.years()]
        _fill(self.year, [(translate("Library", "All years"), {}), *years])
        places = [(f"{at.name}　({at.reports})", {"place": at.key}) for at in facets.places()]
        _fill(self.place, [(translate("Library", "All places"), {}), *places])

    def _choose_part(self) -> None:
        wanted: dict[str, Any] = {}
        for box in (self.part, self.year, self.place):
            wanted |= box.currentData() or {}
        self.model.clear_filter()
        self.model.want(**wanted)

    def _look_for(self, words: str) -> None:
        self.model.want(words=words.strip())

    def _sort(self) -> None:
        self.model.want(self.order.currentData())

    def _ask(self, at: QPoint) -> None:
        row = self.list.indexAt(at).data(ROW)
        if row is not None:
            self.asked.emit(row, self.list.viewport().mapToGlobal(at))
            self.mark(self._current, self.painter.beside)


def _fill(box: QComboBox, choices: Sequence[tuple[str, Mapping[str, object]]]) -> None:
    """Put choices into a box, each with the fields of the filter it stands for; keep what holds."""
    held = box.currentData()
    box.clear()
    for words, wanted in choices:
        box.addItem(words, dict(wanted))
    held_at = [at for at, (_, wanted) in enumerate(choices) if wanted == held]
    box.setCurrentIndex(held_at[0] if held_at else 0)
