from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare.names import concordance, spread
from core.compare.pairs import compare_reports
from core.compare.reuse import SHORTEST, shared_part, shared_passages
from core.ingest import read_bytes
from core.model import Report
from core.rows import InitiativeRow, Origin, initiative_rows, origin_of

SHARED = "全县上下一心把群众的急难愁盼放在心头办成了一批看得见摸得着的实事"
LEFT = f"清河县2022年工作报告\n2023-01-05\n一、发展\n{SHARED}。深入实施“晨光助学”行动,惠及学生80名。推进“暮云养老”工程。义诊45场次。\n"
RIGHT = (
    "清河縣2023年工作報告\n2024-01-05\n一、發展\n開頭不同的話。全縣上下一心,把群眾的急難愁盼放在心頭,"
    "辦成了一批看得見、摸得著的實事。繼續實施“晨光助學”行動,惠及學生120名。推進“山鄉夜校”項目。義診45場次。\n"
)  # fmt: skip


def read(text: str, name: str) -> tuple[Report, Origin]:
    report = read_bytes(text.encode(), name)
    return report, origin_of(report)


@pytest.fixture(scope="module")
def left() -> tuple[Report, Origin]:
    return read(LEFT, "2022.txt")


@pytest.fixture(scope="module")
def right() -> tuple[Report, Origin]:
    return read(RIGHT, "2023.txt")


def test_shared_passages_are_blind_to_script_and_punctuation(
    left: tuple[Report, Origin], right: tuple[Report, Origin]
) -> None:
    (found,) = [p for p in shared_passages(left[0], right[0]) if "上下" in p.left.of(left[0].text)]
    assert SHARED in found.left.of(left[0].text)
    assert found.right.of(right[0].text).startswith("全縣上下一心,把群眾")
    assert found.length >= len(SHARED)


def test_a_shared_passage_begins_with_no_half_of_a_number() -> None:
    one, other = (
        read(f"工作报告\n全年新增床位{many},{SHARED}一共{total}。\n", "x.txt")[0]
        for many, total in (("1200张", "125万元"), ("3200张", "1253人"))
    )
    (found,) = shared_passages(one, other)
    assert found.left.of(one.text) == f"张,{SHARED}一共"
    assert found.right.of(other.text) == f"张,{SHARED}一共"


def test_two_reports_side_by_side(
    left: tuple[Report, Origin], right: tuple[Report, Origin]
) -> None:
    pair = compare_reports(left, right)
    assert [(a.name, b.name) for a, b in pair.both] == [("“晨光助学”行动", "“晨光助學”行動")]
    assert ["暮云" in s.name for s in pair.only_left] == [True]
    assert ["山鄉" in s.name for s in pair.only_right] == [True]
    changed = {(f.left.quote, f.right.quote): (f.factor, f.agrees) for f in pair.figures}
    assert changed == {("80名", "120名"): (1.5, False), ("45场次", "45場次"): (1.0, True)}
    assert 0 < pair.part_of_left < 1
    assert 0 < pair.part_of_right < 1


def test_a_report_shares_all_of_itself(left: tuple[Report, Origin]) -> None:
    passages = shared_passages(left[0], left[0])
    assert shared_part(left[0], passages) == 1
    assert [p.left for p in passages] == [p.right for p in passages]
    empty, _ = read("——\n。。。\n", "x.txt")
    assert shared_passages(empty, left[0]) == []
    assert shared_part(empty, []) == 0


@given(st.lists(st.sampled_from(["春种秋收颗粒归仓", "修桥补路便民利民", "一", "水", ",", "\n"]), min_size=1, max_size=40),
       st.lists(st.sampled_from(["春种秋收颗粒归仓", "修桥补路便民利民", "一", "水", "。", "\n"]), min_size=1, max_size=40))  # fmt: skip
def test_shared_passages_are_what_they_say(ours: list[str], theirs: list[str]) -> None:
    a, _ = read("报告" + "".join(ours), "a.txt")
    b, _ = read("报告" + "".join(theirs), "b.txt")
    passages = shared_passages(a, b)
    for passage in passages:
        words = [
            "".join(filter(str.isalnum, s.of(r.key)))
            for s, r in ((passage.left, a), (passage.right, b))
        ]
        assert words[0] == words[1]
        assert len(words[0]) == passage.length >= SHORTEST
    assert all(p.left.end <= q.left.start for p, q in pairwise(passages))
    # Nothing longer is missed: what stands between the passages holds no shared run of twice the length.
    rest = "".join(filter(str.isalnum, a.key))
    for passage in passages:
        rest = rest.replace("".join(filter(str.isalnum, passage.left.of(a.key))), "\n", 1)
    other = "".join(filter(str.isalnum, b.key))
    runs = [
        part[i : i + 2 * SHORTEST]
        for part in rest.split("\n")
        for i in range(len(part) - 2 * SHORTEST + 1)
    ]
    assert not any(run in other for run in runs)


@pytest.fixture(scope="module")
def mentions(left: tuple[Report, Origin], right: tuple[Report, Origin]) -> list[InitiativeRow]:
    return [*initiative_rows(*left), *initiative_rows(*right)]


def test_who_names_what_and_when(mentions: list[InitiativeRow]) -> None:
    first, *others = spread(mentions)
    assert (first.name, first.mentions, first.first, first.last) == (
        "“晨光助学”行动",
        2,
        2022,
        2023,
    )
    assert first.places == (("清河县", 2),)
    assert first.years == ((2022, 1), (2023, 1))
    assert [s.first == s.last for s in others] == [True, True]


def test_a_concordance_is_by_year(mentions: list[InitiativeRow]) -> None:
    lines = [line for line in concordance(mentions) if "晨光" in line.row.key]
    assert [line.row.origin.year for line in lines] == [2022, 2023]
    assert [line.before + line.word + line.behind for line in lines] == [
        "深入实施“晨光助学”行动,惠及学生80名。",
        "繼續實施“晨光助學”行動,惠及學生120名。",
    ]
