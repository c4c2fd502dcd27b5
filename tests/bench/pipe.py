"""Measure commands over many files in a pipe: `python -m tests.bench.pipe`.

Makes 10,000 small reports, and runs each command over a tenth of them and over all, named on
standard input. Memory is bounded where the ten times as many files need hardly more: printed are
the most that the command itself and that any of its workers has had, and what it wrote.
`--files N` makes N.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

_PLACES, _YEARS = 200, range(2000, 2050)
_RUN = """
import resource, sys
from gui.__main__ import main
status = main(sys.argv[1:])
sys.stdout.flush()
own, others = (resource.getrusage(who).ru_maxrss // 1024
               for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(f"PEAK {own} {others}", file=sys.stderr)
sys.exit(status)
"""
_COMMANDS = {
    "figures": ["figures", "--json"],
    "initiatives": ["initiatives", "--json"],
    "compare measure": ["compare", "measure", "城镇新增就业", "--json"],
    "compare initiative": ["compare", "initiative", "晨光助学", "--json"],
    "export csl": ["export", "--format", "csl"],
}


def make(folder: Path, count: int) -> list[Path]:
    """Write so many reports of a dozen figures and return their files."""
    chosen = Random(5)  # noqa: S311 - the same in every run
    made: list[Path] = []
    for number in range(count):
        place, year = f"第{number % _PLACES}县", _YEARS[number // _PLACES % len(_YEARS)]
        lines = [
            f"全县城镇新增就业{chosen.randint(1000, 9000)}人,发放创业补贴近{chosen.randint(10, 99)}.5万元。",
            f"新建农村公路{chosen.randint(10, 99)}公里,规上工业企业达到{chosen.randint(20, 200)}家。",
            f"深入实施“晨光助学”行动,惠及学生{chosen.randint(20, 900)}名。推进“第{number % 97}届书香”工程。",
            f"造林{chosen.randint(11, 99) / 10}万亩,粮食总产量{chosen.randint(10, 90)}万吨。",
            f"地区生产总值{chosen.randint(90, 400)}亿元,比上年增长{chosen.randint(11, 99) / 10}%。",
        ]
        text = f"{place}{year}年工作报告\n{year + 1}-01-05\n一、发展\n" + "\n".join(lines) + "\n"
        path = folder / f"{number:05}.txt"
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return made


def measure(name: str, files: list[Path]) -> None:
    """Run one command over files named on standard input, and print what it took."""
    command = [sys.executable, "-c", _RUN, *_COMMANDS[name], "--files-from", "-"]
    names = "\n".join(map(str, files)).encode()
    begun = perf_counter()
    ran = subprocess.run(command, input=names, capture_output=True, check=False)
    took = perf_counter() - begun
    peak = next(line for line in ran.stderr.decode().splitlines() if line.startswith("PEAK"))
    _, own, workers = peak.split()
    written = len(ran.stdout) / 1e6
    print(
        f"{name}: {len(files):,} files in {took:.0f} s, exit {ran.returncode},"
        f" {written:.1f} MB written; at most {own} MB itself, {workers} MB a worker",
        flush=True,
    )


def main() -> None:
    """Print every measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--only", choices=list(_COMMANDS), action="append")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as folder:
        files = make(Path(folder), options.files)
        for name in options.only or _COMMANDS:
            for count in (len(files) // 10, len(files)):
                measure(name, files[:count])


if __name__ == "__main__":
    main()
