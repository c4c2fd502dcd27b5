"""A document as Markdown (CommonMark, footnotes as in GitHub's and Obsidian's)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise

from core.export.documents import TABLE, Block, Document, Piece

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$])|^(\s*)([#+\-=>]|\d+[.)])(?=\s|$)", re.MULTILINE)


def to_markdown(document: Document) -> str:
    """Return the report with front matter, its notes as footnotes, and a table of its figures."""
    about = {"title": document.title, "lang": document.language, **dict(document.about)}
    # JSON is YAML, so no title can break out of its line.
    front = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in about.items()]
    return (
        "\n\n".join(
            [
                "\n".join(["---", *front, "---"]),
                f"# {escaped(document.title)}",
                *map(_block, document.blocks),
                *_figures(document),
                *_notes(document),
            ]
        )
        + "\n"
    )


def escaped(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    return _SPECIAL.sub(lambda m: f"\\{m[1]}" if m[1] else _at_line_start(m), text)


def _at_line_start(found: re.Match[str]) -> str:
    sign = found[3]
    mark = sign if len(sign) == 1 else sign[-1]
    return f"{found[2]}{sign[:-1]}\\{mark}"


def _block(block: Block) -> str:
    inner = "".join(_piece(p, before) for before, p in pairwise((Piece(""), *block.pieces)))
    if block.level is not None:
        return f"{'#' * min(6, block.level + 1)} {inner}"
    return inner


def _piece(piece: Piece, before: Piece) -> str:
    """Return a figure in bold, an initiative in italics, and the number of a note where it ends."""
    text = escaped(piece.text)
    if piece.figure is not None:
        # Asterisks beside 41% or another mark would not be taken for emphasis; tags always are.
        safe = piece.text[:1].isalnum() and piece.text[-1:].isalnum() and before.figure is None
        text = f"**{text}**" if safe else f"<b>{text}</b>"
    elif piece.initiative is not None:
        text = f"<i>{text}</i>"
    if piece.note is not None and piece.last:
        text += f"[^{piece.note}]"
    return text


def _notes(document: Document) -> Iterator[str]:
    for note in document.notes:
        tags = " ".join(f"#{tag}" for tag in note.tags)
        text = " ".join(filter(None, (" ".join(note.note.split()), tags)))
        quote = f"“{escaped(' '.join(note.text.split()))}”"
        head = f"[^{note.number}]: " if note.number else f"{document.words['gone']}："
        yield f"{head}{quote} {text}".rstrip()


def _figures(document: Document) -> Iterator[str]:
    if not document.figures:
        return
    words = document.words
    lines = [f"| {' | '.join(words[name] for name in TABLE)} |", "|---|---|---|---|"]
    for entry in document.figures:
        doubt = f" （{words['suspect']}）" if entry.suspect else ""
        cells = (entry.label, entry.shown + doubt, entry.quote, entry.section)
        lines.append("| " + " | ".join(escaped(" ".join(cell.split())) for cell in cells) + " |")
    yield f"## {words['figures']}"
    yield "\n".join(lines)
