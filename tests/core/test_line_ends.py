"""Line ends of every kind, and all of them in one file."""

from __future__ import annotations

from itertools import cycle

import pytest

from core.ingest import read_bytes
from core.model import Report

TEXT = (
    "清河县政府工作报告\n（2024年1月20日）\n\n各位代表：\n一、工作回顾\n"
    "全县生产总值达到253亿元，增长6%，城镇新增就业1200余人，农村居民人均可支配收入增长7.1%。\n"
    "（一）经济回升。粮食产量4.8万吨。\n二、工作打算\n"
    "围绕改善民生的要求，全年计划新建学校3所，改造道路12公里，各项工程合计完成投资5.6\n"
    "亿元，其中县级财政投入两成，群众出行条件得到改善。\n"
)
ENDS = ["\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029"]


def with_ends(*ends: str) -> str:
    """Return the text with these line ends in turn."""
    turns = cycle(ends)
    return "".join(next(turns) if char == "\n" else char for char in TEXT)


def shown(report: Report) -> object:
    """Return what a reader sees of a report's lines, headings and figures."""
    return (
        [(line.role, line.span.of(report.text)) for line in report.structure.lines],
        [section.span.of(report.text) for section in report.structure.sections],
        [(figure.span.of(report.text), figure.value, figure.unit) for figure in report.figures],
        [(repair.kind, repair.rule) for repair in report.repairs],
    )


@pytest.mark.parametrize("ends", [*([end] for end in ENDS), ["\n", *ENDS], ["\r", "\n", "\r\n"]])
def test_line_ends_of_any_kind_and_mixed_read_the_same(ends: list[str]) -> None:
    raw = with_ends(*ends)
    report = read_bytes(raw.encode(), "ends.txt")
    assert report.raw == raw
    assert shown(report) == shown(read_bytes(TEXT.encode(), "ends.txt"))
    assert "5.6亿元" in report.text
