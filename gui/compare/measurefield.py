"""A field in which a measure is chosen by typing a part of its name, in either script."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from core.compare.comparison import Measure, measures_named
from core.compare.measures import Label
from core.library import Library
from gui.compare.words import in_script
from gui.wording import figure_name

_OFFERED = 40  # measures offered while one types
_PAUSE = 200  # milliseconds after the last key


class MeasureField(QLineEdit):
    """`picked` carries the Measure that the reader has chosen."""

    picked = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._offered: list[Measure] = []
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._offer)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self._take_first)

    def show_measure(self, measure: Measure) -> None:
        """Show the measure that is compared."""
        with QSignalBlocker(self):
            self.setText(in_script(measure.label.key))

    def _offer(self) -> None:
        counts = self._library.figures.labels("".join(self.text().split()[:1]))
        labels = [(Label(c.label_key, c.words), c.kind, c.figures) for c in counts]
        self._offered = measures_named(self.text(), labels)[:_OFFERED]
        self._words.setStringList([_words_of(measure) for measure in self._offered])
        if self._offered and self.hasFocus():
            self.completer().complete()

    def _take(self, words: str) -> None:
        for measure in self._offered:
            if _words_of(measure) == words:
                # The completer writes its own words into the field after this.
                QTimer.singleShot(0, self, partial(self.picked.emit, measure))
                return

    def _take_first(self) -> None:
        self._pause.stop()
        self._offer()
        if self._offered:
            self.picked.emit(self._offered[0])


def _words_of(measure: Measure) -> str:
    return f"{in_script(measure.label.key)} · {figure_name(measure.kind)}"
