"""Search in the whole library, as it is typed, beside the window."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import LibraryError
from core.library import Library
from core.search import Hit, InterruptedSearchError, Search

_PAUSE = 120  # milliseconds without a key before a question is asked
_MOST = 200  # reports that a list shows


@dataclass(frozen=True)
class Answer:
    """What was found for some words: reports, how many in all, and what was wrong with them."""

    words: str
    hits: tuple[Hit, ...]
    total: int
    exact: bool
    problem: str


class Searching(QObject):
    """`answered` carries an Answer, in the window's thread; only that to the last question."""

    answered = Signal(object)
    _done = Signal(object)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._opened = library, threading.Lock()
        self._made: Search | None = None
        self._executor = ThreadPoolExecutor(1, "search")
        self._stop = threading.Event()
        self._words = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)
        self._done.connect(self._receive)

    @property
    def _search(self) -> Search:
        """The search, opened when it is first wanted: it may have to make its index."""
        with self._opened:
            if self._made is None:
                self._made = Search(self._library)
            return self._made

    def ask(self, words: str) -> None:
        """Search for other words; what is being searched for is given up."""
        self._words = words.strip()
        if self._made:
            self._made.interrupt()
        self._timer.start()

    def catch_up(self) -> None:
        """Let the index take in what has come into the library."""
        if not self._stop.is_set():  # a report may still come in while the window closes
            self._executor.submit(self._catch_up)

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._timer.stop()
        self._stop.set()
        if self._made:
            self._made.interrupt()
        self._executor.shutdown(wait=True, cancel_futures=True)
        if self._made:
            self._made.close()

    def _catch_up(self) -> None:
        if not self._stop.is_set():
            self._search.catch_up(self._stop)

    def _ask(self) -> None:
        self._executor.submit(self._work, self._words)

    def _work(self, words: str) -> None:
        if not words:
            self._done.emit(Answer(words, (), 0, exact=True, problem=""))
            return
        try:
            page = self._search.page(words, limit=_MOST)
        except InterruptedSearchError:
            return
        except LibraryError as error:
            self._done.emit(Answer(words, (), 0, exact=True, problem=str(error)))
            return
        problem = page.problem.reason if page.problem else ""
        total = page.total
        self._done.emit(Answer(words, page.hits, total.reports, total.exact, problem))

    def _receive(self, answer: Answer) -> None:
        if answer.words == self._words:
            self.answered.emit(answer)
