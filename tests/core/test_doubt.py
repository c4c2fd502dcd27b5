from __future__ import annotations

from pathlib import Path

import pytest

from core.ingest import read_bytes, read_file
from core.model import Doubt

GOLD = sorted((Path(__file__).parents[1] / "gold").glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "printed", "value", "doubt"),
    [
        ("共1O0家企业。", "1O0家", 100, Doubt.LETTER),
        ("另有l2人。", "l2人", 12, Doubt.LETTER),
        ("学生共三0五名。", "三0五名", 305, Doubt.ZERO),
        ("学生共三O五名。", "三O五名", 305, Doubt.ZERO),
        ("接待1〇5人次。", "1〇5人次", 105, Doubt.ZERO),
        ("收入增长5。3%。", "5。3%", 5.3, Doubt.MARK),
        ("收入增长3,5%。", "3,5%", 3.5, Doubt.MARK),
        ("共有1，234家企业。", "234家", 234, Doubt.MARK),
    ],
)
def test_a_confusion_is_read_as_meant_and_marked(
    text: str, printed: str, value: float, doubt: Doubt
) -> None:
    report = read_bytes(("　　" + text).encode(), "x.txt")
    (figure,) = report.figures
    assert figure.span.of(report.text) == printed
    assert (figure.value, figure.suspect, figure.doubt) == (value, True, doubt)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二0二四年，事业进步。", "2024"),
        ("二OO三年，事业进步。", "2003"),
        ("2024年5月3曰开会。", "2024-05-03"),
    ],
)
def test_dates_are_read_through_the_same_confusions(text: str, value: str) -> None:
    (date,) = read_bytes(("　　" + text).encode(), "x.txt").dates
    assert date.value == value


def test_a_number_joined_over_a_line_end_is_marked_as_such() -> None:
    lines = [
        "　　全县上下共同努力，各项事业取得新的进步，全年新增城镇就业人口12",
        "34人，完成全年任务。",
    ]
    report = read_bytes("\n".join(lines * 3).encode(), "x.txt")
    joined = [f for f in report.figures if f.span.of(report.text) == "1234人"]
    assert joined
    assert {figure.doubt for figure in joined} == {Doubt.WRAP}


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_no_figure_of_a_clean_text_is_suspect(path: Path) -> None:
    figures = read_file(path)[0].figures
    assert len(figures) > 20
    assert not [f for f in figures if f.suspect or f.doubt]


@pytest.mark.parametrize(
    "text",
    [
        "新增4.2万人，1,234家企业。",
        "增长5%，12个区。",
        "共5人。3个月后再报。",
        "分别为1，2，3名。",
        "I类水体12个，A1区10处。",
    ],
)
def test_what_is_clean_is_not_suspect(text: str) -> None:
    report = read_bytes(("　　" + text).encode(), "x.txt")
    assert report.figures
    assert not [f for f in report.figures if f.suspect]
