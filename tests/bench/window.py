"""Measure the window against plain Qt, in one run: `python -m tests.bench.window`.

By the time that the processor spends in the window's thread, the best of several rounds by turns,
until the page is painted: the panes beside it and the strip follow a frame later, which is not
counted. Baselines: an empty QMainWindow; a QTextBrowser given the same text as HTML with the same
marks; for the gaps of the event loop, the same window at rest; for memory, the same window on an
empty library.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, pairwise
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory
from time import monotonic, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*.warning=false")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from core.ingest import read_bytes
from core.library import Library
from core.model import Report
from core.page import Page, make_page
from core.script import Variant
from gui.language import Language
from gui.window import Window
from seeds import sample_paths
from tests.bench.timing import Row, Timing, by_turns

LENGTHS = (10_000, 60_000, 1_000_000)  # code points: a long report, one of the longest, a book
ROUNDS = 8
_SIZE = (1360, 860)

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
a = QApplication(["empty"]); w = QMainWindow(); w.resize(1360, 860); w.show(); a.processEvents()
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
    w.show()
    while w.page is None and library.count():
        a.processEvents()
    a.processEvents()
    if sys.argv[2:]:
        print([int(line.split()[1]) for line in open("/proc/self/status") if "VmRSS" in line][0])
"""


def long_report(characters: int) -> Report:
    """Return one clean report of about this length, made of the sample reports."""
    texts = [read_bytes(p.read_bytes(), p.name).text for p in sample_paths()]
    whole = "\n".join(texts)
    whole *= 1 + characters // len(whole)
    return read_bytes(whole[:characters].encode(), "long.txt")


def html(page: Page) -> str:
    """Return a page as the HTML that a QTextBrowser would be given, marks as coloured spans."""
    parts, last = [], 0
    for mark in page.marks:
        if mark.span.start >= last:
            parts += [page.text[last : mark.span.start], "<span style='background:#f6e7b8'>"]
            parts += [mark.span.of(page.text), "</span>"]
            last = mark.span.end
    return "<p>" + "".join([*parts, page.text[last:]]).replace("\n", "</p><p>") + "</p>"


class Stage:
    """A window on a short report and a long one, and a browser with the long one."""

    def __init__(
        self, application: QApplication, library: Library, folder: str, length: int
    ) -> None:
        self.application = application
        short, long = long_report(3_000), long_report(length)
        for report in (short, long):
            library.add(report, report.raw.encode())
        found = [library.uid_of(report.source.sha256) or "" for report in (short, long)]
        self.short, self.long = found
        settings = QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat)
        self.window = Window(library, settings, Language(application))
        self.window.showing.change(variant=Variant.HANS)
        self.browser = QTextBrowser()
        for widget in (self.window, self.browser):
            widget.resize(*_SIZE)
            widget.show()
        self.pages = [html(make_page(long, v)) for v in (Variant.HANS, Variant.TW)]
        self.open(self.long)

    def open(self, uid: str) -> None:
        """Open a report and see it painted."""
        self.window.open_report(uid)
        self.settle(lambda: self.window.reading.uid == uid and self.window.page is not None)

    def toggle(self, variant: Variant) -> None:
        """Show another script and see it painted."""
        self.window.showing.change(variant=variant)
        self.settle(lambda: bool(self.window.page and self.window.page.variant is variant))

    def settle(self, holds: Callable[[], bool]) -> None:
        """Let events happen until something holds, and once more, to paint."""
        while not holds():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.application.processEvents()

    def rest(self) -> None:
        """Let everything happen that either of both puts off until after the page is painted."""
        until = monotonic() + 0.2 + 2e-6 * len(self.pages[0])
        while monotonic() < until or self.window.reading.others():
            self.application.processEvents()

    def set_html(self, text: str) -> None:
        """Let the browser show HTML, where it was."""
        place = self.browser.verticalScrollBar().value()
        self.browser.setHtml(text)
        self.browser.verticalScrollBar().setValue(place)
        self.application.processEvents()

    def close(self) -> None:
        """Close both."""
        self.window.close()
        self.browser.close()


