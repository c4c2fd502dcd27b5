"""Going about in reports: from mark to mark, and back to where one was."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from core.offsets import Span
from core.page import Mark, MarkKind
from gui.stands import Stands

_FAR = 400  # characters: a jump that is shorter leaves no trace in the history
_MOST = 100  # places that are remembered


@dataclass(frozen=True)
class Place:
    """A raw position of a report."""

    uid: str
    raw: int


class History:
    """Where the reader has been, as a browser keeps it."""

    def __init__(self) -> None:
        self._behind: deque[Place] = deque(maxlen=_MOST)
        self._ahead: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place that is left by a jump; what was ahead is forgotten."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
        self._ahead.clear()

    def back(self, here: Place) -> Place | None:
        """Return the place left last, and remember this one for the way forward."""
        if not self._behind:
            return None
        self._ahead.append(here)
        return self._behind.pop()

    def forward(self, here: Place) -> Place | None:
        """Return the place that going back has left."""
        if not self._ahead:
            return None
        self._behind.append(here)
        return self._ahead.pop()


class Moving:
    """Jumps in the open report; `opened` opens another one at a place."""

    def __init__(self, stands: Stands, opened: Callable[[str, int, Span | None], None]) -> None:
        self._stands, self._opened = stands, opened
        self.history = History()

    def here(self) -> Place | None:
        """Return where the reader is."""
        uid = self._stands.reading.uid
        return Place(uid, self._stands.reader.top_position()) if uid else None

    def leave(self) -> None:
        """Remember where the reader is, before a jump."""
        here = self.here()
        if here:
            self.history.leave(here)

    def jump(self, raw: Span) -> None:
        """Select a raw span of the open report."""
        if abs(raw.start - self._stands.reader.top_position()) > _FAR:
            self.leave()
        self._stands.reader.select(raw)

    def open(self, uid: str, raw: Span | None) -> None:
        """Open a report and select a raw span of it."""
        if uid != self._stands.reading.uid:
            self._opened(uid, raw.start if raw else 0, raw)
        elif raw:
            self.jump(raw)

    def back(self) -> None:
        """Go to where the last jump began."""
        here = self.here()
        self._go(self.history.back(here) if here else None)

    def forward(self) -> None:
        """Undo going back."""
        here = self.here()
        self._go(self.history.forward(here) if here else None)

    def _go(self, place: Place | None) -> None:
        if place is None:
            return
        if place.uid == self._stands.reading.uid:
            self._stands.reader.scroll_to(place.raw)
            self._stands.reader.moved.emit()
        else:
            self._opened(place.uid, place.raw, None)

    def walk(self, kinds: frozenset[MarkKind], step: int) -> Mark | None:
        """Select the next mark of some kinds (step 1), or the one before (-1); None for no more."""
        page = self._stands.reader.page
        if page is None:
            return None
        at = self._stands.reader.caret()
        ahead = (
            (mark for mark in page.marks if mark.span.start > at)
            if step > 0
            else (mark for mark in reversed(page.marks) if mark.span.start < at)
        )
        found = next((mark for mark in ahead if mark.kind in kinds), None)
        if found:
            self.jump(page.to_raw(found.span))
        return found

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        kinds = {
            "figure": frozenset({MarkKind.FIGURE}),
            "initiative": frozenset({MarkKind.INITIATIVE}),
            "repair": frozenset({MarkKind.REPAIR}),
            "mark": frozenset(MarkKind) - {MarkKind.UNCERTAIN},
        }
        steps = {"next": 1, "previous": -1}
        walks = {
            f"{way}_{name}": partial(self.walk, wanted, step)
            for way, step in steps.items()
            for name, wanted in kinds.items()
        }
        return {"back": self.back, "forward": self.forward, **walks}
