"""A small window while a library that nobody may use meanwhile is put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from core.errors import LibraryError
from gui.tasks import Errand

Result = TypeVar("Result")


class Waiting(Generic[Result]):
    """Does one thing in a thread while a line of words is shown."""

    def __init__(self, words: str) -> None:
        self._window = QWidget(None, Qt.WindowType.Dialog)
        self._window.setWindowTitle("Jiandu 简牍")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        column = QVBoxLayout(self._window)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(QLabel(words))
        column.addWidget(bar)
        self._results: list[Result] = []
        self._problem = ""

    def done(self, work: Callable[[], Result]) -> Result:
        """Return what `work` returns. Raises LibraryError where it does."""

        def job(_stop: Event) -> Iterator[object]:
            self._results.append(work())
            yield None

        loop, errand = QEventLoop(), Errand("waiting")
        errand.failed.connect(self._fail)
        errand.ended.connect(loop.quit)
        self._window.show()
        errand.start(job)
        loop.exec()
        errand.close()
        self._window.close()
        self._window.deleteLater()
        if not self._results:
            raise LibraryError(self._problem)
        return self._results[0]

    def _fail(self, problem: str) -> None:
        self._problem = problem
