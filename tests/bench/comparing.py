"""Measure comparing and exporting against named baselines: `python -m tests.bench.comparing`.

Builds two libraries in a temporary folder: 100,000 reports of 20 figures for comparing, and 4,000
long reports with 1,000,000 figures for exporting. Takes some minutes; `--small` a tenth of it,
`--comparing` and `--exporting` one half.
"""

from __future__ import annotations

import csv
import random
import resource
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from core.compare.comparison import Measure, compare_library, measures_named
from core.compare.measures import Label
from core.export.columns import figures_sheet
from core.export.files import write_table
from core.ingest import read_bytes
from core.library import Library
from core.model import Report
from core.rows import FigureRow
from tests.bench.timing import Row, by_turns

_HEADS = [
    "就业",
    "企业",
    "项目",
    "群众",
    "学校",
    "床位",
    "公路",
    "合作社",
    "医生",
    "教师",
    "党员",
    "志愿者",
    "商会",
    "基地",
    "茶园",
    "校舍",
]
_FORE = [
    "城镇",
    "农村",
    "新增",
    "新建",
    "规上",
    "民营",
    "重点",
    "公办",
    "困难",
    "受益",
    "示范",
    "标准",
    "产业",
    "村级",
    "县级",
    "女性",
    "青年",
]
_PLACES = 300
_YEARS = range(2005, 2025)


def labels(count: int) -> list[tuple[str, str]]:
    """Return labels and their words as the library keeps them: one to three words and a head."""
    chosen = random.Random(1)  # noqa: S311 - the same library in every run
    found: dict[str, str] = {}
    while len(found) < count:
        words = [*chosen.sample(_FORE, chosen.randint(0, 3)), chosen.choice(_HEADS)]
        number = chosen.randint(0, 40)
        words = [*words[:-1], *([f"第{number}类"] if number > 3 else []), words[-1]]
        found.setdefault("".join(words), "[" + ", ".join(f'"{w}"' for w in words) + "]")
    return list(found.items())


