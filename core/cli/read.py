"""`jiandu read`: reports as text, as JSON, as a ledger of repairs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Container
from pathlib import Path

from core.cli.sources import add_words, own_words
from core.cli.terminal import TARGETS, WORDINGS, Commands, complain, write
from core.errors import JianduError
from core.model import Report


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    read = commands.add_parser(name, help="print reports with figures and initiatives marked")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE")
    read.add_argument("--json", action="store_true", help="print the report as JSON (docs/json.md)")
    read.add_argument("--repairs", action="store_true", help="list what was repaired, and why")
    read.add_argument(
        "--no-repair",
        nargs="*",
        metavar="RULE",
        help="leave these kinds, rules or KIND/RULE of repair alone; without a name, all of them",
    )
    read.add_argument("--script", choices=("original", *TARGETS, *WORDINGS), default="original")
    read.add_argument(
        "--split", action="store_true", help="take the documents in one file as reports each"
    )
    read.add_argument("--encoding", help="take this encoding instead of finding it out")
    add_words(read)
    read.set_defaults(run=_read)


def _read(options: argparse.Namespace) -> int:
    from core.ingest import read_file, split  # noqa: PLC0415 - keeps `convert` and `--help` light
    from core.ownwords import apply  # noqa: PLC0415 - the same
    from core.repair import ALL  # noqa: PLC0415 - the same

    status = 0
    files: list[Path] = options.files
    without: Container[str] = ALL if options.no_repair == [] else options.no_repair or ()
    words = own_words(options)
    for path in files:
        try:
            report, _ = read_file(path, encoding=options.encoding, without=without)
        except JianduError as error:
            status = complain(error)
            continue
        parts = [part for part, _ in split(report)] if options.split else []
        # One report reads best indented; several are JSON Lines.
        indent = 1 if len(files) == 1 and not parts else None
        for part in parts or [report]:
            write(_printed(apply(part, words), options, indent))
    return status


def _printed(report: Report, options: argparse.Namespace, indent: int | None) -> str:
    if options.json:
        from core.contract import to_json  # noqa: PLC0415

        return json.dumps(to_json(report), ensure_ascii=False, indent=indent) + "\n"
    if options.repairs:
        from core.plaintext import ledger  # noqa: PLC0415

        return ledger(report)
    from core.plaintext import render  # noqa: PLC0415

    return render(report, options.script)
