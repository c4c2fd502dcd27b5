"""The line above a report where two are side by side: which one it is, and a way to put it away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from gui.language import translate


class Head(QFrame):
    """Title and script; the one that has the keyboard stands out. `left` puts the report away."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("head")
        self._title = ""
        self._words, self._script, self.close_ = QLabel(), QLabel(), QToolButton()
        self._words.setObjectName("headTitle")
        self._words.setMinimumWidth(40)
        self.close_.setObjectName("paneClose")
        self.close_.setIconSize(QSize(12, 12))
        self.close_.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the View menu is the keyboard's way
        self.close_.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.addWidget(self._words, 1)
        row.addWidget(self._script)
        row.addWidget(self.close_)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        words = translate("Reader", "Close this report")
        self.close_.setAccessibleName(words)
        self.close_.setToolTip(words)

    def show_title(self, title: str, script: str) -> None:
        """Show what a report is called, and the script it is shown in."""
        self._title = title
        self._words.setToolTip(title)
        self._script.setText(script)
        self._elide()

    def show_current(self, *, current: bool) -> None:
        """Stand out, or not."""
        self.setProperty("current", current)
        for widget in (self, self._words):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much of the title as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self._words.font())
        room = max(40, self._words.width())
        self._words.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))
