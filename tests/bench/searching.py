"""Measure search: how long a question takes, whether its answer is right, how well it is ranked."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from time import perf_counter

from core.library import Library
from core.library.stored import decode_plain
from core.script import Variant, convert_with_map
from core.search import Search, read_query
from core.search.nodes import Node, Term, terms_of
from core.search.patterns import matches
from core.search.ranking import score
from tests.bench.cpu import of_each, say
from tests.bench.fts5 import Fts5
from tests.bench.generated import reports, vocabulary
from tests.bench.timing import Row, by_turns

QUERIES = 200


def questions(library: Library) -> list[str]:
    """Return mixed queries: one to eight characters, rare and common, phrases, operators."""
    random = Random(3)  # noqa: S311 - the same each time
    words, weights = vocabulary()
    ((least, most),) = library.database.rows("SELECT min(id), max(id) FROM reports")

    def passage(length: int) -> str:
        while True:
            number = random.randint(least, most)
            for (body,) in library.database.rows(
                "SELECT body FROM text_versions WHERE report = ? AND kind = 'repaired'", number
            ):
                text = decode_plain(body)
                at = random.randrange(len(text) - length)
                if text[at : at + length].isalpha():
                    return text[at : at + length]

    asked: list[str] = []
    for number in range(QUERIES):
        word = random.choices(words, cum_weights=weights)[0]
        other = random.choices(words, cum_weights=weights)[0]
        query = (
            passage(1 + number % 8),
            word,
            f"{word} {other}",
            passage(1 + number // 8 % 8),
            f"{word} OR {other}",
            f"{word} -{passage(2 + number % 3)}",
            f'"{passage(3)}" {other}',
            random.choice(words),
        )[number % 8]
        asked.append(convert_with_map(query, Variant.TW)[0] if number % 3 == 0 else query)
    return asked


def ask(library: Library, search: Search, asked: list[str], peers: int) -> None:
    """Time the queries, check them against a look at every report, rank them, ask the peers."""
    of_each(search.page, asked)  # once unmeasured
    say(f"{len(asked)} queries, verified page and count", of_each(search.page, asked))
    of_each(search.ranked, asked[:50])
    say("ranked page", of_each(search.ranked, asked))
    check(library, search, asked)
    beside(library, search, asked, peers)


def check(library: Library, search: Search, asked: list[str]) -> None:
    """Compare every answer with a look at every report, and the ranking with exact BM25."""
    nodes = [node for query in asked if (node := read_query(query).node)]
    everything = library.database.rows(
        "SELECT r.uid, r.title, r.id FROM reports r WHERE trashed_at IS NULL ORDER BY r.id DESC"
    )
    terms = list(dict.fromkeys(term for node in nodes for term in terms_of(node)))
    having = dict.fromkeys(terms, 0)
    hits: list[list[str]] = [[] for _ in nodes]
    scored: list[list[tuple[str, dict[Term, float]]]] = [[] for _ in nodes]
    scan = 0.0
    for uid, title, number in everything:
        begun = perf_counter()
        ((body,),) = library.database.rows(
            "SELECT body FROM text_versions WHERE report = ? AND kind = 'repaired'", number
        )
        text = decode_plain(body)
        scan += perf_counter() - begun
        found = {term: matches(term, (text, title), {}) for term in terms}
        for term, has in found.items():
            having[term] += has
        for n, node in enumerate(nodes):
            if _holds(node, found) and matches(node, (text, title), {}):
                hits[n].append(uid)
                scored[n].append((uid, {t: score(text, {t: 1.0}) for t in terms_of(node)}))
    wrong = 0
    quality: list[float] = []
    for n, query in enumerate(asked):
        page = search.page(query, limit=20)
        same = [hit.report for hit in page.hits] == hits[n][:20]
        same = same and search.tally(query).reports == len(hits[n])
        wrong += not (same and (not page.total.exact or page.total.reports == len(hits[n])))
        if len(hits[n]) > 1 and list(terms_of(nodes[n])):
            quality.append(_quality(search, query, scored[n], having, len(everything)))
    print(f"answers that differ from a look at every report: {wrong} of {len(asked)}")
    mean = sum(quality) / len(quality)
    print(
        f"ranked twenty have {mean:.4f} of the BM25 of the exact twenty, least {min(quality):.3f}"
    )
    print(f"reading every text once, without looking: {scan:.1f} s")


def _holds(node: Node, found: dict[Term, bool]) -> bool:
    """Rule out quickly what can't hold: a query of one term that is not there."""
    return not isinstance(node, Term) or found[node]


