"""What is printed on a page: pieces of lines, and the rows that they make.

Lengths are points, heights count from the foot of the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from core.formats.writer import CELLS

_APART = 3  # ems between cells that stand in one row alone


class Piece(NamedTuple):
    """Characters that stand side by side: `left` to `right`, at `bottom`, of type `size`.

    `face` is the name and weight of their typeface, empty where they have several.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    face: str = ""


class Sheet(NamedTuple):
    """One page: its extent, and its pieces in the order in which they were drawn."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


class Row(NamedTuple):
    """Pieces at one height, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The characters, columns apart."""
        return CELLS.join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where the row begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where the row ends."""
        return self.pieces[-1].right

    @property
    def bottom(self) -> float:
        """The height of the row."""
        return self.pieces[0].bottom

    @property
    def size(self) -> float:
        """The size of its type."""
        return self.pieces[0].size

    @property
    def face(self) -> str:
        """Its typeface, empty where there are several."""
        return self.pieces[0].face


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Return the rows from top to bottom."""
    rows: list[Row] = []
    gathered: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: (-p.bottom, p.left)):
        if gathered and gathered[0].bottom - piece.bottom > 0.5 * max(gathered[0].size, piece.size):
            rows.append(_row(gathered))
            gathered = []
        gathered.append(piece)
    if gathered:
        rows.append(_row(gathered))
    return rows


def _row(pieces: list[Piece]) -> Row:
    """Put pieces at one height side by side; those that touch become one."""
    joined: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: p.left):
        if joined and piece.left - joined[-1].right < piece.size:
            last = joined[-1]
            right = max(last.right, piece.right)
            face = last.face if last.face == piece.face else ""
            joined[-1] = last._replace(text=last.text + piece.text, right=right, face=face)
        else:
            joined.append(piece)
    return Row(tuple(joined))


def without_stretched(rows: list[Row]) -> list[Row]:
    """Return rows with those made one that are prose with wide gaps, set to the full measure.

    Cells stand under cells, or far apart.
    """
    found: list[Row] = []
    for at, row in enumerate(rows):
        beside = (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])
        if len(row.pieces) == 1 or _is_tabular(row, beside):
            found.append(row)
            continue
        whole = row.pieces[0]
        for piece in row.pieces[1:]:
            between = " " if whole.text[-1].isascii() and piece.text[0].isascii() else ""
            whole = whole._replace(text=whole.text + between + piece.text, right=piece.right)
        found.append(Row((whole,)))
    return found


def _is_tabular(row: Row, beside: Iterable[Row]) -> bool:
    em = row.size
    if any(b.left - a.right > _APART * em for a, b in pairwise(row.pieces)):
        return True
    starts = [piece.left for piece in row.pieces[1:]]
    others = [piece.left for other in beside for piece in other.pieces[1:]]
    return any(abs(start - other) < em for start in starts for other in others)
