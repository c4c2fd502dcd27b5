"""`jiandu import`: files and folders into a library."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from threading import Event

from core.cli.terminal import FAILED, Commands


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    take = commands.add_parser(name, help="add files and folders to a library")
    take.add_argument("--library", type=Path, required=True, metavar="DIR")
    take.add_argument("paths", nargs="+", type=Path, metavar="FILE|FOLDER")
    take.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> int:
    from core.intake import read_all  # noqa: PLC0415
    from core.library import Library  # noqa: PLC0415

    status = 0
    with Library.open(options.library) as library:
        for outcome in read_all(options.paths, Event()):
            if outcome.report is None:
                status = FAILED
                print(f"jiandu: {outcome.reason}", file=sys.stderr)
                continue
            added = library.add(outcome.report, outcome.original)
            print(f"{'added' if added.is_new else 'known'}\t{added.uid}\t{outcome.path}")
    return status
