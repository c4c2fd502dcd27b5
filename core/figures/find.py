"""Find the figures of a text: quantities outside names, codes and dates, with their labels."""

from __future__ import annotations

from bisect import bisect_left

from core.figures.labels import Named, find_labels
from core.figures.quantities import Finder
from core.figures.read import Quantity
from core.model import DateMention, Figure, Role, Structure

_NO_FIGURES = frozenset({Role.PART_MARKER, Role.RESIDUE, Role.BOILERPLATE, Role.META})


def find_figures(
    key: str, structure: Structure, dates: tuple[DateMention, ...]
) -> tuple[Figure, ...]:
    """Return the figures of a text in simplified form, in order, each with what it counts.

    `dates` are never figures, nor is what stands in short quotation marks or in a title.
    """
    figures: list[Figure] = []
    finder = Finder(key)
    starts = [date.span.start for date in dates]
    for line in structure.lines:
        if line.role in _NO_FIGURES:
            continue
        within = dates[bisect_left(starts, line.span.start) : bisect_left(starts, line.span.end)]
        spans = [date.span for date in within]
        quantities = finder.in_line(line.span, spans)
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
        period=named.period,
        per=found.per or named.per,
        suspect=found.suspect,
        change=named.change,
        of=line[named.of].span if named.of is not None else None,
    )
