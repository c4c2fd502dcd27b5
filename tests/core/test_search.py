from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.ingest import read_bytes
from core.library import Library
from core.model import Report
from core.offsets import Span
from core.script import Variant, search_key
from core.search import InterruptedSearchError, Search, find_in, read_query
from core.search.corpus import Document
from core.search.nodes import terms_of
from core.search.patterns import matches
from core.search.ranking import score
from core.search.words import GAPS, index_form
from tests.core.searched import MODES, TEXTS, Searched, found, opened, put


@pytest.fixture(scope="module")
def plain() -> Report:
    return read_bytes("空。".encode(), "a.txt")


@pytest.fixture(scope="module", params=MODES)
def asked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searched]:
    """Give a library that tests only ask."""
    with opened(tmp_path_factory.mktemp("asked"), request.param) as searched:
        yield searched


@pytest.fixture(params=MODES)
def searched(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Searched]:
    with opened(tmp_path, request.param) as searched:
        yield searched


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("志愿服务", [1, 0]),
        ("志願服務", [1, 0]),
        ("志 愿 服务", [1, 0]),
        ("服務 -統戰", [0]),
        ("发", [1, 0]),
        ("乾", [2]),
        ("幹部", [2]),
        ("志愿 OR 干部", [2, 1, 0]),
        ("志愿服务队", [1]),
        ("NOT 志愿服务队", [2, 0]),
        ("志愿 NOT 志愿者1200", [1]),
        ("５ｇ", [2]),
        ("SERV*", [2]),
        ("erv*", []),
        ("erv", [2]),
        (",", [2, 1, 0]),
        ("NEAR(义诊 志愿者, 20)", [0]),
        ("NEAR(义诊 志愿者, 2)", []),
        ("NEAR(场次 义诊, 3)", [0]),
        ("year:2021", [0]),
        ("year:..2020", []),
        ("title:清河縣", [0]),
        ("title:义诊", []),
        ("unit:场次 OR 乾坤", [2, 0]),
        ("kind:count", [0]),
        ("has:bookmark", []),
        ("is:unread", [2, 1, 0]),
        ("label:義診", [0]),
        ("不存在的词", []),
        ("", [2, 1, 0]),
        ("(志愿 OR is:favourite) -label:义诊", [1]),
    ],
)
def test_queries(asked: Searched, query: str, wanted: list[int]) -> None:
    search, _, uids = asked
    assert found(search, query) == [uids[n] for n in wanted]


def test_hits_are_exact_in_the_source_and_marked_in_the_snippet(
    asked: Searched,
) -> None:
    search, library, uids = asked
    (hit,) = search.page("志愿服务队").hits
    raw = library.load(uids[1]).raw
    assert [span.of(raw) for span in hit.raw] == ["志願 服\u200b務隊"]
    (mark,) = hit.snippet.marks
    assert index_form(mark.of(hit.snippet.text)) == index_form("志願服務隊")
    shown = hit.snippet.in_script(Variant.HANS)
    assert index_form(shown.marks[0].of(shown.text)) == index_form("志愿服务队")


def test_what_changes_is_found_as_it_is_now(searched: Searched) -> None:
    search, library, uids = searched
    library.remove(uids[0])
    assert found(search, "志愿") == [uids[1]]
    search.catch_up()
    assert found(search, "志愿") == [uids[1]]
    library.restore(uids[0])
    library.replace(uids[1], library.load(uids[2]))
    assert found(search, "志愿") == [uids[0]]
    library.overrides.choose(uids[2], "title", "另立標題")
    for _ in range(2):
        assert found(search, "title:另立标题") == found(search, "另立标题") == [uids[2]]
        search.catch_up()
    library.remove(uids[0])
    library.trash.empty()
    assert found(search, "志愿") == []
    search.catch_up()
    assert found(search, "志愿") == []


