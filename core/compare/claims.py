"""What a report says of an earlier figure, held against the report that gave it.

由40家增至82家 in 2023 says that there were 40; where the same place's report of 2022 says 35, one
of the two is wrong, or they count differently: the reader is shown both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.compare.amounts import Amount, amount_of
from core.compare.dimensions import dimension_of
from core.model import Basis, ChangePart, Qualifier
from core.rows import FigureRow

_ROUNDED = 0.01  # share by which a value worked back from a growth rate may be off
_REACH = (
    6  # years back in which a starting point is looked for: five-year plans and the year before
)


class ClaimKind(StrEnum):
    """How the earlier value is stated: as the start of a change, or by how much it changed."""

    START = "start"
    RATE = "rate"
    STEP = "step"


class Verdict(StrEnum):
    """Whether the earlier report says the same."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a figure implies of an earlier year.

    `row` is the figure that makes the claim, `now` the figure it starts from or hangs on, `then`
    the value that it implies; `year` is the earlier year where the text fixes it.
    """

    kind: ClaimKind
    row: FigureRow
    now: FigureRow | None
    then: Amount
    year: int | None


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A claim and the earlier figure that it was held against."""

    claim: Claim
    earlier: FigureRow
    verdict: Verdict


def find_claims(rows: Iterable[FigureRow]) -> Iterator[Claim]:
    """Yield what the figures of reports say of earlier years."""
    by_place = {(row.origin.report, row.index): row for row in rows}
    for row in by_place.values():
        partner = by_place.get((row.origin.report, row.of)) if row.of is not None else None
        claim = _claim(row, partner)
        if claim is not None:
            yield claim


def check_claims(rows: Sequence[FigureRow], likely: Iterable[str]) -> list[ClaimCheck]:
    """Hold the claims of reports against each other, for one measure.

    `rows` are figures of any reports; `likely` are the keys of the measures that count the same.
    An earlier report confirms a claim if any of its figures agrees; it contradicts it if the year
    is fixed and none does, or if no earlier report within six years agrees.
    """
    labels = frozenset(likely)
    measured: dict[str | None, list[FigureRow]] = {}
    for row in rows:
        if row.measure_key in labels:
            measured.setdefault(row.origin.place_key, []).append(row)
    checks: list[ClaimCheck] = []
    for claim in find_claims(rows):
        if labels.isdisjoint({claim.row.measure_key, claim.now.measure_key if claim.now else None}):
            continue
        nearby = measured.get(claim.row.origin.place_key, ())
        earlier = [row for row in nearby if _earlier(row, claim)]
        agreeing = [row for row in earlier if _agrees(claim, row)]
        if agreeing:
            checks.append(ClaimCheck(claim, agreeing[-1], Verdict.CONFIRMED))
        elif earlier:
            nearest = max(earlier, key=lambda row: row.year or 0)
            checks.append(ClaimCheck(claim, nearest, Verdict.CONTRADICTED))
    return checks


def _claim(row: FigureRow, partner: FigureRow | None) -> Claim | None:
    if row.change is ChangePart.FROM:
        return Claim(ClaimKind.START, row, partner, amount_of(row), None)
    if row.change is not ChangePart.BY or partner is None or row.basis is Basis.MEAN:
        return None
    now = amount_of(partner)
    if now.value is None or row.value is None or now.qualifier is not Qualifier.EXACT:
        return None
    year = partner.year - 1 if partner.year and row.basis is Basis.YEAR else None
    if row.unit == "%":
        factor = 1 + row.sign * row.value / 100
        then = now.value / factor if factor > 0 else None
        kind = ClaimKind.RATE
    elif dimension_of(row.unit) == dimension_of(partner.unit):
        step = amount_of(row).to(partner.unit).value
        then = None if step is None else now.value - row.sign * step
        kind = ClaimKind.STEP
    else:
        return None
    if then is None:
        return None
    grain = max(now.grain, abs(then) * _ROUNDED if kind is ClaimKind.RATE else 0.0)
    exact = Amount(then, then, then, partner.unit, Qualifier.EXACT, grain)
    return Claim(kind, row, partner, exact, year)


def _earlier(row: FigureRow, claim: Claim) -> bool:
    """Say whether a figure is of the claim's place and dimension, and of the time it speaks of."""
    said = claim.row
    stated = claim.now or said
    if row.origin.report == said.origin.report or row.change in {ChangePart.FROM, ChangePart.BY}:
        return False
    if row.origin.place_key != said.origin.place_key or row.year is None or stated.year is None:
        return False
    if dimension_of(row.unit) != dimension_of(claim.then.unit):
        return False
    if claim.year is not None:
        return row.year == claim.year
    return stated.year - _REACH <= row.year < stated.year


def _agrees(claim: Claim, row: FigureRow) -> bool:
    return claim.then.agrees(amount_of(row))
