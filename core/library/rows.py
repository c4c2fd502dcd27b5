"""What was found in a report, as rows: written with the report, in the same transaction.

A row holds places, numbers and the ids of words; its texts are read from the report when they are
asked for. `label_counts` and `name_counts` are kept in step with the rows of the reports that are
not in the trash.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from core.library.database import Database, Value
from core.model import Initiative, Report
from core.offsets import Span
from core.rows import measure_in, year_of
from core.sentences import sentence_around

_KINDS = ("figures", "initiatives", "dates", "checks")


def write(database: Database, number: int, report: Report, year: int | None, *, new: bool) -> None:
    """Put the rows of a report in place of those that it has; inside a transaction.

    A `new` report has none yet.
    """
    if not new:
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
    " SELECT measure, kind, unit, count(*) * ?, ? FROM figures WHERE report = ? GROUP BY 1, 2, 3"
    " ON CONFLICT DO UPDATE SET figures = figures + excluded.figures,"
    " reports = reports + excluded.reports"
)
_COUNT_NAMES = (
    "INSERT INTO name_counts"
    " SELECT name, kind, count(*) * ?, ? FROM initiatives WHERE report = ? GROUP BY 1, 2"
    " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions,"
    " reports = reports + excluded.reports"
)

_FIGURE = f"INSERT INTO figures VALUES ({', '.join('?' * 30)})"
_INITIATIVE = f"INSERT INTO initiatives VALUES ({', '.join('?' * 15)})"


def _figures(
    database: Database, number: int, report: Report, around: _Surroundings, year: int | None
) -> Iterator[tuple[Value, ...]]:
    keys = [storable(f.label.of(report.key)) if f.label else "" for f in report.figures]
    measured = (measure_in(report, figure) for figure in report.figures)
    measures = [(storable(key or ""), told) for key, told in measured]
    words = {key: figure.words for key, figure in zip(keys, report.figures, strict=True)}
    words |= {key: told for key, told in measures if key not in words}
    labels = _numbers(database, "labels", "key", words, lambda key: (_json(words[key]),))
    units = _numbers(database, "units", "name", [storable(f.unit or "") for f in report.figures])
    places = {figure.span: n for n, figure in enumerate(report.figures)}
    for n, figure in enumerate(report.figures):
        change, entity = figure.change, figure.entity
        yield (
            number,
            n,
            *around.places(figure.span),
            labels[keys[n]],
            *(figure.label or (None, None)),
            figure.value,
            figure.low,
            figure.high,
            units[storable(figure.unit or "")],
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
            labels[measures[n][0]],
        )


def _initiatives(
    database: Database, number: int, report: Report, around: _Surroundings
) -> Iterator[tuple[Value, ...]]:
    keys = [storable(_key(report, found)) for found in report.initiatives]
    names = _numbers(database, "names", "key", keys)
    for n, found in enumerate(report.initiatives):
        yield (
            number,
            n,
            *around.places(found.span),
            names[keys[n]],
            _clean(found.name),
            found.kind.value,
            found.quoted,
            found.entity,
        )


def _key(report: Report, mention: Initiative) -> str:
    """Return the key of what is mentioned, the same in all reports of a library."""
    return report.entities[mention.entity].key if report.entities else mention.name_key


def _numbers(
    database: Database,
    table: str,
    column: str,
    words: Iterable[str],
    beside: Callable[[str], tuple[str, ...]] = lambda _: (),
) -> dict[str, int]:
    """Return the row numbers of words that many rows share, new ones made for new words.

    `beside` gives the other columns of a new word.
    """
    wanted = json.dumps(list(words))
    find = f"SELECT {column}, id FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"
    known: dict[str, int] = dict(database.rows(find, wanted))
    missing = [word for word in dict.fromkeys(words) if word not in known]
    if missing:
        marks = "NULL" + ", ?" * (1 + len(beside(missing[0])))
        values = ((word, *beside(word)) for word in missing)
        database.run_many(f"INSERT INTO {table} VALUES ({marks})", values)
        known = dict(database.rows(find, wanted))
    return known


def _json(words: Iterable[str]) -> str:
    return json.dumps([*map(storable, words)], ensure_ascii=False)


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
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _clean(text: str | None) -> str | None:
    return None if text is None else storable(text)
