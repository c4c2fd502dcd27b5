from __future__ import annotations

import pytest

from core.ingest import read_bytes
from core.model import Report


def read(text: str) -> Report:
    return read_bytes(f"　　{text}\n".encode(), "case.txt")


def names(text: str) -> list[tuple[str, str]]:
    return [(i.name, i.kind.value) for i in read(text).initiatives]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县开展“春风送岗”行动，成效明显。", [("“春风送岗”行动", "campaign")]),
        ("依托“同心驿站”平台服务群众。", [("“同心驿站”平台", "platform")]),
        ("印发《清河县乡村振兴实施方案》。", [("《清河县乡村振兴实施方案》", "document")]),
        ("建立“周调度、月通报”机制。", [("“周调度、月通报”机制", "mechanism")]),
        ("建成清河县非遗传承示范基地。", [("清河县非遗传承示范基地", "base")]),
    ],
)
def test_a_named_initiative_is_found_with_its_kind(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "他常说：“群众的事没有小事。”",
        "该县被评为“全国文明县城”称号。",
        "干部们甘当“店小二”，用心服务。",
        "据《清河日报》报道，工作进展顺利。",
        "这一做法“很管用”。",
    ],
)
def test_sayings_honours_nicknames_and_newspapers_are_none(text: str) -> None:
    assert names(text) == []


def test_mentions_of_one_thing_share_their_entity() -> None:
    report = read("启动“清风护航”行动。下一步，深化清风护航行动，推动“清风护航”取得实效。")
    assert len(report.initiatives) >= 2
    assert len({i.entity for i in report.initiatives}) == 1


def test_both_scripts_find_the_same() -> None:
    hans = "开展“春风送岗”行动，依托“同心驿站”平台服务群众。"
    hant = "開展“春風送崗”行動，依託“同心驛站”平臺服務群眾。"
    assert [i.span for i in read(hans).initiatives] == [i.span for i in read(hant).initiatives]
    assert [i.kind for i in read(hans).initiatives] == [i.kind for i in read(hant).initiatives]


@pytest.mark.parametrize("text", ["“没有合上的引号", "”反过来“", "“里“外”层”活动", "「『深』層」"])
def test_unbalanced_marks_do_no_harm(text: str) -> None:
    for found in read(text).initiatives:
        assert found.span.end <= len(read(text).text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("来自重庆、四川、云南等3省市的代表参会。", (3, 3, True)),
        ("来自重庆、四川、云南、贵州等3省市的代表参会。", (3, 4, False)),
    ],
)
def test_a_count_is_checked_against_its_list(text: str, found: tuple[int, int, bool]) -> None:
    (check,) = read(text).checks
    assert (check.claimed, check.counted, check.consistent) == found
