"""Measure an import from files to a searchable library: `python -m tests.bench.importing`.

Generated reports of about 3,000 characters are written to a folder and taken in as the window does:
two worker processes annotate, this one stores and indexes each as it comes.
"""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from time import perf_counter

from core.intake import take
from core.library import Library
from core.search import Search
from tests.bench.generated import reports


def main() -> None:
    """Write, import, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=300)
    count = parser.parse_args().reports
    with TemporaryDirectory() as name:
        folder = Path(name) / "files"
        folder.mkdir()
        for number, report in enumerate(reports(count)):
            (folder / f"{number}.txt").write_text(report.text, "utf-8")
        measure(folder, Path(name) / "library", count)


def measure(folder: Path, place: Path, count: int) -> None:
    """Import a folder and say at what rate, by the clock and by what both cores were busy with."""
    with Library.open(place) as library, closing(Search(library)) as search:
        begun, before = perf_counter(), _busy()
        for taken in take(library, [folder], stop=Event()):
            if taken.status != "added":
                raise AssertionError(taken.reason)
            search.catch_up()
        clock, busy = perf_counter() - begun, _busy() - before
        figures = library.figures.count() / count
    print(
        f"imported {count} with {figures:.0f} figures each: {count / clock:.1f}/s by the clock;"
        f" {1000 * busy / count:.0f} ms of CPU each, so {2 * count / busy:.0f}/s on two free cores"
    )


def _busy() -> float:
    """Return the seconds of CPU of this process and of those that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    main()
