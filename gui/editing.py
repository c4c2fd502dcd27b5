"""What the reader adds and sets right: bookmarks, settled characters, removals; all undoable."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QUndoStack

from core.library import Bookmark, Library
from core.offsets import Span
from gui import noting
from gui.changes import Tell
from gui.commands import AddBookmark, ChangeBookmark, RemoveBookmark, RemoveReport, Settle
from gui.inspector.pane import Inspector
from gui.inspector.rows import BookmarkRows
from gui.language import translate
from gui.noting import Noted
from gui.stands import Stands
from gui.wording import colour_name

_COLOURS = range(1, 7)


class Editing:
    """Changes to the open report, each one command of the undo stack."""

    def __init__(self, stands: Stands, inspector: Inspector, undo: QUndoStack, tell: Tell) -> None:
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
        noted = self._ask(raw, Noted())
        if noted:
            self.add_bookmark(raw, noted)

    def add_bookmark(self, raw: Span, noted: Noted) -> None:
        """Keep a passage of the open report."""
        uid = self._stands.reading.uid
        if uid:
            self._undo.push(AddBookmark(self._library, uid, raw, noted, self._tell))

    def change_bookmark(self, bookmark: Bookmark, after: Noted) -> None:
        """Give a bookmark another note, colour or tags."""
        before = Noted(bookmark.note, bookmark.colour, bookmark.tags)
        if before != after:
            self._undo.push(ChangeBookmark(self._library, bookmark.id, before, after, self._tell))

    def ask_other_note(self, bookmark: Bookmark | None = None) -> None:
        """Let the reader write another note for a bookmark, or for the one that is here."""
        found = bookmark or self.bookmark_here()
        if found:
            before = Noted(found.note, found.colour, found.tags)
            noted = self._ask(found.span, before, found.anchor.exact)
            if noted:
                self.change_bookmark(found, noted)

    def colour(self, number: int, bookmark: Bookmark | None = None) -> None:
        """Give a bookmark, or the one that is here, a colour; else keep what is selected in it."""
        found = bookmark or self.bookmark_here()
        if found:
            self.change_bookmark(found, Noted(found.note, number, found.tags))
            return
        raw = self._stands.reader.marked_passage()
        if raw:
            self.add_bookmark(raw, Noted(colour=number))

    def bookmark_here(self) -> Bookmark | None:
        """Return the bookmark whose row has the keyboard, or the shortest that the caret is in."""
        if self._inspector.tables["bookmarks"].hasFocus():
            return self._chosen()
        caret = self._stands.reader.caret_raw()
        uid = self._stands.reading.uid
        kept = self._library.bookmarks.of(uid) if uid else []
        around = [b for b in kept if b.span and caret and b.span.start <= caret.start < b.span.end]
        return min(around, key=_length, default=None)

    def _chosen(self) -> Bookmark | None:
        key = self._inspector.chosen_bookmark()
        return self._library.bookmarks.get(key) if key else None

    def remove_bookmark(self, bookmark: Bookmark | None = None) -> None:
        """Remove a bookmark, or the one that is here, or that whose row is chosen."""
        found = bookmark or self.bookmark_here() or self._chosen()
        if found:
            self._undo.push(RemoveBookmark(self._library, found.id, self._tell))

    def row_deeds(self, number: int) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done with the bookmark of a row of the table, each with its words."""
        rows = self._inspector.tables["bookmarks"].rows.rows
        if not isinstance(rows, BookmarkRows):
            return []
        bookmark = rows.bookmarks[number]
        return [
            (translate("Note", "Note, colour, tags…"), partial(self.ask_other_note, bookmark)),
            *(
                (f"{colour} {colour_name(colour)}", partial(self.colour, colour, bookmark))
                for colour in _COLOURS
                if colour != bookmark.colour
            ),
            (translate("Note", "Delete"), partial(self.remove_bookmark, bookmark)),
        ]

    def step_bookmark(self, by: int) -> None:
        """Select the next bookmark (1) or the one before (-1)."""
        uid, here = self._stands.reading.uid, self._stands.reader.caret_raw()
        kept = self._library.bookmarks.of(uid) if uid else []
        places = sorted(bookmark.span for bookmark in kept if bookmark.span)
        if here:
            ahead = [p for p in places if (p.start - here.start) * by > 0]
            if ahead:
                self._stands.reader.select(ahead[0] if by > 0 else ahead[-1])

    def _ask(self, raw: Span | None, before: Noted, passage: str = "") -> Noted | None:
        page = self._stands.reader.page
        words = page.from_raw(raw).of(page.text) if page and raw else passage
        return noting.ask(words, before, self._stands.reader.scheme, self._stands.view)

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
            "note": self.ask_other_note,
            "delete_bookmark": self.remove_bookmark,
            "next_bookmark": partial(self.step_bookmark, 1),
            "previous_bookmark": partial(self.step_bookmark, -1),
            "remove": self.remove_report,
            **{f"colour_{number}": partial(self.colour, number) for number in _COLOURS},
        }


def _length(bookmark: Bookmark) -> int:
    span = bookmark.span
    return span.end - span.start if span else 0
