"""Find the figures of a text: quantities outside names, codes and dates, with their labels."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from core.figures.cells import table_figures
from core.figures.clauses import vocabulary
from core.figures.labels import Named, find_labels
from core.figures.quantities import Finder
from core.figures.read import Quantity
from core.model import DateMention, Figure, FigureKind, Role, Structure
from core.offsets import Span

_NO_FIGURES = frozenset({Role.PART_MARKER, Role.RESIDUE, Role.BOILERPLATE, Role.META})


def find_figures(
    key: str, structure: Structure, dates: tuple[DateMention, ...]
) -> tuple[Figure, ...]:
    """Return the figures of a text in simplified form, in order, each with what it counts.

    `dates` are never figures, nor is what stands in short quotation marks or in a title.
    """
    finder = Finder(key)
    starts = [date.span.start for date in dates]
    figures: list[Figure] = []

    def read(span: Span) -> list[Figure]:
        within = dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        quantities = finder.in_line(span, [date.span for date in within])
        labels = find_labels(key, span, quantities, within)
        pairs = zip(quantities, labels, strict=True)
        return [_figure(key, q, n, quantities, finder.home) for q, n in pairs]

    for table in structure.tables:
        figures += table_figures(key, table, dates, finder.home, read)
    inside = [table.span for table in structure.tables]
    ends = [span.end for span in inside]
    for line in structure.lines:
        at = bisect_right(ends, line.span.start)
        tabled = at < len(inside) and inside[at].overlaps(line.span)
        if line.role not in _NO_FIGURES and not tabled:
            figures += read(line.span)
    return tuple(sorted(figures, key=lambda figure: figure.span) if inside else figures)


def _figure(key: str, found: Quantity, named: Named, line: list[Quantity], home: str) -> Figure:
    unit, kind = found.unit.symbol if found.unit else None, found.kind
    label = named.label.of(key) if named.label else ""
    scaled = found.span.of(key).rstrip("余多以上左右")[-1:] in {"万", "亿"}
    if unit is None and scaled and label.endswith(vocabulary().amounts):
        unit, kind = home, FigureKind.MONEY  # 负债26亿
    return Figure(
        span=found.span,
        value=found.value,
        low=found.low,
        high=found.high,
        unit=unit,
        qualifier=found.qualifier,
        kind=kind,
        label=named.label,
        action=named.action,
        period=named.period,
        per=found.per or named.per,
        suspect=found.doubt is not None,
        doubt=found.doubt,
        change=named.change,
        of=line[named.of].span if named.of is not None else None,
    )
