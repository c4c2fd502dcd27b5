"""What the reader adds and sets right: bookmarks, settled characters, removals; all undoable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QInputDialog, QWidget

from core.library import Bookmark, Library
from core.offsets import Span
from gui.changes import Tell
from gui.commands import AddBookmark, ChangeBookmark, RemoveBookmark, RemoveReport, Settle
from gui.inspector.pane import Inspector
from gui.language import translate
from gui.stands import Stands


class Editing:
    """Changes to the open report, each one command of the undo stack."""

    def __init__(
        self,
        stands: Stands,
        inspector: Inspector,
        undo: QUndoStack,
        tell: Tell,
    ) -> None:
        self._stands, self._inspector = stands, inspector
        self._undo, self._tell = undo, tell

    @property
    def _library(self) -> Library:
        return self._stands.reading.library

    def ask_bookmark(self) -> None:
        """Keep the selection or the sentence, with the note that the reader gives."""
        self.ask_note(self._stands.reader.marked_passage())

    def ask_note(self, raw: Span | None) -> None:
        """Keep a passage, with the note that the reader gives."""
        if self._stands.reading.uid is None or not raw:
            return
        note, given = _ask(self._stands.view, "")
        if given:
            self.add_bookmark(raw, note)

    def add_bookmark(self, raw: Span, note: str) -> None:
        """Keep a passage of the open report."""
        if self._stands.reading.uid:
            self._undo.push(
                AddBookmark(self._library, self._stands.reading.uid, raw, note, self._tell)
            )

    def change_bookmark(self, bookmark: Bookmark, *, note: str, colour: int) -> None:
        """Give a bookmark another note or colour."""
        before, after = (bookmark.note, bookmark.colour), (note, colour)
        if before != after:
            self._undo.push(ChangeBookmark(self._library, bookmark.id, before, after, self._tell))

    def ask_other_note(self, bookmark: Bookmark) -> None:
        """Let the reader write another note."""
        note, given = _ask(self._stands.view, bookmark.note)
        if given:
            self.change_bookmark(bookmark, note=note, colour=bookmark.colour)

    def remove_bookmark(self) -> None:
        """Remove the bookmark whose row is chosen."""
        name = self._inspector.chosen_bookmark()
        if name:
            self._undo.push(RemoveBookmark(self._library, name, self._tell))

    def settle(self, at: int, form: str) -> None:
        """Settle the character at a place of the report's text."""
        report, uid = self._stands.reading.report, self._stands.reading.uid
        if uid and report:
            place = (report.raw, report.to_raw.span(Span(at, at + 1)).start)
            self._undo.push(Settle(self._library, uid, place, form, self._tell))

    def remove_report(self) -> None:
        """Put the open report into the trash."""
        if self._stands.reading.uid:
            self._undo.push(RemoveReport(self._library, self._stands.reading.uid, self._tell))

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "undo": self._undo.undo,
            "redo": self._undo.redo,
            "bookmark": self.ask_bookmark,
            "delete_bookmark": self.remove_bookmark,
            "remove": self.remove_report,
        }


def _ask(parent: QWidget, note: str) -> tuple[str, bool]:
    question = translate("Window", "Note for this passage (may stay empty):")
    return QInputDialog.getMultiLineText(parent, translate("Window", "Bookmark"), question, note)
