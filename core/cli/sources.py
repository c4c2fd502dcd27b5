"""Where commands take reports from: files and folders read now, or a library."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic
from typing import final

from core.cli.terminal import FAILED
from core.errors import JianduError, UsageError
from core.model import Report
from core.rows import Origin, origin_of

_EVERY = 0.5  # seconds between two lines of progress


def add_sources(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which reports a command works on."""
    parser.add_argument("--library", type=Path, metavar="DIR", help="take reports from a library")
    parser.add_argument(
        "--quiet", action="store_true", help="no progress (there is none unless on a terminal)"
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER")


@final
@dataclass
class Sources:
    """The reports that a command was given, one at a time; `status` is its exit status so far."""

    options: argparse.Namespace
    status: int = 0
    _shown: float = field(default=0.0, init=False)

    def reports(self) -> Iterator[tuple[Report, Origin]]:
        """Yield each report with what rows say of it.

        A file that can't be read is named on standard error, and the others go on. Raises
        LibraryError, and UsageError where nothing was given.
        """
        paths: list[Path] = self.options.paths
        folder: Path | None = self.options.library
        if not paths and folder is None and "JIANDU_LIBRARY" in os.environ:
            folder = Path(os.environ["JIANDU_LIBRARY"])
        if not paths and folder is None:
            message = "name files or folders, or a library with --library"
            raise UsageError(message)
        if paths:
            yield from self._from_files(paths)
        elif folder is not None:
            yield from self._from_library(folder)

    def _from_files(self, paths: list[Path]) -> Iterator[tuple[Report, Origin]]:
        from core.intake import read_all  # noqa: PLC0415 - starts workers

        stopped = Event()
        try:
            for outcome in read_all(paths, stopped):
                self._progress(outcome.done, outcome.total)
                if outcome.report is None:
                    self.status = FAILED
                    print(f"jiandu: {outcome.reason}", file=sys.stderr)
                    continue
                address = outcome.path.resolve().as_uri()
                yield outcome.report, origin_of(outcome.report, address=address)
        finally:
            stopped.set()

    def _from_library(self, folder: Path) -> Iterator[tuple[Report, Origin]]:
        from core.library import Library  # noqa: PLC0415

        if not folder.is_dir():
            message = f"{folder}: there is no such library"
            raise UsageError(message)
        with Library.open(folder) as library:
            rows = library.reports()
            for done, row in enumerate(rows, 1):
                self._progress(done, len(rows))
                try:
                    report = library.load(row.uid)
                except JianduError as error:
                    self.status = FAILED
                    print(f"jiandu: {error}", file=sys.stderr)
                    continue
                yield report, origin_of(report, row.uid)

    def _progress(self, done: int, total: int) -> None:
        """Say how far it is, on a terminal only and on one line."""
        if self.options.quiet or not sys.stderr.isatty():
            return
        now = monotonic()
        if done == total or now - self._shown >= _EVERY:
            self._shown = now
            end = "\n" if done == total else ""
            print(f"\r{done:,} of {total:,} reports", end=end, file=sys.stderr, flush=True)
