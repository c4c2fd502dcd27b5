"""The trash: what was removed, to be had again, or given up for good."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.library import Library, Trashed
from gui.changes import Changed, Tell
from gui.intake.versions import day
from gui.language import QT_TRANSLATE_NOOP, translate

_NOUNS = {
    "report": QT_TRANSLATE_NOOP("Trash", "report"),
    "bookmark": QT_TRANSLATE_NOOP("Trash", "bookmark"),
    "correction": QT_TRANSLATE_NOOP("Trash", "correction"),
}
_MOST = 500  # rows


class RestoreItem(QUndoCommand):
    """Take something out of the trash."""

    def __init__(self, library: Library, item: Trashed, tell: Tell) -> None:
        super().__init__(translate("Undo", "restore from the trash"))
        self._library, self._item, self._tell = library, item, tell

    def redo(self) -> None:
        """Take it out."""
        self._library.trash.restore(self._item)
        self._tell(Changed.REPORTS | Changed.REPORT)

    def undo(self) -> None:
        """Put it back."""
        remove = {
            "report": self._library.remove,
            "bookmark": self._library.bookmarks.remove,
            "correction": self._library.corrections.remove,
        }
        remove[self._item.noun](self._item.id)
        self._tell(Changed.REPORTS | Changed.REPORT)


class TrashDialog(QDialog):
    """What is in the trash; restoring goes over the undo stack, emptying can't be undone."""

    def __init__(self, library: Library, undo: QUndoStack, tell: Tell, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._undo, self._tell = library, undo, tell
        self._items: list[Trashed] = []
        self.setWindowTitle(translate("Trash", "Trash"))
        self.resize(640, 380)
        self._words = QLabel()
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels(
            [
                translate("Trash", "What"),
                translate("Trash", "Title or passage"),
                translate("Trash", "Removed"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = QPushButton(translate("Trash", "Restore"))
        self.empty = QPushButton(translate("Trash", "Empty the trash…"))
        for button, do in ((self.restore, self._restore), (self.empty, self._empty)):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(partial(do))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self._fill()

    def _fill(self) -> None:
        self._items = self._library.trash.listed()[:_MOST]
        self.table.setRowCount(len(self._items))
        for row, item in enumerate(self._items):
            cells = (translate("Trash", _NOUNS[item.noun]), item.title, day(item.at))
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(" ".join(text.split())))
        self._words.setText(
            translate("Trash", "What was removed stays here until the trash is emptied.")
            if self._items
            else translate("Trash", "The trash is empty.")
        )
        self.table.selectRow(0)
        for button in (self.restore, self.empty):
            button.setEnabled(bool(self._items))

    def _restore(self) -> None:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        for row in sorted(rows):
            self._undo.push(RestoreItem(self._library, self._items[row], self._tell))
        self._fill()

    def _empty(self) -> None:
        question = translate("Trash", "Delete all that is in the trash? This can't be undone.")
        answer = QMessageBox.question(self, self.windowTitle(), question)
        if answer is QMessageBox.StandardButton.Yes:
            self._library.trash.empty()
            self._undo.clear()  # what has been done to what is gone can't be undone
            self._fill()


def show_trash(
    library: Library, undo: QUndoStack, tell: Tell, parent: QWidget
) -> Callable[[], None]:
    """Return what shows the trash of a library."""

    def show() -> None:
        dialog = TrashDialog(library, undo, tell, parent)
        dialog.exec()
        dialog.deleteLater()

    return show
