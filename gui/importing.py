"""Import as the reader meets it: dialogs, progress, reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.intake import Outcome
from core.library import Library
from gui.language import translate
from gui.notices import Notices
from gui.tasks import Import


class Importing(QObject):
    """`stored` is sent whenever a report has come into the library."""

    stored = Signal()

    def __init__(self, library: Library, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._notices = window, notices
        self._task = Import(library, self)
        self._task.told.connect(self._told)
        notices.cancelled.connect(self._task.cancel)

    def ask_for_files(self) -> None:
        """Let the reader choose files to import."""
        names, _ = QFileDialog.getOpenFileNames(self._window, translate("Import", "Import"))
        self.start([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the reader choose a folder to import."""
        name = QFileDialog.getExistingDirectory(self._window, translate("Import", "Import folder"))
        self.start([Path(name)] if name else [])

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders beside the window."""
        if paths:
            self._notices.begin(len(paths))
            self._task.start(paths)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {"import": self.ask_for_files, "import_folder": self.ask_for_folder}

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self._task.close()

    def _told(self, news: object) -> None:
        if isinstance(news, Outcome):
            self._notices.progress(news.done, news.total)
            if news.reason:
                self._notices.problem(news.reason)
            else:
                self.stored.emit()
        elif news is None:
            self._notices.end()
        else:
            self._notices.problem(str(news))


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that are dragged."""
    names = [url.toLocalFile() for url in data.urls()]
    return [Path(name) for name in names if name]
