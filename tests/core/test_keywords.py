from __future__ import annotations

from core.keywords import (
    concordance,
    counts_of,
    distinctive_terms,
    key_terms,
    sort_contexts,
    term_counts,
    terms_of,
)
from core.offsets import Span
from core.script import simplified_key

HANS = "清河县推进乡村振兴,建设高标准农田。高标准农田带动粮食增产,灌溉用水减少。"
HANT = "清河縣推進鄉村振興,建設高標準農田。高標準農田帶動糧食增產,灌溉用水減少。"


def test_both_scripts_are_counted_on_the_same_key() -> None:
    assert term_counts(simplified_key(HANT)) == term_counts(HANS)
    assert term_counts(HANS)["农田"] == 2


def test_words_that_only_bind_are_no_terms() -> None:
    counts = term_counts("我们已经把它和那个都做了三次,因为这样更好。")
    assert not {"我们", "已经", "因为", "三次"} & set(counts)


def test_a_readers_own_words_stay_in_one_piece() -> None:
    assert "高标准农田" not in term_counts(HANS)
    assert term_counts(HANS, ["高標準農田"])["高标准农田"] == 2


def test_rare_words_tell_more_than_common_ones_that_stand_as_often() -> None:
    first = key_terms({"发展": 3, "灌溉": 3, "工作": 3})[0]
    assert (first.term, first.count) == ("灌溉", 3)


def test_a_selection_is_told_by_what_it_has_more_of() -> None:
    library = {"灌溉": 12, "发展": 400, "法庭": 300}
    terms = distinctive_terms({"灌溉": 10, "发展": 40, "法庭": 40}, library)
    assert [(term.term, term.count) for term in terms] == [("灌溉", 10)]


def test_what_stands_once_or_everywhere_alike_is_not_distinctive() -> None:
    assert distinctive_terms({"灌溉": 1, "发展": 50}, {"灌溉": 1, "发展": 500}) == ()
    assert distinctive_terms({}, {"发展": 5}) == ()


def test_a_term_is_shown_in_its_contexts_in_either_script() -> None:
    first, second, third, fourth = concordance([HANS, HANT], "農田", around=3)
    assert (first.text, first.left, first.found, first.right) == (0, "高标准", "农田", "。高标")
    assert third.found == "農田"
    assert fourth.span == Span(second.span.start, second.span.end)


def test_contexts_of_nothing_are_none() -> None:
    assert list(concordance([HANS], "")) == []


def test_contexts_are_sorted_from_the_term_outwards() -> None:
    found = list(concordance(["甲乙农田丁", "甲甲农田丙"], "农田"))
    assert [c.left for c in sort_contexts(found, "left")] == ["甲乙", "甲甲"]
    assert [c.right for c in sort_contexts(found, "right")] == ["丁", "丙"]
    assert sort_contexts(found, "text") == found


def test_without_other_texts_the_language_is_the_measure() -> None:
    assert terms_of(HANS, (), None, 3) == key_terms(term_counts(HANS), 3)
    told = terms_of("灌溉，渠道，灌溉，灌溉，农田", (), counts_of(["农田很多农田"] * 30))
    assert [(t.term, t.count, t.elsewhere) for t in told][:1] == [("灌溉", 3, 0)]
    few = terms_of("灌溉，渠道，灌溉，灌溉，农田", (), counts_of(["农田很多"]))
    assert {t.elsewhere for t in few} == {None}
