"""The inspector: a tab for figures, initiatives, bookmarks, repairs and what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.library import Bookmark
from core.model import Origin
from core.offsets import Span
from core.page import Page
from gui.icons import Icons, ribbon
from gui.inspector.columns import COLUMNS, TITLES
from gui.inspector.rows import (
    BookmarkRows,
    FigureRows,
    HitRows,
    InitiativeRows,
    LibraryRows,
    NoRows,
    RepairRows,
    Rows,
)
from gui.inspector.table import Table
from gui.inspector.tabs import Tabs
from gui.inspector.thing import Thing
from gui.language import translate
from gui.theme import LIGHT, Scheme
from gui.wording import colour_name

_STRETCHED = {
    "repairs": 3,
    "library": 1,
}  # the column that takes the room left over; else the first
_RIGHT = {"figures": 1, "initiatives": 2}  # columns of numbers


_YOURS = 3  # the column of initiatives that is shown where the reader has a say in them


class Inspector(QWidget):
    """Five tables, and a line that filters the one on show.

    `chosen` carries the raw span of the row that the reader picks; `sought` the words to look for,
    `opened` report and raw span of a row of the library's, `asked` table and number of a row whose
    menu is wanted, and where.
    """

    chosen = Signal(object)
    sought = Signal(str)
    asked = Signal(str, int, object)
    opened = Signal(str, object)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setMinimumWidth(250)
        self.tables: dict[str, Table] = {}
        self.tabs, self.part = Tabs(icons), QComboBox()
        for name, columns in COLUMNS.items():
            table = Table(columns, _STRETCHED.get(name, 0), _RIGHT.get(name))
            table.chosen.connect(partial(self._choose, name))
            table.asked.connect(partial(self.asked.emit, name))
            self.tables[name] = table
            self.tabs.add("bookmark" if name == "bookmarks" else name, table)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.textEdited.connect(self._look_for)
        self.words.returnPressed.connect(self._enter)
        self.tabs.currentChanged.connect(self._turn)
        self.thing = Thing()
        self.thing.chosen.connect(self.chosen)
        self.tables["initiatives"].selectionModel().currentRowChanged.connect(self._tell_of)
        self.part.activated.connect(self._fill_bookmarks)
        self._bookmarks: tuple[Page | None, Scheme, Sequence[Bookmark]] = (None, LIGHT, ())
        self._filters = dict.fromkeys(COLUMNS, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(10, 8, 10, 6)
        line.addWidget(self.words, 1)
        line.addWidget(self.part)
        column.addLayout(line)
        column.addWidget(self.tabs)
        column.addWidget(self.thing)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for name, table in self.tables.items():
            table.setAccessibleName(translate("Inspector", TITLES[name]))
            self._name_tab(name)
        self._turn()

    @property
    def name(self) -> str:
        """The name of the table on show."""
        return list(COLUMNS)[self.tabs.currentIndex()]

    def show_table(self, name: str) -> None:
        """Bring a table to the front."""
        self.tabs.setCurrentWidget(self.tables[name])

    def show_page(self, page: Page | None, scheme: Scheme) -> None:
        """Fill the tables that the report itself gives."""
        self.fill("figures", FigureRows(page, scheme) if page else NoRows())
        self.fill("initiatives", InitiativeRows(page, scheme) if page else NoRows())
        own = page is not None and any(
            m.origin is not Origin.FOUND for m in page.report.initiatives
        )
        self.tables["initiatives"].setColumnHidden(_YOURS, not own)
        self.fill("repairs", RepairRows(page, scheme) if page else NoRows())

    def show_bookmarks(
        self, page: Page | None, scheme: Scheme, bookmarks: Sequence[Bookmark]
    ) -> None:
        """Fill the table of bookmarks; passages read in the script that is shown."""
        self._bookmarks = (page, scheme, bookmarks)
        self._list_parts(scheme, bookmarks)
        self._fill_bookmarks()

    def _fill_bookmarks(self) -> None:
        """Show the bookmarks of the colour or tag that is chosen."""
        page, scheme, bookmarks = self._bookmarks
        wanted = self.part.currentData()
        kept = [b for b in bookmarks if wanted in {None, b.colour, *b.tags}]
        self.fill("bookmarks", BookmarkRows(page, scheme, kept) if page else NoRows())

    def _list_parts(self, scheme: Scheme, bookmarks: Sequence[Bookmark]) -> None:
        """Offer all bookmarks, those of each colour and of each tag that there are."""
        chosen = self.part.currentData()
        self.part.clear()
        self.part.addItem(translate("Inspector", "All"), None)
        for colour in sorted({bookmark.colour for bookmark in bookmarks}):
            self.part.addItem(ribbon(colour, scheme), colour_name(colour), colour)
        for tag in sorted({tag for bookmark in bookmarks for tag in bookmark.tags}):
            self.part.addItem(f"#{tag}", tag)
        self.part.setCurrentIndex(max(0, self.part.findData(chosen)))

    def show_hits(self, page: Page | None, scheme: Scheme, hits: Sequence[Span]) -> None:
        """Fill the table of what a search found."""
        self.fill("search", HitRows(page, scheme, hits) if page else NoRows())

    def chosen_bookmark(self) -> str | None:
        """Return the id of the bookmark whose row is current."""
        table = self.tables["bookmarks"]
        index = table.currentIndex()
        rows = table.rows.rows
        if not index.isValid() or not isinstance(rows, BookmarkRows):
            return None
        return rows.bookmarks[table.rows.order[index.row()]].id

    def fill(self, name: str, rows: Rows) -> None:
        """Show rows in a table."""
        table = self.tables[name]
        table.rows.show(rows)
        self._name_tab(name)

    def _name_tab(self, name: str) -> None:
        """Let a tab say what it shows and how much."""
        table = self.tables[name]
        title, count = translate("Inspector", TITLES[name]), len(table.rows.rows)
        self.tabs.name_tab(table, f"{title} {count}" if count else title)

    def _turn(self) -> None:
        self.setFocusProxy(self.tables[self.name])
        self._tell_of()
        self.part.setVisible(self.name == "bookmarks")
        self.part.setAccessibleName(translate("Inspector", "Which bookmarks"))
        self.part.setToolTip(self.part.accessibleName())
        searching = self.name == "search"
        hint = (
            translate("Inspector", "Search this report, in either script")
            if searching
            else translate("Inspector", "Filter these rows")
        )
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(hint)
        self.words.setText(self._filters[self.name])

    def _tell_of(self) -> None:
        """Say below the table what the report says of the thing whose row is current."""
        table = self.tables["initiatives"]
        index, rows = table.currentIndex(), table.rows.rows
        if self.name == "initiatives" and index.isValid() and isinstance(rows, InitiativeRows):
            self.thing.show_thing(rows.page, table.rows.order[index.row()], rows.scheme)
        else:
            self.thing.hide()

    def _look_for(self, words: str) -> None:
        self._filters[self.name] = words
        if self.name == "search":
            self.sought.emit(words)
        else:
            self.tables[self.name].rows.look_for(words)

    def _enter(self) -> None:
        table = self.tables[self.name]
        if table.rows.rowCount():
            table.setFocus()
            table.selectRow(0)
            self._choose(self.name, table.rows.order[0])

    def _choose(self, name: str, number: int) -> None:
        rows = self.tables[name].rows.rows
        raw = rows.raw(number)
        if isinstance(rows, LibraryRows):
            self.opened.emit(rows.hits[number].report, raw)
        elif raw is not None:
            self.chosen.emit(raw)
