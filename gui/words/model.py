"""The reader's own words as a table: what each line asks for, its words, what it finds here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.kinds import InitiativeKind
from core.model import Report
from core.ownwords import count_found
from core.wordlist import KINDED, What, WordLine, words_of
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.wording import initiative_name

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEADERS = (
    QT_TRANSLATE_NOOP("OwnWords", "What it says"),
    QT_TRANSLATE_NOOP("OwnWords", "Words"),
    QT_TRANSLATE_NOOP("OwnWords", "Kind, or same as"),
    QT_TRANSLATE_NOOP("OwnWords", "Here"),
)
_HERE = 3  # the column of how often it is found in the open report
_WHAT = {
    What.NAME: QT_TRANSLATE_NOOP("OwnWords", "Name"),
    What.EXPRESSION: QT_TRANSLATE_NOOP("OwnWords", "Names by expression"),
    What.IGNORE: QT_TRANSLATE_NOOP("OwnWords", "No name"),
    What.IGNORE_EXPRESSION: QT_TRANSLATE_NOOP("OwnWords", "No names by expression"),
    What.SAME: QT_TRANSLATE_NOOP("OwnWords", "Same as"),
    What.WORD: QT_TRANSLATE_NOOP("OwnWords", "Word kept whole"),
}


def what_name(what: What) -> str:
    """Return what a line's sort is called."""
    return translate("OwnWords", _WHAT[what])


def found_in(report: Report | None, line: WordLine) -> int | None:
    """Return how often a line's words or expression stand in a report; None where it has none."""
    if report is None or line.what is What.SAME:
        return None
    if line.what is What.WORD:
        line = WordLine(What.IGNORE, line.words)
    entries = words_of([line]).entries
    return count_found(report.key, entries[0]) if entries else None


class WordsModel(QAbstractTableModel):
    """The lines, with how often each is found in the open report."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[WordLine, ...] = ()
        self._here: tuple[int | None, ...] = ()

    def show(self, lines: Sequence[WordLine], report: Report | None) -> None:
        """Show other lines, or the same in another report."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self._here = tuple(found_in(report, line) for line in lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the text or alignment of a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _HERE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line, here = self.lines[index.row()], self._here[index.row()]
        more = initiative_name(InitiativeKind(line.more)) if line.what in KINDED else line.more
        found = "" if here is None else str(here)
        return (what_name(line.what), line.words, more, found)[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return translate("OwnWords", _HEADERS[section])
