"""What own words need of the whole library, in a thread: rows that follow, words that are held."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from core.intake import refresh_rows
from core.library import InitiativeFilter, Library
from core.ownwords import OwnWords
from core.search import Search, literal
from gui.tasks import Aside

_MOST = 10_000  # mentions of a thing that are looked at


class Beside(QObject):
    """`followed` is sent when all rows follow the words; answers are handed over in this thread.

    Where the library refuses, rows stay marked as waiting, and nothing is counted.
    """

    followed = Signal()

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._aside, self._stop = Aside(self), Event()

    def follow(self) -> None:
        """Let the rows of all reports follow the words that are kept now."""
        self._aside.ask(lambda _: self.followed.emit(), self._follow)

    def count(self, words: OwnWords, uid: str, receive: Callable[[int], None]) -> None:
        """Tell in how many reports other than `uid` some words would change something."""
        self._aside.ask(receive, partial(reports_with, self._library, words, uid))

    def close(self) -> None:
        """Stop, and wait until nothing runs any more; rows that wait follow another time."""
        self._stop.set()
        self._aside.close()

    def _follow(self) -> None:
        for _ in refresh_rows(self._library, self._stop):
            pass


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
