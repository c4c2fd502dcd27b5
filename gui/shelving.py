"""What the reader does with reports as a whole: favourites, read or not, tags, removal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from core.library import Library, ReportRow
from gui.changes import Tell
from gui.commands import GiveTags, MarkReport, RemoveReport
from gui.language import translate
from gui.noting import parted
from gui.reader.card import Deed


class Shelving:
    """Changes to reports of the list, each one command of the undo stack."""

    def __init__(
        self,
        library: Library,
        undo: QUndoStack,
        tell: Tell,
        open_beside: Callable[[str], None],
        window: QWidget,
    ) -> None:
        self._library, self._undo, self._tell, self._window = library, undo, tell, window
        self._open_beside = open_beside
        self.more: list[Callable[[ReportRow], list[Deed]]] = []
        """What other parts of the window can do with a report of the list."""

    def row_deeds(self, row: ReportRow) -> list[Deed]:
        """Return what can be done with a report of the list, each with its words."""
        favourite = (
            translate("Library", "No favourite any more")
            if row.favourite
            else translate("Library", "Make it a favourite")
        )
        read = (
            translate("Library", "Mark as read")
            if row.unread
            else translate("Library", "Mark as unread")
        )
        return [
            (translate("Library", "Open beside"), partial(self._open_beside, row.uid)),
            *(deed for more in self.more for deed in more(row)),
            (favourite, partial(self.set_favourite, row, favourite=not row.favourite)),
            (read, partial(self.set_read, row, read=row.unread)),
            (translate("Library", "Tags…"), partial(self.ask_tags, row.uid)),
            (translate("Library", "Put into the trash"), partial(self.remove, row.uid)),
        ]

    def ask(self, row: ReportRow, where: QPoint) -> None:
        """Show the menu of a report of the list."""
        menu = QMenu(self._window)
        for words, do in self.row_deeds(row):
            menu.addAction(words, do)
        menu.exec(where)

    def set_favourite(self, row: ReportRow, *, favourite: bool) -> None:
        """Make a report a favourite, or one no more."""
        self._push(row.uid, {"favourite": favourite}, {"favourite": row.favourite})

    def set_read(self, row: ReportRow, *, read: bool) -> None:
        """Say that a report has been read, or not."""
        self._push(row.uid, {"read": read}, {"read": not row.unread})

    def _push(self, uid: str, after: dict[str, bool], before: dict[str, bool]) -> None:
        self._undo.push(MarkReport(self._library, uid, before, after, self._tell))

    def ask_tags(self, uid: str) -> None:
        """Let the reader write the tags of a report, parted by commas."""
        before = self._library.tags.of(uid)
        question = translate("Library", "Tags, parted by commas:")
        title = translate("Library", "Tags")
        words, given = QInputDialog.getText(self._window, title, question, text=", ".join(before))
        if given:
            self.give_tags(uid, [*parted(words)])

    def give_tags(self, uid: str, names: list[str]) -> None:
        """Give a report these tags and no others."""
        tags = tuple(name.strip() for name in names if name.strip())
        before = self._library.tags.of(uid)
        if tags != before:
            self._undo.push(GiveTags(self._library, uid, before, tags, self._tell))

    def remove(self, uid: str) -> None:
        """Put a report into the trash."""
        self._undo.push(RemoveReport(self._library, uid, self._tell))
