"""A table whose cells lead to places in reports: it filters, sorts and copies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from core.links import make_link
from core.offsets import Span
from gui.compare.words import as_tsv
from gui.language import translate
from gui.tables import RowTable, SiftedModel, on_key

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Target(NamedTuple):
    """A place in a report (a uid), in raw code points."""

    report: str
    raw: Span


class Line(NamedTuple):
    """A row: its cells, where each leads (None: nowhere), and what it sorts by, cell by cell."""

    cells: tuple[str, ...]
    targets: tuple[Target | None, ...]
    keys: tuple[Any, ...]
    tip: str = ""


class LinesModel(SiftedModel):
    """Lines whose cells lead to places."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._headers: Sequence[str] = ()
        self._lines: Sequence[Line] = ()
        self.lines: Sequence[Line] = ()
        self.right: frozenset[int] = frozenset()
        """Columns of numbers."""

    def name(self, headers: Sequence[str]) -> None:
        """Give the columns their titles."""
        grown = len(headers) != len(self._headers)
        if grown:
            self.beginResetModel()
        self._headers = headers
        if grown:
            self.endResetModel()
        else:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headers) - 1)

    def fill(self, lines: Sequence[Line]) -> None:
        """Show other lines, sorted and filtered as before."""
        self.beginResetModel()
        self._lines = lines
        self.arrange()
        self.endResetModel()

    def arrange(self) -> None:
        """Sift and sort the lines."""
        kept = list(self._lines)
        if self.words:
            kept = [line for line in kept if self.words in self.form_of("\n".join(line.cells))]
        if self.sorted:
            column, order = self.sorted
            backwards = order is Qt.SortOrder.DescendingOrder
            kept.sort(key=lambda line: line.keys[column], reverse=backwards)
        self.lines = kept

    def tsv(self, numbers: Sequence[int]) -> str:
        """Return lines as cells parted by tabs, each with its links, under a line of titles."""
        rows = [[*self._headers, *(self._headers[c] + " ↗" for c in self._linked())]]
        for number in numbers:
            line = self.lines[number]
            links = [line.targets[column] for column in self._linked()]
            rows.append([*line.cells, *(make_link(*target) if target else "" for target in links)])
        return as_tsv(rows)

    def _linked(self) -> list[int]:
        """Return the columns whose cells lead to places of their own."""
        linked: list[int] = []
        for column in range(len(self._headers)):
            ours = [line.targets[column] for line in self._lines]
            known = ([line.targets[c] for line in self._lines] for c in linked)
            if any(ours) and ours not in known:
                linked.append(column)
        return linked

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return text, tool tip or alignment of a cell."""
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(line.cells[index.column()].split())
            case Qt.ItemDataRole.ToolTipRole:
                return line.tip or line.cells[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in self.right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None


class PlacesTable(RowTable):
    """`jump` carries uid and raw span of the cell that the reader enters or double-clicks.

    `both` carries the two targets of a line that the reader wants side by side.
    """

    jump = Signal(str, object)
    both = Signal(object, object)

    def __init__(self, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self._widths = widths
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.sort_by_header()
        self.activated.connect(self._go)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask)
        on_key(self, QKeySequence.StandardKey.Copy, self.copy)

    def name(self, headers: Sequence[str]) -> None:
        """Give the columns their titles."""
        first = self.lines.columnCount() == 0
        self.lines.name(headers)
        if first:
            for column, width in enumerate(self._widths):
                if width:
                    self.setColumnWidth(column, width)
                else:
                    header = self.horizontalHeader()
                    header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def fill(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.lines.fill(lines)

    def copy(self) -> None:
        """Copy the chosen lines, or all where none is chosen, as cells parted by tabs."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        text = self.lines.tsv(chosen or range(self.lines.rowCount()))
        QGuiApplication.clipboard().setText(text)

    def targets(self, row: int) -> list[tuple[str, Target]]:
        """Return where a line leads, each place once, with the title of its first column."""
        found: dict[Target, str] = {}
        for column, target in enumerate(self.lines.lines[row].targets):
            if target:
                title = self.lines.headerData(column, Qt.Orientation.Horizontal)
                found.setdefault(target, title or "")
        return [(title, target) for target, title in found.items()]

    def _go(self, index: QModelIndex) -> None:
        """Go where the cell leads, else where its line does."""
        here = self.lines.lines[index.row()].targets[index.column()]
        for target in [here, *(other for _, other in self.targets(index.row()))]:
            if target:
                self.jump.emit(*target)
                return

    def _ask(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        targets = self.targets(index.row())
        for title, target in targets:
            words = translate("Compare", "Go to: {where}").format(where=title)
            menu.addAction(words, partial(self.jump.emit, *target))
        if len({target.report for _, target in targets}) > 1:
            left, right = targets[0][1], targets[-1][1]
            words = translate("Compare", "Show both side by side")
            menu.addAction(words, partial(self.both.emit, left, right))
        menu.addAction(translate("Compare", "Copy"), self.copy)
        menu.exec(self.viewport().mapToGlobal(at))
