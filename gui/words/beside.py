"""What own words need of the whole library, in a thread: rows that follow, words that are held."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event

from PySide6.QtCore import QObject, Signal

from core.errors import LibraryError
from core.intake import refresh_rows
from core.library import InitiativeFilter, Library
from core.ownwords import OwnWords
from core.search import Search, literal

_MOST = 10_000  # mentions of a thing that are looked at


class Beside(QObject):
    """`followed` is sent when all rows follow the words; answers are handed over in this thread."""

    followed = Signal()
    _counted = Signal(object, int)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._executor = ThreadPoolExecutor(1, "words")
        self._stop = Event()
        self._counted.connect(self._hand_over)

    def follow(self) -> None:
        """Let the rows of all reports follow the words that are kept now."""
        self._executor.submit(self._follow)

    def count(self, words: OwnWords, uid: str, receive: Callable[[int], None]) -> None:
        """Tell in how many reports other than `uid` some words would change something."""
        self._executor.submit(self._count, words, uid, receive)

    def close(self) -> None:
        """Stop, and wait until nothing runs any more; rows that wait follow another time."""
        self._stop.set()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _follow(self) -> None:
        try:
            for _ in refresh_rows(self._library, self._stop):
                pass
        except LibraryError:
            return  # they stay marked as waiting
        if not self._stop.is_set():
            self.followed.emit()

    def _hand_over(self, receive: Callable[[int], None], count: int) -> None:
        receive(count)

    def _count(self, words: OwnWords, uid: str, receive: Callable[[int], None]) -> None:
        try:
            count = reports_with(self._library, words, uid)
        except LibraryError:
            return
        if not self._stop.is_set():
            self._counted.emit(receive, count)


def reports_with(library: Library, words: OwnWords, uid: str) -> int:
    """Return how many reports other than `uid` hold the words, or name the things made one."""
    with closing(Search(library)) as search:
        texts = sum(search.tally(literal(entry.words)).reports for entry in words.entries)
    own = library.load(uid)
    texts -= sum(entry.words in own.key for entry in words.entries)
    keys = {key for key, _ in words.same}
    named = {
        row.origin.report
        for key in keys
        for row in library.initiatives.find(InitiativeFilter(key=key), limit=_MOST)
    }
    return texts + len(named - {uid})
