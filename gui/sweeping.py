"""Garbage of Python, swept in the window's thread only.

Python collects cycles in whatever thread happens to allocate next. A cycle may hold widgets, and Qt
aborts when a widget dies outside its own thread, so automatic collection is off while the
application runs and a timer takes its place (as other large Qt applications in Python do).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 2000  # milliseconds between two looks at how much has gathered


class Sweeper(QObject):
    """Collects garbage by Python's own thresholds, but only where Qt allows it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect the oldest generation that is due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Leave collection to Python again."""
        self._timer.stop()
        gc.enable()
