"""The one door to threads and processes: what runs beside the window tells it by a signal."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import LibraryError
from core.intake import Outcome, read_all
from core.library import Library
from core.model import Report
from core.page import Page


class Import(QObject):
    """Reads files in a worker process and stores them from a thread.

    `told` carries an Outcome for each file, a LibraryError where storing failed, and None at the
    end; it arrives in the window's thread.
    """

    told = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._executor = ThreadPoolExecutor(1, "import")
        self._cancelled = Event()

    def start(self, paths: Sequence[Path]) -> None:
        """Begin with these files and folders; more may be given while it runs."""
        self._cancelled.clear()
        self._executor.submit(self._work, list(paths))

    def cancel(self) -> None:
        """Stop after the file at hand."""
        self._cancelled.set()

    def close(self) -> None:
        """Cancel, and wait until nothing runs any more."""
        self.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _work(self, paths: list[Path]) -> None:
        try:
            for outcome in read_all(paths, self._cancelled):
                self._keep(outcome)
                self.told.emit(outcome)
        except LibraryError as error:
            self.told.emit(error)
        finally:
            self.told.emit(None)

    def _keep(self, outcome: Outcome) -> None:
        if outcome.report is not None:
            self._library.add(outcome.report, outcome.original)


class Ahead(QObject):
    """Makes the pages that the reader may ask for next.

    `made` carries a Page, in the window's thread; of a report that has been left in the meantime,
    nothing more is made.
    """

    made = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, "ahead")
        self._wanted: Report | None = None

    def start(self, report: Report, makers: Sequence[Callable[[], Page]]) -> None:
        """Make pages of a report, one after the other."""
        self._wanted = report
        for maker in makers:
            self._executor.submit(self._make, report, maker)

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._wanted = None
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _make(self, report: Report, maker: Callable[[], Page]) -> None:
        if self._wanted is report:
            self.made.emit(maker())


class Aside(QObject):
    """One thread for what the window waits for without stalling.

    An answer is handed to whoever asked, in the window's thread; `failed` tells a LibraryError.
    """

    failed = Signal(str)
    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, "aside")
        self._closed = False
        self._answered.connect(self._hand_over)

    def ask(self, receive: Callable[[Any], None], function: Callable[[], object]) -> None:
        """Call a function in the thread, and hand what it returns to `receive`."""
        self._executor.submit(self._work, receive, function)

    def close(self) -> None:
        """Stop, and wait until nothing runs any more; what is still to be told is not."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _work(self, receive: Callable[[Any], None], function: Callable[[], object]) -> None:
        try:
            self._answered.emit(receive, function())
        except LibraryError as error:
            self.failed.emit(str(error))

    def _hand_over(self, receive: Callable[[Any], None], answer: object) -> None:
        if not self._closed:
            receive(answer)


class Worker(QObject):
    """One worker process for what would stall the window: it has jieba and pypinyin, not Qt.

    An answer is handed to whoever asked, in the window's thread; what goes wrong there is told by
    `failed`.
    """

    failed = Signal(str)
    _answered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ProcessPoolExecutor | None = None
        self._answered.connect(self._hand_over)

    def ask(
        self, receive: Callable[[Any], None], function: Callable[..., object], *arguments: object
    ) -> None:
        """Call a function of a module in the worker, and hand what it returns to `receive`."""
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
        future = self._pool.submit(function, *arguments)
        future.add_done_callback(partial(self._tell, receive))

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._answered.disconnect(self._hand_over)
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _tell(self, receive: Callable[[Any], None], future: Future[object]) -> None:
        if not future.cancelled():
            self._answered.emit(receive, future)

    def _hand_over(self, receive: Callable[[Any], None], future: Future[object]) -> None:
        error = future.exception()
        if isinstance(error, BrokenProcessPool):
            self._pool = None  # the next question gets a new one
        if error is not None:
            self.failed.emit(f"{type(error).__name__}: {error}")
        else:
            receive(future.result())
