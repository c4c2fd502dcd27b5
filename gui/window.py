"""The main window: arranges list, reader and inspector, and carries what one says to the others."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import (
    QInputDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QStackedWidget,
)

from core.errors import LibraryError
from core.library import Library
from core.offsets import Span
from core.page import Mark, Page
from core.script import SCRIPTS, Variant, forms
from gui.actions import Actions
from gui.cards import summary
from gui.commands import AddBookmark, RemoveBookmark, RemoveReport, Settle
from gui.empty import Empty
from gui.importing import Importing
from gui.inspector import Inspector
from gui.notices import Notices
from gui.reader.view import ReaderView
from gui.reading import Reading
from gui.shelf import Shelf
from gui.strings import tr
from gui.tasks import Ahead
from gui.theme import DARK, LIGHT, Scheme, style_sheet
from seeds import sample_paths

_CALM = 150  # milliseconds after which a report has been painted, and pages are made ahead


class Window(QMainWindow):
    """The window on one library; `settings` keeps script, scheme and geometry."""

    def __init__(self, library: Library, settings: QSettings) -> None:
        super().__init__()
        self.library, self._settings = library, settings
        chosen = Variant(str(settings.value("variant", Variant.ORIGINAL.value)))
        self.reading = Reading(library, chosen)
        self.undo = QUndoStack(self)
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
            self.undo,
            {
                "import": self.importing.ask_for_files,
                "import_folder": self.importing.ask_for_folder,
                "remove": self.remove_report,
                "quit": self.close,
                "bookmark": self.bookmark,
                "delete_bookmark": self.remove_bookmark,
                "cycle": self.next_variant,
            },
            self.choose_variant,
            {"theme": lambda dark: self.set_dark(dark=dark), "guard": self.set_guarded},
        )
        self.actions_.mark_variant(self.reading.variant)
        self.reading.guarded = str(settings.value("guarded", defaultValue=True)).lower() == "true"
        self.actions_.mark("guard", on=self.reading.guarded)
        self.shelf.opened.connect(self.open_report)
        self.shelf.chosen.connect(self.reader.select)
        self.inspector.chosen.connect(self.reader.select)
        self.reader.moved.connect(self._show_progress)
        self.reader.asked.connect(self.ask_form)
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
        empty = Empty()
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
        self._show_anew()

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
            answer = QMessageBox.question(self, tr(variant.value), tr("wording_warning"))
            if answer is not QMessageBox.StandardButton.Yes:
                self.actions_.mark_variant(self.reading.variant)
                return
            self._warned = True
        self.set_variant(variant)

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
        bookmarks = self.library.bookmarks(self.reading.uid) if self.reading.uid else []
        self.reader.set_bookmarks(bookmarks)
        self.inspector.show_bookmarks(self.page, bookmarks)

    def _show_state(self) -> None:
        self._state.setText(summary(self.page) if self.page else "")
        self._show_progress()

    def _show_progress(self) -> None:
        bar = self.reader.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        seen = round(100 * (bar.value() + bar.pageStep()) / whole) if whole else 0
        self._progress.setText(tr("read_percent", percent=seen) if self.reading.report else "")

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

    # What the reader does.

    def bookmark(self) -> None:
        """Bookmark the selection, or the sentence that the caret is in, with a note."""
        raw = self.reader.marked_passage()
        if self.reading.uid is None or not raw:
            return
        note, given = QInputDialog.getMultiLineText(self, tr("bookmarks"), tr("bookmark_note"))
        if given:
            self.add_bookmark(raw, note)

    def add_bookmark(self, raw: Span, note: str) -> None:
        """Keep a passage of the open report; can be undone."""
        if self.reading.uid:
            self.undo.push(AddBookmark(self.library, self.reading.uid, raw, note, self.refresh))

    def remove_bookmark(self) -> None:
        """Remove the bookmark whose row is chosen; can be undone."""
        name = self.inspector.chosen_bookmark()
        if name:
            self.undo.push(RemoveBookmark(self.library, name, self.refresh))

    def ask_form(self, mark: Mark, where: QPoint) -> None:
        """Let the reader settle an uncertain character."""
        menu = QMenu(self)
        report = self.reading.report
        for form in forms(report.key[mark.index], self.reading.variant) if report else ():
            menu.addAction(tr("settle", form=form), partial(self.settle, mark.index, form))
        menu.exec(where)

    def settle(self, at: int, form: str) -> None:
        """Settle the character at a place of the report's text; can be undone."""
        if self.reading.uid and self.reading.report:
            raw = self.reading.report.to_raw.span(Span(at, at + 1)).start
            place = (self.reading.report.raw, raw)
            self.undo.push(Settle(self.library, self.reading.uid, place, form, self._show_anew))

    def _show_anew(self) -> None:
        self.reading.forget_pages()
        self._show()

    def remove_report(self) -> None:
        """Put the open report into the trash; can be undone."""
        if self.reading.uid:
            self.undo.push(RemoveReport(self.library, self.reading.uid, self.refresh))

    # Import.

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
            self.library.save_position(self.reading.uid, self.reader.top_position())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop an import, keep the reading position and the window's place."""
        if not self._closed:  # Qt may close a window more than once
            self._closed = True
            self.importing.close()
            self._ahead.close()
            self._keep_position()
            self._settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
