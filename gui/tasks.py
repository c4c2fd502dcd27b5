"""The one door to threads: what runs beside the window tells it by one signal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

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
