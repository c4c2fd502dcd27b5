"""What was found in a report, as rows: written with the report, in the same transaction.

A row holds places, numbers and the ids of words; its texts are read from the report when they are
asked for. `label_counts` and `name_counts` are kept in step with the rows of the reports that are
not in the trash.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from core.library.database import Database, Value
from core.model import Initiative, Report
from core.offsets import Span
from core.rows import year_of
from core.sentences import sentence_around

_KINDS = ("figures", "initiatives", "dates", "checks")


def write(database: Database, number: int, report: Report, year: int | None) -> None:
    """Put the rows of a report in place of those that it has; inside a transaction."""
    erase(database, number)
    around = _Surroundings(report)
    database.run_many(_FIGURE, _figures(database, number, report, around, year))
    database.run_many(_INITIATIVE, _initiatives(database, number, report, around))
    database.run_many(
        "INSERT INTO dates VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (number, n, *date.span, *report.to_raw.span(date.span), _clean(date.value))
            for n, date in enumerate(report.dates)
        ),
    )
    database.run_many(
        "INSERT INTO checks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (number, n, *c.span, *report.to_raw.span(c.span), c.claimed, c.counted, c.consistent)
            for n, c in enumerate(report.checks)
        ),
    )
    count(database, number, 1)


def erase(database: Database, number: int) -> None:
    """Delete the rows of a report that counts; inside a transaction."""
    count(database, number, -1)
    for kind in _KINDS:
        database.run(f"DELETE FROM {kind} WHERE report = ?", number)


def count(database: Database, number: int, sign: int) -> None:
    """Count a report's labels and names in (1) or out (-1); inside a transaction."""
    for statement in (_COUNT_LABELS, _COUNT_NAMES):
        database.run(statement, sign, sign, number)


_COUNT_LABELS = (
    "INSERT INTO label_counts"
    " SELECT label, kind, unit, count(*) * ?, ? FROM figures WHERE report = ? GROUP BY 1, 2, 3"
    " ON CONFLICT DO UPDATE SET figures = figures + excluded.figures,"
    " reports = reports + excluded.reports"
)
_COUNT_NAMES = (
    "INSERT INTO name_counts"
    " SELECT name, kind, count(*) * ?, ? FROM initiatives WHERE report = ? GROUP BY 1, 2"
    " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions,"
    " reports = reports + excluded.reports"
)

_FIGURE = f"INSERT INTO figures VALUES ({', '.join('?' * 29)})"
_INITIATIVE = f"INSERT INTO initiatives VALUES ({', '.join('?' * 15)})"


def _figures(
    database: Database, number: int, report: Report, around: _Surroundings, year: int | None
) -> Iterator[tuple[Value, ...]]:
    labels = _Words(database, "labels", "key")
    units = _Words(database, "units", "name")
    places = {figure.span: n for n, figure in enumerate(report.figures)}
    for n, figure in enumerate(report.figures):
        label = figure.label
        key = label.of(report.key) if label else ""
        change, entity = figure.change, figure.entity
        yield (
            number,
            n,
            *around.places(figure.span),
            labels.number(key, json.dumps([*map(_clean, figure.words)], ensure_ascii=False)),
            *(label or (None, None)),
            figure.value,
            figure.low,
            figure.high,
            units.number(figure.unit or ""),
            figure.qualifier.value,
            figure.kind.value,
            _clean(figure.action.of(report.text)) if figure.action else None,
            _clean(figure.period),
            _clean(figure.per),
            year_of(figure, year),
            figure.suspect,
            change.part.value if change else None,
            change.sign if change else 0,
            change.basis.value if change and change.basis else None,
            places.get(figure.of) if figure.of else None,
            None if entity is None else _clean(report.entities[entity].name),
        )


def _initiatives(
    database: Database, number: int, report: Report, around: _Surroundings
) -> Iterator[tuple[Value, ...]]:
    names = _Words(database, "names", "key")
    for n, found in enumerate(report.initiatives):
        yield (
            number,
            n,
            *around.places(found.span),
            names.number(_key(report, found)),
            _clean(found.name),
            found.kind.value,
            found.quoted,
            found.entity,
        )


def _key(report: Report, mention: Initiative) -> str:
    """Return the key of what is mentioned, the same in all reports of a library."""
    return report.entities[mention.entity].key if report.entities else mention.name_key


class _Words:
    """The numbers of words that many rows share."""

    def __init__(self, database: Database, table: str, column: str) -> None:
        self._database, self._table, self._column = database, table, column
        self._known: dict[str, int] = {}

    def number(self, word: str, *more: str) -> int:
        """Return the number of a word, a new one where it has none; `more` are other columns."""
        word = storable(word)
        if word not in self._known:
            self._known[word] = self._look_up(word, more)
        return self._known[word]

    def _look_up(self, word: str, more: Iterable[str]) -> int:
        find = f"SELECT id FROM {self._table} WHERE {self._column} = ?"
        row = self._database.row(find, word)
        if row is None:
            values = (None, word, *more)
            marks = ", ".join("?" * len(values))
            self._database.run(f"INSERT INTO {self._table} VALUES ({marks})", *values)
            row = self._database.row(find, word) or (0,)
        number: int = row[0]
        return number


class _Surroundings:
    """Where a span stands: itself, its raw place, section and sentence, as eight numbers."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._lines = [line.span.start for line in report.structure.lines]
        self._sections = [section.span.start for section in report.structure.sections]

    def places(self, span: Span) -> tuple[int | None, ...]:
        return (*span, *self._report.to_raw.span(span), *self._section(span), *self._sentence(span))

    def _section(self, span: Span) -> tuple[int | None, int | None]:
        at = bisect_right(self._sections, span.start)
        return self._report.structure.sections[at - 1].span if at else (None, None)

    def _sentence(self, span: Span) -> Span:
        at = bisect_right(self._lines, span.start)
        line = self._report.structure.lines[at - 1].span if at else span
        return sentence_around(self._report.text, line, span.start)


def storable(text: str) -> str:
    """Return a text as SQLite can hold it: lone surrogates become U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _clean(text: str | None) -> str | None:
    return None if text is None else storable(text)
