"""The places of a term in the whole library, looked for in a thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import LibraryError
from core.library import Library
from core.search import InterruptedSearchError, Line, Search, literal

_PAUSE = 150  # milliseconds without a key before a term is looked for
_MOST = 2000  # places


class Lines(QObject):
    """`found` carries a term and its lines, in the window's thread; only those asked for last."""

    found = Signal(str, object)
    _done = Signal(str, object)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._search = Search(library)
        self._executor = ThreadPoolExecutor(1, "lines")
        self._term = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)
        self._done.connect(self._receive)

    def ask(self, term: str) -> None:
        """Look for another term; what is being looked for is given up."""
        self._term = term
        self._search.interrupt()
        self._timer.start()

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._timer.stop()
        self._search.interrupt()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._search.close()

    def _ask(self) -> None:
        self._executor.submit(self._work, self._term)

    def _work(self, term: str) -> None:
        lines: list[Line] = []
        try:
            lines = self._search.lines(literal(term), limit=_MOST)
        except InterruptedSearchError:
            return
        except LibraryError:
            pass  # a library that can't be read says so elsewhere
        self._done.emit(term, lines)

    def _receive(self, term: str, lines: list[Line]) -> None:
        if term == self._term:
            self.found.emit(term, lines)
