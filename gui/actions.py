"""Menus, tool bar and keys of the window, made from the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QLineEdit,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from gui.catalogue.entry import Entry
from gui.catalogue.menus import MENUS, TOOLS
from gui.choices import Choices
from gui.icons import Icons
from gui.language import plain, translate

_FIELD = (140, 340)  # pixels: least and most of the search field
_PICTURES = {"layers": "layers", "type": "type"}


class Actions:
    """Everything that can be done, each with its key.

    `do` says by name what each entry does, `switch` likewise for entries that are on or off;
    `choices` fills the menus in the menus, `more` those that are neither; `field` searches.
    """

    def __init__(
        self,
        window: QMainWindow,
        do: Mapping[str, Callable[[], object]],
        switch: Mapping[str, Callable[[bool], object]],
        choices: Choices,
        more: Mapping[str, QMenu],
        icons: Icons,
        field: QLineEdit,
    ) -> None:
        self._window, self._do, self._switch, self._icons = window, do, switch, icons
        self._field = field
        self._choices, self._more = choices, {**choices.menus, **more}
        self._entries: dict[str, tuple[Entry, QAction]] = {}
        self._menus: dict[str, QMenu] = {}
        for words, entries in MENUS.items():
            menu = self._menus[words] = window.menuBar().addMenu("")
            menu.setToolTipsVisible(True)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                elif isinstance(entry, Entry):
                    menu.addAction(self._made(entry))
                elif entry.name == "scripts":
                    menu.addActions(choices.scripts)
                    menu.addMenu(self._more["wordings"])
                else:
                    menu.addMenu(self._more[entry.name])
        self.bar = self._make_bar()
        window.addToolBar(self.bar)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        """Return the action of an entry."""
        return self._entries[name][1]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for words, menu in self._menus.items():
            menu.setTitle(translate("Menu", words))
        for entry, action in self._entries.values():
            words, tip = translate("Menu", entry.words), translate("Menu", entry.tip)
            action.setText(words)
            action.setIconText(plain(words))
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({key})" if key else tip)
            action.setStatusTip(tip)
        self._choices.retranslate()
        for name, button in self._buttons.items():
            button.setText(plain(self._more[name].title()))
            button.setToolTip(plain(self._more[name].title()))
        self._field.setAccessibleName(self["find_library"].statusTip())
        self._field.setToolTip(self["find_library"].toolTip())
        key = self["find_library"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._field.setPlaceholderText(f"{self['find_library'].statusTip()}　{key}")
        self.bar.setWindowTitle(translate("Menu", "Tools"))

    def entries(self) -> list[tuple[str, list[tuple[Entry, QAction]]]]:
        """Return the entries with their actions, menu by menu, for a sheet of keys."""
        return [
            (words, [self._entries[e.name] for e in entries if isinstance(e, Entry)])
            for words, entries in MENUS.items()
        ]

    def follow(self, undo: QUndoStack) -> None:
        """Let undo and redo be possible only when there is something to undo or redo."""
        undo.canUndoChanged.connect(self["undo"].setEnabled)
        undo.canRedoChanged.connect(self["redo"].setEnabled)
        self["undo"].setEnabled(undo.canUndo())
        self["redo"].setEnabled(undo.canRedo())

    def mark(self, name: str, *, on: bool) -> None:
        """Show whether a switch is on."""
        self[name].setChecked(on)

    def _made(self, entry: Entry) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(entry.key))
        if entry.icon:
            self._icons.follow(action, entry.icon)
        if entry.checkable:
            action.setCheckable(True)
            action.triggered.connect(self._switch[entry.name])
        else:
            # The signal carries whether it is checked, which none of these asks for.
            action.triggered.connect(lambda _checked=False: self._do[entry.name]())
        self._entries[entry.name] = (entry, action)
        return action

    def _make_bar(self) -> QToolBar:
        bar = QToolBar()
        bar.setMovable(False)
        bar.setObjectName("tools")
        bar.setIconSize(QSize(20, 20))
        self._buttons: dict[str, QToolButton] = {}
        for name in TOOLS:
            if name is None:
                bar.addSeparator()
            elif name == "@space":
                room = QWidget()
                room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                bar.addWidget(room)
            elif name == "@field":
                self._field.setMinimumWidth(_FIELD[0])
                self._field.setMaximumWidth(_FIELD[1])
                self._field.setClearButtonEnabled(True)
                bar.addWidget(self._field)
            elif name == "@scripts":
                bar.addActions(self._choices.scripts)
            elif name.startswith("@"):
                bar.addWidget(self._menu_button(name[1:]))
            else:
                bar.addAction(self[name])
        return bar

    def _menu_button(self, name: str) -> QToolButton:
        button = self._buttons[name] = QToolButton()
        button.setMenu(self._more[name])
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._icons.follow(button, _PICTURES[name])
        return button
