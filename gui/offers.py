"""Bars over the report: what happened, in a sentence, and what can be done about it, in place.

A dialog stops the reader, a line that fades is missed; a bar stays until it is dealt with.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.language import translate

Words = Callable[[], str]
"""Words in the language in force, whenever they are asked for."""
Choice = tuple[Words, Callable[[], object]]
_MOST = 2  # bars at once; others wait behind them


@dataclass(frozen=True)
class Offer:
    """A sentence, and what the reader may do; one with the same `key` takes its place."""

    key: str
    words: Words
    choices: Sequence[Choice] = ()
    grave: bool = False
    """Whether something went wrong: it comes before what can wait."""


class Offers(QWidget):
    """The bars, what is grave first, then the latest."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: list[Offer] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def open(self) -> list[Offer]:
        """The offers that have not been dealt with, those on show first."""
        latest = self._offers[::-1]
        return sorted(latest, key=lambda offer: not offer.grave)

    def make(self, offer: Offer) -> None:
        """Show an offer."""
        self._offers = [other for other in self._offers if other.key != offer.key] + [offer]
        self._show()

    def say(self, words: str, *, grave: bool = True) -> None:
        """Show a message that is already in words."""
        self.make(Offer(words, lambda: words, grave=grave))

    def withdraw(self, key: str) -> None:
        """Show an offer no more, if it is there."""
        kept = [offer for offer in self._offers if offer.key != key]
        if len(kept) != len(self._offers):
            self._offers = kept
            self._show()

    def withdraw_all(self, prefix: str) -> None:
        """Show no offer any more whose key begins with these words."""
        for offer in [*self._offers]:
            if offer.key.startswith(prefix):
                self.withdraw(offer.key)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._show()

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            bar = item.widget()
            if bar is not None:
                bar.hide()
                bar.deleteLater()
        for offer in self.open[:_MOST]:
            self._column.addWidget(self._bar(offer))
        self.setVisible(bool(self._offers))

    def _bar(self, offer: Offer) -> QFrame:
        bar = _Bar()
        bar.setObjectName("offer")
        bar.setProperty("grave", offer.grave)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 6, 8, 6)
        words = QLabel(offer.words())
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(words, 1)
        for name, do in offer.choices:
            button = QPushButton(name())
            button.setObjectName("deed")
            button.clicked.connect(partial(self._take, offer, do))
            row.addWidget(button)
        close = QToolButton()
        close.setText("×")
        close.setToolTip(translate("Offer", "Close"))
        close.setAccessibleName(translate("Offer", "Close"))
        close.clicked.connect(partial(self.withdraw, offer.key))
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        bar.setAccessibleName(offer.words())
        self.setFocusProxy(bar.findChild(QPushButton) or close)
        return bar

    def _take(self, offer: Offer, do: Callable[[], object]) -> None:
        """Do what was chosen; the bar goes first, for what is done may bring another."""
        self.withdraw(offer.key)
        do()


class _Bar(QFrame):
    """A bar that is never lower than its words need at its width."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the height that the words need."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.heightForWidth(self.width()))
