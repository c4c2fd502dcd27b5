"""The frame of a peer's script: times `work`, prints one line of JSON. Standard library only."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from time import process_time

Find = tuple[int, int, float]
BEGUN = process_time()


def answer(
    package: str,
    load: Callable[[], Callable[[str], Iterable[Find]]],
) -> None:
    """Load a peer, let it work on the text that the command line names, say how long it took."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    work = load()
    found = list(work(text[:200])) and list(work(text))
    loading = 1000 * (process_time() - BEGUN)
    times = []
    for _ in range(int(sys.argv[2])):
        begun = process_time()
        found = list(work(text))
        times.append(1000 * (process_time() - begun))
    said = {
        "version": f"{package} {version(package)}",
        "loading": loading,
        "warm": min(times),
        "found": found,
    }
    print("\n" + json.dumps(said))
