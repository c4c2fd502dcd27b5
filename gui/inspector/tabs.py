"""The tabs of the inspector: all of them in reach, by picture where there is no room for words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from gui.icons import Icons

_AROUND, _PICTURE = 18, 32  # pixels: around the words of a tab, and of one with a picture only


class Tabs(QTabWidget):
    """All tabs say what they hold, or the one on show does and the others bear pictures."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._words: dict[int, str] = {}
        self._pictures: dict[int, QIcon] = {}
        self.setTabBar(_Bar())
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        bar = self.tabBar()
        bar.setExpanding(False)
        bar.setDrawBase(False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.currentChanged.connect(self._arrange)

    def add(self, name: str, widget: QWidget) -> None:
        """Add a tab with the picture of its name."""
        self._icons.follow(_Tab(self._keep_picture, self.addTab(widget, "")), name, plain=True)

    def name_tab(self, widget: QWidget, words: str) -> None:
        """Let a tab say what it holds; anew only if that changes, for it is slow."""
        at = self.indexOf(widget)
        if self._words.get(at) != words:
            self._words[at] = words
            self.tabBar().setAccessibleTabName(at, words)
            self.setTabToolTip(at, words)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show words or pictures, as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _keep_picture(self, at: int, picture: QIcon) -> None:
        self._pictures[at] = picture
        if not self.tabIcon(at).isNull():
            self.setTabIcon(at, picture)

    def _arrange(self) -> None:
        measure, current = self.tabBar().fontMetrics().horizontalAdvance, self.currentIndex()
        room, words = self.width(), self._words
        roomy = sum(measure(said) + _AROUND for said in words.values()) <= room
        others = (len(words) - 1) * _PICTURE
        said = measure(words.get(current, "")) + _AROUND + others <= room
        self._set_narrow(narrow=not roomy)
        for at, full in words.items():
            shown = full if roomy or (said and at == current) else ""
            if self.tabText(at) != shown:
                self.setTabText(at, shown)
            if self.tabIcon(at).isNull() == (not shown):
                self.setTabIcon(at, QIcon() if shown else self._pictures[at])

    def _set_narrow(self, *, narrow: bool) -> None:
        """Let the style sheet give less room to each."""
        bar = self.tabBar()
        if bar.property("narrow") is not narrow:
            bar.setProperty("narrow", narrow)
            bar.style().unpolish(bar)
            bar.style().polish(bar)


class _Bar(QTabBar):
    def tabSizeHint(self, index: int, /) -> QSize:  # noqa: N802 - Qt's name
        """Return what a tab takes; Qt gives one with only a picture room for words too."""
        size = super().tabSizeHint(index)
        return size if self.tabText(index) else QSize(_PICTURE, size.height())


class _Tab:
    """One of the tabs, as it bears an icon."""

    def __init__(self, keep: Callable[[int, QIcon], None], at: int) -> None:
        self._keep, self._at = keep, at

    def setIcon(self, icon: QIcon, /) -> None:  # noqa: N802 - Qt's name
        """Bear it."""
        self._keep(self._at, icon)
