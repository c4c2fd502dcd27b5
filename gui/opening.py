"""Reports taken up and shown at a stand: short ones at once, long ones as soon as they are made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import LibraryError
from core.library import Library
from core.model import Report
from core.offsets import Span
from core.page import Page
from gui.language import translate
from gui.notices import Notices
from gui.reading import LONG, load_page
from gui.showing import Showing
from gui.stands import Stand, Stands
from gui.tasks import Ahead, Aside

_CALM = 150  # milliseconds after which a report has been painted, and pages are made ahead


@dataclass(frozen=True)
class Wanted:
    """A report to be shown: where (a raw position, or where its reader left it), what selected."""

    uid: str
    at: int | None = None
    selected: Span | None = None


class Opening(QObject):
    """Loads reports and shows their pages.

    `opened` carries the stand at which a report has been put, `shown` one that has got another page
    of its report a moment after it was asked for.
    """

    opened = Signal(object)
    shown = Signal(object)

    def __init__(
        self, stands: Stands, showing: Showing, library: Library, notices: Notices
    ) -> None:
        super().__init__(stands)
        self._stands, self._showing, self._library = stands, showing, library
        self._notices = notices
        self._aside, self._wanted = Aside(self), dict[Stand, Wanted]()
        self._aside.failed.connect(self._fail)
        self._ahead, self._calm = Ahead(self), QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self._make_ahead)
        self._ahead.made.connect(self._keep_page)

    def take_up(self, stand: Stand, wanted: Wanted) -> None:
        """Show a report at a stand, as soon as it is loaded."""
        uid = wanted.uid
        self._wanted[stand] = wanted
        try:
            if self._library.progress.length(uid) > LONG:
                self._notices.say(translate("Window", "Opening…"))
                guarded = self._showing.preferences.guarded
                load = partial(load_page, self._library, uid, stand.variant, guarded=guarded)
                self._aside.ask(partial(self._show_loaded, stand, wanted), load)
                return
            stand.reading.open(uid)
        except LibraryError as error:
            self._fail(str(error))
            return
        self._show_opened(stand, wanted)

    def take_anew(self, stand: Stand) -> None:
        """Take up the report of a stand as it is in the library now. Raises LibraryError."""
        if stand.reading.is_long and stand.reading.uid:
            self.take_up(stand, Wanted(stand.reading.uid, stand.reader.top_position()))
        else:
            stand.reading.reload()

    def show(self, stand: Stand) -> None:
        """Show the page of a stand in its script; of a long report, as soon as it is made."""
        chosen, reading = self._showing.preferences, stand.reading
        make = reading.maker(stand.variant, guarded=chosen.guarded)
        if make and reading.is_long:
            self._aside.ask(partial(self._show_made, stand), make)
            return
        page = reading.page(stand.variant, guarded=chosen.guarded)
        stand.room.show_page(page, self._showing.scheme, chosen.typography)
        bookmarks = self._library.bookmarks.of(reading.uid) if reading.uid else []
        stand.reader.set_bookmarks(bookmarks)

    def close(self) -> None:
        """Stop what is made beside the window."""
        self._calm.stop()
        self._ahead.close()
        self._aside.close()

    def _show_loaded(self, stand: Stand, wanted: Wanted, loaded: tuple[Report, Page]) -> None:
        """Show a long report, unless another has been wanted in the meantime."""
        if self._wanted.get(stand) is wanted:
            self._notices.end()
            stand.reading.take(wanted.uid, *loaded)
            self._show_opened(stand, wanted)

    def _show_opened(self, stand: Stand, wanted: Wanted) -> None:
        self.show(stand)
        position = self._library.progress.position(wanted.uid) if wanted.at is None else wanted.at
        stand.reader.scroll_to(position or 0)
        if wanted.selected:
            stand.reader.select(wanted.selected)
        self.opened.emit(stand)
        self._calm.start()

    def _show_made(self, stand: Stand, page: Page) -> None:
        stand.reading.keep(page)
        if page.report is stand.reading.report and page.variant is stand.variant:
            self.show(stand)
            self.shown.emit(stand)

    def _fail(self, reason: str) -> None:
        """Say why a report can't be shown; a second stand that has none goes."""
        self._notices.end()
        self._notices.problem(reason)
        for stand in self._stands.open:
            if stand.reading.uid is None:
                self._stands.put_away(stand)

    def _make_ahead(self) -> None:
        reading = self._stands.reading
        if reading.report:
            self._ahead.start(reading.report, reading.others())

    def _keep_page(self, page: Page) -> None:
        # A slot of its own: only so it runs in the window's thread.
        for stand in self._stands.open:
            stand.reading.keep(page)
