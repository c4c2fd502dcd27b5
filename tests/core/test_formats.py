from __future__ import annotations

import pypdfium2
import pytest

from core.errors import UnreadableReportError
from core.formats import extract, pasted, pdf, writer
from core.ingest import read_bytes
from core.layout import Part
from core.model import Report, Role
from tests.core.containers import (
    Printed,
    make_docx,
    make_epub,
    make_page,
    make_pdf,
    set_lines,
    zipped,
)

BODY = (
    "全县上下坚持稳中求进,围绕年初确定的目标任务真抓实干,各项事业取得新的进展,群众得到了更多实惠。"
)
MORE = (
    "城镇新增就业1200余人,发放补贴近63万元,办理民生实事45件,全部按期完成,没有一件拖到第二年去办。"
)


def lines(report: Report) -> list[str]:
    return [line.span.of(report.text) for line in report.structure.lines]


def sections(report: Report) -> list[tuple[int, str]]:
    return [(s.level, s.span.of(report.text)) for s in report.structure.sections]


def title(report: Report) -> str | None:
    return report.metadata.title.of(report.text) if report.metadata.title else None


def test_plain_text_from_the_clipboard() -> None:
    data, ending = pasted(BODY)
    assert (data.decode(), ending) == (BODY, ".txt")


def two_pages() -> bytes:
    first = [Printed(150, 760, 22, "清河县政府工作报告"), Printed(108, 715, 16, "一、工作回顾")]
    height = 680.0
    for text in (BODY + MORE, BODY, MORE + BODY + MORE, BODY * 2):
        first += set_lines(text, 80, height, 14, 434)
        height = first[-1].bottom - 24
    # A paragraph that goes on over the end of the page.
    crossing = set_lines(MORE * 3, 80, height, 14, 434)
    second = [p._replace(bottom=740 - 24 * n) for n, p in enumerate(crossing[3:])]
    second.append(Printed(108, 600, 16, "二、工作安排"))
    second += set_lines(BODY, 80, 560, 14, 434)
    for row, cells in enumerate((("指标", "单位", "总量"), ("粮食", "万吨", "25.3"))):
        second += [Printed(100 + 140 * n, 480 - 24 * row, 14, c) for n, c in enumerate(cells)]
    pages = [[*first, *crossing[:3]], second]
    for number, page in enumerate(pages, 1):
        page += [Printed(280, 40, 10, f"— {number} —"), Printed(80, 805, 10, "清河县人民政府公报")]
    return make_pdf(pages)


def test_a_pdf_in_reading_order_without_its_line_ends() -> None:
    report = read_bytes(two_pages(), "a.pdf")
    assert title(report) == "清河县政府工作报告"
    assert sections(report) == [(1, "一、工作回顾"), (1, "二、工作安排")]
    body = [
        x
        for x, line in zip(lines(report), report.structure.lines, strict=True)
        if line.role is Role.BODY
    ]
    assert body == [
        BODY + MORE,
        BODY,
        MORE + BODY + MORE,
        BODY * 2,
        MORE * 3,
        BODY,
        "指标\t单位\t总量",
        "粮食\t万吨\t25.3",
    ]
    dim = [
        x
        for x, line in zip(lines(report), report.structure.lines, strict=True)
        if line.role is Role.BOILERPLATE
    ]
    assert sorted(dim) == ["— 1 —", "— 2 —", "清河县人民政府公报", "清河县人民政府公报"]


def test_headings_in_another_face_of_the_same_size() -> None:
    placed = [Printed(150, 780, 22, "清河县政府工作报告")]
    top = 740.0
    for heading, text in (
        ("一、工作回顾", BODY * 2),
        ("二、工作安排", MORE * 2),
        ("三、自身建设", BODY + MORE),
    ):
        placed.append(Printed(108, top, 14, heading, bold=True))
        placed += set_lines(text, 80, top - 24, 14, 434)
        top = placed[-1].bottom - 24
    # Bold words that open a paragraph are no heading, nor is a bold sentence.
    placed.append(Printed(108, top, 14, "全力稳增长。", bold=True))
    placed.append(Printed(108 + 6 * 14, top, 14, BODY[:24]))
    placed += set_lines(BODY[24:], 80, top - 24, 14, 434, ems=0)
    report = read_bytes(make_pdf([placed]), "a.pdf")
    assert sections(report)[:3] == [(1, "一、工作回顾"), (1, "二、工作安排"), (1, "三、自身建设")]
    assert "全力稳增长。" + BODY in lines(report)
    found = extract(make_pdf([placed]), "a.pdf")
    assert [(h.part, h.level) for h in found.hints] == [
        (Part.TITLE, 1), *[(Part.HEADING, 2)] * 3
    ]  # fmt: skip


def test_paragraphs_parted_by_space_alone() -> None:
    placed: list[Printed] = []
    top = 760.0
    for text in (BODY * 2, MORE * 3, BODY + MORE):
        placed += set_lines(text, 80, top, 14, 434, ems=0)
        top = placed[-1].bottom - 48
    found = extract(make_pdf([placed]), "a.pdf").text.splitlines()
    assert found == [BODY * 2, MORE * 3, BODY + MORE]


