"""How reports come in, put together: importing, settling, watching, and what they show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from core.intake import Taken
from core.library import Library
from gui.changes import Tell
from gui.intake.importing import Importing
from gui.intake.settling import Settling
from gui.intake.watching import Watching
from gui.notices import Notices
from gui.offers import Offers
from gui.settings import Settings
from gui.stands import Stands


class Intake(QObject):
    """Importing, what is settled of reports, and watched folders; `opened` shows a report."""

    def __init__(
        self,
        library: Library,
        stands: Stands,
        told: tuple[Notices, Offers, Settings],
        undo: QUndoStack,
        tell: Tell,
        opened: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        notices, offers, settings = told
        self.importing = Importing(library, notices, offers, window)
        self.summary = self.importing.summary
        places = (notices, offers, self.summary)
        self.settling = Settling(library, stands, undo, tell, places, settings)
        self.watching = Watching(library, offers, window)
        self._opened = opened
        self.importing.watched.connect(self.watching.watch)
        self.watching.found.connect(self._take_found)
        self.summary.asked.connect(self._settle)
        notices.listed.connect(self.summary.show)

    def begin(self) -> None:
        """Look at what was left when the window was closed: imports cut short, watched folders."""
        self.importing.offer_unfinished()
        self.watching.look()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return self.importing.deeds() | self.settling.deeds() | self.watching.deeds()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.summary.retranslate()

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self.watching.close()
        self.importing.close()
        self.settling.close()

    def _take_found(self, files: list[Path]) -> None:
        self.importing.start(files)

    def _settle(self, deed: str, what: Taken | str) -> None:
        if isinstance(what, str):
            self._opened(what)
        else:
            self.settling.settle(deed, what)
