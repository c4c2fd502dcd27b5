"""Places: a page's positions and a document's, and what a span covers on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from core.offsets import Span
from core.page import Page
from gui.reader.blocks import Blocks
from gui.reader.layout import PageLayout
from gui.reader.utf16 import Utf16


class Places:
    """The correspondence of a page (code points) and its document (blocks, UTF-16 units)."""

    def __init__(self, blocks: Blocks, document: QTextDocument, layout: PageLayout) -> None:
        self.blocks, self.document, self.layout = blocks, document, layout
        self._counts: dict[int, Utf16] = {}

    @property
    def page(self) -> Page:
        """The page."""
        return self.blocks.page

    def of_document(self, position: int) -> int:
        """Return the page position of a document position."""
        if not len(self.blocks):
            return 0
        block = self.document.findBlock(position)
        number = max(0, block.blockNumber())
        inside = self._count(number).code_points(position - block.position())
        return self.blocks[number].span.start + inside

    def in_document(self, position: int) -> int:
        """Return the document position of a page position; of one between blocks, the end."""
        if not len(self.blocks):
            return 0
        number = self.blocks.at(position)
        span = self.blocks[number].span
        inside = min(max(position - span.start, 0), span.end - span.start)
        return self.document.findBlockByNumber(number).position() + self._count(number).units(
            inside
        )

    def line_top(self, position: int) -> tuple[int, float]:
        """Return the block of a page position, and how far down in it its line begins."""
        at = self.in_document(position)
        block = self.document.findBlock(at)
        self.layout.lay_out(block.blockNumber())
        line = block.layout().lineForTextPosition(at - block.position())
        first = block.layout().lineAt(0)
        down = line.y() - first.y() if line.isValid() and line.lineNumber() else 0.0
        return block.blockNumber(), down

    def seen(self, top: float, bottom: float) -> Span:
        """Return the span of the page in the blocks between two heights of the document."""
        if not len(self.blocks):
            return Span(0, 0)
        first, last = self.layout.number_at(top), self.layout.number_at(bottom)
        return Span(self.blocks[first].span.start, self.blocks[last].span.end)

    def position_at(self, share: float) -> int:
        """Return the page position so far down the document, from 0 to 1; between lines, about."""
        y = share * self.layout.documentSize().height()
        number = self.layout.number_at(y)
        span, height = self.blocks[number].span, self.layout.height(number)
        inside = min(1.0, max(0.0, (y - self.layout.top(number)) / max(1.0, height)))
        return span.start + round(inside * (span.end - span.start))

    def rectangles(self, shown: Span) -> Iterator[QRectF]:
        """Yield what a span of the page covers, a rectangle a line, in the document.

        Of a span of no length, where something was taken out, the character before it is covered.
        """
        if not len(self.blocks):
            return
        number = self.blocks.at(shown.start)
        if not shown:
            start = max(self.blocks[number].span.start, shown.start - 1)
            shown = Span(start, start + 1)
        while number < len(self.blocks) and self.blocks[number].span.start < shown.end:
            span, count = self.blocks[number].span, self._count(number)
            start = count.units(max(0, shown.start - span.start))
            stop = count.units(min(shown.end, span.end) - span.start)
            yield from self._in_block(self.document.findBlockByNumber(number), start, stop)
            number += 1

    def _in_block(self, block: QTextBlock, start: int, stop: int) -> Iterator[QRectF]:
        top = self.layout.blockBoundingRect(block).top()
        half = self.layout.setting(block.blockNumber()).size * 0.62
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left = max(start, line.textStart())
            right = min(stop, line.textStart() + line.textLength())
            if left < right:
                x1, x2 = _x(line, left), _x(line, right)
                middle = top + line.y() + line.height() / 2
                yield QRectF(x1, middle - half, x2 - x1, 2 * half)

    def point(self, position: int) -> QPointF:
        """Return where the character at a page position begins in the document."""
        found = next(self.rectangles(Span(position, position + 1)), None)
        return found.topLeft() if found else QPointF()

    def _count(self, number: int) -> Utf16:
        if number not in self._counts:
            self._counts[number] = Utf16(self.blocks[number].span.of(self.page.text))
        return self._counts[number]


def _x(line: QTextLine, position: int) -> float:
    """Return where a character starts in a line; Qt also tells the position it settled on."""
    found: object = line.cursorToX(position)
    return cast("tuple[float, int]", found)[0] if isinstance(found, tuple) else cast("float", found)
