"""Measure everything and write docs/benchmarks.md: `python -m tests.bench.page`.

Takes some ten minutes on a quiet machine; the first time it also makes the peers' environments.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench import conversion, finders, run, searching, window
from tests.bench.timing import ROUNDS, Row

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"

HEAD = """\
# Benchmarks

Made by `python -m tests.bench.page`, which measures Jiandu and its peers in one run: a number says
something only beside the baseline in its row, since both were timed on the same machine, at the
same load. Peers live in environments of their own (`tests/bench/peers`). Nothing here is asserted by
a test.

{machine}

Times are those of the processor, the best of {rounds} rounds, warm, in milliseconds: other work on the
machine slows a round, nothing makes one faster than it is. *Speed* is how many times the baseline's
speed Jiandu has: above 1 it is faster.
"""

WINDOW = f"""
## Window

The best of {window.ROUNDS} rounds, by the processor's time in the window's thread until the page is painted;
the panes beside it follow a frame later. `python -m tests.bench.window` adds a million characters,
memory and the gaps of the event loop.

"""

FOUND = """
## Figures

Six reports of our own with {characters:,} characters, annotated by hand (`tests/gold`). The peers give
values (JioNLP: of money); Jiandu in its time also says what each counts, in which unit, how exactly,
and when. *Others* are numbers that the annotation does not call figures (dates, headings, ordinals).

| finder | task | ms | values given | others |
|---|---|---:|---:|---:|
"""


SEARCHED = 2000  # generated reports of some 3,000 characters

ELSEWHERE = """
Jiandu looks at the text of every hit, whatever spaces or script lie between the characters; FTS5
finds neither fewer than three characters nor the other script.

Elsewhere: the library at full size ([library](library.md)), comparing and exporting
([tables and documents](exports.md)), repair on simulated damage ([repair](repair.md)).
"""


def machine() -> str:
    """Name the machine, its load, and the versions that matter."""
    names = (
        [
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ]
        if Path("/proc/cpuinfo").exists()
        else []
    )
    load = os.getloadavg()[0]
    processor = names[0] if names else platform.processor() or platform.machine()
    return (
        f"{datetime.now(UTC):%Y-%m-%d}; {processor}, {os.cpu_count()} cores, load {load:.1f} at the "
        f"start; {platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"Qt {version('PySide6-Essentials')}, Jiandu {version('jiandu')}."
    )


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a table of comparisons, measuring as it goes."""
    yield "| | Jiandu | baseline | | speed |\n|---|---:|---|---:|---:|\n"
    for row in rows:
        print(row, flush=True)
        ours, theirs = row.timing.ours, row.timing.theirs
        speed = 1 / row.timing.ratio
        yield f"| {row.what} | {ours:.1f} | {row.baseline} | {theirs:.1f} | {speed:.2f} |\n"


def main() -> None:
    """Measure, then replace the page."""
    text = conversion.long_text(60_000)
    parts = [HEAD.format(machine=machine(), rounds=ROUNDS)]
    parts += ["\n## Script conversion\n\n", *table(conversion.comparisons(text))]
    parts += [f"\n{conversion.memory()}.\n", WINDOW, *table(window.rows(window.LENGTHS[:2]))]
    characters = sum(len(path.read_text(encoding="utf-8")) for path in finders.GOLD)
    parts.append(FOUND.format(characters=characters))
    for score in finders.scores():
        print(score, flush=True)
        found = f"{score.given} of {score.wanted}"
        parts.append(
            f"| {score.finder} | {score.task} | {score.milliseconds:.0f} | {found} | {score.others} |\n"
        )
    each = run.microseconds_a_character()
    parts.append(
        f"\nFrom bytes to JSON, everything included: {each:.1f} µs a character (damaged samples).\n"
    )
    parts += ["\n## Search\n\n", *table(searching.comparisons(SEARCHED)), ELSEWHERE]
    PAGE.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
