from __future__ import annotations

import pytest

from core.model import Role
from core.structure import read_structure

BODY = (
    "全县上下坚持稳中求进,围绕年初确定的目标任务真抓实干,各项事业取得新的进展,群众得到了更多实惠。"
)


def roles(*lines: str) -> list[Role]:
    return [line.role for line in read_structure("\n\n".join(lines)).lines]


def headings(*lines: str) -> list[tuple[str, int, bool]]:
    key = "\n".join(lines)
    return [(s.span.of(key), s.level, s.run_in) for s in read_structure(key).sections]


def test_a_web_page_from_top_to_end() -> None:
    assert roles(
        "请用微信扫一扫分享",
        "清河县全年工作再上新台阶",
        "2024年1月5日 09:30 来源:清河日报",
        "　　" + BODY,
        "【编辑:样本】",
        "END",
    ) == [Role.BOILERPLATE, Role.TITLE, Role.META, Role.BODY, Role.BOILERPLATE, Role.BOILERPLATE]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("2021年7月清河县组织青年志愿者清理河道", Role.CAPTION),
        ("清河县文化馆(左二)负责人介绍展品", Role.CAPTION),
        ("志愿者在河边清理垃圾。 |", Role.CAPTION),
        ("|", Role.RESIDUE),
        ("— 12 —", Role.BOILERPLATE),
        ("责任编辑:样本", Role.BOILERPLATE),
        ("一、过去一年的工作", Role.HEADING),
        ("（三）补齐短板,改善民生", Role.HEADING),
        ("3. 加强队伍建设", Role.HEADING),
        ("各位代表:", Role.BODY),
        ("(清河县委办公室供稿)", Role.BYLINE),
        ("文/记者 张样本 图/李样本", Role.BYLINE),
    ],
)
def test_one_line_between_paragraphs(line: str, role: Role) -> None:
    assert roles("清河县全年工作再上新台阶", BODY, line, BODY)[2] is role


def test_part_markers_number_but_do_not_head() -> None:
    lines = ("PART", "01", "守住底线", "安全形势持续向好", BODY, "PART 02", "改善民生", BODY)
    assert roles(*lines)[:4] == [Role.PART_MARKER, Role.PART_MARKER, Role.HEADING, Role.HEADING]
    assert headings(*lines) == [("守住底线", 1, False), ("改善民生", 1, False)]


def test_levels_follow_the_numbering() -> None:
    assert headings(
        "清河县政府工作报告",
        "一、2023年工作回顾", BODY,
        "（一）经济稳步回升", BODY,
        "1. 工业", BODY,
        "（二）民生持续改善", BODY,
        "二、2024年工作安排", BODY,
    ) == [
        ("一、2023年工作回顾", 1, False),
        ("（一）经济稳步回升", 2, False),
        ("1. 工业", 3, False),
        ("（二）民生持续改善", 2, False),
        ("二、2024年工作安排", 1, False),
    ]  # fmt: skip


def test_run_in_headings_come_in_neighbours() -> None:
    two = ("加强组织", "部门主动对接。" + BODY, "乡镇认真落实。" + BODY)
    assert headings("清河县工作情况", *two)[1:] == [
        ("部门主动对接", 2, True),
        ("乡镇认真落实", 2, True),
    ]
    assert headings("清河县工作情况", "加强组织", "部门主动对接。" + BODY, BODY)[1:] == []


def test_short_sentences_head_paragraphs_or_name_pictures() -> None:
    lines = (
        "清河县全年工作再上新台阶",
        "义诊现场。",
        "送戏下乡。",
        "为民服务",
        BODY,
        "基础不断夯实。",
        BODY,
    )
    assert roles(*lines) == [
        Role.TITLE, Role.CAPTION, Role.CAPTION, Role.HEADING, Role.BODY, Role.HEADING, Role.BODY
    ]  # fmt: skip


def test_an_abstract_repeats_the_lead() -> None:
    assert roles("摘要:" + BODY[:30] + "...", BODY, BODY)[0] is Role.ABSTRACT
    assert roles("清河县工作情况", BODY[:30] + "...", BODY)[1] is Role.ABSTRACT


def test_table_cells_are_no_headings() -> None:
    cells = ("指标", "单位", "总量", "增速", "粮食产量", "万吨")
    assert set(roles("清河县统计公报", BODY, *cells, BODY)[2:-1]) == {Role.BODY}


def test_metadata_is_read_not_invented() -> None:
    key = "\n".join(
        (
            "清河县全年工作再上新台阶",
            "2024-01-05 09:30:00来源:清河日报编辑:张样本",
            "清河县有关部门负责人说," + BODY,
            "今年,清河县将再接再厉。",
        )
    )
    found = read_structure(key).metadata
    assert found.title
    assert found.title.of(key) == "清河县全年工作再上新台阶"
    assert found.date
    assert found.date.value == "2024-01-05T09:30:00"
    assert found.publisher
    assert found.publisher.of(key) == "清河日报"
    assert [(b.span.of(key), b.role) for b in found.bylines] == [("张样本", "编辑")]
    assert found.place
    assert found.place.of(key) == "清河县"
    bare = read_structure(BODY + "\n" + BODY).metadata
    assert (bare.title, bare.date, bare.publisher, bare.bylines, bare.place) == (
        None, None, None, (), None
    )  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2023年11月6日", "2023-11-06"),
        ("二〇二三年十一月二十六日", "2023-11-26"),
        ("2023/1/9", "2023-01-09"),
        ("民国112年3月15日", "2023-03-15"),
        ("中华民国112年10月10日", "2023-10-10"),
    ],
)
def test_dates_in_many_forms(printed: str, value: str) -> None:
    date = read_structure(f"清河县工作情况\n发布日期:{printed}\n{BODY}").metadata.date
    assert date
    assert date.value == value


def test_impossible_dates_are_no_dates() -> None:
    assert read_structure(f"清河县工作情况\n发布日期:2023年13月40日\n{BODY}").metadata.date is None


def test_place_counts_names_not_common_nouns() -> None:
    key = "社区和园区、社区和园区都在这里。\n永安区的社区工作受到好评。永安区还将继续。"
    place = read_structure(key).metadata.place
    assert place
    assert place.of(key) == "永安区"
    assert read_structure("全区社区园区,社区园区。").metadata.place is None
