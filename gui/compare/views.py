"""The four views across reports, each made when first shown: a start need not wait for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoStack

from core.library import Library

if TYPE_CHECKING:
    from gui.compare.figures import FiguresPane
    from gui.compare.initiatives import InitiativesPane
    from gui.compare.pair import PairPane
    from gui.compare.pane import ComparePane

    View = FiguresPane | ComparePane | InitiativesPane | PairPane


class Views:
    """Makes the views; `take_in` gets each with its name once it is made."""

    def __init__(
        self, library: Library, undo: QUndoStack, take_in: Callable[[str, View], None]
    ) -> None:
        self._library, self._undo, self._take_in = library, undo, take_in

    @cached_property
    def figures(self) -> FiguresPane:
        """All figures of the library."""
        from gui.compare.figures import FiguresPane  # noqa: PLC0415 - when it is first shown

        view = FiguresPane(self._library, self._undo)
        self._take_in("figures", view)
        return view

    @cached_property
    def pane(self) -> ComparePane:
        """One measure over the library."""
        from gui.compare.pane import ComparePane  # noqa: PLC0415 - as above

        view = ComparePane(self._library)
        self._take_in("compare", view)
        return view

    @cached_property
    def initiatives(self) -> InitiativesPane:
        """What reports name."""
        from gui.compare.initiatives import InitiativesPane  # noqa: PLC0415 - as above

        view = InitiativesPane(self._library)
        self._take_in("initiatives", view)
        return view

    @cached_property
    def pair(self) -> PairPane:
        """Two reports."""
        from gui.compare.pair import PairPane  # noqa: PLC0415 - as above

        view = PairPane(self._library)
        self._take_in("pair", view)
        return view
