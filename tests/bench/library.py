"""Measure the library and its search on generated reports: `python -m tests.bench.library`.

`--reports 100000` is what the figures in docs/library.md were made with. Times are of this machine
at that moment; beside them stand peers in the same run: a plain scan of the same texts, FTS5's
trigram tokenizer and FTS5's own bm25 over the same pairs.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event, Thread
from time import perf_counter, thread_time

import apsw

from core.library import FigureFilter, Library, ReportFilter
from core.library.backup import back_up
from core.library.imports import TOGETHER, Source
from core.model import FigureKind, Report
from core.search import Search
from tests.bench.cpu import of_each, say
from tests.bench.generated import reports, vocabulary
from tests.bench.searching import ask, questions

TIMED = 2000  # reports, the last that are stored


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, help="keep the library here; used as it is if there")
    parser.add_argument("--peers", type=int, default=10_000, help="reports that peers are given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = options.folder or Path(name)
        build(folder, options.reports)
        size(folder)
        begun = perf_counter()
        with Library.open(folder) as library:
            say("opening the library", [1000 * (perf_counter() - begun)], "ms")
            with closing(Search(library)) as search:
                safe(folder)
                lists(library)
                figures(library)
                newcomer(library, search)
                ask(library, search, questions(library), options.peers)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"most memory of this whole process: {peak:.0f} MB")


def build(folder: Path, count: int) -> None:
    """Store and index reports that have been annotated; the last of them by the clock."""
    with Library.open(folder) as library, closing(Search(library)) as search:
        given = reports(count, first=library.count())
        while library.count() < count - TIMED and (batch := [*islice(given, TOGETHER)]):
            library.imports.store(sources(batch))
        begun = thread_time()
        if taken := search.catch_up():
            print(f"indexed {taken} in {thread_time() - begun:.1f} s of CPU")
        if last := [*given]:
            rate(library, search, last)


def rate(library: Library, search: Search, last: list[Report]) -> None:
    """Store and index reports as an import does, one beside the other."""
    stored, indexed = Event(), list[float]()

    def index() -> None:
        while not stored.is_set():
            search.catch_up(stored)
        search.catch_up()
        indexed.append(thread_time())

    given = sources(last)
    beside = Thread(target=index)
    clock, begun = perf_counter(), thread_time()
    beside.start()
    for n in range(0, len(given), TOGETHER):
        library.imports.store(given[n : n + TOGETHER])
    storing = thread_time() - begun
    stored.set()
    beside.join()
    clock = perf_counter() - clock
    print(
        f"stored {len(last)} in {storing:.1f} s of CPU, {TOGETHER} a transaction, indexed beside it"
        f" in {indexed[0]:.1f} s of CPU: {len(last) / clock:.0f}/s by the clock,"
        f" {len(last) / max(storing, indexed[0]):.0f}/s by the CPU of the longer"
    )


def sources(given: Iterable[Report]) -> list[Source]:
    """Return reports as an import stores them."""
    return [Source(report, report.text.encode()) for report in given]


def size(folder: Path) -> None:
    """Say how large the index is beside the text as UTF-8."""
    with Library.open(folder) as library:
        for name in ("library", "index"):
            with closing(apsw.Connection(str(folder / f"{name}.db"))) as connection:
                connection.pragma("wal_checkpoint(TRUNCATE)")
        ((text,),) = library.database.rows("SELECT sum(length(body)) FROM originals")
    index = sum(path.stat().st_size for path in folder.glob("index.db*"))
    whole = sum(path.stat().st_size for path in folder.glob("library.db*"))
    print(
        f"text {text / 1e6:.0f} MB, library {whole / 1e6:.0f} MB, index {index / 1e6:.0f} MB:"
        f" {index / text:.2f} × the text"
    )


def safe(folder: Path) -> None:
    """Make a backup, verified."""
    begun = perf_counter()
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        made = back_up(folder, Path(name) / "copy.db")
        taken = perf_counter() - begun
        print(f"verified backup of {made.stat().st_size / 1e6:.0f} MB: {taken:.1f} s")


def lists(library: Library) -> None:
    """Filter the list of reports as its reader types."""
    words, _ = vocabulary()
    typed = [*words[:10], "第1", "2019", "總結", "99", "第7縣 2011"]

    def page(word: str) -> object:
        return library.reports(ReportFilter(words=word), limit=100)

    say("list filter, a page of 100", of_each(page, typed * 3))


def figures(library: Library) -> None:
    """Filter, group and sort the rows of figures."""
    words, _ = vocabulary()
    print(f"figure rows: {library.figures.count()}")
    asked = FigureFilter(label=words[3])
    people = FigureFilter(kind=FigureKind.COUNT, unit="人")
    uid = library.reports(limit=1)[0].uid
    find = library.figures.find
    for what, action in (
        ("figures of one report", partial(library.figures.of, uid)),
        ("figures by label, a page", partial(find, asked)),
        ("figures by label, by value, a page", partial(find, asked, order="-value")),
        ("figures of a kind and unit, by value, a page", partial(find, people, order="-value")),
        ("how many of a kind and unit", partial(library.figures.count, people)),
        ("labels, the most frequent", partial(library.figures.labels, limit=100)),
        ("labels that contain a character", partial(library.figures.labels, "发", limit=100)),
        (
            "all readings of a frequent label",
            partial(library.figures.readings, [(words[3], FigureKind.COUNT)]),
        ),
    ):
        say(what, of_each(lambda _: action(), range(20)))  # noqa: B023 - called at once
    print(f"  (that label has {library.figures.count(asked)} figures)")


def newcomer(library: Library, search: Search) -> None:
    """One new report until it can be found."""
    times: list[float] = []
    for report in reports(20, seed=library.count() + 11):
        begun = thread_time()
        library.add(report, report.text.encode())
        search.catch_up()
        hits = search.page(f"title:{report.display_title[-9:]}", limit=1).hits
        times.append(1000 * (thread_time() - begun))
        if not hits:
            message = "a new report is not found"
            raise AssertionError(message)
    say("one new report, stored and found", times)


if __name__ == "__main__":
    main()
