from __future__ import annotations

import multiprocessing
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.library import Library
from core.offsets import Span
from core.page import MarkKind
from core.script import SCRIPTS, Variant, convert_with_map
from gui import noting
from gui.language import Language
from gui.noting import Noted
from gui.window import Window
from seeds import sample_paths


def open_named(window: Window, name: str) -> None:
    uid = next(r.uid for r in window.library.reports() if r.source_name == name)
    window.open_report(uid)


def shown_text(window: Window) -> str:
    return window.reader.toPlainText()


def test_every_mark_is_the_conversion_of_its_original(window: Window) -> None:
    for name in ("clean.txt", "damaged.txt"):
        open_named(window, name)
        for variant in Variant:
            window.showing.change(variant=variant)
            page = window.page
            assert page is not None
            whole = convert_with_map(page.report.text, variant)[0]
            assert page.text == whole
            for mark in page.marks:
                if mark.kind is not MarkKind.REPAIR:
                    source = page.to_text(mark.span)
                    assert (
                        mark.span.of(whole)
                        == convert_with_map(source.of(page.report.text), variant)[0]
                    )


def test_the_window_shows_what_the_page_holds(window: Window) -> None:
    open_named(window, "damaged.txt")
    assert "(tǒng)" not in shown_text(window)
    window.showing.change(variant=Variant.HANS)
    assert "统战工作" in shown_text(window)
    rows = window.inspector.tables["figures"].rows.rows
    assert [rows.cells(at) for at in range(len(rows))] == [("调研", "5 次"), ("企业", "18 家")]


def test_a_toggle_keeps_the_line_at_the_top(window: Window) -> None:
    open_named(window, "clean.txt")
    bar = window.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = window.reader.measured_top()
    assert top > 0
    for _ in Variant:
        window.showing.next_variant()
        assert window.reader.measured_top() == top


def test_choosing_a_row_selects_its_characters(window: Window) -> None:
    open_named(window, "clean.txt")
    window.showing.change(variant=Variant.TW)
    table = window.inspector.tables["figures"]
    table.clicked.emit(table.rows.index(0, 0))
    assert window.reader.textCursor().selectedText() == "45場次"
    assert window.reader.marked_passage() == table.rows.rows.raw(table.rows.order[0])


