"""Search in the open report: words in either script find both."""

from __future__ import annotations

from collections.abc import Callable

from core.offsets import Span
from core.search import find_in
from gui.inspector.pane import Inspector
from gui.inspector.rows import LibraryRows
from gui.moving import Moving
from gui.searching import Answer
from gui.showing import Showing
from gui.stands import Stands


class Finding:
    """What is searched for in the open report, and the way through what is found."""

    def __init__(
        self, stands: Stands, inspector: Inspector, moving: Moving, showing: Showing
    ) -> None:
        self._stands, self._inspector = stands, inspector
        self._moving, self._showing = moving, showing
        self.words, self.hits = "", list[Span]()
        self._found_in_library = ""
        inspector.sought.connect(self.look_for)

    def look_for(self, words: str) -> None:
        """Search for other words."""
        self.words = words
        self.refresh()

    def refresh(self) -> None:
        """Search anew: another page is shown."""
        page = self._stands.reader.page
        self.hits = list(find_in(page.report, self.words, plain=True).raw) if page else []
        self._stands.reader.set_hits(self.hits)
        self._inspector.show_hits(page, self._showing.scheme, self.hits)

    def show_answer(self, answer: Answer) -> None:
        """List the reports in which a search of the library found its words."""
        rows = LibraryRows(answer.hits, self._showing.preferences.variant)
        self._inspector.fill("library", rows)
        if answer.words:
            self._inspector.show_table("library")
        self._found_in_library = answer.words

    def step(self, by: int) -> None:
        """Go to the next place that was found (1), or the one before (-1), round the end."""
        here = self._stands.reader.caret_raw()
        if here is None or not self.hits:
            return
        at = here.start
        if by > 0:
            chosen = next((hit for hit in self.hits if hit.start > at), self.hits[0])
        else:
            chosen = next((hit for hit in reversed(self.hits) if hit.start < at), self.hits[-1])
        self._moving.jump(chosen)

    def open_hit(self, uid: str, raw: Span | None) -> None:
        """Open a report where a search of the library found its words, and frame them there."""
        self.words = self._found_in_library
        self._moving.open(uid, raw)
        self.refresh()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {"find_next": lambda: self.step(1), "find_previous": lambda: self.step(-1)}
