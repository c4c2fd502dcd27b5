"""`jiandu open`: a link out of an export, shown in the window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from core.cli.terminal import Commands, add_library
from core.errors import UsageError
from core.links import read_link

Window = Callable[[Sequence[str]], int]
"""Opens the window, or has the one that is open do it, with arguments: handed in by its side."""


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(name, help="show the place of a link (jiandu://…) in the window")
    add_library(parser)
    parser.add_argument("link", metavar="LINK", help="as exports have it: jiandu://report/…#char=…")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from core.library import Library  # noqa: PLC0415 - keeps --help light

    report = read_link(options.link).report
    folder: Path = options.library
    if not folder.is_dir():
        message = f"{folder}: there is no such library"
        raise UsageError(message)
    with Library.open(folder) as library:
        if library.known_as(report) is None:
            message = f"{folder}: has no report {report}; was it exported from another library?"
            raise UsageError(message)
    window: Window | None = options.window
    if window is None:
        message = "the window needs Qt: start it as `jiandu open`"
        raise UsageError(message)
    return window(["--library", str(folder), options.link])
