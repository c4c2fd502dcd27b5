from __future__ import annotations

import io

import pytest
from docx import Document

from core.ingest import read_bytes
from core.library import Library
from core.model import Report

Row = tuple[str, float | None, str | None, str | None, str | None]


def rows(data: bytes, name: str = "t.txt") -> list[Row]:
    report = read_bytes(data, name)
    assert len(report.structure.tables) == 1
    return [
        (
            f.span.of(report.text),
            f.value,
            f.unit,
            f.label.of(report.text) if f.label else None,
            f.period,
        )
        for f in report.figures
    ]


YEARS = [
    ("指标", "2022年", "2023年", "增长（%）"),
    ("地区生产总值", "12345", "13456.7", "9.0"),
    ("其中：财政收入", "1,234", "1,168.6", "-5.3"),
    ("粮食产量（吨）", "2345", "2456", "—"),
]
READ: list[Row] = [
    ("12345", 123_450_000, "CNY", "地区生产总值", "2022"),
    ("13456.7", 134_567_000, "CNY", "地区生产总值", "2023"),
    ("9.0", 9, "%", "地区生产总值", None),
    ("1,234", 12_340_000, "CNY", "财政收入", "2022"),
    ("1,168.6", 11_686_000, "CNY", "财政收入", "2023"),
    ("-5.3", -5.3, "%", "财政收入", None),
    ("2345", 2345, "t", "粮食产量", "2022"),
    ("2456", 2456, "t", "粮食产量", "2023"),
]


def as_lines(separator: str) -> bytes:
    lines = ["单位：万元", *(separator.join(row) for row in YEARS)]
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    "separator", ["\n", "\t", "　　", " | "], ids=["cells", "tabs", "spaces", "bars"]
)
def test_a_cell_takes_unit_label_and_period_from_its_row_and_column(separator: str) -> None:
    assert rows(as_lines(separator)) == READ


def test_the_cells_of_a_web_page() -> None:
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in YEARS)
    page = f"<html><body><h1>公报</h1><p>各项事业取得新的进步。</p><p>单位：万元</p><table>{body}</table>"
    data = f"{page}</body></html>".encode()
    assert rows(data, "page.html") == READ
    with Library.open(None) as library:
        uid = library.add(read_bytes(data, "page.html"), data).uid
        kept = [(row.quote, row.value, row.unit) for row in library.figures.of(uid)]
    assert kept == [row[:3] for row in READ]


def test_the_cells_of_a_word_document() -> None:
    document = Document()
    document.add_paragraph("全县各项事业取得新的进步，群众得到更多实惠。")
    document.add_paragraph("单位：万元")
    table = document.add_table(len(YEARS), len(YEARS[0]))
    for row, texts in enumerate(YEARS):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    assert rows(buffer.getvalue(), "report.docx") == READ


def lines(*printed: str) -> bytes:
    return "\n".join(printed).encode()


def test_under_places_the_columns_are_the_measures() -> None:
    data = lines(
        "地区\t常住人口（万人）\t生产总值（亿元）\t比上年增长（%）",
        "青禾县\t42.96\t264.83\t4.6",
        "白水县\t30.1\t150.2\t-1.1",
    )
    assert [row[1:4] for row in rows(data)] == [
        (429_600, "人", "常住人口"),
        (26_483_000_000, "CNY", "生产总值"),
        (4.6, "%", "生产总值"),
        (301_000, "人", "常住人口"),
        (15_020_000_000, "CNY", "生产总值"),
        (-1.1, "%", "生产总值"),
    ]
    report = read_bytes(data, "t.txt")
    change = report.figures[2]
    assert change.change is not None
    assert change.change.sign == 1
    assert change.of == report.figures[1].span


def test_under_years_the_columns_are_the_measures_and_the_rows_the_periods() -> None:
    data = lines("年份\t游客（万人次）\t旅游收入（亿元）", "2021年\t120\t8.5", "2022年\t150\t9.1")
    assert [row[1:] for row in rows(data)] == [
        (1_200_000, "人次", "游客", "2021"),
        (850_000_000, "CNY", "旅游收入", "2021"),
        (1_500_000, "人次", "游客", "2022"),
        (910_000_000, "CNY", "旅游收入", "2022"),
    ]


def test_a_column_of_units_gives_each_row_its_own() -> None:
    data = lines(
        "项目\t计量单位\t数量", "卫生院\t个\t35", "床位\t张\t1200", "公路里程\t公里\t320.5"
    )
    assert [row[1:4] for row in rows(data)] == [
        (35, "个", "卫生院"),
        (1200, "张", "床位"),
        (320.5, "km", "公路里程"),
    ]


def test_a_cell_with_its_own_unit_keeps_it_and_an_order_is_no_figure() -> None:
    data = lines(
        "序号\t项目\t数量\t投资额（万元）", "1\t道路改造\t3条\t1200", "2\t学校扩建\t2所\t800.5"
    )
    assert [row[1:4] for row in rows(data)] == [
        (3, "条", "道路改造"),
        (12_000_000, "CNY", "道路改造"),
        (2, "所", "学校扩建"),
        (8_005_000, "CNY", "学校扩建"),
    ]


def test_bare_years_at_the_head_are_periods() -> None:
    data = lines("指标\t2022\t2023", "人口（人）\t1200\t1300", "户数（户）\t300\t320")
    assert [row[1:] for row in rows(data)] == [
        (1200, "人", "人口", "2022"),
        (1300, "人", "人口", "2023"),
        (300, "户", "户数", "2022"),
        (320, "户", "户数", "2023"),
    ]


def test_a_rate_takes_the_percent_of_several_units_over_the_table() -> None:
    data = lines(
        "表3 2023年财政（单位：亿元、%）",
        "项目\t完成额\t占比",
        "税收\t12.5\t60",
        "非税收入\t8.3\t40",
    )
    assert [row[1:] for row in rows(data)] == [
        (1_250_000_000, "CNY", "税收", "2023"),
        (60, "%", "税收", "2023"),
        (830_000_000, "CNY", "非税收入", "2023"),
        (40, "%", "非税收入", "2023"),
    ]


def found(text: str) -> Report:
    return read_bytes(text.encode(), "t.txt")


@pytest.mark.parametrize(
    "cell", ["1", "1,", "（", "（%", "单位：", "2023年", "-", "其中：", "一、"]
)
def test_a_wide_or_long_table_is_read_in_one_pass(cell: str) -> None:
    report = found("\n".join(["\t".join([cell] * 60)] * 200))
    assert all(figure.span.end <= len(report.text) for figure in report.figures)
