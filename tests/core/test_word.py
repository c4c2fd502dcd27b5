from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from core.formats import extract
from core.formats.numbering import Numbering, W, chinese
from core.formats.trees import parse_xml
from core.ingest import read_bytes
from core.layout import Part
from tests.core.containers import make_docx, repacked
from tests.core.test_formats import BODY, lines, sections, title


def test_a_word_document_with_its_styles() -> None:
    report = read_bytes(make_docx(), "报告.docx")
    assert title(report) == "清河县统战工作报告"
    assert report.metadata.date
    assert report.metadata.date.value == "2024-02-05"
    assert sections(report)[:2] == [(1, "一、主要工作"), (2, "（一）联系群众")]
    assert lines(report)[-5:] == [
        "1. 深入走访",
        "2. 认真办理",
        "指标\t单位\t总量",
        "粮食\t万吨\t25.3",
        "合计\t\t9",
    ]


def test_word_notes_insertions_and_text_boxes() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    original = make_docx()
    document = (
        f"<w:document {w}><w:body><w:p><w:r><w:t>正文</w:t></w:r><w:ins><w:r><w:t>补入</w:t></w:r></w:ins>"
        '<w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:ruby><w:rt><w:r><w:t>wán</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>完</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p><w:sdt><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt></w:body></w:document>"
    )
    notes = f'<w:footnotes {w}><w:footnote w:id="2"><w:p><w:r><w:t>说明</w:t></w:r></w:p></w:footnote></w:footnotes>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r9" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    data = repacked(
        original,
        {
            "word/document.xml": document,
            "word/footnotes.xml": notes,
            "word/_rels/document.xml.rels": relations,
            "[Content_Types].xml": types,
        },
    )
    found = extract(data, "a.docx")
    assert found.text.splitlines() == ["正文补入[1]完", "控件", "[1] 说明"]
    assert [(h.part, h.span.of(found.text)) for h in found.hints] == [(Part.NOTE, "[1] 说明")]


def test_numbers_that_word_counts_itself() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    root = parse_xml(
        f'<w:numbering {w}><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'.encode(),
        "numbering.xml",
    )
    numbering = Numbering(root)
    wanted = [
        (0, "一、"),
        (1, "（一）"),
        (2, "1. "),
        (2, "2. "),
        (1, "（二）"),
        (2, "1. "),
        (0, "二、"),
        (1, "（一）"),
    ]
    assert [numbering.label("7", level) for level, _ in wanted] == [label for _, label in wanted]
    assert numbering.label("8", 0) == ""


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (2005, "二千零五"),
    ],
)
def test_chinese_counting(number: int, printed: str) -> None:
    assert chinese(number) == printed


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("upperRoman", ["I", "II", "III", "IV"]),
        ("lowerRoman", ["i", "ii", "iii", "iv"]),
        ("upperLetter", ["A", "B", "C", "D"]),
        ("lowerLetter", ["a", "b", "c", "d"]),
        ("decimalZero", ["01", "02", "03", "04"]),
        ("decimalFullWidth", ["１", "２", "３", "４"]),
        ("decimalEnclosedCircle", ["①", "②", "③", "④"]),
        ("ideographTraditional", ["甲", "乙", "丙", "丁"]),
        ("ideographDigital", ["一", "二", "三", "四"]),
        ("chineseLegalSimplified", ["壹", "贰", "叁", "肆"]),
        ("bullet", ["• "] * 4),
        ("none", [""] * 4),
        ("somethingNew", ["1", "2", "3", "4"]),
    ],
)
def test_number_formats_of_word(form: str, labels: list[str]) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1"/><w:suff w:val="nothing"/></w:lvl>'
    root = parse_xml(
        f'<w:numbering {w}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num></w:numbering>'.encode(),
        "numbering.xml",
    )
    numbering = Numbering(root)
    assert [numbering.label("1", 0) for _ in range(4)] == labels
    assert numbering.label("2", 0) == labels[0]  # it starts anew
    assert numbering.label("3", 0) == numbering.label("1", 9) == ""


def test_word_outline_levels_bold_lines_and_tabs() -> None:
    document = Document()
    for text, outline in (("一、总体情况", "0"), ("全县上下真抓实干,取得了新的进展。", "9")):
        properties = document.add_paragraph(text).paragraph_format.element.get_or_add_pPr()
        level = properties.makeelement(f"{W}outlineLvl", {f"{W}val": outline})
        properties.append(level)
    document.add_paragraph().add_run("主要做法").bold = True
    document.add_paragraph("粮食\t25.3")
    document.add_paragraph("表1 产量", style="Caption")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = BODY * 3
    buffer = BytesIO()
    document.save(buffer)
    found = extract(buffer.getvalue(), "a.docx")
    assert [(h.part, h.level, h.span.of(found.text)) for h in found.hints] == [
        (Part.HEADING, 1, "一、总体情况"),
        (Part.HEADING, None, "主要做法"),
        (Part.CAPTION, None, "表1 产量"),
    ]
    assert found.text.splitlines()[3:] == ["粮食  25.3", "表1 产量", BODY * 3]
