"""PDF documents with text: characters and their places by PDFium; `pages` puts them in order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import closing
from ctypes import create_string_buffer
from time import process_time
from typing import Any

from core.errors import UnreadableReportError
from core.formats.extracted import MAX_CHARACTERS, Extracted, TooLongError
from core.formats.pages import read_sheets
from core.formats.printed import Piece, Sheet

MAX_PAGES = 3_000
"""More pages than this are no report; a national yearbook has about a thousand."""

_PAGE = 200_000  # characters: the densest printed page has under 20,000
_PATIENCE = 120.0  # seconds of computing: a page may be drawn so as to take for ever
_GAP = 1.2  # ems between two characters that belong to two columns
_RISE = 0.6  # ems that a character may stand higher or lower than its line


def extract_pdf(data: bytes, name: str) -> Extracted:
    """Return the text of a document in reading order, lines joined into paragraphs.

    Raises UnreadableReportError where the file is locked, damaged or holds pictures only.
    """
    import pypdfium2  # noqa: PLC0415 - a library of its own, and only PDF needs it

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "is protected by a password" if locked else f"is a damaged PDF document ({error})"
        raise UnreadableReportError(name, reason) from None
    with closing(document):
        if len(document) > MAX_PAGES:
            raise UnreadableReportError(name, f"has {len(document):,} pages, more than any report")
        try:
            writer = read_sheets(list(_sheets(document, name)))
        except pypdfium2.PdfiumError as error:
            raise UnreadableReportError(name, f"is a damaged PDF document ({error})") from None
    text, hints = writer.finish()
    if not text:
        raise UnreadableReportError(
            name, "is a PDF document without text: pictures of pages, perhaps"
        )
    return Extracted(text, "application/pdf", "unicode", "a PDF document", hints)


def _sheets(document: Any, name: str) -> Iterator[Sheet]:  # noqa: ANN401 - pypdfium2 is untyped
    begun, total = process_time(), 0
    for number in range(len(document)):
        if process_time() - begun > _PATIENCE:
            raise UnreadableReportError(name, f"takes too long to read (at page {number + 1})")
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            total += text.count_chars()
            if total > MAX_CHARACTERS or text.count_chars() > _PAGE:
                raise TooLongError
            width, height = page.get_size()
            yield Sheet(width, height, tuple(_pieces(text)))


def _pieces(page: Any) -> Iterator[Piece]:  # noqa: ANN401 - pypdfium2 is untyped
    """Yield the characters of a page as pieces of lines: same height, no wide gap, in order."""
    text, space, face = "", "", ""
    left = right = bottom = size = 0.0
    for character, box, em, drawn in _characters(page):
        if character.isspace():
            space = character
            continue
        x, y, x_end = box
        near = -0.5 * em <= x - right <= _GAP * max(em, size)
        level = abs(y - bottom) <= _RISE * max(em, size)
        if text and not (near and level):
            yield Piece(text, left, right, bottom, size, face)
            text = ""
        if not text:
            left, bottom, size, face = x, y, em, drawn
        elif space == " " or (space and text[-1].isascii() and character.isascii()):
            text += " "
        text += character
        # Digits and marks are often borrowed from another typeface.
        face = face if drawn == face or not _is_wide(character) else ""
        space, right = "", x_end
    if text:
        yield Piece(text, left, right, bottom, size, face)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) == "W" and character.isalpha()


_GENERATED = "\t"  # a space that PDFium has put in where the gap is wide, unlike one that is drawn


_Box = tuple[float, float, float]


def _characters(page: Any) -> Iterator[tuple[str, _Box, float, str]]:  # noqa: ANN401
    """Yield each character with its box (left, bottom, right), size in points and typeface.

    Spaces too, at no place.
    """
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    box = pdfium.FS_RECTF()
    for index in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if code in {0x20, 0xA0}:
            generated = pdfium.FPDFText_IsGenerated(page, index)
            yield _GENERATED if generated else " ", (0.0, 0.0, 0.0), 0.0, ""
        if code <= 0x20 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:  # noqa: PLR2004 - no character
            continue
        # The box of the whole advance, not of the ink: a full stop is as wide as its place.
        if not pdfium.FPDFText_GetLooseCharBox(page, index, box):
            continue
        size = pdfium.FPDFText_GetFontSize(page, index)
        yield (
            chr(code),
            (box.left, box.bottom, box.right),
            size if size > 0 else box.top - box.bottom,
            _face(page, index),
        )


_NAME = 128  # bytes of a typeface's name that are looked at


def _face(page: Any, index: int) -> str:  # noqa: ANN401 - pypdfium2 is untyped
    """Return the name of a character's typeface, with its weight."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    name = create_string_buffer(_NAME)
    pdfium.FPDFText_GetFontInfo(page, index, name, _NAME, None)
    return f"{name.value.decode('utf-8', 'replace')} {pdfium.FPDFText_GetFontWeight(page, index)}"
