"""Numbers that must agree: parts and their total, a share and its base, a change and its ends.

Each printed number stands for all that would be rounded to it; only what lies outside of that is
called inconsistent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model import Change, ChangePart, Check, CheckKind, Figure, FigureKind, Qualifier
from core.numerals import parse_number
from core.offsets import Span

_SENTENCE = re.compile(r"[。！!？?\n]")
_DECIMALS = re.compile(r"[.．·点]([0-9０-９零〇一二三四五六七八九]+)")
_SCALES = re.compile(r"[十百千万亿兆]+")
_SHARE = re.compile(r"占(?:比)?(?:为|达|总数的?|全部的?)?$")
_SECTORS = ("第一产业", "第二产业", "第三产业")
# Growth of these is reckoned at constant prices, their levels at current ones.
_REAL = re.compile("总值|增加值|价格|GDP|收入|产值")
_SLACK = 1.02  # beyond rounding: a number may have been rounded twice


def sum_checks(key: str, figures: tuple[Figure, ...]) -> Iterator[Check]:
    """Yield the totals, shares and changes that the figures of a text confirm or contradict."""
    by_start = {f.span: f for f in figures}
    yield from _sectors(key, figures)
    for at, figure in enumerate(figures):
        of = by_start.get(figure.of) if figure.of else None
        if of is None or figure.qualifier is not Qualifier.EXACT:
            continue
        if figure.kind is FigureKind.PERCENT and figure.unit == "%":
            before = figures[at - 1] if at else None
            yield from _share(key, figure, of, before, by_start)
        change = figure.change
        if change and change.part is ChangePart.BY:
            yield from _by(key, figure, change, of, figures)


def half_step(printed: str) -> float:
    """Return half of the last place of a printed number: 1.2万 is ± 500, 35家 is ± 0."""
    decimals, scale = _DECIMALS.search(printed), _SCALES.search(printed)
    if decimals is None and scale is None:
        return 0.0
    unit = parse_number(scale[0]) if scale and decimals else 1.0
    if scale and decimals is None:
        unit = parse_number(scale[0])
    return 0.5 * unit * 10.0 ** -(len(decimals[1]) if decimals else 0)


def _interval(key: str, figure: Figure) -> tuple[float, float] | None:
    if figure.value is None or figure.qualifier is not Qualifier.EXACT:
        return None
    half = half_step(figure.span.of(key)) * _SLACK
    return figure.value - half, figure.value + half


def _check(
    kind: CheckKind, figure: Figure, counted: float, items: tuple[Span, ...], *, agrees: bool
) -> Check:
    claimed = figure.value or 0.0
    return Check(figure.span, claimed, counted, items, agrees, kind)


def _sectors(key: str, figures: tuple[Figure, ...]) -> Iterator[Check]:
    """Check that the three sectors make up the gross product of the sentence before."""
    for at, total in enumerate(figures):
        label = total.label.of(key) if total.label else ""
        if not label.endswith("生产总值") or total.kind is not FigureKind.MONEY:
            continue
        parts = [f for f in figures[at + 1 : at + 10] if f.kind is FigureKind.MONEY][:3]
        named = [f.label.of(key) if f.label else "" for f in parts]
        if [n[:4] for n in named] != list(_SECTORS) or any(f.change for f in parts):
            continue
        intervals = [_interval(key, f) for f in (total, *parts)]
        if any(i is None for i in intervals):
            continue
        whole, *pieces = [i for i in intervals if i]
        counted = sum(f.value or 0 for f in parts)
        low, high = sum(p[0] for p in pieces), sum(p[1] for p in pieces)
        agrees = low <= whole[1] and whole[0] <= high
        items = tuple(f.span for f in parts)
        yield _check(CheckKind.TOTAL, total, round(counted, 6), items, agrees=agrees)


def _share(
    key: str,
    figure: Figure,
    of: Figure,
    part: Figure | None,
    by_start: dict[Span, Figure],
) -> Iterator[Check]:
    """Check 全年用电量13.6亿千瓦时,其中工业8.1亿千瓦时,占59.6%."""
    if not _SHARE.search(key, max(0, figure.span.start - 6), figure.span.start) or part is None:
        return
    whole = by_start.get(part.of) if part.of else None
    if whole is None or part is not of or whole.unit != part.unit or part.change:
        return
    one, other = _interval(key, part), _interval(key, whole)
    printed = _interval(key, figure)
    if one is None or other is None or printed is None or other[0] <= 0 or not whole.value:
        return
    low, high = 100 * one[0] / other[1], 100 * one[1] / other[0]
    half = max(half_step(figure.span.of(key)), 0.05 if "." in figure.span.of(key) else 0.5) * _SLACK
    agrees = low - half <= (figure.value or 0) <= high + half
    counted = round(100 * (part.value or 0) / whole.value, 2)
    yield _check(CheckKind.SHARE, figure, counted, (part.span, whole.span), agrees=agrees)


def _by(
    key: str, figure: Figure, change: Change, end: Figure, figures: tuple[Figure, ...]
) -> Iterator[Check]:
    """Check 由35家增至82家,增长134.3% (or 增加47家)."""
    ends = end.change is not None and end.change.part is ChangePart.TO
    if not ends or change.basis is not None:
        return
    start = next((f for f in figures if f.of == end.span and f.change), None)
    if start is None or not start.change or start.change.part is not ChangePart.FROM:
        return
    label = end.label.of(key) if end.label else ""
    one, other = _interval(key, start), _interval(key, end)
    if one is None or other is None or start.unit != end.unit or one[0] <= 0:
        return
    half = half_step(figure.span.of(key)) * _SLACK
    if figure.unit == "%" and not _REAL.search(label) and end.unit != "%":
        low, high = (other[0] / one[1] - 1) * 100, (other[1] / one[0] - 1) * 100
        counted = ((end.value or 0) / (start.value or 1) - 1) * 100
        half = max(half, 0.5 * _SLACK if "." not in figure.span.of(key) else half)
    elif figure.unit == end.unit and figure.kind is not FigureKind.PERCENT:
        low, high = other[0] - one[1], other[1] - one[0]
        counted = (end.value or 0) - (start.value or 0)
    else:
        return
    stated = (figure.value or 0) * change.sign
    agrees = low - half <= stated <= high + half
    items = (start.span, end.span)
    yield _check(CheckKind.CHANGE, figure, round(counted, 2), items, agrees=agrees)
