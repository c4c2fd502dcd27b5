"""What a library needs now and then: backups, a check, a merge, a new index; beside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.errors import LibraryError
from core.library import Library
from core.library.archive import write_archive
from core.library.backup import FOLDER, back_up_in_turn
from core.library.checkup import Fault, check
from core.library.merging import Merged, merge
from core.search import Search
from gui.changes import Changed, Tell
from gui.language import translate
from gui.notices import Notices
from gui.offers import Choice, Offer, Offers
from gui.tasks import Errand

_FIRST = 60_000  # milliseconds from the start to the first look whether a backup is due
_AGAIN = 6 * 3600_000  # milliseconds between two
_NAMED = 3  # faults that a message names; all are copied
_ARCHIVES = "Jiandu (*.zip *.db)"


class Chores(QObject):
    """Deeds on the whole library. `wanted` carries a backup to be put in the library's place."""

    wanted = Signal(object)

    def __init__(
        self, library: Library, notices: Notices, offers: Offers, tell: Tell, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library, self._window = library, window
        self._notices, self._offers, self._tell = notices, offers, tell
        self._errand, self._quiet = Errand("chores", self), Errand("backup", self)
        self._errand.told.connect(self._told)
        self._errand.failed.connect(self._offers.say)
        self._errand.ended.connect(self._ended)
        self._quiet.failed.connect(self._offers.say)
        self._due = QTimer(self, singleShot=True, interval=_FIRST)
        self._due.timeout.connect(self._back_up_quietly)

    @property
    def folder(self) -> Path | None:
        """The folder of the library; None in memory."""
        path = self._library.database.path
        return path.parent if path else None

    def begin(self) -> None:
        """See to it that there is a backup of each day on which something changed."""
        if self.folder and not self._library.database.read_only:
            self._due.start()

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self._due.stop()
        self._quiet.close()
        self._errand.close()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "back_up": self.ask_backup,
            "restore": self.ask_restore,
            "merge": self.ask_merge,
            "check_library": self.check,
            "rebuild_index": self.rebuild,
        }

    def ask_backup(self) -> None:
        """Let the reader choose a file, and write the whole library to it as one zip."""
        at = datetime.now().astimezone().strftime("%Y-%m-%d")
        title = translate("Chore", "Back up the library")
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, f"jiandu-{at}.zip", "Jiandu (*.zip)"
        )
        if name and self.folder:
            saying = translate("Chore", "Backing up…")
            self._start(saying, partial(self._back_up, self.folder, Path(name)))

    def ask_restore(self) -> None:
        """Let the reader choose a backup to be put in the library's place."""
        title = translate("Chore", "Restore a backup")
        backups = str(self.folder / FOLDER) if self.folder else ""
        name, _ = QFileDialog.getOpenFileName(self._window, title, backups, _ARCHIVES)
        if not name:
            return
        question = translate(
            "Chore",
            "Put “{name}” in place of the library? What is here now is kept beside it, under"
            " another name.",
        ).format(name=Path(name).name)
        if QMessageBox.question(self._window, title, question) is QMessageBox.StandardButton.Yes:
            self.wanted.emit(Path(name))

    def ask_merge(self) -> None:
        """Let the reader choose a backup, of this library or another, to be taken in."""
        title = translate("Chore", "Merge a backup")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", _ARCHIVES)
        if name:
            self._start(translate("Chore", "Merging…"), partial(self._merge, Path(name)))

    def check(self) -> None:
        """Look at every part of the library, and say what is wrong."""
        self._start(translate("Chore", "Checking the library…"), self._check)

    def rebuild(self) -> None:
        """Make the index of search anew."""
        self._start(translate("Chore", "Making the index anew…"), self._rebuild)

    def _start(self, saying: str, job: Callable[[Event], Iterator[object]]) -> None:
        self._notices.say(saying)
        self._errand.start(job)

    # In the threads; what they yield makes an offer, in the window's thread.

    def _back_up(self, folder: Path, target: Path, stop: Event) -> Iterator[Offer]:
        if stop.is_set():
            return
        made = write_archive(self._library, folder, target)
        look = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(made.parent)))
        yield _told(
            lambda: translate("Chore", "Backed up and verified: {file}").format(file=made),
            (lambda: translate("Chore", "Show the folder"), look),
        )

    def _merge(self, file: Path, stop: Event) -> Iterator[object]:
        if stop.is_set():
            return
        merged = merge(self._library, file)
        yield Changed.REPORTS | Changed.BOOKMARKS
        yield _told(partial(_merged_words, merged), *_copy(merged.failed))

    def _check(self, stop: Event) -> Iterator[Offer]:
        found: list[Fault] = []
        for fault in check(self._library):
            found.append(fault)
            if stop.is_set():
                return
        lines = tuple(fault.what for fault in found)
        reports = self._library.count()
        yield _told(partial(_check_words, lines, reports), *_copy(lines), grave=bool(lines))

    def _rebuild(self, stop: Event) -> Iterator[Offer]:
        with closing(Search(self._library)) as search:
            search.index.rebuild()
            search.catch_up(stop)
        yield _told(lambda: translate("Chore", "The index of search has been made anew."))

    def _keep_day(self, folder: Path, stop: Event) -> Iterator[object]:
        if not stop.is_set():
            yield back_up_in_turn(folder)

    def _back_up_quietly(self) -> None:
        if self.folder:
            self._quiet.start(partial(self._keep_day, self.folder))
            self._due.start(_AGAIN)

    # In the window's thread.

    def _told(self, news: object) -> None:
        if isinstance(news, Offer):
            self._offers.make(news)
        elif isinstance(news, Changed):
            self._tell(news)

    def _ended(self) -> None:
        if not self._errand.busy:
            self._notices.end()


def back_up_at_close(library: Library) -> None:
    """Make the day's backup if anything has changed; where that fails, the next start tries."""
    path = library.database.path
    if path and not library.database.read_only:
        try:
            back_up_in_turn(path.parent)
        except LibraryError:
            return


def _told(words: Callable[[], str], *choices: Choice, grave: bool = False) -> Offer:
    return Offer("chore", words, choices, grave)


def _copy(lines: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the choice to copy lines, where there are some."""
    if not lines:
        return ()

    def copy() -> None:
        QGuiApplication.clipboard().setText("\n".join(lines))

    return ((lambda: translate("Chore", "Copy the list"), copy),)


def _merged_words(merged: Merged) -> str:
    words = translate(
        "Chore", "Merged: {added} reports are new, {known} were known; {marks} bookmarks"
    )
    said = words.format(added=merged.added, known=merged.known, marks=merged.bookmarks)
    if not merged.failed:
        return said
    failed = translate("Chore", "{count} could not be taken").format(count=len(merged.failed))
    return f"{said} · {failed}"


def _check_words(lines: tuple[str, ...], reports: int) -> str:
    if not lines:
        words = translate("Chore", "The library is sound: {count} reports, no fault.")
        return words.format(count=reports)
    words = translate("Chore", "{count} faults: {lines}").format(
        count=len(lines), lines="; ".join(lines[:_NAMED])
    )
    advice = translate("Chore", "Restore a backup, or import these reports again.")
    return f"{words}\n{advice}"
