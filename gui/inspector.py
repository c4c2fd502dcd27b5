"""The inspector: tables of figures, initiatives, bookmarks and repairs that jump to the place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTabWidget

from core.library import Bookmark
from core.page import Page
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.panes.rows import Row, RowsModel, figure_rows, initiative_rows, repair_rows
from gui.theme import Scheme

_TITLES = {
    "figures": QT_TRANSLATE_NOOP("Inspector", "Figures"),
    "initiatives": QT_TRANSLATE_NOOP("Inspector", "Initiatives"),
    "bookmarks": QT_TRANSLATE_NOOP("Inspector", "Bookmarks"),
    "repairs": QT_TRANSLATE_NOOP("Inspector", "Repairs"),
}
_COLUMNS = {
    "figures": (
        QT_TRANSLATE_NOOP("Inspector", "What is counted"),
        QT_TRANSLATE_NOOP("Inspector", "Value"),
    ),
    "initiatives": (
        QT_TRANSLATE_NOOP("Inspector", "Name"),
        QT_TRANSLATE_NOOP("Inspector", "Kind"),
    ),
    "bookmarks": (
        QT_TRANSLATE_NOOP("Inspector", "Passage"),
        QT_TRANSLATE_NOOP("Inspector", "Note"),
    ),
    "repairs": (
        QT_TRANSLATE_NOOP("Inspector", "Found"),
        QT_TRANSLATE_NOOP("Inspector", "Shown"),
        QT_TRANSLATE_NOOP("Inspector", "Why"),
    ),
}
_STRETCHED = {"repairs": 2}  # the column that takes the room left over; else the first


class Inspector(QTabWidget):
    """Four tables; `chosen` carries the raw span of the row that the reader picks."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setMinimumWidth(340)  # all four tabs in the longest language
        self.tables: dict[str, tuple[RowsModel, QTableView]] = {}
        for name, columns in _COLUMNS.items():
            model = RowsModel(columns, self)
            view = _table(model, _STRETCHED.get(name, 0))
            view.clicked.connect(partial(self._choose, model))
            view.activated.connect(partial(self._choose, model))
            self.tables[name] = (model, view)
            self.addTab(view, "")
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for name, (model, view) in self.tables.items():
            title = translate("Inspector", _TITLES[name])
            view.setAccessibleName(title)
            self.setTabText(self.indexOf(view), f"{title} {len(model.rows)}")

    def show_page(self, page: Page | None, scheme: Scheme) -> None:
        """Fill the tables that the report itself gives."""
        self._fill("figures", figure_rows(page, scheme) if page else [])
        self._fill("initiatives", initiative_rows(page, scheme) if page else [])
        self._fill("repairs", repair_rows(page, scheme) if page else [])

    def show_bookmarks(self, page: Page | None, bookmarks: Sequence[Bookmark]) -> None:
        """Fill the table of bookmarks; passages read in the script that is shown."""
        rows: list[Row] = []
        for bookmark in bookmarks if page else ():
            if bookmark.span is None or page is None:
                lost = translate("Inspector", "(no longer in the text)")
                passage = f"{bookmark.anchor.exact} {lost}"
            else:
                passage = page.from_raw(bookmark.span).of(page.text)
            rows.append(Row((passage, bookmark.note), bookmark.span, None, bookmark.id))
        self._fill("bookmarks", rows)

    def chosen_bookmark(self) -> str | None:
        """Return the id of the bookmark whose row is current."""
        model, view = self.tables["bookmarks"]
        index = view.currentIndex()
        return model.rows[index.row()].name if index.isValid() else None

    def _fill(self, name: str, rows: Sequence[Row]) -> None:
        model, view = self.tables[name]
        model.set_rows(rows)
        title = translate("Inspector", _TITLES[name])
        self.setTabText(self.indexOf(view), f"{title} {len(rows)}")

    def _choose(self, model: RowsModel, index: QModelIndex) -> None:
        raw = model.rows[index.row()].raw
        if raw is not None:
            self.chosen.emit(raw)


def _table(model: RowsModel, stretched: int) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(30)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setResizeContentsPrecision(200)  # rows looked at: more would slow a toggle
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    header.setMaximumSectionSize(170)
    view.setIconSize(QSize(9, 9))
    return view
