"""Menus, tool bar and keys of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from core.script import SCRIPTS, Variant
from gui.strings import plain, tr


class Actions:
    """Everything that can be done, each with its key.

    `do` says by name what each action does; `choose` is called with a variant, those of
    `switch` with whether the thing is wanted.
    """

    def __init__(
        self,
        window: QMainWindow,
        undo: QUndoStack,
        do: Mapping[str, Callable[[], object]],
        choose: Callable[[Variant], None],
        switch: Mapping[str, Callable[[bool], object]],
    ) -> None:
        self._window, self._do = window, do
        file, edit, view = (window.menuBar().addMenu(tr(n)) for n in ("file", "edit", "view"))
        opening = self._add(file, "import", QKeySequence.StandardKey.Open)
        self._add(file, "import_folder", "Ctrl+Shift+I")
        self._add(file, "remove", "Ctrl+Delete")
        file.addSeparator()
        self._add(file, "quit", "Ctrl+Q")
        self._add_undo(edit, undo)
        edit.addSeparator()
        marking = self._add(edit, "bookmark", "Ctrl+D")
        self._add(edit, "delete_bookmark", "Ctrl+Shift+D")
        self._add(view, "cycle", "Ctrl+T")
        self._variants = self._add_variants(view, choose)
        view.addSeparator()
        self._switches = {
            name: self._add_switch(view, name, key, switch[name])
            for name, key in (("guard", "Ctrl+Shift+G"), ("theme", "Ctrl+Shift+L"))
        }
        bar = QToolBar()
        bar.setMovable(False)
        bar.setObjectName("tools")
        bar.addAction(opening)
        bar.addSeparator()
        bar.addActions([self._variants[variant] for variant in SCRIPTS])
        bar.addSeparator()
        bar.addAction(marking)
        window.addToolBar(bar)

    def mark_variant(self, variant: Variant) -> None:
        """Show which script is chosen."""
        self._variants[variant].setChecked(True)

    def mark(self, name: str, *, on: bool) -> None:
        """Show whether a switch is on."""
        self._switches[name].setChecked(on)

    def _add_switch(
        self, menu: QMenu, name: str, key: str, do: Callable[[bool], object]
    ) -> QAction:
        action = QAction(tr(name), self._window)
        action.setShortcut(QKeySequence(key))
        action.setCheckable(True)
        action.triggered.connect(do)
        menu.addAction(action)
        return action

    def _add_undo(self, menu: QMenu, stack: QUndoStack) -> None:
        for action, key in (
            (stack.createUndoAction(menu), QKeySequence.StandardKey.Undo),
            (stack.createRedoAction(menu), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcut(QKeySequence(key))
            menu.addAction(action)

    def _add_variants(
        self, menu: QMenu, choose: Callable[[Variant], None]
    ) -> dict[Variant, QAction]:
        group = QActionGroup(self._window)
        actions: dict[Variant, QAction] = {}
        for order, variant in enumerate(SCRIPTS, 1):
            action = self._added(menu, variant.value, f"Ctrl+{order}", partial(choose, variant))
            action.setCheckable(True)
            group.addAction(action)
            actions[variant] = action
        wordings = menu.addMenu(tr("wordings"))
        for variant in Variant:
            if variant not in SCRIPTS:
                action = self._added(wordings, variant.value, "", partial(choose, variant))
                action.setCheckable(True)
                group.addAction(action)
                actions[variant] = action
        return actions

    def _add(self, menu: QMenu, name: str, key: str | QKeySequence.StandardKey) -> QAction:
        return self._added(menu, name, key, self._do[name])

    def _added(
        self, menu: QMenu, name: str, key: str | QKeySequence.StandardKey, do: Callable[[], object]
    ) -> QAction:
        action = QAction(tr(name), self._window)
        action.setShortcut(QKeySequence(key))
        action.setIconText(plain(name))
        # The signal carries whether it is checked, which none of these asks for.
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        return action
