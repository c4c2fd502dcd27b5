"""Find the figures of a text: quantities outside names, codes and dates, with their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.figures.grammar import quantity
from core.figures.labels import Named, find_labels
from core.figures.read import Quantity, read
from core.model import DateMention, Figure, FigureKind, Role, Structure
from core.offsets import Span
from core.units import Unit

_NO_FIGURES = frozenset({Role.PART_MARKER, Role.RESIDUE, Role.BOILERPLATE, Role.META})
# A name in quotation marks, a title in book marks; longer quotations are speech and may count.
_NAMES = re.compile(
    r"[“「『‘][^“”「」『』‘’。\n]{1,24}[”」』’]|[《〈][^《》〈〉\n]{1,60}[》〉]|〔\d{4}〕\d+号?"
)
_ORDINAL = re.compile(r"[第首前]$|[A-Za-zα-ω\-_./+]$|[\d.]$")
_LATIN = re.compile(r"[A-Za-z\d]")
_IMPLIED_MONEY = re.compile(r"(?:投资|总投资|资金|投入|融资|贷款|注资)$")
_RANKED = re.compile(r"等?[奖级]|届|号(?!召)|楼|室|版|期(?:工程|项目)")


def find_figures(
    key: str, structure: Structure, dates: tuple[DateMention, ...]
) -> tuple[Figure, ...]:
    """Return the figures of a text in simplified form, in order, each with label and action.

    `dates` are never figures, nor is what stands in short quotation marks or in a title.
    """
    figures: list[Figure] = []
    taken = [date.span for date in dates]
    for line in structure.lines:
        if line.role in _NO_FIGURES:
            continue
        names = [Span(*m.span()) for m in _NAMES.finditer(key, line.span.start, line.span.end)]
        blocked = names + [span for span in taken if span.overlaps(line.span)]
        quantities = list(_quantities(key, line.span, blocked))
        within = [span for span in taken if span.overlaps(line.span)]
        labels = find_labels(key, line.span, quantities, within)
        figures += [_figure(q, n, quantities) for q, n in zip(quantities, labels, strict=True)]
    return tuple(figures)


def _figure(found: Quantity, named: Named, line: list[Quantity]) -> Figure:
    return Figure(
        span=found.span,
        value=found.value,
        low=found.low,
        high=found.high,
        unit=found.unit.symbol if found.unit else None,
        qualifier=found.qualifier,
        kind=found.kind,
        label=named.label,
        action=named.action,
        change=named.change,
        of=line[named.of].span if named.of is not None else None,
        per=named.per,
    )


def _quantities(key: str, line: Span, blocked: list[Span]) -> Iterator[Quantity]:
    at = line.start
    pattern = quantity()
    while found := pattern.search(key, at, line.end):
        at = max(found.end(), at + 1)
        span = Span(*found.span())
        clash = next((b for b in blocked if b.overlaps(span)), None)
        if clash:
            # A date may be followed by a figure at once (2021年12家); start again behind it.
            at = max(clash.end, found.start() + 1)
            continue
        result = _accepted(key, line, found)
        if result:
            yield result
        elif found.end() - found.start() > 1:
            at = found.start() + 1


def _accepted(key: str, line: Span, found: re.Match[str]) -> Quantity | None:
    before, after = key[max(line.start, found.start() - 4) : found.start()], key[found.end() :][:4]
    if _ORDINAL.search(before) or (found["number"] and _is_code(found, after)):
        return None
    result = read(found)
    if result is None:
        return None
    # 投资10亿的…: money without its unit.
    if result.unit is None and _IMPLIED_MONEY.search(before) and "亿" in found[0]:
        return replace(result, unit=Unit("CNY", FigureKind.MONEY))
    return result


def _is_code(found: re.Match[str], after: str) -> bool:
    """Say whether a numeral is a version, a rank, a room or part of a Latin word."""
    if found["unit"] or found["unit1"] or found["percent"]:
        return False
    return bool(_LATIN.match(after) or _RANKED.match(after))
