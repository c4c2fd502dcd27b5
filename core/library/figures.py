"""The figures of all reports, filtered, sorted, grouped by what they count."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Any, Literal, NamedTuple, final

from core.library.database import Database, Row
from core.library.figurefilter import ALL_FIGURES, FigureFilter, condition
from core.library.readings import Reading, read_rows
from core.library.shelf import number_of
from core.library.sources import Sources
from core.model import Basis, ChangePart, FigureKind, Qualifier
from core.rows import FigureRow, measured
from core.script import simplified_key

FigureOrder = Literal["report", "value", "-value", "year", "-year"]

_ORDERS: dict[FigureOrder, str] = {
    "report": "f.report DESC, f.n",
    "value": "f.value IS NULL, f.value, f.report, f.n",
    "-value": "f.value DESC, f.report, f.n",
    "year": "f.year IS NULL, f.year, f.report, f.n",
    "-year": "f.year DESC, f.report, f.n",
}

_SELECT = """
SELECT f.report, f.n, f.start, f."end", f.label_start, f.label_end, l.key, l.words, f.value, f.low,
       f.high, u.name, f.qualifier, f.kind, f.action, f.period, f.per, f.year, f.section_start,
       f.section_end, f.sentence_start, f.sentence_end, f.raw_start, f.raw_end, f.suspect,
       f.change, f.sign, f.basis, f.hangs_on, f.initiative
FROM figures f JOIN labels l ON l.id = f.label JOIN units u ON u.id = f.unit
WHERE """


class LabelCount(NamedTuple):
    """Something that is counted, and how often, over all reports that are not in the trash.

    `label_key` and `words` are the measure's (`FigureRow.measure_key`).
    """

    label_key: str
    words: tuple[str, ...]
    kind: FigureKind
    unit: str | None
    figures: int
    reports: int


@final
class Figures:
    """The figures of a library. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> list[FigureRow]:
        """Return the figures of one report in order, in the trash or not."""
        number = number_of(self._database, uid)
        rows = self._database.rows(f"{_SELECT} f.report = ? ORDER BY f.n", number)
        return list(_figure_rows(Sources(self._database), rows))

    def at(self, places: Iterable[tuple[str, int]]) -> list[FigureRow]:
        """Return the figures at these places (uid, index), in the order of the places."""
        wanted = list(places)
        rows = self._database.rows(
            _SELECT.replace(
                "WHERE",
                "JOIN reports r ON r.id = f.report JOIN json_each(?) j"
                " ON r.uid = j.value ->> 0 AND f.n = j.value ->> 1",
            )
            + "ORDER BY j.key",
            json.dumps(wanted),
        )
        return list(_figure_rows(Sources(self._database), rows))

    def find(
        self,
        wanted: FigureFilter = ALL_FIGURES,
        *,
        order: FigureOrder = "report",
        limit: int = 100,
        offset: int = 0,
    ) -> list[FigureRow]:
        """Return a page of figures, the newest report first unless an order is given."""
        where, values = condition(wanted)
        query = f"{_SELECT} {where} ORDER BY {_ORDERS[order]}"
        sources = Sources(self._database)
        if wanted.looks_in_texts:
            rows = _figure_rows(sources, self._database.stream(query, *values))
            return list(islice(filter(wanted.has_words, rows), offset, offset + limit))
        page = self._database.rows(f"{query} LIMIT ? OFFSET ?", *values, limit, offset)
        return list(_figure_rows(sources, page))

    def stream(
        self, wanted: FigureFilter = ALL_FIGURES, *, page: int = 1000
    ) -> Iterator[FigureRow]:
        """Yield all figures, the oldest report first, holding no more than a page in memory.

        What changes meanwhile is seen or not, but nothing comes twice.
        """
        where, values = condition(wanted)
        query = f"{_SELECT} (f.report, f.n) > (?, ?) AND {where} ORDER BY f.report, f.n LIMIT ?"
        last: tuple[int, int] = (0, 0)
        sources = Sources(self._database)
        while rows := self._database.rows(query, *last, *values, page):
            found = _figure_rows(sources, rows)
            yield from filter(wanted.has_words, found) if wanted.looks_in_texts else found
            last = rows[-1][:2]

    def count(self, wanted: FigureFilter = ALL_FIGURES) -> int:
        """Return how many figures there are of what is wanted."""
        if wanted.looks_in_texts:
            return sum(1 for _ in self.stream(wanted))
        where, values = condition(wanted)
        (row,) = self._database.rows(f"SELECT count(*) FROM figures f WHERE {where}", *values)
        number: int = row[0]
        return number

    def labels(self, contains: str = "", limit: int | None = None) -> list[LabelCount]:
        """Return what is counted, the most frequent first; a part of it in either script."""
        rows = self._database.rows(
            "SELECT l.key, l.words, c.kind, u.name, c.figures, c.reports FROM label_counts c"
            " JOIN labels l ON l.id = c.label JOIN units u ON u.id = c.unit"
            " WHERE c.figures > 0 AND c.label <> 0 AND instr(l.key, ?)"
            " ORDER BY c.figures DESC, c.label, c.kind, c.unit LIMIT ?",
            simplified_key(contains),
            -1 if limit is None else limit,
        )
        return [
            LabelCount(key, _words(words), FigureKind(kind), unit or None, *counts)
            for key, words, kind, unit, *counts in rows
        ]

    def measures(self, wanted: FigureFilter, limit: int) -> list[LabelCount]:
        """Return what the figures that are wanted count, the most frequent first."""
        where, values = condition(replace(wanted, section=None, sentence=None))
        rows = self._database.rows(
            "SELECT l.key, l.words, f.kind, u.name, count(*), count(DISTINCT f.report)"
            " FROM figures f JOIN labels l ON l.id = f.measure JOIN units u ON u.id = f.unit"
            f" WHERE {where} AND f.measure <> 0 GROUP BY f.measure, f.kind, f.unit"
            " ORDER BY 5 DESC, f.measure, f.kind, f.unit LIMIT ?",
            *values,
            limit,
        )
        return [
            LabelCount(key, _words(words), FigureKind(kind), unit or None, *counts)
            for key, words, kind, unit, *counts in rows
        ]

    def places(self, wanted: FigureFilter, limit: int) -> list[tuple[str | None, int]]:
        """Return the places (`place_key`) of the figures that are wanted, the most first."""
        return self._grouped("r.place_key", "2 DESC, 1", wanted, limit)

    def years(self, wanted: FigureFilter, limit: int) -> list[tuple[int | None, int]]:
        """Return the years of the figures that are wanted, the latest first."""
        return self._grouped("f.year", "1 DESC", wanted, limit)

    def _grouped(self, by: str, order: str, wanted: FigureFilter, limit: int) -> list[Any]:
        where, values = condition(replace(wanted, section=None, sentence=None))
        return self._database.rows(
            f"SELECT {by}, count(*) FROM figures f JOIN reports r ON r.id = f.report WHERE {where}"
            f" GROUP BY 1 ORDER BY {order} LIMIT ?",
            *values,
            limit,
        )

    def readings(self, labels: Iterable[tuple[str, FigureKind]]) -> list[Reading]:
        """Return all figures of one of these measures (`label_key`) and kinds."""
        return [Reading._make(row) for row in self.reading_rows(labels)]

    def reading_rows(self, labels: Iterable[tuple[str, FigureKind]]) -> list[Row]:
        """Return the same as plain rows, the values of a Reading in its order: for very many."""
        return read_rows(self._database, labels)


