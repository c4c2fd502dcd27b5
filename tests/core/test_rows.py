from __future__ import annotations

import pytest

from core.ingest import read_bytes
from core.model import FigureKind, Qualifier, Script
from core.offsets import Span
from core.rows import figure_rows, initiative_rows, origin_of
from core.sentences import sentence_around

TEXT = (
    "清河縣(xiàn)2022年工作報告\n2023-01-05 10:00\n一、民生\n"
    "全縣(xiàn)統(tǒng)一開展義診45場次,受益群眾1200餘人。發放補貼近63萬元！“晨光助學”行動惠及學生80名。\n"
)


def test_a_row_stands_by_itself_and_leads_back_to_its_source() -> None:
    report = read_bytes(TEXT.encode(), "清河.txt")
    origin = origin_of(report)
    assert origin.report == report.source.sha256
    assert (origin.title, origin.year, origin.script) == ("清河縣2022年工作報告", 2022, Script.HANT)
    rows = list(figure_rows(report, origin))
    assert [report.raw[r.raw_start : r.raw_end] for r in rows] == [r.quote for r in rows]
    assert [r.quote for r in rows] == ["45場次", "1200餘人", "近63萬元", "80名"]
    crowd, money = rows[1], rows[2]
    assert (crowd.label, crowd.label_key, "".join(crowd.words)) == (
        "受益群眾",
        "受益群众",
        "受益群众",
    )
    assert (crowd.low, crowd.high, crowd.qualifier) == (1200, None, Qualifier.OVER)
    assert (money.unit, money.kind, money.sentence) == (
        "CNY",
        FigureKind.MONEY,
        "發放補貼近63萬元！",
    )
    assert crowd.sentence == "全縣統一開展義診45場次,受益群眾1200餘人。"
    assert {row.section for row in rows} == {"一、民生"}


def test_mentions_of_initiatives_are_rows() -> None:
    report = read_bytes(TEXT.encode(), "清河.txt")
    (row,) = initiative_rows(report, origin_of(report, "uid-1"))
    assert (row.origin.report, row.name_key, row.quoted) == ("uid-1", "“晨光助学”行动", True)
    assert report.raw[row.raw_start : row.raw_end] == row.quote == "“晨光助學”行動"


@pytest.mark.parametrize(
    ("position", "sentence"),
    [(0, "一。"), (1, "一。"), (2, "“二！”"), (5, "“二！”"), (6, "三"), (7, "三"), (99, "三")],
)
def test_the_sentence_around_a_position(position: int, sentence: str) -> None:
    text = "一。“二！”三\n四"
    assert sentence_around(text, Span(0, 7), position).of(text) == sentence


def test_behind_the_last_sentence_is_none() -> None:
    assert not sentence_around("一。", Span(0, 2), 2)


@pytest.mark.parametrize(
    ("title", "date", "year"),
    [
        ("清河县2022年统计公报", "2023-03-01", 2022),
        ("清河县2022年统计公报", "2022-12-30", 2022),
        ("清河县纪念2002年抗洪的报告", "2023-03-01", 2023),
        ("清河县2025年计划", "2023-03-01", 2023),
        ("清河县统计公报", "2023-03-01", 2023),
    ],
)
def test_the_year_of_a_report_is_what_its_title_says_of_its_time(
    title: str, date: str, year: int
) -> None:
    report = read_bytes(f"{title}\n{date} 10:00\n开展义诊45场次。\n".encode(), "x.txt")
    assert origin_of(report).year == year
