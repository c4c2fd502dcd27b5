"""Search over the whole library: by page, by rank, counted, in lines, and in readers' notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import merge
from itertools import islice
from threading import Event
from time import monotonic
from typing import Any, Literal, NamedTuple, final

from core.library import Library
from core.library.stored import decode_text
from core.offsets import Span
from core.script import search_key
from core.search.corpus import Corpus, Document
from core.search.index import Index
from core.search.nodes import Node
from core.search.patterns import matches, places_in
from core.search.plan import Plan, plan_of
from core.search.ranking import ranked
from core.search.snippets import Snippet, raw_places, snippet
from core.search.syntax import Problem, Query, read_query

_LOOKED_AT = 60  # reports looked into for a page at least before their number is "about"
_TIME = 0.003  # seconds after which no more are looked into only to be counted
_PLACES = 100  # hits of one report that a list needs
_AROUND = 24  # characters on either side in a concordance


class Hit(NamedTuple):
    """A report that was found. `raw` are the hits in its decoded source, the first hundred."""

    report: str
    title: str
    place: str | None
    date: str | None
    year: int | None
    snippet: Snippet
    raw: tuple[Span, ...]


class Count(NamedTuple):
    """How many reports there are; where not `exact`, by the share of those looked at."""

    reports: int
    exact: bool


class Page(NamedTuple):
    """Some of the reports that were found; `more` asks for those after them, None at the end."""

    hits: tuple[Hit, ...]
    total: Count
    more: int | None
    problem: Problem | None


class Tally(NamedTuple):
    """How many reports, exactly, and how many of each year (None: no year)."""

    reports: int
    years: dict[int | None, int]


class Line(NamedTuple):
    """A hit with what stands left and right of it, in a report (a uid); `raw` is its place."""

    report: str
    title: str
    year: int | None
    left: str
    hit: str
    right: str
    raw: Span


LineOrder = Literal["report", "left", "right", "year"]


class NoteHit(NamedTuple):
    """A bookmark (its id) whose note or passage was found, and its report (a uid)."""

    bookmark: str
    report: str
    snippet: Snippet


@final
class Search:
    """Search over one library.

    Any thread may ask; one question is answered at a time, and `interrupt` ends it, from any
    other thread, with InterruptedSearchError. Queries are as in `core.search.syntax`; what can't
    be read in one is explained in the answer. Raises LibraryError where the library can't be read.
    """

    def __init__(self, library: Library) -> None:
        self.index = Index(library.database)
        self._corpus = Corpus(library.database, self.index)

    def close(self) -> None:
        """Close the index; a question that is being answered is stopped."""
        self._corpus.close()
        self.index.close()

    def interrupt(self) -> None:
        """Stop the question that is being answered, if there is one."""
        self._corpus.interrupt()

    def page(self, query: str | Query, *, limit: int = 20, after: int | None = None) -> Page:
        """Return the newest reports that are found; `after` is the `more` of the page before."""
        read = _read(query)
        with self._corpus.question():
            return self._page(read, limit, after)

    def ranked(self, query: str | Query, *, limit: int = 20) -> tuple[Hit, ...]:
        """Return the reports that are most about a question, the best first."""
        read = _read(query)
        if read.node is None:
            return ()
        with self._corpus.question():
            best = ranked(self._corpus, read.node, self._corpus.pending(), limit)
            return tuple(self._hit(read.node, found.document) for found in best)

    def tally(self, query: str | Query) -> Tally:
        """Return how many reports are found, exactly, and of which years; may take a while."""
        read = _read(query)
        corpus, plan = self._corpus, plan_of(read.node)
        with corpus.question():
            pending = corpus.pending()
            years: dict[int | None, int] = {}
            if corpus.indexed and plan.exact:
                years = corpus.count_by_year(plan, pending)
                numbers: Iterable[int] = pending
            else:
                numbers = self._numbers(plan, pending, None)
            for document in corpus.verified(read.node, corpus.documents(numbers)):
                years[document.year] = years.get(document.year, 0) + 1
        return Tally(sum(years.values()), years)

    def lines(
        self, query: str | Query, *, order: LineOrder = "report", limit: int = 1000
    ) -> list[Line]:
        """Return the hits of the newest reports with their surroundings, sorted."""
        read = _read(query)
        corpus, plan = self._corpus, plan_of(read.node)
        if read.node is None:
            return []
        with corpus.question():
            numbers = self._numbers(plan, corpus.pending(), None)
            found = corpus.verified(read.node, corpus.documents(numbers))
            lines = (line for document in found for line in self._lines(read.node, document))
            kept = list(islice(lines, limit))
        return sorted(kept, key=_LINE_ORDERS[order]) if order != "report" else kept

    def notes(self, query: str | Query, *, limit: int = 100) -> list[NoteHit]:
        """Return the newest bookmarks whose note, passage or tags are what is asked for."""
        read = _read(query)
        if read.node is None:
            return []
        with self._corpus.question():
            return list(islice(self._notes(read.node), limit))

    def catch_up(self, stop: Event | None = None) -> int:
        """Bring the index up to date with the library; see `Index.catch_up`."""
        return self.index.catch_up(stop)

    def _page(self, read: Query, limit: int, after: int | None) -> Page:
        corpus, plan = self._corpus, plan_of(read.node)
        pending = corpus.pending()
        numbers = self._numbers(plan, pending, after)
        looked_at, until = 0, monotonic() + _TIME

        def counted() -> Iterator[Document]:
            nonlocal looked_at
            for document in corpus.documents(numbers):
                looked_at += 1
                yield document

        settled = plan.exact and corpus.indexed and not pending
        found: list[Document] = []
        held = 0
        ended = True
        for document in counted() if settled else corpus.verified(read.node, counted()):
            held += 1
            if len(found) <= limit:
                found.append(document)
            enough = settled or (looked_at >= _LOOKED_AT and monotonic() > until)
            if len(found) > limit and enough:
                ended = False
                break
        if ended and after is None:
            total = Count(held, exact=True)
        else:
            total = self._count(plan, pending, held, 0 if settled else looked_at)
        hits = tuple(self._hit(read.node, document) for document in found[:limit])
        more = found[limit - 1].number if len(found) > limit else None
        return Page(hits, total, more, read.problem)

    def _count(self, plan: Plan, pending: list[int], held: int, looked_at: int) -> Count:
        """Count by the share of those looked at; 0 of them where the plan settles it."""
        possible = len(pending)
        if self._corpus.indexed:
            possible += self._corpus.count(plan, pending)
        if not looked_at:
            return Count(possible, exact=True)
        return Count(max(held, round(possible * held / looked_at)), exact=False)

    def _numbers(self, plan: Plan, pending: list[int], below: int | None) -> Iterator[int]:
        """Yield the reports that may be the answer, the newest first."""
        waiting = [n for n in pending if below is None or n < below]
        if not self._corpus.indexed:
            return iter(waiting)
        return merge(waiting, self._corpus.candidates(plan, pending, below), reverse=True)

    def _hit(self, node: Node | None, document: Document) -> Hit:
        places = places_in(node, document.text, _PLACES)
        raw = raw_places(places, self._corpus.map_of(document.number)) if places else ()
        return Hit(
            document.uid,
            document.title,
            document.place,
            document.date,
            document.year,
            snippet(document.text, places),
            raw,
        )

    def _lines(self, node: Node | None, document: Document) -> Iterator[Line]:
        text = document.text
        places = places_in(node, text)
        if not places:
            return
        raw = raw_places(places, self._corpus.map_of(document.number))
        for place, source in zip(places, raw, strict=True):
            yield Line(
                document.uid,
                document.title,
                document.year,
                _one_line(text[max(0, place.start - _AROUND) : place.start]),
                _one_line(place.of(text)),
                _one_line(text[place.end : place.end + _AROUND]),
                source,
            )

    def _notes(self, node: Node) -> Iterator[NoteHit]:
        corpus = self._corpus
        rows = corpus.rows(
            "SELECT b.uid, r.uid, r.id, b.note, b.quote, (SELECT group_concat(name, ' ')"
            " FROM bookmark_tags JOIN tags ON id = tag WHERE bookmark = b.uid)"
            " FROM bookmarks b JOIN reports r ON r.id = b.report"
            " WHERE b.deleted_at IS NULL AND r.trashed_at IS NULL ORDER BY b.rowid DESC"
        )
        for bookmark, report, number, note, quote, tags in rows:
            corpus.check()
            texts = (note, decode_text(quote), tags or "")
            if matches(node, texts, corpus.fields(node, number)):
                text = next((t for t in texts if places_in(node, t, 1)), note)
                yield NoteHit(bookmark, report, snippet(text, places_in(node, text, _PLACES)))


def _read(query: str | Query) -> Query:
    return read_query(query) if isinstance(query, str) else query


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _left(line: Line) -> str:
    return search_key(line.left)[::-1]


def _right(line: Line) -> str:
    return search_key(line.right)


def _year(line: Line) -> tuple[bool, int]:
    return line.year is None, -(line.year or 0)


_LINE_ORDERS: dict[LineOrder, Callable[[Line], Any]] = {
    "left": _left,
    "right": _right,
    "year": _year,
}
