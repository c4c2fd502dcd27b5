from __future__ import annotations

import pytest

from core.ingest import read_bytes


def checks(text: str) -> list[tuple[str, float, float, bool]]:
    report = read_bytes(f"　　{text}\n".encode(), "case.txt")
    return [(c.kind.value, c.claimed, c.counted, c.consistent) for c in report.checks]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("来自东镇、西镇、南镇等3个镇的代表到会。", "count"),
        ("通过故事荟、服务团、智囊团和攻坚队四个抓手推进。", "count"),
        ("打造一个馆、一个镇、一所校“三个一”工程。", "count"),
        ("建立“青白江”三地联动机制。", "count"),
        ("开展“以商招商”“以侨招商”2项行动。", "count"),
        ("紧盯“聚、选、育、管、用”五大环节。", "count"),
        ("编印《手册》《指南》两个文本。", "count"),
        ("重点抓好两件事：一是抓教育；二是抓医疗。", "count"),
        ("覆盖3个镇（东镇、西镇、南镇）。", "count"),
        ("用电量13.6亿千瓦时，其中工业用电量8.1亿千瓦时，占59.6%。", "share"),
        ("企业由35家增至82家，增长134.3%。", "change"),
        ("企业由35家增至82家，增加47家。", "change"),
        (
            "地区生产总值100.0亿元。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值30.2亿元，增长5%；第三产业增加值49.7亿元，增长6%。",
            "total",
        ),
    ],
)
def test_what_the_text_confirms(text: str, kind: str) -> None:
    ((found, claimed, counted, consistent),) = checks(text)
    assert found == kind
    assert claimed == pytest.approx(counted, rel=1e-3)
    assert consistent


@pytest.mark.parametrize(
    ("text", "claimed", "counted"),
    [
        ("来自东镇、西镇、南镇、北镇等3个镇的代表到会。", 3, 4),
        ("通过故事荟、服务团、智囊团四个抓手推进。", 4, 3),
        ("打造一个馆、一个镇、一所校、一个团“六个一”工程。", 6, 4),
        ("开展新引擎、新智汇、新志愿“四新行动”。", 4, 3),
        ("重点抓好三件事：一是抓教育；二是抓医疗。", 3, 2),
        ("覆盖4个镇（东镇、西镇、南镇）。", 4, 3),
        ("用电量13.6亿千瓦时，其中工业用电量8.1亿千瓦时，占69.6%。", 69.6, 59.56),
        ("企业由35家增至82家，增长34%。", 34, 134.29),
        ("企业由35家增至82家，增加40家。", 40, 47),
        (
            "地区生产总值100.0亿元。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值30.2亿元，增长5%；第三产业增加值59.7亿元，增长6%。",
            10_000_000_000,
            11_000_000_000,
        ),
    ],
)
def test_what_the_text_contradicts(text: str, claimed: float, counted: float) -> None:
    assert [found[1:] for found in checks(text)] == [(claimed, counted, False)]


@pytest.mark.parametrize(
    "text",
    [
        "走访北京、上海等10个城市。",  # a list that ends in 等 may be cut short
        "新建学校、医院5个。",  # five of both together
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "支持工会、共青团、红十字会等群团组织。",
        "扎实开展党史学习教育、深入贯彻中央八项规定精神学习教育。",
        "11个县（市、区）通过评估。",
        "新增国家级园区3家、省级园区5家、市级园区2家。",
        "地区生产总值由318亿元增加到536亿元，年均增长8.1%。",
        "企业由约35家增至82家，增长34%。",
        "民生支出45亿元，占财政支出的78.6%。",
        "在第十届会议上，第三产业、第二产业两次获得肯定。",
    ],
)
def test_where_nothing_is_certain_nothing_is_said(text: str) -> None:
    assert [found for found in checks(text) if not found[3]] == []
