"""`jiandu bookmarks`: a library's bookmarks for other tools, and annotations read back."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.sources import Sources, add_sources
from core.cli.terminal import FAILED, Commands, note, text_output
from core.errors import UsageError
from core.files import load_bytes

if TYPE_CHECKING:
    from core.export.passages import Passage
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
    if options.paths:
        message = "bookmarks are in a library: name one with --library"
        raise UsageError(message)
    with Sources(options).library() as library:
        if options.taken:
            return _take(library, options.taken)
        kept = _kept(library, options.tag)
        return _give(kept, "jsonl" if options.json else options.format, options.output)


def _kept(library: Library, tag: str | None) -> Iterator[Passage]:
    """Yield the bookmarks of all reports; each report is loaded once."""
    from core.export.passages import passages  # noqa: PLC0415 - keeps --help light
    from core.rows import origin_of  # noqa: PLC0415

    by_report: dict[str, list[str]] = {}
    bookmarks = library.bookmarks.listed(tag=tag)
    for bookmark in bookmarks:
        by_report.setdefault(bookmark.report, []).append(bookmark.id)
    for uid in by_report:
        report = library.load_corrected(uid)
        mine = [bookmark for bookmark in bookmarks if bookmark.report == uid]
        yield from passages(report, origin_of(report, uid), mine)


def _give(kept: Iterator[Passage], form: str, output: Path | None) -> int:
    from core.export.files import write_text  # noqa: PLC0415

    if form == "obsidian":
        return _give_notes(kept, output)
    text = _text(kept, form)
    if output is None:
        with text_output() as out:
            out.writelines(text)
    else:
        write_text(output, text)
    return 0


def _text(kept: Iterator[Passage], form: str) -> Iterable[str]:
    from core.export import notes, profiles, webannotation  # noqa: PLC0415

    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    match form:
        case "jsonl":
            return (_line(webannotation.to_annotation(p)) for p in kept)
        case "readwise":
            return [notes.to_readwise(kept)]
        case "anki":
            return [notes.to_anki(kept)]
        case "hypothesis":
            made = profiles.to_hypothesis(list(kept), now)
        case "thorium":
            made = profiles.to_thorium(list(kept), "Jiandu", now)
        case _:
            made = webannotation.to_collection(list(kept), "Jiandu")
    return [json.dumps(made, ensure_ascii=False, indent=1) + "\n"]


def _line(made: object) -> str:
    return json.dumps(made, ensure_ascii=False) + "\n"


def _give_notes(kept: Iterator[Passage], folder: Path | None) -> int:
    """Write a note a report into a folder, or all of them to standard output."""
    from core.cli.documents import path_for  # noqa: PLC0415
    from core.export.files import write_text  # noqa: PLC0415
    from core.export.notes import to_obsidian  # noqa: PLC0415

    for title, text in to_obsidian(kept):
        if folder is None:
            with text_output() as out:
                out.write(text)
            continue
        if not folder.is_dir():
            message = f"{folder}: is no folder; Obsidian gets a note for each report"
            raise UsageError(message)
        # A note is made anew in its place, so that block ids keep leading to it.
        write_text(path_for(folder, title, "md", anew=True), [text])
    return 0


def _take(library: Library, path: Path) -> int:
    """Import annotations: each is placed in its report anew, or named as missed."""
    from core.export.annotationfile import read_annotations  # noqa: PLC0415
    from core.export.placing import take_annotations  # noqa: PLC0415

    kept, missed = read_annotations(load_bytes(path))
    added, known, lost = take_annotations(library, kept)
    for miss in (*missed, *lost):
        note(f"{path}: annotation {miss.number} “{miss.quote[:40]}”: {miss.reason}")
    note(f"{added} bookmarks added, {known} known already, {len(missed) + len(lost)} missed")
    return FAILED if missed or lost else 0
