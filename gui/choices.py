"""Menus of things to choose from: script, layers, type, colours, language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from core.script import SCRIPTS, Variant
from gui.icons import Icons
from gui.language import LANGUAGES, QT_TRANSLATE_NOOP, translate
from gui.layers import Layer, layer_explained
from gui.settings import Preferences
from gui.showing import INDENTS, MEASURES, PITCHES, SCHEME_ORDER, Showing
from gui.wording import variant_name, variant_short

_SCHEMES = {
    "system": QT_TRANSLATE_NOOP("Choice", "As the system"),
    "light": QT_TRANSLATE_NOOP("Choice", "Light"),
    "sepia": QT_TRANSLATE_NOOP("Choice", "Sepia"),
    "dark": QT_TRANSLATE_NOOP("Choice", "Dark"),
    "contrast": QT_TRANSLATE_NOOP("Choice", "High contrast"),
}
_TITLES = {
    "wordings": QT_TRANSLATE_NOOP("Choice", "&Wordings"),
    "layers": QT_TRANSLATE_NOOP("Choice", "Mar&ks"),
    "type": QT_TRANSLATE_NOOP("Choice", "&Type"),
    "pitch": QT_TRANSLATE_NOOP("Choice", "Line &pitch"),
    "measure": QT_TRANSLATE_NOOP("Choice", "Line &length"),
    "indent": QT_TRANSLATE_NOOP("Choice", "&Indent"),
    "schemes": QT_TRANSLATE_NOOP("Choice", "&Colours"),
    "languages": QT_TRANSLATE_NOOP("Choice", "Lan&guage"),
}


@dataclass(frozen=True)
class Option:
    """Something to choose: its words, what choosing does, and whether it is chosen now."""

    words: Callable[[], str]
    choose: Callable[[], object]
    holds: Callable[[Preferences], bool]


class Choices:
    """The menus, each shown with what is chosen now."""

    def __init__(self, showing: Showing, icons: Icons, window: QWidget) -> None:
        self._showing, self._icons, self._window = showing, icons, window
        self.menus = {name: QMenu(window) for name in _TITLES}
        self._marks: list[tuple[QAction, Callable[[Preferences], bool]]] = []
        self._names: list[tuple[QAction, Callable[[], str]]] = []
        self.scripts = self._add_scripts()
        self._add_layers()
        self._add_type()
        self._add("schemes", [self._scheme(name) for name in SCHEME_ORDER])
        self._add("languages", [self._language(*named) for named in LANGUAGES.items()])
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force, and mark what is chosen."""
        for name, menu in self.menus.items():
            menu.setTitle(translate("Choice", _TITLES[name]))
        for action, words in self._names:
            action.setText(words())
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{words()} ({key})" if key else words())
        for variant, action in zip(SCRIPTS, self.scripts, strict=True):
            action.setIconText(variant_short(variant))
        self.mark()

    def mark(self) -> None:
        """Show what is chosen."""
        for action, holds in self._marks:
            action.setChecked(holds(self._showing.preferences))

    def _add(self, menu: str, options: Sequence[Option], *, several: bool = False) -> list[QAction]:
        """Add options to a menu, one of which holds, or several."""
        group = QActionGroup(self._window)
        group.setExclusive(not several)
        actions: list[QAction] = []
        for option in options:
            action = QAction(group)
            action.setCheckable(True)
            # A partial is not given what the signal carries: whether it is checked.
            action.triggered.connect(partial(option.choose))
            self._names.append((action, option.words))
            self._marks.append((action, option.holds))
            actions.append(action)
        self.menus[menu].addActions(actions)
        return actions

    def _add_scripts(self) -> list[QAction]:
        scripts = [self._variant(variant) for variant in SCRIPTS]
        wordings = [self._variant(variant) for variant in Variant if variant not in SCRIPTS]
        actions = self._add("wordings", scripts + wordings)[: len(scripts)]
        for order, action in enumerate(actions, 1):
            action.setShortcut(QKeySequence(f"Ctrl+{order}"))
            self.menus["wordings"].removeAction(action)
        return actions

    def _variant(self, variant: Variant) -> Option:
        return Option(
            partial(variant_name, variant),
            partial(self._choose_variant, variant),
            lambda preferences: preferences.variant is variant,
        )

    def _choose_variant(self, variant: Variant) -> None:
        if not self._showing.choose_variant(variant):
            self.mark()

    def _scheme(self, name: str) -> Option:
        return Option(
            lambda: translate("Choice", _SCHEMES[name]),
            lambda: self._showing.change(scheme=name),
            lambda preferences: preferences.scheme == name,
        )

    def _language(self, code: str, name: str) -> Option:
        return Option(
            lambda: name,
            lambda: self._showing.speak(code),
            lambda _preferences: self._showing.language == code,
        )

    def _add_layers(self) -> None:
        self.menus["layers"].setToolTipsVisible(True)
        actions = self._add("layers", [self._layer(layer) for layer in Layer], several=True)
        for layer, action in zip(Layer, actions, strict=True):
            self._icons.follow(action, layer)

    def _layer(self, layer: Layer) -> Option:
        return Option(
            lambda: layer_explained(layer),
            lambda: self._showing.switch(layer),
            lambda preferences: layer in preferences.layers,
        )

    def _add_type(self) -> None:
        showing, menu = self._showing, self.menus["type"]
        self._add("pitch", [self._type("pitch", value, _em) for value in PITCHES])
        self._add("measure", [self._type("measure", value, _characters) for value in MEASURES])
        self._add("indent", [self._type("indent", value, _characters) for value in INDENTS])
        for name in ("pitch", "measure", "indent"):
            menu.addMenu(self.menus[name])
        faces = [
            Option(
                lambda: translate("Choice", "&Justify lines"),
                lambda: showing.set_type(justified=not showing.typography.justified),
                lambda preferences: preferences.typography.justified,
            ),
            Option(
                lambda: translate("Choice", "&Serif face"),
                lambda: showing.set_type(serif=not showing.typography.serif),
                lambda preferences: preferences.typography.serif,
            ),
        ]
        self._add("type", faces, several=True)

    def _type(self, name: str, value: float, words: Callable[[float], str]) -> Option:
        return Option(
            lambda: words(value),
            lambda: self._showing.set_type(**{name: value}),
            lambda preferences: bool(getattr(preferences.typography, name) == value),
        )


def _em(value: float) -> str:
    return translate("Choice", "{number} em").format(number=value)


def _characters(value: float) -> str:
    return translate("Choice", "{number} characters").format(number=value)
