"""The things that reports name, most widely named first, read page by page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from core.library import Library
from core.library.initiatives import ALL_INITIATIVES, InitiativeFilter, Known, KnownOrder
from gui.amounts import number_words
from gui.compare.paged import PagedModel
from gui.compare.words import as_tsv, in_script
from gui.language import translate
from gui.wording import initiative_name

_ORDERS: dict[int, tuple[KnownOrder, KnownOrder]] = {
    0: ("name", "-name"),
    2: ("-reports", "reports"),
    3: ("-mentions", "mentions"),
    4: ("first", "-first"),
    5: ("last", "-last"),
}
"""What a column is sorted by, the small or the early first, and the other way round."""


class NamesModel(PagedModel[Known]):
    """Named things that a filter lets through; their first and last years are looked up a page."""

    numbers = frozenset({2, 3, 4, 5})

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._order: KnownOrder = "reports"
        self.wanted = ALL_INITIATIVES

    def ask(self, wanted: InitiativeFilter) -> None:
        """Show the things that are wanted. Raises LibraryError."""
        self.wanted = wanted
        self.restart()

    def place_of(self, key: str) -> QModelIndex:
        """Return where a thing is, among those that have been read."""
        return self.index(next((n for n, row in enumerate(self.rows) if row.key == key), -1), 0)

    def tsv(self, numbers: list[int]) -> str:
        """Return lines as cells parted by tabs, under a line of titles."""
        lines = [self.headings(), *(self.cells(self.rows[number]) for number in numbers)]
        return as_tsv(lines)

    def copy(self, numbers: list[int]) -> None:
        """Copy lines, or all that have been read where none are given."""
        text = self.tsv(numbers or list(range(len(self.rows))))
        QGuiApplication.clipboard().setText(text)

    def headings(self) -> Sequence[str]:
        """Return the names of the columns."""
        return (
            translate("Compare", "Name"),
            translate("Compare", "Kind"),
            translate("Compare", "Reports"),
            translate("Compare", "Times"),
            translate("Compare", "First"),
            translate("Compare", "Last"),
        )

    def cells(self, row: Known) -> Sequence[str]:
        """Return a thing as the table's cells."""
        return (
            in_script(row.name),
            initiative_name(row.kind),
            number_words(row.reports),
            number_words(row.mentions),
            str(row.first or ""),
            str(row.last or ""),
        )

    def tip(self, row: Known) -> str:
        """Return the whole name."""
        return row.name

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; any that has no order gives the most widely named first."""
        down, up = _ORDERS.get(column, ("reports", "reports"))
        self._order = down if order is Qt.SortOrder.AscendingOrder else up
        self.restart()

    def read(self, offset: int) -> list[Known]:
        """Return the next things. Raises LibraryError."""
        return self._library.initiatives.known(
            self.wanted, order=self._order, limit=self.page, offset=offset
        )
