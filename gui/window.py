"""The main window: arranges list, reader and inspector, and carries what one says to the others."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
)

from core.errors import LibraryError
from core.library import Library
from core.page import Page
from core.script import SCRIPTS, Variant
from gui.actions import Actions
from gui.cards import summary
from gui.editing import Editing
from gui.empty import Empty
from gui.importing import Importing
from gui.inspector import Inspector
from gui.language import Language, translate
from gui.notices import Notices
from gui.reader.view import ReaderView
from gui.reading import Reading
from gui.shelf import Shelf
from gui.tasks import Ahead
from gui.theme import DARK, LIGHT, Scheme, style_sheet
from gui.wording import variant_name
from seeds import sample_paths

_CALM = 150  # milliseconds after which a report has been painted, and pages are made ahead


class Window(QMainWindow):
    """The window on one library; `settings` keeps script, scheme and geometry."""

    def __init__(self, library: Library, settings: QSettings, language: Language) -> None:
        super().__init__()
        self.library, self._settings, self._language = library, settings, language
        chosen = Variant(str(settings.value("variant", Variant.ORIGINAL.value)))
        self.reading = Reading(library, chosen)
        self.undo = QUndoStack(self)
        self.editing = Editing(library, self.reading, self.undo, self)
        self._closed = self._warned = False
        self.shelf, self.reader, self.inspector = Shelf(), ReaderView(), Inspector()
        self._state, self._progress = QLabel(), QLabel()
        self.notices = Notices()
        self._ahead, self._calm = Ahead(self), QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self._make_ahead)
        self._ahead.made.connect(self._keep_page)
        self.importing = Importing(library, self.notices, self)
        self.importing.stored.connect(self._show_stored)
        self._arrange()
        self.actions_ = Actions(
            self,
            {
                "import": self.importing.ask_for_files,
                "import_folder": self.importing.ask_for_folder,
                "remove": self.editing.remove_report,
                "quit": self.close,
                "undo": self.undo.undo,
                "redo": self.undo.redo,
                "bookmark": lambda: self.editing.ask_bookmark(self.reader.marked_passage(), self),
                "delete_bookmark": lambda: self.editing.remove_bookmark(
                    self.inspector.chosen_bookmark()
                ),
                "cycle": self.next_variant,
            },
            {"theme": lambda dark: self.set_dark(dark=dark), "guard": self.set_guarded},
            self.choose_variant,
            self.speak,
        )
        self.actions_.follow(self.undo)
        self.actions_.mark_language(language.code)
        self.actions_.mark_variant(self.reading.variant)
        self.reading.guarded = str(settings.value("guarded", defaultValue=True)).lower() == "true"
        self.actions_.mark("guard", on=self.reading.guarded)
        self.shelf.opened.connect(self.open_report)
        self.shelf.chosen.connect(self.reader.select)
        self.inspector.chosen.connect(self.reader.select)
        self.reader.moved.connect(self._show_progress)
        self.reader.asked.connect(partial(self.editing.ask_form, parent=self))
        self.setAcceptDrops(True)
        dark = self.palette().window().color().lightness() < 128  # noqa: PLR2004 - the system's choice
        self.set_dark(dark=str(settings.value("dark", dark)).lower() == "true")
        geometry = settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.refresh()
        self._open_first(str(settings.value("report", "")))

    def _arrange(self) -> None:
        self.resize(1360, 860)
        empty = self._empty = Empty()
        empty.samples.clicked.connect(lambda: self.importing.start(sample_paths()))
        empty.files.clicked.connect(self.importing.ask_for_files)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.reader)
        self._middle.addWidget(empty)
        split = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.shelf, self._middle, self.inspector):
            split.addWidget(pane)
        split.setSizes([270, 720, 370])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self._middle.setMinimumWidth(320)
        self.setCentralWidget(split)
        self.statusBar().addWidget(self._state)
        self.statusBar().addPermanentWidget(self.notices)
        self.statusBar().addPermanentWidget(self._progress)

    # What the reader sees.

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self.reader.page

    def open_report(self, uid: str) -> None:
        """Show a report where its reader left it."""
        self._keep_position()
        try:
            position = self.reading.open(uid)
        except LibraryError as error:
            self.notices.problem(str(error))
            return
        self._settings.setValue("report", uid)
        self._show()
        self.reader.scroll_to(position)
        self._middle.setCurrentIndex(0)
        if self.reading.report:
            self._calm.start()

    def _make_ahead(self) -> None:
        if self.reading.report and not self._closed:
            self._ahead.start(self.reading.report, self.reading.others())

    def set_guarded(self, guarded: bool) -> None:  # noqa: FBT001 - the slot of an action
        """Mind the edges of words in conversion, or not."""
        self._settings.setValue("guarded", guarded)
        self.reading.guarded = guarded
        self.show_anew()

    def _keep_page(self, page: Page) -> None:
        # A slot of the window's own: only so it runs in the window's thread.
        self.reading.keep(page)

    def set_variant(self, variant: Variant) -> None:
        """Show the report in another script, with the same line at the top."""
        self.reading.variant = variant
        self._settings.setValue("variant", variant.value)
        self.actions_.mark_variant(variant)
        self._show()

    def next_variant(self) -> None:
        """Go on to the next script."""
        at = SCRIPTS.index(self.reading.variant) if self.reading.variant in SCRIPTS else -1
        self.set_variant(SCRIPTS[(at + 1) % len(SCRIPTS)])

    def choose_variant(self, variant: Variant) -> None:
        """Show another script; a wording only after a warning."""
        if variant not in SCRIPTS and not self._warned:
            warning = translate(
                "Window",
                "A wording also puts one region's words for another's (软件 → 軟體). "
                "Some words of reports change their meaning (对象 → 物件). "
                "Names in 《》 and “ ” keep their words.\n\nShow it all the same?",
            )
            answer = QMessageBox.question(self, variant_name(variant), warning)
            if answer is not QMessageBox.StandardButton.Yes:
                self.actions_.mark_variant(self.reading.variant)
                return
            self._warned = True
        self.set_variant(variant)

    def speak(self, code: str) -> None:
        """Use another language for the interface."""
        self._settings.setValue("language", code)
        self._language.choose(code)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and not self._closed:
            for part in (self.actions_, self.shelf, self.inspector, self._empty, self.notices):
                part.retranslate()
            self._show()

    def set_dark(self, *, dark: bool) -> None:
        """Choose the dark or the light scheme."""
        self.scheme: Scheme = DARK if dark else LIGHT
        self._settings.setValue("dark", dark)
        self.setStyleSheet(style_sheet(self.scheme))
        self.shelf.set_scheme(self.scheme)
        self.actions_.mark("theme", on=dark)
        self._show()

    def _show(self) -> None:
        page = self.reading.page()
        self.setWindowTitle(f"{page.title} · Jiandu 简牍" if page else "Jiandu 简牍")
        self.reader.show_page(page, self.scheme)
        self.inspector.show_page(page, self.scheme)
        self.shelf.show_contents(page)
        self._show_bookmarks()
        self._show_state()

    def _show_bookmarks(self) -> None:
        bookmarks = self.library.bookmarks.of(self.reading.uid) if self.reading.uid else []
        self.reader.set_bookmarks(bookmarks)
        self.inspector.show_bookmarks(self.page, bookmarks)

    def _show_state(self) -> None:
        self._state.setText(summary(self.page) if self.page else "")
        self._show_progress()

    def _show_progress(self) -> None:
        bar = self.reader.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        seen = round(100 * (bar.value() + bar.pageStep()) / whole) if whole else 0
        words = translate("Status", "read {percent} %").format(percent=seen)
        self._progress.setText(words if self.reading.report else "")

    def refresh(self) -> None:
        """Read the list of reports anew; an open report that is gone gives way."""
        rows = self.library.reports()
        self.shelf.show_reports(rows, self.reading.uid)
        if self.reading.uid and all(row.uid != self.reading.uid for row in rows):
            self.reading.close()
            self._show()
            self._open_first("")
        self._middle.setCurrentIndex(0 if rows else 1)
        self._show_bookmarks()

    def _open_first(self, wanted: str) -> None:
        uids = [row.uid for row in self.library.reports()]
        if uids:
            self.open_report(wanted if wanted in uids else uids[0])
            self.refresh()

    # Import.

    def show_anew(self) -> None:
        """Make the pages anew: something that they show has changed."""
        self.reading.forget_pages()
        self._show()

    def _show_stored(self) -> None:
        self.refresh()
        if self.reading.uid is None:
            self._open_first("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import what is dropped."""
        local = [url.toLocalFile() for url in event.mimeData().urls()]
        self.importing.start([Path(name) for name in local if name])

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
            self._settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
