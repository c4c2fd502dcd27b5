"""Outlines of any depth and numbering come back with their levels."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats.numbering import chinese
from core.structure import read_structure

STYLES = ("第{}章 ", "第{}节 ", "{}、", "（{}）", "{}.", "({})")
ARABIC = {"{}.", "({})"}
TOPICS = ("健全工作机制", "凝聚思想共识", "服务中心大局", "加强队伍建设", "改善民生福祉")
BODY = (
    "各乡镇组织干部走访农户,送去政策、技术和资金,解决饮水、用电、出行等困难,发展特色产业,壮大集体经济。",
    "全年培训干部1500人次,组织调研18次,形成报告12篇,提出建议45条,其中30条已经写进有关部门的工作方案。",
)

Tree = list["Tree"]
trees: st.SearchStrategy[Tree] = st.recursive(
    st.just([]), lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=24
)


def written(tree: Tree, styles: list[str], level: int = 0) -> list[tuple[str, int]]:
    """Return the lines of an outline, headings with their level, paragraphs with 0."""
    lines: list[tuple[str, int]] = []
    for number, below in enumerate(tree, 1):
        style = styles[level]
        printed = str(number) if style in ARABIC else chinese(number)
        lines.append((style.format(printed) + TOPICS[(number + level) % 5], level + 1))
        lines.append((BODY[number % 2], 0))
        if level + 1 < len(styles):
            lines += written(below, styles, level + 1)
    return lines


@settings(max_examples=60, deadline=None)
@given(tree=trees, styles=st.sets(st.sampled_from(STYLES), min_size=1))
def test_levels_are_those_of_the_outline(tree: Tree, styles: set[str]) -> None:
    lines = [("清河县统战工作报告", 0), *written(tree, sorted(styles, key=STYLES.index))]
    key = "\n".join(text for text, _ in lines)
    found = [(s.span.of(key), s.level) for s in read_structure(key).sections]
    assert found == [(text, level) for text, level in lines if level]


def test_a_report_of_twenty_thousand_characters() -> None:
    tree: Tree = [[[[], []], [[], [], []], [[]]]] * 33
    lines = [("清河县统战工作报告", 0), *written(tree, ["{}、", "（{}）", "{}.", "({})"])]
    key = "\n".join(text for text, _ in lines)
    assert len(key) > 20_000
    found = [(s.span.of(key), s.level) for s in read_structure(key).sections]
    assert found == [(text, level) for text, level in lines if level]
