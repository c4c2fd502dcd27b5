from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QTextDocument
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.model import Report
from core.offsets import Span
from core.page import make_page, make_source_page
from core.script import Variant
from gui.reader.blocks import Blocks
from gui.reader.layout import PageLayout, build_document
from gui.reader.typography import Typography, font
from gui.reader.view import ReaderView
from gui.theme import LIGHT

SENTENCE = "清河县今年完成投资63.5亿元，新建学校12所，群众满意。"


def report_of(text: str) -> Report:
    return read_bytes(text.encode(), "made.txt")


@pytest.fixture
def view(qtbot: QtBot) -> ReaderView:
    made = ReaderView()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def show(view: ReaderView, report: Report, variant: Variant = Variant.HANS) -> None:
    view.show_page(make_page(report, variant), LIGHT, Typography())


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.text("县5。\r\u2028\u2029\ufdd0\ufffc𠮷 ", min_size=1, max_size=9), max_size=6))
def test_a_document_has_a_block_for_each_of_a_pages(lines: list[str]) -> None:
    page = make_page(report_of("\n".join(["清河县工作报告", *lines])), Variant.ORIGINAL)
    blocks = Blocks(page)
    document = QTextDocument()
    document.setPlainText(blocks.text)
    assert document.blockCount() == max(1, len(blocks))
    for number in range(len(blocks)):
        shown = document.findBlockByNumber(number).text()
        assert len(shown) == blocks[number].span.end - blocks[number].span.start


def test_long_paragraphs_are_cut_at_sentences() -> None:
    page = make_page(report_of("清河县工作报告\n" + SENTENCE * 400 + "\n"), Variant.HANS)
    blocks = Blocks(page)
    pieces = [blocks[number] for number in range(len(blocks))]
    body = [b for b in pieces if b.paragraph.span.end - b.paragraph.span.start > 2000]
    assert len(body) > 4
    assert all(b.span.of(page.text).endswith("。") for b in body)
    assert [b.follows for b in body] == [False] + [True] * (len(body) - 1)
    assert "".join(b.span.of(page.text) for b in body) == body[0].paragraph.span.of(page.text)


def test_only_what_is_looked_at_is_laid_out(view: ReaderView) -> None:
    show(view, report_of("清河县工作报告\n" + f"　　{SENTENCE}\n" * 3000))
    document = view.document()
    laid = sum(
        document.findBlockByNumber(n).layout().lineCount() > 0 for n in range(document.blockCount())
    )
    assert 5 < laid < 60


def test_scrolling_moves_by_pixels_and_nothing_jumps(view: ReaderView) -> None:
    """Blocks of unknown height above must not move what is looked at."""
    show(view, report_of("清河县工作报告\n" + f"　　{SENTENCE * 3} abc def 12,345\n" * 300))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert view.places
    for step in (7, -3, 120, -160, 450, -900, -451):
        raw = view.measured_top()
        shown = view.places.page.from_raw(Span(raw, raw + 1)).start
        before = view.places.point(shown).y() - bar.value()
        bar.setValue(bar.value() + step)
        after = view.places.point(shown).y() - bar.value()
        assert abs((before - after) - step) <= 1.5


def test_it_opens_at_the_very_top_and_ends_at_the_very_end(view: ReaderView) -> None:
    show(view, report_of("清河县工作报告\n" + f"　　{SENTENCE}\n" * 300 + "全文完毕。\n"))
    bar = view.verticalScrollBar()
    assert (bar.value(), view.top_position()) == (0, 0)
    bar.setValue(bar.maximum())
    for _ in range(3):
        bar.setValue(bar.maximum())
    assert view.page
    assert view.visible_raw().end >= len(view.page.report.raw.rstrip())


def test_zoom_and_width_keep_the_first_character(view: ReaderView) -> None:
    report = report_of("清河县工作报告\n" + f"　　{SENTENCE}\n" * 300)
    show(view, report)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    top = view.top_position()
    for size in (30, 14, 18):
        view.show_page(view.page, LIGHT, Typography(size=size))
        assert view.top_position() == top
        assert abs(view.measured_top() - top) < 60
    view.resize(500, 400)
    assert view.top_position() == top


@pytest.mark.usefixtures("qapp")
def test_faces_of_the_three_regions_differ() -> None:
    """骨 and 角 are written differently in each; one region's forms in all would be a trap."""
    if not QFontDatabase.hasFamily("Noto Serif CJK TC"):
        pytest.skip("needs the Noto fonts")
    pictures: list[bytes] = []
    for region in ("SC", "TC", "HK"):
        image = QImage(160, 60, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.setFont(font(region, 36))
        painter.drawText(4, 44, "骨角令衛")
        painter.end()
        pictures.append(bytes(image.constBits()))
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2] or pictures[0] != pictures[2]


def test_the_source_page_is_the_source() -> None:
    report = report_of("清河縣(xiàn)統(tǒng)戰(zhàn)工作\n　　全縣(xiàn)開展調研5次。\n")
    page = make_source_page(report)
    assert page.text == report.raw
    assert {m.span.of(page.text) for m in page.marks} == {
        repair.before for repair in report.repairs if repair.before.strip()
    }
    for at in range(len(report.raw)):
        place = page.from_raw(Span(at, at + 1))
        assert place.start <= at


def test_a_page_turns_by_whole_lines(view: ReaderView) -> None:
    show(view, report_of("清河县工作报告\n" + f"　　{SENTENCE}\n" * 300))
    before = view.visible_raw()
    view.turn(1)
    after = view.visible_raw()
    assert before.start < after.start <= before.end


def test_the_document_keeps_the_pages_font(view: ReaderView) -> None:
    show(view, report_of("清河县工作报告\n正文在此。\n"), Variant.TW)
    view.setStyleSheet("font-size: 9px; font-family: monospace")
    assert view.document().defaultFont().pixelSize() == 18
    assert "TC" in view.document().defaultFont().families()[0]


@pytest.mark.usefixtures("qapp")
def test_titles_are_set_larger_than_texts() -> None:
    page = make_page(report_of("清河县工作报告\n" + f"　　{SENTENCE * 4}\n" * 9), Variant.HANS)
    blocks, chosen = Blocks(page), Typography()
    document = build_document(blocks, font("SC", chosen.size))
    layout = PageLayout(document, blocks, chosen, LIGHT)
    layout.set_width(600)
    widths: list[float] = []
    for number in (0, 4):
        layout.lay_out(number)
        line = document.findBlockByNumber(number).layout().lineAt(0)
        widths.append(line.naturalTextWidth() / line.textLength())
    assert widths[0] > 1.3 * widths[1]
