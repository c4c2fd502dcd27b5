"""The figures of tables: what a cell holds, of which row and column, in which unit.

A number in a table says little by itself. Its unit stands with the head of its column or row, in a
column of units, or over the table (单位：万元); what it counts is named by its row, or by its
column where rows are places or times; its period by whichever of them is a time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from core.figures.grammar import quantity
from core.figures.read import Before, read
from core.layout import Table
from core.model import Basis, Change, ChangePart, DateMention, Figure, FigureKind, Qualifier
from core.numerals import parse_number
from core.offsets import Span
from core.units import Unit

_NUMBER = re.compile(
    r"(?P<sign>[+＋\-－−–]?)\s*(?P<number>[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?)"
)
_BRACKETED = re.compile(r"[（(]\s*(?:单位\s*[:：]\s*)?([^（）()]{1,10})\s*[）)]\s*$")
_PERCENT = re.compile(r"[%％]\s*$")
_UNITS_OVER = re.compile(r"单位\s*[:：]\s*(?P<units>[^（）()]+)")
_PARTED = re.compile(r"[、，,;；\s]+")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_LEAD = re.compile(
    r"(?:[\s　#*△▲☆·—\-]|其中[:：]?|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]"
    r"|[（(][一二三四五六七八九十\d]{1,3}[）)])+"
)
# Columns that say which row it is, and hold no figures.
_ORDER = re.compile(r"序号|编号|排名|名次|位次|排序|代码|编码|备注|联系电话|电话|邮编|日期|时间")
_UNIT_COLUMN = re.compile(r"(?:计量|数量)?单位")
# Heads of the first column under which rows are places, bodies or times: the columns are measures.
_ROWS_ARE_PLACES = re.compile(
    r"(?!.*(?:指标|项目|类别|产品|行业)).*(?:[县市区村镇]|省份|街道|部门|单位|名称|学校|年份|月份|年度)"
)
# Heads that name no measure of their own: the row does.
_PLAIN = re.compile(
    r"绝对[数额量值]|数[量值据]?|金额|总[量计]|合计|小计|累计[数值]?|本[期月年季]|当[月期年]|全年|全市|全县|全区|全省|实绩"
    r"|(?:实际)?完成(?:[数值额]|情况)?|(?:全年|年度)?目标[值数]?|预算数|决算数|执行数|预期|期末|年末|人数|比重|占比"
)
_CHANGE = re.compile(
    r"(?:比|较|同比|环比|与)?.{0,6}(?P<word>增长|增减|增幅|增速|升降|涨跌|增加|涨幅|变化|±|下降|减少|降幅)"
)
_FALLS = frozenset({"下降", "减少", "降幅"})
_PERIOD = re.compile(r"环比|上月|上季|上期")
_RATIO = re.compile(r"率|比重|占比|比例|增长|增幅|增速|±|增减|同比|环比|涨幅|降幅")


@dataclass(frozen=True, slots=True)
class _Head:
    """What the heads of a column say of the cells below."""

    text: str
    label: Span | None
    measure: tuple[float, Unit | None, str | None] | None
    period: str | None
    change: Change | None
    plain: bool


def table_figures(
    key: str,
    table: Table,
    dates: tuple[DateMention, ...],
    home: str,
    read_text: Callable[[Span], list[Figure]],
) -> Iterator[Figure]:
    """Yield the figures of the cells of a table, in order.

    `dates` are those of the whole text; `home` is the currency that 元 stands for; `read_text`
    reads what is more than a bare number.
    """
    yield from _Sheet(key, table, dates, home).figures(read_text)


class _Sheet:
    """A table with the heads of its columns read."""

    def __init__(self, key: str, table: Table, dates: tuple[DateMention, ...], home: str) -> None:
        self._key, self._home, self._dates = key, home, dates
        self._starts = [date.span.start for date in dates]
        self._width = max(map(len, table.rows), default=0)
        heads = table.heads or self._years_above(table)
        self._rows = table.rows[heads:]
        self._over = self._units_over(table)
        self._title = self._period(table.title) if table.title else None
        above = [row for row in table.rows[:heads] if len(row) == self._width]
        self._heads = [self._head([row[at] for row in above]) for at in range(self._width)]
        first = self._heads[0].text if self._heads else ""
        self._places = bool(_ROWS_ARE_PLACES.fullmatch(first))
        self._units = next(
            (at for at, head in enumerate(self._heads) if at and _UNIT_COLUMN.fullmatch(head.text)),
            None,
        )

    def figures(self, read_text: Callable[[Span], list[Figure]]) -> Iterator[Figure]:
        """Yield the figures of the cells below the heads, row by row."""
        for row in self._rows:
            named = self._row_head(row) if row else None
            before: Figure | None = None
            for at, cell in enumerate(row):
                if not _NUMBER.fullmatch(cell.of(self._key)):
                    read = read_text(cell)
                    alone = at > 0 and len(read) == 1 and len(read[0].span) == len(cell)
                    figure = self._with_name(read[0], at, row, named) if alone else None
                    yield from [] if alone else read
                else:
                    figure = self._figure(cell, at, row, named)
                if figure is None:
                    continue
                if figure.change is None or before is None:
                    before = figure
                    yield figure
                elif self._places or before.label == figure.label:
                    yield replace(figure, of=before.span, label=before.label)
                else:
                    yield figure

    def _label(self, head: _Head, row: tuple[Span, ...], named: Span | None) -> Span | None:
        by_column = self._places or named is None or self._period(row[0]) is not None
        return (head.label or named) if by_column else named

    def _with_name(
        self, figure: Figure, at: int, row: tuple[Span, ...], named: Span | None
    ) -> Figure:
        """Give a figure that fills its cell the name and the period of row and column."""
        head = self._heads[at]
        period = self._period(row[0]) or head.period or self._title
        label = figure.label or self._label(head, row, named)
        return replace(
            figure, label=label, period=figure.period or period, change=figure.change or head.change
        )

    def _figure(
        self, cell: Span, at: int, row: tuple[Span, ...], named: Span | None
    ) -> Figure | None:
        """Return the figure of a bare number; None where it only orders or dates its row."""
        head = self._heads[at]
        found = _NUMBER.fullmatch(cell.of(self._key))
        if found is None or not at or at == self._units or _ORDER.match(head.text):
            return None
        label = self._label(head, row, named)
        if label is None or self._is_date(cell):
            return None
        scale, unit, per = self._measure(head, row)
        value = float(Decimal(str(parse_number(found["number"]))) * Decimal(str(scale)))
        value = -value if found["sign"] in {"-", "－", "−", "–"} else value
        return Figure(
            span=cell,
            value=value,
            low=value,
            high=value,
            unit=unit.symbol if unit else None,
            qualifier=Qualifier.EXACT,
            kind=unit.kind if unit else FigureKind.COUNT,
            label=label,
            period=self._period(row[0]) or head.period or self._title,
            per=per,
            change=head.change,
        )

    def _measure(self, head: _Head, row: tuple[Span, ...]) -> tuple[float, Unit | None, str | None]:
        """Return what a number of a column and row is multiplied by, its unit, and per what."""
        if head.measure:
            return head.measure
        name = row[0].of(self._key)
        printed = self._units is not None and len(row) > self._units and row[self._units]
        stated = self._stated(printed.of(self._key)) if printed else None
        ratio = bool(_RATIO.search(head.text) or (head.plain and _RATIO.search(name)))
        over = [
            m for m in self._over if (m[1] is not None and m[1].kind is FigureKind.PERCENT) == ratio
        ]
        return (
            self._bracketed(name)
            or stated
            or next(iter(over), None)
            or ((1.0, _UNIT_PERCENT, None) if head.change else (1.0, None, None))
        )

    def _head(self, cells: list[Span]) -> _Head:
        text = "".join(cell.of(self._key).strip() for cell in cells[-1:])
        whole = "".join(cell.of(self._key) for cell in cells)
        named = next((cell for cell in reversed(cells) if cell.of(self._key).strip()), None)
        period = next((p for cell in reversed(cells) if (p := self._period(cell))), None)
        changed = _CHANGE.match(text)
        change = None
        if changed:
            sign = -1 if changed["word"] in _FALLS else 1
            basis = Basis.PERIOD if _PERIOD.search(whole) else Basis.YEAR
            change = Change(ChangePart.BY, sign, basis)
        measure = next(
            (m for cell in reversed(cells) if (m := self._bracketed(cell.of(self._key)))), None
        )
        bare = _BRACKETED.sub("", text).strip()
        plain = bool(period or change or _PLAIN.fullmatch(bare) or not bare)
        label = self._named(named) if named and not plain else None
        return _Head(bare, label, measure, period, change, plain)

    def _row_head(self, row: tuple[Span, ...]) -> Span | None:
        """Return what the first cell of a row names; not an order, a date, a number."""
        first = row[0]
        if self._heads and _ORDER.match(self._heads[0].text) and len(row) > 1:
            first = row[1]
        text = first.of(self._key)
        return None if _NUMBER.fullmatch(text) or self._is_date(first) else self._named(first)

    def _named(self, cell: Span) -> Span | None:
        """Return a cell without its number, its brackets with a unit, 其中."""
        lead = _LEAD.match(self._key, *cell)
        start = lead.end() if lead else cell.start
        end = cell.end
        bracket = _BRACKETED.search(self._key, start, end)
        if bracket and self._stated(bracket[1]):
            end = bracket.start()
        text = self._key[start:end].rstrip()
        return Span(start, start + len(text)) if len(text) > 1 else None

    def _bracketed(self, text: str) -> tuple[float, Unit | None, str | None] | None:
        bracket = _BRACKETED.search(text)
        if bracket:
            return self._stated(bracket[1])
        return (1.0, _UNIT_PERCENT, None) if _PERCENT.search(text) else None

    def _stated(self, printed: str) -> tuple[float, Unit | None, str | None] | None:
        """Read the name of a unit with its multiplier: 万元, 元/人, %."""
        found = quantity().fullmatch("1" + printed.strip())
        before = Before(0, None, None, negative=False, plain=False)
        one = read(found, before) if found else None
        if one is None or one.value is None:
            return None
        unit = one.unit
        if unit and unit.symbol.startswith("CNY") and "人民币" not in printed:
            unit = Unit(self._home + unit.symbol[3:], unit.kind)
        return one.value, unit, one.per

    def _units_over(self, table: Table) -> list[tuple[float, Unit | None, str | None]]:
        texts = [span.of(self._key) for span in (table.unit, table.title) if span]
        printed = [m["units"] for text in texts if (m := _UNITS_OVER.search(text))]
        parts = (part for text in printed for part in _PARTED.split(text.strip()) if part)
        return [stated for part in parts if (stated := self._stated(part))]

    def _years_above(self, table: Table) -> int:
        """Say that a first row of bare years is a head: 指标 2022 2023."""
        first = [cell.of(self._key) for cell in table.rows[0][1:]] if table.rows else []
        return int(bool(first) and all(_YEAR.fullmatch(text) for text in first))

    def _period(self, cell: Span) -> str | None:
        at = bisect_left(self._starts, cell.start)
        for date in self._dates[at : at + 1]:
            if date.span.end <= cell.end and date.value not in {None, "PAST", "PRESENT"}:
                return date.value
        text = cell.of(self._key).strip()
        return text if _YEAR.fullmatch(text) else None

    def _is_date(self, cell: Span) -> bool:
        at = bisect_left(self._starts, cell.start)
        return any(date.span.overlaps(cell) for date in self._dates[at : at + 1])


_UNIT_PERCENT = Unit("%", FigureKind.PERCENT)
