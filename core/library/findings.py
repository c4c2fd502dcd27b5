"""Dates and checks of all reports."""

from __future__ import annotations

from typing import NamedTuple, final

from core.library.database import Database, Row
from core.library.shelf import number_of
from core.library.sources import Sources
from core.offsets import Span


class DateRow(NamedTuple):
    """A date as it stands in a report (a uid): ISO 8601, None where the text is too vague."""

    report: str
    number: int
    quote: str
    value: str | None
    raw: Span


class CheckRow(NamedTuple):
    """A claim that the text itself can confirm, in a report (a uid)."""

    report: str
    number: int
    quote: str
    claimed: float | None
    counted: float | None
    consistent: bool
    raw: Span


@final
class Dates:
    """The dates of a library. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> list[DateRow]:
        """Return the dates in one report in order."""
        return self._select("report = ? ORDER BY n", number_of(self._database, uid))

    def between(self, first: str, last: str, *, limit: int = 100, offset: int = 0) -> list[DateRow]:
        """Return a page of dates that begin from `first` to before `last` (ISO 8601), in order."""
        where = f"value >= ? AND value < ? AND {_LISTED} ORDER BY value, report, n LIMIT ? OFFSET ?"
        return self._select(where, first, last, limit, offset)

    def _select(self, where: str, *values: str | int) -> list[DateRow]:
        query = (
            f'SELECT report, n, start, "end", raw_start, raw_end, value FROM dates WHERE {where}'
        )
        sources = Sources(self._database)
        return [
            DateRow(*_place(sources, row), row[6], Span(*row[4:6]))
            for row in self._database.rows(query, *values)
        ]


@final
class Checks:
    """The checks of a library. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> list[CheckRow]:
        """Return the checks of one report in order."""
        return self._select("report = ? ORDER BY n", number_of(self._database, uid))

    def find(self, *, consistent: bool, limit: int = 100, offset: int = 0) -> list[CheckRow]:
        """Return a page of checks by how they came out, the newest report first."""
        where = f"consistent = ? AND {_LISTED} ORDER BY report DESC, n LIMIT ? OFFSET ?"
        return self._select(where, consistent, limit, offset)

    def _select(self, where: str, *values: int) -> list[CheckRow]:
        query = (
            'SELECT report, n, start, "end", raw_start, raw_end, claimed, counted, consistent'
            f" FROM checks WHERE {where}"
        )
        sources = Sources(self._database)
        return [
            CheckRow(*_place(sources, row), row[6], row[7], bool(row[8]), Span(*row[4:6]))
            for row in self._database.rows(query, *values)
        ]


_LISTED = "report NOT IN (SELECT id FROM reports WHERE trashed_at IS NOT NULL)"


def _place(sources: Sources, row: Row) -> tuple[str, int, str]:
    """Return the uid, the index and the quote of a row."""
    number, n, start, end = row[:4]
    return sources.origin(number).report, n, sources.text(number)[start:end]
