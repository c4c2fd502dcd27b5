"""What the status bar tells of an import: progress with cancel, and what was not taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QWidget

from gui.language import translate


class Notices(QWidget):
    """`cancelled` is sent when the reader stops an import; `told` carries all that went wrong."""

    cancelled = Signal()
    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[str] = []
        self._words, self._bar = QLabel(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._stop = QPushButton()
        self._stop.clicked.connect(self.cancelled)
        self._list = QPushButton()
        self._list.setObjectName("problems")
        self._menu = QMenu(self)
        self._list.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._list, self._words, self._bar, self._stop):
            row.addWidget(widget)
            widget.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._stop.setText(translate("Import", "Cancel"))
        self._bar.setAccessibleName(translate("Import", "Progress"))
        self._list.setText(
            translate("Import", "Not imported: {count}").format(count=len(self.problems))
        )

    def begin(self, total: int) -> None:
        """Show an import that has begun."""
        self.problems.clear()
        self.told.emit([])
        self._menu.clear()
        self._list.hide()
        self.progress(0, total)

    def progress(self, done: int, total: int) -> None:
        """Show how far an import is."""
        words = translate("Import", "Reading {done} of {total}…")
        self._words.setText(words.format(done=done, total=total))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for widget in (self._words, self._bar, self._stop):
            widget.show()

    def say(self, words: str) -> None:
        """Show what is being done, of which nobody knows how long it takes."""
        self._words.setText(words)
        self._bar.setRange(0, 0)
        for widget in (self._words, self._bar):
            widget.show()

    def problem(self, reason: str) -> None:
        """List what was not imported, with the reason."""
        self.problems.append(reason)
        self._menu.addAction(reason)
        self.retranslate()
        self._list.setToolTip("\n".join(self.problems[-20:]))
        self._list.show()
        self.told.emit(self.problems)

    def end(self) -> None:
        """Take the progress away; what went wrong stays."""
        for widget in (self._words, self._bar, self._stop):
            widget.hide()
