"""A field in which a measure is chosen by typing a part of its name, in either script."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from core.compare.comparison import Measure, measures_named
from core.compare.measures import Label
from core.library import Library
from gui.compare.offering import OFFERED, OfferingField
from gui.compare.words import in_script
from gui.wording import figure_name


class MeasureField(OfferingField[Measure]):
    """`picked` carries the Measure that the reader has chosen."""

    picked = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library

    def show_measure(self, measure: Measure) -> None:
        """Show the measure that is compared."""
        with QSignalBlocker(self):
            self.setText(in_script(measure.label.key))

    def found(self, words: str) -> Sequence[Measure]:
        """Return the measures that have the words."""
        counts = self._library.figures.labels("".join(words.split()[:1]))
        labels = [(Label(c.label_key, c.words), c.kind, c.figures) for c in counts]
        return measures_named(words, labels)[:OFFERED]

    def words_of(self, choice: Measure) -> str:
        """Return what is counted, and its kind."""
        return f"{in_script(choice.label.key)} · {figure_name(choice.kind)}"

    def choose(self, choice: Measure) -> None:
        """Tell which measure the reader has chosen."""
        self.picked.emit(choice)
