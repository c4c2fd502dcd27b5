"""The story that test_story tells; each line says what the reader does.

xvfb-run -a python tests/end2end/story.py FOLDER
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QWidget

from core.library import Library
from core.page import MarkKind
from core.script import Variant
from gui.language import Language
from gui.noting import NoteDialog
from gui.shelf.reports import ROW
from gui.window import Window

_PATIENCE = 150.0  # seconds for what a worker does
ALT = Qt.KeyboardModifier.AltModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Reader:
    """Who sits before the window: waits, presses, clicks, looks."""

    def __init__(self, application: QApplication, window: Window) -> None:
        self.application, self.window = application, window

    def script(self) -> Variant | None:
        return self.window.page.variant if self.window.page else None

    def says(self, words: str) -> None:
        print(words, flush=True)

    def waits_until(self, holds: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        while not holds():
            assert time.monotonic() < until, "waited in vain"
            QTest.qWait(20)

    def attends(self) -> None:
        """Have the window before one: without a window manager, a closed dialog leaves none."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.waits_until(self.window.isActiveWindow)

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self.attends()
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
        self.application.processEvents()

    def types(self, words: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        for character in words:  # as an input method gives them
            QTest.keyClicks(target, character) if character.isascii() else target.insert(character)  # type: ignore[attr-defined]
        self.application.processEvents()

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.application.processEvents()

    def answers(self, words: str) -> None:
        """Write into the next dialog that asks for a note, and accept it."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, NoteDialog):
                QTimer.singleShot(50, answer)
                return
            QTest.keyClicks(dialog.note, words)
            # Without a window manager a dialog may not be active, and so have no shortcuts.
            self.clicks(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))

        QTimer.singleShot(50, answer)


def tell(reader: Reader, window: Window, library: Library, folder: Path) -> None:
    """Tell the story."""
    begins(reader, window, library)
    reads(reader, window)
    keeps(reader, window, library)
    looks_further(reader, window)
    gives(reader, window, folder)


def begins(reader: Reader, window: Window, library: Library) -> None:
    reader.says("starts with an empty library and opens the samples")
    assert window.arrangement.view == "empty"
    reader.clicks(window.empty.samples)
    reader.waits_until(lambda: library.count() == 5)
    assert window.arrangement.view == "reader"

    reader.says("chooses a report in the list")
    shelf = window.shelf.list
    place = shelf.visualRect(window.shelf.model.index(1)).center()
    reader.clicks(shelf.viewport(), place)
    assert window.page is not None


def reads(reader: Reader, window: Window) -> None:
    reader.says("reads it in traditional characters, then in simplified ones")
    window.reader.setFocus()
    reader.presses(Qt.Key.Key_3, CTRL)
    assert reader.script() is Variant.TW
    reader.presses(Qt.Key.Key_2, CTRL)
    assert reader.script() is Variant.HANS

    reader.says("turns the page and keeps the place through a toggle")
    reader.presses(Qt.Key.Key_PageDown)
    top = window.reader.top_position()
    assert top > 0
    reader.presses(Qt.Key.Key_T, CTRL)
    assert window.reader.top_position() == top

    reader.says("holds a key to see the source")
    QTest.keyPress(window.reader, Qt.Key.Key_QuoteLeft)
    assert window.reader._peek.isVisible()
    QTest.keyRelease(window.reader, Qt.Key.Key_QuoteLeft)
    assert not window.reader._peek.isVisible()

    reader.says("goes to the next figure and clicks it")
    window.reader.scroll_to(0)
    reader.presses(Qt.Key.Key_N)
    assert window.page is not None
    mark = next(m for m in window.page.marks if m.kind is MarkKind.FIGURE)
    at = window.reader.place_of(mark).center()
    reader.clicks(window.reader.viewport(), window.reader.viewport().mapFromGlobal(at))
    assert window.hovering.card.isVisible()
    window.hovering.card.hide()


def keeps(reader: Reader, window: Window, library: Library) -> None:
    reader.says("bookmarks the sentence with a note, undoes it and does it again")
    reader.answers("to be quoted")
    reader.presses(Qt.Key.Key_D, CTRL)
    (kept,) = library.bookmarks.of(window.reading.uid or "")
    assert kept.note == "to be quoted"
    reader.presses(Qt.Key.Key_Z, CTRL)
    assert library.bookmarks.of(window.reading.uid or "") == []
    reader.presses(Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(library.bookmarks.of(window.reading.uid or "")) == 1

    reader.says("colours it, writes another note, and lists those of one colour")
    reader.presses(Qt.Key.Key_5)
    assert [b.colour for b in library.bookmarks.of(window.reading.uid or "")] == [5]
    reader.answers("**quoted** ")
    reader.presses(Qt.Key.Key_F2)
    assert library.bookmarks.get(kept.id).note.startswith("**quoted**")
    window.inspector.show_table("bookmarks")
    assert window.inspector.part.count() == 2

    reader.says("copies a passage with its source")
    reader.presses(Qt.Key.Key_C, CTRL | SHIFT)
    assert "sha256" in QGuiApplication.clipboard().text()


def looks_further(reader: Reader, window: Window) -> None:
    reader.says("searches the report, then the library")
    reader.presses(Qt.Key.Key_F, CTRL)
    reader.types("統戰")
    assert window.finding.hits
    reader.presses(Qt.Key.Key_F, CTRL | SHIFT)
    reader.types("统一战线")
    reader.waits_until(lambda: window.inspector.tables["library"].rows.rowCount() > 1)

    reader.says("goes round the panes and shows the source beside")
    for _ in range(4):
        reader.presses(Qt.Key.Key_F6)
    reader.presses(Qt.Key.Key_O, CTRL | SHIFT)
    assert window.stands.room.beside.isVisible()
    reader.presses(Qt.Key.Key_O, CTRL | SHIFT)

    reader.says("opens a second report beside, from the list, in a script of its own")
    first = window.reading.uid
    shelf = window.shelf.list
    model = window.shelf.model
    other = next(model.index(n) for n in range(5) if model.index(n).data(ROW).uid != first)
    place = shelf.visualRect(other).center()
    QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    reader.waits_until(lambda: len(window.stands.open) == 2)
    assert window.reading.uid != first
    reader.presses(Qt.Key.Key_4, CTRL)
    shown = [stand.variant for stand in window.stands.open]
    assert shown[0] is not Variant.HK
    assert shown[1] is Variant.HK
    reader.presses(Qt.Key.Key_N)
    assert window.reader.textCursor().hasSelection()
    reader.presses(Qt.Key.Key_O, CTRL | ALT)
    assert len(window.stands.open) == 1
    assert window.reading.uid != first


def gives(reader: Reader, window: Window, folder: Path) -> None:
    reader.says("reads in the dark, in Chinese, in large type")
    window.showing.change(scheme="dark")
    window.showing.speak("zh_CN")
    reader.application.processEvents()
    assert window.actions_["print"].text() == "打印(&P)…"
    reader.presses(Qt.Key.Key_Plus, CTRL)
    assert window.showing.typography.size == 20

    reader.says("writes a PDF")
    QFileDialog.getSaveFileName = lambda *_: (str(folder / "report.pdf"), "")  # type: ignore[method-assign]
    reader.presses(Qt.Key.Key_P, CTRL | SHIFT)
    assert (folder / "report.pdf").stat().st_size > 10_000


def main() -> int:
    """Tell it, close, and open again where the reader was."""
    folder = Path(sys.argv[1])
    application = QApplication(["jiandu"])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    language = Language(application)
    language.choose("en")
    with Library.open(folder / "library") as library:
        window = Window(library, settings, language)
        window.resize(1360, 860)
        window.show()
        window.activateWindow()
        reader = Reader(application, window)
        reader.waits_until(window.isVisible)
        tell(reader, window, library, folder)
        uid, top = window.reading.uid, window.reader.top_position()
        reader.says("closes, and opens again where it was")
        window.close()
    with Library.open(folder / "library") as library:
        again = Window(library, settings, language)
        again.show()
        application.processEvents()
        assert (again.reading.uid, again.reader.top_position()) == (uid, top)
        assert again.showing.scheme.dark
        again.close()
    print("the end")
    return 0


if __name__ == "__main__":
    sys.exit(main())
