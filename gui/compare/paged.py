"""A table of the library that is read page by page, as far as it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Row = TypeVar("Row")


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Rows in the library's order; a model says how to read a page, and what its cells are.

    `numbers` are the columns that stand to the right.
    """

    page = 100
    numbers: frozenset[int] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._more = False

    def read(self, offset: int) -> list[Row]:
        """Return the next page of rows. Raises LibraryError."""
        raise NotImplementedError

    def headings(self) -> Sequence[str]:
        """Return the names of the columns."""
        raise NotImplementedError

    def cells(self, row: Row) -> Sequence[str]:
        """Return a row as texts."""
        raise NotImplementedError

    def tip(self, row: Row) -> str:
        """Return what a row says when the pointer rests on it."""
        raise NotImplementedError

    def restart(self) -> None:
        """Read the first page anew; where that fails, the rows stay as they are."""
        found = self._read(0)
        self.beginResetModel()
        self.rows = found
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """Return the row of a cell."""
        return self.rows[index.row()]

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows have been read."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.headings())

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, tool tip or alignment of a cell."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self.numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Say whether the library has more."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Read the next page."""
        if parent.isValid():
            return
        found = self._read(len(self.rows))
        if not found:
            return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(found) - 1)
        self.rows += found
        self.endInsertRows()

    def _read(self, offset: int) -> list[Row]:
        found = self.read(offset)
        self._more = len(found) == self.page
        return found
