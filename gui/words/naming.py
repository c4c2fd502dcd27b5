"""A dialog in which the reader says what a passage names: its kind, and what it is the same as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from core.kinds import InitiativeKind
from gui.language import translate
from gui.wording import initiative_name

_MOST = 60  # characters of a passage that are shown


@dataclass(frozen=True)
class Other:
    """Another named thing: its name as the reader knows it, and its key."""

    name: str
    key: str


class NameDialog(QDialog):
    """Asks for a kind and, where there are others, for the thing that this is another name of."""

    def __init__(
        self, words: str, kind: InitiativeKind | None, others: Sequence[Other], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Naming", "What this is"))
        self.setMinimumWidth(420)
        self._others = others
        self.kind, self.same = QComboBox(), QComboBox()
        for each in InitiativeKind:
            self.kind.addItem(initiative_name(each), each)
        self.kind.setCurrentIndex(list(InitiativeKind).index(kind) if kind else 0)
        self.same.addItem(translate("Naming", "(a thing of its own)"))
        self.same.addItems([other.name for other in others])
        self.same.setEditable(True)
        self.same.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter([other.name for other in others], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.same.setCompleter(completer)
        quoted = QLabel(words if len(words) <= _MOST else words[:_MOST] + "…")
        quoted.setWordWrap(True)
        quoted.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout()
        form.addRow(translate("Naming", "Name"), quoted)
        form.addRow(translate("Naming", "Kind"), self.kind)
        form.addRow(translate("Naming", "Same as"), self.same)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)

    @property
    def chosen_kind(self) -> InitiativeKind:
        """The kind that is chosen."""
        return InitiativeKind(self.kind.currentData())

    @property
    def chosen_same(self) -> str | None:
        """The key of the thing that this is the same as, if one is chosen."""
        words = self.same.currentText().strip()
        return next((other.key for other in self._others if other.name == words), None)
