"""A bookmark's note, colour and tags, asked for in one small dialog; the note is Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import ribbon
from gui.language import translate
from gui.theme import Scheme
from gui.wording import colour_name

_QUOTED = 120  # characters of the passage that the dialog shows
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


@dataclass(frozen=True)
class Noted:
    """What a reader writes down with a passage."""

    note: str = ""
    colour: int = 1
    tags: tuple[str, ...] = ()


class NoteDialog(QDialog):
    """The note as it is written beside what it looks like; six colours; tags."""

    def __init__(self, passage: str, before: Noted, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Note", "Bookmark"))
        self.resize(640, 380)
        quoted = " ".join(passage.split())
        quote = QLabel(quoted[:_QUOTED] + ("…" if len(quoted) > _QUOTED else ""))
        quote.setObjectName("quote")
        quote.setWordWrap(True)
        quote.setTextFormat(Qt.TextFormat.PlainText)
        self.note, self.shown = QPlainTextEdit(before.note), QTextBrowser()
        self.note.setPlaceholderText(translate("Note", "A note, in Markdown; may stay empty"))
        self.note.setAccessibleName(translate("Note", "Note"))
        self.note.setTabChangesFocus(True)
        self.shown.setAccessibleName(translate("Note", "The note as it will look"))
        self.shown.setOpenLinks(False)
        self.note.textChanged.connect(self._show)
        self.tags = QLineEdit(", ".join(before.tags))
        self.tags.setPlaceholderText(translate("Note", "Tags, parted by commas"))
        self.tags.setAccessibleName(self.tags.placeholderText())
        self.colours = QButtonGroup(self)
        colours = QHBoxLayout()
        for number in range(1, 7):
            colours.addWidget(self._colour_button(number, scheme))
        colours.addStretch()
        self.colours.button(before.colour).setChecked(True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.accept)
        both = QHBoxLayout()
        both.addWidget(self.note, 1)
        both.addWidget(self.shown, 1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(quote)
        column.addLayout(both)
        column.addLayout(colours)
        column.addWidget(self.tags)
        column.addWidget(self.buttons)
        self._show()
        self.note.setFocus()

    def noted(self) -> Noted:
        """Return what has been written and chosen."""
        return Noted(
            self.note.toPlainText().strip(), self.colours.checkedId(), parted(self.tags.text())
        )

    def _colour_button(self, number: int, scheme: Scheme) -> QToolButton:
        button = QToolButton()
        button.setObjectName("swatch")
        button.setCheckable(True)
        button.setIcon(ribbon(number, scheme))
        button.setText(f"{number} {colour_name(number)}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.colours.addButton(button, number)
        return button

    def _show(self) -> None:
        self.shown.document().setMarkdown(self.note.toPlainText(), _FEATURES)


def ask(passage: str, before: Noted, scheme: Scheme, parent: QWidget) -> Noted | None:
    """Let the reader write; return nothing if the dialog is put away."""
    dialog = NoteDialog(passage, before, scheme, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    noted = dialog.noted()
    dialog.deleteLater()
    return noted if accepted else None


def parted(words: str) -> tuple[str, ...]:
    """Return the tags in a line, parted by commas of either kind."""
    names = (name.strip() for name in words.replace("，", ",").replace("、", ",").split(","))
    return tuple(dict.fromkeys(name for name in names if name))
