"""The one door to threads and processes: what runs beside the window tells it by a signal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import JianduError, LibraryError
from core.intake.reading import worker_pool
from core.model import Report
from core.page import Page

Job = Callable[[Event], Iterable[object]]
"""Work in steps: it gives something to tell after each, and ends early once the event is set."""


class Errand(QObject):
    """A thread that does one job after the other beside the window.

    In the window's thread, `told` carries what a step of a job gives, `failed` the message of a
    JianduError that ended a job, and `ended` comes after each job, however it ended. Nothing comes
    any more once it is closed.
    """

    told = Signal(object)
    failed = Signal(str)
    ended = Signal()
    _happened = Signal(str, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(1, name)
        self._stop = Event()
        self._waiting, self._closed = 0, False
        self._happened.connect(self._hand_over)

    @property
    def busy(self) -> bool:
        """Say whether a job runs or waits."""
        return self._waiting > 0

    def start(self, job: Job) -> None:
        """Do a job, after those that were given before."""
        if not self.busy:
            self._stop.clear()
        self._waiting += 1
        self._executor.submit(self._work, job)

    def stop(self) -> None:
        """End the job at hand after its step, and those that wait before they begin."""
        self._stop.set()

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._closed = True
        self.stop()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _work(self, job: Job) -> None:
        try:
            for step in job(self._stop):
                self._happened.emit("told", step)
        except JianduError as error:
            self._happened.emit("failed", str(error))
        except Exception as error:  # noqa: BLE001 - logged as the window's own; the thread goes on
            sys.excepthook(type(error), error, error.__traceback__)
        finally:
            self._happened.emit("ended", None)

    def _hand_over(self, what: str, news: object) -> None:
        if what == "ended":
            self._waiting -= 1
        if self._closed:
            return
        if what == "told":
            self.told.emit(news)
        elif what == "failed":
            self.failed.emit(news)
        else:
            self.ended.emit()


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
        self._pool: Executor | None = None
        self._answered.connect(self._hand_over)

    def ask(
        self, receive: Callable[[Any], None], function: Callable[..., object], *arguments: object
    ) -> None:
        """Call a function of a module in the worker, and hand what it returns to `receive`."""
        if self._pool is None:
            self._pool = worker_pool(1)
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
        if isinstance(error, BrokenExecutor):
            self._pool = None  # the next question gets a new one
        if error is not None:
            self.failed.emit(f"{type(error).__name__}: {error}")
        else:
            receive(future.result())
