"""`jiandu library`: check, back up, restore, salvage a library; make its index anew."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core.cli.terminal import FAILED, Commands, add_library


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    library = commands.add_parser(name, help="check, back up or restore a library")
    actions = library.add_subparsers(required=True, metavar="ACTION")

    def action(name: str, text: str) -> argparse.ArgumentParser:
        parser = actions.add_parser(name, help=text)
        add_library(parser)
        return parser

    action("check", "look for damage; nothing is changed").set_defaults(run=_check)
    backup = action("backup", "copy the library, verified; to a .zip with originals and bookmarks")
    backup.add_argument("file", nargs="?", type=Path, metavar="FILE")
    backup.set_defaults(run=_back_up)
    restore = action("restore", "put a backup in place of the library, which is kept beside it")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--merge", action="store_true", help="add to the library instead")
    restore.set_defaults(run=_restore)
    action("rebuild-index", "make the index of search anew").set_defaults(run=_rebuild)
    salvage = action("salvage", "make a sound library of what can be read of a damaged one")
    salvage.set_defaults(run=_salvage)


def _check(options: argparse.Namespace) -> int:
    from core.library import Library  # noqa: PLC0415 - keeps `--help` light
    from core.library.checkup import check  # noqa: PLC0415

    found = 0
    with Library.open(options.library) as library:
        for fault in check(library):
            found += 1
            print(f"{fault.report or 'library'}\t{fault.what}")
        print(f"jiandu: {library.count()} reports, {found} faults", file=sys.stderr)
    return FAILED if found else 0


def _back_up(options: argparse.Namespace) -> int:
    from core.library import Library  # noqa: PLC0415
    from core.library.archive import write_archive  # noqa: PLC0415
    from core.library.backup import back_up, back_up_in_turn  # noqa: PLC0415

    with Library.open(options.library) as library:
        if options.file is None:
            made = back_up_in_turn(options.library)
            print(made or "jiandu: nothing has changed since the last backup")
        elif options.file.suffix.lower() == ".zip":
            print(write_archive(library, options.library, options.file.absolute()))
        else:
            print(back_up(options.library, options.file.absolute()))
    return 0


def _restore(options: argparse.Namespace) -> int:
    from core.library import Library  # noqa: PLC0415
    from core.library.backup import restore  # noqa: PLC0415
    from core.library.merging import merge  # noqa: PLC0415

    if options.merge:
        with Library.open(options.library) as library:
            merged = merge(library, options.file)
        print(f"{merged.added} added, {merged.known} known, {merged.bookmarks} bookmarks")
        for failure in merged.failed:
            print(f"jiandu: {failure}", file=sys.stderr)
        return FAILED if merged.failed else 0
    kept = restore(options.file, options.library)
    if kept:
        print(f"jiandu: the library that was there is now {kept}", file=sys.stderr)
    return 0


def _rebuild(options: argparse.Namespace) -> int:
    from contextlib import closing  # noqa: PLC0415

    from core.library import Library  # noqa: PLC0415
    from core.search import Search  # noqa: PLC0415

    with Library.open(options.library) as library, closing(Search(library)) as search:
        search.index.rebuild()
        print(f"jiandu: {search.catch_up()} changes indexed", file=sys.stderr)
    return 0


def _salvage(options: argparse.Namespace) -> int:
    from core.library.salvage import salvage  # noqa: PLC0415

    saved = salvage(options.library)
    print(f"{saved.reports} reports, {saved.entries} entries of the journal saved")
    for file in saved.originals:
        print(f"import again\t{file}")
    if saved.kept:
        print(f"jiandu: the damaged library is now {saved.kept}", file=sys.stderr)
    return 0
