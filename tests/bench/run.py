"""Measure Jiandu against named baselines, all in one run: `python -m tests.bench.run`.

Prints medians beside those of a baseline that was timed in the same run, by turns with it, so that
a slow machine slows both. No test asserts any of this. Conversion alone: tests.bench.conversion.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QTextBrowser

from core.contract import to_json
from core.ingest import read_bytes
from core.library import Library
from core.model import Report
from core.page import Page, make_page
from core.script import Variant
from gui.language import Language
from gui.window import Window
from seeds import sample_paths
from tests.bench.conversion import against_the_package, long_text
from tests.bench.timing import ROUNDS, Timing, by_turns, show


def long_report(characters: int) -> Report:
    """Return one clean report of about this length, made of the sample reports."""
    texts = [read_bytes(p.read_bytes(), p.name).text for p in sample_paths()]
    whole = "\n".join(texts)
    whole *= 1 + characters // len(whole)
    return read_bytes(whole[:characters].encode(), "long.txt")


def toggles(application: QApplication, report: Report) -> Timing:
    """A toggle in the window, against QTextBrowser.setHtml of the same text with the same marks."""
    with TemporaryDirectory() as folder, Library.open(None) as library:
        library.add(report, report.raw.encode())
        settings = QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat)
        window = Window(library, settings, Language(application))
        window.resize(1360, 860)
        window.show()
        application.processEvents()
        browser = QTextBrowser()
        browser.resize(740, 860)
        browser.show()
        pages = [html(make_page(report, v)) for v in (Variant.HANS, Variant.TW)]
        turns = iter(range(10**6))

        def ours() -> None:
            window.showing.change(variant=(Variant.HANS, Variant.TW)[next(turns) % 2])
            application.processEvents()

        def theirs() -> None:
            place = browser.verticalScrollBar().value()
            browser.setHtml(pages[next(turns) % 2])
            browser.verticalScrollBar().setValue(place)
            application.processEvents()

        timing = by_turns(ours, theirs)
        window.close()
        browser.close()
    return timing


def html(page: Page) -> str:
    """Return a page as the HTML that a QTextBrowser would be given, marks as coloured spans."""
    parts, last = [], 0
    for mark in page.marks:
        if mark.span.start >= last:
            parts += [page.text[last : mark.span.start], "<span style='background:#f6e7b8'>"]
            parts += [mark.span.of(page.text), "</span>"]
            last = mark.span.end
    return "<p>" + "".join([*parts, page.text[last:]]).replace("\n", "</p><p>") + "</p>"


EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
a = QApplication(["empty"]); w = QMainWindow(); w.show(); a.processEvents()
"""
READY = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from core.library import Library
from gui.language import Language
from gui.window import Window
a = QApplication(["jiandu"])
with Library.open(Path(sys.argv[1])) as library:
    w = Window(library, QSettings(sys.argv[1] + "/s.ini", QSettings.Format.IniFormat), Language(a))
    w.show(); a.processEvents()
"""


def starts() -> Timing:
    """A whole process until its first window with the samples shows, against an empty one."""
    with TemporaryDirectory() as folder:
        with Library.open(Path(folder)) as library:
            for path in sample_paths():
                library.add(read_bytes(path.read_bytes(), path.name), path.read_bytes())
        return by_turns(
            lambda: run([sys.executable, "-c", READY, folder], check=True),
            lambda: run([sys.executable, "-c", EMPTY], check=True),
        )


def microseconds_a_character() -> float:
    """Report → JSON, over the damaged samples, warm: median microseconds a character."""
    sources = [(p.name, p.read_bytes()) for p in sample_paths()]
    characters = sum(len(data.decode()) for _, data in sources)

    def read() -> None:
        for name, data in sources:
            json.dumps(to_json(read_bytes(data, name)), ensure_ascii=False)

    return 1000 * by_turns(read, lambda: None).ours / characters


def main() -> None:
    """Print every measure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false")
    application = QApplication(["bench"])
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    print(f"medians of {ROUNDS} by turns\n")
    for length in (10_000, 60_000):
        show(f"toggle, {length} characters", "setHtml", toggles(application, long_report(length)))
    against_the_package(long_text(60_000))
    show("window ready, five reports", "empty QMainWindow", starts())
    print(f"report → JSON: {microseconds_a_character():.1f} µs a character")


if __name__ == "__main__":
    main()
