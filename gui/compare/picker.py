"""A field in which a report is chosen by typing a part of its title, place or date."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from core.library import Library, ReportFilter, ReportRow
from gui.compare.words import in_script

_OFFERED = 40  # reports offered while one types
_PAUSE = 150  # milliseconds after the last key


class ReportPicker(QLineEdit):
    """`picked` is sent when the reader has chosen a report; `uid` is it, None to begin with."""

    picked = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._offered: list[ReportRow] = []
        self.uid: str | None = None
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.offer)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self._take_first)

    def show_report(self, row: ReportRow) -> None:
        """Show a report as chosen."""
        self.uid = row.uid
        with QSignalBlocker(self):
            self.setText(report_words(row))
            self.setCursorPosition(0)
        self.setToolTip(in_script(row.title))

    def offer(self) -> None:
        """Offer the reports that have the words typed, in either script."""
        wanted = ReportFilter(self.text().strip())
        self._offered = self._library.reports(wanted, limit=_OFFERED)
        self._words.setStringList([report_words(row) for row in self._offered])
        if self._offered and self.hasFocus():
            self.completer().complete()

    def _take(self, words: str) -> None:
        row = next((row for row in self._offered if report_words(row) == words), None)
        if row is not None:
            self._choose(row)

    def _take_first(self) -> None:
        self._pause.stop()
        self.offer()
        if self._offered:
            self._choose(self._offered[0])

    def _choose(self, row: ReportRow) -> None:
        self.show_report(row)
        # The completer writes its own words into the field after this.
        QTimer.singleShot(0, self, self.picked.emit)


def report_words(row: ReportRow) -> str:
    """Return what tells a report from others: title, place, date."""
    date = row.date[:10] if row.date else None
    return " · ".join(filter(None, (in_script(row.title), in_script(row.place or ""), date)))
