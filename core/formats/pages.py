"""Pieces of printed lines → running text: reading order, columns, tables, paragraphs, furniture.

Lengths are points, heights count from the foot of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from core.formats.printed import Row, Sheet, rows_of, without_stretched
from core.formats.typography import Typography, commonest
from core.formats.writer import Writer
from core.layout import Part

_MARGIN = 0.12  # share of the page's height, above and below, in which furniture stands
_DIGITS = re.compile(r"\d+|[ivxlcIVXLC]+$")
_NUMBER = re.compile(r"[\W_]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]+\s*\d{1,4}\s*页?)?[\W_]*")
_RUNNING_HEAD = 100  # characters that tell one line in the margin from another
_TWICE = 2  # pages on which a line in the margin must stand to be furniture
_SENTENCE = re.compile(r"[，,；;。].*[。；;]$|[，,；;：:]$")  # no heading ends so
_HEADING = 60  # characters
_COLUMN = 8  # rows on either side of a gutter that make two columns
_REACHES = 1.6  # ems that a full line may stay short of the right margin
_HEAD = 12  # lines at the head of a document that may be its title
_FULL = 3  # lines that end at one place and so show the margin
_INDENT = 0.8  # ems: a line that starts further in opens a paragraph
_PITCH = 2.6  # ems between two lines, where a column shows no usual distance
_WIDER = 1.4  # times the usual distance: more parts paragraphs


def read_sheets(sheets: list[Sheet]) -> Writer:
    """Return the text of some pages: paragraphs, headings by size, rows of tables, furniture."""
    pieces = [piece for sheet in sheets for piece in sheet.pieces]
    repeated = _repeated(sheets)
    paragraphs = _Paragraphs(Typography.of(pieces))
    for number, sheet in enumerate(sheets):
        rows = rows_of(sheet.pieces)
        margins = {row for row in rows if _is_furniture(row, sheet, repeated)}
        for row in margins:
            paragraphs.furniture.append(row.text)
        for column in _columns([row for row in rows if row not in margins], sheet.width):
            paragraphs.add(column, first_page=number == 0)
    return paragraphs.finish()


def _repeated(sheets: list[Sheet]) -> frozenset[str]:
    """Return the lines, numbers aside, that stand in the margins of several pages."""
    seen: Counter[str] = Counter()
    for sheet in sheets:
        rows = rows_of(p for p in sheet.pieces if _in_margin(p.bottom, sheet))
        seen.update({_without_numbers(row) for row in rows})
    return frozenset(text for text, times in seen.items() if times >= _TWICE)


def _without_numbers(row: Row) -> str:
    return _DIGITS.sub("#", row.text[:_RUNNING_HEAD])


def _in_margin(bottom: float, sheet: Sheet) -> bool:
    return not _MARGIN * sheet.height < bottom < (1 - _MARGIN) * sheet.height


def _is_furniture(row: Row, sheet: Sheet, repeated: frozenset[str]) -> bool:
    if not _in_margin(row.bottom, sheet):
        return False
    return bool(_NUMBER.fullmatch(row.text)) or _without_numbers(row) in repeated


def _columns(rows: list[Row], width: float) -> Iterator[list[Row]]:
    """Yield the rows column by column, where a gutter parts the page; else all of them."""
    middle = width / 2
    pairs = [
        row
        for row in rows
        if len(row.pieces) == 2  # noqa: PLR2004 - left and right of the gutter
        and row.pieces[0].right < middle < row.pieces[1].left
        and all(piece.right - piece.left > 0.3 * width for piece in row.pieces)
    ]
    if len(pairs) < _COLUMN:
        yield rows
        return

    def crosses(row: Row) -> bool:
        return any(piece.left < middle < piece.right for piece in row.pieces)

    for across, band in groupby(rows, key=crosses):
        if across:
            yield list(band)
            continue
        pieces = [piece for row in band for piece in row.pieces]
        yield rows_of(piece for piece in pieces if piece.left < middle)
        yield rows_of(piece for piece in pieces if piece.left >= middle)


class _Column(NamedTuple):
    """Where the full lines of a column begin and end, and how far apart they stand."""

    left: float
    right: float
    pitch: float

    @classmethod
    def of(cls, rows: list[Row]) -> _Column:
        """Measure a column by its rows, given from top to bottom."""
        left = commonest((row.left, len(row.text)) for row in rows)
        apart = [(above.bottom - row.bottom, 1) for above, row in pairwise(rows)]
        usual = commonest(apart) or _PITCH * max((row.size for row in rows), default=0.0)
        return cls(left, _right_margin(rows), usual)


def _right_margin(rows: list[Row]) -> float:
    """Return where full lines end: the rightmost place at which several do, else any."""
    ends = sorted((row.right for row in rows), reverse=True)
    for at, end in enumerate(ends[: -_FULL + 1]):
        if end - ends[at + _FULL - 1] <= _REACHES * rows[0].size:
            return end
    return ends[0] if ends else 0.0


class _Paragraphs:
    """Joins rows into paragraphs, across columns and pages too."""

    def __init__(self, typography: Typography) -> None:
        self.furniture: list[str] = []  # waits for the paragraph that goes on over the page's end
        self._typography = typography
        self._writer = Writer()
        self._open = ""
        self._last: Row | None = None
        self._last_full = False

    def add(self, rows: list[Row], *, first_page: bool) -> None:
        """Add the rows of one column."""
        rows = without_stretched(rows)
        column = _Column.of([row for row in rows if len(row.pieces) == 1])
        for order, row in enumerate(rows):
            if len(row.pieces) > 1:
                self._close()
                self._writer.row([piece.text for piece in row.pieces])
            elif (level := self._level(row, column)) is not None:
                self._close()
                top = first_page and level == 1 and self._nothing_yet()
                self._writer.line(row.text, Part.TITLE if top else Part.HEADING, level)
            else:
                if not self._goes_on(row, column, same_column=order > 0):
                    self._close()
                self._open = _join(self._open, row.text)
                self._last = row
                self._last_full = self._is_full(row, column)

    def _nothing_yet(self) -> bool:
        entries = self._writer.entries
        return len(entries) < _HEAD and all(entry.part is not None for entry in entries)

    def finish(self) -> Writer:
        """Return the text."""
        self._close()
        return self._writer

    def _level(self, row: Row, column: _Column) -> int | None:
        """Return the level of a row that is a heading by its type."""
        if len(row.text) > _HEADING:
            return None
        level = self._typography.by_size(row.size)
        if level is None and not self._is_full(row, column) and not _SENTENCE.search(row.text):
            # A line in bold that runs on is the beginning of its paragraph.
            level = self._typography.by_face(row.size, row.face)
        return level

    def _is_full(self, row: Row, column: _Column) -> bool:
        return row.right > column.right - _REACHES * row.size

    def _goes_on(self, row: Row, column: _Column, *, same_column: bool) -> bool:
        """Say whether a row continues the open paragraph."""
        if self._last is None or not self._last_full:
            return False
        if row.left > column.left + _INDENT * row.size or abs(row.size - self._last.size) > 1:
            return False
        return not same_column or self._last.bottom - row.bottom <= _WIDER * column.pitch

    def _close(self) -> None:
        self._writer.line(self._open)
        self._open, self._last = "", None
        for text in self.furniture:
            self._writer.line(text, Part.FURNITURE)
        self.furniture.clear()


def _join(before: str, after: str) -> str:
    """Put two lines together as one: Chinese and numbers close up, words stay apart."""
    if not before or not (before[-1].isascii() and after[0].isascii()):
        return before + after
    if before[-1].isdigit() and after[0].isdigit():
        return before + after
    if before[-1] == "-" and after[0].isalpha():
        return before[:-1] + after
    return before + " " + after if before[-1].isalnum() and after[0].isalnum() else before + after