def comparisons(application: QApplication, length: int) -> Iterator[Row]:
    """Yield opening, toggling and paging a report of a length."""
    with TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        stage = Stage(application, library, folder, length)
        pages = cycle(stage.pages)
        window = stage.window

        def browse() -> None:
            stage.set_html(next(pages))

        def opened() -> float:
            stage.open(stage.short)
            stage.rest()
            begun = thread_time()
            stage.open(stage.long)
            return 1000 * (thread_time() - begun)

        ours = min(opened() for _ in range(ROUNDS))
        theirs = by_turns(browse, lambda: None, ROUNDS, thread_time).ours
        name = f"{length:,} characters"
        yield Row(f"open {name}", "QTextBrowser.setHtml", Timing(ours, theirs))
        stage.rest()
        scripts = cycle((Variant.TW, Variant.HANS))
        bar = window.reader.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        top = window.reader.top_position()
        timing = by_turns(
            lambda: stage.toggle(next(scripts)), browse, ROUNDS, thread_time, stage.rest
        )
        assert window.reader.top_position() == top
        yield Row(f"toggle {name}, top line kept", "QTextBrowser.setHtml", timing)

        def turn() -> None:
            window.reader.turn(1)
            application.processEvents()

        def turn_theirs() -> None:
            other = stage.browser.verticalScrollBar()
            other.setValue((other.value() + other.pageStep()) % other.maximum())
            application.processEvents()

        bar.setValue(0)
        stage.browser.verticalScrollBar().setValue(0)
        timing = by_turns(turn, turn_theirs, ROUNDS, thread_time, stage.rest)
        yield Row(f"page down, {name}", "a stock QTextBrowser", timing)
        stage.close()


def _of_children() -> float:
    """Return the processor's seconds that processes started from here have taken."""
    spent = os.times()
    return spent.children_user + spent.children_system


def starts() -> Timing:
    """A whole process until its first window with a report is painted, against an empty one."""
    with TemporaryDirectory() as folder:
        with Library.open(Path(folder)) as library:
            for path in sample_paths():
                library.add(read_bytes(path.read_bytes(), path.name), path.read_bytes())
        return by_turns(
            lambda: run([sys.executable, "-c", READY, folder], check=True),
            lambda: run([sys.executable, "-c", EMPTY], check=True),
            ROUNDS,
            clock=_of_children,
        )


def memory(length: int) -> tuple[float, float]:
    """Return the megabytes of the window on a report of a length, and on an empty library."""
    sizes: list[float] = []
    for reports in ([long_report(length)], []):
        with TemporaryDirectory() as folder:
            with Library.open(Path(folder)) as library:
                for report in reports:
                    library.add(report, report.raw.encode())
            command = [sys.executable, "-c", READY, folder, "memory"]
            shown = run(command, check=True, capture_output=True, text=True).stdout
            sizes.append(int(shown) / 1024)
    return sizes[0], sizes[1]


def longest_gaps(application: QApplication, count: int = 40) -> tuple[float, float]:
    """Return the longest gap of the event loop in milliseconds: while importing, and at rest."""
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        names: list[Path] = []
        for number in range(count):
            text = "\n".join(read_bytes(p.read_bytes(), p.name).text for p in sample_paths())
            names.append(Path(folder) / f"{number}.txt")
            names[-1].write_text(f"第{number}号\n{text}", encoding="utf-8")
        settings = QSettings(f"{folder}/s.ini", QSettings.Format.IniFormat)
        window = Window(library, settings, Language(application))
        window.resize(*_SIZE)
        window.show()
        window.importing.start(names[:1])
        _watch(application, lambda: library.count() == 1)
        rest = monotonic() + 8
        idle = _watch(application, lambda: monotonic() > rest)
        window.importing.start(names)
        busy = _watch(application, lambda: library.count() == count)
        window.close()
    return busy, idle


def _watch(application: QApplication, holds: Callable[[], bool]) -> float:
    """Run the event loop until something holds; return the longest gap between two ticks."""
    ticks: list[float] = [monotonic()]
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(monotonic()))
    timer.start()
    while not holds():
        application.processEvents()
        timer.thread().msleep(1)
    timer.stop()
    return 1000 * max(b - a for a, b in pairwise(ticks))


def rows(lengths: Sequence[int]) -> Iterator[Row]:
    """Yield what starting takes, and opening, toggling and paging reports of these lengths."""
    yield Row("start until a report is painted", "an empty QMainWindow", starts())
    for length in lengths:
        yield from comparisons(_application(), length)


def _application() -> QApplication:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    return application


def main() -> None:
    """Print every measure."""
    for row in rows(LENGTHS):
        print(row, f"(ratio {row.timing.ratio:.2f})", flush=True)
    ours, empty = memory(LENGTHS[-1])
    print(f"memory, {LENGTHS[-1]:,} characters: {ours:.0f} MB; an empty window: {empty:.0f} MB")
    busy, idle = longest_gaps(_application())
    print(f"longest gap of the event loop, importing: {busy:.0f} ms; at rest: {idle:.0f} ms")


if __name__ == "__main__":
    main()
