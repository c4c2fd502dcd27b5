"""Menus, tool bar and keys of the window, made from the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from core.script import SCRIPTS, Variant
from gui.catalogue import MENUS, Entry
from gui.language import LANGUAGES, plain, translate
from gui.wording import variant_name


class Actions:
    """Everything that can be done, each with its key.

    `do` says by name what each entry does, `switch` likewise for entries that are on or off;
    `choose` is called with a variant, `speak` with a language.
    """

    def __init__(
        self,
        window: QMainWindow,
        do: Mapping[str, Callable[[], object]],
        switch: Mapping[str, Callable[[bool], object]],
        choose: Callable[[Variant], None],
        speak: Callable[[str], None],
    ) -> None:
        self._window, self._do, self._switch = window, do, switch
        self._entries: dict[str, tuple[Entry, QAction]] = {}
        self._menus: dict[str, QMenu] = {}
        for words, entries in MENUS.items():
            menu = self._menus[words] = window.menuBar().addMenu("")
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._made(entry))
        self._variants = self._add_variants(self._menus["&View"], choose)
        self._languages = self._add_languages(self._menus["&View"], speak)
        bar = self._bar = QToolBar()
        bar.setMovable(False)
        bar.setObjectName("tools")
        bar.addAction(self["import"])
        bar.addSeparator()
        bar.addActions([self._variants[variant] for variant in SCRIPTS])
        bar.addSeparator()
        bar.addAction(self["bookmark"])
        window.addToolBar(bar)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """Return the action of an entry."""
        return self._entries[name][1]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for words, menu in self._menus.items():
            menu.setTitle(translate("Menu", words))
        for entry, action in self._entries.values():
            _name(action, translate("Menu", entry.words), translate("Menu", entry.tip))
        for variant, action in self._variants.items():
            _name(action, variant_name(variant), translate("Menu", "Show the report in this form"))
        self._wordings.setTitle(translate("Menu", "&Wordings"))
        self._tongues.setTitle(translate("Menu", "&Language"))
        self._bar.setWindowTitle(translate("Menu", "Tools"))

    def follow(self, undo: QUndoStack) -> None:
        """Let undo and redo be possible only when there is something to undo or redo."""
        undo.canUndoChanged.connect(self["undo"].setEnabled)
        undo.canRedoChanged.connect(self["redo"].setEnabled)
        self["undo"].setEnabled(undo.canUndo())
        self["redo"].setEnabled(undo.canRedo())

    def mark_variant(self, variant: Variant) -> None:
        """Show which script is chosen."""
        self._variants[variant].setChecked(True)

    def mark_language(self, code: str) -> None:
        """Show which language is spoken."""
        self._languages[code].setChecked(True)

    def mark(self, name: str, *, on: bool) -> None:
        """Show whether a switch is on."""
        self[name].setChecked(on)

    def _made(self, entry: Entry) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(entry.key))
        if entry.checkable:
            action.setCheckable(True)
            action.triggered.connect(self._switch[entry.name])
        else:
            # The signal carries whether it is checked, which none of these asks for.
            action.triggered.connect(lambda _checked=False: self._do[entry.name]())
        self._entries[entry.name] = (entry, action)
        return action

    def _add_variants(
        self, menu: QMenu, choose: Callable[[Variant], None]
    ) -> dict[Variant, QAction]:
        group = QActionGroup(self._window)
        self._wordings = QMenu(menu)
        actions: dict[Variant, QAction] = {}
        menu.addSeparator()
        for order, variant in enumerate(Variant, 1):
            action = _choice(group, partial(choose, variant))
            if variant in SCRIPTS:
                action.setShortcut(QKeySequence(f"Ctrl+{order}"))
            (menu if variant in SCRIPTS else self._wordings).addAction(action)
            actions[variant] = action
        menu.addMenu(self._wordings)
        return actions

    def _add_languages(self, menu: QMenu, speak: Callable[[str], None]) -> dict[str, QAction]:
        group = QActionGroup(self._window)
        self._tongues = QMenu(menu)
        actions: dict[str, QAction] = {}
        for code, name in LANGUAGES.items():
            actions[code] = _choice(group, partial(speak, code))
            actions[code].setText(name)
        self._tongues.addActions(list(actions.values()))
        menu.addSeparator()
        menu.addMenu(self._tongues)
        return actions


def _choice(group: QActionGroup, do: Callable[[], None]) -> QAction:
    """Return an action that is one of several, only one of which holds."""
    action = QAction(group)
    action.setCheckable(True)
    action.triggered.connect(lambda _checked=False: do())
    return action


def _name(action: QAction, words: str, tip: str) -> None:
    action.setText(words)
    action.setIconText(plain(words))
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{tip} ({key})" if key else tip)
    action.setStatusTip(tip)
