"""Cards: what a mark is and what can be done with it, beside the mark or in a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu

from core.model import Repair
from core.page import Mark, MarkKind
from core.script import forms
from gui.cards import card
from gui.correcting import Correcting
from gui.editing import Editing
from gui.giving import Giving
from gui.language import translate
from gui.moving import Moving
from gui.reader.card import Card, Deed
from gui.stands import Stands


class Hovering:
    """Shows a card where the pointer rests on or clicks a mark, a menu where one is asked for."""

    def __init__(
        self,
        stands: Stands,
        editing: Editing,
        correcting: Correcting,
        moving: Moving,
        giving: Giving,
    ) -> None:
        self._stands, self._editing, self._moving = stands, editing, moving
        self._giving, self._correcting = giving, correcting
        self.more: list[Callable[[Mark], list[Deed]]] = []
        """What other parts of the window can do with a mark."""
        self.card = Card(stands.view)
        stands.pointed.connect(self._point)
        stands.picked.connect(self.show)
        stands.moved.connect(self.card.hide)

    def show(self, mark: Mark, beside: QRect) -> None:
        """Show the card of a mark beside its place on the screen."""
        page = self._stands.reader.page
        if page:
            self.card.show_beside(card(page, mark), self.deeds(mark), beside)

    def _point(self, mark: Mark | None, beside: QRect | None) -> None:
        if mark and beside:
            self.show(mark, beside)

    def deeds(self, mark: Mark) -> list[Deed]:
        """Return what can be done with a mark, each with its words."""
        page = self._stands.reader.page
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
        if raw and mark.kind in {MarkKind.FIGURE, MarkKind.INITIATIVE}:
            words = (
                translate("Card", "Not a figure")
                if mark.kind is MarkKind.FIGURE
                else translate("Card", "Not an initiative")
            )
            deeds.append((words, partial(self._correcting.reject, mark, raw)))
        if mark.kind is MarkKind.REPAIR:
            deeds += self.repair_deeds(page.report.repairs[mark.index])
        return deeds

    def repair_deeds(self, repair: Repair) -> list[Deed]:
        """Return what can be done with a repair, made or taken back."""
        page = self._stands.reader.page
        if page and repair in page.report.undone:
            again = partial(self._correcting.make_again, repair)
            return [(translate("Card", "Make it again"), again)]
        if not repair.applied:
            return []
        return [
            (translate("Card", "Take back"), partial(self._correcting.take_back, repair)),
            (
                translate("Card", "Take back all of this rule"),
                partial(self._correcting.take_back_rule, repair.rule),
            ),
        ]

    def _mentions(self, mark: Mark) -> list[Deed]:
        page = self._stands.reader.page
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
        menu = QMenu(self._stands.view)
        for words, do in self.deeds(mark) if mark else ():
            menu.addAction(words, do)
        menu.addSeparator()
        menu.addActions(entries.actions())
        menu.exec(where)

    def ask_row(self, table: str, number: int, where: QPoint) -> None:
        """Show the menu of a row of the inspector."""
        menu = QMenu(self._stands.view)
        for words, do in self._row_deeds(table, number):
            menu.addAction(words, do)
        if menu.actions():
            menu.exec(where)

    def _row_deeds(self, table: str, number: int) -> list[Deed]:
        page = self._stands.reader.page
        if page is None:
            return []
        if table == "bookmarks":
            return self._editing.row_deeds(number)
        if table == "repairs":
            return self.repair_deeds((page.report.repairs + page.report.undone)[number])
        kinds = {"figures": MarkKind.FIGURE, "initiatives": MarkKind.INITIATIVE}
        marks = (mark for mark in page.marks if mark.kind is kinds.get(table))
        mark = next((mark for mark in marks if mark.index == number), None)
        return self.deeds(mark) if mark else []
