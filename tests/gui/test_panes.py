from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QPushButton
from pytestqt.qtbot import QtBot

from core.offsets import Span
from core.page import MarkKind
from core.script import Variant
from gui.catalogue.entry import Entry, Group
from gui.catalogue.menus import MENUS, TOOLS
from gui.giving import cited
from gui.keys import KeysSheet
from gui.layers import Layer
from gui.window import Window


@pytest.fixture
def opened(window: Window) -> Window:
    uid = next(r.uid for r in window.library.reports() if r.source_name == "clean.txt")
    window.open_report(uid)
    return window


def test_every_entry_has_words_a_tip_and_a_key(window: Window) -> None:
    entries = [e for menu in MENUS.values() for e in menu if isinstance(e, Entry)]
    assert len({e.name for e in entries}) == len(entries)
    keys: list[str] = []
    for entry in entries:
        action = window.actions_[entry.name]
        assert action.text()
        assert action.statusTip()
        assert not action.shortcut().isEmpty(), entry.name
        keys.append(action.shortcut().toString())
    keys += [action.shortcut().toString() for action in window.choices.scripts]
    assert len(set(keys)) == len(keys)


def test_mnemonics_of_a_menu_differ(window: Window) -> None:
    for words, menu in MENUS.items():
        texts = [e.words for e in menu if isinstance(e, Entry)]
        groups = [e.name for e in menu if isinstance(e, Group) and e.name in window.choices.menus]
        texts += [window.choices.menus[name].title() for name in groups]
        marked = [t[t.index("&") + 1].lower() for t in texts if "&" in t]
        assert len(set(marked)) == len(marked), (words, sorted(marked))


def test_the_tool_bar_names_what_there_is(window: Window) -> None:
    for name in TOOLS:
        if name and not name.startswith("@"):
            assert window.actions_[name].text()


def test_a_table_sorts_filters_and_copies(opened: Window) -> None:
    table = opened.inspector.tables["figures"]
    assert table.rows.rowCount() == 120
    opened.inspector.words.textEdited.emit("補貼")
    assert table.rows.rowCount() == 40
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "What is counted\tValue\n补贴\t≲ 630,000 yuan"
    opened.inspector.words.textEdited.emit("")
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert table.rows.rows.cells(table.rows.order[0])[1].endswith("场次")
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert list(table.rows.order) == list(range(120))


def test_search_finds_both_scripts_and_steps_round(opened: Window) -> None:
    opened.showing.change(variant=Variant.TW)
    opened.actions_["find"].trigger()
    assert opened.inspector.name == "search"
    QTest.keyClicks(opened.inspector.words, "")
    opened.inspector.words.textEdited.emit("農民工")
    assert len(opened.finding.hits) == 40
    opened.inspector.words.textEdited.emit("农民工")
    assert len(opened.finding.hits) == 40
    opened.reader.scroll_to(0)
    opened.actions_["find_next"].trigger()
    assert opened.reader.textCursor().selectedText() == "農民工"
    first = opened.reader.marked_passage()
    opened.actions_["find_previous"].trigger()
    assert opened.reader.marked_passage() == opened.finding.hits[-1]
    opened.actions_["find_next"].trigger()
    assert opened.reader.marked_passage() == first


