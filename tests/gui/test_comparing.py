from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QMessageBox

from core.offsets import Span
from core.page import MarkKind
from core.script import Variant
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
    comparison = window.comparing.pane.comparison
    assert comparison is not None
    assert comparison.measure == measure
    point = comparison.grids[0].points[-1]
    window.comparing.pane.jump.emit(point.report, point.raw)
    assert window.arrangement.view == "reader"
    assert window.reader.marked_passage() == point.raw
    window.comparing.show_figures()
    assert window.arrangement.view == "figures"
    window.comparing.figures.left.emit()
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
    window.comparing.write(window.page, path)
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
    window.comparing.write(window.page, tmp_path / "nowhere" / "x.md")
    assert "cannot be written" in told[0]
