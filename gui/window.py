"""The main window: arranges list, reader and inspector, and carries what one says to the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import (
    QFileDialog,
    QInputDialog,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
)

from core.errors import LibraryError
from core.intake import Outcome
from core.library import Library
from core.model import Report
from core.offsets import Span
from core.page import Page, make_page
from core.script import Variant
from gui.actions import Actions
from gui.commands import AddBookmark, RemoveBookmark, RemoveReport
from gui.empty import Empty
from gui.inspector import Inspector
from gui.notices import Notices
from gui.reader.view import ReaderView
from gui.shelf import Shelf
from gui.strings import plain, tr
from gui.tasks import Import
from gui.theme import DARK, LIGHT, Scheme, style_sheet
from seeds import sample_paths


class Window(QMainWindow):
    """The window on one library; `settings` keeps script, scheme and geometry."""

    def __init__(self, library: Library, settings: QSettings) -> None:
        super().__init__()
        self.library, self._settings = library, settings
        self.variant = Variant(str(settings.value("variant", Variant.ORIGINAL.value)))
        self.uid: str | None = None
        self.report: Report | None = None
        self._pages: dict[Variant, Page] = {}  # of the open report, made when first shown
        self.undo = QUndoStack(self)
        self._closed = False
        self.shelf, self.reader, self.inspector = Shelf(), ReaderView(), Inspector()
        self.imports = Import(library, self)
        self.imports.told.connect(self._told)
        self._state, self._progress = QLabel(), QLabel()
        self.notices = Notices()
        self.notices.cancelled.connect(self.imports.cancel)
        self._arrange()
        self.actions_ = Actions(
            self,
            self.undo,
            {
                "import": self.ask_for_files,
                "import_folder": self.ask_for_folder,
                "remove": self.remove_report,
                "quit": self.close,
                "bookmark": self.bookmark,
                "delete_bookmark": self.remove_bookmark,
                "cycle": self.next_variant,
            },
            self.set_variant,
            lambda dark: self.set_dark(dark=dark),
        )
        self.actions_.mark_variant(self.variant)
        self.shelf.opened.connect(self.open_report)
        self.shelf.chosen.connect(self.reader.select)
        self.inspector.chosen.connect(self.reader.select)
        self.reader.moved.connect(self._show_progress)
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
        empty.samples.clicked.connect(lambda: self.import_paths(sample_paths()))
        empty.files.clicked.connect(self.ask_for_files)
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
            self.report = self.library.load(uid)
            position = self.library.position(uid)
        except LibraryError as error:
            self.notices.problem(str(error))
            return
        self.uid = uid
        self._pages.clear()
        self._settings.setValue("report", uid)
        self._show()
        self.reader.scroll_to(position or 0)
        self._middle.setCurrentIndex(0)

    def set_variant(self, variant: Variant) -> None:
        """Show the report in another script, with the same line at the top."""
        self.variant = variant
        self._settings.setValue("variant", variant.value)
        self.actions_.mark_variant(variant)
        self._show()

    def next_variant(self) -> None:
        """Go on to the next script."""
        order = list(Variant)
        self.set_variant(order[(order.index(self.variant) + 1) % len(order)])

    def set_dark(self, *, dark: bool) -> None:
        """Choose the dark or the light scheme."""
        self.scheme: Scheme = DARK if dark else LIGHT
        self._settings.setValue("dark", dark)
        self.setStyleSheet(style_sheet(self.scheme))
        self.shelf.set_scheme(self.scheme)
        self.actions_.mark_dark(dark=dark)
        self._show()

    def _show(self) -> None:
        page = self._page()
        self.setWindowTitle(f"{page.title} · Jiandu 简牍" if page else "Jiandu 简牍")
        self.reader.show_page(page, self.scheme)
        self.inspector.show_page(page, self.scheme)
        self.shelf.show_contents(page)
        self._show_bookmarks()
        self._show_state()

    def _page(self) -> Page | None:
        if self.report is None:
            return None
        if self.variant not in self._pages:
            self._pages[self.variant] = make_page(self.report, self.variant)
        return self._pages[self.variant]

    def _show_bookmarks(self) -> None:
        bookmarks = self.library.bookmarks(self.uid) if self.uid else []
        self.reader.set_bookmarks(bookmarks)
        self.inspector.show_bookmarks(self.page, bookmarks)

    def _show_state(self) -> None:
        report = self.report
        self._state.setText(
            tr(
                "status",
                script=tr(self.variant.value),
                encoding=report.source.encoding.upper(),
                figures=len(report.figures),
                initiatives=len(report.initiatives),
                repairs=len(report.repairs),
            )
            if report
            else ""
        )
        self._show_progress()

    def _show_progress(self) -> None:
        bar = self.reader.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        seen = round(100 * (bar.value() + bar.pageStep()) / whole) if whole else 0
        self._progress.setText(tr("read_percent", percent=seen) if self.report else "")

    def refresh(self) -> None:
        """Read the list of reports anew; an open report that is gone gives way."""
        rows = self.library.reports()
        self.shelf.show_reports(rows, self.uid)
        if self.uid and all(row.uid != self.uid for row in rows):
            self.uid = self.report = None
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
        if self.uid is None or not raw:
            return
        note, given = QInputDialog.getMultiLineText(self, tr("bookmarks"), tr("bookmark_note"))
        if given:
            self.add_bookmark(raw, note)

    def add_bookmark(self, raw: Span, note: str) -> None:
        """Keep a passage of the open report; can be undone."""
        if self.uid:
            self.undo.push(AddBookmark(self.library, self.uid, raw, note, self.refresh))

    def remove_bookmark(self) -> None:
        """Remove the bookmark whose row is chosen; can be undone."""
        name = self.inspector.chosen_bookmark()
        if name:
            self.undo.push(RemoveBookmark(self.library, name, self.refresh))

    def remove_report(self) -> None:
        """Put the open report into the trash; can be undone."""
        if self.uid:
            self.undo.push(RemoveReport(self.library, self.uid, self.refresh))

    # Import.

    def ask_for_files(self) -> None:
        """Let the reader choose files to import."""
        names, _ = QFileDialog.getOpenFileNames(self, plain("import"))
        self.import_paths([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the reader choose a folder to import."""
        name = QFileDialog.getExistingDirectory(self, plain("import_folder"))
        self.import_paths([Path(name)] if name else [])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders beside the window."""
        if paths:
            self.notices.begin(len(paths))
            self.imports.start(paths)

    def _told(self, news: object) -> None:
        if isinstance(news, Outcome):
            self.notices.progress(news.done, news.total)
            if news.reason:
                self.notices.problem(news.reason)
            else:
                self.refresh()
                if self.uid is None:
                    self._open_first("")
        elif news is None:
            self.notices.end()
        else:
            self.notices.problem(str(news))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import what is dropped."""
        local = [url.toLocalFile() for url in event.mimeData().urls()]
        self.import_paths([Path(name) for name in local if name])

    # The end.

    def _keep_position(self) -> None:
        if self.uid and self.report:
            self.library.save_position(self.uid, self.reader.top_position())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop an import, keep the reading position and the window's place."""
        if not self._closed:  # Qt may close a window more than once
            self._closed = True
            self.imports.close()
            self._keep_position()
            self._settings.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)
