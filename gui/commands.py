"""What can be undone: bookmarks and the removal of reports, each a small command."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from core.library import Library
from core.offsets import Span
from gui.language import translate

Refresh = Callable[[], None]


class AddBookmark(QUndoCommand):
    """Keep a passage."""

    def __init__(self, library: Library, uid: str, raw: Span, note: str, refresh: Refresh) -> None:
        super().__init__(translate("Undo", "add bookmark"))
        self._library, self._uid, self._raw, self._note = library, uid, raw, note
        self._refresh = refresh
        self._id: str | None = None

    def redo(self) -> None:
        """Add it, or bring it back."""
        if self._id is None:
            self._id = self._library.bookmarks.add(self._uid, self._raw, self._note).id
        else:
            self._library.bookmarks.restore(self._id)
        self._refresh()

    def undo(self) -> None:
        """Put it away."""
        if self._id is not None:
            self._library.bookmarks.remove(self._id)
        self._refresh()


class Settle(QUndoCommand):
    """Settle the form of an uncertain character, or leave it open again."""

    def __init__(
        self, library: Library, uid: str, place: tuple[str, int], form: str | None, refresh: Refresh
    ) -> None:
        super().__init__(translate("Undo", "settle a character"))
        self._library, self._uid, self._form, self._refresh = library, uid, form, refresh
        self._raw, self._at = place
        self._before = library.choices.of(uid, self._raw).get(self._at)

    def redo(self) -> None:
        """Keep the form."""
        self._library.choices.choose(self._uid, self._raw, self._at, self._form)
        self._refresh()

    def undo(self) -> None:
        """Go back to what was kept before."""
        self._library.choices.choose(self._uid, self._raw, self._at, self._before)
        self._refresh()


class RemoveBookmark(QUndoCommand):
    """Put a bookmark away."""

    def __init__(self, library: Library, name: str, refresh: Refresh) -> None:
        super().__init__(translate("Undo", "remove bookmark"))
        self._library, self._id, self._refresh = library, name, refresh

    def redo(self) -> None:
        """Put it away."""
        self._library.bookmarks.remove(self._id)
        self._refresh()

    def undo(self) -> None:
        """Bring it back."""
        self._library.bookmarks.restore(self._id)
        self._refresh()


class RemoveReport(QUndoCommand):
    """Put a report into the trash."""

    def __init__(self, library: Library, uid: str, refresh: Refresh) -> None:
        super().__init__(translate("Undo", "remove report"))
        self._library, self._uid, self._refresh = library, uid, refresh

    def redo(self) -> None:
        """Put it into the trash."""
        self._library.remove(self._uid)
        self._refresh()

    def undo(self) -> None:
        """Take it out again."""
        self._library.restore(self._uid)
        self._refresh()