def _quality(
    search: Search,
    query: str,
    scored: list[tuple[str, dict[Term, float]]],
    having: dict[Term, int],
    whole: int,
) -> float:
    from math import log  # noqa: PLC0415 - used here alone

    weights = {t: log(1 + (whole - n + 0.5) / (n + 0.5)) for t, n in having.items()}
    exact = {uid: sum(weights[t] * s for t, s in parts.items()) for uid, parts in scored}
    best = sum(sorted(exact.values(), reverse=True)[:20])
    ours = sum(exact.get(hit.report, 0.0) for hit in search.ranked(query, limit=20))
    return ours / best if best else 1.0


def beside(library: Library, search: Search, asked: list[str], count: int) -> None:
    """Ask three peers for the same single terms, over fewer reports."""
    rows = library.database.rows(
        "SELECT report, body FROM text_versions WHERE kind = 'repaired' ORDER BY report DESC LIMIT ?",
        count,
    )
    texts = [(number, decode_plain(body)) for number, body in rows]
    single = [q for q in asked if isinstance(read_query(q).node, Term)]
    with (
        tempfile.TemporaryDirectory() as name,
        closing(Fts5(Path(name, "peer.db"), texts)) as peer,
    ):
        print(f"peers over {len(texts)} reports, {len(single)} queries of one term:")

        def scan(query: str) -> object:
            return [number for number, text in texts if query in text]

        can = [query for query in single if len(query) > 2]
        short = len(single) - len(can)
        say(f"  trigram ({short} too short for it), newest 20", of_each(peer.newest, can))
        say("  bm25 over pairs, best 20", of_each(peer.best, [q for q in single if len(q) > 1]))
        say("  plain scan in memory, all", of_each(scan, single[:20]))
    say("  ours over all reports, page and count", of_each(search.page, single))


def comparisons(count: int) -> Iterator[Row]:
    """Yield Jiandu beside FTS5 on the same generated reports and queries of one term."""
    with (
        tempfile.TemporaryDirectory() as name,
        Library.open(Path(name)) as library,
        closing(Search(library)) as search,
    ):
        for report in reports(count):
            library.add(report, report.text.encode())
        search.catch_up()
        asked = [query for query in questions(library) if isinstance(read_query(query).node, Term)]
        asked = [query for query in asked if len(query) > 2]  # a trigram has three
        texts = [
            (number, decode_plain(body))
            for number, body in library.database.rows(
                "SELECT report, body FROM text_versions WHERE kind = 'repaired'"
            )
        ]
        with closing(Fts5(Path(name, "peer.db"), texts)) as peer:

            def each(*actions: Callable[[str], object]) -> Callable[[], None]:
                def ask_all() -> None:
                    for query in asked:
                        for action in actions:
                            action(query)

                return ask_all

            what = f"{len(asked)} queries over {count:,} reports"
            yield Row(
                f"{what}: newest twenty with snippets, and how many",
                "FTS5 trigram: numbers of the newest twenty, and how many",
                by_turns(each(search.page), each(peer.newest, peer.count), rounds=3),
            )
            yield Row(
                f"{what}: best twenty with snippets",
                "FTS5 bm25 over pairs: numbers of the best twenty",
                by_turns(each(search.ranked), each(peer.best), rounds=3),
            )
