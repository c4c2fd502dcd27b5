"""Measure script conversion: `python -m tests.bench.conversion`.

The baselines are opencc-python-reimplemented, in this environment, and OpenCC's C++ library, which
must live in one of its own (both write the folder `opencc/`):

    python3 -m venv .oracle && .oracle/bin/pip install opencc
    JIANDU_ORACLE=.oracle/bin/python .venv/bin/python -m tests.bench.conversion
"""

from __future__ import annotations

import os
import resource
import sys
from functools import partial
from pathlib import Path
from subprocess import run
from tempfile import NamedTemporaryFile

import opencc

from core.guard import refused_phrases
from core.ingest import read_bytes
from core.model import Script
from core.script import Variant, convert_with_map, converter
from seeds import sample_paths
from tests.bench.timing import ROUNDS, Timing, by_turns, show

ORACLE = """
import sys, time, statistics
import opencc
text = open(sys.argv[2], encoding="utf-8").read()
convert = opencc.OpenCC(sys.argv[1]).convert
times = []
for _ in range(int(sys.argv[3]) + 1):
    begun = time.perf_counter(); convert(text); times.append(time.perf_counter() - begun)
print(1000 * statistics.median(times[1:]))
"""
LOAD = "import time; b = time.perf_counter(); {}; print(1000 * (time.perf_counter() - b))"
OURS = "from core.script import converter; converter('s2tw').convert('迈')"
THEIRS = "import opencc; opencc.OpenCC('s2tw').convert('迈')"
PACKAGE = "opencc-python-reimplemented"
LONG = 10_000_000  # code points


def long_text(characters: int) -> str:
    """Return a text of this length made of the sample reports, repaired and simplified."""
    texts = [read_bytes(p.read_bytes(), p.name) for p in sample_paths()]
    whole = "\n".join(convert_with_map(report.text, Variant.HANS)[0] for report in texts)
    return (whole * (1 + characters // len(whole)))[:characters]


def against_the_package(text: str) -> None:
    """Compare with opencc-python-reimplemented, which gives no offsets."""
    for config in ("s2tw", "s2hk", "t2s"):
        source = converter("s2tw").convert(text)[0] if config == "t2s" else text
        ours, theirs = converter(config), opencc.OpenCC(config)
        timing = by_turns(partial(ours.convert, source), partial(theirs.convert, source))
        show(f"{config}, {len(text)} characters", PACKAGE, timing)
    package = opencc.OpenCC("s2tw")
    timing = by_turns(lambda: guarded(text), lambda: package.convert(text))
    show(f"s2tw, finding what to refuse, {len(text)} characters", PACKAGE, timing)
    refused = refused_phrases(text)  # as the library keeps it with every report
    timing = by_turns(
        lambda: convert_with_map(text, Variant.TW, script=Script.HANS, refused=refused),
        lambda: package.convert(text),
    )
    show(f"s2tw, with refusals kept, {len(text)} characters", PACKAGE, timing)


def guarded(text: str) -> str:
    """Convert as a report is converted: find what to refuse, then convert."""
    return convert_with_map(text, Variant.TW, refused=refused_phrases(text))[0]


def against_the_library(text: str, oracle: str) -> None:
    """Compare with OpenCC's C++ library in its own environment."""
    with NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        for config in ("s2tw", "t2s"):
            source = converter("s2tw").convert(text)[0] if config == "t2s" else text
            Path(file.name).write_text(source, encoding="utf-8")
            command = [oracle, "-c", ORACLE, config, file.name, str(ROUNDS)]
            theirs = float(run(command, check=True, capture_output=True, text=True).stdout)
            convert = converter(config).convert
            ours = by_turns(partial(convert, source), lambda: None).ours
            show(f"{config}, {len(text)} characters", "OpenCC C++", Timing(ours, theirs))
    loads = [
        sorted(
            float(run([python, "-c", LOAD.format(code)], check=True, capture_output=True).stdout)
            for _ in range(5)
        )[2]
        for python, code in ((sys.executable, OURS), (oracle, THEIRS))
    ]
    show("load s2tw and convert one character", "OpenCC C++", Timing(*loads))


def main() -> None:
    """Print every comparison."""
    text = long_text(60_000)
    against_the_package(text)
    oracle = os.environ.get("JIANDU_ORACLE")
    if oracle:
        against_the_library(text, oracle)
    short = long_text(15_000)
    plain = by_turns(lambda: converter("s2tw").convert(short), lambda: guarded(short))
    print(f"15000 characters: {plain.ours:.1f} ms, guard included {plain.theirs:.1f} ms")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    huge = long_text(LONG)
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    converter("s2tw").convert(huge)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{LONG} characters: the text takes {(made - before) / 1024:.0f} MB, "
        f"converting it {(after - made) / 1024:.0f} MB more"
    )


if __name__ == "__main__":
    main()
