"""`jiandu words`: the reader's own words of a library, as a file and back."""

from __future__ import annotations

import argparse
from pathlib import Path
from threading import Event

from core.cli.sources import read_words
from core.cli.terminal import FAILED, Commands, add_library, complain, note, write
from core.errors import UsageError


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    words = commands.add_parser(name, help="list, check or take over the reader's own words")
    actions = words.add_subparsers(required=True, metavar="ACTION")

    listed = actions.add_parser("list", help="print the words of a library, as a file of them")
    add_library(listed)
    listed.set_defaults(run=_list)
    take = actions.add_parser("take", help="take the words in a file into a library")
    add_library(take)
    take.add_argument("--add", action="store_true", help="beside those that are there already")
    take.add_argument("file", type=Path, metavar="FILE")
    take.set_defaults(run=_take)
    check = actions.add_parser("check", help="say what is wrong with files of words")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.set_defaults(run=_check)


def _list(options: argparse.Namespace) -> int:
    from core.library import Library  # noqa: PLC0415 - keeps `--help` light
    from core.wordlist import write_wordlist  # noqa: PLC0415

    with Library.open(options.library) as library:
        write(write_wordlist(library.own_words.get()))
    return 0


def _take(options: argparse.Namespace) -> int:
    from core.intake import refresh_rows  # noqa: PLC0415
    from core.library import Library  # noqa: PLC0415
    from core.wordlist import lines_of, words_of  # noqa: PLC0415

    words = read_words(options.file)
    with Library.open(options.library) as library:
        if options.add:
            words = words_of((*lines_of(library.own_words.get()), *lines_of(words)))
        library.own_words.keep(words)
        reports = sum(1 for _ in refresh_rows(library, Event()))
    note(f"{len(lines_of(words))} lines kept, {reports} reports follow them")
    return 0


def _check(options: argparse.Namespace) -> int:
    status = 0
    for file in options.files:
        try:
            read_words(file)
        except UsageError as error:
            complain(error)
            status = FAILED
    return status
