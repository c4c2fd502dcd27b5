"""Menus, tool bar and keys of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar

from core.script import Variant
from gui.strings import plain, tr

if TYPE_CHECKING:
    from gui.window import Window


class Actions:
    """Everything that can be done, each with its key."""

    def __init__(self, window: Window) -> None:
        self._window = window
        file, edit, view = (window.menuBar().addMenu(tr(n)) for n in ("file", "edit", "view"))
        opening = self._add(file, "import", window.ask_for_files, QKeySequence.StandardKey.Open)
        self._add(file, "import_folder", window.ask_for_folder, "Ctrl+Shift+I")
        self._add(file, "remove", window.remove_report, "Ctrl+Delete")
        file.addSeparator()
        self._add(file, "quit", window.close, "Ctrl+Q")
        self._undo(edit)
        edit.addSeparator()
        marking = self._add(edit, "bookmark", window.bookmark, "Ctrl+D")
        self._add(edit, "delete_bookmark", window.remove_bookmark, "Ctrl+Shift+D")
        self._add(view, "cycle", window.next_variant, "Ctrl+T")
        self._variants = self._add_variants(view)
        view.addSeparator()
        self._dark = self._add(view, "theme", self._toggle_dark, "Ctrl+Shift+L")
        self._dark.setCheckable(True)
        bar = QToolBar()
        bar.setMovable(False)
        bar.setObjectName("tools")
        bar.addAction(opening)
        bar.addSeparator()
        bar.addActions(list(self._variants.values()))
        bar.addSeparator()
        bar.addAction(marking)
        window.addToolBar(bar)

    def mark_variant(self, variant: Variant) -> None:
        """Show which script is chosen."""
        self._variants[variant].setChecked(True)

    def mark_dark(self, *, dark: bool) -> None:
        """Show whether the scheme is dark."""
        self._dark.setChecked(dark)

    def _toggle_dark(self) -> None:
        self._window.set_dark(dark=self._dark.isChecked())

    def _undo(self, menu: QMenu) -> None:
        stack = self._window.undo
        for action, key in (
            (stack.createUndoAction(menu), QKeySequence.StandardKey.Undo),
            (stack.createRedoAction(menu), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcut(QKeySequence(key))
            menu.addAction(action)

    def _add_variants(self, menu: QMenu) -> dict[Variant, QAction]:
        group = QActionGroup(self._window)
        actions: dict[Variant, QAction] = {}
        for order, variant in enumerate(Variant, 1):
            choose = partial(self._window.set_variant, variant)
            action = self._add(menu, variant.value, choose, f"Ctrl+{order}")
            action.setCheckable(True)
            action.setChecked(variant is self._window.variant)
            group.addAction(action)
            actions[variant] = action
        return actions

    def _add(
        self, menu: QMenu, name: str, do: Callable[[], object], key: str | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(tr(name), self._window)
        action.setShortcut(QKeySequence(key))
        action.setIconText(plain(name))
        # The signal carries whether it is checked, which none of these asks for.
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        return action
