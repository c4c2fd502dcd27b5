"""A field in which a report is chosen by typing a part of its title, place or date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from core.library import Library, ReportFilter, ReportRow
from gui.compare.offering import OFFERED, OfferingField
from gui.compare.words import in_script


class ReportPicker(OfferingField[ReportRow]):
    """`picked` is sent when the reader has chosen a report; `uid` is it, None to begin with."""

    picked = Signal()
    pause = 150

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.uid: str | None = None

    def show_report(self, row: ReportRow) -> None:
        """Show a report as chosen."""
        self.uid = row.uid
        with QSignalBlocker(self):
            self.setText(report_words(row))
            self.setCursorPosition(0)
        self.setToolTip(in_script(row.title))

    def found(self, words: str) -> Sequence[ReportRow]:
        """Return the reports that have the words."""
        return self._library.reports(ReportFilter(words.strip()), limit=OFFERED)

    def words_of(self, choice: ReportRow) -> str:
        """Return title, place and date."""
        return report_words(choice)

    def choose(self, choice: ReportRow) -> None:
        """Show a report, and tell that it has been chosen."""
        self.show_report(choice)
        self.picked.emit()


def report_words(row: ReportRow) -> str:
    """Return what tells a report from others: title, place, date."""
    date = row.date[:10] if row.date else None
    return " · ".join(filter(None, (in_script(row.title), in_script(row.place or ""), date)))
