"""What an empty library shows: what the window does, and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.language import translate


class Empty(QWidget):
    """Three lines and two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setObjectName("empty")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.samples, self.files = QPushButton(), QPushButton()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.samples)
        buttons.addWidget(self.files)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._words)
        column.addSpacing(18)
        column.addLayout(buttons)
        column.addStretch()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        lines = (
            translate("Empty", "No reports yet."),
            translate("Empty", "Drop files here, or import them."),
            translate(
                "Empty",
                "Jiandu repairs them, shows them in either script, "
                "and marks figures and initiatives.",
            ),
        )
        self._words.setText("\n".join(lines))
        self.samples.setText(translate("Empty", "Open the sample reports"))
        self.files.setText(translate("Empty", "Import files"))
