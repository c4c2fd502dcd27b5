from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDockWidget, QMessageBox

from core.offsets import Span
from core.page import MarkKind
from core.script import Variant
from gui.compare.places import Target
from gui.comparing import measure_of
from gui.window import Window


def test_a_figure_leads_to_its_measure_and_back(window: Window) -> None:
    window.open_report(next(r.uid for r in window.library.reports() if "清河县全年" in r.title))
    page = window.page
    assert page is not None
    counted = [i for i, f in enumerate(page.report.figures) if f.label]
    measure = measure_of(page, counted[0])
    assert measure is not None
    window.reader.select(page.report.to_raw.span(page.report.figures[counted[0]].span))
    assert window.comparing.measure_at_caret() == measure
    window.comparing.compare_here()
    assert window.arrangement.view == "compare"
    comparison = window.comparing.views.pane.comparison
    assert comparison is not None
    assert comparison.measure == measure
    point = comparison.grids[0].points[-1]
    window.comparing.views.pane.jump.emit(point.report, point.raw)
    assert window.arrangement.view == "reader"
    assert window.reader.marked_passage() == point.raw
    window.comparing.show_figures()
    assert window.arrangement.view == "figures"
    window.comparing.views.figures.left.emit()
    assert window.arrangement.view == "reader"


def test_the_card_of_a_figure_offers_to_compare(window: Window) -> None:
    window.open_report(window.library.reports()[0].uid)
    page = window.page
    assert page is not None
    for mark in page.marks:
        offered = [words for words, _ in window.hovering.deeds(mark)]
        named = mark.kind is MarkKind.FIGURE and measure_of(page, mark.index) is not None
        assert ("Compare with other reports" in offered) is named


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_the_report_is_written_as_shown_with_its_notes(
    window: Window, tmp_path: Path, suffix: str
) -> None:
    window.open_report(next(r.uid for r in window.library.reports() if "清河县全年" in r.title))
    assert window.page is not None
    uid = window.library.uid_of(window.page.report.source.sha256)
    assert uid is not None
    at = window.page.report.raw.index("春风送岗")
    window.library.bookmarks.add(uid, Span(at, at + 4), "核对一下")
    assert window.showing.choose_variant(Variant.TW)
    path = tmp_path / f"报告.{suffix}"
    window.exporting.write(window.page, path)
    if suffix == "docx":
        book = docx.Document(str(path))
        text = "".join(p.text for p in book.paragraphs)
        assert [c.text for c in book.comments] == ["核对一下"]
    else:
        text = path.read_text(encoding="utf-8")
        assert "核对一下" in text
    assert "開展" in text


def test_what_cannot_be_written_is_said(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _, __, words: told.append(words))
    window.open_report(window.library.reports()[0].uid)
    assert window.page is not None
    window.exporting.write(window.page, tmp_path / "nowhere" / "x.md")
    assert "cannot be written" in told[0]


def test_a_mark_leads_to_all_reports_that_name_it(window: Window) -> None:
    window.open_report(next(r.uid for r in window.library.reports() if "清河县全年" in r.title))
    page = window.page
    assert page is not None
    key = page.report.entities[page.report.initiatives[0].entity].key
    window.comparing.show_thing(key)
    assert window.arrangement.view == "initiatives"
    sentences = window.comparing.views.initiatives.thing.sentences
    assert sentences.lines.lines
    sentences.activated.emit(sentences.lines.index(0, 0))
    assert window.arrangement.view == "reader"
    raw = page.report.to_raw.span(page.report.initiatives[0].span)
    assert window.reader.marked_passage() == raw


def test_two_reports_are_compared_from_the_list_and_shown_side_by_side(window: Window) -> None:
    first, second = (row.uid for row in window.library.reports())
    window.open_report(first)
    row = window.library.reports()[1]
    deeds = dict(window.shelving.row_deeds(row))
    deeds["Compare with the open report"]()
    assert window.arrangement.view == "pair"
    pair = window.comparing.views.pair
    assert [picker.uid for picker in pair.pickers] == [first, second]
    assert pair.pair is not None
    spans = [
        window.library.load(uid).raw.index(word) for uid, word in ((first, "企"), (second, "农"))
    ]
    left, right = (
        Target(uid, Span(at, at + 1)) for uid, at in zip((first, second), spans, strict=True)
    )
    pair.both.emit(left, right)
    assert window.arrangement.view == "reader"
    assert [stand.reading.uid for stand in window.stands.open] == [first, second]
    assert [stand.reader.marked_passage() for stand in window.stands.open] == [left.raw, right.raw]
    window.comparing.show_pair()  # of the two that are open
    assert [picker.uid for picker in pair.pickers] == [second, first]
    window.comparing.show_pair()
    assert window.arrangement.view == "reader"


def test_panes_about_the_open_report_make_way_and_come_back(window: Window) -> None:
    docks = {dock.objectName(): dock for dock in window.findChildren(QDockWidget)}
    docks["contents"].hide()
    window.comparing.show_figures()
    window.comparing.show_initiatives()
    assert [docks[n].isHidden() for n in ("library", "contents", "inspector")] == [0, 1, 1]
    window.comparing.show_report()
    assert [docks[n].isHidden() for n in ("library", "contents", "inspector")] == [0, 1, 0]
    window.comparing.show_figures()
    window.close()
    assert not docks["inspector"].isHidden()  # the next start finds it


def test_a_figure_is_pinned_from_its_card(window: Window) -> None:
    window.open_report(next(r.uid for r in window.library.reports() if "清河县全年" in r.title))
    page = window.page
    assert page is not None
    mark = next(mark for mark in page.marks if mark.kind is MarkKind.FIGURE)
    for words, after in (("Pin", 1), ("Take pin off", 0)):
        dict(window.hovering.deeds(mark))[words]()
        assert len(window.library.pins.listed()) == after
    window.undo.undo()
    assert len(window.library.pins.listed()) == 1
    window.comparing.show_figures()
    window.undo.undo()
    assert window.library.pins.listed() == []


def test_all_views_speak_another_language_at_once(window: Window) -> None:
    comparing = window.comparing
    for show in (comparing.show_figures, comparing.show_initiatives, comparing.show_pair):
        show()
    window.showing.speak("zh_CN")
    QCoreApplication.processEvents()
    assert comparing.views.figures.filters.pinned.text() == "只看收藏"
    assert comparing.views.pane.tabs.tabText(1) == "地区 × 年份"
    assert comparing.views.pair.tabs.tabText(0).startswith("相同段落")
    assert comparing.views.initiatives.thing.tabs.tabText(0) == "原句"
