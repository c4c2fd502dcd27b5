from __future__ import annotations

import pytest

from core.ingest import read_bytes


def dates(
    text: str, *, stated: str = "2023年11月6日 10:54 来源:清河日报\n"
) -> list[tuple[str, str | None]]:
    report = read_bytes(f"清河县工作再上台阶\n{stated}　　{text}\n".encode(), "case.txt")
    start = report.text.index(text)
    return [(d.span.of(report.text), d.value) for d in report.dates if d.span.start >= start]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022年3月18日至20日", "2022-03-18/2022-03-20"),
        ("4月26日", "2023-04-26"),
        ("十二月三十一日", "2023-12-31"),
        ("3月18日至4月2日", "2023-03-18/2023-04-02"),
        ("2021年5月", "2021-05"),
        ("今年1至9月", "2023-01/2023-09"),
        ("去年12月", "2022-12"),
        ("2016—2020年", "2016/2020"),
        ("二〇二一年", "2021"),
        ("民国38年", "1949"),
        ("近三年来", "P3Y"),
        ("五年来", "P5Y"),
        ("近年来", "PAST"),
        ("今年以来", "2023"),
        ("去年同期", "2022"),
        ("2021-07-01", "2021-07-01"),
        ("18/19财政年度", "2018/2019"),
        ("二零一八至一九年度", "2018/2019"),
        ("2021-22 至 2030-31 年度", "2021/2031"),
        ("十四五期间", "2021/2025"),
        ("“十四五”期间", "2021/2025"),
        ("“十三五”末", "2020"),
        ("民国一百零七年", "2018"),
        ("12月份", "2023-12"),
        ("今年8月底", "2023-08"),
        ("今(7)日", "2023-11-07"),
    ],
)
def test_a_date_is_resolved_against_the_reports_own(text: str, value: str) -> None:
    assert dates(f"该县在{text}开展调研。") == [(text, value)]


def test_a_lone_day_belongs_to_the_reports_month() -> None:
    assert dates("记者4日从县委获悉,工作完成。") == [("4日", "2023-11-04")]


def test_bare_years_of_the_republic_need_two_of_their_kind() -> None:
    assert dates("工程预计一○七年底完工，一○八年九月启用。") == [
        ("一○七年底", "2018"),
        ("一○八年九月", "2019-09"),
    ]
    assert ("一○七年底", "2018") not in dates("工程预计一○七年底完工。")


def test_without_any_year_a_day_stays_open_and_the_rest_unresolved() -> None:
    found = dates("4月26日召开会议,今年以来进展顺利,记者4日获悉,1至9月。", stated="")
    assert found == [("4月26日", "--04-26")]
    assert dates("12月份完工。", stated="") == [("12月份", "--12")]


@pytest.mark.parametrize(
    "text",
    [
        "“十四五”规划",
        "十五届二中",
        "今(40)月",
        "13月40日",
        "印发《2020年工作要点》",
        "“2025计划”",
        "比例为3.14.15",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates(f"该县{text}开展调研。") == []
