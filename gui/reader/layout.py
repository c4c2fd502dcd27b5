"""A page as a Qt document: one block a paragraph, set like a book."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from core.model import Role
from core.page import Page, Paragraph
from core.script import Variant
from gui.theme import Scheme

SIZE = 18  # pixels
_PITCH = 1.72  # line pitch in em: set in pixels, for Noto's own line height is far too open
_DIM = frozenset({Role.BOILERPLATE, Role.RESIDUE, Role.PART_MARKER, Role.META, Role.BYLINE})
_SERIF = {
    Variant.TW: ["Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "serif"],
    Variant.HK: ["Noto Serif CJK HK", "Source Han Serif HC", "Songti TC", "MingLiU_HKSCS", "serif"],
}
_SERIF_SC = ["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif"]


def build_document(page: Page, scheme: Scheme) -> QTextDocument:
    """Return a document whose n-th block is the n-th paragraph of the page."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(page.variant))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for order, paragraph in enumerate(page.paragraphs):
        block, characters = _formats(paragraph, scheme)
        if order:
            cursor.insertBlock(block, characters)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(characters)
        cursor.insertText(paragraph.span.of(page.text), characters)
    cursor.endEditBlock()
    return document


def _font(variant: Variant) -> QFont:
    font = QFont()
    font.setFamilies(_SERIF.get(variant, _SERIF_SC))
    font.setPixelSize(SIZE)
    # Without this, a Chinese locale shows one region's glyphs in every family of Noto.
    font.setFeature(QFont.Tag("locl"), 0)
    return font


def _formats(paragraph: Paragraph, scheme: Scheme) -> tuple[QTextBlockFormat, QTextCharFormat]:
    block, characters = QTextBlockFormat(), QTextCharFormat()
    size = SIZE
    characters.setForeground(QColor(scheme.ink))
    block.setBottomMargin(SIZE * 0.55)
    match paragraph.role:
        case Role.TITLE:
            size = 25
            characters.setFontWeight(QFont.Weight.DemiBold)
            block.setBottomMargin(SIZE * 0.6)
        case Role.HEADING:
            size = 20 if (paragraph.level or 2) == 1 else SIZE
            characters.setFontWeight(QFont.Weight.DemiBold)
            block.setTopMargin(SIZE * 0.9)
        case Role.CAPTION:
            size = 14
            characters.setForeground(QColor(scheme.soft))
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        case role if role in _DIM:
            size = 13
            characters.setForeground(QColor(scheme.faint))
        case _:
            block.setTextIndent(2 * SIZE)
            block.setAlignment(Qt.AlignmentFlag.AlignJustify)
    characters.setProperty(QTextCharFormat.Property.FontPixelSize, size)
    block.setLineHeight(size * _PITCH, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block, characters
