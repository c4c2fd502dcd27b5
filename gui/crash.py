"""When something goes wrong that nobody foresaw: a log, and a dialog that says where it is.

Nothing is lost by it: whatever the reader did was on disk before.
"""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QMessageBox

from core.errors import JianduError
from gui.language import translate

_SIZE, _KEPT = 500_000, 2  # bytes of a log file, and how many older ones are kept


class Reporter(QObject):
    """Writes what was not caught into a log file, and shows the first of it to the reader.

    `understood` carries the message of what needs no log: a disk that is full, a file that is gone.
    """

    understood = Signal(str)
    _happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "jiandu.log"
        self._handler = RotatingFileHandler(
            self.file, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._shown = False
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook
        sys.excepthook = self.report

    def close(self) -> None:
        """Give up listening."""
        sys.excepthook = self._before
        self._handler.close()

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception that nobody caught; from any thread. What can be understood is told."""
        if isinstance(error, JianduError):
            self.understood.emit(str(error))
            return
        words = "".join(traceback.format_exception(kind, error, trace))
        facts = f"{platform.platform()}, Python {platform.python_version()}, Qt {qVersion()}"
        # Straight to the file: whatever else has set up logging may have disabled loggers.
        self._handler.handle(
            logging.makeLogRecord({"msg": f"{facts}\n{words}", "levelname": "ERROR"})
        )
        self._before(kind, error, trace)
        self._happened.emit(words)

    def _show(self, words: str) -> None:
        if self._shown:  # one dialog is enough: what is broken may break again at once
            return
        self._shown = True
        box = QMessageBox(QMessageBox.Icon.Critical, "Jiandu", self.words())
        box.setDetailedText(words)
        box.exec()
        self._shown = False

    def words(self) -> str:
        """Return what the dialog says."""
        first = translate("Crash", "Something went wrong that should not have.")
        second = translate("Crash", "Your library is safe: everything you did was saved at once.")
        third = translate("Crash", "What happened is written in {file}.").format(file=self.file)
        return f"{first}\n\n{second}\n{third}"
