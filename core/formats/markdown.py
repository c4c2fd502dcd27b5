"""Markdown: headings, tables and paragraphs without their marks, by markdown-it."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

from core.decode import decode
from core.formats.extracted import Extracted
from core.formats.writer import Writer
from core.layout import Part


def extract_markdown(data: bytes, name: str, encoding: str | None = None) -> Extracted:
    """Return the text as it reads without marks; the first heading of level 1 is the title.

    Raises UnreadableReportError where the bytes are no text.
    """
    decoded = decode(data, name, encoding)
    # HTML in it stays visible text: nothing in a report is markup to be obeyed.
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40}).enable("table")
    # A rule under a paragraph parts two documents more often than it makes a heading here.
    parser.disable("lheading")
    writer = Writer()
    _write(parser.parse(decoded.text), writer)
    text, hints = writer.finish()
    return Extracted(text, "text/markdown", decoded.encoding, decoded.evidence, hints)


def _write(tokens: list[Token], writer: Writer) -> None:
    cells: list[str] = []
    titled = False
    marker = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        match token.type:
            case "list_item_open":
                marker = f"{token.info}{token.markup} " if token.info else ""
            case "inline" if before and before.type == "heading_open":
                level = int(before.tag[1:])
                first = level == 1 and not titled
                titled |= first
                part = Part.TITLE if first else Part.HEADING
                writer.line(" ".join(_lines(token)), part, level)
            case "inline" if before and before.type in {"th_open", "td_open"}:
                cells.append(" ".join(_lines(token)))
            case "inline":
                for line in _lines(token):
                    writer.line(marker + line)
                    marker = ""
            case "tr_close":
                writer.row(cells)
                cells = []
            case "code_block" | "fence":
                for line in token.content.splitlines():
                    writer.line(line)
            case _:
                pass


def _lines(token: Token) -> list[str]:
    """Return the lines of running text; line ends of the source stay, for repairs to judge."""
    text: str = ""
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                text += child.content
            case "softbreak" | "hardbreak":
                text += "\n"
            case "image":
                text += child.content  # its description; the picture itself is never fetched
            case _:
                pass
    return list(text.split("\n"))
