"""Count which characters stand together: `python -m tests.bench.usage FOLDER`.

Makes `resources/tables/usage.txt` from the reports in FOLDER (UTF-8, official documents in simplified
characters): a line for all characters, one for what follows each, one for what follows two; each
follower with how often it does. Only runs that `_SHARED` reports have in common are kept, so that
the table holds the language of reports and nothing of any one of them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import resources
from core.repair.usage import LINE_END, SHOWN_LINE_END, folded
from core.script import simplified_key

_SHARED = 3  # reports
_SHORT = 10  # characters: shorter lines are furniture
_COUNTED = re.compile(rf"[\u3400-\u9fff，。、；：？！“”‘’《》（）—·%0A{LINE_END}]+")


def lines(text: str) -> Iterator[str]:
    """Yield the lines of a report as they are counted."""
    for line in folded(simplified_key(text)).split(LINE_END):
        if len(line) >= _SHORT:
            yield LINE_END + line + LINE_END


def runs(line: str, length: int) -> Iterator[str]:
    """Yield the runs of a length in a line that hold nothing but text."""
    first = 1 if length == 1 else 0  # a line end counts once
    every = (line[at : at + length] for at in range(first, len(line) - length + 1))
    return (run for run in every if _COUNTED.fullmatch(run))


def counted(texts: list[str], length: int, shared: int) -> Iterator[str]:
    """Yield lines of the table for runs of a length that several texts have in common."""
    count: Counter[str] = Counter()
    holding: Counter[str] = Counter()
    for text in texts:
        found = Counter(chain.from_iterable(runs(line, length) for line in lines(text)))
        count.update(found)
        holding.update(found.keys())
    followers: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for run, times in count.items():
        if holding[run] >= shared:
            followers[run[:-1]].append((-times, run[-1]))
    for before, after in sorted(followers.items()):
        yield f"{before} " + " ".join(f"{char}{-times}" for times, char in sorted(after))


def main() -> None:
    """Write the table."""
    texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    parts = (counted(texts, length, 1 if length == 1 else _SHARED) for length in (1, 2, 3))
    shown = (line.replace(LINE_END, SHOWN_LINE_END) for line in chain.from_iterable(parts))
    path = Path(resources.__file__).parent / "tables" / "usage.txt"
    path.write_text("".join(f"{line}\n" for line in shown), encoding="utf-8")


if __name__ == "__main__":
    main()
