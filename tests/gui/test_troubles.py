"""A library that can't be opened, is only read, or gives way to a backup."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from core.library import Library
from core.library.backup import back_up
from core.library.database import Database
from core.offsets import Span
from gui.crash import Reporter
from gui.keeping.troubles import TroubleDialog, open_library
from gui.language import Language
from gui.noting import Noted
from gui.turn import Beginning, Turn
from gui.window import Window
from tests.gui.clicks import in_dialog, offered


def answer(choice: str) -> None:
    """Press a button of the dialog about a library that can't be opened."""

    def press(dialog: QDialog) -> None:
        assert isinstance(dialog, TroubleDialog)
        QTest.mouseClick(dialog.buttons[choice], Qt.MouseButton.LeftButton)

    in_dialog(TroubleDialog, press)


@pytest.fixture
def spoilt(tmp_path: Path, library: Library) -> Path:
    """Make a library whose file is broken; return its folder."""
    folder = tmp_path / "spoilt"
    folder.mkdir()
    assert library.database.path
    library.tags.give(library.reports()[0].uid, ["甲"])
    back_up(library.database.path.parent, folder / "library.db")
    shutil.copy(library.database.path.with_name("journal.jsonl"), folder)
    with (folder / "library.db").open("r+b") as file:
        file.seek(0)
        file.write(b"XXXX")
    return folder


def test_a_library_that_is_none_is_left_alone(
    spoilt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    del qapp
    before = {path: path.read_bytes() for path in spoilt.iterdir()}
    answer("quit")
    assert open_library(spoilt) is None
    new = tmp_path / "new"
    new.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(new))
    answer("salvage")
    saved = open_library(spoilt)
    assert saved
    assert saved.database.path == new / "library.db"
    saved.close()
    answer("other")
    other = open_library(spoilt)
    assert other
    assert other.database.path == new / "library.db"
    other.close()
    assert {path: path.read_bytes() for path in spoilt.iterdir()} == before


def test_a_library_that_is_only_read_is_not_written(
    qtbot: QtBot, library: Library, settings: QSettings, language: Language, tmp_path: Path
) -> None:
    assert library.database.path
    folder = tmp_path / "still"
    folder.mkdir()
    back_up(library.database.path.parent, folder / "library.db")
    before = (folder / "library.db").read_bytes()
    with Library(Database.look(folder)) as still:
        window = Window(still, settings, language)
        qtbot.addWidget(window)
        window.show()
        assert offered(window) == ["This library is open for reading only."]
        assert "清河" in window.reader.toPlainText()
        window.editing.add_bookmark(Span(0, 4), Noted("not kept"))
        assert "you have no permission" in offered(window)[0]
        window.close()
    assert (folder / "library.db").read_bytes() == before
    assert not (folder / "journal.jsonl").exists()


def test_a_backup_takes_the_place_of_the_library(
    qtbot: QtBot,
    qapp: QApplication,
    library: Library,
    settings: QSettings,
    language: Language,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = library.database.path
    assert path
    backup = back_up(path.parent, tmp_path / "kept.db")
    library.remove(library.reports()[0].uid)
    library.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(backup), ""))
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_: yes)
    reporter = Reporter(tmp_path / "log", qapp)

    def top() -> Window:
        return next(w for w in qapp.topLevelWidgets() if isinstance(w, Window) and w.isVisible())

    def restore() -> None:
        top().actions_["restore"].trigger()

    turn = Turn(Library.open(path.parent), settings, language)
    QTimer.singleShot(300, restore)
    assert turn.run(qapp, reporter, Beginning()) == 0
    assert turn.wanted == path.parent
    assert turn.after.words.startswith(
        "Restored from kept.db. What was here before is now library-"
    )
    with Library.open(path.parent) as restored:
        assert restored.count() == 2
    after = Turn(Library.open(path.parent), settings, language)
    seen: list[list[str]] = []

    def look() -> None:
        seen.append(offered(top()))
        reporter.understood.emit("the disk is full")
        seen.append(offered(top()))
        top().close()

    QTimer.singleShot(300, look)
    after.run(qapp, reporter, turn.after)
    assert seen == [[turn.after.words], ["the disk is full", turn.after.words]]
    assert after.wanted is None
    reporter.close()
    qtbot.wait(10)
