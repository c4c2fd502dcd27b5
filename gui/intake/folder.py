"""Which folder to take, which of its files, and whether to watch it from now on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.language import translate
from gui.noting import parted


class FolderDialog(QDialog):
    """A folder, patterns for the names of its files, and whether it is to be watched."""

    def __init__(self, parent: QWidget, *, watch: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Import", "Import folder"))
        self.setMinimumWidth(480)
        self.line, self.names = QLineEdit(), QLineEdit()
        self.watch = QCheckBox(translate("Import", "Take in what comes into it from now on"))
        self.watch.setChecked(watch)
        choose = QPushButton(translate("Import", "Choose…"))
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(choose)
        self.names.setPlaceholderText("*总结*.txt, !*2019*")
        help_ = QLabel(
            translate("Import", "Only files with such names; ! leaves out. Empty: all reports.")
        )
        help_.setWordWrap(True)
        form = QFormLayout()
        for name, field, words in (
            (self.line, row, translate("Import", "Folder")),
            (self.names, self.names, translate("Import", "Names")),
        ):
            name.setAccessibleName(words)
            form.addRow(words, field)
        form.addRow("", help_)
        form.addRow("", self.watch)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._take = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._take.setText(translate("Import", "Import"))
        self.line.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self._check()

    @property
    def folder(self) -> Path:
        """The folder that is chosen."""
        return Path(self.line.text().strip()).expanduser()

    @property
    def patterns(self) -> tuple[str, ...]:
        """The patterns for names."""
        return parted(self.names.text())

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.windowTitle(), self.line.text())
        if name:
            self.line.setText(name)

    def _check(self) -> None:
        self._take.setEnabled(bool(self.line.text().strip()) and self.folder.is_dir())
