"""Tables: rows by bars, tabs or runs of spaces, or one cell a line; found before anything else.

A table is found by its shape alone, so what looks like one must look so over several lines, and
must hold numbers unless bars or tabs (or the container) say that it is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from core.layout import Part, Table
from core.offsets import Span
from core.structure.lines import TextLine

_NUMBER = re.compile(
    r"(?!(?:19|20)\d\d年)(?:[+\-－—–±]?[\d,，.．]+\s*[%％‰]?|[—\-–…/]{1,3}|[+\-]?\d[\d,.]*[^\W\d]{1,3})"
)
_BARS = re.compile(r"[|｜│┃]")
# 编辑 | 张三: who did what on a page of news.
_CREDIT = re.compile(
    r".{0,4}(?:来源|图文|文|图|编辑|审核|记者|作者|校对|监制|责编|供稿|摄影|撰稿|[初复终]审)"
)
_RULE = re.compile(r"[\s|｜│┃+\-—─━=:┼├┤┌┐└┘┬┴]{3,}")
_TABS = re.compile(r"\t")
_SPACES = re.compile(r"\u3000+|[ \u00a0]{2,}")
_SENTENCE = re.compile(r"[。；！？]")
_CELL = 60  # characters
_SHORT = 20  # characters of a cell that stands on a line of its own
_WIDEST = 100  # columns
_SPACED_ROWS = 3  # lines parted by spaces that make a table: two names side by side make none
_LEAST_CELLS = 6  # of a table that has one cell a line
_COLUMNS = range(2, 9)
_EVEN = 0.6  # share of rows that must have the same number of cells
_SAME_KIND = 0.9  # share of a column's cells that must be numbers, or must not
_HEADS = 3  # rows that may name the columns
_ABOVE = 2  # lines over a table in which its title and unit stand
_UNIT = re.compile(r"[（(]?(?:计量|数量|金额)?单位\s*[:：].{1,30}")
_TITLE = re.compile(
    r"(?:附?表|续表)\s*[\d一二三四五六七八九十]{1,3}(?:[\s　.、:：—-]|$).{0,40}|.{2,36}表"
)
# A line of a list has a number too, but goes on to say something.
_ITEM = re.compile(r"[（(]?\d{1,3}[）).、]\s*\D")


class _Cell(NamedTuple):
    span: Span
    text: str


_Row = list[_Cell]


@dataclass(frozen=True, slots=True)
class Block:
    """A table and the lines it takes, first to last, both included; those above that name it."""

    first: int
    last: int
    table: Table
    named_by: tuple[int, ...] = ()


def find_tables(lines: list[TextLine]) -> list[Block]:
    """Return the tables among some lines, in order, none sharing a line with another."""
    taken: dict[int, Block] = {}
    for split, accept in _KINDS:
        for first, last, rows in _runs(lines, taken, split):
            if accept(rows):
                block = Block(first, last, _table(lines[first : last + 1], rows))
                taken |= dict.fromkeys(range(first, last + 1), block)
    for run, last in _runs_of_cells(lines, taken):
        # A heading, the table's title or its unit may stand at the head of the run.
        for first in range(run, run + _ABOVE + 2):
            rows = _folded(lines[first : last + 1])
            if rows:
                block = Block(first, last, _table(lines[first : last + 1], rows))
                taken |= dict.fromkeys(range(first, last + 1), block)
                break
    blocks = sorted({id(b): b for b in taken.values()}.values(), key=lambda b: b.first)
    return [_named(lines, block, taken) for block in blocks]


def _runs(
    lines: list[TextLine], taken: dict[int, Block], split: Callable[[TextLine], _Row | None]
) -> Iterator[tuple[int, int, list[_Row]]]:
    """Yield each unbroken run of rows: first and last line, and the rows that hold cells."""
    first, rows = 0, list[_Row]()
    for order, line in enumerate(lines):
        row = None if order in taken else split(line)
        if row is not None:
            rows.append(row)
            continue
        if rows:
            yield first, order - 1, [row for row in rows if row]
        first, rows = order + 1, []
    if rows:
        yield first, len(lines) - 1, [row for row in rows if row]


def _given(line: TextLine) -> _Row | None:
    """Split a row that the container gives."""
    if line.hint is None or line.hint.part is not Part.TABLE_ROW:
        return None
    return _split(line, _TABS)


def _barred(line: TextLine) -> _Row | None:
    if not _BARS.search(line.key):
        return None
    if _RULE.fullmatch(line.key):
        return []
    row = _split(line, _BARS)
    if row and not row[0].text:
        row = row[1:]
    if row and not row[-1].text:
        row = row[:-1]
    return row if _is_row(row) and not _CREDIT.fullmatch(row[0].text) else None


def _tabbed(line: TextLine) -> _Row | None:
    row = _split(line, _TABS) if "\t" in line.key else []
    return row if _is_row(row) else None


def _spaced(line: TextLine) -> _Row | None:
    if not _SPACES.search(line.key) or _SENTENCE.search(line.key):
        return None
    row = [cell for cell in _split(line, _SPACES) if cell.text]
    return row if _is_row(row) else None


def _is_row(row: _Row) -> bool:
    return sum(bool(cell.text) for cell in row) > 1 and all(len(c.text) <= _CELL for c in row)


def _split(line: TextLine, separator: re.Pattern[str]) -> _Row:
    """Return the cells of a line; none where there are more than a table has columns."""
    if len(separator.findall(line.key)) > _WIDEST:
        return []
    row: _Row = []
    at = 0
    for start, end in [*(m.span() for m in separator.finditer(line.key)), (len(line), len(line))]:
        text = line.key[at:start].strip(" \u00a0\u3000\t")
        inner = line.key.index(text, at) if text else at
        row.append(_Cell(Span(inner, inner + len(text)).shift(line.span.start), text))
        at = end
    return row


def _any(rows: list[_Row]) -> bool:
    return bool(rows)


def _several(rows: list[_Row]) -> bool:
    return len(rows) > 1


def _even(rows: list[_Row]) -> bool:
    """Say whether rows parted by mere spaces are alike and hold numbers."""
    if len(rows) < _SPACED_ROWS:
        return False
    commonest = Counter(map(len, rows)).most_common(1)[0][1]
    numbered = sum(any(map(_is_number, row)) for row in rows)
    return commonest >= _EVEN * len(rows) and 2 * numbered > len(rows)


_KINDS = ((_given, _any), (_barred, _several), (_tabbed, _several), (_spaced, _even))


def _runs_of_cells(lines: list[TextLine], taken: dict[int, Block]) -> Iterator[tuple[int, int]]:
    """Yield each unbroken run of lines short enough for a cell; it ends with a number."""
    short = [order not in taken and _may_be_cell(line) for order, line in enumerate(lines)]
    first = 0
    while first < len(lines):
        run = list(takewhile(short.__getitem__, range(first, len(lines))))
        last = first + len(run) - 1
        while last >= first and not _NUMBER.fullmatch(lines[last].key):
            last -= 1
        if last - first + 1 >= _LEAST_CELLS:
            yield first, last
        first += len(run) + 1


def _may_be_cell(line: TextLine) -> bool:
    if line.hint is not None or len(line) > _SHORT:
        return False
    return not _SENTENCE.search(line.key) and not _ITEM.match(line.key)


def _folded(lines: list[TextLine]) -> list[_Row]:
    """Return the rows of cells that stand one a line; none where their kinds do not come round."""
    cells = [_Cell(line.span, line.key) for line in lines]
    kinds = [_is_number(cell) for cell in cells]
    columns = _period(kinds)
    if columns is None:
        return []
    return [cells[at : at + columns] for at in range(0, len(cells), columns)]


def _period(kinds: list[bool]) -> int | None:
    """Return the number of columns of cells given as number or not, row by row below a head."""
    for columns in _COLUMNS:
        if len(kinds) % columns or len(kinds) < 2 * columns:
            continue
        rows = [kinds[at : at + columns] for at in range(0, len(kinds), columns)]
        body = rows if any(rows[0]) else rows[1:]
        shares = [sum(column) / len(body) for column in zip(*body, strict=True)]
        alike = all(share >= _SAME_KIND or share <= 1 - _SAME_KIND for share in shares)
        if alike and shares[0] <= 1 - _SAME_KIND and max(shares) >= _SAME_KIND and len(body) > 1:
            return columns
    return None


def _table(lines: list[TextLine], rows: list[_Row]) -> Table:
    heads = len(list(takewhile(lambda row: not any(map(_is_number, row)), rows)))
    return Table(
        Span(lines[0].span.start, lines[-1].span.end),
        tuple(tuple(cell.span for cell in row) for row in rows),
        heads if heads <= _HEADS and heads < len(rows) else 0,
    )


def _is_number(cell: _Cell) -> bool:
    return bool(_NUMBER.fullmatch(cell.text))


def _named(lines: list[TextLine], block: Block, taken: dict[int, Block]) -> Block:
    """Find title and unit in the lines over a table."""
    title = unit = None
    above: list[int] = []
    for order in range(block.first - 1, max(-1, block.first - 1 - _ABOVE), -1):
        line = lines[order]
        if order in taken:
            break
        if unit is None and _UNIT.fullmatch(line.key):
            unit = line.span
        elif title is None and _TITLE.fullmatch(line.key) and not line.sentences:
            title = line.span
        else:
            break
        above.append(order)
    table = block.table
    named = Table(table.span, table.rows, table.heads, title, unit)
    return Block(block.first, block.last, named, tuple(above))
