"""Links into Jiandu: followed to their place, or one is told why that is not to be had."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from core.errors import JianduError
from core.library import Library
from core.links import read_link
from core.offsets import Span
from gui.language import translate


class Following:
    """Follows `jiandu://…` links; `go` opens a report of the library at a raw place."""

    def __init__(
        self, library: Library, go: Callable[[str, Span | None], None], window: QWidget
    ) -> None:
        self._library, self._go, self._window = library, go, window

    def follow(self, text: str) -> None:
        """Show what a link means; one that leads nowhere is answered with a plain message."""
        try:
            link = read_link(text)
            uid = self._library.known_as(link.report)
        except JianduError as error:
            self._tell(str(error))
            return
        if uid is None:
            words = translate(
                "Link",
                "This link is for a report that is not in this library: it was exported from"
                " another one, or the report has been removed since.",
            )
            self._tell(f"{words}\n\n{text[:300]}")
            return
        self._go(uid, link.span)

    def _tell(self, words: str) -> None:
        QMessageBox.information(self._window, translate("Link", "Link"), words)