def test_a_bookmark_of_the_sentence_can_be_undone(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_named(window, "clean.txt")
    raw = window.reading.report.raw.index("干部们") if window.reading.report else 0
    window.reader.select(Span(raw, raw))
    monkeypatch.setattr(noting, "ask", lambda *_: Noted("批注"))
    window.actions_["bookmark"].trigger()
    (kept,) = window.library.bookmarks.listed()
    assert (kept.note, kept.anchor.exact) == ("批注", "干部们走进田间地头,与群众一起想办法。")
    window.undo.undo()
    assert window.library.bookmarks.listed() == []
    window.undo.redo()
    table = window.inspector.tables["bookmarks"]
    table.setCurrentIndex(table.rows.index(0, 0))
    window.actions_["delete_bookmark"].trigger()
    assert window.library.bookmarks.listed() == []
    window.undo.undo()
    assert [b.id for b in window.library.bookmarks.listed()] == [kept.id]


def test_removing_a_report_can_be_undone(window: Window) -> None:
    open_named(window, "clean.txt")
    window.editing.remove_report()
    assert [r.source_name for r in window.library.reports()] == ["damaged.txt"]
    window.undo.undo()
    assert len(window.library.reports()) == 2


def test_samples_are_read_marked_and_found_again(
    qtbot: QtBot, tmp_path: Path, settings: QSettings, language: Language
) -> None:
    """The whole way: import beside the window, toggle, bookmark, close, open again."""
    paths = sample_paths()
    with Library.open(tmp_path / "shelf") as library:
        window = Window(library, settings, language)
        qtbot.addWidget(window)
        window.show()
        window.importing.start([*paths, tmp_path / "nowhere.txt"])
        qtbot.waitUntil(lambda: len(library.reports()) == len(paths), timeout=60_000)
        qtbot.waitUntil(lambda: len(window.notices.problems) == 1, timeout=90_000)
        assert "nowhere.txt: is not there" in window.notices.problems[0]
        uid = library.reports()[-1].uid
        window.open_report(uid)
        window.showing.change(variant=Variant.TW)
        bar = window.reader.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        position = window.reader.measured_top()
        window.editing.add_bookmark(Span(position, position + 8), Noted("here"))
        window.close()
    with Library.open(tmp_path / "shelf") as library:
        again = Window(library, settings, language)
        qtbot.addWidget(again)
        again.show()
        assert again.reading.uid == uid
        assert again.showing.preferences.variant is Variant.TW
        assert again.reader.top_position() == position
        # The line that holds it is at the top; it may break elsewhere in a window of another width.
        assert 0 <= position - again.reader.measured_top() < 60
        assert [b.note for b in library.bookmarks.of(uid)] == ["here"]
        again.close()


def test_an_empty_library_offers_the_samples(
    qtbot: QtBot, settings: QSettings, language: Language
) -> None:
    with Library.open(None) as library:
        window = Window(library, settings, language)
        qtbot.addWidget(window)
        window.show()
        assert window.page is None
        assert window.arrangement.view == "empty"
        window.close()


def slow_folder(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text("县委开展调研5次。" * 2000, encoding="utf-8")
    return folder


def test_an_import_can_be_cancelled(
    qtbot: QtBot, window: Window, library: Library, tmp_path: Path
) -> None:
    window.importing.start([slow_folder(tmp_path / "many", 60)])
    qtbot.waitUntil(lambda: len(library.reports()) > 2, timeout=90_000)
    window.notices.cancelled.emit()
    qtbot.waitUntil(lambda: not window.notices._stop.isVisible(), timeout=90_000)
    assert 2 < len(library.reports()) < 62
    assert multiprocessing.active_children() == []


def test_closing_in_the_middle_of_an_import_leaves_nothing_running(
    qtbot: QtBot, window: Window, library: Library, tmp_path: Path
) -> None:
    window.importing.start([slow_folder(tmp_path / "many", 60)])
    qtbot.waitUntil(lambda: len(library.reports()) > 2, timeout=90_000)
    window.close()
    assert multiprocessing.active_children() == []
    assert not [t for t in threading.enumerate() if t.name.startswith("import")]


UNCERTAIN = "清河县政务\n　　余先生说，人们只求松。\n"


def test_an_uncertain_character_is_marked_settled_and_stays_so(
    window: Window, library: Library
) -> None:
    data = UNCERTAIN.encode()
    library.add(read_bytes(data, "uncertain.txt"), data)
    open_named(window, "uncertain.txt")
    window.showing.change(variant=Variant.TW)
    page = window.page
    assert page is not None
    marks = [mark for mark in page.marks if mark.kind is MarkKind.UNCERTAIN]
    doubtful = {mark.span.of(page.text) for mark in marks}
    assert "餘" in doubtful
    at = next(mark.index for mark in marks if mark.span.of(page.text) == "餘")
    window.editing.settle(at, "余")
    assert "余先生" in shown_text(window)
    window.showing.change(variant=Variant.HK)
    assert "余先生" in shown_text(window)
    window.undo.undo()
    assert "餘先生" in shown_text(window)
    window.undo.redo()
    library.add(read_bytes(data, "uncertain.txt"), data)
    open_named(window, "uncertain.txt")
    assert "余先生" in shown_text(window)


def test_a_wording_is_shown_only_after_a_warning(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_named(window, "clean.txt")
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    window.showing.choose_variant(Variant.TW_WORDING)
    assert window.showing.preferences.variant is Variant.ORIGINAL
    window.showing.choose_variant(Variant.TW_WORDING)
    assert window.showing.preferences.variant.value == "tw-wording"
    window.showing.next_variant()
    assert window.showing.preferences.variant in SCRIPTS


def test_holding_a_key_shows_the_source(window: Window) -> None:
    open_named(window, "damaged.txt")
    window.showing.change(variant=Variant.HANS)
    peek = window.reader._peek
    QTest.keyPress(window.reader, Qt.Key.Key_QuoteLeft)
    assert peek.isVisible()
    assert "縣(xiàn)統(tǒng)戰(zhàn)" in peek.toPlainText()
    QTest.keyRelease(window.reader, Qt.Key.Key_QuoteLeft)
    assert not peek.isVisible()


def test_the_guard_can_be_switched_off(window: Window, library: Library) -> None:
    data = "清河县政务\n　　迈上新征程。\n".encode()
    library.add(read_bytes(data, "guard.txt"), data)
    open_named(window, "guard.txt")
    window.showing.change(variant=Variant.TW)
    assert "新征程" in shown_text(window)
    window.showing.change(guarded=False)
    assert "新徵程" in shown_text(window)
