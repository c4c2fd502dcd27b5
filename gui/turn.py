"""One library's turn in the window: from its opening until another takes its place, or the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from core.errors import LibraryError
from core.library import Library
from core.library.backup import restore
from gui.crash import Reporter
from gui.instance import Instance, name_of
from gui.keeping.chores import back_up_at_close
from gui.keeping.waiting import Waiting
from gui.language import Language, translate
from gui.offers import Offer
from gui.window import Window


@dataclass(frozen=True)
class Beginning:
    """What a window begins with: files to import, links to follow, something to say."""

    paths: Sequence[Path] = ()
    links: Sequence[str] = ()
    words: str = ""


class Turn(QObject):
    """A window on a library; `wanted` is the folder of the library that comes next, if one does.

    The library is closed by then, and its backup of the day is made.
    """

    def __init__(self, library: Library, settings: QSettings, language: Language) -> None:
        super().__init__()
        self._library, self._settings, self._language = library, settings, language
        self.wanted: Path | None = None
        self.after = Beginning()
        self._restored: Path | None = None

    def run(self, application: QApplication, reporter: Reporter, begin: Beginning) -> int:
        """Show the window until it is closed; return the exit status."""
        path = self._library.database.path
        folder = path.parent if path else Path()
        instance = Instance(name_of(folder), application)
        with self._library:
            window = Window(self._library, self._settings, self._language)
            instance.asked.connect(window.take)
            instance.followed.connect(window.following.follow)
            window.keeping.left.connect(partial(self._leave, window))
            reporter.understood.connect(window.offers.say)
            window.show()
            if begin.words:
                words = begin.words
                window.offers.make(Offer("begin", lambda: words))
            window.importing.start(begin.paths)
            for link in begin.links:
                # Once the window shows: a link that leads nowhere is told of in front of it.
                QTimer.singleShot(0, window, partial(window.following.follow, link))
            status = application.exec()
            reporter.understood.disconnect(window.offers.say)
            window.deleteLater()
            back_up_at_close(self._library)
        instance.close()
        if self._restored:
            self._restore(self._restored, folder)
        return status

    def _leave(self, window: Window, backup: Path | None) -> None:
        """Make room for a backup in this library's place, or for another library."""
        path = self._library.database.path
        if backup and path:
            self._restored, self.wanted = backup, path.parent
        else:
            title = translate("Trouble", "Folder of the library")
            name = QFileDialog.getExistingDirectory(window, title)
            if not name:
                return
            self.wanted = Path(name)
        window.close()

    def _restore(self, backup: Path, folder: Path) -> None:
        """Put a backup in place, and say what became of it when the window is there again."""
        waiting = Waiting[Path | None](translate("Trouble", "Restoring the backup…"))
        try:
            kept = waiting.done(partial(restore, backup, folder))
        except LibraryError as error:
            self.after = Beginning(words=str(error))
            return
        said = translate("Chore", "Restored from {name}. What was here before is now {kept}.")
        self.after = Beginning(words=said.format(name=backup.name, kept=kept.name if kept else "–"))
