"""Initiatives across reports: who names what, first and last, how widely, and in what words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from core.compare.points import NOWHERE
from core.model import InitiativeKind
from core.rows import InitiativeRow

_REACH = 24  # characters of the sentence shown on either side of a mention


@dataclass(frozen=True, slots=True)
class Spread:
    """A named thing over many reports.

    `name` is how it is most often written. `first` and `last` are years, None where no report
    that names it has one. `places` and `years` count reports; `seen` is the first mention given.
    """

    key: str
    name: str
    kind: InitiativeKind
    mentions: int
    reports: tuple[str, ...]
    first: int | None
    last: int | None
    places: tuple[tuple[str, int], ...]
    years: tuple[tuple[int, int], ...]
    seen: InitiativeRow


@dataclass(frozen=True, slots=True)
class InContext:
    """A mention in its sentence: what stands before it, itself, what stands behind it."""

    row: InitiativeRow
    before: str
    word: str
    behind: str


def spread(rows: Iterable[InitiativeRow]) -> list[Spread]:
    """Return each named thing with where and when it is named, those in the most reports first."""
    by_key: dict[str, list[InitiativeRow]] = {}
    for row in rows:
        by_key.setdefault(row.key or row.name_key, []).append(row)
    found = [_spread(key, mentions) for key, mentions in by_key.items()]
    return sorted(found, key=lambda s: (-len(s.reports), -s.mentions, s.key))


def _spread(key: str, rows: list[InitiativeRow]) -> Spread:
    origins = {row.origin.report: row.origin for row in rows}
    years = Counter(o.year for o in origins.values() if o.year is not None)
    places = Counter(o.place_key or NOWHERE for o in origins.values())
    return Spread(
        key=key,
        name=Counter(row.name for row in rows).most_common(1)[0][0],
        kind=Counter(row.kind for row in rows).most_common(1)[0][0],
        mentions=len(rows),
        reports=tuple(origins),
        first=min(years, default=None),
        last=max(years, default=None),
        places=tuple(sorted(places.items(), key=lambda pair: (-pair[1], pair[0]))),
        years=tuple(sorted(years.items())),
        seen=rows[0],
    )


def concordance(rows: Iterable[InitiativeRow]) -> list[InContext]:
    """Return mentions in their sentences by year and place, to be read one below the other."""
    lines: list[InContext] = []
    for row in rows:
        at = row.sentence.find(row.quote)
        if at < 0:  # a mention over the edge of two sentences
            lines.append(InContext(row, "", row.quote, ""))
            continue
        end = at + len(row.quote)
        before, behind = row.sentence[max(0, at - _REACH) : at], row.sentence[end : end + _REACH]
        lines.append(InContext(row, before, row.quote, behind))
    return sorted(
        lines,
        key=lambda line: (
            line.row.origin.year is None,
            line.row.origin.year or 0,
            line.row.origin.place_key or "",
            line.row.origin.report,
            line.row.index,
        ),
    )
