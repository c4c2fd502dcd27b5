"""What was compared as plain values: for `jiandu compare --json`, and for a file."""

from __future__ import annotations

from collections.abc import Sequence

from core.compare.amounts import amount_of, show_amount
from core.compare.claims import ClaimCheck
from core.compare.comparison import Comparison
from core.compare.dimensions import dimension_of, unit_name
from core.compare.measures import Member
from core.compare.names import concordance, spread
from core.compare.pairs import Pair
from core.compare.points import Grid, in_unit
from core.model import Json
from core.rows import InitiativeRow


def measure_json(
    comparison: Comparison, claims: Sequence[ClaimCheck], unit: str | None = None
) -> Json:
    """Return a comparison: labels with the reasons, points by place and year, claims.

    A table of the unit's dimension is converted to it, others stay as they are.
    """
    grids = [
        in_unit(g, unit) if unit and dimension_of(unit) == g.dimension else g
        for g in comparison.grids
    ]
    return {
        "label": comparison.measure.label.key,
        "kind": comparison.measure.kind.value,
        "members": [_member(m) for m in comparison.members],
        "tables": [_table(g) for g in grids],
        "claims": [_claim(c) for c in claims],
    }


def _member(m: Member) -> Json:
    likeness = m.likeness
    return {
        "label": m.label.key,
        "figures": m.figures,
        "same": likeness.same,
        "score": likeness.score,
        "head": likeness.head,
        "shared": list(likeness.shared),
        "only_wanted": list(likeness.left),
        "only_other": list(likeness.right),
        "opposed": list(likeness.opposed) if likeness.opposed else None,
        "settled": likeness.settled,
    }


def _table(g: Grid) -> Json:
    return {
        "dimension": g.dimension,
        "unit": g.unit,
        "unit_name": unit_name(g.unit),
        "points": [
            {
                "place": p.place,
                "year": p.year,
                "shown": show_amount(p.amount),
                "value": p.amount.value,
                "low": p.amount.low,
                "high": p.amount.high,
                "label": p.label_key,
                "disputed": (p.place, p.year) in g.disputed,
                "suspect": p.suspect,
                "report": p.report,
                "raw_start": p.raw.start,
                "raw_end": p.raw.end,
            }
            for p in g.points
        ],
    }


def _claim(c: ClaimCheck) -> Json:
    return {
        "verdict": c.verdict.value,
        "kind": c.claim.kind.value,
        "implied": show_amount(c.claim.then),
        "says": c.claim.row.sentence,
        "year": c.claim.row.year,
        "earlier": c.earlier.quote,
        "earlier_year": c.earlier.year,
        "earlier_says": c.earlier.sentence,
        "place": c.claim.row.origin.place_key,
    }


def initiatives_json(rows: Sequence[InitiativeRow]) -> Json:
    """Return who names what, first and last, how widely, and a concordance."""
    return {
        "initiatives": [
            {
                "name": s.name,
                "key": s.key,
                "kind": s.kind.value,
                "mentions": s.mentions,
                "reports": len(s.reports),
                "first": s.first,
                "last": s.last,
                "places": dict(s.places),
                "years": {str(year): count for year, count in s.years},
            }
            for s in spread(rows)
        ],
        "concordance": [
            {
                "year": line.row.origin.year,
                "place": line.row.origin.place_key,
                "before": line.before,
                "word": line.word,
                "behind": line.behind,
                "report": line.row.origin.report,
                "raw_start": line.row.raw_start,
                "raw_end": line.row.raw_end,
            }
            for line in concordance(rows)
        ],
    }


def pair_json(found: Pair, left: str, right: str) -> Json:
    """Return what two reports share; `left` and `right` are their repaired texts."""
    return {
        "left": found.left.title,
        "right": found.right.title,
        "part_of_left": round(found.part_of_left, 4),
        "part_of_right": round(found.part_of_right, 4),
        "passages": [{"left": p.left.of(left), "right": p.right.of(right)} for p in found.passages],
        "names_in_both": [a.name for a, _ in found.both],
        "names_only_left": [s.name for s in found.only_left],
        "names_only_right": [s.name for s in found.only_right],
        "figures": [
            {
                "label": f.left.measure_key,
                "left": show_amount(amount_of(f.left)),
                "right": show_amount(amount_of(f.right)),
                "factor": f.factor,
                "agrees": f.agrees,
            }
            for f in found.figures
        ],
    }
