"""Where commands take reports from: files and folders read now, or a library."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, final

from core.cli.terminal import FAILED, complain, note
from core.errors import BadWordsError, JianduError, UsageError
from core.model import Report
from core.rows import Origin, origin_of

if TYPE_CHECKING:
    from core.library import Library
    from core.ownwords import OwnWords

_EVERY = 0.5  # seconds between two lines of progress


def add_sources(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which reports a command works on."""
    parser.add_argument("--library", type=Path, metavar="DIR", help="take reports from a library")
    parser.add_argument(
        "--quiet", action="store_true", help="no progress (there is none unless on a terminal)"
    )
    add_words(parser)
    parser.add_argument(
        "-T",
        "--files-from",
        metavar="LIST",
        help="also the files that a list names, one a line or parted by NUL; - is standard input",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER")


def add_words(parser: argparse.ArgumentParser) -> None:
    """Add the option that names a file of the reader's own words."""
    parser.add_argument(
        "--words",
        type=Path,
        metavar="FILE",
        help="apply these own words to files (a library has its own; see jiandu words)",
    )


def own_words(options: argparse.Namespace) -> OwnWords:
    """Return the own words in the file that was named; none where none was.

    Raises UsageError, naming file, line and reason, for a file that can't be read.
    """
    from core.ownwords import OwnWords  # noqa: PLC0415 - keeps --help light

    path: Path | None = options.words
    return OwnWords() if path is None else read_words(path)


def read_words(path: Path) -> OwnWords:
    """Return the own words in a file. Raises UsageError, naming file, line and reason."""
    from core.wordlist import read_wordlist  # noqa: PLC0415

    try:
        return read_wordlist(path.read_text(encoding="utf-8-sig"))
    except BadWordsError as error:
        message = f"{path}, {error}"
        raise UsageError(message) from error
    except (OSError, UnicodeError) as error:
        message = f"{path}: can't be read ({error})"
        raise UsageError(message) from error


@final
@dataclass
class Sources:
    """The reports that a command was given, one at a time; `status` is its exit status so far."""

    options: argparse.Namespace
    status: int = 0
    _shown: float = field(default=0.0, init=False)

    @cached_property
    def paths(self) -> list[Path]:
        """The files and folders that are named, on the command line or in a list."""
        listed: str | None = self.options.files_from
        return [*self.options.paths, *(_names(listed) if listed else ())]

    def reports(self) -> Iterator[tuple[Report, Origin]]:
        """Yield each report with what rows say of it.

        A file that can't be read is named on standard error, and the others go on. Raises
        LibraryError, and UsageError where nothing was given.
        """
        if self.paths:
            yield from self._from_files(self.paths)
            return
        with self.library() as library:
            rows = library.reports()
            for done, row in enumerate(rows, 1):
                self.progress(done, len(rows))
                try:
                    report = library.load_corrected(row.uid)
                except JianduError as error:
                    self.status = complain(error)
                    continue
                yield report, origin_of(report, row.uid)

    def library(self) -> Library:
        """Return the library that is meant, opened. Raises LibraryError or UsageError."""
        from core.library import Library  # noqa: PLC0415 - keeps --help light

        folder: Path | None = self.options.library
        if folder is None and "JIANDU_LIBRARY" in os.environ:
            folder = Path(os.environ["JIANDU_LIBRARY"])
        if folder is None:
            message = "name files or folders, or a library with --library"
            raise UsageError(message)
        if not folder.is_dir():
            message = f"{folder}: there is no such library"
            raise UsageError(message)
        return Library.open(folder)

    def _from_files(self, paths: list[Path]) -> Iterator[tuple[Report, Origin]]:
        from core.intake import read_all  # noqa: PLC0415 - starts workers
        from core.ownwords import apply  # noqa: PLC0415

        words = own_words(self.options)
        stopped = Event()
        try:
            for outcome in read_all(paths, stopped):
                self.progress(outcome.done, outcome.total)
                if outcome.report is None:
                    self.status = FAILED
                    note(outcome.reason or str(outcome.path))
                    continue
                address = outcome.path.resolve().as_uri()
                report = apply(outcome.report, words)
                yield report, origin_of(report, address=address)
        finally:
            stopped.set()

    def progress(self, done: int, total: int, what: str = "reports") -> None:
        """Say how far it is, on a terminal only and on one line."""
        if self.options.quiet or not sys.stderr.isatty():
            return
        now = monotonic()
        if done == total or now - self._shown >= _EVERY:
            self._shown = now
            end = "\n" if done == total else ""
            print(f"\r{done:,} of {total:,} {what}", end=end, file=sys.stderr, flush=True)


def _names(listed: str) -> list[Path]:
    """Return the files that a list names. Raises UsageError."""
    try:
        data = sys.stdin.buffer.read() if listed == "-" else Path(listed).read_bytes()
    except OSError as error:
        message = f"{listed}: the list can't be read ({error.strerror})"
        raise UsageError(message) from error
    names = data.split(b"\0" if b"\0" in data else b"\n")
    return [Path(os.fsdecode(name.removesuffix(b"\r"))) for name in names if name.strip()]
