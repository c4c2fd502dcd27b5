from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare.comparison import compare_library, compare_rows, measure_of
from core.compare.measures import Label, gather, liken, search_word, settled_pairs
from core.ingest import read_bytes
from core.library import Library
from core.model import FigureKind
from core.words import cut
from tests.core.comparing import rows_of

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


def test_a_verb_of_growth_makes_another_measure_wherever_it_stands() -> None:
    text = (
        "清河县2023年工作报告\n2024-01-05\n一、发展\n新增城镇就业900人。城镇新增就业3200人。"
        "新增床位200张,床位总数达到3500张。新建学校3所,全县共有学校120所。減少貧困人口300人。\n"
    )
    rows = rows_of([("清河2023.txt", text)])
    assert [(row.label_key, row.measure_key) for row in rows] == [
        ("城镇就业", "新增城镇就业"),
        ("城镇新增就业", "城镇新增就业"),
        ("床位", "新增床位"),
        ("床位总数", "床位总数"),
        ("学校", "新建学校"),
        ("学校", "学校"),
        ("贫困人口", "减少贫困人口"),
    ]
    jobs, _, beds, *_ = map(measure_of, rows)
    assert [p.label_key for g in compare_rows(rows, jobs).grids for p in g.points] == [
        "新增城镇就业",
        "城镇新增就业",
    ]
    assert [p.amount.value for g in compare_rows(rows, beds).grids for p in g.points] == [200]
    everything = liken(beds.label, label("床位总数"))
    assert (everything.same, everything.opposed) == (False, ("新增", ""))


def test_a_library_keeps_measures_apart_as_rows_do(tmp_path: Path) -> None:
    text = "清河县2023年工作报告\n2024-01-05\n一、发展\n新建学校3所,全县共有学校120所。\n"
    rows = rows_of([("x.txt", text)])
    with Library.open(tmp_path) as library:
        uid = library.add(read_bytes(text.encode(), "x.txt"), text.encode()).uid
        assert [r.measure_key for r in library.figures.of(uid)] == ["新建学校", "学校"]
        for row in rows:
            found = compare_library(library, measure_of(row))
            assert [p.amount.value for g in found.grids for p in g.points] == [row.value]
        assert {m.label.key: m.likeness.same for m in found.members} == {
            "学校": True,
            "新建学校": False,
        }
