"""Where the panes are: docks around a stack of what fills the middle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import Icons
from gui.language import QT_TRANSLATE_NOOP, translate

_AREAS = Qt.DockWidgetArea
_TITLES = {
    "library": QT_TRANSLATE_NOOP("Pane", "Library"),
    "contents": QT_TRANSLATE_NOOP("Pane", "Contents"),
    "inspector": QT_TRANSLATE_NOOP("Pane", "Inspector"),
    "keywords": QT_TRANSLATE_NOOP("Pane", "Keywords"),
}

_PLACES = {"inspector": _AREAS.RightDockWidgetArea, "keywords": _AREAS.BottomDockWidgetArea}
_AT_REST = frozenset({"keywords"})
"""The panes that are hidden until they are asked for."""


class Arrangement:
    """The docks of a window and the stack in its middle; F6 goes through them.

    Each pane says by its focus proxy where the keyboard goes first.

    `centre` holds what fills the middle, by name; another view of its own (a comparison) is added
    with `add_view` and shown with `show_view`.
    """

    def __init__(self, window: QMainWindow, panes: dict[str, QWidget], icons: Icons) -> None:
        self._window, self._panes, self._icons = window, panes, icons
        self.centre = QStackedWidget()
        self._views: dict[str, QWidget] = {}
        self._parts: dict[str, Callable[[], list[QWidget]]] = {}
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.centre, 1)
        self._around: list[QWidget] = []
        window.setCentralWidget(self._middle)
        window.setDockNestingEnabled(True)
        window.setCorner(Qt.Corner.BottomLeftCorner, _AREAS.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, _AREAS.RightDockWidgetArea)
        self._docks = {name: self._dock(name, pane) for name, pane in panes.items()}
        window.resizeDocks(
            [self._docks["library"], self._docks["inspector"]],
            [270, 360],
            Qt.Orientation.Horizontal,
        )
        window.resizeDocks(
            [self._docks["library"], self._docks["contents"]], [480, 300], Qt.Orientation.Vertical
        )
        self.menu = QMenu(window)
        for dock in self._docks.values():
            self.menu.addAction(dock.toggleViewAction())
        self._hidden: list[QWidget] = []
        self._made_way: list[QDockWidget] = []
        self._wide: set[str] = set()
        self.retranslate()

    def _dock(self, name: str, pane: QWidget) -> QDockWidget:
        dock = QDockWidget(self._window)
        dock.setObjectName(name)
        dock.setWidget(pane)
        dock.setTitleBarWidget(PaneTitle(dock, self._icons))
        self._window.addDockWidget(_PLACES.get(name, _AREAS.LeftDockWidgetArea), dock)
        if name in _AT_REST:
            dock.hide()
        return dock

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.menu.setTitle(translate("Pane", "&Panes"))
        for name, dock in self._docks.items():
            dock.setWindowTitle(translate("Pane", _TITLES[name]))
            dock.setAccessibleName(dock.windowTitle())

    def set_title(self, name: str, more: str) -> None:
        """Show something after the title of a pane."""
        self._docks[name].setWindowTitle(f"{translate('Pane', _TITLES[name])}　{more}".rstrip())

    def add_view(
        self,
        name: str,
        view: QWidget,
        parts: Callable[[], list[QWidget]] | None = None,
        *,
        wide: bool = False,
    ) -> None:
        """Keep a widget that may fill the middle; of its parts, each is a stop of F6.

        Before a wide one the panes that are about the open report make way.
        """
        self._views[name] = view
        if wide:
            self._wide.add(name)
        self._parts[name] = parts or (lambda: [view])
        self.centre.addWidget(view)

    def frame(self, above: QWidget, below: QWidget) -> None:
        """Put something above and below whatever fills the middle; both may be hidden."""
        self._around = [above, below]
        self._column.insertWidget(0, above)
        self._column.addWidget(below)

    def show_view(self, name: str) -> None:
        """Fill the middle with a widget that was added."""
        self.make_way(wanted=name in self._wide)
        self.centre.setCurrentWidget(self._views[name])
        for view in self._views.values():
            # A view that is not shown must not keep the window wide.
            shown = view is self._views[name]
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            view.setSizePolicy(policy, policy)

    def make_way(self, *, wanted: bool) -> None:
        """Hide the panes that are about the open report, or bring back those that were hidden."""
        if wanted and not self._made_way:
            others = (dock for name, dock in self._docks.items() if name != "library")
            self._made_way = [dock for dock in others if not dock.isHidden()]
            for dock in self._made_way:
                dock.hide()
        elif not wanted:
            for dock in self._made_way:
                dock.show()
            self._made_way = []

    @property
    def view(self) -> str:
        """The name of what fills the middle."""
        return next(n for n, view in self._views.items() if view is self.centre.currentWidget())

    def reveal(self, name: str) -> None:
        """Show a pane and bring it to the front."""
        self._docks[name].show()
        self._docks[name].raise_()

    def set_quiet(self, bars: list[QWidget], *, quiet: bool) -> None:
        """Hide all panes and some bars, or bring back those that were hidden."""
        if quiet:
            shown: list[QWidget] = [*self._docks.values(), *bars]
            self._hidden = [widget for widget in shown if not widget.isHidden()]
            for widget in self._hidden:
                widget.hide()
        else:
            for widget in self._hidden:
                widget.show()
            self._hidden = []

    def step(self, by: int) -> None:
        """Move the keyboard to the next pane (1) or the one before (-1)."""
        stops = self._parts[self.view]()
        stops += [widget for widget in self._around if widget.isVisible()]
        stops += [pane for name, pane in self._panes.items() if self._docks[name].isVisible()]
        focused = QApplication.focusWidget()
        held = [n for n, stop in enumerate(stops) if focused and _holds(stop, focused)]
        stops[((held or [0])[0] + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)


class PaneTitle(QWidget):
    """The title of a pane, by which it is dragged, and a button that closes it."""

    def __init__(self, dock: QDockWidget, icons: Icons) -> None:
        super().__init__(dock)
        self._words, self._close = QLabel(), QToolButton()
        self._words.setObjectName("paneTitle")
        self._close.setObjectName("paneClose")
        self._close.setIconSize(QSize(12, 12))
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the View menu is the keyboard's way
        self._close.clicked.connect(dock.close)
        icons.follow(self._close, "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        dock.windowTitleChanged.connect(self._name)

    def _name(self, title: str) -> None:
        self._words.setText(title)
        words = translate("Pane", "Close {pane}").format(pane=title)
        self._close.setAccessibleName(words)
        self._close.setToolTip(words)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
