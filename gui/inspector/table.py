"""A table whose rows are made when they come into view; it sorts, filters and copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from gui.inspector.rows import NoRows, Rows
from gui.language import translate
from gui.tables import RowTable, SiftedModel

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.TextAlignmentRole,
    }
)
_FRAME = 30  # milliseconds after which the same rows are painted in another script
_MANY = 500  # rows whose texts are remembered


class RowsModel(SiftedModel):
    """Rows of the inspector, made when they come into view."""

    def __init__(self, headers: Sequence[str], right: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self._headers, self._right = tuple(headers), right
        self.rows: Rows = NoRows()
        self.order: Sequence[int] = ()
        self._seen: dict[int, tuple[str, ...]] = {}
        self._later = QTimer(self, singleShot=True, interval=_FRAME)
        self._later.timeout.connect(self._tell_changed)

    def show(self, rows: Rows) -> None:
        """Show other rows, sorted and filtered as before; the same in another script, in place."""
        before, self.rows = self.rows, rows
        self._seen.clear()
        if _are_alike(before, rows) and not self.sorted and not self.words:
            self._later.start()  # the page is painted first: it is what the reader looks at
            return
        self.beginResetModel()
        self.arrange()
        self.endResetModel()

    def _tell_changed(self) -> None:
        corner = self.index(self.rowCount() - 1, len(self._headers) - 1)
        if corner.isValid():
            self.dataChanged.emit(self.index(0, 0), corner)

    def arrange(self) -> None:
        """Sift and sort the rows; unsorted, they stand as in the report."""
        kept: Sequence[int] = range(len(self.rows))
        if self.words:
            kept = [row for row in kept if self.words in self._searched(row)]
        if self.sorted:
            column, order = self.sorted
            backwards = order is Qt.SortOrder.DescendingOrder
            kept = sorted(kept, key=lambda row: self.rows.key(row, column), reverse=backwards)  # type: ignore[arg-type, return-value] # basedpyright: the keys of one column compare
        self.order = kept

    def _searched(self, row: int) -> str:
        return self.form_of(" ".join(self.rows.cells(row)))

    def tsv(self, numbers: Sequence[int]) -> str:
        """Return rows as lines of cells parted by tabs, under a line of titles."""
        lines = [[translate("Inspector", header) for header in self._headers]]
        lines += [[*self.rows.cells(self.order[number])] for number in numbers]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return text, tool tip, colour or alignment of a cell."""
        if role not in _ROLES:  # most of what Qt asks for
            return None
        row = self.order[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(self._cells(row)[index.column()].split())
            case Qt.ItemDataRole.ToolTipRole:
                return self._cells(row)[index.column()]
            case Qt.ItemDataRole.DecorationRole if index.column() == 0:
                colour = self.rows.colour(row)
                return QColor(colour) if colour else None
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == self._right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def _cells(self, row: int) -> tuple[str, ...]:
        """Return the texts of a row; those looked at last are remembered, for Qt asks often."""
        if row not in self._seen:
            if len(self._seen) > _MANY:
                self._seen.clear()
            self._seen[row] = self.rows.cells(row)
        return self._seen[row]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return translate("Inspector", self._headers[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self._right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def _are_alike(one: Rows, other: Rows) -> bool:
    """Say whether rows are the same rows of a report, perhaps in another script."""
    if one.page is None or other.page is None or not len(other):
        return False
    same = type(one) is type(other) and one.page.report is other.page.report
    return same and len(one) == len(other)


class Table(RowTable):
    """`chosen` carries the number, in `rows.rows`, of a row that the reader clicks or enters.

    `asked` likewise one whose menu is wanted, and where.
    """

    chosen = Signal(int)
    asked = Signal(int, object)

    def __init__(self, headers: Sequence[str], stretched: int, right: int | None = None) -> None:
        super().__init__()
        self.rows = RowsModel(headers, right, self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(9, 9))
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(25)  # rows looked at: more would slow a toggle
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.sort_by_header()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let no column but the stretched one take half of the room."""
        super().resizeEvent(event)
        self.horizontalHeader().setMaximumSectionSize(max(70, min(190, self.width() * 4 // 9)))

    def copy(self) -> None:
        """Copy the chosen rows, or all where none is chosen, as cells parted by tabs."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        text = self.rows.tsv(chosen or range(self.rows.rowCount()))
        QGuiApplication.clipboard().setText(text)

    def _ask(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.asked.emit(self.rows.order[index.row()], self.viewport().mapToGlobal(at))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.order[index.row()])
