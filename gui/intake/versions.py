"""The versions of a report, to be looked at, had again, or saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.library.versions import Version
from gui.language import translate


class VersionsDialog(QDialog):
    """The former versions of a report; `chosen` is the one that is to be the present one.

    `original` gives the bytes of a version by its key.
    """

    def __init__(
        self,
        title: str,
        versions: Sequence[Version],
        original: Callable[[str], bytes],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Versions", "Versions"))
        self.resize(640, 320)
        self._versions, self._original = list(versions), original
        self.chosen: Version | None = None
        words = QLabel(
            translate("Versions", "Former versions of “{title}”, the latest first.").format(
                title=title
            )
            if versions
            else translate("Versions", "“{title}” has no former versions.").format(title=title)
        )
        words.setWordWrap(True)
        self.table = QTableWidget(len(self._versions), 3)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Versions", "File"),
                translate("Versions", "Replaced"),
                translate("Versions", "Bytes"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.windowTitle())
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for row, version in enumerate(self._versions):
            cells = (version.source_name, day(version.replaced), QLocale().toString(version.bytes))
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.use = QPushButton(translate("Versions", "Make it the present one"))
        self.save = QPushButton(translate("Versions", "Save its file…"))
        for button, do in ((self.use, self._use), (self.save, self._save)):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(do)
            button.setEnabled(bool(versions))
        buttons.rejected.connect(self.reject)
        column_ = QVBoxLayout(self)
        column_.addWidget(words)
        column_.addWidget(self.table, 1)
        column_.addWidget(buttons)
        self.table.setVisible(bool(versions))
        self.table.selectRow(0)

    def _use(self) -> None:
        self.chosen = self._versions[self.table.currentRow()]
        self.accept()

    def _save(self) -> None:
        version = self._versions[self.table.currentRow()]
        name, _ = QFileDialog.getSaveFileName(self, self.save.text(), version.source_name)
        if name:
            Path(name).write_bytes(self._original(version.key))


def day(at: str) -> str:
    """Return a time (ISO 8601) as the language in force writes it, in local time."""
    local = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
