"""One measure over many reports: which labels it takes in, its points, and what they contradict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.compare.claims import ClaimCheck, check_claims
from core.compare.measures import Label, Member, Settled, gather, search_word, settled_pairs
from core.compare.points import Grid, point_of_row, tabulate, tabulate_readings
from core.library import Library
from core.library.figurefilter import FigureFilter
from core.library.readings import Reading
from core.model import ChangePart, FigureKind
from core.rows import FigureRow
from core.script import simplified_key

_CHECKED = 5000  # figures whose texts are read for the claims of a library: beyond, none are held


_CHANGE = Reading._fields.index("change")
CHANGES = frozenset({ChangePart.BY, ChangePart.FROM})
"""What figures in a change are no state of the thing itself: by how much, and from where."""


class Measure(NamedTuple):
    """What is compared: a label and the kind of its figures."""

    label: Label
    kind: FigureKind


def measure_of(row: FigureRow) -> Measure:
    """Return what a figure counts, by which it is compared."""
    return Measure(Label(row.measure_key or "", row.measure_words), row.kind)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure over reports.

    `members` are the labels that are related to it, those taken in first (`likeness.same`);
    `grids` hold a table of places × years for each dimension; changes (增长6%) are no points.
    """

    measure: Measure
    members: tuple[Member, ...]
    grids: tuple[Grid, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels taken in, in simplified form."""
        return tuple(m.label.key for m in self.members if m.likeness.same)


def compare_rows(
    rows: Sequence[FigureRow], measure: Measure, settled: Settled | None = None
) -> Comparison:
    """Compare a measure over the figures of any reports."""
    counted = Counter(measure_of(row) for row in rows if row.measure_key is not None)
    labels = ((label, kind, figures) for (label, kind), figures in counted.items())
    return compare_members(rows, measure, gather(measure.label, measure.kind, labels, settled))


def compare_members(
    rows: Iterable[FigureRow], measure: Measure, members: Iterable[Member]
) -> Comparison:
    """Compare a measure over the figures of any reports, given the labels related to it."""
    members = tuple(members)
    taken = {m.label.key for m in members if m.likeness.same}
    points = [
        point_of_row(row)
        for row in rows
        if row.measure_key in taken and row.kind is measure.kind and row.change not in CHANGES
    ]
    return Comparison(measure, members, tuple(tabulate(points)))


def compare_library(library: Library, measure: Measure) -> Comparison:
    """Compare a measure over a library, with the reader's choices. Raises LibraryError.

    No text of a report is read: 100,000 reports take a fifth of a second.
    """
    settled = settled_pairs(library.measures.listed())
    counts = library.figures.labels(search_word(measure.label))
    by_reader = {key for pair in settled if measure.label.key in pair for key in pair}
    for key in by_reader - {count.label_key for count in counts}:
        counts += [c for c in library.figures.labels(key) if c.label_key == key]
    labels = [(Label(c.label_key, c.words), c.kind, c.figures) for c in counts]
    members = gather(measure.label, measure.kind, labels, settled)
    taken = [(m.label.key, measure.kind) for m in members if m.likeness.same]
    states = [row for row in library.figures.reading_rows(taken) if row[_CHANGE] not in CHANGES]
    return Comparison(measure, tuple(members), tuple(tabulate_readings(states)))


def claims_in(library: Library, comparison: Comparison) -> list[ClaimCheck]:
    """Return the claims about earlier years in a library's figures of a measure, checked.

    Reads the sentences of up to 5,000 figures. Raises LibraryError.
    """
    rows: list[FigureRow] = []
    for label in comparison.labels:
        rows += library.figures.find(FigureFilter(label=label), limit=_CHECKED - len(rows))
    return check_claims(rows, comparison.labels)


def measures_named(
    text: str, labels: Iterable[tuple[Label, FigureKind, int]], kind: FigureKind | None = None
) -> list[Measure]:
    """Return the measures that some words may mean, the likeliest first, in either script.

    The very label before one that holds the words, the more frequent before the rarer.
    """
    wanted = simplified_key(text).split()
    key = "".join(wanted)
    counts: Counter[tuple[Label, FigureKind]] = Counter()
    for label, of, figures in labels:
        if (kind is None or of is kind) and all(word in label.key for word in wanted):
            counts[label, of] += figures
    ranked = sorted(counts, key=lambda m: (m[0].key != key, -counts[m], len(m[0].key), m[0].key))
    return [Measure(label, of) for label, of in ranked]
