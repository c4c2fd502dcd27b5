"""Figures and initiatives across reports in the window: which view is shown, and ways back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from core.compare.comparison import Measure
from core.compare.measures import Label
from core.library import Library, ReportRow
from core.offsets import Span
from core.page import Mark, MarkKind, Page
from core.rows import measure_in
from core.script import Variant
from gui.arrangement import Arrangement
from gui.compare.pinning import Pin, Unpin, pins_on
from gui.compare.views import Views
from gui.language import translate
from gui.moving import Moving
from gui.reader.card import Deed
from gui.stands import Stands

if TYPE_CHECKING:
    from gui.compare.places import Target
    from gui.compare.views import View


class Comparing:
    """Leads from a mark to what all reports say of it, and back."""

    def __init__(
        self,
        library: Library,
        stands: Stands,
        arrangement: Arrangement,
        moving: Moving,
        open_beside: Callable[[str, Variant | None, Span], None],
        undo: QUndoStack,
    ) -> None:
        self._library, self._stands, self._undo = library, stands, undo
        self._arrangement, self._moving, self._open_beside = arrangement, moving, open_beside
        self.views = Views(library, undo, self._take_in)

    def _take_in(self, name: str, view: View) -> None:
        """Put a view that has been made where it can be shown, and let it lead to reports."""
        self._arrangement.add_view(name, view, wide=True)
        for signal, do in (
            ("jump", self.go),
            ("left", self.show_report),
            ("compare", self.compare),
            ("both", self.go_to_both),
        ):
            if hasattr(view, signal):
                getattr(view, signal).connect(do)

    def show_figures(self) -> None:
        """Show all figures of the library in place of the report, or the report again."""
        if self._turned("figures", self.views.figures):
            self.views.figures.refresh()

    def show_initiatives(self) -> None:
        """Show what all reports name in place of the report, or the report again."""
        if self._turned("initiatives", self.views.initiatives):
            self.views.initiatives.refresh()

    def show_pair(self) -> None:
        """Compare the reports that are open, or let others be chosen; or show the report again."""
        if not self._turned("pair", self.views.pair):
            return
        other = self._stands.other
        second = other.reading.uid if other else None
        if self.views.pair.pair is None or second:
            self.views.pair.show_pair(self._stands.reading.uid, second)

    def compare_with(self, uid: str) -> None:
        """Compare the open report with another one."""
        self._show("pair", self.views.pair)
        here = self._stands.reading.uid
        self.views.pair.show_pair(here if here != uid else None, uid)

    def compare_here(self) -> None:
        """Compare the measure of the figure at the caret; without one, let a measure be named."""
        measure = self.measure_at_caret()
        if measure is not None and self._arrangement.view == "reader":
            self.compare(measure)
            return
        self._show("compare", self.views.pane)

    def compare(self, measure: Measure) -> None:
        """Show a measure over all reports."""
        self.views.pane.show_measure(measure)
        self._arrangement.show_view("compare")

    def show_thing(self, key: str) -> None:
        """Show who names a thing, and in what words."""
        self.views.initiatives.show_thing(key)
        self._arrangement.show_view("initiatives")

    def measure_at_caret(self) -> Measure | None:
        """Return what the figure at the caret counts; None where there is none that says so."""
        page = self._stands.reader.page
        if page is None:
            return None
        caret = self._stands.reader.caret()
        for mark in page.marks_in(Span(caret, caret + 1)):
            if mark.kind is MarkKind.FIGURE:
                return measure_of(page, mark.index)
        return None

    def deeds_with(self, mark: Mark) -> list[Deed]:
        """Return what can be done with a mark: a figure is compared or pinned, a name followed."""
        page, uid = self._stands.reader.page, self._stands.reading.uid
        if page is None or uid is None:
            return []
        if mark.kind is MarkKind.INITIATIVE:
            key = page.report.entities[page.report.initiatives[mark.index].entity].key
            words = translate("Compare", "In all reports")
            return [(words, partial(self.show_thing, key))]
        if mark.kind is not MarkKind.FIGURE:
            return []
        deeds: list[Deed] = []
        measure = measure_of(page, mark.index)
        if measure is not None:
            words = translate("Compare", "Compare with other reports")
            deeds.append((words, partial(self.compare, measure)))
        place = (uid, page.report.to_raw.span(page.report.figures[mark.index].span))
        pinned = bool(pins_on(self._library, [place]))
        off, on = translate("Compare", "Take pin off"), translate("Compare", "Pin")
        deeds.append((off if pinned else on, partial(self.pin, place, pinned=pinned)))
        return deeds

    def pin(self, place: tuple[str, Span], *, pinned: bool) -> None:
        """Pin a figure, or take its pin off."""
        self._undo.push((Unpin if pinned else Pin)(self._library, [place], self._refresh))

    def row_deeds(self, row: ReportRow) -> list[Deed]:
        """Return what can be done with a report of the list."""
        words = translate("Compare", "Compare with the open report")
        return [(words, partial(self.compare_with, row.uid))]

    def show_report(self) -> None:
        """Go back to the report."""
        self._arrangement.show_view("reader" if self._stands.reader.page else "empty")

    def go(self, uid: str, raw: Span | None) -> None:
        """Show a report, and select a raw place of it."""
        self._arrangement.show_view("reader")
        self._moving.open(uid, raw)

    def go_to_both(self, left: Target, right: Target) -> None:
        """Show two reports side by side, each at a place."""
        self.go(*left)
        self._open_beside(right.report, None, right.raw)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "figures": self.show_figures,
            "initiatives": self.show_initiatives,
            "compare": self.compare_here,
            "compare_reports": self.show_pair,
            "report": self.show_report,
        }

    def _turned(self, name: str, view: QWidget) -> bool:
        """Show a view, or the report where it is shown already; say whether it is shown now."""
        if self._arrangement.view == name:
            self.show_report()
            return False
        self._show(name, view)
        return True

    def _show(self, name: str, view: QWidget) -> None:
        self._arrangement.show_view(name)
        view.setFocus()

    def _refresh(self) -> None:
        """Show what was pinned in the table, if it is the table that is looked at."""
        if self._arrangement.view == "figures":
            self.views.figures.refresh()


def measure_of(page: Page, index: int) -> Measure | None:
    """Return what a figure of a page's report counts, if it says so."""
    figure = page.report.figures[index]
    key, words = measure_in(page.report, figure)
    return None if key is None else Measure(Label(key, words), figure.kind)
