from __future__ import annotations

import html
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from markdown_it import MarkdownIt

from core.anchors import make_anchor
from core.export.documents import Document, make_document
from core.export.markdown import escaped, to_markdown
from core.export.passages import passages
from core.export.webpage import to_html
from core.export.word import write_word
from core.ingest import read_bytes
from core.library.records import Bookmark
from core.model import Report
from core.offsets import Span
from core.page import make_page
from core.rows import origin_of
from core.script import Variant

TEXT = (
    "清河縣(xiàn)統(tǒng)戰(zhàn)工作報告\n2023-01-05 10:00 来源:清河日报\n一、民生<b>*與*</b>\n"
    "開展義診45場次,受益群眾1200餘人,占比41%的村莊。實施“晨光助學”“暮雲養老”行動,發放補貼近63萬元。\n"
    "1. 下一步,受益群眾更多\n"
)


@pytest.fixture(scope="module")
def report() -> Report:
    return read_bytes(TEXT.encode(), "清河.txt")


def bookmark(number: int, report: Report, words: str, note: str) -> Bookmark:
    """A bookmark on some words of the source; an orphan where the source has none such."""
    at = report.raw.find(words)
    span = Span(at, at + len(words)) if at >= 0 else None
    anchor = make_anchor(report.raw if span else words, span or Span(0, len(words)))
    return Bookmark(
        f"id-{number}", "uid", anchor, span, note, number, "2026-11-25T10:00:00Z", ("要 点",)
    )


def document(report: Report, variant: Variant, *, marks: bool = True) -> Document:
    kept = [
        bookmark(1, report, "受益群眾1200餘人,占比41%的村", "核對*原文*\n<第二行>"),
        bookmark(2, report, "從未寫過的話", "孤"),
    ]
    origin = origin_of(report, "uid")
    return make_document(
        make_page(report, variant), origin, list(passages(report, origin, kept)), marks=marks
    )


VARIANTS = (Variant.ORIGINAL, Variant.HANS, Variant.TW, Variant.HK)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("marks", [True, False])
def test_no_character_is_lost_or_doubled(report: Report, variant: Variant, *, marks: bool) -> None:
    page = make_page(report, variant)
    made = document(report, variant, marks=marks)
    lines = [p.span.of(page.text) for p in page.paragraphs][1:]
    assert ["".join(piece.text for piece in block.pieces) for block in made.blocks] == lines
    assert bool(made.figures) is marks


def test_marks_overlap_and_bookmarks_end_once(report: Report) -> None:
    made = document(report, Variant.HANS)
    pieces = [piece for block in made.blocks for piece in block.pieces]
    kept = [piece for piece in pieces if piece.note == 1]
    assert "".join(piece.text for piece in kept) == "受益群众1200余人,占比41%的村"
    assert [piece.last for piece in kept] == [False] * (len(kept) - 1) + [True]
    assert [(p.text, p.shown) for p in kept if p.figure] == [
        ("1200余人", "≥ 1,200 人"),
        ("41%", "41%"),
    ]
    assert [note.number for note in made.notes] == [1, None]
    assert made.notes[1].text == "从未写过的话"


@pytest.mark.parametrize(
    ("variant", "language", "word"),
    [
        (Variant.ORIGINAL, "zh", "数字"),
        (Variant.HANS, "zh-Hans", "数字"),
        (Variant.TW, "zh-Hant-TW", "數字"),
        (Variant.HK, "zh-Hant-HK", "數字"),
    ],
)
def test_the_language_is_said(report: Report, variant: Variant, language: str, word: str) -> None:
    made = document(report, variant)
    assert (made.language, made.words["figures"]) == (language, word)


class Reader(HTMLParser):
    """Collects the text of a page, its links and what they lead to; counts open elements."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.links: set[str] = set()
        self.names: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        for name, value in attrs:
            (self.links if name == "href" else self.names if name == "name" else set()).add(
                value or ""
            )

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_is_well_formed_safe_and_linked(report: Report) -> None:
    page = to_html(document(report, Variant.TW))
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    assert {link.removeprefix("#") for link in reader.links} <= reader.names
    assert "一、民生<b>*與*</b>" in reader.text
    assert "<第二行>" in reader.text
    assert 'title="≥ 1,200 人"' in page
    assert 'title="≤ 630,000 元"' in page
    assert html.escape("“從未寫過的話”")[1:-1] in page


def test_markdown_shows_what_the_page_says(report: Report) -> None:
    made = document(report, Variant.HANS)
    text = to_markdown(made)
    shown = (
        MarkdownIt("commonmark", {"html": True}).enable("table").render(text.split("---\n", 2)[2])
    )
    assert "<strong>1200余人</strong>" in shown
    assert "<b>41%</b>[^1]" not in shown
    assert "<b>41%</b>" in shown
    assert "一、民生&lt;b&gt;*与*&lt;/b&gt;" in shown
    assert "<i>“晨光助学”</i>" in shown
    assert "<ol>" not in shown
    assert "\n[^1]: “受益群众1200余人,占比41%的村” 核對*原文* <第二行> #要 点\n" in text
    assert "| 受益群众 | ≥ 1,200 人 |" in text


@pytest.mark.parametrize(
    "text",
    [
        "# a",
        "1. a",
        "2) b",
        "- c",
        "+ d",
        "= e",
        "*a*",
        "[a](b)",
        "<a>",
        "`a`",
        "a|b",
        "~~a~~",
        "\\*",
    ],
)
def test_escaped_text_shows_as_it_is(text: str) -> None:
    shown = (
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"x\n\n{escaped(text)}")
    )
    assert shown == f"<p>x</p>\n<p>{html.escape(text, quote=False)}</p>\n"


def test_word_has_headings_comments_and_a_table(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    write_word(document(report, Variant.TW), path)
    book = docx.Document(str(path))
    assert [p.text for p in book.paragraphs if p.style and str(p.style.name).startswith("Heading")][
        :1
    ] == ["一、民生<b>*與*</b>"]
    (comment,) = book.comments
    assert comment.text == "核對*原文*\n<第二行>\n#要 点"
    assert any("從未寫過的話" in p.text for p in book.paragraphs)
    rows = [[cell.text for cell in row.cells] for row in book.tables[0].rows]
    assert rows[0][:2] == ["指標", "讀作"]
    assert ["受益群眾", "≥ 1,200 人", "1200餘人"] in [row[:3] for row in rows]
    assert 'w:fill="F6E7B8"' in book.element.xml


def test_word_takes_text_that_xml_does_not(tmp_path: Path) -> None:
    report = read_bytes("開展\x01義診\x0b45場次\uffff。\n".encode(), "x.txt", encoding="utf-8")
    path = tmp_path / "x.docx"
    write_word(make_document(make_page(report, Variant.ORIGINAL), origin_of(report)), path)
    assert "開展␁義診" in "".join(p.text for p in docx.Document(str(path)).paragraphs)
