"""The source of what is on the screen, untouched, for as long as a key is held."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from gui.theme import Scheme


class Peek(QPlainTextEdit):
    """Lies over a reading view and shows characters as they came."""

    def __init__(self, over: QTextEdit) -> None:
        super().__init__(over)
        self._over = over
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the view must see the key go up
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.hide()

    def show_source(self, raw: str, scheme: Scheme) -> None:
        """Show part of the decoded source over the whole view."""
        font = self._over.document().defaultFont()
        self.setFont(font)
        self.setStyleSheet(
            f"background: {scheme.panel}; color: {scheme.ink}; padding: 24px 36px;"
            f"border-left: 4px solid {scheme.accent};"
            f"font-size: {font.pixelSize()}px;"
        )
        self.setPlainText(raw)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
