"""Measure Jiandu against named baselines, all in one run: `python tests/bench/run.py`.

Prints medians and the ratio to a baseline that was timed in the same run, by turns with it, so
that a slow machine slows both. No test asserts any of this.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from subprocess import run
from tempfile import TemporaryDirectory
from time import perf_counter

import opencc
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QTextBrowser

from core.contract import to_json
from core.ingest import read_bytes
from core.library import Library
from core.model import Report
from core.page import Page, make_page
from core.script import Variant, converter
from gui.window import Window
from seeds import sample_paths

ROUNDS = 15


@dataclass(frozen=True)
class Timing:
    """Medians in milliseconds, and how they compare."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


def by_turns(ours: Callable[[], object], theirs: Callable[[], object]) -> Timing:
    """Time two actions by turns, after one unmeasured call of each."""
    times: tuple[list[float], list[float]] = ([], [])
    for round_ in range(ROUNDS + 1):
        for action, kept in zip((ours, theirs), times, strict=True):
            begun = perf_counter()
            action()
            if round_:
                kept.append(1000 * (perf_counter() - begun))
    return Timing(median(times[0]), median(times[1]))


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
        window = Window(library, settings)
        window.resize(1360, 860)
        window.show()
        application.processEvents()
        browser = QTextBrowser()
        browser.resize(740, 860)
        browser.show()
        pages = [html(make_page(report, v)) for v in (Variant.HANS, Variant.TW)]
        turns = iter(range(10**6))

        def ours() -> None:
            window.set_variant((Variant.HANS, Variant.TW)[next(turns) % 2])
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


def conversions(text: str) -> dict[str, Timing]:
    """Conversion with its map, against opencc-python-reimplemented, which gives none."""
    timings = {}
    for config in ("s2tw", "s2hk", "t2s"):
        source = converter("s2tw").convert(text)[0] if config == "t2s" else text
        ours, theirs = converter(config), opencc.OpenCC(config)
        timings[config] = by_turns(
            lambda o=ours, s=source: o.convert(s),  # type: ignore[misc]
            lambda t=theirs, s=source: t.convert(s),  # type: ignore[misc]
        )
    return timings


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
from gui.window import Window
a = QApplication(["jiandu"])
with Library.open(Path(sys.argv[1])) as library:
    w = Window(library, QSettings(sys.argv[1] + "/s.ini", QSettings.Format.IniFormat))
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
    application = QApplication(["bench"])
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    print(f"medians of {ROUNDS} by turns; ratio below 1: faster than the baseline\n")
    for length in (10_000, 60_000):
        show(f"toggle, {length} characters", "setHtml", toggles(application, long_report(length)))
    for config, timing in conversions(long_report(60_000).text).items():
        show(f"convert {config}, 60000 characters", "opencc-python-reimplemented", timing)
    show("window ready, five reports", "empty QMainWindow", starts())
    print(f"report → JSON: {microseconds_a_character():.1f} µs a character")


def show(what: str, baseline: str, timing: Timing) -> None:
    """Print one comparison."""
    print(
        f"{what}: {timing.ours:.1f} ms; {baseline}: {timing.theirs:.1f} ms; "
        f"ratio {timing.ratio:.2f}"
    )


if __name__ == "__main__":
    main()
