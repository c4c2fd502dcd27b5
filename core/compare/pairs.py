"""Two reports side by side: what they share, what only one names, which figures changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.compare.amounts import amount_of
from core.compare.comparison import CHANGES
from core.compare.dimensions import dimension_of
from core.compare.measures import Label, Likeness, Settled, liken, search_word
from core.compare.names import Spread, spread
from core.compare.reuse import Shared, shared_part, shared_passages
from core.model import Report
from core.rows import FigureRow, Origin, figure_rows, initiative_rows


@dataclass(frozen=True, slots=True)
class Changed:
    """A measure that both reports have: a figure of each, why they are taken for the same thing.

    `factor` is right ÷ left of the printed values, None where either is not one number; `agrees`
    says that both may be true of one state.
    """

    left: FigureRow
    right: FigureRow
    likeness: Likeness
    factor: float | None
    agrees: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """What two reports have in common and what not; parts are of letters, 0 … 1."""

    left: Origin
    right: Origin
    passages: tuple[Shared, ...]
    part_of_left: float
    part_of_right: float
    both: tuple[tuple[Spread, Spread], ...]
    only_left: tuple[Spread, ...]
    only_right: tuple[Spread, ...]
    figures: tuple[Changed, ...]


def compare_reports(
    left: tuple[Report, Origin], right: tuple[Report, Origin], settled: Settled | None = None
) -> Pair:
    """Return what two reports share and where they differ."""
    passages = shared_passages(left[0], right[0])
    ours = {s.key: s for s in spread(initiative_rows(*left))}
    theirs = {s.key: s for s in spread(initiative_rows(*right))}
    figures = pair_figures(list(figure_rows(*left)), list(figure_rows(*right)), settled)
    return Pair(
        left=left[1],
        right=right[1],
        passages=tuple(passages),
        part_of_left=shared_part(left[0], passages),
        part_of_right=shared_part(right[0], passages),
        both=tuple((ours[key], theirs[key]) for key in ours if key in theirs),
        only_left=tuple(s for key, s in ours.items() if key not in theirs),
        only_right=tuple(s for key, s in theirs.items() if key not in ours),
        figures=tuple(figures),
    )


def pair_figures(
    ours: Sequence[FigureRow], theirs: Sequence[FigureRow], settled: Settled | None = None
) -> Iterator[Changed]:
    """Yield the figures that count the same, each of the left with the likest of the right.

    Only states are compared: an increase by 3% is none of the thing itself. A figure is used once.
    """
    ends = _by_end(theirs)
    said = {key for pair, same in (settled or {}).items() if same for key in pair}
    chosen = [j for j, b in enumerate(theirs) if b.measure_key in said]
    candidates = [
        (likeness, -abs(i - j), i, j)
        for i, a in enumerate(ours)
        if _is_state(a)
        for j in {*ends.get(search_word(_label(a)), ()), *(chosen if a.measure_key in said else ())}
        for b in [theirs[j]]
        if _is_state(b) and a.kind is b.kind and dimension_of(a.unit) == dimension_of(b.unit)
        for likeness in [liken(_label(a), _label(b), settled)]
        if likeness.same
    ]
    candidates.sort(key=lambda c: (-c[0].score, -c[1], c[2], c[3]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs: dict[int, Changed] = {}
    for likeness, _, i, j in candidates:
        if i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        pairs[i] = _changed(ours[i], theirs[j], likeness)
    for i in sorted(pairs):
        yield pairs[i]


def _by_end(rows: Sequence[FigureRow]) -> dict[str, list[int]]:
    """Return the places of rows by the end of their head noun: alike labels have it in common."""
    found: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if row.measure_key:
            found.setdefault(search_word(_label(row)), []).append(place)
    return found


def _changed(left: FigureRow, right: FigureRow, likeness: Likeness) -> Changed:
    before, after = amount_of(left), amount_of(right).to(left.unit)
    factor = after.value / before.value if before.value and after.value is not None else None
    return Changed(left, right, likeness, factor, before.agrees(after))


def _is_state(row: FigureRow) -> bool:
    return row.measure_key is not None and row.change not in CHANGES


def _label(row: FigureRow) -> Label:
    return Label(row.measure_key or "", row.measure_words)
