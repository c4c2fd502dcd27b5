"""Figures pinned and taken off again, each one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QUndoCommand

from core.library import Library
from core.offsets import Span
from gui.language import translate


class Pin(QUndoCommand):
    """Pin figures of reports; `follow` shows what has changed."""

    def __init__(
        self, library: Library, places: Iterable[tuple[str, Span]], follow: Callable[[], None]
    ) -> None:
        super().__init__(translate("Undo", "pin figures"))
        self._library, self._follow = library, follow
        self._places = list(places)
        self._keys: list[str] | None = None

    def redo(self) -> None:
        """Pin them, or pin again what undoing took off."""
        if self._keys is None:
            self._keys = []
            for uid in dict.fromkeys(uid for uid, _ in self._places):
                spans = [span for of, span in self._places if of == uid]
                self._keys += self._library.pins.add(uid, spans)
        else:
            self._library.pins.restore(self._keys)
        self._follow()

    def undo(self) -> None:
        """Take them off."""
        self._library.pins.remove(self._keys or ())
        self._follow()


class Unpin(QUndoCommand):
    """Take the pins off figures."""

    def __init__(
        self, library: Library, places: Iterable[tuple[str, Span]], follow: Callable[[], None]
    ) -> None:
        super().__init__(translate("Undo", "take pins off"))
        self._library, self._follow = library, follow
        self._keys = pins_on(library, places)

    def redo(self) -> None:
        """Take them off."""
        self._library.pins.remove(self._keys)
        self._follow()

    def undo(self) -> None:
        """Pin them again."""
        self._library.pins.restore(self._keys)
        self._follow()


def pins_on(library: Library, places: Iterable[tuple[str, Span]]) -> list[str]:
    """Return the ids of the pins that touch some places of reports."""
    wanted = list(places)
    found: list[str] = []
    for uid in dict.fromkeys(uid for uid, _ in wanted):
        spans = [span for of, span in wanted if of == uid]
        found += [
            pin.id
            for pin in library.pins.of(uid)
            if pin.span and any(map(pin.span.overlaps, spans))
        ]
    return found
