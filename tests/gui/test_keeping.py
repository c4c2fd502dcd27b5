"""A library kept through the window: trash, chores, renewal, and what the list chooses by."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.library import Library
from core.library.stored import RECIPE
from core.offsets import Span
from gui.keeping.chores import back_up_at_close
from gui.keeping.trash import TrashDialog
from gui.window import Window
from tests.gui.clicks import click, in_dialog, offered, words

_WAIT = 60_000


def test_what_is_in_the_trash_is_restored_and_deleted(
    window: Window, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = library.reports()[0]
    window.open_report(first.uid)
    mark = library.bookmarks.add(library.reports()[1].uid, Span(0, 4))
    library.bookmarks.remove(mark.id)
    window.editing.remove_report()

    def restore(dialog: QDialog) -> None:
        assert isinstance(dialog, TrashDialog)
        assert [words(dialog.table, row, 0) for row in range(2)] == ["report", "bookmark"]
        assert words(dialog.table, 0, 1) == first.title
        QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
        assert dialog.table.rowCount() == 1

    in_dialog(TrashDialog, restore)
    window.actions_["trash"].trigger()
    assert library.holds(first.uid)
    window.undo.undo()
    assert not library.holds(first.uid)

    def empty(dialog: QDialog) -> None:
        assert isinstance(dialog, TrashDialog)
        QTest.mouseClick(dialog.empty, Qt.MouseButton.LeftButton)
        assert dialog.table.rowCount() == 0

    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_: yes)
    in_dialog(TrashDialog, empty)
    window.actions_["trash"].trigger()
    assert library.trash.listed() == []
    assert not window.undo.canUndo()


def is_offered(window: Window, said: str) -> bool:
    return said in offered(window)


def test_chores_say_what_came_of_them(
    qtbot: QtBot, window: Window, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "all.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    for action, said in (
        ("back_up", f"Backed up and verified: {file}"),
        ("merge", "Merged: 0 reports are new, 2 were known; 0 bookmarks"),
        ("check_library", "The library is sound: 2 reports, no fault."),
        ("rebuild_index", "The index of search has been made anew."),
    ):
        window.actions_[action].trigger()
        qtbot.waitUntil(partial(is_offered, window, said), timeout=_WAIT)
    assert len(offered(window)) == 1
    file.write_bytes(b"no zip")
    window.actions_["merge"].trigger()
    qtbot.waitUntil(lambda: len(offered(window)) == 2, timeout=_WAIT)
    assert "not a library of Jiandu" in offered(window)[0]
    library.database.run("UPDATE analyses SET sha256 = zeroblob(32)")
    window.actions_["check_library"].trigger()
    qtbot.waitUntil(lambda: offered(window)[0].startswith("2 faults"), timeout=_WAIT)
    click(window, "Copy the list")
    assert QGuiApplication.clipboard().text().count("checksum") == 2


def test_a_backup_is_made_when_something_has_changed(window: Window, library: Library) -> None:
    assert library.database.path
    backups = library.database.path.parent / "backups"
    window.keeping.chores._back_up_quietly()
    window.keeping.chores._quiet._executor.shutdown(wait=True)
    assert len(list(backups.iterdir())) == 1
    back_up_at_close(library)
    assert len(list(backups.iterdir())) == 1


def test_old_analyses_are_renewed_with_a_pause(
    qtbot: QtBot, window: Window, library: Library
) -> None:
    renewing = window.keeping.renewing
    library.database.run("UPDATE analyses SET recipe = ?", RECIPE - 1)
    renewing.start()
    qtbot.waitUntil(lambda: len(library.upkeep.stale()) < 2, timeout=_WAIT)
    qtbot.waitUntil(renewing.button.isVisible, timeout=_WAIT) if library.upkeep.stale() else None
    qtbot.waitUntil(lambda: not library.upkeep.stale(), timeout=_WAIT)
    qtbot.waitUntil(lambda: not renewing.button.isVisible(), timeout=_WAIT)
    renewing._told(type("News", (), {"done": 1, "total": 9, "uid": "", "reason": None})())
    renewing._turn()
    assert renewing.button.text() == "▶ 1/9"
    assert renewing.button.accessibleName() == "Paused: 1 of 9 read anew"
    QTest.mouseClick(renewing.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not renewing._errand.busy, timeout=_WAIT)


def test_the_list_is_chosen_by_year_place_and_tag(window: Window, library: Library) -> None:
    for year, place in (("2022", "桐山县"), ("2023", "桐山縣"), ("2023", "清溪县")):
        text = f"{place}工作报告\n{year}年1月5日\n　　走访企业3家。\n"
        library.add(read_bytes(text.encode(), f"{year}{place}.txt"), text.encode())
    for row in library.reports()[:3]:
        library.overrides.choose(row.uid, "place", row.title[:3])
    shelf = window.shelf
    shelf.refresh(None)

    def choose(box: object, start: str) -> list[str]:
        names = [box.itemText(n) for n in range(box.count())]  # type: ignore[attr-defined]
        at = next(n for n, name in enumerate(names) if name.startswith(start))
        box.setCurrentIndex(at)  # type: ignore[attr-defined]
        box.activated.emit(at)  # type: ignore[attr-defined]
        return [shelf.model.index(n).data() for n in range(shelf.model.rowCount())]

    assert len(choose(shelf.year, "2023")) == 2
    assert len(choose(shelf.place, "桐山")) == 1
    assert len(choose(shelf.year, "All")) == 2
    library.tags.give(library.reports()[0].uid, ["要"])
    shelf.refresh(None)
    assert shelf.place.currentText().startswith("桐山")
    choose(shelf.place, "All")
    shelf.order.setCurrentIndex(shelf.order.findData("tag"))
    assert shelf.model.index(0).data(0x0101) == "# 要"
