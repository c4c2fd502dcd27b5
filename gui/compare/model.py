"""The figures of the library as a table, read page by page."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.compare.amounts import amount_of
from core.library import Library
from core.library.figurefilter import ALL_FIGURES, FigureFilter
from core.library.figures import FigureOrder
from core.model import ChangePart
from core.offsets import Span
from core.rows import FigureRow
from gui.compare.words import amount_words, as_tsv, in_script
from gui.language import translate

PINNED = "★"
"""Stands before what is counted where the figure is pinned."""

_PAGE = 200  # rows read at a time: more than a screen, a few milliseconds
Index = QModelIndex | QPersistentModelIndex

_ORDERS: dict[int, tuple[FigureOrder, FigureOrder]] = {1: ("value", "-value"), 3: ("year", "-year")}


class FigureModel(QAbstractTableModel):
    """The figures that a filter lets through, read page by page."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._rows: list[FigureRow] = []
        self._more = False
        self._order: FigureOrder = "report"
        self._pins: dict[str, list[Span]] = {}
        self.wanted = ALL_FIGURES

    def ask(self, wanted: FigureFilter) -> None:
        """Show the figures that are wanted. Raises LibraryError."""
        self.wanted = wanted
        self._pins = {}
        for pin in self._library.pins.listed():
            if pin.span:
                self._pins.setdefault(pin.report, []).append(pin.span)
        self._restart()

    def is_pinned(self, row: FigureRow) -> bool:
        """Say whether a figure is pinned."""
        pins = self._pins.get(row.origin.report, ())
        return any(pin.start < row.raw_end and row.raw_start < pin.end for pin in pins)

    def tsv_line(self, row: FigureRow) -> str:
        """Return a figure as cells parted by tabs: the table's, its sentence, its address."""
        cells = (*cells_of(row), row.sentence, row.origin.link(row.raw_start, row.raw_end))
        return as_tsv([cells])

    def row(self, index: Index) -> FigureRow:
        """Return the figure of a line."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own shape
        """Return how many figures have been read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - as above
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
        """Return a cell; its sentence as the tooltip."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            cell = cells_of(row)[index.column()]
            return f"{PINNED} {cell}" if index.column() == 0 and self.is_pinned(row) else cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.sentence
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
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
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(found) - 1)
        self._rows += found
        self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by amount or year; any other column gives the order of the reports."""
        up, down = _ORDERS.get(column, ("report", "report"))
        self._order = up if order is Qt.SortOrder.AscendingOrder else down
        self._restart()

    def _restart(self) -> None:
        self.beginResetModel()
        self._rows = []
        self._rows = self._read(0)
        self.endResetModel()

    def _read(self, offset: int) -> list[FigureRow]:
        found = self._library.figures.find(
            self.wanted, order=self._order, limit=_PAGE, offset=offset
        )
        self._more = len(found) == _PAGE
        return found


def headings() -> tuple[str, ...]:
    """Return the names of the table's columns."""
    return (
        translate("Compare", "Counted"),
        translate("Compare", "Amount"),
        translate("Compare", "Place"),
        translate("Compare", "Year"),
        translate("Compare", "Initiative"),
        translate("Compare", "Section"),
        translate("Compare", "Report"),
        translate("Compare", "Doubt"),
    )


def cells_of(row: FigureRow) -> tuple[str, ...]:
    """Return a figure as the table's cells."""
    return (
        _counted(row),
        _amount(row),
        in_script(row.origin.place or ""),
        str(row.year or ""),
        row.initiative or "",
        row.section or "",
        in_script(row.origin.title),
        translate("Compare", "a digit may be missing") if row.suspect else "",
    )


def _counted(row: FigureRow) -> str:
    """Return what is counted, with the verb that makes it another measure: 新增床位."""
    told = row.measure_key != row.label_key
    return f"{row.action if told and row.action else ''}{row.label or ''}"


def _amount(row: FigureRow) -> str:
    """Return an amount, and what it is in a change: 由40家 is no state of this year."""
    shown = amount_words(amount_of(row))
    if row.change is ChangePart.FROM:
        return translate("Compare", "from {amount}").format(amount=shown)
    if row.change is ChangePart.BY:
        return f"{'+' if row.sign >= 0 else '−'} {shown}"
    return shown
