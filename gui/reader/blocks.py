"""A page as blocks of a Qt document: a paragraph each, very long ones cut at ends of sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from core.offsets import Span
from core.page import Page, Paragraph

_LONG = 2000  # characters: Qt lays out a block as a whole, and slowly when it is longer
_END = re.compile(r"[。！？!?；;]")
# What Qt takes for the end of a block, or for a sign of its own, and what is no character at all.
_FOREIGN = re.compile("[\r\u2028\u2029\ufdd0\ufdd1\ufffc\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page that Qt holds as one block; `follows` another of its paragraph."""

    span: Span
    paragraph: Paragraph
    follows: bool = False


class Blocks:
    """The blocks of a page, in order; the n-th is the n-th of the document.

    A page whose paragraphs are where they were `before`, in another script, has the same blocks.
    """

    def __init__(self, page: Page, before: Blocks | None = None) -> None:
        self.page = page
        same = before is not None and are_alike(before.page, page)
        self.all: tuple[Block, ...] = before.all if before and same else tuple(_blocks(page))
        self._starts = [block.span.start for block in self.all]

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self.all)

    def __iter__(self) -> Iterator[Block]:
        """Yield the blocks."""
        return iter(self.all)

    def __getitem__(self, number: int) -> Block:
        """Return a block."""
        return self.all[number]

    def at(self, position: int) -> int:
        """Return the number of the block that holds a position of the page, or is before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    def is_like(self, other: Blocks) -> bool:
        """Say whether another page has the very same blocks."""
        return self.all is other.all

    @cached_property
    def text(self) -> str:
        """What Qt is given: a line a block, as long as the block in code points."""
        whole = self.page.text
        lines = [whole[b.span.start : b.span.end] for b in self.all]
        joined = "\n".join(lines)
        if _FOREIGN.search(joined) or joined.count("\n") > max(0, len(lines) - 1):
            return "\n".join(_FOREIGN.sub("\ufffd", x).replace("\n", "\ufffd") for x in lines)
        return joined


def are_alike(one: Page, other: Page) -> bool:
    """Say whether two pages have all their paragraphs and marks at the same positions."""
    same = one.report is other.report and one.is_source == other.is_source
    return same and one.to_shown == other.to_shown


def _blocks(page: Page) -> Iterator[Block]:
    for paragraph in page.paragraphs:
        if paragraph.span.end - paragraph.span.start <= _LONG:
            yield Block(paragraph.span, paragraph)
        else:
            yield from _cut(page.text, paragraph)


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
