"""`jiandu bookmarks`: a library's bookmarks for other tools, and annotations read back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.sources import Sources, add_sources
from core.cli.terminal import FAILED, Commands, note, text_output
from core.errors import UsageError
from core.files import load_bytes

if TYPE_CHECKING:
    from core.library import Library

FORMATS = ("w3c", "jsonl", "hypothesis", "thorium", "readwise", "obsidian", "anki")


def add(commands: Commands, name: str) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(name, help="export a library's bookmarks, or import annotations")
    parser.add_argument(
        "--format", choices=FORMATS, default="w3c", help="docs/exports.md says what each is for"
    )
    parser.add_argument("--json", action="store_true", help="the same as --format jsonl")
    parser.add_argument(
        "--import", dest="taken", type=Path, metavar="FILE", help="take the annotations of a file"
    )
    parser.add_argument("--tag", help="only those with this tag")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE|FOLDER")
    add_sources(parser)
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    sources = Sources(options)
    if sources.paths:
        message = "bookmarks are in a library: name one with --library"
        raise UsageError(message)
    with sources.library() as library:
        if options.taken:
            return _take(library, options.taken)
        form = "jsonl" if options.json else options.format
        return _give(library, options.tag, form, options.output)


def _give(library: Library, tag: str | None, form: str, output: Path | None) -> int:
    from core.export.bookmarkfiles import (  # noqa: PLC0415 - keeps --help light
        bookmark_text,
        kept_passages,
        write_bookmarks,
    )
    from core.export.notes import to_obsidian  # noqa: PLC0415

    kept = kept_passages(library, library.bookmarks.listed(tag=tag))
    if output is not None:
        write_bookmarks(kept, form, output)
        return 0
    with text_output() as out:
        if form == "obsidian":
            out.writelines(text for _, text in to_obsidian(kept))
        else:
            out.writelines(bookmark_text(kept, form))
    return 0


def _take(library: Library, path: Path) -> int:
    """Import annotations: each is placed in its report anew, or named as missed."""
    from core.export.annotationfile import read_annotations  # noqa: PLC0415
    from core.export.placing import take_annotations  # noqa: PLC0415

    kept, missed = read_annotations(load_bytes(path))
    added, known, lost, _ = take_annotations(library, kept)
    for miss in (*missed, *lost):
        note(f"{path}: annotation {miss.number} “{miss.quote[:40]}”: {miss.reason}")
    note(f"{added} bookmarks added, {known} known already, {len(missed) + len(lost)} missed")
    return FAILED if missed or lost else 0
