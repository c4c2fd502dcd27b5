"""Figures of any number of reports, kept in a file while they are gathered: memory stays small.

A comparison over files needs all labels before it knows which figures it is about. In memory stay
the labels, and for each where in the file its reports begin.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self, final

from core.compare.comparison import Comparison, Measure, compare_members, measure_of
from core.compare.measures import Label, Settled, gather
from core.model import FigureKind
from core.rows import FigureRow

_QUICK = 1  # zlib's level: a temporary folder may be in memory


@final
class Spilled:
    """A context in which rows are added report by report and read again by what they count."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - closed where the context ends
        self._counts: Counter[Measure] = Counter()
        self._places: dict[str, array[int]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, rows: Sequence[FigureRow]) -> None:
        """Keep the figures of one report."""
        self._counts.update(measure_of(row) for row in rows if row.measure_key)
        packed = zlib.compress(pickle.dumps(rows), _QUICK)
        at = self._file.tell()
        self._file.write(len(packed).to_bytes(8, "little") + packed)
        for key in {row.measure_key for row in rows if row.measure_key}:
            self._places.setdefault(key, array("Q")).append(at)

    def labels(self) -> Iterator[tuple[Label, FigureKind, int]]:
        """Yield what is counted, each with its kind and how often."""
        for (label, kind), figures in self._counts.items():
            yield label, kind, figures

    def rows(self, keys: Iterable[str]) -> Iterator[FigureRow]:
        """Yield the figures of these measures, and what they hang on or hangs on them."""
        wanted = frozenset(keys)
        for at in sorted({at for key in wanted for at in self._places.get(key, ())}):
            self._file.seek(at)
            size = int.from_bytes(self._file.read(8), "little")
            packed = self._file.read(size)
            rows: list[FigureRow] = pickle.loads(zlib.decompress(packed))  # noqa: S301 - our own, just written
            held = {row.index for row in rows if row.measure_key in wanted}
            held |= {row.of for row in rows if row.index in held and row.of is not None}
            yield from (row for row in rows if row.index in held or row.of in held)


def compare_spilled(
    spilled: Spilled, measure: Measure, settled: Settled | None = None
) -> tuple[Comparison, list[FigureRow]]:
    """Compare a measure over the figures that were kept; return also its figures, in order."""
    members = gather(measure.label, measure.kind, spilled.labels(), settled)
    rows = list(spilled.rows(m.label.key for m in members if m.likeness.same))
    return compare_members(rows, measure, members), rows
