"""`jiandu import`: files and folders into a library."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from core.cli.terminal import FAILED, Commands, add_library

if TYPE_CHECKING:
    from core.intake import Progress


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    take = commands.add_parser(name, help="add files and folders to a library")
    add_library(take)
    take.add_argument(
        "--match",
        action="append",
        default=[],
        metavar="PATTERN",
        help="of folders, take only files with such names (*总结*); !PATTERN leaves out",
    )
    take.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER")
    take.add_argument(
        "--resume", action="store_true", help="go on with imports that were cut short"
    )
    take.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> int:
    from core.intake import take  # noqa: PLC0415 - starts workers
    from core.library import Library  # noqa: PLC0415
    from core.search import Search  # noqa: PLC0415

    counts: Counter[str] = Counter()
    with Library.open(options.library) as library:
        search = Search(library)
        jobs: list[tuple[list[Path], list[str]]] = [(options.paths, options.match)]
        if options.resume:
            for begun in library.imports.unfinished():
                jobs.append(([*begun.sources], [*begun.patterns]))
                library.imports.end(begun.number)
        for paths, patterns in jobs:
            for taken in take(library, paths, patterns=patterns, stop=Event()):
                counts[taken.status] += 1
                if taken.status == "failed":
                    print(f"jiandu: {taken.reason}", file=sys.stderr)
                else:
                    print(f"{taken.status}\t{taken.uid}\t{taken.name}")
                if taken.resembles:
                    print(f"resembles\t{taken.resembles}\t{taken.name}")
                _show(taken.progress)
                search.catch_up()
        search.close()
    summary = ", ".join(f"{number} {status}" for status, number in sorted(counts.items()))
    print(f"jiandu: {summary or 'nothing to import'}", file=sys.stderr)
    return FAILED if counts["failed"] else 0


def _show(progress: Progress) -> None:
    """Keep a line on the terminal that says how far it is; nothing where there is none."""
    if not sys.stderr.isatty():
        return
    left = "" if progress.remaining is None else f", {progress.remaining:.0f} s left"
    line = f"{progress.done}/{progress.total}, {progress.rate:.1f} a second{left}"
    print(f"\r{line:<60}", end="\n" if progress.done == progress.total else "", file=sys.stderr)
