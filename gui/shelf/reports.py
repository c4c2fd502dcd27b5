"""The reports of the library as a list that reads as many as are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from core.library import Library, ReportRow
from core.library.records import ALL_REPORTS, ReportFilter, ReportOrder
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.wording import script_name

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_DRAGGED = "application/x-jiandu-report"
_PAGE = 100  # rows read at a time
ORDERS: dict[ReportOrder, str] = {
    "newest": QT_TRANSLATE_NOOP("Library", "Newest"),
    "title": QT_TRANSLATE_NOOP("Library", "By title"),
    "date": QT_TRANSLATE_NOOP("Library", "By date"),
    "place": QT_TRANSLATE_NOOP("Library", "By place"),
    "tag": QT_TRANSLATE_NOOP("Library", "By tag"),
}
"""The orders that a reader may choose, the usual one first; by date, place and tag in groups."""


def order_name(order: ReportOrder) -> str:
    """Return what an order of reports is called."""
    return translate("Library", ORDERS[order])


class ReportsModel(QAbstractListModel):
    """Reports of a library, filtered and sorted by it, a page at a time."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._rows: list[ReportRow] = []
        self._wanted = ALL_REPORTS
        self._order: ReportOrder = "newest"
        self.total = 0

    def want(self, order: ReportOrder | None = None, **parts: Any) -> None:  # noqa: ANN401 - fields of ReportFilter
        """Show reports in another order, or others. Raises LibraryError."""
        self._wanted = replace(self._wanted, **parts)
        self._order = order or self._order
        self.refresh()

    def clear_filter(self) -> None:
        """Want all reports, but for the words that are looked for."""
        self._wanted = ReportFilter(words=self._wanted.words)

    def refresh(self) -> None:
        """Read the reports anew, as many as were read. Raises LibraryError."""
        many = max(_PAGE, len(self._rows))
        self.beginResetModel()
        self.total = self._library.count(self._wanted)
        self._rows = self._read(0, many)
        self.endResetModel()

    def place_of(self, uid: str) -> QModelIndex:
        """Return where a report is, among those that have been read."""
        found = (place for place, row in enumerate(self._rows) if row.uid == uid)
        return self.index(next(found, -1))

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many reports have been read."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Say whether there are more."""
        return not parent.isValid() and len(self._rows) < self.total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Read the next page."""
        if not parent.isValid():
            more = self._read(len(self._rows), _PAGE)
            last = len(self._rows) + len(more) - 1
            self.beginInsertRows(QModelIndex(), len(self._rows), last)
            self._rows += more
            self.endInsertRows()

    def _read(self, offset: int, limit: int) -> list[ReportRow]:
        return self._library.reports(self._wanted, order=self._order, limit=limit, offset=offset)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a report's title, facts, row, or the name of the group that begins with it."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title} {facts(row)}"
            case _ if role == ROW:
                return row
            case _ if role == GROUP:
                group = self._group(index.row())
                before = self._group(index.row() - 1) if index.row() else None
                return group if group != before else None
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let reports be dragged to be read beside another."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """Return what is dragged: the uid of a report, and its title as text."""
        data = QMimeData()
        for index in indexes:
            row = self._rows[index.row()]
            data.setData(_DRAGGED, row.uid.encode())
            data.setText(row.title)
        return data

    def _group(self, at: int) -> str | None:
        row = self._rows[at]
        if self._order == "place":
            return row.place or translate("Library", "No place stated")
        if self._order == "date":
            return str(row.year) if row.year else translate("Library", "No date stated")
        if self._order == "tag":
            return f"# {row.tag}" if row.tag else translate("Library", "No tag")
        return None


def dragged_report(data: QMimeData) -> str:
    """Return the uid of the report that is dragged, or nothing."""
    return bytes(data.data(_DRAGGED).data()).decode() if data.hasFormat(_DRAGGED) else ""


def facts(row: ReportRow) -> str:
    """Return the line below a title: place, date, script, counts."""
    counts = translate("Library", "{figures} fig. · {initiatives} init.").format(
        figures=row.figures, initiatives=row.initiatives
    )
    date = row.date[:10] if row.date else None
    parts = (row.place, date, script_name(row.script), counts)
    return " · ".join(part for part in parts if part)
