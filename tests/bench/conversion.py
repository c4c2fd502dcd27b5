"""Measure script conversion against the package and the library: `python -m tests.bench.conversion`."""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from functools import partial
from subprocess import run

import opencc

from core.guard import refused_phrases
from core.ingest import read_bytes
from core.model import Script
from core.script import Variant, convert_with_map, converter
from seeds import sample_paths
from tests.bench import peers
from tests.bench.timing import Row, Timing, alone, by_turns

LOAD = """
import time; b = time.process_time()
from core.script import converter; converter("s2tw").convert("迈")
print(1000 * (time.process_time() - b))
"""
PACKAGE = "opencc-python-reimplemented"
LONG = 10_000_000  # code points


def long_text(characters: int) -> str:
    """Return a text of this length made of the sample reports, repaired and simplified."""
    texts = [read_bytes(p.read_bytes(), p.name) for p in sample_paths()]
    whole = "\n".join(convert_with_map(report.text, Variant.HANS)[0] for report in texts)
    return (whole * (1 + characters // len(whole)))[:characters]


def comparisons(text: str) -> Iterator[Row]:
    """Yield the package first, which gives no offsets, then OpenCC's C++ library."""
    yield from against_the_package(text)
    yield from against_the_library(text)


def against_the_package(text: str) -> Iterator[Row]:
    """Compare with opencc-python-reimplemented, in this process."""
    for config in ("s2tw", "s2hk", "t2s"):
        source = converter("s2tw").convert(text)[0] if config == "t2s" else text
        ours, theirs = converter(config), opencc.OpenCC(config)
        timing = by_turns(partial(ours.convert, source), partial(theirs.convert, source))
        yield Row(f"{config}, {len(text):,} characters", PACKAGE, timing)
    package = opencc.OpenCC("s2tw")
    timing = by_turns(lambda: guarded(text), lambda: package.convert(text))
    yield Row("s2tw and finding which phrases cut words", PACKAGE, timing)
    refused = refused_phrases(text)  # as the library keeps it with every report
    timing = by_turns(
        lambda: convert_with_map(text, Variant.TW, script=Script.HANS, refused=refused),
        lambda: package.convert(text),
    )
    yield Row("s2tw with that kept, as the window converts", PACKAGE, timing)


def guarded(text: str) -> str:
    """Convert as a report is converted: find what to refuse, then convert."""
    return convert_with_map(text, Variant.TW, refused=refused_phrases(text))[0]


def against_the_library(text: str) -> Iterator[Row]:
    """Compare with OpenCC's C++ library, in a process and an environment of its own."""
    loading = 0.0
    for config in ("s2tw", "t2s"):
        source = converter("s2tw").convert(text)[0] if config == "t2s" else text
        theirs = peers.ask("opencc_library", source, config)
        ours = alone(partial(converter(config).convert, source))
        loading = loading or theirs.loading
        named = f"{theirs.version} (C++)"
        yield Row(f"{config}, {len(text):,} characters", named, Timing(ours, theirs.warm))
    ran = [run([sys.executable, "-c", LOAD], check=True, capture_output=True) for _ in range(5)]
    ours = min(float(x.stdout) for x in ran)
    yield Row("load s2tw and convert once", named, Timing(ours, loading))


def memory() -> str:
    """Say how much memory the conversion of a very long text takes."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    huge = long_text(LONG)
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    converter("s2tw").convert(huge)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (
        f"{LONG:,} characters: the text takes {(made - before) / 1024:.0f} MB, "
        f"converting it {(after - made) / 1024:.0f} MB more"
    )


def main() -> None:
    """Print every comparison."""
    for row in comparisons(long_text(60_000)):
        print(row)
    print(memory())


if __name__ == "__main__":
    main()
