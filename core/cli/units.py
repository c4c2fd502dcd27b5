"""`jiandu units`: the reader's own units and classifiers, listed and checked."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.cli.terminal import Commands, complain, note, write
from core.errors import BadTableError


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    units = commands.add_parser(name, help="list or check your own units and classifiers")
    actions = units.add_subparsers(required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="print them: name, symbol and kind, parted by tabs")
    listed.set_defaults(run=_list)
    check = actions.add_parser("check", help="say what is wrong with tables of units")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.set_defaults(run=_check)


def _list(_: argparse.Namespace) -> int:
    from core.owntables import NAME, own_units, tables_folder  # noqa: PLC0415 - keeps --help light

    folder = tables_folder()
    note(f"the table is {folder / NAME}" if folder else "JIANDU_TABLES is empty: no table is read")
    units, per = own_units()
    write("".join(f"{name}\t{symbol}\t{kind}\n" for name, (symbol, kind) in units.items()))
    write("".join(f"{name}\t{name}\tper\n" for name in per))
    return 0


def _check(options: argparse.Namespace) -> int:
    from core.owntables import read_units  # noqa: PLC0415 - keeps --help light

    status = 0
    for file in options.files:
        try:
            read_units(file)
        except BadTableError as error:
            status = complain(error)
    return status
