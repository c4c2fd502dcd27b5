"""The figures of the library as a table, read page by page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from core.compare.amounts import amount_of
from core.library import Library
from core.library.figurefilter import ALL_FIGURES, FigureFilter
from core.library.figures import FigureOrder
from core.model import ChangePart
from core.offsets import Span
from core.rows import FigureRow
from gui.compare.paged import PagedModel
from gui.compare.words import amount_words, as_tsv, in_script
from gui.language import translate

PINNED = "★"
"""Stands before what is counted where the figure is pinned."""

_ORDERS: dict[int, tuple[FigureOrder, FigureOrder]] = {1: ("value", "-value"), 3: ("year", "-year")}


class FigureModel(PagedModel[FigureRow]):
    """The figures that a filter lets through, read page by page."""

    page = 200  # more than a screen, a few milliseconds
    numbers = frozenset({1})

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._order: FigureOrder = "report"
        self._pins: dict[str, list[Span]] = {}
        self.wanted = ALL_FIGURES

    def ask(self, wanted: FigureFilter) -> None:
        """Show the figures that are wanted. Raises LibraryError."""
        self.wanted = wanted
        self._pins = {}
        for pin in self._library.pins.listed():
            if pin.span:
                self._pins.setdefault(pin.report, []).append(pin.span)
        self.restart()

    def is_pinned(self, row: FigureRow) -> bool:
        """Say whether a figure is pinned."""
        pins = self._pins.get(row.origin.report, ())
        return any(pin.start < row.raw_end and row.raw_start < pin.end for pin in pins)

    def tsv_line(self, row: FigureRow) -> str:
        """Return a figure as cells parted by tabs: the table's, its sentence, its address."""
        cells = (*cells_of(row), row.sentence, row.origin.link(row.raw_start, row.raw_end))
        return as_tsv([cells])

    def headings(self) -> Sequence[str]:
        """Return the names of the columns."""
        return (
            translate("Compare", "Counted"),
            translate("Compare", "Amount"),
            translate("Compare", "Place"),
            translate("Compare", "Year"),
            translate("Compare", "Initiative"),
            translate("Compare", "Section"),
            translate("Compare", "Report"),
            translate("Compare", "Doubt"),
        )

    def cells(self, row: FigureRow) -> Sequence[str]:
        """Return a figure as the table's cells, its pin before what is counted."""
        first, *others = cells_of(row)
        return (f"{PINNED} {first}" if self.is_pinned(row) else first, *others)

    def tip(self, row: FigureRow) -> str:
        """Return the sentence of a figure."""
        return row.sentence

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by amount or year; any other column gives the order of the reports."""
        up, down = _ORDERS.get(column, ("report", "report"))
        self._order = up if order is Qt.SortOrder.AscendingOrder else down
        self.restart()

    def read(self, offset: int) -> list[FigureRow]:
        """Return the next figures. Raises LibraryError."""
        return self._library.figures.find(
            self.wanted, order=self._order, limit=self.page, offset=offset
        )


def cells_of(row: FigureRow) -> tuple[str, ...]:
    """Return a figure as the table's cells."""
    return (
        _counted(row),
        _amount(row),
        in_script(row.origin.place or ""),
        str(row.year or ""),
        row.initiative or "",
        row.section or "",
        in_script(row.origin.title),
        translate("Compare", "a digit may be missing") if row.suspect else "",
    )


def _counted(row: FigureRow) -> str:
    """Return what is counted, with the verb that makes it another measure: 新增床位."""
    told = row.measure_key != row.label_key
    return f"{row.action if told and row.action else ''}{row.label or ''}"


def _amount(row: FigureRow) -> str:
    """Return an amount, and what it is in a change: 由40家 is no state of this year."""
    shown = amount_words(amount_of(row))
    if row.change is ChangePart.FROM:
        return translate("Compare", "from {amount}").format(amount=shown)
    if row.change is ChangePart.BY:
        return f"{'+' if row.sign >= 0 else '−'} {shown}"
    return shown
