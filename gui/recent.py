"""The reports opened last, in a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from core.library import Library
from core.library.records import ReportFilter, ReportRow
from gui.language import translate
from gui.settings import Settings

_MOST = 10
_LENGTH = 40  # characters of a title in a menu


class Recent:
    """Remembers reports by uid, and lists in its menu those that are still there."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        opened: Callable[[str], None],
        window: QWidget,
    ) -> None:
        self._library, self._settings, self._opened = library, settings, opened
        self.menu = QMenu(window)
        self.menu.aboutToShow.connect(self._fill)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.menu.setTitle(translate("Menu", "R&ecent reports"))

    def add(self, uid: str) -> None:
        """Remember a report as the one opened last."""
        kept = self._settings.several("recent")
        if kept[:1] != [uid]:  # a toggle shows the same report
            others = [name for name in kept if name != uid]
            self._settings.keep_several("recent", [uid, *others][:_MOST])

    def rows(self) -> list[ReportRow]:
        """Return the reports that are still there, the one opened last first."""
        wanted = (ReportFilter(uid=uid) for uid in self._settings.several("recent"))
        return [row for one in wanted for row in self._library.reports(one)]

    def _fill(self) -> None:
        self.menu.clear()
        for row in self.rows():
            title = row.title if len(row.title) <= _LENGTH else row.title[:_LENGTH] + "…"
            self.menu.addAction(title.replace("&", "&&"), partial(self._opened, row.uid))
        self.menu.setEnabled(True)
        if self.menu.isEmpty():
            self.menu.addAction(translate("Menu", "None yet")).setEnabled(False)
