"""Rows as CSV and as JSON Lines: written as they come, so that any number fits in memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from typing import TextIO

from core.export.columns import Cell, Row, Sheet

BOM = "\ufeff"
"""Opens a CSV file, so that Excel takes it for UTF-8."""

# A cell that opens like this is a formula to spreadsheets, and formulas can call programs (OWASP,
# CSV injection). An apostrophe in front makes it text; Excel and LibreOffice don't show it.
_FORMULA = frozenset("=+-@\t\r＝＋－＠")


def write_csv(
    rows: Iterable[Row], sheet: Sheet, out: TextIO, *, language: str = "en", delimiter: str = ","
) -> int:
    """Write a head line and a line for each row; return how many rows.

    `out` must leave line ends alone (newline=""). Lines end in CR LF (RFC 4180), numbers carry no
    separators, and text that a spreadsheet would run as a formula begins with an apostrophe.
    The byte order mark is the caller's.
    """
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(sheet.headings(language))
    count = 0
    for row in rows:
        cells = sheet.cells(row)
        # The test stands here because a call for each of thirty cells would double the time.
        writer.writerow([guarded(c) if type(c) is str and c[:1] in _FORMULA else c for c in cells])
        count += 1
    return count


def write_json_lines(rows: Iterable[Row], sheet: Sheet, out: TextIO) -> int:
    """Write a JSON object a line, keys as the columns are named; return how many."""
    names = [column.name for column in sheet.columns]
    count = 0
    for row in rows:
        out.write(_object(names, sheet.cells(row)) + "\n")
        count += 1
    return count


def write_json(rows: Iterable[Row], sheet: Sheet, out: TextIO) -> int:
    """Write one JSON array of objects, a line each; return how many."""
    names = [column.name for column in sheet.columns]
    count = 0
    out.write("[")
    for row in rows:
        out.write((",\n" if count else "\n") + _object(names, sheet.cells(row)))
        count += 1
    out.write("\n]\n")
    return count


def guarded(text: str) -> str:
    """Return a text so that no spreadsheet runs it as a formula.

    A sign by itself, as in the column `relation`, is none.
    """
    return f"'{text}" if text[:1] in _FORMULA and len(text) > 1 else text


def harmless(text: str) -> str:
    """Return a text that is pasted or read elsewhere, so that no spreadsheet runs it as a formula.

    A space before it does: unlike an apostrophe, other tools don't show it.
    """
    return f" {text}" if text[:1] in _FORMULA and len(text) > 1 else text


def _object(names: list[str], cells: tuple[Cell, ...]) -> str:
    return json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False)
