"""What commands print, and the values that several of their options share."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TextIO

import platformdirs

from core.errors import JianduError


class Commands(Protocol):
    """What argparse's parser of subcommands is good for here; its own class has no public name."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002
        """Return the parser of a new subcommand."""
        ...


FAILED = 2
"""Exit status where something asked for could not be done."""

TARGETS = ("hans", "tw", "hk")
WORDINGS = ("hans-wording", "tw-wording", "hk-wording")


def write(text: str) -> None:
    """Write UTF-8 whatever the terminal's locale says, and line ends as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


@contextmanager
def text_output() -> Generator[TextIO]:
    """Give standard output as a buffered stream of UTF-8 that leaves line ends as they are."""
    sys.stdout.flush()
    out = io.TextIOWrapper(sys.stdout.buffer, "utf-8", "replace", newline="", write_through=False)
    try:
        yield out
        out.flush()
    finally:
        out.detach()


def note(text: str) -> None:
    """Say something beside the output, on standard error."""
    print(f"jiandu: {text}", file=sys.stderr)


def complain(error: JianduError) -> int:
    """Print an error to standard error and return the exit status for it."""
    print(f"jiandu: {error}", file=sys.stderr)
    return FAILED


def default_library() -> Path:
    """Return the folder of a library that isn't named: `JIANDU_LIBRARY`, else the platform's."""
    chosen = os.environ.get("JIANDU_LIBRARY")
    return Path(chosen) if chosen else platformdirs.user_data_path("jiandu", appauthor=False)


def add_library(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which library is meant."""
    parser.add_argument(
        "--library",
        type=Path,
        default=default_library(),
        metavar="DIR",
        help="the library's folder; else what JIANDU_LIBRARY names, else the platform's",
    )
