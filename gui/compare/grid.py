"""A measure as a table: places × years, each cell leading back to its sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from core.compare.points import Grid, Point
from gui.compare.words import amount_words, in_script

_ROLE = Qt.ItemDataRole.UserRole


class GridTable(QTableWidget):
    """`chosen` carries the Point of a cell that the reader enters."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.itemActivated.connect(self._go)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self.copy)

    def fill(self, grid: Grid) -> None:
        """Show a grid, in its unit."""
        self.clear()
        self.setRowCount(len(grid.places))
        self.setColumnCount(len(grid.years))
        self.setVerticalHeaderLabels([in_script(place) for place in grid.places])
        self.setHorizontalHeaderLabels([str(year or "—") for year in grid.years])
        for row, place in enumerate(grid.places):
            for column, year in enumerate(grid.years):
                points = grid.cells.get((place, year), ())
                if points:
                    cell = _cell(points, disputed=(place, year) in grid.disputed)
                    self.setItem(row, column, cell)
        self.resizeColumnsToContents()

    def copy(self) -> None:
        """Copy the whole table as cells parted by tabs, places and years with it."""
        index, across, down = self.model(), Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        columns = range(self.columnCount())
        lines = [["", *(str(index.headerData(c, across)) for c in columns)]]
        for row in range(self.rowCount()):
            cells = (str(index.data(index.index(row, c)) or "") for c in columns)
            lines.append([str(index.headerData(row, down)), *cells])
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _go(self, item: QTableWidgetItem) -> None:
        points: tuple[Point, ...] = item.data(_ROLE)
        self.chosen.emit(points[0])


def _cell(points: tuple[Point, ...], *, disputed: bool) -> QTableWidgetItem:
    distinct = dict.fromkeys(amount_words(point.amount) for point in points)
    item = QTableWidgetItem((" ≠ " if disputed else " · ").join(distinct))
    item.setData(_ROLE, points)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    labels = dict.fromkeys(in_script(point.label_key) for point in points)
    item.setToolTip(", ".join(labels))
    return item
