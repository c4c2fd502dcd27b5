"""How reports are shown: script, colours, type, layers, language; kept as they are chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from core.script import SCRIPTS, Variant
from gui.language import Language, translate
from gui.layers import Layer
from gui.reader.typography import SIZES, Typography
from gui.settings import Preferences, Settings
from gui.theme import CONTRAST, DARK, LIGHT, SCHEMES, Scheme
from gui.wording import variant_name

PITCHES = (1.5, 1.72, 2.0, 2.4)
MEASURES = (28, 34, 38, 46)
INDENTS = (0, 2, 4)
_INTERFACE = range(11, 29)  # pixels of the interface's texts: up to 200 % and a little more


class Showing(QObject):
    """What the reader has chosen. `changed` carries the preferences before and after."""

    changed = Signal(object, object)

    def __init__(self, settings: Settings, language: Language, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._language, self._window = settings, language, window
        self.preferences: Preferences = settings.preferences()
        self._warned = False
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def scheme(self) -> Scheme:
        """The colours in force."""
        if self.preferences.scheme in SCHEMES:
            return SCHEMES[self.preferences.scheme]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    @property
    def language(self) -> str:
        """The language in force."""
        return self._language.code

    @property
    def typography(self) -> Typography:
        """The type in force."""
        return self.preferences.typography

    def change(self, **parts: Any) -> None:  # noqa: ANN401 - fields of Preferences, each of its type
        """Choose something else, and keep it."""
        before, self.preferences = self.preferences, replace(self.preferences, **parts)
        if before != self.preferences:
            self._settings.keep(self.preferences)
            self.changed.emit(before, self.preferences)

    def set_type(self, **parts: Any) -> None:  # noqa: ANN401 - fields of Typography, each of its type
        """Choose something else of the type."""
        self.change(typography=replace(self.typography, **parts))

    def choose_variant(self, variant: Variant) -> bool:
        """Show another script; a wording only after a warning. Say whether it is shown."""
        if variant not in SCRIPTS and not self._warned:
            warning = translate(
                "Window",
                "A wording also puts one region's words for another's (软件 → 軟體). "
                "Some words of reports change their meaning (对象 → 物件). "
                "Names in 《》 and “ ” keep their words.\n\nShow it all the same?",
            )
            answer = QMessageBox.question(self._window, variant_name(variant), warning)
            if answer is not QMessageBox.StandardButton.Yes:
                return False
            self._warned = True
        self.change(variant=variant)
        return True

    def next_variant(self) -> None:
        """Go on to the next script."""
        now = self.preferences.variant
        at = SCRIPTS.index(now) if now in SCRIPTS else -1
        self.change(variant=SCRIPTS[(at + 1) % len(SCRIPTS)])

    def speak(self, code: str) -> None:
        """Use another language for the interface."""
        self.change(language=code)
        self._language.choose(code)

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller; 0 makes it as usual."""
        size = self.typography.size + 2 * steps if steps else Typography().size
        self.set_type(size=max(SIZES[0], min(SIZES[-1], size)))

    def zoom_interface(self, steps: int) -> None:
        """Make the interface's texts larger or smaller; 0 makes them as usual."""
        size = self.preferences.interface + 2 * steps if steps else Preferences().interface
        self.change(interface=max(_INTERFACE[0], min(_INTERFACE[-1], size)))

    def reset_type(self) -> None:
        """Set everything about the type, and the interface's texts, as it is usual."""
        usual = Preferences()
        self.change(typography=usual.typography, interface=usual.interface)

    def switch(self, layer: Layer) -> None:
        """Show a layer of marks, or show it no more."""
        self.change(layers=self.preferences.layers ^ {layer})

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "cycle": self.next_variant,
            "zoom_in": partial(self.zoom, 1),
            "zoom_out": partial(self.zoom, -1),
            "zoom_usual": partial(self.zoom, 0),
            "type_usual": self.reset_type,
            "texts_larger": partial(self.zoom_interface, 1),
            "texts_smaller": partial(self.zoom_interface, -1),
        }

    def switches(self) -> dict[str, Callable[[bool], object]]:
        """Return what the entries that are on or off ask for, by name."""
        return {
            "guard": lambda on: self.change(guarded=on),
        }

    def _follow_system(self) -> None:
        if self.preferences.scheme not in SCHEMES:
            self.changed.emit(self.preferences, self.preferences)


SCHEME_ORDER = ("system", LIGHT.name, "sepia", DARK.name, CONTRAST.name)
