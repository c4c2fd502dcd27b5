"""The desk: which reports are open, and all panes showing the same of the one that is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject, Signal

from core.errors import LibraryError
from core.library import Library
from core.offsets import Span
from core.script import Variant
from gui.arrangement import Arrangement
from gui.changes import Changed
from gui.contents import Contents
from gui.inspector.pane import Inspector
from gui.notices import Notices
from gui.opening import Opening, Wanted
from gui.settings import Settings
from gui.shelf.pane import Shelf
from gui.showing import Showing
from gui.stands import Stand, Stands

_READ = 0.98  # of a report that has come into view when it counts as read
_FIRST, _SECOND = ("report", "variant of it"), ("report beside", "variant beside")


@dataclass(frozen=True)
class Panes:
    """What shows the open report."""

    shelf: Shelf
    contents: Contents
    inspector: Inspector
    arrangement: Arrangement
    notices: Notices


class Desk(QObject):
    """Opens reports and shows them.

    `leaving` is sent before another report is opened, `shown` whenever a page is.
    """

    leaving = Signal()
    shown = Signal()

    def __init__(
        self, stands: Stands, panes: Panes, showing: Showing, settings: Settings, library: Library
    ) -> None:
        super().__init__(stands)
        self._stands, self._panes, self._library = stands, panes, library
        self._showing, self._settings = showing, settings
        self._opening = Opening(stands, showing, library, panes.notices)
        self._opening.opened.connect(self._show_opened)
        self._opening.shown.connect(self._show_late)
        stands.moved.connect(self._follow)
        stands.turned.connect(self._turn)
        stands.dropped.connect(self.open_beside)
        stands.left.connect(self.put_away)

    def open(self, uid: str, at: int | None = None, selected: Span | None = None) -> None:
        """Show a report where its reader left it or at a raw position, with a raw span selected.

        A long one is loaded beside the window and shown a moment later.
        """
        if self._stands.reading.uid not in {None, uid}:
            self.leaving.emit()
        self.keep_position()
        stand = self._stands.current
        stand.variant = self._showing.preferences.variant
        self._opening.take_up(stand, Wanted(uid, at, selected))

    def open_beside(
        self, uid: str, variant: Variant | None = None, selected: Span | None = None
    ) -> None:
        """Show a report beside the one that is read, and go there; a raw place may be selected."""
        if self._stands.reading.uid is None:
            self.open(uid)
            return
        self.keep_position()
        here, there = self._stands.current, self._stands.beside()
        there.variant = variant or here.variant
        there.reader.setFocus()
        self._stands.turn_to(there)
        at = selected.start if selected else None
        self._opening.take_up(there, Wanted(uid, at, selected))

    def put_away(self, stand: Stand) -> None:
        """Put the report of one of two stands away."""
        self.keep_position()
        self._stands.put_away(stand)
        self._mark_rows()
        self._remember()

    def set_two(self, wanted: bool) -> None:  # noqa: FBT001 - the slot of an action
        """Open the report a second time beside itself, for another to be chosen; or only one."""
        if wanted and self._stands.reading.uid:
            self.open_beside(self._stands.reading.uid)
        elif self._stands.other:
            self.put_away(self._stands.other)

    def switches(self) -> dict[str, Callable[[bool], object]]:
        """Return what the entries that are on or off ask for, by name."""
        return {"two_reports": self.set_two}

    def open_first(self, wanted: str = "") -> None:
        """Open the report that is wanted or, if it is not there, the newest."""
        first = [row.uid for row in self._library.reports(limit=1)]
        if first:
            self.open(wanted if wanted and self._library.holds(wanted) else first[0])

    def open_last(self) -> None:
        """Open what was open when the window was closed, or else the newest report."""
        words = self._settings.words
        (first, script), (second, other) = (map(words, names) for names in (_FIRST, _SECOND))
        if second and script:  # what was chosen last may have been the other one's script
            self._showing.change(variant=_variant(script))
        self.open_first(first)
        if second and self._library.holds(second):
            here = self._stands.current
            self.open_beside(second, _variant(other))
            self._stands.turn_to(here)

    def _remember(self) -> None:
        """Keep which reports are open, and in which scripts, for the next start."""
        stands = self._stands.open
        for names, stand in zip((_FIRST, _SECOND), [*stands, None][:2], strict=True):
            for name, value in zip(names, _names(stand), strict=True):
                self._settings.keep_words(name, value)

    def show(self) -> None:
        """Show the open reports in all panes, as is chosen now."""
        self._stands.current.variant = self._showing.preferences.variant
        for stand in self._stands.open:
            self._opening.show(stand)
        self._show_panes()

    def _show_opened(self, stand: Stand) -> None:
        """Let everything show what has been opened."""
        self._remember()
        if stand is self._stands.current:
            self._panes.arrangement.show_view("reader")
            self._mark_rows()
            self._show_panes()

    def _mark_rows(self) -> None:
        """Mark in the list which reports are open."""
        other = self._stands.other
        beside = other.reading.uid if other else None
        self._panes.shelf.mark(self._stands.reading.uid, beside)

    def _show_late(self, stand: Stand) -> None:
        if stand is self._stands.current:
            self._show_panes()

    def _show_panes(self) -> None:
        """Let the panes show what the report that is read holds."""
        page = self._stands.reader.page
        self._panes.inspector.show_page(page, self._showing.scheme)
        self._panes.contents.show_page(page)
        self._list_bookmarks()
        self._follow()
        self.shown.emit()

    def _turn(self) -> None:
        """Go on with the other report: what is chosen is its script now."""
        stand = self._stands.current
        self._mark_rows()
        if stand.variant is self._showing.preferences.variant:
            self._show_panes()
        else:
            self._showing.change(variant=stand.variant)

    def _list_bookmarks(self) -> None:
        uid, scheme = self._stands.reading.uid, self._showing.scheme
        bookmarks = self._library.bookmarks.of(uid) if uid else []
        self._panes.inspector.show_bookmarks(self._stands.reader.page, scheme, bookmarks)

    def _follow(self) -> None:
        """Let contents and progress follow the reader."""
        self._panes.contents.mark(self._stands.reader.top_position())
        self._stands.room.show_progress()

    def tell(self, changed: Changed) -> None:
        """Show what an operation has changed."""
        stands = self._stands.open
        if changed & (Changed.REPORTS | Changed.REPORT | Changed.BOOKMARKS):
            self._list_reports()
        if Changed.REPORT in changed:
            for stand in stands:
                self._opening.take_anew(stand)
            self.show()
        elif Changed.PAGE in changed:
            for stand in stands:
                stand.reading.forget_pages()
            self.show()
        elif Changed.BOOKMARKS in changed:
            for stand in stands:
                uid = stand.reading.uid
                stand.reader.set_bookmarks(self._library.bookmarks.of(uid) if uid else [])
            self._list_bookmarks()

    def take_in(self) -> None:
        """List a report that has come into the library; open it if none is open."""
        self.tell(Changed.REPORTS)
        if self._stands.reading.uid is None:
            self.open_first()

    def _list_reports(self) -> None:
        """Read the list of reports anew; an open report that is gone gives way."""
        self._panes.shelf.refresh(self._stands.reading.uid)
        many = self._library.count()
        title = QLocale().toString(many) if many else ""
        self._panes.arrangement.set_title("library", title)
        gone = [s for s in self._stands.open if s.reading.uid and not self._holds(s)]
        for stand in gone:
            if self._stands.other:
                self.put_away(stand)
            else:
                stand.reading.close()
                self.show()
                self.open_first()
        if self._panes.arrangement.view in {"reader", "empty"}:
            self._panes.arrangement.show_view("reader" if many else "empty")

    def _holds(self, stand: Stand) -> bool:
        return self._library.holds(stand.reading.uid or "")

    def keep_position(self) -> None:
        """Remember where the reader is; a report that was seen to its end counts as read."""
        if self._library.database.read_only:
            return
        try:
            for stand in self._stands.open:
                self._keep_position_at(stand)
        except LibraryError as error:
            self._panes.notices.problem(str(error))

    def _keep_position_at(self, stand: Stand) -> None:
        uid, room = stand.reading.uid, stand.room
        if uid and self._library.holds(uid):
            self._library.progress.save_position(uid, room.reader.top_position())
            if room.share() >= _READ and room.reader.top_position():
                self._library.progress.mark(uid, read=True)

    def close(self) -> None:
        """Stop what is made ahead, and remember where the reader is."""
        self._opening.close()
        self.keep_position()
        self._remember()


def _names(stand: Stand | None) -> tuple[str, str]:
    return (stand.reading.uid or "", stand.variant.value) if stand else ("", "")


def _variant(name: str) -> Variant:
    known = {variant.value for variant in Variant}
    return Variant(name) if name in known else Variant.ORIGINAL
