"""The initiatives of all reports: mention by mention, and by name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, final

from core.library.database import Database, Row, Value
from core.library.shelf import number_of
from core.library.sources import Sources
from core.model import InitiativeKind
from core.offsets import Span
from core.rows import InitiativeRow
from core.script import search_key, simplified_key

_SELECT = """
SELECT i.report, i.n, i.start, i."end", i.written, k.key, i.kind, i.quoted, i.entity,
       i.section_start, i.section_end, i.sentence_start, i.sentence_end, i.raw_start, i.raw_end
FROM initiatives i JOIN names k ON k.id = i.name
WHERE """

_LISTED = "i.report NOT IN (SELECT id FROM reports WHERE trashed_at IS NOT NULL)"


KnownOrder = Literal[
    "reports", "mentions", "name", "first", "last",
    "-reports", "-mentions", "-name", "-first", "-last",
]  # fmt: skip
"""What named things may be sorted by; the most first, or with a sign the other way round."""

_KNOWN_ORDERS: dict[KnownOrder, str] = {
    "reports": "5 DESC, 4 DESC",
    "-reports": "5, 4",
    "mentions": "4 DESC",
    "-mentions": "4",
    "name": "1",
    "-name": "1 DESC",
    "first": "6 IS NULL, 6",
    "-first": "6 DESC",
    "last": "7 IS NULL, 7",
    "-last": "7 DESC",
}


@dataclass(frozen=True, slots=True)
class InitiativeFilter:
    """Which mentions are meant; every condition that is given must hold.

    `reports` are uids; `key` is the whole key of the thing, `contains` a part of it, or of the
    name as written, in either script; `place` a part of the report's place; `years` of reports run
    from … to, both included, either open.
    """

    reports: tuple[str, ...] | None = None
    key: str | None = None
    contains: str | None = None
    kind: InitiativeKind | None = None
    place: str | None = None
    years: tuple[int | None, int | None] = (None, None)


ALL_INITIATIVES = InitiativeFilter()


class NameCount(NamedTuple):
    """A named thing, and how often it is met in reports that are not in the trash."""

    key: str
    kind: InitiativeKind
    mentions: int
    reports: int


class Sighting(NamedTuple):
    """A report (a uid) that names a thing, and how often."""

    report: str
    title: str
    place: str | None
    place_key: str | None
    year: int | None
    mentions: int
    raw: Span
    """The first mention, in raw code points."""


class Known(NamedTuple):
    """A thing as it is met in the reports that are wanted, from its first year to its last."""

    key: str
    name: str
    kind: InitiativeKind
    mentions: int
    reports: int
    first: int | None
    last: int | None


@final
class Initiatives:
    """The initiatives of a library. Every method raises LibraryError as the library's own do.

    The key of a thing is its entity's (`core.model.Entity.key`), equal in all reports.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> list[InitiativeRow]:
        """Return the mentions in one report in order, in the trash or not."""
        number = number_of(self._database, uid)
        rows = self._database.rows(f"{_SELECT} i.report = ? ORDER BY i.n", number)
        return list(_initiative_rows(Sources(self._database), rows))

    def find(
        self, wanted: InitiativeFilter = ALL_INITIATIVES, *, limit: int = 100, offset: int = 0
    ) -> list[InitiativeRow]:
        """Return a page of mentions, the newest report first."""
        where, values = _condition(wanted)
        query = f"{_SELECT} {where} ORDER BY i.report DESC, i.n LIMIT ? OFFSET ?"
        rows = self._database.rows(query, *values, limit, offset)
        return list(_initiative_rows(Sources(self._database), rows))

    def stream(
        self, wanted: InitiativeFilter = ALL_INITIATIVES, *, page: int = 1000
    ) -> Iterator[InitiativeRow]:
        """Yield all mentions, the oldest report first, with no more than a page in memory."""
        where, values = _condition(wanted)
        query = f"{_SELECT} (i.report, i.n) > (?, ?) AND {where} ORDER BY i.report, i.n LIMIT ?"
        last: tuple[int, int] = (0, 0)
        sources = Sources(self._database)
        while rows := self._database.rows(query, *last, *values, page):
            yield from _initiative_rows(sources, rows)
            last = rows[-1][:2]

    def count(self, wanted: InitiativeFilter = ALL_INITIATIVES) -> int:
        """Return how many mentions there are of what is wanted."""
        where, values = _condition(wanted)
        (row,) = self._database.rows(
            f"SELECT count(*) FROM initiatives i JOIN names k ON k.id = i.name WHERE {where}",
            *values,
        )
        number: int = row[0]
        return number

    def names(
        self,
        contains: str = "",
        limit: int | None = None,
        kind: InitiativeKind | None = None,
        offset: int = 0,
    ) -> list[NameCount]:
        """Return the things that are named, those in the most reports first."""
        rows = self._database.rows(
            "SELECT key, kind, mentions, reports FROM name_counts JOIN names ON id = name"
            " WHERE mentions > 0 AND instr(key, ?) AND kind = coalesce(?, kind)"
            " ORDER BY reports DESC, mentions DESC, name, kind LIMIT ? OFFSET ?",
            simplified_key(contains),
            kind and kind.value,
            -1 if limit is None else limit,
            offset,
        )
        return [NameCount(key, InitiativeKind(kind), *counts) for key, kind, *counts in rows]

    def known(
        self,
        wanted: InitiativeFilter = ALL_INITIATIVES,
        *,
        order: KnownOrder = "reports",
        limit: int = 100,
        offset: int = 0,
    ) -> list[Known]:
        """Return a page of the things that are named, those in the most reports first by default.

        Each with the name that most of its mentions have, its first and its last year.
        """
        where, values = _condition(wanted)
        start = offset
        narrowed = (wanted.reports, wanted.place, wanted.years) != (None, None, (None, None))
        if order == "reports" and not narrowed:
            # The page is known from the counts: mentions are read of its names alone.
            names = self.names(wanted.key or wanted.contains or "", limit, wanted.kind, offset)
            where += " AND (k.key, i.kind) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))"
            values.append(json.dumps([(name.key, name.kind.value) for name in names]))
            start = 0
        query = (
            "SELECT k.key, (SELECT written FROM initiatives w WHERE w.name = i.name GROUP BY 1"
            " ORDER BY count(*) DESC, 1 LIMIT 1), i.kind, count(*), count(DISTINCT i.report),"
            " min(r.year), max(r.year) FROM initiatives i JOIN names k ON k.id = i.name"
            f" JOIN reports r ON r.id = i.report WHERE {where} GROUP BY i.name, i.kind"
            f" ORDER BY {_KNOWN_ORDERS[order]}, i.name, i.kind LIMIT ? OFFSET ?"
        )
        rows = self._database.rows(query, *values, limit, start)
        return [Known(key, name, InitiativeKind(kind), *rest) for key, name, kind, *rest in rows]

    def sightings(self, wanted: InitiativeFilter) -> list[Sighting]:
        """Return which reports name what is wanted, by year and place; no text is read."""
        where, values = _condition(wanted)
        rows = self._database.rows(
            "SELECT r.uid, r.title, r.place, r.place_key, r.year, count(*), min(i.raw_start),"
            " i.raw_end FROM initiatives i JOIN names k ON k.id = i.name"
            f" JOIN reports r ON r.id = i.report WHERE {where} GROUP BY i.report"
            " ORDER BY r.year IS NULL, r.year, r.place_key, i.report",
            *values,
        )
        # SQLite takes raw_end from the row that has the least raw_start.
        return [Sighting._make((*row[:6], Span(*row[6:]))) for row in rows]


