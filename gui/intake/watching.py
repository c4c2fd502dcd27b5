"""Watched folders: what comes into them is taken in, now and whenever Jiandu starts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.intake import new_files
from core.library import Library
from gui.intake.folder import FolderDialog
from gui.language import translate
from gui.offers import Offers
from gui.tasks import Errand

_QUIET = 1500  # milliseconds without a change before a folder is looked at: files come in parts
_FOLDER = Qt.ItemDataRole.UserRole
_DEPTH = 400  # folders watched at most, those below others among them: systems allow only so many


class _Look:
    """What a look at the watched folders found: new files, and the folders to keep an eye on."""

    def __init__(self, files: list[Path], folders: list[Path]) -> None:
        self.files, self.folders = files, folders


class Watching(QObject):
    """`found` carries files that have come into watched folders."""

    found = Signal(object)

    def __init__(self, library: Library, offers: Offers, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._window = library, window
        self._watcher, self._errand = QFileSystemWatcher(self), Errand("watch", self)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(self._changed)
        self._errand.told.connect(self._take)
        self._errand.failed.connect(offers.say)

    @property
    def folders(self) -> dict[Path, tuple[str, ...]]:
        """The watched folders with the patterns of the files that are taken."""
        return self._library.imports.watched()

    def watch(self, folder: Path, patterns: tuple[str, ...] = ()) -> None:
        """Watch a folder from now on."""
        self._library.imports.watch(folder, patterns)
        self.look()

    def unwatch(self, folder: Path) -> None:
        """Watch a folder no more; what came from it stays."""
        self._library.imports.unwatch(folder)
        self.look()

    def look(self) -> None:
        """Look for what is new, beside the window."""
        self._quiet.stop()
        self._errand.start(self._work)

    def show(self) -> None:
        """Show the watched folders, to add or remove some."""
        dialog = WatchedDialog(self, self._window)
        dialog.exec()
        dialog.deleteLater()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {"watched": self.show}

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self._quiet.stop()
        self._errand.close()

    def _work(self, stop: Event) -> Iterator[_Look]:
        """Look into the folders, in the thread."""
        files: list[Path] = []
        folders: list[Path] = []
        for folder, patterns in self.folders.items():
            if stop.is_set():
                return
            if folder.is_dir():
                folders += _below(folder, _DEPTH - len(folders))
                files += new_files(self._library, folder, patterns)
        yield _Look(files, folders)

    def _take(self, look: _Look) -> None:
        old, new = set(self._watcher.directories()), {str(folder) for folder in look.folders}
        if old - new:
            self._watcher.removePaths(sorted(old - new))
        if new - old:
            self._watcher.addPaths(sorted(new - old))
        if look.files:
            self.found.emit(look.files)

    def _changed(self, _folder: str) -> None:
        self._quiet.start()


def _below(folder: Path, most: int) -> list[Path]:
    """Return a folder and those in it, as many as may be."""
    found: list[Path] = []
    for name, _, _ in os.walk(folder):
        if len(found) >= most:
            break
        found.append(Path(name))
    return found


class WatchedDialog(QDialog):
    """The watched folders, each with its patterns."""

    def __init__(self, watching: Watching, parent: QWidget) -> None:
        super().__init__(parent)
        self._watching = watching
        self.setWindowTitle(translate("Import", "Watched folders"))
        self.resize(520, 320)
        words = QLabel(
            translate(
                "Import", "Reports that come into these folders are taken into the library at once."
            )
        )
        words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.add, self.remove = (
            QPushButton(translate("Import", "Add a folder…")),
            QPushButton(translate("Import", "Watch it no more")),
        )
        for button, do in ((self.add, self._add), (self.remove, self._remove)):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(partial(do))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for folder, patterns in self._watching.folders.items():
            words = str(folder)
            if patterns:
                words += f"　{', '.join(patterns)}"
            if not folder.is_dir():
                words += "　" + translate("Import", "(not there now)")
            item = QListWidgetItem(words)
            item.setData(_FOLDER, str(folder))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.remove.setEnabled(self.list.count() > 0)

    def _add(self) -> None:
        dialog = FolderDialog(self, watch=True)
        dialog.watch.hide()
        dialog.setWindowTitle(self.windowTitle())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._watching.watch(dialog.folder, dialog.patterns)
            self._fill()
        dialog.deleteLater()

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self._watching.unwatch(Path(item.data(_FOLDER)))
        self._fill()
