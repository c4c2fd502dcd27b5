"""How long initiatives take beside `jieba.cut` over the same text, and that both are linear.

Run with `python -m tests.bench.names`; processor time, the best of seven rounds in turn.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import jieba

from core.ingest import read_file
from core.initiatives import find_initiatives
from core.model import Report

TEXTS = Path(__file__).parents[1] / "gold"
ROUNDS = 7


def main() -> None:
    reports = [read_file(path)[0] for path in sorted(TEXTS.rglob("*.txt"))]
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()

    def cut() -> None:
        for report in reports:
            list(tokenizer.cut(report.key))

    def names() -> None:
        for report in reports:
            _find(report)

    cut()
    names()
    best = {"jieba.cut": 9e9, "find_initiatives": 9e9}
    for _ in range(ROUNDS):
        best["jieba.cut"] = min(best["jieba.cut"], _spent(cut))
        best["find_initiatives"] = min(best["find_initiatives"], _spent(names))
    characters = sum(len(report.key) for report in reports)
    print(f"{characters} characters; {best['jieba.cut'] * 1e3:.0f} ms jieba.cut,", end=" ")
    print(f"{best['find_initiatives'] * 1e3:.0f} ms find_initiatives,", end=" ")
    print(f"ratio {best['find_initiatives'] / best['jieba.cut']:.2f}")


def _find(report: Report) -> None:
    find_initiatives(report.text, report.key, report.structure)


def _spent(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
