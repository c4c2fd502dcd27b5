"""Below the table of initiatives: what the report says of the thing whose row is current."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from core.offsets import Span
from core.page import Page
from gui.language import translate
from gui.theme import Scheme
from gui.things import thing_lines

_HIGHEST = 230  # pixels


class Thing(QTextBrowser):
    """`chosen` carries the raw span of a place that the reader picks."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setMaximumHeight(_HIGHEST)
        self.anchorClicked.connect(self._pick)
        self.hide()

    def show_thing(self, page: Page, index: int, scheme: Scheme) -> None:
        """Show what is said of the thing that a mention names."""
        self.setAccessibleName(translate("Inspector", "About this initiative"))
        self.document().setDefaultStyleSheet(f"a {{ color: {scheme.accent}; }}")
        name = page.shown(page.report.initiatives[index].span).of(page.text)
        lines = [f"<b>{escape(name)}</b>", *thing_lines(page, index, linked=True)]
        self.setHtml("".join(f"<p style='margin:0 4px 4px'>{line}</p>" for line in lines))
        self.show()
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(min(_HIGHEST, int(self.document().size().height()) + 8))

    def _pick(self, link: QUrl) -> None:
        start, _, end = link.path().partition("-")
        self.chosen.emit(Span(int(start), int(end)))
