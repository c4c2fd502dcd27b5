"""The desk: which report is open, and all panes showing the same of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from core.errors import LibraryError
from core.library import Library
from core.page import Page
from gui.arrangement import Arrangement
from gui.changes import Changed
from gui.contents import Contents
from gui.inspector.pane import Inspector
from gui.notices import Notices
from gui.reader.pane import ReaderPane
from gui.reading import Reading
from gui.settings import Settings
from gui.shelf.pane import Shelf
from gui.showing import Showing
from gui.tasks import Ahead

_READ = 0.98  # of a report that has come into view when it counts as read
_CALM = 150  # milliseconds after which a report has been painted, and pages are made ahead


@dataclass(frozen=True)
class Panes:
    """What shows the open report."""

    room: ReaderPane
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
        self, reading: Reading, panes: Panes, showing: Showing, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reading, self._panes = reading, panes
        self._showing, self._settings = showing, settings
        self._ahead, self._calm = Ahead(self), QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self._make_ahead)
        self._ahead.made.connect(self._keep_page)
        panes.room.reader.moved.connect(self._follow)

    @property
    def _library(self) -> Library:
        return self._reading.library

    def open(self, uid: str, at: int | None = None) -> None:
        """Show a report where its reader left it, or at a raw position."""
        if self._reading.uid not in {None, uid}:
            self.leaving.emit()
        self.keep_position()
        try:
            position = self._reading.open(uid)
        except LibraryError as error:
            self._panes.notices.problem(str(error))
            return
        self._settings.keep_words("report", uid)
        self.show()
        self._panes.room.reader.scroll_to(position if at is None else at)
        self._panes.arrangement.show_view("reader")
        self._follow()
        self.shown.emit()
        self._calm.start()

    def open_first(self, wanted: str = "") -> None:
        """Open the report that is wanted or, if it is not there, the newest."""
        first = [row.uid for row in self._library.reports(limit=1)]
        if first:
            self.open(wanted if wanted and self._library.holds(wanted) else first[0])
            self.tell(Changed.REPORTS)

    def show(self) -> None:
        """Show the open report in all panes, as is chosen now."""
        chosen, scheme, panes = self._showing.preferences, self._showing.scheme, self._panes
        page = self._reading.page(chosen.variant, guarded=chosen.guarded)
        panes.room.show_page(page, scheme, chosen.typography)
        panes.inspector.show_page(page, scheme)
        panes.contents.show_page(page)
        self._show_bookmarks()
        self._follow()
        self.shown.emit()

    def _show_bookmarks(self) -> None:
        uid, scheme = self._reading.uid, self._showing.scheme
        bookmarks = self._library.bookmarks.of(uid) if uid else []
        reader = self._panes.room.reader
        reader.set_bookmarks(bookmarks)
        self._panes.inspector.show_bookmarks(reader.page, scheme, bookmarks)

    def _follow(self) -> None:
        """Let contents and progress follow the reader."""
        self._panes.contents.mark(self._panes.room.reader.top_position())
        self._panes.room.show_progress()

    def tell(self, changed: Changed) -> None:
        """Show what an operation has changed."""
        if Changed.REPORTS in changed:
            self._list_reports()
        if Changed.REPORT in changed:
            self._reading.reload()
            self._list_reports()
            self.show()
        elif Changed.PAGE in changed:
            self._reading.forget_pages()
            self.show()
        elif Changed.BOOKMARKS in changed:
            self._show_bookmarks()
            self._list_reports()

    def take_in(self) -> None:
        """List a report that has come into the library; open it if none is open."""
        self.tell(Changed.REPORTS)
        if self._reading.uid is None:
            self.open_first()

    def _list_reports(self) -> None:
        """Read the list of reports anew; an open report that is gone gives way."""
        self._panes.shelf.refresh(self._reading.uid)
        many = self._library.count()
        title = QLocale().toString(many) if many else ""
        self._panes.arrangement.set_title("library", title)
        if self._reading.uid and not self._library.holds(self._reading.uid):
            self._reading.close()
            self.show()
            self.open_first()
        if self._panes.arrangement.view in {"reader", "empty"}:
            self._panes.arrangement.show_view("reader" if many else "empty")

    def keep_position(self) -> None:
        """Remember where the reader is; a report that was seen to its end counts as read."""
        uid, room = self._reading.uid, self._panes.room
        if uid:
            self._library.progress.save_position(uid, room.reader.top_position())
            if room.share() >= _READ and room.reader.top_position():
                self._library.progress.mark(uid, read=True)

    def close(self) -> None:
        """Stop what is made ahead, and remember where the reader is."""
        self._calm.stop()
        self._ahead.close()
        self.keep_position()

    def _make_ahead(self) -> None:
        if self._reading.report:
            self._ahead.start(self._reading.report, self._reading.others())

    def _keep_page(self, page: Page) -> None:
        # A slot of the desk's own: only so it runs in the window's thread.
        self._reading.keep(page)
