"""How long initiatives take beside `jieba.cut` over the same text, and that both are linear.

Run with `python -m tests.bench.names`; processor time, the best of seven rounds in turn. With
`long`: once each at 1, 2.5 and 10 million characters, with the memory that the process has grown to.
"""

from __future__ import annotations

import re
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import jieba

from core.ingest import read_file
from core.initiatives import find_initiatives
from core.model import Line, Report, Role, Structure
from core.offsets import Span
from tests.bench.timing import by_turns

TEXTS = Path(__file__).parents[1] / "gold"
ROUNDS = 7


def main() -> None:
    if sys.argv[1:] == ["long"]:
        long()
        return
    reports = [read_file(path)[0] for path in sorted(TEXTS.rglob("*.txt"))]
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()

    def cut() -> None:
        for report in reports:
            list(tokenizer.cut(report.key))

    def names() -> None:
        for report in reports:
            _find(report)

    timing = by_turns(names, cut, ROUNDS)
    characters = sum(len(report.key) for report in reports)
    print(f"{characters} characters; {timing.theirs:.0f} ms jieba.cut,", end=" ")
    print(f"{timing.ours:.0f} ms find_initiatives, ratio {timing.ratio:.2f}")


def long() -> None:
    """Print time a character, the ratio to `jieba.cut` in the same run, and memory, by length."""
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    once = "".join(read_file(path)[0].key for path in sorted(TEXTS.rglob("*.txt")))
    for length in (1_000_000, 2_500_000, 10_000_000):
        key = (once * (length // len(once) + 1))[:length]
        structure = Structure(tuple(_lines(key)))
        start = time.process_time()
        found = len(find_initiatives(key, key, structure))
        ours = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        start = time.process_time()
        for _ in tokenizer.cut(key):
            pass
        theirs = time.process_time() - start
        print(
            f"{length:>10,} characters: {ours / length * 1e6:.2f} µs a character,"
            f" {ours / theirs:.2f} × jieba.cut, {found:,} names, {memory:,} MB",
            flush=True,
        )


def _lines(key: str) -> Iterator[Line]:
    for found in re.finditer(r"[^\n]+", key):
        yield Line(Span(*found.span()), Role.BODY)


def _find(report: Report) -> None:
    find_initiatives(report.text, report.key, report.structure)


if __name__ == "__main__":
    main()
