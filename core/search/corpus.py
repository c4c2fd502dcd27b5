"""The asking side: a connection to the library and its index that can be stopped at any moment."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, RLock
from typing import NamedTuple, final

import apsw

from core.errors import JianduError
from core.library.connections import open_reader
from core.library.database import Database, Row, Value, explained
from core.library.stored import decode_pieces, decode_plain
from core.offsets import IDENTITY, OffsetMap
from core.search.index import Index
from core.search.nodes import Field, Node, fields_of
from core.search.patterns import matches
from core.search.plan import Plan, field_condition

_MEMORY = 32 << 10  # KiB of pages kept


class InterruptedSearchError(JianduError):
    """A question was given up because another one followed it."""


class Document(NamedTuple):
    """A report as search sees it; `number` is its row number."""

    number: int
    uid: str
    title: str
    place: str | None
    date: str | None
    year: int | None
    text: str

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that terms are looked for in."""
        return self.text, self.title


@final
class Corpus:
    """All reports that are not in the trash, those that the index doesn't know yet included.

    One question at a time. `interrupt` may be called from any other thread.
    """

    def __init__(self, database: Database, index: Index) -> None:
        self._database, self._index = database, index
        self._lock = RLock()
        self._running, self._guard = False, Lock()
        self._stopped = False
        self._connection: apsw.Connection | None = None
        self._attached = False

    @contextmanager
    def question(self) -> Generator[None]:
        """Hold the corpus for one question. Raises InterruptedSearchError once interrupted.

        Everything inside is one view of the library. Raises LibraryError.
        """
        with self._lock:
            with self._guard:
                self._running, self._stopped = True, False
            try:
                self._begin()
                yield
            except apsw.InterruptError as error:
                raise _stopped() from error
            except apsw.Error as error:
                raise explained(self._database.name, error) from error
            except UnicodeDecodeError as error:
                raise self._database.damaged(error) from error
            finally:
                with self._guard:
                    self._running = False
                self._end()

    def interrupt(self) -> None:
        """Stop the question that is being answered, if there is one."""
        with self._guard:
            if self._running:
                self._stopped = True
                if self._connection:
                    self._connection.interrupt()

    def close(self) -> None:
        """Close the connection; a question that is being answered is stopped."""
        self.interrupt()
        with self._lock:
            self._drop()

    def rows(self, sql: str, *values: Value) -> Iterator[Row]:
        """Yield the rows of a query."""
        if self._connection is None:
            return iter(self._database.rows(sql, *values))
        return iter(self._connection.execute(sql, values))

    @property
    def indexed(self) -> bool:
        """Say whether there is an index to ask."""
        return self._attached

    def pending(self) -> list[int]:
        """Return the row numbers of reports that the index has not seen as they are now."""
        if not self._attached:
            sql = "SELECT id FROM reports WHERE trashed_at IS NULL ORDER BY id DESC"
        else:
            sql = (
                "SELECT r.id FROM reports r WHERE uid IN (SELECT uid FROM changes WHERE seq >"
                " (SELECT seq FROM found.state) AND +noun IN ('report', 'override'))"
                " ORDER BY id DESC"
            )
        return [number for (number,) in self.rows(sql)]

    def candidates(
        self, plan: Plan, beside: Iterable[int], below: int | None = None
    ) -> Iterator[int]:
        """Yield the row numbers of the reports that the plan holds for, the newest first.

        Those of `beside` are left out, and those from `below` up.
        """
        sql, values = _from(plan, beside)
        if below is not None:
            sql, values = f"{sql} AND r.id < ?", (*values, below)
        return (number for (number,) in self.rows(f"SELECT r.id {sql} ORDER BY r.id DESC", *values))

    def count(self, plan: Plan, beside: Iterable[int], above: int = 0) -> int:
        """Return how many reports the plan holds for, those of `beside` and to `above` left out."""
        sql, values = _from(plan, beside)
        if above:
            sql, values = f"{sql} AND r.id > ?", (*values, above)
        ((number,),) = self.rows(f"SELECT count(*) {sql}", *values)
        return int(number)

    def count_by_year(self, plan: Plan, beside: Iterable[int]) -> dict[int | None, int]:
        """Return how many reports of each year the plan holds for, `beside` left out."""
        sql, values = _from(plan, beside, always_reports=True)
        return dict(self.rows(f"SELECT r.year, count(*) {sql} GROUP BY 1", *values))

    def documents(self, numbers: Iterable[int]) -> Iterator[Document]:
        """Yield documents in the order of their numbers, without what is gone or in the trash."""
        for number in numbers:
            self.check()
            for row in self.rows(_DOCUMENT, number):
                yield Document._make((*row[:6], decode_plain(row[6])))

    def map_of(self, number: int) -> OffsetMap:
        """Return the map from the decoded source of a report to its text."""
        rows = self.rows("SELECT pieces FROM offset_maps WHERE report = ?", number)
        return next((decode_pieces(pieces) for (pieces,) in rows), IDENTITY)

    def verified(self, node: Node | None, documents: Iterable[Document]) -> Iterator[Document]:
        """Yield the documents that are what is asked for."""
        for document in documents:
            if node is None or matches(node, document.texts, self.fields(node, document.number)):
                yield document

    def fields(self, node: Node, number: int) -> dict[Field, bool]:
        """Return which conditions of a query a report fulfils."""
        found: dict[Field, bool] = {}
        for field in fields_of(node):
            sql, values = field_condition(field)
            query = f"SELECT 1 FROM reports r WHERE r.id = ? AND {sql}"
            found[field] = any(True for _ in self.rows(query, number, *values))
        return found

    def check(self) -> None:
        """Raise InterruptedSearchError once the question is interrupted."""
        if self._stopped:
            raise _stopped()

    def _begin(self) -> None:
        if self._database.path is None:
            return
        if self._connection is None:
            self._connection = open_reader(self._database.path)
            self._connection.execute(f"PRAGMA cache_size = -{_MEMORY}")
        if not self._attached and self._index.usable and self._index.path:
            self._attach(self._connection, self._index.path)
        self._connection.execute("BEGIN")

    def _attach(self, connection: apsw.Connection, path: Path) -> None:
        with suppress(apsw.Error):  # without an index every report is looked at
            connection.execute("ATTACH ? AS found", (f"{path.absolute().as_uri()}?mode=ro",))
            try:
                connection.execute("SELECT seq FROM found.state").fetchall()
                self._attached = True
            except apsw.Error:
                connection.execute("DETACH found")

    def _end(self) -> None:
        if self._connection and self._connection.in_transaction:
            with suppress(apsw.Error):
                self._connection.execute("ROLLBACK")

    def _drop(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection, self._attached = None, False


_DOCUMENT = """
SELECT r.id, r.uid, r.title, r.place, r.date, r.year, t.body
FROM reports r JOIN text_versions t ON t.report = r.id AND t.kind = 'repaired'
WHERE r.id = ? AND r.trashed_at IS NULL"""


def _from(
    plan: Plan, beside: Iterable[int], *, always_reports: bool = False
) -> tuple[str, tuple[Value, ...]]:
    """Return what follows the columns of a query for a plan, and the values for it."""
    left_out = json.dumps(list(beside))
    but = "" if left_out == "[]" else " AND r.id NOT IN (SELECT value FROM json_each(?))"
    last = (left_out,) if but else ()
    if plan.words is None:
        return f"FROM reports r WHERE r.trashed_at IS NULL AND {plan.sql}{but}", (
            *plan.values,
            *last,
        )
    if plan.is_words and not always_reports:
        words = "FROM (SELECT rowid AS id FROM found.words WHERE words MATCH ?) r"
        return f"{words} WHERE 1{but}", (plan.words, *last)
    return (
        "FROM found.words w CROSS JOIN reports r ON r.id = w.rowid"
        f" WHERE w.words MATCH ? AND {plan.sql}{but}"
    ), (plan.words, *plan.values, *last)


def _stopped() -> InterruptedSearchError:
    return InterruptedSearchError("the search was given up for another")
