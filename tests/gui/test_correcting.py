from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.library import Library
from core.page import MarkKind
from gui.inspector.rows import RepairRows
from gui.window import Window


def open_named(window: Window, name: str) -> None:
    uid = next(r.uid for r in window.library.reports() if r.source_name == name)
    window.open_report(uid)


def names(window: Window) -> list[str]:
    rows = window.inspector.tables["figures"].rows.rows
    return [rows.cells(at)[0] for at in range(len(rows))]


def test_a_figure_that_is_none_is_set_right_and_back(window: Window) -> None:
    open_named(window, "damaged.txt")
    page = window.page
    assert page
    assert names(window) == ["調研", "企業"]
    mark = next(m for m in page.marks if m.kind is MarkKind.FIGURE)
    window.hovering.show(mark, window.reader.place_of(mark))
    buttons = window.hovering.card.findChildren(QPushButton)
    QTest.mouseClick(
        next(b for b in buttons if b.text() == "Not a figure"), Qt.MouseButton.LeftButton
    )
    assert names(window) == ["企業"]
    window.undo.undo()
    assert names(window) == ["調研", "企業"]
    window.undo.redo()
    open_named(window, "clean.txt")
    open_named(window, "damaged.txt")
    assert names(window) == ["企業"]


def test_a_repair_is_taken_back_and_made_again(qtbot: QtBot, window: Window) -> None:
    """The report is read again in the worker; the ledger keeps what was taken back."""
    open_named(window, "damaged.txt")
    page = window.page
    assert page
    assert "(tǒng)" not in page.text
    rule = next(r for r in page.report.repairs if "tǒng" in r.before)
    dict(window.hovering.repair_deeds(rule))["Take back"]()
    qtbot.waitUntil(lambda: "(tǒng)" in (window.page.text if window.page else ""), timeout=60_000)
    assert "(zhàn)" not in window.reader.toPlainText()
    rows = window.inspector.tables["repairs"].rows.rows
    assert isinstance(rows, RepairRows)
    assert rows.cells(len(rows) - 1)[2] == "taken back"
    again = dict(window.hovering.repair_deeds(rows.all[-1]))
    again["Make it again"]()
    qtbot.waitUntil(lambda: "(tǒng)" not in window.reader.toPlainText(), timeout=60_000)
    window.undo.undo()
    qtbot.waitUntil(lambda: "(tǒng)" in window.reader.toPlainText(), timeout=60_000)


def test_reports_are_marked_and_tagged(window: Window, library: Library) -> None:
    row = library.reports()[0]
    assert row.unread
    deeds = dict(window.shelving.row_deeds(row))
    deeds["Make it a favourite"]()
    deeds["Mark as read"]()
    window.shelving.give_tags(row.uid, ["统战", " 重庆 ", ""])
    marked = library.reports()[0]
    assert (marked.favourite, marked.unread) == (True, False)
    assert set(library.tags.of(row.uid)) == {"统战", "重庆"}
    shelf = window.shelf
    assert [shelf.part.itemText(n) for n in range(shelf.part.count())][:3] == [
        "All reports",
        "Unread",
        "Favourites",
    ]
    shelf.part.setCurrentIndex(shelf.part.findText("# 统战"))
    shelf.part.activated.emit(shelf.part.currentIndex())
    assert shelf.model.rowCount() == 1
    shelf.part.setCurrentIndex(0)
    shelf.part.activated.emit(0)
    assert shelf.model.rowCount() == 2
    for _ in range(3):
        window.undo.undo()
    assert library.reports()[0] == row
    assert library.tags.of(row.uid) == ()


@pytest.mark.parametrize("order", ["title", "date", "place", "newest"])
def test_the_list_is_sorted_by_the_library(window: Window, library: Library, order: str) -> None:
    shelf = window.shelf
    shelf.order.setCurrentIndex(shelf.order.findData(order))
    shown = [shelf.model.index(n).data() for n in range(shelf.model.rowCount())]
    assert sorted(shown) == sorted(r.title for r in library.reports())


def test_the_filter_knows_both_scripts(window: Window) -> None:
    window.shelf.words.setText("清河縣全年")
    assert window.shelf.model.rowCount() == 1
    window.shelf.words.clear()
    assert window.shelf.model.rowCount() == 2


def test_a_long_list_is_read_as_it_is_looked_at(window: Window, library: Library) -> None:
    report = library.load(library.reports()[0].uid)
    for number in range(250):
        library.add(report, f"{number}".encode())
    window.shelf.model.refresh()
    model = window.shelf.model
    assert (model.rowCount(), model.total) == (100, 252)
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    assert model.rowCount() == 252
