"""Cards: what a mark is and what can be done with it, beside the mark or in a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu

from core.page import Mark, MarkKind
from core.script import forms
from gui.cards import card
from gui.editing import Editing
from gui.giving import Giving
from gui.language import translate
from gui.moving import Moving
from gui.reader.card import Card, Deed
from gui.reader.view import ReaderView


class Hovering:
    """Shows a card where the pointer rests on or clicks a mark, a menu where one is asked for."""

    def __init__(
        self, reader: ReaderView, editing: Editing, moving: Moving, giving: Giving
    ) -> None:
        self._reader, self._editing, self._moving = reader, editing, moving
        self._giving = giving
        self.more: list[Callable[[Mark], list[Deed]]] = []
        """What other parts of the window can do with a mark."""
        self.card = Card(reader)
        reader.pointed.connect(self._point)
        reader.picked.connect(self.show)
        reader.moved.connect(self.card.hide)

    def show(self, mark: Mark, beside: QRect) -> None:
        """Show the card of a mark beside its place on the screen."""
        page = self._reader.page
        if page:
            self.card.show_beside(card(page, mark), self.deeds(mark), beside)

    def _point(self, mark: Mark | None, beside: QRect | None) -> None:
        if mark and beside:
            self.show(mark, beside)

    def deeds(self, mark: Mark) -> list[Deed]:
        """Return what can be done with a mark, each with its words."""
        page = self._reader.page
        if page is None:
            return []
        raw = page.to_raw(mark.span)
        deeds: list[Deed] = []
        if mark.kind is MarkKind.UNCERTAIN:
            for form in forms(page.report.key[mark.index], page.variant):
                words = translate("Window", "Here it is {form}").format(form=form)
                deeds.append((words, partial(self._editing.settle, mark.index, form)))
            return deeds
        if mark.kind is MarkKind.INITIATIVE:
            deeds += self._mentions(mark)
        for other in self.more:
            deeds += other(mark)
        if raw:
            deeds.append((translate("Card", "Bookmark"), partial(self._editing.ask_note, raw)))
            deeds.append(
                (translate("Card", "Copy with source"), partial(self._giving.copy_source, raw))
            )
        return deeds

    def _mentions(self, mark: Mark) -> list[Deed]:
        page = self._reader.page
        report = page.report if page else None
        if report is None:
            return []
        entity = report.initiatives[mark.index].entity
        mentions = report.entities[entity].mentions if entity < len(report.entities) else ()
        later = [index for index in mentions if index > mark.index] or list(mentions)
        if len(mentions) < 2:  # noqa: PLR2004 - there is no other
            return []
        raw = report.to_raw.span(report.initiatives[later[0]].span)
        return [(translate("Card", "Next mention"), partial(self._moving.jump, raw))]

    def ask(self, mark: Mark | None, where: QPoint, entries: QMenu) -> None:
        """Show a menu: what can be done with the mark, then what can always be done."""
        menu = QMenu(self._reader)
        for words, do in self.deeds(mark) if mark else ():
            menu.addAction(words, do)
        menu.addSeparator()
        menu.addActions(entries.actions())
        menu.exec(where)
