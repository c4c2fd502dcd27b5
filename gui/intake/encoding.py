"""How a report would read in each encoding, for its reader to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.decode import Preview
from gui.intake.evidence import encoding_name, evidence_words
from gui.language import translate


class EncodingDialog(QDialog):
    """Encodings with the opening of the text in each; `chosen` is the one that is marked.

    `now` is the encoding in force, with the evidence for it; `kept` says that a reader chose it.
    """

    def __init__(
        self, previews: Sequence[Preview], now: tuple[str, str], parent: QWidget, *, kept: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Encoding", "Encoding"))
        self.resize(720, 460)
        self.decided = False
        """Whether the reader wants what is chosen: None where the bytes shall decide."""
        self._previews = list(previews)
        evidence = QLabel(
            translate("Encoding", "Read as {encoding}: {evidence}.").format(
                encoding=encoding_name(now[0]), evidence=evidence_words(now[1])
            )
        )
        evidence.setWordWrap(True)
        self.list, self.text, self._problem = QListWidget(), QPlainTextEdit(), QLabel()
        self.list.setAccessibleName(translate("Encoding", "Encodings, the likeliest first"))
        self.list.setMaximumWidth(250)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("Encoding", "How it begins"))
        self._problem.setObjectName("emptyProblem")
        self._problem.setWordWrap(True)
        for preview in self._previews:
            self.list.addItem(_item(preview))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(
            translate("Encoding", "Read it so"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.back = buttons.addButton(
            translate("Encoding", "Let the bytes decide"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.back.setVisible(kept)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        self.use.setDefault(True)
        self.back.clicked.connect(self._decide_by_bytes)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        middle, right = QHBoxLayout(), QVBoxLayout()
        right.addWidget(self.text, 1)
        right.addWidget(self._problem)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.addWidget(evidence)
        column.addLayout(middle, 1)
        column.addWidget(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.chosen: str | None = None
        names = [preview.encoding for preview in self._previews]
        self.list.setCurrentRow(names.index(now[0]) if now[0] in names else 0)

    def _show(self, row: int) -> None:
        preview = self._previews[row]
        self.chosen = preview.encoding
        self.text.setPlainText(preview.text)
        problem = preview.problem
        words = translate("Encoding", "The bytes are not in this encoding.")
        self._problem.setText(words if problem else "")
        self._problem.setVisible(problem is not None)
        self.use.setEnabled(problem is None)

    def _accept(self) -> None:
        self.decided = True
        self.accept()

    def _decide_by_bytes(self) -> None:
        self.chosen, self.decided = None, True
        self.accept()


def _item(preview: Preview) -> QListWidgetItem:
    share = QLocale().toString(round(preview.common * 100))
    words = (
        translate("Encoding", "does not fit")
        if preview.problem
        else translate("Encoding", "{share} % common characters").format(share=share)
    )
    return QListWidgetItem(f"{encoding_name(preview.encoding)}\n{words}")
