from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.library import Library
from core.offsets import Span
from core.script import Variant
from gui import opening, reading
from gui.window import Window

LONG = "长河县工作报告\n" + "　　长河县开展调研5次，走访企业18家，发放补贴63万元。\n" * 60


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch, library: Library) -> str:
    """A report that counts as a long one, as none of the others does."""
    for module in (opening, reading):
        monkeypatch.setattr(module, "LONG", 1500)
    data = LONG.encode()
    return library.add(read_bytes(data, "long.txt"), data).uid


def opened(window: Window, uid: str) -> bool:
    return window.reading.uid == uid and window.page is not None


def test_a_long_report_is_loaded_beside_the_window(window: Window, long: str, qtbot: QtBot) -> None:
    before = window.page
    window.open_report(long)
    assert window.page is before
    qtbot.waitUntil(lambda: opened(window, long))
    assert window.inspector.tables["figures"].rows.rowCount() == 180
    assert window.showing.preferences.variant is Variant.ORIGINAL
    before = window.page
    window.showing.change(variant=Variant.TW)
    assert window.page is before
    qtbot.waitUntil(lambda: "長河縣" in window.reader.toPlainText())
    window.showing.change(variant=Variant.ORIGINAL)
    assert window.page is before


def test_of_two_long_reports_the_one_wanted_last_is_shown(
    window: Window, long: str, qtbot: QtBot
) -> None:
    short = next(r.uid for r in window.library.reports() if r.source_name == "damaged.txt")
    window.open_report(long)
    window.open_report(short)
    qtbot.wait(300)
    assert opened(window, short)


def test_a_place_in_a_long_report_is_selected_when_it_is_there(
    window: Window, long: str, qtbot: QtBot
) -> None:
    at = LONG.rindex("63万元")
    window.moving.open(long, Span(at, at + 4))
    qtbot.waitUntil(lambda: opened(window, long))
    assert window.reader.textCursor().selectedText() == "63万元"
    window.actions_["back"].trigger()


def test_a_correction_in_a_long_report_keeps_the_place(
    window: Window, long: str, qtbot: QtBot
) -> None:
    window.open_report(long)
    qtbot.waitUntil(lambda: opened(window, long))
    page = window.page
    assert page
    mark = page.marks[3]
    window.correcting.reject(mark, page.to_raw(mark.span))
    qtbot.waitUntil(lambda: window.page is not page)
    assert window.page
    assert len(window.page.report.figures) == 179


def test_closing_while_a_long_report_is_loaded_leaves_nothing_running(
    window: Window, long: str
) -> None:
    window.open_report(long)
    window.close()
