"""Reports that older rules have analysed, analysed anew: behind all else, and quietly."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QToolButton

from core.intake import Renewed, renew
from core.library import Library
from gui.changes import Changed, Tell
from gui.language import translate
from gui.offers import Offers
from gui.stands import Stands
from gui.tasks import Errand

_FIRST = 4000  # milliseconds after the start: the window comes first


class Renewing(QObject):
    """Renews what is stale, one report after the other; `button` says how far, and pauses."""

    def __init__(
        self, library: Library, stands: Stands, tell: Tell, offers: Offers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._stands, self._tell = library, stands, tell
        self._done, self._total, self._paused = 0, 0, False
        self.button = QToolButton()
        self.button.clicked.connect(self._turn)
        self.button.hide()
        self._errand = Errand("renew", self)
        self._errand.told.connect(self._told)
        self._errand.failed.connect(offers.say)
        self._errand.ended.connect(self._show)
        self._first = QTimer(self, singleShot=True, interval=_FIRST)
        self._first.timeout.connect(self.start)

    def begin(self) -> None:
        """Start in a moment."""
        if not self._library.database.read_only:
            self._first.start()

    def start(self) -> None:
        """Renew what is stale; go on where a pause or the last end has left it."""
        self._paused = False
        self._errand.start(self._work)

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self._first.stop()
        self._errand.close()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._show()

    def _work(self, stop: Event) -> Iterator[Renewed]:
        upkeep = self._library.upkeep
        if upkeep.stale() or upkeep.stale_rows():
            yield from renew(self._library, stop)

    def _told(self, news: Renewed) -> None:
        self._done, self._total = news.done, news.total
        self._show()
        if news.uid in self._stands.uids and news.reason is None:
            self._tell(Changed.REPORT)

    def _turn(self) -> None:
        """Pause, or go on."""
        if self._paused:
            self.start()
        else:
            self._paused = True
            self._errand.stop()
        self._show()

    def _show(self) -> None:
        words = (
            translate("Renewal", "Paused: {done} of {total} read anew")
            if self._paused
            else translate("Renewal", "Reading anew: {done} of {total}")
        ).format(done=self._done, total=self._total)
        sign = "▶" if self._paused else "⏸"
        self.button.setText(f"{sign} {self._done}/{self._total}")
        tip = translate("Renewal", "Jiandu has better rules now. Click to pause, or to go on.")
        self.button.setToolTip(f"{words}\n{tip}")
        self.button.setAccessibleName(words)
        self.button.setVisible(self._done < self._total and (self._paused or self._errand.busy))
