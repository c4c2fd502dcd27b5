"""The main window: puts the parts together and carries what one says to the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QMenu, QWidget

from core.library import Library
from core.page import Mark, Page
from gui.actions import Actions
from gui.arrangement import Arrangement
from gui.cards import summary
from gui.changes import Changed
from gui.choices import Choices
from gui.comparing import Comparing
from gui.contents import Contents
from gui.correcting import Correcting
from gui.desk import Desk, Panes
from gui.editing import Editing
from gui.empty import Empty
from gui.explaining import Explaining
from gui.exporting import Exporting
from gui.finding import Finding
from gui.following import Following
from gui.giving import Giving
from gui.handling import Handling
from gui.hovering import Hovering
from gui.icons import Icons
from gui.inspector.pane import Inspector
from gui.intake.intake import Intake
from gui.keeping.keeping import Keeping
from gui.keeping.undoing import UndoStack
from gui.keys import KeysSheet
from gui.keywords.keywording import Keywording
from gui.keywords.pane import KeywordsPane
from gui.language import Language, translate
from gui.moving import Moving
from gui.notices import Notices
from gui.offers import Offers
from gui.reader.view import ReaderView
from gui.reading import Reading
from gui.recent import Recent
from gui.searching import Searching
from gui.settings import Preferences, Settings
from gui.shelf.pane import Shelf
from gui.shelving import Shelving
from gui.showing import Showing
from gui.stands import Stands
from gui.tasks import Worker
from gui.theme import style_sheet
from gui.words.keeping import Wordkeeping
from seeds import sample_paths

_ALWAYS = ("copy", "copy_source", "bookmark", "look_up", "search_this", "find")


class Window(QMainWindow):
    """The window on one library; `settings` keeps what its reader chooses."""

    def __init__(self, library: Library, settings: QSettings, language: Language) -> None:
        super().__init__()
        self.library = library
        self.settings = Settings(settings)
        self.undo = UndoStack(self)
        self._closed = False
        self.showing = Showing(self.settings, language, self)
        self._clothe()  # before there are many to clothe
        self._make_parts()
        self._make_menus()
        self._connect()
        self.resize(1360, 860)
        self.settings.restore_arrangement(self)
        self._dress()
        self.desk.tell(Changed.REPORTS)
        self.desk.open_last()
        self.intake.begin()
        self.keeping.begin()
        (self.empty if self.arrangement.view == "empty" else self.stands.view).setFocus()

    def _make_parts(self) -> None:
        self.notices, self.offers, self.icons = Notices(), Offers(), Icons()
        self.stands = Stands(self.library, self.icons, self)
        self.empty = Empty(self.icons)
        self.shelf, self.contents = Shelf(self.library), Contents()
        self.inspector, self.keywords = Inspector(self.icons), KeywordsPane()
        docked: dict[str, QWidget] = {
            "library": self.shelf, "contents": self.contents, "inspector": self.inspector,
            "keywords": self.keywords,
        }  # fmt: skip
        self.arrangement = Arrangement(self, docked, self.icons)
        self.arrangement.add_view("reader", self.stands.view, self.stands.rooms)
        self.arrangement.add_view("empty", self.empty, wide=True)
        stands = self.stands
        panes = Panes(self.shelf, self.contents, self.inspector, self.arrangement, self.notices)
        self.desk = Desk(stands, panes, self.showing, self.settings, self.library)
        tell = self.desk.tell
        told = (self.notices, self.offers, self.settings)
        self.intake = Intake(self.library, stands, told, self.undo, tell, self.desk.open, self)
        self.importing = self.intake.importing
        self.keeping = Keeping(self.library, stands, told[:2], self.undo, tell, self)
        self.arrangement.frame(self.offers, self.intake.summary)
        self.moving = Moving(stands, self.desk.open)
        self.editing = Editing(stands, self.inspector, self.undo, tell)
        self.searching, self.field = Searching(self.library, self), QLineEdit()
        self.shelving = Shelving(self.library, self.undo, tell, self.desk.open_beside, self)
        self.giving = Giving(stands, self.showing, self)
        self.finding = Finding(stands, self.inspector, self.moving, self.showing)
        self.worker = Worker(self)
        self.correcting = Correcting(stands, self.undo, self.worker, self.notices, tell)
        self.explaining = Explaining(stands, self.worker, self.searching, self.field, self.settings)
        self.hovering = Hovering(stands, self.editing, self.correcting, self.moving, self.giving)
        self.comparing = Comparing(
            self.library, stands, self.arrangement, self.moving, self.desk.open_beside, self.undo
        )
        self.exporting = Exporting(self.library, stands, self.undo, tell, self)
        self.hovering.more.append(self.comparing.deeds_with)
        self.shelving.more.append(self.comparing.row_deeds)
        self.wordkeeping = Wordkeeping(stands, self.correcting, self.undo, self.offers, tell, self)
        self.hovering.more.append(self.wordkeeping.deeds_with)
        self.keywording = Keywording(
            stands, self.keywords, self.worker, self.moving, self.arrangement, self.wordkeeping,
            self,
        )  # fmt: skip
        self.following = Following(self.library, self.comparing.go, self)
        places = (stands, self.shelf, self.inspector, self.field)
        self.handling = Handling(self, self.arrangement, places, self.giving)
        self._state, self._progress = QLabel(), QLabel()
        self.statusBar().addWidget(self._state)
        for widget in (self.keeping.renewing.button, self.notices, self._progress):
            self.statusBar().addPermanentWidget(widget)

    def _make_menus(self) -> None:
        self.recent = Recent(self.library, self.settings, self.desk.open, self)
        self.choices = Choices(self.showing, self.icons, self)
        parts = (
            self.showing, self.moving, self.editing, self.giving, self.finding, self.intake,
            self.handling, self.explaining, self.comparing, self.exporting,
            self.wordkeeping, self.keywording, self.keeping,
        )  # fmt: skip
        do: dict[str, Callable[[], object]] = {"keys": self._show_keys}
        for part in parts:
            do |= part.deeds()
        self.actions_ = Actions(
            self,
            do,
            self.showing.switches() | self.handling.switches() | self.desk.switches(),
            self.choices,
            {"panes": self.arrangement.menu, "recent": self.recent.menu},
            self.icons,
            self.field,
        )
        self.handling.bars = [self.actions_.bar, self.statusBar(), self.menuBar()]
        self.actions_.follow(self.undo)
        self.actions_["read_aloud"].setEnabled(self.explaining.can_speak)

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.importing.stored.connect(self.desk.take_in)
        self.importing.stored.connect(self.searching.catch_up)
        self.desk.leaving.connect(self.moving.leave)
        self.desk.shown.connect(self._shown)
        self.desk.shown.connect(self.finding.refresh)
        self.desk.shown.connect(self.intake.settling.look_at)
        self.desk.shown.connect(self.keywording.follow)
        self.showing.changed.connect(self._show_chosen)
        self.shelf.asked.connect(self.shelving.ask)
        self.shelf.opened.connect(self.desk.open)
        self.shelf.opened_beside.connect(self.desk.open_beside)
        self.contents.chosen.connect(self.moving.jump)
        self.inspector.chosen.connect(self.moving.jump)
        self.field.textEdited.connect(self.searching.ask)
        self.searching.answered.connect(self.finding.show_answer)
        self.inspector.opened.connect(self.finding.open_hit)
        self.inspector.asked.connect(self.hovering.ask_row)
        self.worker.failed.connect(self.notices.problem)
        self.stands.moved.connect(self._show_progress)
        self.stands.zoomed.connect(self.showing.zoom)
        self.stands.asked.connect(self._ask)
        self.stands.entered.connect(self.editing.ask_other_note)
        self.notices.told.connect(self.empty.show_problems)
        self.notices.wrong.connect(self.offers.say)
        self.empty.samples.clicked.connect(lambda: self.importing.start(sample_paths()))
        self.empty.files.clicked.connect(self.importing.ask_for_files)

    @property
    def reader(self) -> ReaderView:
        """The reader that has the keyboard, of one or two side by side."""
        return self.stands.reader

    @property
    def reading(self) -> Reading:
        """What is read there."""
        return self.stands.reading

    @property
    def page(self) -> Page | None:
        """The page on show there."""
        return self.reader.page

    def open_report(self, uid: str, at: int | None = None) -> None:
        """Show a report where its reader left it, or at a raw position."""
        self.desk.open(uid, at)

    def _show_chosen(self, before: Preferences, after: Preferences) -> None:
        """Show what has been chosen otherwise."""
        self.choices.mark()
        if before.language != after.language:
            return  # the event that follows shows it
        if (before.scheme, before.interface) != (after.scheme, after.interface) or before == after:
            self._dress()
        if before.layers != after.layers:
            self.stands.set_layers(after.layers)
        else:
            self.desk.show()

    def _clothe(self) -> None:
        """Give all that the window holds its colours and sizes, unless it has them."""
        sheet = style_sheet(self.showing.scheme, self.showing.preferences.interface)
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def _dress(self) -> None:
        scheme, size = self.showing.scheme, self.showing.preferences.interface
        self.icons.use(scheme)
        self._clothe()
        self.shelf.set_scheme(scheme, size)
        self.stands.set_layers(self.showing.preferences.layers)
        self.actions_.mark("guard", on=self.showing.preferences.guarded)

    def _shown(self) -> None:
        page = self.page
        if self.reading.uid:
            self.recent.add(self.reading.uid)
        self.setWindowTitle(f"{page.title} · Jiandu 简牍" if page else "Jiandu 简牍")
        self._state.setText(summary(page) if page else "")
        self.actions_.mark("beside", on=not self.stands.room.beside.isHidden())
        self.actions_.mark("two_reports", on=self.stands.other is not None)
        self._show_progress()

    def _show_progress(self) -> None:
        share = round(100 * self.stands.room.share())
        words = translate("Status", "read {percent} %").format(percent=share)
        self._progress.setText(words if self.page else "")

    def _ask(self, mark: Mark | None, where: QPoint) -> None:
        entries = QMenu(self)
        entries.addActions([self.actions_[n] for n in _ALWAYS])
        self.hovering.ask(mark, where, entries)

    def _show_keys(self) -> None:
        KeysSheet(self.actions_, self.showing.scheme, self).exec()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and not self._closed:
            for part in (
                self.actions_, self.arrangement, self.shelf, self.contents, self.inspector,
                self.stands, self.empty, self.notices, self.recent, self.offers, self.intake,
                self.keywords, self.keeping,
            ):  # fmt: skip
                part.retranslate()
            self.desk.tell(Changed.REPORTS)
            self.desk.show()

    def take(self, paths: Sequence[Path]) -> None:
        """Import files that another start has handed over, and come to the front."""
        self.importing.start(paths)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, pages and text."""
        data, ours = event.mimeData(), bool(event.source())  # a report's own text stays out
        if not ours and (data.hasUrls() or data.hasHtml() or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import what is dropped."""
        self.importing.take_in(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop an import, keep the reading position and the window's place."""
        if not self._closed:  # Qt may close a window more than once
            self._closed = True
            for part in (
                self.intake, self.keeping, self.worker, self.wordkeeping, self.keywording,
                self.searching, self.desk,
            ):  # fmt: skip
                part.close()
            if self.actions_["quiet"].isChecked():
                self.handling.set_quiet(quiet=False)
            self.arrangement.make_way(wanted=False)
            self.settings.keep_arrangement(self)
        super().closeEvent(event)
