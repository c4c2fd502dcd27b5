"""What the window's tables have in common: how they look, how they are sorted and searched."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from core.script import simplified_key

_HEIGHT = 30  # pixels of a row until the font is known
_AROUND = 11  # pixels of a row above and below its text, together


class RowTable(QTableView):
    """A table that is chosen row by row; Tab leaves it, rows grow with the texts of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sort_by_header(self, *, clearable: bool = True) -> None:
        """Let a click on a title sort, unsorted to begin with."""
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(clearable)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Give rows the height that their texts take."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AROUND)


def on_key(
    table: QTableView, key: QKeySequence.StandardKey | str, do: Callable[[], object]
) -> None:
    """Do something when a key is pressed in a table, and nowhere else."""
    shortcut = QShortcut(QKeySequence(key), table)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(do)


class SiftedModel(QAbstractTableModel):
    """Rows in the order, and with the words, that the reader wants; `arrange` brings them there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words = ""
        """What is looked for, as `form_of` gives it; nothing: all rows."""
        self.sorted: tuple[int, Qt.SortOrder] | None = None

    def arrange(self) -> None:
        """Sift and sort the rows anew."""
        raise NotImplementedError

    @staticmethod
    def form_of(text: str) -> str:
        """Return a text as it is looked for: the same in either script and case."""
        return simplified_key(text).lower()

    def look_for(self, words: str) -> None:
        """Show the rows that hold these words, in either script."""
        self.beginResetModel()
        self.words = self.form_of(words.strip())
        self.arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by -1, as they came."""
        self.layoutAboutToBeChanged.emit()
        self.sorted = (column, order) if column >= 0 else None
        self.arrange()
        self.layoutChanged.emit()