# A million rows are read for an export: looked up, not made.
_QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}
_KINDS = {kind.value: kind for kind in FigureKind}


@lru_cache(1024)
def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def _figure_rows(sources: Sources, rows: Iterable[Row]) -> Iterator[FigureRow]:
    for row in rows:
        number, n, start, end, label_start, label_end, key, words, value, low, high, unit = row[:12]
        qualifier, kind, action, period, per, year = row[12:18]
        section_start, section_end, first, last, raw_start, raw_end = row[18:24]
        suspect, change, sign, basis, hangs_on, initiative = row[24:]
        measure = measured(key, _words(words), None if change else action) if key else (None, ())
        yield FigureRow(
            origin=sources.origin(number),
            index=n,
            quote=sources.text(number)[start:end],
            label=sources.quote(number, label_start, label_end),
            label_key=key or None,
            words=_words(words),
            value=value,
            low=low,
            high=high,
            unit=unit or None,
            qualifier=_QUALIFIERS[qualifier],
            kind=_KINDS[kind],
            action=action,
            period=period,
            per=per,
            year=year,
            section=sources.quote(number, section_start, section_end),
            sentence=sources.text(number)[first:last].strip(),
            raw_start=raw_start,
            raw_end=raw_end,
            suspect=bool(suspect),
            change=ChangePart(change) if change else None,
            sign=sign,
            basis=Basis(basis) if basis else None,
            of=hangs_on,
            initiative=initiative,
            measure_key=measure[0],
            measure_words=measure[1],
        )
