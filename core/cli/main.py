"""The parser, and what is said where a command fails.

Exit status: 0 done, 2 where a file could not be read or an argument is wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from core.cli import (
    about,
    comparing,
    convert,
    desktop,
    documents,
    facts,
    keywords,
    library,
    notes,
    opening,
    read,
    search,
    take,
    units,
    words,
)
from core.cli.terminal import complain, write
from core.errors import JianduError

_COMMANDS = {
    "read": read.add,
    "convert": convert.add,
    "import": take.add,
    "figures": facts.add_figures,
    "initiatives": facts.add_initiatives,
    "keywords": keywords.add,
    "search": search.add,
    "library": library.add,
    "bookmarks": notes.add,
    "export": documents.add,
    "open": opening.add,
    "compare": comparing.add,
    "words": words.add,
    "units": units.add,
    "desktop": desktop.add,
}

SUBCOMMANDS = (*_COMMANDS, *about.TEXTS, "-h", "--help", "--version")
"""First arguments that are for this package; anything else opens the window."""


def main(
    argv: Sequence[str],
    pdf: documents.PdfWriter | None = None,
    window: opening.Window | None = None,
) -> int:
    """Run one subcommand and return the exit status; messages go to standard error.

    `pdf` writes PDF and `window` opens it: both need Qt and so come from the window's side.
    """
    if argv and argv[0] in about.TEXTS:
        write(about.TEXTS[argv[0]]())
        return 0
    options = command_line().parse_args(argv)
    options.pdf, options.window = pdf, window
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except BrokenPipeError:
        # The reader of the pipe has what it wanted; keep the interpreter from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except JianduError as error:
        return complain(error)


def command_line() -> argparse.ArgumentParser:
    """Return the parser of the whole command; the page docs/commands.md is made from it."""
    parser = argparse.ArgumentParser(
        prog="jiandu",
        description="Read Chinese public work reports. Without a subcommand: open the window.",
        epilog="jiandu [--library DIR] [--samples] [FILE|FOLDER …] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"jiandu {version('jiandu')}")
    about.add(parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, add in _COMMANDS.items():
        add(commands, name)
    return parser
