"""A document as one HTML page that needs nothing else, fit for printing and for Qt's rich text."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from core.export.documents import TABLE, Block, Document, Piece
from core.model import FigureKind, Role

_STYLE = """
body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
  color: #1f1e1b; background: #ffffff; max-width: 42em; margin: 2em auto; line-height: 170%; }
h1 { font-size: 150%; text-align: center; line-height: 140%; }
h2, h3, h4 { font-size: 115%; margin-top: 1.4em; }
p { text-indent: 28px; text-indent: 2em; margin: 0 0 8px 0; }
p.meta, p.byline, p.caption, p.abstract, p.about { color: #625d52; text-indent: 0px;
  font-size: 90%; }
table { border-collapse: collapse; font-size: 90%; line-height: 140%; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: 2px 8px 2px 0;
  border-bottom: 1px solid #e2ded2; }
.count { background-color: #f6e7b8; } .money { background-color: #d9ecd8; }
.percent, .ratio { background-color: #dbe7f5; } .measure { background-color: #ece0f3; }
.initiative { text-decoration: underline; }
.colour-1 { background-color: #f6e7b8; } .colour-2 { background-color: #cfe6c4; }
.colour-3 { background-color: #c5dcf2; } .colour-4 { background-color: #f2cbd8; }
.colour-5 { background-color: #f7d3ae; } .colour-6 { background-color: #ddd0ee; }
.notes, .figures { color: #625d52; font-size: 90%; }
.suspect { color: #9b2c1f; }
"""
_PLAIN_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.RATIO})


def to_html(document: Document) -> str:
    """Return a whole page: the report with its marks, its notes, and a table of its figures.

    A figure's amount, inequality included, is its title; numbers link text and table.
    """
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{document.language}">\n<head>\n<meta charset="utf-8">',
            f"<title>{escape(document.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
            f"<h1>{escape(document.title)}</h1>",
            _about(document),
            *map(_block, document.blocks),
            *_notes(document),
            *_figures(document),
            "</body>\n</html>\n",
        ]
    )


def _block(block: Block) -> str:
    inner = "".join(map(_piece, block.pieces))
    if block.level is not None:
        tag = f"h{min(6, block.level + 1)}"
        return f"<{tag}>{inner}</{tag}>"
    name = "" if block.role is Role.BODY else f' class="{block.role.value}"'
    return f'<p{name} align="justify">{inner}</p>'


def _piece(piece: Piece) -> str:
    """Return a piece with its marks: the bookmark outermost, the initiative innermost."""
    text = escape(piece.text)
    if piece.initiative is not None:
        text = f'<span class="initiative" title="{piece.initiative.value}">{text}</span>'
    if piece.figure is not None:
        kind = piece.figure.value if piece.figure in _PLAIN_KINDS else "measure"
        title = escape(piece.shown, quote=True)
        text = f'<a name="f{piece.number}"></a><span class="{kind}" title="{title}">{text}</span>'
    if piece.note is not None:
        text = f'<span class="colour-{piece.colour}">{text}</span>'
        if piece.last:
            text += (
                f'<a name="r{piece.note}"></a><sup><a href="#n{piece.note}">{piece.note}</a></sup>'
            )
    return text


def _notes(document: Document) -> Iterator[str]:
    if not document.notes:
        return
    yield f'<h2>{document.words["notes"]}</h2>\n<div class="notes">'
    for note in document.notes:
        mark = f'<a name="n{note.number}" href="#r{note.number}">{note.number}</a> '
        quote = f'<span class="colour-{note.colour}">{escape(note.text)}</span>'
        tags = " ".join(f"#{escape(tag)}" for tag in note.tags)
        text = "<br>".join(map(escape, note.note.splitlines()))
        gone = "" if note.number else f"（{document.words['gone']}）"
        inner = " ".join(filter(None, (gone, quote, text, tags)))
        yield f"<p>{mark if note.number else ''}{inner}</p>"
    yield "</div>"


def _figures(document: Document) -> Iterator[str]:
    if not document.figures:
        return
    words = document.words
    yield f'<h2>{words["figures"]}</h2>\n<table class="figures">'
    yield "<tr>" + "".join(f"<th>{words[name]}</th>" for name in TABLE) + "</tr>"
    for entry in document.figures:
        doubt = f' <span class="suspect">{words["suspect"]}</span>' if entry.suspect else ""
        cells = (
            escape(entry.label),
            escape(entry.shown) + doubt,
            f'<a href="#f{entry.number}">{escape(entry.quote)}</a>',
            escape(entry.section),
        )
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    yield "</table>"


def _about(document: Document) -> str:
    lines = [f"{document.words[name]} {escape(value)}" for name, value in document.about]
    return f'<p class="about">{" · ".join(lines)}</p>'