def test_pages_follow_one_another(tmp_path: Path, plain: Report) -> None:
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        uids = [put(library, plain, f"第{n}份志愿报告") for n in range(25)]
        search.catch_up()
        uids += [put(library, plain, f"第{n}份志愿報告") for n in range(25, 30)]
        for query in ("志愿", "志愿报告"):
            after, seen = None, list[str]()
            while True:
                page = search.page(query, limit=7, after=after)
                seen += [hit.report for hit in page.hits]
                after = page.more
                if after is None:
                    break
            assert seen == uids[::-1]
            assert search.page(query, limit=7).total.reports == 30


def test_a_long_count_is_about_until_it_is_tallied(
    tmp_path: Path, plain: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.search.search._LOOKED_AT", 20)
    monkeypatch.setattr("core.search.search._TIME", -1.0)
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        for n in range(40):
            put(library, plain, f"{n} 志愿{'' if n % 2 else '与'}服务与愿服")
        search.catch_up()
        total = search.page("志愿服", limit=5).total
        assert not total.exact
        assert 18 <= total.reports <= 22
        assert search.tally("志愿服") == (20, {None: 20})
        assert search.page("志愿", limit=5).total == (40, True)


def test_lines_by_what_stands_beside(asked: Searched) -> None:
    search, _, uids = asked
    rights = [line.right[:2] for line in search.lines("志愿", order="right")]
    assert rights == ["服务", "服務", "者1"]
    lefts = [line.left[-2:] for line in search.lines("志愿", order="left")]
    assert lefts == ["河县", "簡報", "发展"]
    assert [line.report for line in search.lines("志愿", limit=2)] == [uids[1], uids[0]]
    assert search.lines("发展", order="year")[0].year == 2021
    assert search.lines("") == []


def test_notes_passages_and_tags_are_searched(searched: Searched) -> None:
    search, library, uids = searched
    made = library.bookmarks.add(uids[0], Span(0, 3), "要核對的數字")
    library.bookmarks.tag(made.id, ["待查"])
    other = library.bookmarks.add(uids[1], Span(0, 2), "别的")
    for query in ("核对", "清河", "待查", "核对 tag:无 OR 待查"):
        assert [hit.bookmark for hit in search.notes(query)] == [made.id]
    assert [hit.bookmark for hit in search.notes("别 OR 数字")] == [other.id, made.id]
    assert search.notes("has:bookmark 核对")[0].snippet.text == "要核對的數字"
    library.bookmarks.remove(made.id)
    assert search.notes("核对") == search.notes("") == []


def test_in_one_report() -> None:
    report = read_bytes(TEXTS[1].encode(), "a.txt")
    hits = find_in(report, "服务")
    assert [span.of(report.raw) for span in hits.raw] == ["服\u200b務"]
    assert hits.all
    assert find_in(report, "志愿 OR 统战").places == ()
    assert len(find_in(report, "志愿 OR 统战", plain=False).places) == 2


def test_a_question_can_be_interrupted(tmp_path: Path, plain: Report) -> None:
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        for n in range(50):
            put(library, plain, f"第{n}份志愿报告")
        begun, go = threading.Event(), threading.Event()
        documents = search._corpus.documents

        def slow(numbers: Iterator[int]) -> Iterator[Document]:
            for number in numbers:
                begun.set()
                assert go.wait(10)
                yield from documents([number])

        search._corpus.documents = slow  # type: ignore[method-assign, assignment]
        caught: list[BaseException] = []

        def ask() -> None:
            with pytest.raises(InterruptedSearchError) as info:
                search.tally("志愿")
            caught.append(info.value)

        asking = threading.Thread(target=ask)
        asking.start()
        assert begun.wait(10)
        search.interrupt()
        go.set()
        asking.join(10)
        assert "given up for another" in str(caught[0])
        del search._corpus.documents
        search.interrupt()  # nothing runs: the next question is not harmed
        assert search.tally("志愿").reports == 50


ALPHABET = "发發髮展里裡后後 \n,.A a１1\u200b\ud800𠮷"


@settings(max_examples=20)
@given(
    st.lists(st.text(st.sampled_from(ALPHABET), min_size=1, max_size=30), min_size=1, max_size=8),
    st.lists(st.text(st.sampled_from(ALPHABET), min_size=1, max_size=5), min_size=1, max_size=4),
    st.sampled_from(
        ["{0}", "{0} {1}", "{0} OR {1}", "{0} -{1}", "NOT {0}", "({0} OR NOT {1}) {2}"]
    ),
)
def test_the_index_finds_what_a_look_at_every_report_finds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], words: list[str], form: str
) -> None:
    quoted = ['"' + (w.replace('"', "").strip() or "发") + '"' for w in (words * 3)[:3]]
    query = form.format(*quoted)
    node = read_query(query).node
    assert node
    empty = read_bytes("空。".encode(), "a.txt")
    folder = tmp_path_factory.mktemp("found")
    with Library.open(folder) as library, closing(Search(library)) as search:
        stored = {put(library, empty, text): text for text in texts}
        search.catch_up()
        titles = {row.uid: row.title for row in library.reports()}
        wanted = {uid for uid, text in stored.items() if matches(node, (text, titles[uid]), {})}
        assert {hit.report for hit in search.page(query, limit=50).hits} == wanted
        assert {hit.report for hit in search.ranked(query, limit=50)} == wanted
        assert search.tally(query).reports == len(wanted)


