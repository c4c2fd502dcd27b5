"""What became of annotations: how many were taken, and which not, each with its words and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.export.annotationfile import Miss, Missed
from gui.language import QT_TRANSLATE_NOOP, translate

_REASONS = {
    Miss.WHOLE: QT_TRANSLATE_NOOP("Export", "it is of a whole document"),
    Miss.NO_PLACE: QT_TRANSLATE_NOOP("Export", "it has neither words nor a position"),
    Miss.NO_REPORT: QT_TRANSLATE_NOOP("Export", "its report is not in the library"),
    Miss.NO_WORDS: QT_TRANSLATE_NOOP("Export", "its words are not in the report"),
}


class MissedDialog(QDialog):
    """A line that says what was taken, and a table of what was not."""

    def __init__(self, taken: str, missed: Sequence[Missed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Export", "Import annotations"))
        column = QVBoxLayout(self)
        column.addWidget(QLabel(taken))
        self.table = QTableWidget(len(missed), 3)
        if missed:
            told = translate("Export", "{count} could not be placed:").format(count=len(missed))
            column.addWidget(QLabel(told))
            column.addWidget(self.table, 1)
            self._fill(missed)
            self.resize(640, 360)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _fill(self, missed: Sequence[Missed]) -> None:
        table = self.table
        table.setAccessibleName(translate("Export", "Not placed"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.setHorizontalHeaderLabels(
            ["#", translate("Export", "Words"), translate("Export", "Why")]
        )
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 44)
        table.setColumnWidth(2, 240)
        for row, miss in enumerate(missed):
            reason = translate("Export", _REASONS[miss.reason])
            for place, words in enumerate((str(miss.number), miss.quote, reason)):
                item = QTableWidgetItem(" ".join(words.split()))
                item.setToolTip(words)
                table.setItem(row, place, item)
