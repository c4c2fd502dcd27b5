"""Bookmarks for tools that keep notes: Readwise CSV, Markdown for Obsidian, Anki TSV."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from core.export.passages import COLOURS, Passage
from core.export.tables import harmless

_WORD = re.compile(r"[^\w\-/]+")


def to_readwise(passages: Iterable[Passage]) -> str:
    """Return CSV with Readwise's columns; tags stand as `.tag` before the note, as it reads them.

    https://docs.readwise.io: one mandatory column, Highlight.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("Highlight", "Title", "Author", "URL", "Note", "Location", "Date"))
    for passage in passages:
        note = " ".join([*(f".{_tag(tag)}" for tag in passage.tags), passage.note]).strip()
        date = passage.created[:19].replace("T", " ")
        author = passage.origin.publisher or passage.origin.place or ""
        cells = (passage.text, passage.origin.title, author, passage.link, note)
        writer.writerow((*map(harmless, cells), passage.anchor.start, date))
    return out.getvalue()


def to_obsidian(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """Yield a note for each report: its title, and Markdown with front matter.

    Each passage is a quotation with a block id, to be linked to as `[[note#^id]]`; ids stay the
    same from export to export.
    """
    for _, group in groupby(passages, key=lambda p: p.origin.report):
        kept = list(group)
        yield kept[0].origin.title, _note(kept)


def _note(kept: list[Passage]) -> str:
    origin = kept[0].origin
    tags = sorted({_tag(tag) for passage in kept for tag in passage.tags})
    about = {
        "title": origin.title,
        "place": origin.place,
        "date": origin.date,
        "publisher": origin.publisher,
        "year": origin.year,
        "source": kept[0].source,
        "sha256": kept[0].sha256,
        "tags": tags,
    }
    # JSON is YAML, so no title can break out of its line.
    front = [f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in about.items() if v]
    parts = ["\n".join(["---", *front, "---"]), f"# {_inline(origin.title)}"]
    section: str | None = None
    for passage in kept:
        if passage.section != section and passage.section:
            parts.append(f"## {_inline(passage.section)}")
        section = passage.section
        parts.append(_block(passage))
    return "\n\n".join(parts) + "\n"


def _block(passage: Passage) -> str:
    """Return a passage as a quotation; the id ends it, on a line of its own as Obsidian wants."""
    quoted = "\n".join(f"> {line}" for line in passage.text.splitlines() or [""])
    tags = " ".join(f"#{_tag(tag)}" for tag in passage.tags)
    about = f"[{COLOURS[passage.colour - 1]}]({passage.link}) {tags}".strip()
    lines = [f"{quoted}\n>\n> {about}", f"^bm-{passage.id[:8]}"]
    if passage.note:
        lines.append(passage.note)
    return "\n\n".join(lines)


def to_anki(passages: Iterable[Passage]) -> str:
    """Return a text file for Anki's *Import*: note as front, passage as back; ids make it update.

    The head lines say separator and columns, so nothing is to be chosen in the dialogue.
    """
    lines = [
        "#separator:tab",
        "#html:true",
        "#guid column:1",
        "#tags column:5",
        "#columns:guid\tFront\tBack\tSource\tTags",
    ]
    for passage in passages:
        front = passage.note or f"{passage.origin.title} {passage.section or ''}".strip()
        source = f'<a href="{html.escape(passage.link)}">{html.escape(passage.origin.title)}</a>'
        tags = " ".join(map(_tag, passage.tags))
        cells = (passage.id, _cell(front), _cell(passage.text), source, tags)
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Return text as one field of HTML; a line break is a tag, so that the line stays whole."""
    return (
        html.escape(text, quote=False)
        .replace("\t", " ")
        .replace("\r\n", "\n")
        .replace("\n", "<br>")
    )


def _tag(tag: str) -> str:
    """Return a tag as one word, as these tools have them."""
    return _WORD.sub("-", tag).strip("-")


def _inline(text: str) -> str:
    return " ".join(text.split())
