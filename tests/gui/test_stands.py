from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.library import Library
from core.page import MarkKind
from core.script import Variant
from gui import noting
from gui.language import Language
from gui.layers import Layer
from gui.reader.view import ReaderView
from gui.stands import Stand
from gui.window import Window


def uid_of(window: Window, name: str) -> str:
    return next(r.uid for r in window.library.reports() if r.source_name == name)


@pytest.fixture
def two(window: Window, qtbot: QtBot) -> Window:
    """The window on two reports, the damaged one, on the right, with the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_report(uid_of(window, "clean.txt"))
    window.desk.open_beside(uid_of(window, "damaged.txt"))
    return window


def left_and_right(window: Window) -> tuple[Stand, Stand]:
    left, right = window.stands.open
    return left, right


def chosen(window: Window) -> Variant:
    return window.showing.preferences.variant


def names(window: Window) -> list[str]:
    found = [stand.reading.report for stand in window.stands.open]
    return [report.source.name for report in found if report]


def test_two_reports_each_in_a_script_of_its_own(two: Window) -> None:
    left, right = left_and_right(two)
    assert names(two) == ["clean.txt", "damaged.txt"]
    assert two.stands.current is right
    two.showing.change(variant=Variant.HANS)
    assert "全县开展调研" in right.reader.toPlainText()
    left.reader.setFocus()
    assert two.stands.current is left
    assert chosen(two) is Variant.ORIGINAL
    two.showing.change(variant=Variant.TW)
    assert "農民工" in left.reader.toPlainText()
    assert "全县开展调研" in right.reader.toPlainText()
    right.reader.setFocus()
    assert chosen(two) is Variant.HANS
    assert two.choices.scripts[1].isChecked()


def test_panes_marks_and_search_go_with_the_keyboard(
    two: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, right = left_and_right(two)
    assert two.inspector.tables["figures"].rows.rowCount() == 2
    two.finding.look_for("调研")
    assert len(two.finding.hits) == 1
    left.reader.setFocus()
    assert two.inspector.tables["figures"].rows.rowCount() == 120
    assert two.contents.model().rowCount() == 1
    assert two.finding.hits == []
    QTest.keyClick(left.reader, Qt.Key.Key_N)
    assert left.reader.textCursor().selectedText() == "45场次"
    assert not right.reader.textCursor().hasSelection()
    monkeypatch.setattr(noting, "ask", _a_note)
    two.actions_["bookmark"].trigger()
    (kept,) = two.library.bookmarks.listed()
    assert two.library.bookmarks.of(left.reading.uid or "") == [kept]
    assert list(left.reader.marking.bookmarks) == [kept]
    assert list(right.reader.marking.bookmarks) == []


def _a_note(*_: object) -> noting.Noted:
    return noting.Noted("批注")


def test_a_click_beside_brings_the_keyboard_and_its_card(two: Window) -> None:
    left, _ = left_and_right(two)
    page = left.reader.page
    assert page
    mark = next(m for m in page.marks if m.kind is MarkKind.FIGURE)
    at = left.reader.viewport().mapFromGlobal(left.reader.place_of(mark).center())
    QTest.mouseClick(left.reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert two.stands.current is left
    assert "45" in two.hovering.card.accessibleName()
    two.hovering.card.hide()


def test_a_report_chosen_in_the_list_goes_where_the_keyboard_was(two: Window) -> None:
    _, right = left_and_right(two)
    row = two.shelf.model.place_of(uid_of(two, "clean.txt"))
    place = two.shelf.list.visualRect(row).center()
    QTest.mouseClick(two.shelf.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(two) == ["clean.txt", "clean.txt"]
    assert two.stands.current is right
    two.actions_["two_reports"].trigger()
    assert len(two.stands.open) == 1


def test_ctrl_with_a_click_opens_beside_and_the_cross_puts_away(window: Window) -> None:
    window.open_report(uid_of(window, "clean.txt"))
    row = window.shelf.model.place_of(uid_of(window, "damaged.txt"))
    place = window.shelf.list.visualRect(row).center()
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(window.shelf.list.viewport(), Qt.MouseButton.LeftButton, ctrl, place)
    assert names(window) == ["clean.txt", "damaged.txt"]
    left, right = left_and_right(window)
    assert left.room.head.isVisible()
    QTest.mouseClick(left.room.head.close_, Qt.MouseButton.LeftButton)
    assert names(window) == ["damaged.txt"]
    assert window.stands.current is right
    assert not right.room.head.isVisible()


def test_a_button_that_goes_down_in_the_list_opens_nothing_yet(window: Window) -> None:
    window.open_report(uid_of(window, "clean.txt"))
    row = window.shelf.model.place_of(uid_of(window, "damaged.txt"))
    place = window.shelf.list.visualRect(row).center()
    QTest.mousePress(window.shelf.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(window) == ["clean.txt"]
    QTest.mouseRelease(window.shelf.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(window) == ["damaged.txt"]


def test_a_report_that_is_dragged_to_the_page_opens_beside(window: Window) -> None:
    window.open_report(uid_of(window, "clean.txt"))
    data = window.shelf.model.mimeData([window.shelf.model.place_of(uid_of(window, "damaged.txt"))])
    assert isinstance(data, QMimeData)
    event = QDropEvent(
        QPointF(QPoint(30, 30)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.stands.view.dropEvent(event)
    assert names(window) == ["clean.txt", "damaged.txt"]


def test_f6_stops_at_both(two: Window) -> None:
    left, right = left_and_right(two)
    left.reader.setFocus()
    two.actions_["next_pane"].trigger()
    assert QApplication.focusWidget() is right.reader


def test_both_are_open_again_after_a_restart(
    two: Window, library: Library, settings: QSettings, language: Language, qtbot: QtBot
) -> None:
    two.showing.change(variant=Variant.TW)
    two.close()
    again = Window(library, settings, language)
    qtbot.addWidget(again)
    again.show()
    assert names(again) == ["clean.txt", "damaged.txt"]
    assert [stand.variant for stand in again.stands.open] == [Variant.ORIGINAL, Variant.TW]
    again.close()


def test_a_report_that_goes_leaves_the_other(two: Window) -> None:
    two.editing.remove_report()
    assert names(two) == ["clean.txt"]
    two.undo.undo()
    assert names(two) == ["clean.txt"]


def test_differences_from_the_original_are_marked_in_both(window: Window) -> None:
    window.open_report(uid_of(window, "damaged.txt"))
    window.showing.change(variant=Variant.HANS)

    def marked(view: ReaderView) -> int:
        height = view.viewport().height()
        return sum(m.layer is Layer.DIFFERENCE for m in view.marking.between(0, height))

    room = window.stands.room
    assert marked(room.reader) == 0
    window.actions_["beside"].trigger()
    assert marked(room.reader) > 5
    assert marked(room.beside) >= marked(room.reader)
    window.showing.switch(Layer.DIFFERENCE)
    assert marked(room.reader) == marked(room.beside) == 0
    window.showing.switch(Layer.DIFFERENCE)
    window.actions_["beside"].trigger()
    assert marked(room.reader) == 0


def test_the_list_marks_what_is_open(two: Window) -> None:
    left, right = left_and_right(two)
    rows = two.shelf
    assert rows.list.currentIndex() == rows.model.place_of(right.reading.uid or "")
    assert rows.painter.beside == left.reading.uid
    left.reader.setFocus()
    assert rows.list.currentIndex() == rows.model.place_of(left.reading.uid or "")
    two.desk.put_away(right)
    assert rows.painter.beside is None
