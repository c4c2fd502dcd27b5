"""`jiandu figures` and `jiandu initiatives`: rows of many reports, as a table in any format."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.sources import Sources, add_sources
from core.cli.terminal import Commands, note, text_output
from core.errors import UsageError
from core.model import FigureKind, InitiativeKind
from core.rows import FigureRow, InitiativeRow, figure_rows, initiative_rows

if TYPE_CHECKING:
    from core.compare.choose import Choice

FORMATS = ("csv", "tsv", "json", "jsonl", "xlsx", "parquet")
_YEARS = re.compile(r"(\d{4})?(?:(\.\.)(\d{4})?)?")


def add_figures(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(name, help="print the figures of reports as a table")
    _add_choice(parser, [kind.value for kind in FigureKind])
    parser.add_argument("--unit", help="in this unit or one it converts to (CNY, mu, 家 …)")
    parser.add_argument("--initiative", default="", help="named in the same sentence")
    parser.add_argument("--pinned", action="store_true", help="pinned in the library")
    suspect = parser.add_mutually_exclusive_group()
    suspect.add_argument("--suspect", action="store_true", default=None)
    suspect.add_argument("--no-suspect", dest="suspect", action="store_false")
    add_sources(parser)
    parser.set_defaults(run=partial(_run, what="figures"))


def add_initiatives(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(name, help="print the named initiatives of reports as a table")
    _add_choice(parser, [kind.value for kind in InitiativeKind])
    add_sources(parser)
    parser.set_defaults(
        run=partial(_run, what="initiatives"), unit=None, suspect=None, initiative=""
    )


def _add_choice(parser: argparse.ArgumentParser, kinds: list[str]) -> None:
    parser.add_argument("--text", default="", help="in the label or name, in either script")
    parser.add_argument("--place", default="", help="in the report's place or title")
    parser.add_argument("--year", default="", help="2023, 2019..2023, 2019.. or ..2023")
    parser.add_argument("--kind", choices=kinds)
    parser.add_argument("--format", choices=FORMATS, help="csv unless the output's name says else")
    parser.add_argument("--json", action="store_true", help="the same as --format jsonl")
    parser.add_argument("--headings", choices=("en", "hans"), default="en")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE")


def _run(options: argparse.Namespace, what: str) -> int:
    from core.compare.choose import Choice  # noqa: PLC0415 - keeps --help light
    from core.export.columns import figures_sheet, initiatives_sheet  # noqa: PLC0415
    from core.export.files import TableFormat, write_stream, write_table  # noqa: PLC0415

    figures = what == "figures"
    kinds = FigureKind if figures else InitiativeKind
    choice = Choice(
        text=options.text,
        place=options.place,
        years=years(options.year),
        unit=options.unit,
        kind=kinds(options.kind) if options.kind else None,
        suspect=options.suspect,
        initiative=options.initiative,
    )
    sources = Sources(options)
    rows = _figures(sources, choice) if figures else _mentions(sources, choice)
    sheet = figures_sheet() if figures else initiatives_sheet()
    form = TableFormat("jsonl" if options.json else options.format) if _told(options) else None
    path: Path | None = options.output
    if path is None:
        with text_output() as out:
            write_stream(rows, sheet, form or TableFormat.CSV, out, language=options.headings)
        return sources.status
    written, left_out = write_table(rows, sheet, path, form, language=options.headings)
    note(f"{path}: {written:,} rows")
    if left_out:
        note(f"{left_out:,} rows did not fit in a worksheet; write CSV for all of them")
    return sources.status


def _told(options: argparse.Namespace) -> bool:
    return bool(options.json or options.format)


def _figures(sources: Sources, choice: Choice) -> Iterator[FigureRow]:
    """Yield the figures that are wanted; a library is asked for rows, so no report is loaded."""
    if sources.paths:
        if sources.options.pinned:
            message = "figures are pinned in a library: name one with --library"
            raise UsageError(message)
        for report, origin in sources.reports():
            yield from filter(choice.figure, figure_rows(report, origin))
        return
    from core.library.figurefilter import FigureFilter  # noqa: PLC0415

    kind = choice.kind if isinstance(choice.kind, FigureKind) else None
    wanted = FigureFilter(
        kind=kind, years=choice.years, suspect=choice.suspect, pinned=sources.options.pinned
    )
    with sources.library() as library:
        yield from filter(choice.figure, library.figures.stream(wanted))


def _mentions(sources: Sources, choice: Choice) -> Iterator[InitiativeRow]:
    if sources.paths:
        for report, origin in sources.reports():
            yield from filter(choice.mention, initiative_rows(report, origin))
        return
    with sources.library() as library:
        yield from filter(choice.mention, library.initiatives.stream())


def years(text: str) -> tuple[int | None, int | None]:
    """Return the first and the last year of 2023, 2019..2023, 2019.. or ..2023.

    Raises UsageError.
    """
    found = _YEARS.fullmatch(text)
    if found is None:
        message = f"{text!r} is no year and no range of years (2019..2023)"
        raise UsageError(message)
    first, to, last = found.groups()
    start = int(first) if first else None
    return start, (int(last) if last else None) if to else start
