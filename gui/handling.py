"""What concerns the window as a whole: panes found, hidden and filled; copies; the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from gui.arrangement import Arrangement
from gui.giving import Giving
from gui.inspector.pane import Inspector
from gui.inspector.table import Table
from gui.reader.view import ReaderView
from gui.shelf.pane import Shelf
from gui.stands import Stands


class Handling:
    """What the menus do with the window itself."""

    def __init__(
        self,
        window: QMainWindow,
        arrangement: Arrangement,
        panes: tuple[Stands, Shelf, Inspector, QLineEdit],
        giving: Giving,
    ) -> None:
        self._window, self._arrangement, self._giving = window, arrangement, giving
        self._stands, self._shelf, self._inspector, self._field = panes
        self.bars: list[QWidget] = []
        """The bars that go with the panes when only the report is wanted."""

    def find(self) -> None:
        """Go to the line that searches the report."""
        self._inspector.show_table("search")
        self._go_to_line("inspector", self._inspector.words)

    def search_library(self) -> None:
        """Go to the line that searches all reports."""
        self._arrangement.reveal("inspector")
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def find_report(self) -> None:
        """Go to the line that filters the library."""
        self._go_to_line("library", self._shelf.words)

    def _go_to_line(self, pane: str, line: QWidget) -> None:
        self._arrangement.reveal(pane)
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        """Copy from where the keyboard is: rows of a table, or the passage in a view."""
        focused = QApplication.focusWidget()
        if isinstance(focused, Table):
            focused.copy()
        else:
            self._giving.copy(focused if isinstance(focused, ReaderView) else self._stands.reader)

    def set_beside(self, wanted: bool) -> None:  # noqa: FBT001 - the slot of an action
        """Show the source beside the report, or not."""
        self._stands.room.set_beside(wanted=wanted)

    def set_quiet(self, quiet: bool) -> None:  # noqa: FBT001 - the slot of an action
        """Show only the report, or all."""
        self._arrangement.set_quiet(self.bars, quiet=quiet)

    def set_full_screen(self, full: bool) -> None:  # noqa: FBT001 - the slot of an action
        """Fill the screen, or not."""
        state, filled = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | filled if full else state & ~filled)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "quit": self._window.close,
            "copy": self.copy,
            "find": self.find,
            "find_library": self.search_library,
            "filter_library": self.find_report,
            "next_pane": partial(self._arrangement.step, 1),
            "previous_pane": partial(self._arrangement.step, -1),
        }

    def switches(self) -> dict[str, Callable[[bool], object]]:
        """Return what the entries that are on or off ask for, by name."""
        return {
            "beside": self.set_beside,
            "quiet": self.set_quiet,
            "full_screen": self.set_full_screen,
        }
