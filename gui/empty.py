"""What an empty library shows: what the window does, and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.strings import plain, tr


class Empty(QWidget):
    """Three lines and two buttons."""

    def __init__(self) -> None:
        super().__init__()
        words = QLabel(tr("empty"))
        words.setObjectName("empty")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.samples = QPushButton(tr("samples"))
        self.files = QPushButton(plain("import"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.samples)
        buttons.addWidget(self.files)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(words)
        column.addSpacing(18)
        column.addLayout(buttons)
        column.addStretch()
