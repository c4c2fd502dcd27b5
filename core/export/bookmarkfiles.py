"""Bookmarks of a library as files of any of the forms that other tools read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from core.errors import UsageError
from core.export import notes, profiles, webannotation
from core.export.files import file_name, write_text
from core.export.passages import Passage, passages
from core.library import Bookmark, Library
from core.model import Json
from core.rows import origin_of

FORMS: dict[str, str] = {
    "w3c": "jsonld",
    "jsonl": "jsonl",
    "hypothesis": "json",
    "thorium": "annotation",
    "readwise": "csv",
    "anki": "tsv",
    "obsidian": "md",
}
"""The forms, each with how its files end; Obsidian gets a folder with a note for each report."""


def kept_passages(library: Library, bookmarks: Sequence[Bookmark]) -> Iterator[Passage]:
    """Yield bookmarks with their words and reports; each report is loaded once.

    Raises LibraryError.
    """
    for uid in dict.fromkeys(bookmark.report for bookmark in bookmarks):
        report = library.load_corrected(uid)
        mine = [bookmark for bookmark in bookmarks if bookmark.report == uid]
        yield from passages(report, origin_of(report, uid), mine)


def bookmark_text(kept: Iterable[Passage], form: str) -> Iterable[str]:
    """Return passages in a form of FORMS, in parts. Raises UsageError for Obsidian's."""
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    made: Json
    match form:
        case "jsonl":
            return (_line(webannotation.to_annotation(passage)) for passage in kept)
        case "readwise":
            return [notes.to_readwise(kept)]
        case "anki":
            return [notes.to_anki(kept)]
        case "hypothesis":
            made = profiles.to_hypothesis(list(kept), now)
        case "thorium":
            made = profiles.to_thorium(list(kept), "Jiandu", now)
        case "w3c":
            made = webannotation.to_collection(list(kept), "Jiandu")
        case _:
            message = f"{form} is a note for each report: name a folder"
            raise UsageError(message)
    return [json.dumps(made, ensure_ascii=False, indent=1) + "\n"]


def write_bookmarks(kept: Iterable[Passage], form: str, path: Path) -> list[Path]:
    """Write passages in a form of FORMS; return the files written.

    `path` is a file, for Obsidian a folder that is there. Raises UsageError or ExportError.
    """
    if form != "obsidian":
        write_text(path, bookmark_text(kept, form))
        return [path]
    if not path.is_dir():
        message = f"{path}: is no folder; Obsidian gets a note for each report"
        raise UsageError(message)
    written: list[Path] = []
    for title, text in notes.to_obsidian(kept):
        # A note is made anew in its place, so that block ids keep leading to it; reports of one
        # title in the same export don't take each other's.
        note = path / file_name(title, "md")
        number = 1
        while note in written:
            number += 1
            note = path / file_name(title, "md", number)
        write_text(note, [text])
        written.append(note)
    return written


def _line(made: object) -> str:
    return json.dumps(made, ensure_ascii=False) + "\n"
