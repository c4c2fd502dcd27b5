"""Measure Jiandu against named baselines, all in one run: `python -m tests.bench.run`.

Prints the best of several rounds beside that of a baseline timed in the same run, so that a slow
machine slows both. No test asserts any of this. Parts: tests.bench.conversion, window and finders; as
a page of the documentation: tests.bench.page.
"""

from __future__ import annotations

import json
import platform

from core.contract import to_json
from core.ingest import read_bytes
from core.words import tagged
from seeds import sample_paths
from tests.bench import conversion, finders, window
from tests.bench.timing import alone


def microseconds_a_character() -> float:
    """Report → JSON, over the damaged samples, warm: microseconds a character."""
    sources = [(p.name, p.read_bytes()) for p in sample_paths()]
    characters = sum(len(data.decode()) for _, data in sources)

    def read() -> None:
        tagged.cache_clear()  # no clause is remembered from round to round
        for name, data in sources:
            json.dumps(to_json(read_bytes(data, name)), ensure_ascii=False)

    return 1000 * alone(read) / characters


def main() -> None:
    """Print every measure."""
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    for row in (
        *conversion.comparisons(conversion.long_text(60_000)),
        *window.rows(window.LENGTHS[:2]),
    ):
        print(row)
    for score in finders.scores():
        print(score)
    print(f"report → JSON: {microseconds_a_character():.1f} µs a character")


if __name__ == "__main__":
    main()
