"""Measure Jiandu against named baselines, all in one run: `python -m tests.bench.run`.

Prints the best of several rounds beside that of a baseline timed in the same run, so that a slow
machine slows both. No test asserts any of this. Parts: tests.bench.conversion, tests.bench.finders;
as a page of the documentation: tests.bench.page.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Iterator
from itertools import cycle
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
from core.words import tagged
from gui.language import Language
from gui.window import Window
from seeds import sample_paths
from tests.bench import conversion, finders
from tests.bench.timing import Row, Timing, alone, by_turns

LENGTHS = (10_000, 60_000)  # code points: a long report, and one of the longest


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
        ours_next, theirs_next = cycle((Variant.HANS, Variant.TW)), cycle(pages)

        def ours() -> None:
            window.showing.change(variant=next(ours_next))
            application.processEvents()

        def theirs() -> None:
            place = browser.verticalScrollBar().value()
            browser.setHtml(next(theirs_next))
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


def _of_children() -> float:
    """Return the processor's seconds that processes started from here have taken."""
    spent = os.times()
    return spent.children_user + spent.children_system


def starts() -> Timing:
    """A whole process until its first window with the samples shows, against an empty one."""
    with TemporaryDirectory() as folder:
        with Library.open(Path(folder)) as library:
            for path in sample_paths():
                library.add(read_bytes(path.read_bytes(), path.name), path.read_bytes())
        return by_turns(
            lambda: run([sys.executable, "-c", READY, folder], check=True),
            lambda: run([sys.executable, "-c", EMPTY], check=True),
            clock=_of_children,
        )


def microseconds_a_character() -> float:
    """Report → JSON, over the damaged samples, warm: microseconds a character."""
    sources = [(p.name, p.read_bytes()) for p in sample_paths()]
    characters = sum(len(data.decode()) for _, data in sources)

    def read() -> None:
        tagged.cache_clear()  # no clause is remembered from round to round
        for name, data in sources:
            json.dumps(to_json(read_bytes(data, name)), ensure_ascii=False)

    return 1000 * alone(read) / characters


def window_comparisons() -> Iterator[Row]:
    """Yield what the window takes, beside plain Qt."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    for length in LENGTHS:
        timing = toggles(application, long_report(length))
        yield Row(f"toggle {length:,} characters", "QTextBrowser.setHtml", timing)
    yield Row("start until the window shows", "an empty Qt window", starts())


def main() -> None:
    """Print every measure."""
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    for row in (*conversion.comparisons(conversion.long_text(60_000)), *window_comparisons()):
        print(row)
    for score in finders.scores():
        print(score)
    print(f"report → JSON: {microseconds_a_character():.1f} µs a character")


if __name__ == "__main__":
    main()
