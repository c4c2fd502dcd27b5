"""What a reader has chosen, kept in the platform's place for settings."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from core.script import Variant
from gui.layers import SHOWN, Layer
from gui.reader.typography import Typography

_ARRANGEMENT = 2  # raise it when a pane is added or renamed: what was kept no longer fits


@dataclass(frozen=True)
class Preferences:
    """Everything that changes how reports look; `scheme` is a name, or "system"."""

    variant: Variant = Variant.ORIGINAL
    guarded: bool = True
    scheme: str = "system"
    typography: Typography = field(default_factory=Typography)
    layers: frozenset[Layer] = SHOWN
    language: str = ""
    interface: int = 13
    """The size of the interface's texts in pixels; 26 is 200 %."""


class Settings:
    """The door to QSettings."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def preferences(self) -> Preferences:
        """Return what was chosen; where that can't be read, the usual."""
        text = str(self._store.value("preferences", "") or "{}")
        try:
            return msgspec.json.decode(text, type=Preferences)
        except msgspec.DecodeError:
            return Preferences()

    def keep(self, preferences: Preferences) -> None:
        """Keep what is chosen."""
        self._store.setValue("preferences", msgspec.json.encode(preferences).decode())

    def keep_arrangement(self, window: QMainWindow) -> None:
        """Keep the place of a window and of its panes."""
        self._store.setValue("geometry", window.saveGeometry())
        self._store.setValue("arrangement", window.saveState(_ARRANGEMENT))

    def restore_arrangement(self, window: QMainWindow) -> None:
        """Put a window and its panes where they were."""
        geometry, arrangement = map(self._store.value, ("geometry", "arrangement"))
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if isinstance(arrangement, QByteArray):
            window.restoreState(arrangement, _ARRANGEMENT)

    def words(self, name: str) -> str:
        """Return a text kept under a name."""
        return str(self._store.value(name, "") or "")

    def keep_words(self, name: str, words: str) -> None:
        """Keep a text under a name."""
        self._store.setValue(name, words)

    def several(self, name: str) -> list[str]:
        """Return the texts kept under a name."""
        return [line for line in self.words(name).split("\n") if line]

    def keep_several(self, name: str, words: list[str]) -> None:
        """Keep texts without line ends under a name."""
        self.keep_words(name, "\n".join(words))
