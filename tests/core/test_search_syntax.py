from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.offsets import Span
from core.search import literal, read_query
from core.search.nodes import And, Field, Near, Not, Or, Term, year_range


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("", None),
        ("  　", None),
        ("志愿", Term("志愿")),
        ("志愿 服务", And((Term("志愿"), Term("服务")))),
        ("志愿 AND 服务", And((Term("志愿"), Term("服务")))),
        ("甲 OR 乙 丙", Or((Term("甲"), And((Term("乙"), Term("丙")))))),
        ("(甲 OR 乙) 丙", And((Or((Term("甲"), Term("乙"))), Term("丙")))),
        ("（甲 OR 乙） 丙", And((Or((Term("甲"), Term("乙"))), Term("丙")))),
        ("甲 NOT 乙", And((Term("甲"), Not(Term("乙"))))),
        ("甲 -乙", And((Term("甲"), Not(Term("乙"))))),
        ("NOT NOT 甲", Not(Not(Term("甲")))),
        ("-5", Term("-5")),
        ("2019-2023", Term("2019-2023")),
        ('"甲 OR 乙"', Term("甲 OR 乙")),
        ("“甲乙”丙", And((Term("甲乙"), Term("丙")))),
        ("「甲乙」", Term("甲乙")),
        ("serv*", Term("serv", at_start=True)),
        ("NEAR(甲 乙, 8)", Near((Term("甲"), Term("乙")), 8)),
        ("NEAR(甲 乙,8)", Near((Term("甲"), Term("乙")), 8)),
        ('NEAR("甲,丙" 乙)', Near((Term("甲,丙"), Term("乙")), 20)),
        ("NEARLY", Term("NEARLY")),
        ("ANDROID OR ORANGE", Or((Term("ANDROID"), Term("ORANGE")))),
        ("year:2019..2023", Field("year", "2019..2023")),
        ("YEAR：2019", Field("year", "2019")),
        ('title:"甲 乙" 丙', And((Field("title", "甲 乙"), Term("丙")))),
        ("(place:清河)", Field("place", "清河")),
        ("has:bookmark -is:unread", And((Field("has", "bookmark"), Not(Field("is", "unread"))))),
        ("kind:money", Field("kind", "money")),
        ("12:30", Term("12:30")),
        ("比例:三成", Term("比例:三成")),
    ],
)
def test_queries_that_are_sound(query: str, node: object) -> None:
    assert read_query(query) == (node, None)


@pytest.mark.parametrize(
    ("query", "node", "place", "reason"),
    [
        ("“志愿", Term("志愿"), None, None),  # still being typed
        ("志愿 AND", Term("志愿"), Span(3, 6), "AND needs something on either side"),
        ("OR 志愿", Term("志愿"), Span(0, 2), "OR needs something on either side"),
        ("甲 AND OR 乙", Or((Term("甲"), Term("乙"))), Span(2, 5), "AND needs"),
        ("NOT", None, Span(0, 3), "NOT needs something that is not wanted"),
        ("甲 NOT )", Term("甲"), Span(2, 5), "NOT needs"),
        ("(甲", Term("甲"), Span(0, 1), "this bracket is never closed"),
        ("甲) 乙", And((Term("甲"), Term("乙"))), Span(1, 2), "no bracket that this one closes"),
        ("()", None, Span(0, 1), "nothing in the brackets"),
        ('""', None, Span(0, 2), "nothing between the quotation marks"),
        ("*", None, Span(0, 1), "a star stands at the end of a word"),
        ("NEAR(甲)", Term("甲"), Span(0, 4), "NEAR needs two things"),
        ("NEAR()", None, Span(0, 4), "NEAR needs two things"),
        ("NEAR(甲 乙, x)", Near((Term("甲"), Term("乙")), 20), Span(0, 4), "ends in a number"),
        ("NEAR(甲 乙", Near((Term("甲"), Term("乙")), 20), Span(0, 4), "never closed"),
        ("tilte:甲", Term("tilte:甲"), Span(0, 7), "no field tilte: .*title: place:"),
        ("year:soon 甲", Term("甲"), Span(0, 9), "year: takes a year or two"),
        ("has:luck", None, Span(0, 8), "has: takes one of: bookmark note"),
        ("kind:cash", None, Span(0, 9), "kind: takes one of: count money"),
        ("tag:", None, Span(0, 4), "tag: needs a value"),
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_explained_and_the_rest_searched(
    query: str, node: object, place: Span | None, reason: str | None
) -> None:
    read = read_query(query)
    assert read.node == node
    if reason is None:
        assert read.problem is None
    else:
        assert read.problem is not None
        assert read.problem.place == place
        assert __import__("re").search(reason, read.problem.reason)


@given(st.text(st.sampled_from('甲乙 ()（）"“”:*-,AND OR NOT NEAR(year:2019..')))
def test_no_query_fails_and_problems_lie_in_it(query: str) -> None:
    problem = read_query(query).problem
    assert problem is None or 0 <= problem.place.start <= problem.place.end <= len(query)


def test_deep_brackets_are_a_problem_no_crash() -> None:
    assert "too many brackets" in str(read_query("(" * 10_000 + "甲").problem)


def test_a_literal_query_has_no_language() -> None:
    assert literal("甲 OR year:1").node == Term("甲 OR year:1")
    assert literal(" ").node is None


def test_years() -> None:
    assert year_range("2019") == (2019, 2019)
    assert year_range("2019..") == (2019, None)
    assert year_range("..2019") == (None, 2019)
    for wrong in ("", "..", "20192020", "19..20", "2019.2020"):
        assert year_range(wrong) is None
