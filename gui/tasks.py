"""The one door to threads: an import runs beside the window and tells it by one signal."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from core.errors import LibraryError
from core.intake import Outcome, read_all
from core.library import Library


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
