"""The layout of a page: only blocks that are looked at are broken into lines, others estimated.

Qt's own layout breaks the whole text at once, which takes seconds for a million characters. Here a
block is laid out when it first comes into view, so a long text opens as fast as a short one.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from gui.reader.blocks import Blocks
from gui.reader.heights import Heights
from gui.reader.typography import Setting, Typography, settings_of
from gui.theme import Scheme

TOP, _BOTTOM = 30.0, 90.0  # pixels above and below the column
_SIDE, _LITTLE, _NARROW = 40.0, 26.0, 420.0  # beside it, and in a view narrower than that


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out a document whose blocks are those of a page, in one column.

    Heights known or estimated `before`, of the same blocks in another script, are taken over.
    """

    def __init__(
        self,
        document: QTextDocument,
        blocks: Blocks,
        chosen: Typography,
        scheme: Scheme,
        before: PageLayout | None = None,
    ) -> None:
        super().__init__(document)
        self._blocks, self._chosen, self._scheme = blocks, chosen, scheme
        self._laid: set[int] = set()
        self._width, self._sized = 0.0, False
        known = before.known_for(blocks, chosen) if before else None
        if known:
            self._settings, self._heights, self._width = known
            self._sized = True
        else:
            self._settings = settings_of((block.paragraph for block in blocks), chosen)
            self._heights = Heights([1.0] * max(1, len(blocks)))

    def known_for(
        self, blocks: Blocks, chosen: Typography
    ) -> tuple[list[Setting], Heights, float] | None:
        """Return settings, heights and width, for blocks that are the same and set the same."""
        if not self._sized or self._chosen != chosen or not self._blocks.is_like(blocks):
            return None
        return self._settings, self._heights, self._width

    # What the view asks.

    @property
    def count(self) -> int:
        """How many blocks there are."""
        return len(self._blocks)

    def set_width(self, width: float) -> bool:
        """Lay out for a view of this width; say whether lines now break elsewhere."""
        before = self.column()
        moved = width != self._width
        self._width = width
        if self._sized and self.column() == before:
            if moved:
                self._laid.clear()
            return False
        self._sized = True
        self._laid.clear()
        self._heights = Heights(self._estimates() or [1.0])
        self.documentSizeChanged.emit(self.documentSize())
        return True

    def left(self) -> float:
        """Return where the column begins."""
        return max(self._side(), (self._width - self._measure()) / 2)

    def lay_out(self, number: int) -> None:
        """Break a block into lines, if that is not done yet."""
        if number in self._laid or not 0 <= number < len(self._blocks):
            return
        self._laid.add(number)
        height = self._break(self.document().findBlockByNumber(number), number)
        if abs(height - self._heights[number]) > 0.01:  # noqa: PLR2004 - rounding of sums
            self._heights[number] = height

    def top(self, number: int) -> float:
        """Return where a block begins in the document."""
        return TOP + self._heights.top(number)

    def height(self, number: int) -> float:
        """Return the height of a block, laid out or estimated, with the room around it."""
        return self._heights[number]

    def lines(self, number: int) -> Iterator[tuple[float, float]]:
        """Yield where each line of a block that is laid out begins and ends in the document."""
        top, pitch = self.top(number) + self._above(number), self._settings[number].pitch
        layout = self.document().findBlockByNumber(number).layout()
        for order in range(layout.lineCount()):
            yield top + order * pitch, top + (order + 1) * pitch

    def number_at(self, y: float) -> int:
        """Return the number of the block at a place of the document."""
        return self._heights.at(y - TOP)

    def setting(self, number: int) -> Setting:
        """Return how a block is set."""
        return self._settings[number]

    # What Qt asks.

    def documentSize(self) -> QSizeF:  # noqa: N802 - Qt's name
        """Return the size of the whole, in part estimated."""
        return QSizeF(self._width, TOP + self._heights.total + _BOTTOM)

    def pageCount(self) -> int:  # noqa: N802 - Qt's name
        """Return that it is all one page."""
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: N802 - Qt's name
        """Return all there is: there is one frame."""
        del frame
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 - Qt's name
        """Return where a block is; Qt needs its lines then, so it is laid out."""
        number = block.blockNumber()
        if not 0 <= number < len(self._blocks):
            return QRectF(0, TOP, self._width, 1)
        self.lay_out(number)
        return QRectF(0, self.top(number), self._width, self._heights[number])

    def hitTest(  # type: ignore[override]  # noqa: N802 - Qt's name; its stubs mistake what it passes
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """Return the position in the document at a point, -1 for none where asked exactly."""
        number = self.number_at(point.y())
        block = self.document().findBlockByNumber(number)
        inside = point - self.blockBoundingRect(block).topLeft()
        line = _line_at(block.layout(), inside.y())
        if line is None:
            return block.position()
        beside = inside.x() < line.x() or inside.x() > line.x() + line.naturalTextWidth()
        if accuracy is Qt.HitTestAccuracy.ExactHit and beside:
            return -1
        return block.position() + line.xToCursor(inside.x())

    def documentChanged(self, start: int, removed: int, added: int) -> None:  # noqa: N802 - Qt's name
        """Note nothing: a page never changes, another one gets a document of its own."""

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw the blocks in the clip, the selection, and the caret where there is one."""
        clip = context.clip
        number = self.number_at(clip.top())
        block = self.document().findBlockByNumber(number)
        painter.setPen(context.palette.text().color())
        while block.isValid() and self.top(number) < clip.bottom():
            self.lay_out(number)
            layout, at = block.layout(), QPointF(0, self.top(number))
            layout.draw(painter, at, self._selected(block, context), clip)
            caret = context.cursorPosition - block.position()
            if 0 <= caret < block.length():
                layout.drawCursor(painter, at, caret, 2)
            block, number = block.next(), number + 1

    def _selected(
        self, block: QTextBlock, context: QAbstractTextDocumentLayout.PaintContext
    ) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        for selection in context.selections:
            start = max(0, selection.cursor.selectionStart() - block.position())
            end = min(block.length(), selection.cursor.selectionEnd() - block.position())
            if start < end:
                part = QTextLayout.FormatRange()
                part.start, part.length, part.format = start, end - start, selection.format
                ranges.append(part)
        return ranges

    # Lines.

    def _measure(self) -> float:
        return float(self._chosen.measure * self._chosen.size)

    def _side(self) -> float:
        return _SIDE if self._width >= _NARROW else _LITTLE

    def column(self) -> float:
        """Return how wide the column is."""
        return max(8.0 * self._chosen.size, min(self._measure(), self._width - 2 * self._side()))

    def _estimates(self) -> list[float]:
        """Return how high each block will be if all its characters are full width."""
        column = self.column()
        heights: list[float] = []
        for block, set_as in zip(self._blocks, self._settings, strict=True):
            start, end = block.span
            room = max(1, int(column // set_as.size))
            lines = max(1, -(-int(end - start + set_as.indent / set_as.size) // room))
            heights.append(set_as.above + lines * set_as.pitch + set_as.below)
        if heights:
            heights[0] -= self._settings[0].above
        return heights

    def _above(self, number: int) -> float:
        return self._settings[number].above if number else 0.0

    def _break(self, block: QTextBlock, number: int) -> float:
        """Break a block into lines and return the height that it takes."""
        set_as, layout = self._settings[number], block.layout()
        option = QTextOption(set_as.alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if set_as.size != self._chosen.size or set_as.bold or set_as.tone != "ink":
            layout.setFormats([_format(set_as, self._scheme, block.length())])
        left, column = self.left(), self.column()
        indent = 0.0 if self._blocks[number].follows else set_as.indent
        y = self._above(number)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(column - indent)
            line.setPosition(QPointF(left + indent, y + (set_as.pitch - line.height()) / 2))
            y, indent = y + set_as.pitch, 0.0
        layout.endLayout()
        return y + set_as.below


def build_document(blocks: Blocks, default: QFont) -> QTextDocument:
    """Return a document with the text of the blocks, set in one font, not laid out."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(default)
    document.setPlainText(blocks.text)
    return document


def _format(set_as: Setting, scheme: Scheme, length: int) -> QTextLayout.FormatRange:
    """Return what tells a block that is set otherwise than body text from it."""
    made = QTextLayout.FormatRange()
    made.start, made.length, wanted = 0, length, QTextCharFormat()
    wanted.setProperty(QTextCharFormat.Property.FontPixelSize, set_as.size)
    if set_as.bold:
        wanted.setFontWeight(QFont.Weight.DemiBold)
    if set_as.tone != "ink":
        wanted.setForeground(QColor(getattr(scheme, set_as.tone)))
    made.format = wanted
    return made


def _line_at(layout: QTextLayout, y: float) -> QTextLine | None:
    """Return the line of a block at a height in it; beside all lines, the nearest."""
    found: QTextLine | None = None
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if found is None or line.y() <= y:
            found = line
    return found
