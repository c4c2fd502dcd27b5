"""What the status bar tells of what is done: how far it is, with cancel; what was not taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.language import translate


class Notices(QWidget):
    """`cancelled` is sent when the reader stops what is done, `listed` when the list is wanted.

    `told` carries what an import did not take, `wrong` the message of anything else that failed.
    """

    cancelled = Signal()
    listed = Signal()
    told = Signal(object)
    wrong = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.problems: list[str] = []
        self._words, self._bar = QLabel(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(80)
        self._stop, self._list = QPushButton(), QPushButton()
        self._stop.clicked.connect(self.cancelled)
        self._list.setObjectName("problems")
        self._list.clicked.connect(self.listed)
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

    def begin(self) -> None:
        """Show that an import has begun; what the one before left is no more."""
        self.show_failures([])
        self.say(translate("Import", "Looking at what there is…"))
        self._stop.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far something is that can be stopped."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._stop.show()

    def say(self, words: str) -> None:
        """Show what is being done; until more is known, nobody knows how long it takes."""
        if not self._bar.isVisible():
            self._bar.setRange(0, 0)
        self._words.setText(words)
        self._words.show()
        self._bar.show()
        self._list.hide()  # room is scarce; it comes back at the end

    def show_failures(self, reasons: Sequence[str]) -> None:
        """Count what was not imported."""
        self.problems = [*reasons]
        self.retranslate()
        self._list.setToolTip("\n".join(self.problems[-20:]))
        self._list.setVisible(bool(reasons) and not self._bar.isVisible())
        self.told.emit(self.problems)

    def problem(self, message: str) -> None:
        """Pass on what went wrong otherwise."""
        self.wrong.emit(message)

    def end(self) -> None:
        """Take the progress away; what was not imported stays."""
        for widget in (self._words, self._bar, self._stop):
            widget.hide()
        self._list.setVisible(bool(self.problems))
