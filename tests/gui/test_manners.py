from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from core.library import Library
from gui.crash import Reporter
from gui.instance import Instance, name_of
from gui.window import Window

HAND_OVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.instance import hand_over
a = QCoreApplication([])
words = sys.argv[2:]
links = [word for word in words if word.startswith("jiandu:")]
print(hand_over(sys.argv[1], [Path(word) for word in words if word not in links], links))
"""


def start_again(name: str, *paths: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HAND_OVER, name, *paths]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )


def test_a_second_start_hands_its_files_to_the_first(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    name = name_of(tmp_path)
    first = Instance(name, qapp)
    link = "jiandu://report/u1#char=2,5"
    with (
        qtbot.waitSignal(first.asked, timeout=30_000) as asked,
        qtbot.waitSignal(first.followed, timeout=30_000) as followed,
    ):
        second = start_again(name, "a.txt", "b.txt", link)
    out, _ = second.communicate(timeout=30)
    assert out.strip() == "True"
    assert asked.args
    assert [path.name for path in asked.args[0]] == ["a.txt", "b.txt"]
    assert followed.args == [link]
    first.close()
    alone, _ = start_again(name, "c.txt").communicate(timeout=30)
    assert alone.strip() == "False"


def test_libraries_have_names_of_their_own(tmp_path: Path) -> None:
    assert name_of(tmp_path) == name_of(tmp_path / ".." / tmp_path.name)
    assert name_of(tmp_path) != name_of(tmp_path / "other")


@pytest.fixture
def reporter(qapp: QApplication, tmp_path: Path) -> Iterator[Reporter]:
    made = Reporter(tmp_path / "log", qapp)
    yield made
    made.close()


def test_what_nobody_caught_is_logged_and_shown(
    qtbot: QtBot, reporter: Reporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    monkeypatch.setattr(reporter, "_before", lambda *_: None)
    error = ZeroDivisionError("for the log")
    for _ in range(2):
        reporter.report(type(error), error, None)
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert str(reporter.file) in shown[0]
    assert "ZeroDivisionError: for the log" in reporter.file.read_text(encoding="utf-8")


def test_reports_opened_last_are_listed(window: Window, library: Library) -> None:
    first, second = [row.uid for row in library.reports()]
    window.open_report(second)
    window.open_report(first)
    assert [row.uid for row in window.recent.rows()] == [first, second]
    window.recent.menu.aboutToShow.emit()
    assert len(window.recent.menu.actions()) == 2
    library.remove(second)
    assert [row.uid for row in window.recent.rows()] == [first]


def test_dropped_files_are_imported_and_problems_are_told_in_place(
    qtbot: QtBot, window: Window, library: Library, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("清水县工作报告\n　　清水县开展调研3次。\n", encoding="utf-8")
    bad.write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (good, bad)])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: len(library.reports()) == 3, timeout=60_000)
    qtbot.waitUntil(lambda: len(window.notices.problems) == 1, timeout=60_000)
    assert "bad.txt" in window.notices.problems[0]
    assert "bad.txt" in window.empty._problem.text()


def test_a_handed_over_file_brings_the_window_to_the_front(
    qtbot: QtBot, window: Window, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "later.txt"
    file.write_text("后来县工作报告\n　　后来县开展调研3次。\n", encoding="utf-8")
    window.showMinimized()
    window.take([file])
    qtbot.waitUntil(lambda: len(library.reports()) == 3, timeout=60_000)
    assert not window.isMinimized()