@given(st.text(st.sampled_from(ALPHABET)), st.text(st.sampled_from(ALPHABET), min_size=1))
def test_a_pattern_finds_what_the_folded_text_holds(text: str, word: str) -> None:
    def bare(value: str) -> str:
        return "".join(c for c in search_key(value) if not c.isspace() and c not in GAPS)

    node = read_query(f'"{word}"').node
    if node:
        assert matches(node, (text,), {}) == (bare(word) in bare(text))


def test_rank_is_bm25(tmp_path: Path, plain: Report) -> None:
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        counts = (1, 9, 2, 30, 0, 4)
        uids = [put(library, plain, f"{n} " + "志愿 " * n + "平常的话 " * 50) for n in counts]
        search.catch_up()
        best = [hit.report for hit in search.ranked("志愿")]
        assert best == [uids[n] for n in (3, 1, 5, 2, 0)]
        node = read_query("志愿").node
        assert node
        assert score("志愿", {node: 1.0}) > score("志愿" + "平" * 9000, {node: 1.0}) > 0  # type: ignore[dict-item]


@pytest.mark.parametrize("query", ["志愿", "志愿 服务", "志愿服", "志愿 OR 稀罕", "愿", "志愿 -缺"])
def test_of_many_the_best_are_those_of_all(
    tmp_path: Path, plain: Report, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr("core.search.ranking.RERANKED", 20)
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        texts: dict[str, str] = {}
        for n in range(60):
            often = (1, 1, 2, 1, 4, 1, 1, 6, 1, 1, 18, 1)[n % 12]
            words = (
                "志愿服务者。" * often + ("稀罕。" if n == 30 else "") + ("缺。" if n % 7 else "")
            )
            text = f"{n}号。" + words + "平常的话语" * (100 + n)
            texts[put(library, plain, text)] = text
        search.catch_up()
        best = [texts[hit.report] for hit in search.ranked(query, limit=5)]
        node = read_query(query).node
        assert node
        held = [text for text in texts.values() if matches(node, (text,), {})]
        weights = {
            term: log(1 + (60 - n + 0.5) / (n + 0.5))
            for term in terms_of(node)
            for n in [sum(matches(term, (text,), {}) for text in texts.values())]
        }
        wanted = sorted((score(text, weights) for text in held), reverse=True)[:5]
        assert [score(text, weights) for text in best] == pytest.approx(wanted)
