"""The things that reports name, most widely named first, read page by page."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from core.library import Library
from core.library.initiatives import ALL_INITIATIVES, InitiativeFilter, Known, KnownOrder
from gui.amounts import number_words
from gui.compare.words import as_tsv, in_script
from gui.language import translate
from gui.wording import initiative_name

_PAGE = 100  # names read at a time: their first and last years are looked up
_ROOT = QModelIndex()
_NUMBERS = 2  # the first column of numbers
Index = QModelIndex | QPersistentModelIndex

_ORDERS: dict[int, tuple[KnownOrder, KnownOrder]] = {
    0: ("name", "-name"),
    2: ("-reports", "reports"),
    3: ("-mentions", "mentions"),
    4: ("first", "-first"),
    5: ("last", "-last"),
}
"""What a column is sorted by, the small or the early first, and the other way round."""


class NamesModel(QAbstractTableModel):
    """Named things that a filter lets through."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._rows: list[Known] = []
        self._more = False
        self._order: KnownOrder = "reports"
        self.wanted = ALL_INITIATIVES

    def ask(self, wanted: InitiativeFilter) -> None:
        """Show the things that are wanted. Raises LibraryError."""
        self.wanted = wanted
        self._restart()

    def thing(self, index: Index) -> Known:
        """Return the thing of a line."""
        return self._rows[index.row()]

    def place_of(self, key: str) -> QModelIndex:
        """Return where a thing is, among those that have been read."""
        return self.index(next((n for n, row in enumerate(self._rows) if row.key == key), -1), 0)

    def tsv(self, numbers: list[int]) -> str:
        """Return lines as cells parted by tabs, under a line of titles."""
        lines = [headings(), *(self._cells(self._rows[number]) for number in numbers)]
        return as_tsv(lines)

    def copy(self, numbers: list[int]) -> None:
        """Copy lines, or all that have been read where none are given."""
        text = self.tsv(numbers or list(range(len(self._rows))))
        QGuiApplication.clipboard().setText(text)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many things have been read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(headings())

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; the whole name as the tooltip."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Say whether the library has more."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Read the next page."""
        if parent.isValid():
            return
        found = self._read(len(self._rows))
        if not found:
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
        self._rows += found
        self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; any that has no order gives the most widely named first."""
        down, up = _ORDERS.get(column, ("reports", "reports"))
        self._order = down if order is Qt.SortOrder.AscendingOrder else up
        self._restart()

    def _restart(self) -> None:
        found = self._read(0)
        self.beginResetModel()
        self._rows = found
        self.endResetModel()

    def _read(self, offset: int) -> list[Known]:
        found = self._library.initiatives.known(
            self.wanted, order=self._order, limit=_PAGE, offset=offset
        )
        self._more = len(found) == _PAGE
        return found

    def _cells(self, row: Known) -> tuple[str, ...]:
        return (
            in_script(row.name),
            initiative_name(row.kind),
            number_words(row.reports),
            number_words(row.mentions),
            str(row.first or ""),
            str(row.last or ""),
        )


def headings() -> tuple[str, ...]:
    """Return the names of the table's columns."""
    return (
        translate("Compare", "Name"),
        translate("Compare", "Kind"),
        translate("Compare", "Reports"),
        translate("Compare", "Times"),
        translate("Compare", "First"),
        translate("Compare", "Last"),
    )