def test_a_line_with_wide_gaps_is_no_row_of_a_table() -> None:
    placed = set_lines(BODY * 2, 80, 760, 14, 434)
    gaps = [
        Printed(80, placed[-1].bottom - 24, 14, "依据"),
        Printed(80 + 60, placed[-1].bottom - 24, 14, "Open Data"),
    ]
    gaps.append(Printed(80 + 60 + 64 + 30, gaps[0].bottom, 14, "的要求"))
    found = extract(make_pdf([[*placed, *gaps]]), "a.pdf")
    assert found.text.splitlines()[-1] == "依据Open Data的要求"
    assert not found.hints


def test_two_columns_are_read_one_after_the_other() -> None:
    left = set_lines(BODY * 4, 60, 700, 10, 220)
    right = set_lines(MORE * 4, 320, 700, 10, 220)
    shuffled = [piece for pair in zip(left, right, strict=False) for piece in pair]
    shuffled += left[len(right) :] + right[len(left) :]
    assert extract(make_pdf([shuffled]), "a.pdf").text.splitlines() == [BODY * 4, MORE * 4]


def test_a_book_in_the_order_of_its_spine() -> None:
    chapters = {
        "2.xhtml": f"<h1>第一章</h1><p>{BODY}&nbsp;&mdash;</p>",
        "1.xhtml": f"<h1>第二章</h1><p>{MORE}</p><aside epub:type='footnote' xmlns:epub='http://www.idpf.org/2007/ops'>注</aside>",
    }
    found = extract(make_epub(chapters), "a.epub")
    assert found.text.splitlines() == [
        "清河县志略", "2023-05-01", "清河出版社", "第一章", BODY + "\u00a0—", "第二章", MORE, "注"
    ]  # fmt: skip
    assert found.hints[-1].part is Part.NOTE
    report = read_bytes(make_epub(chapters), "a.epub")
    assert title(report) == "清河县志略"
    assert report.metadata.date
    assert report.metadata.date.value == "2023-05-01"
    assert sections(report) == [(1, "第一章"), (1, "第二章")]


def test_markdown_reads_as_it_is_shown() -> None:
    text = f"# 清河县工作情况\n\n## 一、主要工作\n\n{BODY}**加粗**[链接](http://192.0.2.1)\n\n1. 甲\n2. 乙\n\n|指标|总量|\n|-|-|\n|粮食|25.3|\n\n上一段\n---\n"
    report = read_bytes(text.encode(), "a.md")
    assert report.source.media_type == "text/markdown"
    assert title(report) == "清河县工作情况"
    assert lines(report) == [
        "清河县工作情况",
        "一、主要工作",
        BODY + "加粗链接",
        "1. 甲",
        "2. 乙",
        "指标\t总量",
        "粮食\t25.3",
        "上一段",
    ]
    assert sections(report)[0] == (1, "一、主要工作")


def test_markdown_code_pictures_and_false_headings() -> None:
    text = "正文![图](http://192.0.2.1/a.png)`码`\n\n```\n甲 = 1\n乙\n```\n\n# 题\n\n# 又一题\n\n<b>标签</b>\n"
    found = extract(text.encode(), "a.markdown")
    assert found.text.splitlines() == ["正文图码", "甲 = 1", "乙", "题", "又一题", "<b>标签</b>"]
    assert [h.part for h in found.hints] == [Part.TITLE, Part.HEADING]


def test_a_locked_pdf_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_: bytes) -> None:
        message = "Failed to load document (PDFium: Incorrect password error)."
        raise pypdfium2.PdfiumError(message)

    monkeypatch.setattr(pypdfium2, "PdfDocument", locked)
    with pytest.raises(UnreadableReportError, match="is protected by a password"):
        extract(b"%PDF-1.7", "a.pdf")


def test_more_text_or_pages_than_any_report_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MAX_CHARACTERS", 20)
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    with pytest.raises(UnreadableReportError, match="holds more text than any report"):
        extract(make_docx(), "a.docx")
    with pytest.raises(UnreadableReportError, match="has 2 pages, more than any report"):
        extract(two_pages(), "a.pdf")


def test_the_bytes_tell_the_container_whatever_the_name() -> None:
    assert extract(make_docx(), "a.txt").media_type.endswith("wordprocessingml.document")
    assert extract(two_pages(), "a.txt").media_type == "application/pdf"
    assert extract(make_page(f"<p>{BODY}</p>").encode(), "a.txt").media_type == "text/html"
    assert extract(BODY.encode(), "a.pdf").media_type == "text/plain"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (zipped({"a.txt": "x"}), "is a ZIP archive, not a report"),
        (zipped({"xl/workbook.xml": "x"}), "is an Excel workbook, not a report"),
        (make_pdf([[]]), "is a PDF document without text: pictures of pages, perhaps"),
        (b"%PDF-1.4 nothing", "is a damaged PDF document"),
        (zipped({"word/document.xml": "<x/>"}), "is a damaged Word document"),
        (zipped({"META-INF/container.xml": "<x/>"}), "is an EPUB without a package"),
        (make_docx()[:-200], "is a damaged archive"),
        (b"<html><body></body></html>", "holds no text"),
    ],
)
def test_what_holds_no_text_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableReportError, match=reason):
        extract(data, "a.txt")