def _condition(wanted: InitiativeFilter) -> tuple[str, list[Value]]:
    where, values = [_LISTED], list[Value]()
    if wanted.reports is not None:
        where.append(
            "i.report IN (SELECT id FROM reports WHERE uid IN (SELECT value FROM json_each(?)))"
        )
        values.append(json.dumps(wanted.reports))
    if wanted.key is not None:
        where.append("k.key = ?")
        values.append(wanted.key)
    if wanted.contains:
        where.append("(instr(k.key, ?) OR instr(search_key(i.written), ?))")
        values += (simplified_key(wanted.contains), search_key(wanted.contains))
    if wanted.kind is not None:
        where.append("i.kind = ?")
        values.append(wanted.kind.value)
    if wanted.place:
        where.append("i.report IN (SELECT id FROM reports WHERE instr(place_key, ?))")
        values.append(simplified_key(wanted.place))
    for sign, year in zip((">=", "<="), wanted.years, strict=True):
        if year is not None:
            where.append(f"i.report IN (SELECT id FROM reports WHERE year {sign} ?)")
            values.append(year)
    return " AND ".join(where), values


def _initiative_rows(sources: Sources, rows: Iterable[Row]) -> Iterator[InitiativeRow]:
    for number, n, start, end, written, key, kind, quoted, entity, *places in rows:
        section_start, section_end, first, last, raw_start, raw_end = places
        text = sources.text(number)
        yield InitiativeRow(
            origin=sources.origin(number),
            index=n,
            quote=text[start:end],
            name=written,
            name_key=simplified_key(written),
            kind=InitiativeKind(kind),
            quoted=bool(quoted),
            entity=entity,
            section=sources.quote(number, section_start, section_end),
            sentence=text[first:last].strip(),
            raw_start=raw_start,
            raw_end=raw_end,
            key=key,
        )
