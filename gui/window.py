"""The main window: puts the parts together and carries what one says to the others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QSettings, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu

from core.errors import LibraryError
from core.library import Library
from core.page import Mark, Page
from gui.actions import Actions
from gui.arrangement import Arrangement
from gui.cards import summary
from gui.changes import Changed
from gui.choices import Choices
from gui.comparing import Comparing
from gui.contents import Contents
from gui.editing import Editing
from gui.empty import Empty
from gui.finding import Finding
from gui.giving import Giving
from gui.handling import Handling
from gui.hovering import Hovering
from gui.icons import Icons
from gui.importing import Importing, local_paths
from gui.inspector.pane import Inspector
from gui.keys import KeysSheet
from gui.language import Language, translate
from gui.moving import Moving
from gui.notices import Notices
from gui.reader.pane import ReaderPane
from gui.reading import Reading
from gui.settings import Preferences, Settings
from gui.shelf.pane import Shelf
from gui.showing import Showing
from gui.tasks import Ahead
from gui.theme import style_sheet
from seeds import sample_paths

_CALM = 150  # milliseconds after which a report has been painted, and pages are made ahead


class Window(QMainWindow):
    """The window on one library; `settings` keeps what its reader chooses."""

    def __init__(self, library: Library, settings: QSettings, language: Language) -> None:
        super().__init__()
        self.library = library
        self.settings = Settings(settings)
        self.reading = Reading(library)
        self.undo = QUndoStack(self)
        self._closed = False
        self._make_parts(language)
        self._make_menus()
        self._connect()
        self.resize(1360, 860)
        self.settings.restore_arrangement(self)
        self._dress()
        self.tell(Changed.REPORTS)
        self._open_first(self.settings.words("report"))

    def _make_parts(self, language: Language) -> None:
        self.showing = Showing(self.settings, language, self)
        self.notices, self.icons = Notices(), Icons()
        self.importing = Importing(self.library, self.notices, self)
        self.room, self.empty = ReaderPane(), Empty()
        self.reader = self.room.reader
        self.shelf, self.contents, self.inspector = Shelf(), Contents(), Inspector()
        self.arrangement = Arrangement(
            self,
            {"library": self.shelf, "contents": self.contents, "inspector": self.inspector},
        )
        self.arrangement.add_view("reader", self.room)
        self.arrangement.add_view("empty", self.empty)
        self.moving = Moving(self.reading, self.reader, self.open_report)
        self.editing = Editing(self.reading, self.reader, self.inspector, self.undo, self.tell)
        self.giving = Giving(self.reader, self.showing, self)
        self.finding = Finding(self.reader, self.inspector, self.moving, self.showing)
        self.hovering = Hovering(self.reader, self.editing, self.moving, self.giving)
        self.comparing = Comparing(
            self.library, self.reader, self.arrangement, self.moving, self.open_report
        )
        self.hovering.more.append(self.comparing.deeds_with)
        panes = (self.room, self.shelf, self.inspector)
        self.handling = Handling(self, self.arrangement, panes, self.giving)
        self._ahead, self._calm = Ahead(self), QTimer(self, singleShot=True, interval=_CALM)
        self._state, self._progress = QLabel(), QLabel()
        self.statusBar().addWidget(self._state)
        self.statusBar().addPermanentWidget(self.notices)
        self.statusBar().addPermanentWidget(self._progress)

    def _make_menus(self) -> None:
        self.choices = Choices(self.showing, self.icons, self)
        parts = (
            self.showing, self.moving, self.editing, self.giving, self.finding, self.importing,
            self.handling, self.comparing,
        )  # fmt: skip
        do: dict[str, Callable[[], object]] = {"keys": self._show_keys}
        for part in parts:
            do |= part.deeds()
        self.actions_ = Actions(
            self,
            do,
            self.showing.switches() | self.handling.switches(),
            self.choices,
            {"panes": self.arrangement.menu},
            self.icons,
        )
        self.handling.bars = [self.actions_.bar, self.statusBar(), self.menuBar()]
        self.actions_.follow(self.undo)

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self._calm.timeout.connect(self._make_ahead)
        self._ahead.made.connect(self._keep_page)
        self.importing.stored.connect(self._show_stored)
        self.showing.changed.connect(self._show_chosen)
        self.shelf.opened.connect(self.open_report)
        self.contents.chosen.connect(self.moving.jump)
        self.inspector.chosen.connect(self.moving.jump)
        self.reader.moved.connect(self._show_progress)
        self.reader.zoomed.connect(self.showing.zoom)
        self.reader.asked.connect(self._ask)
        self.empty.samples.clicked.connect(lambda: self.importing.start(sample_paths()))
        self.empty.files.clicked.connect(self.importing.ask_for_files)

    # What the reader sees.

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self.reader.page

    def open_report(self, uid: str, at: int | None = None) -> None:
        """Show a report where its reader left it, or at a raw position."""
        if self.reading.uid not in {None, uid}:
            self.moving.leave()
        self._keep_position()
        try:
            position = self.reading.open(uid)
        except LibraryError as error:
            self.notices.problem(str(error))
            return
        self.settings.keep_words("report", uid)
        self._show()
        self.reader.scroll_to(position if at is None else at)
        self.contents.mark(self.reader.top_position())
        self.room.show_progress()
        self.arrangement.show_view("reader")
        if self.reading.report:
            self._calm.start()

    def _make_ahead(self) -> None:
        if self.reading.report and not self._closed:
            self._ahead.start(self.reading.report, self.reading.others())

    def _keep_page(self, page: Page) -> None:
        # A slot of the window's own: only so it runs in the window's thread.
        self.reading.keep(page)

    def _show_chosen(self, before: Preferences, after: Preferences) -> None:
        """Show what has been chosen otherwise."""
        self.choices.mark()
        if before.language != after.language:
            return  # the event that follows shows it
        if (before.scheme, before.interface) != (after.scheme, after.interface) or before == after:
            self._dress()
        if before.layers != after.layers:
            self.reader.set_layers(after.layers)
        else:
            self._show()

    def _dress(self) -> None:
        scheme, size = self.showing.scheme, self.showing.preferences.interface
        self.icons.use(scheme)
        self.setStyleSheet(style_sheet(scheme, size))
        self.shelf.set_scheme(scheme, size)
        self.reader.set_layers(self.showing.preferences.layers)
        self.actions_.mark("guard", on=self.showing.preferences.guarded)

    def _show(self) -> None:
        chosen, scheme = self.showing.preferences, self.showing.scheme
        page = self.reading.page(chosen.variant, guarded=chosen.guarded)
        self.setWindowTitle(f"{page.title} · Jiandu 简牍" if page else "Jiandu 简牍")
        self.room.show_page(page, scheme, chosen.typography)
        self.inspector.show_page(page, scheme)
        self.contents.show_page(page)
        self.finding.refresh()
        self._show_bookmarks()
        self._state.setText(summary(page) if page else "")
        self._show_progress()

    def _show_bookmarks(self) -> None:
        bookmarks = self.library.bookmarks.of(self.reading.uid) if self.reading.uid else []
        self.reader.set_bookmarks(bookmarks)
        self.inspector.show_bookmarks(self.page, self.showing.scheme, bookmarks)

    def _show_progress(self) -> None:
        words = translate("Status", "read {percent} %").format(
            percent=round(100 * self.room.share())
        )
        self._progress.setText(words if self.page else "")
        self.contents.mark(self.reader.top_position())

    def tell(self, changed: Changed) -> None:
        """Show what an operation has changed."""
        if Changed.REPORTS in changed:
            self._list_reports()
        if Changed.PAGE in changed:
            self.reading.forget_pages()
            self._show()
        elif Changed.BOOKMARKS in changed:
            self._show_bookmarks()
            self._list_reports()

    def _list_reports(self) -> None:
        """Read the list of reports anew; an open report that is gone gives way."""
        rows = self.library.reports()
        self.shelf.show_reports(rows, self.reading.uid)
        self.arrangement.set_title("library", str(len(rows)) if rows else "")
        if self.reading.uid and all(row.uid != self.reading.uid for row in rows):
            self.reading.close()
            self._show()
            self._open_first("")
        self.arrangement.show_view("reader" if rows else "empty")

    def _open_first(self, wanted: str) -> None:
        uids = [row.uid for row in self.library.reports()]
        if uids:
            self.open_report(wanted if wanted in uids else uids[0])
            self.tell(Changed.REPORTS)

    def _show_stored(self) -> None:
        self.tell(Changed.REPORTS)
        if self.reading.uid is None:
            self._open_first("")

    # What the reader asks for.

    def _ask(self, mark: Mark | None, where: QPoint) -> None:
        entries = QMenu(self)
        entries.addActions([self.actions_[n] for n in ("copy", "copy_source", "bookmark", "find")])
        self.hovering.ask(mark, where, entries)

    def _show_keys(self) -> None:
        KeysSheet(self.actions_, self.showing.scheme, self).exec()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and not self._closed:
            for part in (
                self.actions_, self.arrangement, self.shelf, self.contents, self.inspector,
                self.room, self.empty, self.notices,
            ):  # fmt: skip
                part.retranslate()
            self.tell(Changed.REPORTS)
            self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import what is dropped."""
        self.importing.start(local_paths(event.mimeData()))

    # The end.

    def _keep_position(self) -> None:
        if self.reading.uid and self.reading.report:
            self.library.progress.save_position(self.reading.uid, self.reader.top_position())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop an import, keep the reading position and the window's place."""
        if not self._closed:  # Qt may close a window more than once
            self._closed = True
            self.importing.close()
            self._ahead.close()
            self._keep_position()
            if self.actions_["quiet"].isChecked():
                self.handling.set_quiet(quiet=False)
            self.settings.keep_arrangement(self)
        super().closeEvent(event)
