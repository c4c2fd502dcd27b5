"""What two reports share and where they differ, as flat rows that lead to their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.compare.amounts import amount_of, show_amount
from core.compare.names import Spread
from core.compare.pairs import Changed, Pair
from core.model import Report
from core.offsets import Span
from core.rows import FigureRow, InitiativeRow, Origin


@dataclass(frozen=True, slots=True)
class PairRow:
    """A passage, a name or a figure; `side` is both, left or right.

    `left` and `right` are its words in each report, None where it has none, `left_raw` and
    `right_raw` their raw places. Of figures, `label` is what is counted, `factor` right ÷ left,
    `agrees` whether both may be true of one state.
    """

    what: str
    side: str
    label: str | None
    left: str | None
    right: str | None
    left_raw: Span | None
    right_raw: Span | None
    left_origin: Origin
    right_origin: Origin
    factor: float | None = None
    agrees: bool | None = None

    @property
    def left_link(self) -> str | None:
        """The address of the place in the left report."""
        return self.left_origin.link(*self.left_raw) if self.left_raw else None

    @property
    def right_link(self) -> str | None:
        """The address of the place in the right report."""
        return self.right_origin.link(*self.right_raw) if self.right_raw else None


def pair_rows(pair: Pair, left: Report, right: Report) -> Iterator[PairRow]:
    """Yield what was found between two reports: passages, names in one, in both, figures."""
    for passage in pair.passages:
        yield PairRow(
            what="passage",
            side="both",
            label=None,
            left=passage.left.of(left.text),
            right=passage.right.of(right.text),
            left_raw=left.to_raw.span(passage.left),
            right_raw=right.to_raw.span(passage.right),
            left_origin=pair.left,
            right_origin=pair.right,
        )
    for ours in pair.only_left:
        yield _name(pair, ours, None)
    for theirs in pair.only_right:
        yield _name(pair, None, theirs)
    for ours, theirs in pair.both:
        yield _name(pair, ours, theirs)
    for changed in pair.figures:
        yield _figure(pair, changed)


def _name(pair: Pair, ours: Spread | None, theirs: Spread | None) -> PairRow:
    known = ours or theirs
    return PairRow(
        what="name",
        side="both" if ours and theirs else "left" if ours else "right",
        label=known.kind.value if known else None,
        left=ours.name if ours else None,
        right=theirs.name if theirs else None,
        left_raw=_place(ours.seen) if ours else None,
        right_raw=_place(theirs.seen) if theirs else None,
        left_origin=pair.left,
        right_origin=pair.right,
    )


def _figure(pair: Pair, changed: Changed) -> PairRow:
    return PairRow(
        what="figure",
        side="both",
        label=changed.left.measure_key,
        left=show_amount(amount_of(changed.left)),
        right=show_amount(amount_of(changed.right)),
        left_raw=_place(changed.left),
        right_raw=_place(changed.right),
        left_origin=pair.left,
        right_origin=pair.right,
        factor=changed.factor,
        agrees=changed.agrees,
    )


def _place(row: FigureRow | InitiativeRow) -> Span:
    return Span(row.raw_start, row.raw_end)
