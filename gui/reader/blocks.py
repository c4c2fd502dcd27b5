"""A page as blocks of a Qt document: a paragraph each, very long ones cut at ends of sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from core.offsets import Span
from core.page import Page, Paragraph

_LONG = 2000  # characters: Qt lays out a block as a whole, and slowly when it is longer
_END = re.compile(r"[。！？!?；;]")
# What Qt takes for the end of a block, or for a sign of its own, and what is no character at all.
_FOREIGN = re.compile("[\r\n\u2028\u2029\ufdd0\ufdd1\ufffc\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page that Qt holds as one block; `follows` another of its paragraph."""

    span: Span
    paragraph: Paragraph
    follows: bool = False


class Blocks:
    """The blocks of a page, in order; the n-th is the n-th of the document."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._all = tuple(
            block
            for paragraph in page.paragraphs
            for block in (
                (Block(paragraph.span, paragraph),)
                if paragraph.span.end - paragraph.span.start <= _LONG
                else _cut(page.text, paragraph)
            )
        )

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self._all)

    def __getitem__(self, number: int) -> Block:
        """Return a block."""
        return self._all[number]

    def at(self, position: int) -> int:
        """Return the number of the block that holds a position of the page, or is before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    def text(self) -> str:
        """Return what Qt is given: a line a block, as long as the block in code points."""
        whole = self.page.text
        lines = [whole[b.span.start : b.span.end] for b in self._all]
        if _FOREIGN.search(whole):
            lines = [_FOREIGN.sub("\ufffd", line) for line in lines]
        return "\n".join(lines)

    @cached_property
    def _starts(self) -> list[int]:
        return [b.span.start for b in self._all]


def _cut(text: str, paragraph: Paragraph) -> tuple[Block, ...]:
    start, end = paragraph.span
    blocks: list[Block] = []
    while end - start > _LONG:
        ends = [m.end() for m in _END.finditer(text, start + _LONG // 2, start + _LONG)]
        cut = ends[-1] if ends else start + _LONG
        blocks.append(Block(Span(start, cut), paragraph, follows=bool(blocks)))
        start = cut
    blocks.append(Block(Span(start, end), paragraph, follows=bool(blocks)))
    return tuple(blocks)
