"""What an empty library shows: what the window does, and the ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import Icons
from gui.language import translate


class Empty(QWidget):
    """A picture, three lines, two buttons, and what went wrong with the last import."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        icons.draw(self._picture, "jiandu", 72)
        self._title, self._words, self._problem = QLabel(), QLabel(), QLabel()
        self._title.setObjectName("emptyTitle")
        self._words.setObjectName("empty")
        self._problem.setObjectName("emptyProblem")
        self.samples, self.files = QPushButton(), QPushButton()
        self.samples.setObjectName("chief")
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.samples)
        buttons.addWidget(self.files)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 20, 40, 20)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(14)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
            column.addSpacing(10)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(16)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._problem.setWordWrap(True)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._problem)
        column.addStretch(3)
        self.setFocusProxy(self.samples)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._picture.setAccessibleName("Jiandu 简牍")
        self._title.setText(translate("Empty", "A reading room for work reports"))
        lines = (
            translate("Empty", "Drop reports here: text, web pages, Word, PDF, EPUB."),
            translate("Empty", "Jiandu repairs them and shows them in either script."),
            translate("Empty", "It marks figures and initiatives, and keeps your bookmarks."),
        )
        self._words.setText("\n".join(lines))
        self.samples.setText(translate("Empty", "Open the sample reports"))
        self.files.setText(translate("Empty", "Import files"))

    def show_problems(self, reasons: list[str]) -> None:
        """Say what could not be imported, and what to do about it."""
        if not reasons:
            self._problem.clear()
            return
        advice = translate("Empty", "Choose another file, or begin with the sample reports.")
        self._problem.setText("\n".join([*reasons[:3], advice]))
