"""Search in the whole library, as it is typed, beside the window."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

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
        self._search = Search(library)
        self._executor = ThreadPoolExecutor(1, "search")
        self._stop = Event()
        self._words = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)
        self._done.connect(self._receive)

    def ask(self, words: str) -> None:
        """Search for other words; what is being searched for is given up."""
        self._words = words.strip()
        self._search.interrupt()
        self._timer.start()

    def catch_up(self) -> None:
        """Let the index take in what has come into the library."""
        if not self._stop.is_set():  # a report may still come in while the window closes
            self._executor.submit(self._search.catch_up, self._stop)

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._timer.stop()
        self._stop.set()
        self._search.interrupt()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._search.close()

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
