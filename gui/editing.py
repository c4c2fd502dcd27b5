"""What the reader adds and sets right: bookmarks, settled characters, removals; all undoable."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from core.library import Library
from core.offsets import Span
from core.page import Mark
from core.script import forms
from gui.commands import AddBookmark, RemoveBookmark, RemoveReport, Settle
from gui.language import translate
from gui.reading import Reading


class Shows(Protocol):
    """The panes that must follow a change."""

    def refresh(self) -> None:
        """Read reports and bookmarks anew."""

    def show_anew(self) -> None:
        """Make the page anew."""


class Editing:
    """Changes to the open report, each one command of the undo stack."""

    def __init__(self, library: Library, reading: Reading, undo: QUndoStack, shows: Shows) -> None:
        self._library, self._reading, self._undo, self._shows = library, reading, undo, shows

    def ask_bookmark(self, raw: Span | None, parent: QWidget) -> None:
        """Keep a passage with the note that the reader gives."""
        if self._reading.uid is None or not raw:
            return
        question = translate("Window", "Note for this passage (may stay empty):")
        note, given = QInputDialog.getMultiLineText(
            parent, translate("Window", "Bookmark"), question
        )
        if given:
            self.add_bookmark(raw, note)

    def add_bookmark(self, raw: Span, note: str) -> None:
        """Keep a passage of the open report."""
        if self._reading.uid:
            uid, refresh = self._reading.uid, self._shows.refresh
            self._undo.push(AddBookmark(self._library, uid, raw, note, refresh))

    def remove_bookmark(self, name: str | None) -> None:
        """Remove a bookmark."""
        if name:
            self._undo.push(RemoveBookmark(self._library, name, self._shows.refresh))

    def ask_form(self, mark: Mark, where: QPoint, parent: QWidget) -> None:
        """Let the reader settle an uncertain character."""
        menu = QMenu(parent)
        report = self._reading.report
        for form in forms(report.key[mark.index], self._reading.variant) if report else ():
            words = translate("Window", "Here it is {form}").format(form=form)
            menu.addAction(words, partial(self.settle, mark.index, form))
        menu.exec(where)

    def settle(self, at: int, form: str) -> None:
        """Settle the character at a place of the report's text."""
        report, uid = self._reading.report, self._reading.uid
        if uid and report:
            place = (report.raw, report.to_raw.span(Span(at, at + 1)).start)
            self._undo.push(Settle(self._library, uid, place, form, self._shows.show_anew))

    def remove_report(self) -> None:
        """Put the open report into the trash."""
        if self._reading.uid:
            self._undo.push(RemoveReport(self._library, self._reading.uid, self._shows.refresh))
