"""Places: a page's positions and a document's, and what a span covers on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from core.offsets import Span
from core.page import Page
from gui.reader.utf16 import Utf16


class Places:
    """The correspondence of a page (code points) and its document (blocks, UTF-16 units)."""

    def __init__(self, page: Page, document: QTextDocument) -> None:
        self.page, self._document = page, document
        self._counts: dict[int, Utf16] = {}

    def of_document(self, position: int) -> int:
        """Return the page position of a document position."""
        block = self._document.findBlock(position)
        return self.of_block(block, position - block.position())

    def of_block(self, block: QTextBlock, units: int) -> int:
        """Return the page position of a UTF-16 offset in a block."""
        if not self.page.paragraphs:
            return 0
        number = max(0, block.blockNumber())
        return self.page.paragraphs[number].span.start + self._count(number).code_points(units)

    def in_document(self, position: int) -> tuple[QTextBlock, int]:
        """Return the block and the UTF-16 offset in it of a page position."""
        if not self.page.paragraphs:
            return self._document.firstBlock(), 0
        number = self.page.paragraph_at(position)
        span = self.page.paragraphs[number].span
        inside = min(max(position - span.start, 0), span.end - span.start)
        return self._document.findBlockByNumber(number), self._count(number).units(inside)

    def rectangles(self, shown: Span, scrolled: QPointF) -> Iterator[QRectF]:
        """Yield what a span of the page covers, a rectangle a line, in the viewport."""
        (block, start), (last, end) = self.in_document(shown.start), self.in_document(shown.end)
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            stop = end if block == last else block.length() - 1
            yield from self._in_block(block, start, stop, scrolled)
            block, start = block.next(), 0

    def _in_block(
        self, block: QTextBlock, start: int, stop: int, scrolled: QPointF
    ) -> Iterator[QRectF]:
        layout = block.layout()
        top = self._document.documentLayout().blockBoundingRect(block).top() - scrolled.y()
        left_edge = layout.position().x() - scrolled.x()
        half = block.charFormat().font().pixelSize() * 0.62
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left = max(start, line.textStart())
            right = min(stop, line.textStart() + line.textLength())
            if left < right or start == stop == left:
                x1, x2 = _x(line, left), _x(line, right)
                middle = top + line.y() + line.height() / 2
                yield QRectF(left_edge + x1, middle - half, x2 - x1, 2 * half)
            if left == right == start == stop:
                break  # a span of no length at a line's end is not also at the next one's start

    def _count(self, number: int) -> Utf16:
        if number not in self._counts:
            paragraph = self.page.paragraphs[number].span
            self._counts[number] = Utf16(paragraph.of(self.page.text))
        return self._counts[number]


def _x(line: QTextLine, position: int) -> float:
    """Return where a character starts in a line; Qt also tells the position it settled on."""
    found: object = line.cursorToX(position)
    return cast("tuple[float, int]", found)[0] if isinstance(found, tuple) else cast("float", found)
