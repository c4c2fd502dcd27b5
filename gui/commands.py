"""What can be undone: bookmarks, settled characters, removals; each a small command."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from core.corrections import Correction
from core.library import Library
from core.offsets import Span
from gui.changes import Changed, Tell
from gui.language import translate
from gui.noting import Noted


class AddBookmark(QUndoCommand):
    """Keep a passage, with what the reader has written down."""

    def __init__(self, library: Library, uid: str, raw: Span, noted: Noted, tell: Tell) -> None:
        super().__init__(translate("Undo", "add bookmark"))
        self._library, self._uid, self._raw, self._noted = library, uid, raw, noted
        self._tell = tell
        self.typed = noted.note
        self._id: str | None = None

    def redo(self) -> None:
        """Add it, or bring it back."""
        kept = self._library.bookmarks
        if self._id is None:
            noted = self._noted
            self._id = kept.add(self._uid, self._raw, noted.note, noted.colour).id
            if noted.tags:
                kept.tag(self._id, noted.tags)
        else:
            kept.restore(self._id)
        self._tell(Changed.BOOKMARKS)

    def undo(self) -> None:
        """Put it away."""
        if self._id is not None:
            self._library.bookmarks.remove(self._id)
        self._tell(Changed.BOOKMARKS)


class ChangeBookmark(QUndoCommand):
    """Give a bookmark another note, colour or tags."""

    def __init__(
        self, library: Library, name: str, before: Noted, after: Noted, tell: Tell
    ) -> None:
        super().__init__(translate("Undo", "change bookmark"))
        self._library, self._id, self._tell = library, name, tell
        self._before, self._after = before, after
        self.typed = after.note

    def redo(self) -> None:
        """Give it the new ones."""
        self._give(self._after, self._before)

    def undo(self) -> None:
        """Give it the old ones."""
        self._give(self._before, self._after)

    def _give(self, noted: Noted, instead: Noted) -> None:
        self._library.bookmarks.change(self._id, note=noted.note, colour=noted.colour)
        if noted.tags != instead.tags:
            self._library.bookmarks.tag(self._id, noted.tags)
        self._tell(Changed.BOOKMARKS)


class RemoveBookmark(QUndoCommand):
    """Put a bookmark away."""

    def __init__(self, library: Library, name: str, tell: Tell) -> None:
        super().__init__(translate("Undo", "remove bookmark"))
        self._library, self._id, self._tell = library, name, tell

    def redo(self) -> None:
        """Put it away."""
        self._library.bookmarks.remove(self._id)
        self._tell(Changed.BOOKMARKS)

    def undo(self) -> None:
        """Bring it back."""
        self._library.bookmarks.restore(self._id)
        self._tell(Changed.BOOKMARKS)


class Settle(QUndoCommand):
    """Settle the form of an uncertain character, or leave it open again."""

    def __init__(
        self, library: Library, uid: str, place: tuple[str, int], form: str | None, tell: Tell
    ) -> None:
        super().__init__(translate("Undo", "settle a character"))
        self._library, self._uid, self._form, self._tell = library, uid, form, tell
        self._raw, self._at = place
        self._before = library.choices.of(uid, self._raw).get(self._at)

    def redo(self) -> None:
        """Keep the form."""
        self._keep(self._form)

    def undo(self) -> None:
        """Go back to what was kept before."""
        self._keep(self._before)

    def _keep(self, form: str | None) -> None:
        self._library.choices.choose(self._uid, self._raw, self._at, form)
        self._tell(Changed.PAGE)


class Correct(QUndoCommand):
    """Keep a correction; `follow` does what it needs beyond being kept."""

    def __init__(
        self, library: Library, uid: str, correction: Correction, follow: Callable[[], None]
    ) -> None:
        super().__init__(translate("Undo", "correction"))
        self._library, self._uid, self._correction = library, uid, correction
        self._follow = follow
        self._id: str | None = None

    def redo(self) -> None:
        """Keep it, or bring it back."""
        if self._id is None:
            self._id = self._library.corrections.add(self._uid, self._correction)
        else:
            self._library.corrections.restore(self._id)
        self._follow()

    def undo(self) -> None:
        """Put it away."""
        if self._id is not None:
            self._library.corrections.remove(self._id)
        self._follow()


class Withdraw(QUndoCommand):
    """Put corrections away that were kept before."""

    def __init__(self, library: Library, keys: Sequence[str], follow: Callable[[], None]) -> None:
        super().__init__(translate("Undo", "withdraw a correction"))
        self._library, self._keys, self._follow = library, keys, follow

    def redo(self) -> None:
        """Put them away."""
        for key in self._keys:
            self._library.corrections.remove(key)
        self._follow()

    def undo(self) -> None:
        """Bring them back."""
        for key in self._keys:
            self._library.corrections.restore(key)
        self._follow()


class MarkReport(QUndoCommand):
    """Mark a report as read or favourite, or as neither."""

    def __init__(
        self,
        library: Library,
        uid: str,
        before: dict[str, bool],
        after: dict[str, bool],
        tell: Tell,
    ) -> None:
        super().__init__(translate("Undo", "mark report"))
        self._library, self._uid, self._tell = library, uid, tell
        self._before, self._after = before, after

    def redo(self) -> None:
        """Mark it."""
        self._mark(self._after)

    def undo(self) -> None:
        """Mark it as it was."""
        self._mark(self._before)

    def _mark(self, marks: dict[str, bool]) -> None:
        self._library.progress.mark(self._uid, **marks)
        self._tell(Changed.REPORTS)


class GiveTags(QUndoCommand):
    """Give a report other tags."""

    def __init__(
        self,
        library: Library,
        uid: str,
        before: tuple[str, ...],
        after: tuple[str, ...],
        tell: Tell,
    ) -> None:
        super().__init__(translate("Undo", "change tags"))
        self._library, self._uid, self._tell = library, uid, tell
        self._before, self._after = before, after

    def redo(self) -> None:
        """Give it the new ones."""
        self._give(self._after)

    def undo(self) -> None:
        """Give it the old ones."""
        self._give(self._before)

    def _give(self, tags: tuple[str, ...]) -> None:
        self._library.tags.give(self._uid, tags)
        self._tell(Changed.REPORTS)


class RemoveReport(QUndoCommand):
    """Put a report into the trash."""

    def __init__(self, library: Library, uid: str, tell: Tell) -> None:
        super().__init__(translate("Undo", "remove report"))
        self._library, self._uid, self._tell = library, uid, tell

    def redo(self) -> None:
        """Put it into the trash."""
        self._library.remove(self._uid)
        self._tell(Changed.REPORTS)

    def undo(self) -> None:
        """Take it out again."""
        self._library.restore(self._uid)
        self._tell(Changed.REPORTS)
