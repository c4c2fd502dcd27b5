"""Beside the table of figures: what is counted, where, or when, each with its number."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.compare.comparison import Measure
from core.compare.measures import Label
from core.library import Library
from core.library.figurefilter import FigureFilter
from core.library.figures import LabelCount
from gui.amounts import number_words
from gui.compare.filters import Group
from gui.compare.translated import Translated
from gui.compare.words import in_script, unit_label
from gui.language import QT_TRANSLATE_NOOP, translate

_MOST = 300  # groups listed; a filter narrows them
_ROLE = Qt.ItemDataRole.UserRole
_BY = {
    "measure": QT_TRANSLATE_NOOP("Compare", "By measure"),
    "place": QT_TRANSLATE_NOOP("Compare", "By place"),
    "year": QT_TRANSLATE_NOOP("Compare", "By year"),
}


class _Entry(NamedTuple):
    """A group, what a filter needs of it, and the measure to compare where it is one."""

    words: str
    figures: int
    group: Group
    counted: LabelCount | None = None


class Groups(Translated):
    """The groups of what the filters let through, the most frequent first.

    `chosen` is sent when another is narrowed to, or none; `compare` carries a Measure, `asked`
    that other groups are wanted.
    """

    chosen = Signal()
    asked = Signal()
    compare = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.group = Group()
        self.by, self.list = QComboBox(), QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, words in _BY.items():
            self.by.addItem(words, name)
        self.by.currentIndexChanged.connect(self._change)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._compare)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.by)
        whole.addWidget(self.list, 1)
        self.retranslate()

    def fill(self, wanted: FigureFilter) -> None:
        """List the groups of what is wanted. Raises LibraryError."""
        self.list.clear()
        for entry in self._entries(wanted):
            item = QListWidgetItem(f"{entry.words}　{number_words(entry.figures)}")
            item.setData(_ROLE, entry)
            item.setToolTip(_tip(entry))
            self.list.addItem(item)
            if entry.group == self.group:
                self.list.setCurrentItem(item)

    def forget(self) -> None:
        """Narrow to no group any more."""
        self.group = Group()
        self.list.setCurrentRow(-1)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for at, words in enumerate(_BY.values()):
            self.by.setItemText(at, translate("Compare", words))
        self.by.setAccessibleName(translate("Compare", "Groups"))
        self.list.setAccessibleName(translate("Compare", "Groups"))

    def _entries(self, wanted: FigureFilter) -> list[_Entry]:
        asked = self._library.figures
        match self.by.currentData():
            case "place":
                return [
                    _Entry(in_script(place or "—"), figures, Group(place=place))
                    for place, figures in asked.places(wanted, _MOST)
                ]
            case "year":
                return [
                    _Entry(str(year or "—"), figures, Group(year=year))
                    for year, figures in asked.years(wanted, _MOST)
                ]
            case _:
                simple = wanted == FigureFilter(contains=wanted.contains)
                counts = (
                    asked.labels(wanted.contains or "", _MOST)
                    if simple
                    else asked.measures(wanted, _MOST)
                )
                return [
                    _Entry(_name(count), count.figures, Group(label=count.label_key), count)
                    for count in counts
                ]

    def _change(self) -> None:
        self.forget()
        self.asked.emit()

    def _choose(self, item: QListWidgetItem) -> None:
        entry: _Entry = item.data(_ROLE)
        self.group = Group() if self.group == entry.group else entry.group
        if self.group == Group():
            self.list.setCurrentRow(-1)
        self.chosen.emit()

    def _compare(self, item: QListWidgetItem) -> None:
        count = item.data(_ROLE).counted
        if count is not None:
            self.compare.emit(Measure(Label(count.label_key, count.words), count.kind))


def _name(count: LabelCount) -> str:
    unit = unit_label(count.unit)
    return f"{in_script(count.label_key)}（{unit}）" if unit else in_script(count.label_key)


def _tip(entry: _Entry) -> str:
    if entry.counted is None:
        return translate("Compare", "Click: only these.")
    return translate("Compare", "Click: only these. Enter: compare over places and years.")
