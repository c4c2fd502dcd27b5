"""A field in which something of the library is chosen by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

Choice = TypeVar("Choice")
OFFERED = 40
"""Choices offered while one types."""


class OfferingField(QLineEdit, Generic[Choice]):
    """Offers what has the words typed; a field says what there is, its words, and what follows."""

    pause = 200  # milliseconds after the last key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: Sequence[Choice] = ()
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take)
        self.setCompleter(completer)
        self._pause = QTimer(self, singleShot=True, interval=self.pause)
        self._pause.timeout.connect(self.offer)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self._take_first)

    def found(self, words: str) -> Sequence[Choice]:
        """Return what has the words, in either script. Raises LibraryError."""
        raise NotImplementedError

    def words_of(self, choice: Choice) -> str:
        """Return what tells a choice from others."""
        raise NotImplementedError

    def choose(self, choice: Choice) -> None:
        """Take what the reader has chosen."""
        raise NotImplementedError

    def offer(self) -> None:
        """Offer what has the words typed."""
        self._offered = self.found(self.text())
        self._words.setStringList([self.words_of(choice) for choice in self._offered])
        if self._offered and self.hasFocus():
            self.completer().complete()

    def _take(self, words: str) -> None:
        for choice in self._offered:
            if self.words_of(choice) == words:
                # The completer writes its own words into the field after this.
                QTimer.singleShot(0, self, partial(self.choose, choice))
                return

    def _take_first(self) -> None:
        self._pause.stop()
        self.offer()
        if self._offered:
            self.choose(self._offered[0])
