from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.library import Bookmark
from core.offsets import Span
from gui import noting
from gui.noting import Noted, NoteDialog
from gui.theme import LIGHT
from gui.window import Window


@pytest.fixture
def opened(window: Window, qtbot: QtBot) -> Window:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    uid = next(r.uid for r in window.library.reports() if r.source_name == "clean.txt")
    window.open_report(uid)
    window.reader.setFocus()
    return window


def kept(window: Window) -> list[Bookmark]:
    return window.library.bookmarks.of(window.reading.uid or "")


def place(window: Window, words: str) -> Span:
    report = window.reading.report
    assert report
    at = report.raw.index(words)
    return Span(at, at + len(words))


def test_a_number_keeps_the_selection_in_that_colour(opened: Window) -> None:
    opened.reader.select(place(opened, "发放补贴"))
    QTest.keyClick(opened.reader, Qt.Key.Key_4)
    (made,) = kept(opened)
    assert (made.colour, made.anchor.exact, made.note) == (4, "发放补贴", "")


def test_a_number_colours_the_bookmark_here_and_can_be_undone(opened: Window) -> None:
    opened.editing.add_bookmark(place(opened, "干部们走进田间"), Noted("批注", tags=("甲",)))
    opened.reader.select(place(opened, "走进"))
    QTest.keyClick(opened.reader, Qt.Key.Key_6)
    assert [(b.colour, b.note, b.tags) for b in kept(opened)] == [(6, "批注", ("甲",))]
    opened.undo.undo()
    assert [b.colour for b in kept(opened)] == [1]
    opened.undo.redo()
    assert [b.colour for b in kept(opened)] == [6]


def test_enter_changes_note_and_tags_of_the_bookmark_here(
    opened: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.editing.add_bookmark(place(opened, "干部们走进田间"), Noted("first", 2, ("甲",)))
    asked: list[Noted] = []

    def answer(_passage: str, before: Noted, *_: object) -> Noted:
        asked.append(before)
        return Noted("second", 3, ("乙", "丙"))

    monkeypatch.setattr(noting, "ask", answer)
    opened.reader.select(place(opened, "走进"))
    QTest.keyClick(opened.reader, Qt.Key.Key_Return)
    assert asked == [Noted("first", 2, ("甲",))]
    assert [(b.note, b.colour, b.tags) for b in kept(opened)] == [("second", 3, ("丙", "乙"))]
    opened.undo.undo()
    assert [(b.note, b.colour, b.tags) for b in kept(opened)] == [("first", 2, ("甲",))]
    opened.reader.select(place(opened, "清河日报"))
    QTest.keyClick(opened.reader, Qt.Key.Key_F2)
    assert len(asked) == 1


def test_the_table_shows_those_of_a_colour_or_tag(opened: Window) -> None:
    for words, noted in (
        ("干部们", Noted("one", 2)),
        ("走进", Noted("two", 5, ("乙",))),
        ("田间", Noted("three", 5)),
    ):
        opened.editing.add_bookmark(place(opened, words), noted)
    inspector = opened.inspector
    inspector.show_table("bookmarks")
    assert inspector.part.isVisible()
    assert [inspector.part.itemText(n) for n in range(inspector.part.count())] == [
        "All",
        "red",
        "violet",
        "#乙",
    ]

    def shown(number: int) -> list[str]:
        inspector.part.setCurrentIndex(number)
        inspector.part.activated.emit(number)
        table = inspector.tables["bookmarks"].rows
        return [table.rows.cells(row)[1] for row in table.order]

    assert shown(2) == ["two #乙", "three"]
    assert shown(3) == ["two #乙"]
    assert shown(0) == ["one", "two #乙", "three"]
    inspector.show_table("figures")
    assert not inspector.part.isVisible()


def test_the_menu_of_a_row_colours_and_deletes(opened: Window) -> None:
    opened.editing.add_bookmark(place(opened, "干部们"), Noted())
    words = dict(opened.editing.row_deeds(0))
    assert list(words)[:2] == ["Note, colour, tags…", "2 red"]
    words["3 green"]()
    assert [b.colour for b in kept(opened)] == [3]
    dict(opened.editing.row_deeds(0))["Delete"]()
    assert kept(opened) == []


def test_keys_go_from_bookmark_to_bookmark(opened: Window) -> None:
    for words in ("干部们", "清河日报", "下一步"):
        opened.editing.add_bookmark(place(opened, words), Noted())
    opened.reader.scroll_to(0)
    found: list[str] = []
    for key in (Qt.Key.Key_B, Qt.Key.Key_B, Qt.Key.Key_B, Qt.Key.Key_B):
        QTest.keyClick(opened.reader, key)
        found.append(opened.reader.textCursor().selectedText())
    assert found == ["清河日报", "干部们", "下一步", "下一步"]
    QTest.keyClick(opened.reader, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert opened.reader.textCursor().selectedText() == "干部们"


def test_the_dialog_shows_the_note_as_it_will_look(window: Window) -> None:
    dialog = NoteDialog("一段话", Noted("see **this**", 2, ("甲", "乙")), LIGHT, window)
    assert dialog.shown.toPlainText() == "see this"
    dialog.note.setPlainText("- one\n- two <b>html</b>")
    assert "two <b>html</b>" in dialog.shown.toPlainText()
    dialog.colours.button(5).click()
    dialog.tags.setText("甲，丁、 甲")
    assert dialog.noted() == Noted("- one\n- two <b>html</b>", 5, ("甲", "丁"))
    dialog.close()
    dialog.deleteLater()


def test_the_dialog_is_accepted_by_the_keyboard(window: Window) -> None:
    def write() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NoteDialog) or not dialog.isActiveWindow():
            QTimer.singleShot(50, write)
            return
        QTest.keyClicks(dialog.note, "kept")
        QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QTimer.singleShot(2000, dialog.reject)

    QTimer.singleShot(50, write)
    assert noting.ask("一段话", Noted(colour=3), LIGHT, window) == Noted("kept", 3)
