"""A document as DOCX: Word's own headings, shaded figures, bookmarks as comments."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from core.export.documents import TABLE, Block, Document, Note, Piece
from core.export.workbook import storable
from core.model import FigureKind, Role

_FONT = "Times New Roman"
_EAST = {"zh-Hant": "PMingLiU", "zh-Hant-TW": "PMingLiU", "zh-Hant-HK": "PMingLiU"}
_USUAL_EAST = "SimSun"
_A4 = Mm(210), Mm(297)
_TINTS = {
    FigureKind.COUNT: "F6E7B8",
    FigureKind.MONEY: "D9ECD8",
    FigureKind.PERCENT: "DBE7F5",
    FigureKind.RATIO: "DBE7F5",
}
_MEASURE = "ECE0F3"
_BOOKMARKS = ("F6E7B8", "CFE6C4", "C5DCF2", "F2CBD8", "F7D3AE", "DDD0EE")
_SOFT = RGBColor(0x62, 0x5D, 0x52)


def write_word(document: Document, path: Path) -> None:
    """Write a DOCX file: the report with its marks, notes as comments, a table of its figures."""
    book = docx.Document()
    _prepare(book, document)
    book.add_heading(_clean(document.title), level=0)
    commented: dict[int, list[Any]] = {}
    for block in document.blocks:
        _block(book, block, commented)
    for note in document.notes:
        _note(book, note, commented, document.words["gone"])
    _figures(book, document)
    about = book.add_paragraph()
    for name, value in document.about:
        run = about.add_run(f"{document.words[name]} {_clean(value)}\n")
        run.font.size, run.font.color.rgb = Pt(8), _SOFT
    book.save(str(path))


def _prepare(book: Any, document: Document) -> None:  # noqa: ANN401 - python-docx is untyped
    book.sections[0].page_width, book.sections[0].page_height = _A4
    east = _EAST.get(document.language, _USUAL_EAST)
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3"):
        style = book.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:eastAsia"), east)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # a theme's font would win over ours
    book.styles["Normal"].font.size = Pt(11)
    book.core_properties.title = _clean(document.title)[:255]
    book.core_properties.author = "Jiandu"
    book.core_properties.language = document.language
    book.core_properties.created = datetime.now(UTC).replace(tzinfo=None)


def _block(book: Any, block: Block, commented: dict[int, list[Any]]) -> None:  # noqa: ANN401
    if block.level is not None:
        paragraph = book.add_heading(level=min(3, block.level))
    else:
        paragraph = book.add_paragraph()
        if block.role is Role.BODY:
            paragraph.paragraph_format.first_line_indent = Pt(22)
    for piece in block.pieces:
        run = paragraph.add_run(_clean(piece.text))
        if block.role not in {Role.BODY, Role.HEADING}:
            run.font.color.rgb = _SOFT
        tint = _tint(piece)
        if tint:
            _shade(run, tint)
        if piece.initiative is not None:
            run.font.underline = True
        if piece.note is not None:
            commented.setdefault(piece.note, []).append(run)


def _tint(piece: Piece) -> str | None:
    if piece.note is not None:
        return _BOOKMARKS[piece.colour - 1]
    if piece.figure is not None:
        return _TINTS.get(piece.figure, _MEASURE)
    return None


def _shade(run: Any, colour: str) -> None:  # noqa: ANN401
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), colour)
    run.element.get_or_add_rPr().append(shading)


def _note(book: Any, note: Note, commented: dict[int, list[Any]], gone: str) -> None:  # noqa: ANN401
    """Add a comment to the words of a bookmark; an orphan's words stand at the end instead."""
    tags = " ".join(f"#{tag}" for tag in note.tags)
    text = _clean("\n".join(filter(None, (note.note, tags))))
    runs = commented.get(note.number or 0)
    if runs:
        book.add_comment(runs=[runs[0], runs[-1]], text=text, author="Jiandu", initials="J")
    else:
        book.add_paragraph(f"（{gone}）“{_clean(note.text)}” {text}")


def _figures(book: Any, document: Document) -> None:  # noqa: ANN401
    if not document.figures:
        return
    words = document.words
    book.add_heading(words["figures"], level=1)
    table = book.add_table(rows=1, cols=len(TABLE))
    table.style = "Light Grid"
    for cell, name in zip(table.rows[0].cells, TABLE, strict=True):
        cell.text = words[name]
    for entry in document.figures:
        doubt = f"（{words['suspect']}）" if entry.suspect else ""
        cells = (entry.label, entry.shown + doubt, entry.quote, entry.section)
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = _clean(text)


def _clean(text: str) -> str:
    """Return text without the characters that XML can't hold."""
    kept = (c for c in storable(text) if c in "\n\t" or c >= " ")
    return "".join(c for c in kept if c not in "\ufffe\uffff")
