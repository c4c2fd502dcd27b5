"""The lines of the tables in which two reports are compared."""

from __future__ import annotations

from core.compare.amounts import amount_of
from core.compare.names import Spread
from core.compare.pairs import Changed, Pair
from core.model import Qualifier, Report
from core.offsets import Span
from core.rows import FigureRow, InitiativeRow
from gui.amounts import number_words
from gui.compare.places import Line, Target
from gui.compare.words import amount_words, in_script
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.wording import initiative_name

SIDES = {
    "one": QT_TRANSLATE_NOOP("Compare", "Named in only one"),
    "left": QT_TRANSLATE_NOOP("Compare", "Only in the earlier"),
    "right": QT_TRANSLATE_NOOP("Compare", "Only in the later"),
    "both": QT_TRANSLATE_NOOP("Compare", "Named in both"),
    "all": QT_TRANSLATE_NOOP("Compare", "All names"),
}
"""Which names are listed."""


def passage_lines(pair: Pair, left: Report, right: Report) -> list[Line]:
    """Return a line for each passage that both reports have."""
    lines: list[Line] = []
    for number, passage in enumerate(pair.passages):
        here = Target(pair.left.report, left.to_raw.span(passage.left))
        there = Target(pair.right.report, right.to_raw.span(passage.right))
        lines.append(
            Line(
                (
                    passage.left.of(left.text),
                    passage.right.of(right.text),
                    number_words(passage.length),
                ),
                (here, there, None),
                (number, there.raw, passage.length),
            )
        )
    return lines


def name_lines(pair: Pair, side: str) -> list[Line]:
    """Return a line for each named thing on the side that is wanted (SIDES)."""
    lines: list[Line] = []
    if side in {"one", "left", "all"}:
        lines += [_name(ours, None) for ours in pair.only_left]
    if side in {"one", "right", "all"}:
        lines += [_name(None, theirs) for theirs in pair.only_right]
    if side in {"both", "all"}:
        lines += [_name(ours, theirs) for ours, theirs in pair.both]
    return lines


def _name(ours: Spread | None, theirs: Spread | None) -> Line:
    known = ours or theirs
    kind = initiative_name(known.kind) if known else ""
    cells = tuple(f"{one.name} ×{one.mentions}" if one else "" for one in (ours, theirs))
    tips = [one.seen.sentence for one in (ours, theirs) if one]
    return Line(
        (*cells, kind),
        (_target(ours.seen) if ours else None, _target(theirs.seen) if theirs else None, None),
        (*cells, kind),
        "\n\n".join(tips),
    )


def figure_lines(pair: Pair) -> list[Line]:
    """Return a line for each measure that both reports have, those that changed first."""
    return [_figure(changed) for changed in sorted(pair.figures, key=lambda c: c.agrees)]


def _figure(changed: Changed) -> Line:
    left, right = amount_of(changed.left), amount_of(changed.right)
    label = in_script(changed.left.measure_key or "")
    other = in_script(changed.right.measure_key or "")
    here, there = _target(changed.left), _target(changed.right)
    return Line(
        (
            label if label == other else f"{label} / {other}",
            amount_words(left),
            amount_words(right),
            _change(changed),
        ),
        (here, here, there, None),
        (label, left.point or 0.0, right.point or 0.0, changed.factor or 0.0),
        f"{changed.left.sentence}\n\n{changed.right.sentence}",
    )


def _change(changed: Changed) -> str:
    """Return how the later number stands to the earlier one: =, × 1.5."""
    if changed.agrees:
        exact = changed.left.qualifier is changed.right.qualifier is Qualifier.EXACT
        return "=" if exact else translate("Compare", "may be equal")
    if changed.factor is None:
        return "≠"
    return f"× {number_words(float(f'{changed.factor:.3g}'))}"


def _target(row: FigureRow | InitiativeRow) -> Target:
    return Target(row.origin.report, Span(row.raw_start, row.raw_end))
