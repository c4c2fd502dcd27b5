"""Search in the open report: words in either script find both."""

from __future__ import annotations

from collections.abc import Callable

from core.model import Report
from core.offsets import Span
from core.script import simplified_key
from gui.inspector.pane import Inspector
from gui.moving import Moving
from gui.reader.view import ReaderView
from gui.showing import Showing

_MOST = 5000  # places: more than anybody goes through


def find_words(report: Report, words: str) -> list[Span]:
    """Return where a report holds some words, in raw positions, in order, without overlaps."""
    needle = simplified_key(words.strip()).lower()
    key, found = report.key.lower(), list[Span]()
    if len(key) != len(report.key):  # a lower case that is longer would shift all that follows
        key = report.key
    at = key.find(needle) if needle else -1
    while at >= 0 and len(found) < _MOST:
        found.append(report.to_raw.span(Span(at, at + len(needle))))
        at = key.find(needle, at + len(needle))
    return found


class Finding:
    """What is searched for in the open report, and the way through what is found."""

    def __init__(
        self, reader: ReaderView, inspector: Inspector, moving: Moving, showing: Showing
    ) -> None:
        self._reader, self._inspector = reader, inspector
        self._moving, self._showing = moving, showing
        self.words, self.hits = "", list[Span]()
        inspector.sought.connect(self.look_for)

    def look_for(self, words: str) -> None:
        """Search for other words."""
        self.words = words
        self.refresh()

    def refresh(self) -> None:
        """Search anew: another page is shown."""
        page = self._reader.page
        self.hits = find_words(page.report, self.words) if page else []
        self._reader.set_hits(self.hits)
        self._inspector.show_hits(page, self._showing.scheme, self.hits)

    def step(self, by: int) -> None:
        """Go to the next place that was found (1), or the one before (-1), round the end."""
        page = self._reader.page
        if page is None or not self.hits:
            return
        at = page.to_raw(Span(self._reader.caret(), self._reader.caret() + 1)).start
        if by > 0:
            chosen = next((hit for hit in self.hits if hit.start > at), self.hits[0])
        else:
            chosen = next((hit for hit in reversed(self.hits) if hit.start < at), self.hits[-1])
        self._moving.jump(chosen)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {"find_next": lambda: self.step(1), "find_previous": lambda: self.step(-1)}
