"""A measure as a table: places × years, each cell leading back to its sentence."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QTableView, QWidget

from core.compare.points import Grid, Point
from gui.compare.words import amount_words, as_tsv, in_script
from gui.tables import on_key

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LISTED = 6  # distinct amounts shown in a cell; the rest stands in its tip
_MEASURED = 40  # rows that a column's width is measured by


class GridModel(QAbstractTableModel):
    """The cells of a grid; their points are made when they come into view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid: Grid | None = None

    def show(self, grid: Grid | None) -> None:
        """Show a grid, in its unit, or none."""
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    def points(self, index: Index) -> tuple[Point, ...]:
        """Return the points of a cell, none for an empty one."""
        if self._grid is None:
            return ()
        cell = (self._grid.places[index.row()], self._grid.years[index.column()])
        return self._grid.cells.get(cell, ())

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many places there are."""
        return 0 if parent.isValid() or self._grid is None else len(self._grid.places)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many years there are."""
        return 0 if parent.isValid() or self._grid is None else len(self._grid.years)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a place or a year."""
        if role != Qt.ItemDataRole.DisplayRole or self._grid is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return in_script(self._grid.places[section])
        return str(self._grid.years[section] or "—")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the amounts of a cell, parted by ≠ where they can't all be true."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        points = self.points(index)
        if not points or self._grid is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(f"{amount_words(p.amount)}　{in_script(p.label_key)}" for p in points)
        disputed = (points[0].place, points[0].year) in self._grid.disputed
        distinct = list(dict.fromkeys(amount_words(point.amount) for point in points))
        more = ["…"] if len(distinct) > _LISTED else []
        return (" ≠ " if disputed else " · ").join([*distinct[:_LISTED], *more])


class GridTable(QTableView):
    """`chosen` carries the Point of a cell that the reader enters."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.activated.connect(self._go)
        on_key(self, QKeySequence.StandardKey.Copy, self.copy)

    def fill(self, grid: Grid | None) -> None:
        """Show a grid, in its unit, or none."""
        self.grid.show(grid)
        self.resizeColumnsToContents()

    def copy(self) -> None:
        """Copy the whole table as cells parted by tabs, places and years with it."""
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        columns = range(self.grid.columnCount())
        lines = [["", *(str(self.grid.headerData(c, across)) for c in columns)]]
        for row in range(self.grid.rowCount()):
            cells = (str(self.grid.data(self.grid.index(row, c)) or "") for c in columns)
            lines.append([str(self.grid.headerData(row, down)), *cells])
        QGuiApplication.clipboard().setText(as_tsv(lines))

    def _go(self, index: QModelIndex) -> None:
        points = self.grid.points(index)
        if points:
            self.chosen.emit(points[0])
