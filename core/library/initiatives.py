"""The initiatives of all reports: mention by mention, and by name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, final

from core.library.database import Database, Row, Value
from core.library.shelf import number_of
from core.library.sources import Sources
from core.model import InitiativeKind
from core.rows import InitiativeRow
from core.script import search_key, simplified_key

_SELECT = """
SELECT i.report, i.n, i.start, i."end", i.written, k.key, i.kind, i.quoted, i.entity,
       i.section_start, i.section_end, i.sentence_start, i.sentence_end, i.raw_start, i.raw_end
FROM initiatives i JOIN names k ON k.id = i.name
WHERE """

_LISTED = "i.report NOT IN (SELECT id FROM reports WHERE trashed_at IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class InitiativeFilter:
    """Which mentions are meant; every condition that is given must hold.

    `reports` are uids; `key` is the whole key of the thing, `contains` a part of it, or of the
    name as written, in either script.
    """

    reports: tuple[str, ...] | None = None
    key: str | None = None
    contains: str | None = None
    kind: InitiativeKind | None = None


ALL_INITIATIVES = InitiativeFilter()


class NameCount(NamedTuple):
    """A named thing, and how often it is met in reports that are not in the trash."""

    key: str
    kind: InitiativeKind
    mentions: int
    reports: int


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

    def names(self, contains: str = "", limit: int | None = None) -> list[NameCount]:
        """Return the things that are named, those in the most reports first."""
        rows = self._database.rows(
            "SELECT key, kind, mentions, reports FROM name_counts JOIN names ON id = name"
            " WHERE mentions > 0 AND instr(key, ?)"
            " ORDER BY reports DESC, mentions DESC, name, kind LIMIT ?",
            simplified_key(contains),
            -1 if limit is None else limit,
        )
        return [NameCount(key, InitiativeKind(kind), *counts) for key, kind, *counts in rows]


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
