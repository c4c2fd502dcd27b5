"""What comes in through the window: pasted, watched, joined, split, read in another encoding."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.library import Library
from core.offsets import Span
from gui.intake.encoding import EncodingDialog
from gui.intake.folder import FolderDialog
from gui.intake.reasons import explain
from gui.intake.versions import VersionsDialog
from gui.language import Language
from gui.window import Window
from tests.gui.clicks import click, idle, in_dialog, offered, words

_WAIT = 60_000
LONG = "".join(
    f"全年开展第{n}项工作取得了新的成效，第{n}组也完成了任务。\n" for n in "一二三四五六七八九十"
)
TWO = (
    "清溪县工作报告\n2023年1月5日\n" + LONG + "全文完\n桐山县工作报告\n2024年1月5日\n" + LONG[::-1]
)


def reports(library: Library) -> list[str]:
    return [row.title for row in library.reports()]


def test_text_and_pages_on_the_clipboard_become_reports(
    qtbot: QtBot, window: Window, library: Library
) -> None:
    QGuiApplication.clipboard().setText("粘贴县工作报告\n　　粘贴县走访企业3家。\n")
    window.activateWindow()
    window.reader.setFocus()
    QTest.keyClick(window.reader, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = QMimeData()
    page.setHtml("<h1>网页县工作报告</h1><p>网页县走访企业4家，这是正文的第一段。</p>")
    QGuiApplication.clipboard().setMimeData(page)
    window.actions_["paste"].trigger()
    qtbot.waitUntil(lambda: library.count() == 4 and idle(window), timeout=_WAIT)
    assert reports(library)[:2] == ["网页县工作报告", "粘贴县工作报告"]
    assert library.load(library.reports()[0].uid).source.media_type == "text/html"
    QGuiApplication.clipboard().setText(" ")
    window.actions_["paste"].trigger()
    assert offered(window) == ["There is no text and no file on the clipboard."]


def locked_pdf() -> bytes:
    """Return a PDF that asks for a password, as far as readers can tell."""
    document = pdfium.PdfDocument.new()
    document.new_page(200, 200)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def test_each_file_that_is_not_taken_says_why_and_what_to_do(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    files = {
        "photo.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        "empty.txt": b"",
        "scan.pdf": locked_pdf(),
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    window.importing.start([*(tmp_path / name for name in files), tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: window.intake.summary.isVisible() and idle(window), timeout=_WAIT)
    table = window.intake.summary.table
    rows = [[words(table, row, at) for at in range(3)] for row in range(table.rowCount())]
    assert [Path(name).name for name, *_ in rows] == [*files, "gone.txt"]
    whats = [what for _, what, _ in rows]
    assert whats == [
        "is a picture (PNG), not text",
        "has no text in it",
        "is a PDF that holds pictures of pages, no text",
        "is an office document of the old kind (.doc, .xls, .ppt)",
        "is not there",
    ]
    assert all(advice for *_, advice in rows)
    assert window.intake.summary.words.text() == "Import: 0 taken in · 5 not taken"
    click(window, "Copy the list")
    assert QGuiApplication.clipboard().text().count("\n") == 5
    window.showing.speak("zh_CN")
    QApplication.processEvents()
    assert words(table, 1, 1) == "里面没有文字"
    problems = window.findChild(QPushButton, "problems")
    assert isinstance(problems, QPushButton)
    window.intake.summary.hide()
    QTest.mouseClick(problems, Qt.MouseButton.LeftButton)
    assert window.intake.summary.isVisible()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("is protected by a password", "is protected by a password"),
        ("no permission to read this folder", "is a folder that you may not look into"),
        ("is 1,024 MB; the limit is 64 MB", "is too large: 1,024 MB, where 64 MB is the limit"),
        ("unpacks to 9,000 times its size, as a bomb does", "is made in a way that would fill"),
        ("is an Excel workbook, not a report", "is a document of another kind (Excel)"),
        ("of a kind nobody foresaw", "of a kind nobody foresaw"),
    ],
)
def test_reasons_are_explained(window: Window, reason: str, words: str) -> None:
    del window  # speaks English
    found = explain("a.txt", f"a.txt: {reason}")
    assert found.words.startswith(words)
    assert found.advice.endswith(".")


def test_a_new_version_is_kept_taken_apart_and_changed_back(
    qtbot: QtBot, window: Window, library: Library, tmp_path: Path
) -> None:
    first = "清溪县工作报告\n" + LONG
    old = library.add(read_bytes(first.encode(), "旧.txt"), first.encode()).uid
    raw = first.index("第五项")
    kept = library.bookmarks.add(old, Span(raw, raw + 3), "note")
    window.open_report(old)
    newer = first.replace("第一项", "第一大项") + "另有补充说明。\n"
    (tmp_path / "新.txt").write_text(newer, encoding="utf-8")
    window.importing.start([tmp_path / "新.txt"])
    qtbot.waitUntil(lambda: window.intake.summary.isVisible() and idle(window), timeout=_WAIT)
    assert "resembles “清溪县工作报告”" in window.intake.summary.matters[0].what
    click(window, "Keep as its new version")
    qtbot.waitUntil(lambda: library.count() == 3, timeout=_WAIT)
    qtbot.waitUntil(lambda: "另有补充说明" in window.reader.toPlainText(), timeout=_WAIT)
    (mark,) = library.bookmarks.of(old)
    assert (mark.id, mark.span and mark.span.start) == (kept.id, raw + 1)
    window.undo.undo()
    qtbot.waitUntil(lambda: library.count() == 4 and idle(window), timeout=_WAIT)
    assert library.load(old).raw == first
    window.undo.redo()
    qtbot.waitUntil(lambda: library.count() == 3 and idle(window), timeout=_WAIT)

    def use(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionsDialog)
        assert words(dialog.table, 0, 0) == "旧.txt"
        QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)

    in_dialog(VersionsDialog, use)
    window.actions_["versions"].trigger()
    qtbot.waitUntil(lambda: library.load(old).raw == first and idle(window), timeout=_WAIT)
    assert [v.source_name for v in library.versions.of(old)] == ["新.txt"]
    window.undo.undo()
    qtbot.waitUntil(lambda: library.load(old).raw == newer and idle(window), timeout=_WAIT)


def test_a_file_of_two_reports_is_split_and_made_whole_again(
    qtbot: QtBot, window: Window, library: Library
) -> None:
    whole = library.add(read_bytes(TWO.encode(), "两份.txt"), TWO.encode()).uid
    window.open_report(whole)
    qtbot.waitUntil(lambda: "This file holds 2 reports." in offered(window), timeout=_WAIT)
    click(window, "Split into 2 reports")
    qtbot.waitUntil(lambda: library.count() == 4 and idle(window), timeout=_WAIT)
    assert set(reports(library)[:2]) == {"清溪县工作报告", "桐山县工作报告"}
    assert not library.holds(whole)
    window.undo.undo()
    qtbot.waitUntil(lambda: library.holds(whole) and idle(window), timeout=_WAIT)
    assert library.count() == 3
    window.open_report(whole)
    qtbot.waitUntil(lambda: "This file holds 2 reports." in offered(window), timeout=_WAIT)
    click(window, "Keep it whole")
    window.open_report(library.reports()[-1].uid)
    window.open_report(whole)
    qtbot.waitUntil(lambda: not window.intake.settling._looking.busy, timeout=_WAIT)
    assert offered(window) == []
    window.open_report(library.reports()[-1].uid)
    window.actions_["split"].trigger()
    assert offered(window) == ["This file holds one report; there is nothing to split."]


def test_an_encoding_is_chosen_by_how_the_text_looks(
    qtbot: QtBot, window: Window, library: Library
) -> None:
    data = ("清溪县工作报告\n" + LONG).encode("gb18030") + "走访企业\n".encode()
    uid = library.add(read_bytes(data, "混.txt"), data).uid
    window.open_report(uid)
    assert "two encodings" in offered(window)[0]

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, EncodingDialog)
        dialog.list.setCurrentRow(0)
        wrong = [n for n in range(dialog.list.count()) if "UTF-8" in dialog.list.item(n).text()]
        dialog.list.setCurrentRow(wrong[0])
        assert not dialog.use.isEnabled()
        fits = [n for n in range(dialog.list.count()) if "GB18030" in dialog.list.item(n).text()]
        dialog.list.setCurrentRow(fits[0])
        assert "清溪县" in dialog.text.toPlainText()
        QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)

    in_dialog(EncodingDialog, choose)
    click(window, "Other encodings…")
    qtbot.waitUntil(lambda: library.overrides.of(uid) == {"encoding": "gb18030"}, timeout=_WAIT)
    qtbot.waitUntil(lambda: library.load(uid).source.encoding == "gb18030", timeout=_WAIT)
    qtbot.waitUntil(lambda: idle(window), timeout=_WAIT)
    assert "企业" not in library.load(uid).raw
    assert offered(window) == []
    window.undo.undo()
    qtbot.waitUntil(lambda: library.load(uid).source.encoding == "mixed", timeout=_WAIT)
    assert library.overrides.of(uid) == {}


def test_a_watched_folder_is_taken_in_now_and_later(
    qtbot: QtBot, window: Window, library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "报告一.txt").write_text("一县工作报告\n　　走访企业3家。\n", encoding="utf-8")
    (folder / "别的.txt").write_text("不要的\n　　走访企业3家。\n", encoding="utf-8")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, FolderDialog)
        QTest.keyClicks(dialog.line, str(folder))
        dialog.names.setText("报告*")  # what a test can't type
        QTest.keyClick(dialog.watch, Qt.Key.Key_Space)
        assert dialog.watch.isChecked()
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        take = buttons.button(QDialogButtonBox.StandardButton.Ok)
        assert take.isEnabled()
        QTest.mouseClick(take, Qt.MouseButton.LeftButton)

    in_dialog(FolderDialog, choose)
    window.actions_["import_folder"].trigger()
    qtbot.waitUntil(lambda: library.count() == 3 and idle(window), timeout=_WAIT)
    assert library.imports.watched() == {folder: ("报告*",)}
    qtbot.waitUntil(lambda: len(window.intake.watching._watcher.directories()) == 2, timeout=_WAIT)
    later = folder / "deep" / "报告二.txt"
    later.write_text("二县工作报告\n　　走访企业5家。\n", encoding="utf-8")
    qtbot.waitUntil(lambda: library.count() == 4, timeout=_WAIT)
    assert "不要的" not in reports(library)
    window.intake.watching.unwatch(folder)
    qtbot.waitUntil(lambda: window.intake.watching._watcher.directories() == [], timeout=_WAIT)


def test_an_import_that_a_crash_cut_short_is_offered_again(
    qtbot: QtBot, library: Library, settings: QSettings, language: Language, tmp_path: Path
) -> None:
    file = tmp_path / "late.txt"
    file.write_text("晚县工作报告\n　　走访企业3家。\n", encoding="utf-8")
    library.imports.begin([file], ())
    window = Window(library, settings, language)
    qtbot.addWidget(window)
    window.show()
    assert offered(window) == ["An import was cut short: late.txt"]
    click(window, "Go on with it")
    qtbot.waitUntil(lambda: library.count() == 3 and idle(window), timeout=_WAIT)
    assert library.imports.unfinished() == []
    window.close()
