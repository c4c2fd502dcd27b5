"""Rows as an XLSX workbook: typed cells, a head line that stays, a sheet that explains columns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from core.export.columns import Cell, Column, Row, Sheet

MAX_ROWS = 1_048_575
"""Rows of a worksheet below its head line, by the format."""

_MAX_TEXT = 32_767  # characters a cell may hold
_MAX_LINKS = 65_530  # Excel opens no sheet with more
_DRIVE = re.compile(r"file:///[A-Za-z]:")
_WIDE = {
    "sentence": 60,
    "title": 30,
    "label": 22,
    "label_simplified": 22,
    "name": 30,
    "section": 22,
    "shown": 18,
}
_USUAL = 12  # characters


def write_workbook(
    rows: Iterable[Row], sheet: Sheet, path: Path, *, language: str = "en"
) -> tuple[int, int]:
    """Write a workbook and return (rows written, rows left out beyond the format's limit).

    Rows go to disk as they come. Text is never taken for a formula or a link.
    """
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_calc_mode("auto")
        data = book.add_worksheet(sheet.hans if language == "hans" else sheet.name)
        written = left_out = 0
        table = _Table(book, data, sheet, language)
        for row in rows:
            if written == MAX_ROWS:
                left_out += 1
                continue
            written += 1
            table.write(written, sheet.cells(row))
        data.autofilter(0, 0, max(1, written), len(sheet.columns) - 1)
        _explain(book, sheet, language, left_out)
    return written, left_out


class _Table:
    """The sheet of rows while it is written."""

    def __init__(self, book: Workbook, data: Worksheet, sheet: Sheet, language: str) -> None:
        self._data, self._columns = data, sheet.columns
        self._whole = book.add_format({"num_format": "#,##0"})
        self._broken = book.add_format({"num_format": "#,##0.0#####"})
        self._doubt = book.add_format({"bg_color": "#FCE8D5"})
        self._link = book.get_default_url_format()
        self._links = 0
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EFEAE0"})
        for at, column in enumerate(self._columns):
            data.set_column(at, at, _WIDE.get(column.name, _USUAL))
        for at, heading in enumerate(sheet.headings(language)):
            data.write_string(0, at, heading, head)
        data.freeze_panes(1, 0)

    def write(self, line: int, cells: tuple[Cell, ...]) -> None:
        for at, (column, cell) in enumerate(zip(self._columns, cells, strict=True)):
            if cell is not None:
                self._cell(line, at, column, cell)

    def _cell(self, line: int, at: int, column: Column, cell: Cell) -> None:
        if isinstance(cell, bool):
            self._data.write_boolean(line, at, cell, self._doubt if cell else None)
        elif isinstance(cell, str):
            self._text(line, at, column, cell)
        elif cell is not None:
            self._data.write_number(line, at, cell, self._number_format(column, cell))

    def _number_format(self, column: Column, cell: float) -> Format | None:
        if column.kind != "number":
            return None  # a year is no 2,023
        return self._whole if cell == int(cell) else self._broken

    def _text(self, line: int, at: int, column: Column, cell: str) -> None:
        text = storable(cell)
        if column.kind == "link" and self._links < _MAX_LINKS:
            self._links += 1
            # The writer turns file: into a Windows path, wrong elsewhere; schemes have no case.
            target = text if _DRIVE.match(text) else text.replace("file:", "File:", 1)
            self._data.write_url(line, at, target, self._link, text)
        else:
            self._data.write_string(line, at, text)


def storable(text: str) -> str:
    """Return a text as XML can hold it, no longer than a cell may be."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return clean if len(clean) <= _MAX_TEXT else clean[: _MAX_TEXT - 1] + "…"


def _explain(book: Workbook, sheet: Sheet, language: str, left_out: int) -> None:
    """Add the sheet that says what each column holds, in both languages."""
    notes = book.add_worksheet("说明" if language == "hans" else "notes")
    bold = book.add_format({"bold": True, "bottom": 1})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for at, (width, heading) in enumerate(
        ((18, "column"), (16, "列"), (70, "what it holds"), (60, "内容"))
    ):
        notes.set_column(at, at, width)
        notes.write_string(0, at, heading, bold)
    notes.freeze_panes(1, 0)
    line = 0
    for line, column in enumerate(sheet.columns, 1):
        for at, text in enumerate((column.name, column.hans, column.note, column.note_hans)):
            notes.write_string(line, at, text, wrap)
    if left_out:
        warning = (
            f"{left_out:,} more rows did not fit: a sheet holds {MAX_ROWS:,}. Export CSV for all.",
            f"另有 {left_out:,} 行未能写入：工作表最多 {MAX_ROWS:,} 行。请导出 CSV。",
        )
        for at, text in enumerate(warning, 2):
            notes.write_string(line + 2, at, text, bold)
