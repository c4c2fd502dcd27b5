"""Exports as files: which format a name asks for; no half-written file in an old one's place."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO

from core.errors import JianduError, UsageError
from core.export.columns import Row, Sheet
from core.export.tables import BOM, write_csv, write_json, write_json_lines

_UNFIT = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')
_LONGEST = 60  # characters of a title in a file's name: short of any system's limit in UTF-8


class TableFormat(StrEnum):
    """A form in which rows can be written."""

    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSON_LINES = "jsonl"
    XLSX = "xlsx"
    PARQUET = "parquet"


class ExportError(JianduError):
    """A file could not be written; what stood there before is unchanged."""


def format_of(path: Path) -> TableFormat:
    """Return the format that a file's name asks for. Raises UsageError where it names none."""
    suffix = path.suffix.lower().lstrip(".")
    try:
        return TableFormat({"ndjson": "jsonl"}.get(suffix, suffix))
    except ValueError:
        known = ", ".join(f".{form.value}" for form in TableFormat)
        message = f"{path}: the name ends in none of {known}"
        raise UsageError(message) from None


def write_stream(
    rows: Iterable[Row], sheet: Sheet, form: TableFormat, out: TextIO, *, language: str = "en"
) -> int:
    """Write rows to a text stream as they come; return how many.

    Raises UsageError for a format that needs a file.
    """
    match form:
        case TableFormat.CSV:
            return write_csv(rows, sheet, out, language=language)
        case TableFormat.TSV:
            return write_csv(rows, sheet, out, language=language, delimiter="\t")
        case TableFormat.JSON:
            return write_json(rows, sheet, out)
        case TableFormat.JSON_LINES:
            return write_json_lines(rows, sheet, out)
        case TableFormat.XLSX | TableFormat.PARQUET:
            message = f"{form.value} is no text: name a file with --output"
            raise UsageError(message)


def write_table(
    rows: Iterable[Row],
    sheet: Sheet,
    path: Path,
    form: TableFormat | None = None,
    *,
    language: str = "en",
) -> tuple[int, int]:
    """Write rows to a file; return (rows written, rows left out beyond the format's limit).

    CSV files open with a byte order mark, for Excel. Raises ExportError, or UsageError for a name
    that no format goes with.
    """
    form = form or format_of(path)
    with replacing(path) as draft:
        if form is TableFormat.XLSX:
            from core.export.workbook import write_workbook  # noqa: PLC0415 - only where asked for

            return write_workbook(rows, sheet, draft, language=language)
        if form is TableFormat.PARQUET:
            from core.export.parquet import write_parquet  # noqa: PLC0415

            return write_parquet(rows, sheet, draft), 0
        with draft.open("w", encoding="utf-8", errors="replace", newline="") as out:
            if form in {TableFormat.CSV, TableFormat.TSV}:
                out.write(BOM)
            return write_stream(rows, sheet, form, out, language=language), 0


def file_name(title: str, ending: str, number: int = 1) -> str:
    """Return a file's name made of a title, for any system; a number from 2 on tells it apart."""
    stem = _UNFIT.sub(" ", title).strip(" .")[:_LONGEST] or "report"
    return f"{stem}.{ending}" if number == 1 else f"{stem} {number}.{ending}"


def write_text(path: Path, parts: Iterable[str]) -> None:
    """Write text to a file as it comes, UTF-8, line ends as they are. Raises ExportError."""
    with (
        replacing(path) as draft,
        draft.open("w", encoding="utf-8", errors="replace", newline="") as out,
    ):
        out.writelines(parts)


@contextmanager
def replacing(path: Path) -> Generator[Path]:
    """Give a draft beside a file, which takes the file's place once all went well.

    Raises ExportError where the folder or the disk refuses.
    """
    draft: Path | None = None
    try:
        with NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", suffix=".draft", delete=False
        ) as made:
            draft = Path(made.name)
        draft.chmod(0o666 & ~_umask())
        yield draft
        draft.replace(path)
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror or error})"
        raise ExportError(message) from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