def many_reports(library: Library, reports: int, figures: int) -> None:
    """Fill a library with reports that are nothing but rows: comparing reads no text."""
    chosen = random.Random(2)  # noqa: S311 - as above
    names = labels(20_000)
    database = library.database
    with database.transaction():
        database.run_many(
            "INSERT INTO labels (id, key, words) VALUES (?, ?, ?)",
            ((n, key, words) for n, (key, words) in enumerate(names, 1)),
        )
        database.run("INSERT INTO units (id, name) VALUES (1, '人')")
        database.run_many(
            "INSERT INTO reports (id, uid, source_sha256, source_name, title, place, place_key, date,"
            " year, script, figures, initiatives, repairs, imported_at)"
            " VALUES (?, ?, ?, '', '', ?, ?, ?, ?, 'hans', ?, 0, 0, '2026-01-01')",
            (
                (n, f"u{n}", f"s{n}", place, place, f"{year}-01-05", year, figures)
                for n in range(1, reports + 1)
                for place in [f"第{n % _PLACES}县"]
                for year in [_YEARS[n // _PLACES % len(_YEARS)]]
            ),
        )
        columns = (
            'report, n, start, "end", raw_start, raw_end, sentence_start, sentence_end, label, measure,'
            " value, low, high, unit, qualifier, kind, year, suspect, sign"
        )
        database.run_many(
            f"INSERT INTO figures ({columns}) VALUES ({', '.join('?' * 19)})",  # noqa: S608
            _figures(chosen, reports, figures, len(names)),
        )
        database.run(
            "INSERT INTO label_counts (label, kind, unit, figures, reports)"
            " SELECT label, kind, unit, count(*), count(DISTINCT report) FROM figures GROUP BY 1, 2, 3"
        )


def _figures(
    chosen: random.Random, reports: int, figures: int, names: int
) -> Iterator[tuple[int | float | str | None, ...]]:
    for report in range(1, reports + 1):
        year = _YEARS[report // _PLACES % len(_YEARS)]
        for n in range(figures):
            label = min(names, int(chosen.paretovariate(0.6)))  # few labels are frequent
            value = chosen.randint(10, 90_000)
            at = n * 40
            yield (
                report, n, at, at + 5, at, at + 5, at, at + 30, label, label,
                value, value, value, 1, "exact", "count", year, 0, 0,
            )  # fmt: skip


def comparing(reports: int) -> None:
    """Compare the most frequent measures; the baseline scans all figures for the head noun."""
    with TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        many_reports(library, reports, 20)
        counts = library.figures.labels()
        known = [(Label(c.label_key, c.words), c.kind, c.figures) for c in counts]
        print(
            f"{reports:,} reports, {sum(c.figures for c in counts):,} figures, {len(counts):,} labels"
        )
        for measure in measures_named("就业", known)[:3]:
            _compare_once(library, measure)


def _compare_once(library: Library, measure: Measure) -> None:
    found = compare_library(library, measure)
    points = sum(len(grid.points) for grid in found.grids)
    scan = (
        "SELECT r.place_key, f.year, f.value FROM figures f JOIN labels l ON l.id = f.label + 0"
        " JOIN reports r ON r.id = f.report WHERE instr(l.key, ?)"
    )
    timing = by_turns(
        lambda: compare_library(library, measure),
        lambda: library.database.rows(scan, measure.label.key),
        rounds=5,
    )
    print(Row(f"compare {measure.label.key} ({points:,} points)", "a scan of all figures", timing))


def long_report() -> Report:
    """Return one report with 250 figures."""
    lines = [
        f"第{n}村城镇新增就业{n * 7 % 900 + 10}余人,发放创业补贴近{n % 90 + 1}.5万元。"
        for n in range(125)
    ]
    text = "清河县2023年工作报告\n2024-01-05\n一、发展\n" + "\n".join(lines) + "\n"
    return read_bytes(text.encode(), "long.txt")


def exporting(reports: int) -> None:
    """Write all figures of a library as CSV and XLSX; the baseline writes the same cells bare."""
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        report = long_report()
        for n in range(reports):
            source = replace(report.source, name=f"{n}.txt")
            library.add(replace(report, source=source), f"{n}".encode())
        _export(library, Path(folder))


def _export(library: Library, folder: Path) -> None:
    first = next(library.figures.stream())
    before = _memory()
    begun = perf_counter()
    count, _ = write_table(library.figures.stream(), figures_sheet(), folder / "figures.csv")
    took = perf_counter() - begun
    grown = _memory() - before
    bare = _bare_csv(first, count, folder / "bare.csv")
    size = (folder / "figures.csv").stat().st_size / 1e6
    print(f"CSV: {count:,} figures, {size:,.0f} MB in {took:.1f} s, memory + {grown:.0f} MB;"
          f" the csv module alone, cells at hand: {bare:.1f} s; {took / bare:.2f} × its time")  # fmt: skip
    begun = perf_counter()
    before = _memory()
    written, left_out = write_table(
        library.figures.stream(), figures_sheet(), folder / "figures.xlsx"
    )
    took = perf_counter() - begun
    print(f"XLSX: {written:,} rows, {left_out:,} left out, in {took:.1f} s,"
          f" memory + {_memory() - before:.0f} MB")  # fmt: skip


def _bare_csv(row: FigureRow, count: int, path: Path) -> float:
    cells = figures_sheet().cells(row)
    begun = perf_counter()
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        for _ in range(count):
            writer.writerow(cells)
    return perf_counter() - begun


def _memory() -> float:
    """Return the most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print every measure."""
    small = "--small" in sys.argv
    if "--exporting" not in sys.argv:
        comparing(10_000 if small else 100_000)
    if "--comparing" not in sys.argv:
        exporting(400 if small else 4_000)


if __name__ == "__main__":
    main()