def test_keys_walk_from_mark_to_mark(opened: Window) -> None:
    opened.reader.scroll_to(0)
    opened.reader.setFocus()
    QTest.keyClick(opened.reader, Qt.Key.Key_N)
    assert opened.reader.textCursor().selectedText() == "45场次"
    QTest.keyClick(opened.reader, Qt.Key.Key_N)
    assert opened.reader.textCursor().selectedText() == "1200余人"
    QTest.keyClick(opened.reader, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert opened.reader.textCursor().selectedText() == "45场次"
    QTest.keyClick(opened.reader, Qt.Key.Key_I)
    assert "春风送岗" in opened.reader.textCursor().selectedText()


def test_jumps_can_be_gone_back_on(opened: Window) -> None:
    opened.reader.scroll_to(0)
    report = opened.reading.report
    assert report
    far = report.raw.rindex("𠮷祥")
    opened.moving.jump(Span(far, far + 2))
    assert opened.reader.top_position() > 0
    opened.actions_["back"].trigger()
    assert opened.reader.top_position() == 0
    opened.actions_["forward"].trigger()
    assert opened.reader.top_position() > 0


def test_layers_are_switched_and_remembered(opened: Window) -> None:
    def seen() -> set[Layer]:
        height = opened.reader.viewport().height()
        return {mark.layer for mark in opened.reader.marking.between(0, height)}

    assert {Layer.COUNT, Layer.MONEY, Layer.INITIATIVE} <= seen()
    opened.showing.switch(Layer.MONEY)
    assert Layer.MONEY not in seen()
    assert Layer.COUNT in seen()
    assert Layer.MONEY not in opened.settings.preferences().layers


def test_a_card_says_what_a_mark_is_and_offers_what_to_do(opened: Window) -> None:
    page = opened.page
    assert page
    mark = next(m for m in page.marks if m.kind is MarkKind.FIGURE)
    place = opened.reader.place_of(mark)
    inside = opened.reader.viewport().mapFromGlobal(place.center())
    assert opened.reader.mark_at(inside) == mark
    event = QHelpEvent(QEvent.Type.ToolTip, inside, place.center())
    QApplication.sendEvent(opened.reader.viewport(), event)
    card = opened.hovering.card
    assert card.isVisible()
    assert "45" in card.accessibleName()
    assert {b.text() for b in card.findChildren(QPushButton)} >= {"Bookmark", "Copy with source"}
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_click_on_a_mark_shows_its_card(opened: Window) -> None:
    page = opened.page
    assert page
    mark = next(m for m in page.marks if m.kind is MarkKind.INITIATIVE)
    at = opened.reader.viewport().mapFromGlobal(opened.reader.place_of(mark).center())
    QTest.mouseClick(opened.reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.hovering.card.isVisible()
    QTest.mouseClick(opened.reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    opened.hovering.card.hide()


def test_f6_goes_round_the_panes(opened: Window, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.reader.setFocus()
    reached: list[str] = []
    for _ in range(4):
        opened.actions_["next_pane"].trigger()
        focused = QApplication.focusWidget()
        assert focused
        reached.append(focused.accessibleName())
    assert reached == ["Library", "Contents", "Figures", "Report"]
    opened.actions_["previous_pane"].trigger()
    assert QApplication.focusWidget() is opened.inspector.tables["figures"]


def test_the_source_is_shown_beside_and_follows(opened: Window) -> None:
    opened.actions_["beside"].trigger()
    beside = opened.stands.room.beside
    assert beside.isVisible()
    assert opened.reading.report
    assert beside.page is not None
    assert beside.page.text == opened.reading.report.raw
    bar = opened.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert abs(beside.top_position() - opened.reader.top_position()) < 60
    beside.verticalScrollBar().setValue(0)
    assert opened.reader.top_position() < 60
    opened.actions_["beside"].trigger()
    assert not beside.isVisible()


def test_only_the_report_hides_the_rest_and_brings_it_back(opened: Window) -> None:
    docks = [dock for dock in opened.findChildren(QDockWidget) if dock.isVisible()]
    assert len(docks) == 3
    opened.actions_["quiet"].trigger()
    assert not any(dock.isVisible() for dock in docks)
    assert not opened.menuBar().isVisible()
    opened.actions_["quiet"].trigger()
    assert all(dock.isVisible() for dock in docks)


def test_copies_say_where_they_are_from(opened: Window, window: Window) -> None:
    uid = next(r.uid for r in window.library.reports() if r.source_name == "damaged.txt")
    opened.open_report(uid)
    page = opened.page
    assert page
    whole = cited(page, Span(0, len("清河縣(xiàn)")))
    first, _, source, repairs = whole.split("\n")
    assert first == "清河縣(xiàn)"
    assert "damaged.txt" in source
    assert page.report.source.sha256 in source
    assert "(xiàn)" in repairs


def test_a_pdf_holds_the_whole_report(opened: Window, tmp_path: object) -> None:
    page = opened.page
    assert page
    name = f"{tmp_path}/made.pdf"
    opened.giving.write_pdf(page, name)
    with open(name, "rb") as file:  # noqa: PTH123 - one look at the bytes
        data = file.read()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") >= 2


def test_the_sheet_lists_every_key_and_layer(opened: Window) -> None:
    sheet = KeysSheet(opened.actions_, opened.showing.scheme, opened)
    text = sheet.findChildren(QPushButton)
    assert text
    sheet.close()
    sheet.deleteLater()


def test_panes_stay_where_they_were_put(opened: Window) -> None:
    dock = opened.findChild(QDockWidget, "contents")
    assert isinstance(dock, QDockWidget)
    dock.hide()
    opened.settings.keep_arrangement(opened)
    dock.show()
    opened.settings.restore_arrangement(opened)
    assert not dock.isVisible()
