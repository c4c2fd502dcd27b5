"""Import as the reader meets it: files, folders, what is dropped or pasted; progress, summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core.errors import LibraryError
from core.formats import SUFFIXES, pasted
from core.intake import Pasted, Taken, take
from core.library import Library
from gui.intake.folder import FolderDialog
from gui.intake.matters import failure_lines, progress_words
from gui.intake.summary import Summary
from gui.language import translate
from gui.notices import Notices
from gui.offers import Offer, Offers
from gui.tasks import Errand

_OFTEN = 250  # milliseconds between two looks of the panes at what has come in
Source = Path | Pasted


class Importing(QObject):
    """`stored` is sent when reports have come into the library, not oftener than panes can follow.

    `watched` carries a folder that is to be watched, with its patterns.
    """

    stored = Signal()
    watched = Signal(object, object)

    def __init__(self, library: Library, notices: Notices, offers: Offers, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._window = library, window
        self._notices, self._offers = notices, offers
        self.summary = Summary()
        self._errand = Errand("import", self)
        self._errand.told.connect(self._told)
        self._errand.failed.connect(self._failed)
        self._errand.ended.connect(self._ended)
        self._last: tuple[tuple[Source, ...], tuple[str, ...]] = ((), ())
        self._news = QTimer(self, singleShot=True, interval=_OFTEN)
        self._news.timeout.connect(self.stored)
        notices.cancelled.connect(self._errand.stop)
        self.summary.again.connect(lambda: self.start(*self._last))

    def ask_for_files(self) -> None:
        """Let the reader choose files to import."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        filters = (
            translate("Import", "Reports ({kinds})").format(kinds=kinds),
            translate("Import", "All files (*)"),
        )
        names, _ = QFileDialog.getOpenFileNames(
            self._window, translate("Import", "Import"), "", ";;".join(filters)
        )
        self.start([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the reader choose a folder to import, and which of its files."""
        dialog = FolderDialog(self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            if dialog.watch.isChecked():
                self.watched.emit(dialog.folder, dialog.patterns)
            self.start([dialog.folder], dialog.patterns)
        dialog.deleteLater()

    def paste(self) -> None:
        """Import what is on the clipboard: files, a web page, or text."""
        self.take_in(QGuiApplication.clipboard().mimeData())

    def take_in(self, data: QMimeData) -> None:
        """Import what is pasted or dropped."""
        paths = local_paths(data)
        if paths:
            self.start(paths)
        elif data.hasHtml() or data.text().strip():
            self.start([_pasted(data)])
        elif data.hasUrls():
            words = translate(
                "Import", "Jiandu fetches nothing: save the page, then drop the file here."
            )
            self._offers.say(words)
        else:
            words = translate("Import", "There is no text and no file on the clipboard.")
            self._offers.say(words, grave=False)

    def start(self, sources: Sequence[Source], patterns: Sequence[str] = ()) -> None:
        """Import files, folders and pasted texts beside the window."""
        if not sources:
            return
        if not self._errand.busy:
            self.summary.begin()
            self._notices.begin()
        self._offers.withdraw("unfinished")
        self._last = (tuple(sources), tuple(patterns))
        self._errand.start(partial(self._work, tuple(sources), tuple(patterns)))

    def _work(
        self, sources: tuple[Source, ...], patterns: tuple[str, ...], stop: Event
    ) -> Iterator[tuple[Taken, dict[str, str]]]:
        """Import, in the thread; name the reports that new ones resemble."""
        for taken in take(self._library, sources, patterns=patterns, stop=stop):
            titles = {}
            if taken.resembles:
                titles = {taken.resembles: self._library.upkeep.title(taken.resembles)}
            yield taken, titles

    def offer_unfinished(self) -> None:
        """Offer to go on with imports that a crash or a cancel has cut short."""
        try:
            begun = self._library.imports.unfinished()
        except LibraryError:
            return  # what is wrong with the library is said where it is opened
        if not begun:
            return
        sources = [source for one in begun for source in one.sources]
        names = "、".join(source.name or str(source) for source in sources[:3])

        def forget() -> None:
            for one in begun:
                self._library.imports.end(one.number)

        def go_on() -> None:
            for one in begun:
                self.start(one.sources, one.patterns)

        self._offers.make(
            Offer(
                "unfinished",
                lambda: translate("Import", "An import was cut short: {names}").format(
                    names=names + ("…" if len(sources) > len(sources[:3]) else "")
                ),
                (
                    (lambda: translate("Import", "Go on with it"), go_on),
                    (lambda: translate("Import", "Leave it"), forget),
                ),
            )
        )

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "import": self.ask_for_files,
            "import_folder": self.ask_for_folder,
            "paste": self.paste,
        }

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self._news.stop()
        self._errand.close()

    def _told(self, news: tuple[Taken, dict[str, str]]) -> None:
        taken, titles = news
        self.summary.add(taken, titles)
        self._notices.show_progress(taken.progress.done, taken.progress.total)
        self._notices.say(progress_words(taken.progress))
        if taken.status == "failed":
            self._notices.show_failures([*self._notices.problems, *failure_lines(taken)])
        elif not self._news.isActive():
            self._news.start()

    def _failed(self, message: str) -> None:
        """Say why nothing could be stored, and offer to try again what was to be taken."""
        sources, patterns = self._last
        self._offers.make(
            Offer(
                "import failed",
                lambda: message,
                (
                    (
                        lambda: translate("Import", "Try again"),
                        partial(self.start, sources, patterns),
                    ),
                ),
                grave=True,
            )
        )

    def _ended(self) -> None:
        if self._errand.busy:
            return
        self._notices.end()
        self.summary.finish()
        self._news.stop()
        self.stored.emit()


def local_paths(data: QMimeData) -> list[Path]:
    """Return the files and folders that are dragged."""
    names = [url.toLocalFile() for url in data.urls()]
    return [Path(name) for name in names if name]


def _pasted(data: QMimeData) -> Pasted:
    html = data.html() if data.hasHtml() else None
    content, suffix = pasted(data.text(), html)
    at = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    name = translate("Import", "Pasted text")
    return Pasted(f"{name} {at}{suffix}", content)
