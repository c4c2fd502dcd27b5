from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare.measures import Label, gather, liken, search_word, settled_pairs
from core.model import FigureKind
from core.words import cut

CASES = json.loads((Path(__file__).parents[1] / "cases" / "measures.json").read_text("utf-8"))


def label(key: str) -> Label:
    return Label(key, tuple(cut(key)))


@pytest.mark.parametrize(("left", "right", "same"), CASES, ids=str)
def test_labels_that_count_the_same(left: str, right: str, *, same: bool) -> None:
    there, back = liken(label(left), label(right)), liken(label(right), label(left))
    assert there.same is back.same is same
    assert there.score == back.score


def test_a_likeness_explains_itself() -> None:
    found = liken(label("城镇新增就业人数"), label("新增就业"))
    assert (found.head, found.shared, found.left, found.right) == ("就业", ("新增",), ("城镇",), ())
    opposed = liken(label("城镇居民收入"), label("农村居民收入"))
    assert (opposed.opposed, opposed.same, opposed.related) == (("城镇", "农村"), False, True)
    assert liken(label("新建公路"), label("公路")).opposed == ("新建", "")


def test_the_reader_has_the_last_word() -> None:
    settled = settled_pairs([("义诊", "健康义诊", True), ("新增就业", "城镇新增就业", False)])
    assert liken(label("义诊"), label("健康义诊"), settled).same
    split = liken(label("城镇新增就业"), label("新增就业"), settled)
    assert (split.same, split.settled) == (False, False)
    assert liken(label("新增就业"), label("新增就业"), settled).same


def test_gathering_keeps_kinds_apart_and_the_likest_first() -> None:
    known = [
        (label("新增就业"), FigureKind.COUNT, 5),
        (label("新增就业"), FigureKind.COUNT, 2),
        (label("城镇新增就业"), FigureKind.COUNT, 3),
        (label("就业"), FigureKind.COUNT, 9),
        (label("新增就业"), FigureKind.PERCENT, 4),
        (label("茶园"), FigureKind.COUNT, 9),
    ]
    found = gather(label("城镇新增就业"), FigureKind.COUNT, known)
    assert [(m.label.key, m.figures, m.likeness.same) for m in found] == [
        ("城镇新增就业", 3, True),
        ("新增就业", 7, True),
        ("就业", 9, False),
    ]
    assert all(search_word(label("城镇新增就业")) in m.label.key for m in found)


@given(
    st.text("城镇新增就业人数全县清河的", max_size=8),
    st.text("城镇新增就业人数全县清河的", max_size=8),
)
def test_any_two_labels_compare_alike_from_both_sides(left: str, right: str) -> None:
    a, b = Label(left, tuple(left)), Label(right, tuple(right))
    there, back = liken(a, b), liken(b, a)
    assert (there.same, there.score) == (back.same, back.score)
    assert liken(a, a).same
