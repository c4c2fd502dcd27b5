"""Lines set to a width are joined again, and nothing else is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core.model import apply_repairs
from core.repair.columns import Setting, columns, find_setting
from core.repair.layout import hard_wraps

PARAGRAPHS = (
    "全县上下坚持稳中求进,围绕年初确定的目标任务真抓实干,各项事业取得新的进展,群众得到了更多实惠。",
    "城镇新增就业1200余人,发放补贴近63万元,办理民生实事45件,全部按期完成。其中,“春风送岗”行动举办招聘会12场。",
    "一、联系群众",
    "各乡镇组织干部走访农户,送去政策、技术和资金,解决饮水、用电、出行等困难,发展特色产业,壮大集体经济。",
    "二、改善民生",
    "新建、改建学校5所,增加学位1800个;建成社区服务中心14家,服务老人3600人次;硬化公路45.3公里,惠及12个村。",
    "(一)提升能力",
    "全年培训干部1500人次,组织调研18次,形成报告12篇,提出建议45条,其中30条已经写进有关部门的工作方案。",
) * 3
NO_START = "，。、；：！？”’）》,.;:!?)"


def wrapped(text: str, width: int, indent: str) -> list[str]:
    lines, line = list[str](), indent if len(text) > 12 else ""
    for character in text:
        if columns(line + character) > width and character not in NO_START:
            lines.append(line)
            line = ""
        line += character
    return [*lines, line]


def joined(raw: str) -> str:
    return apply_repairs(raw, tuple(hard_wraps(raw)))[0]


@pytest.mark.parametrize("width", range(36, 84, 4))
@pytest.mark.parametrize(("indent", "between"), [("　　", "\n"), ("", "\n\n"), ("　　", "\n\n")])
def test_text_set_to_a_width_is_joined(width: int, indent: str, between: str) -> None:
    raw = between.join("\n".join(wrapped(p, width, indent)) for p in PARAGRAPHS)
    assert [line.strip("　") for line in joined(raw).split(between)] == list(PARAGRAPHS)


@pytest.mark.parametrize("width", range(36, 84, 8))
def test_a_blank_line_after_every_line_changes_nothing(width: int) -> None:
    raw = "\n\n".join(line for p in PARAGRAPHS for line in wrapped(p, width, "　　"))
    assert [line.strip("　") for line in joined(raw).split("\n\n")] == list(PARAGRAPHS)


def test_whole_paragraphs_and_tables_stay_as_they_are() -> None:
    for raw in (
        "\n".join(PARAGRAPHS),
        "\n".join(f"指标{n}\t万吨\t{n}.5" for n in range(40)),
        "\n".join(["粮食", "万吨", "25.3"] * 12),
        "\n".join("张三　李四　王五　赵六" for _ in range(12)),
        "\n".join(f"清河县第{n}中心学校优秀教师样本同志" for n in "一二三四五六七八九"),
        "\n\n".join(["山高路远人未歇，水长天阔雁初飞。\n且将新火煎新茗，共向春风话翠微。"] * 6),
    ):
        assert joined(raw) == raw


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("全县今年以来,建成社区服务中心14\n\n家,服务老人3600人次。", "全县今年以来,建成社区服务中心14家,服务老人3600人次。"),
        ("今年以来,全县上下真抓实干,各项事\n业取得新的进展。", "今年以来,全县上下真抓实干,各项事业取得新的进展。"),
        ("清河县统战工作\n全县上下真抓实干,各项事业取得新的进展。", "清河县统战工作\n全县上下真抓实干,各项事业取得新的进展。"),
        ("请看,下表所列的是本年各项指标14\n\n指标名称,单位。", "请看,下表所列的是本年各项指标14\n\n指标名称,单位。"),
    ],
)  # fmt: skip
def test_breaks_inside_words_and_numbers(raw: str, text: str) -> None:
    assert joined(raw) == text


def test_a_latin_word_goes_to_the_next_line_whole() -> None:
    setting = Setting(width=60, doubled=False, parted=True)
    assert setting.goes_on("中" * 25, "GB/T22239-2019标准", blank=False)
    assert not setting.goes_on("中" * 25, "APP上线", blank=False)
    assert not setting.goes_on("中" * 30, "　　另起一段", blank=False)
    assert not setting.goes_on("中" * 30, "另起一段", blank=True)


def test_the_setting_tells_width_and_what_parts_paragraphs() -> None:
    lines = [line for p in PARAGRAPHS for line in wrapped(p, 60, "　　")]
    found = find_setting(lines, [False] * len(lines))
    assert found
    assert (found.width, found.doubled, found.parted) == (60, False, True)
    assert find_setting(list(PARAGRAPHS), [False] * len(PARAGRAPHS)) is None
    assert all(columns(a) <= 62 for a, _ in pairwise(lines))
