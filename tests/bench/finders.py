"""How many values each finder of numbers gives, and how fast: `python -m tests.bench.finders`.

On the six annotated reports of tests/gold, which were written for this project: how long a finder
takes, and how many of the annotated values it gives. Only values are compared; the peers name no
label and, but for money, no unit. Ours remembers nothing from round to round.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.dates import find_dates
from core.figures import find_figures
from core.script import simplified_key
from core.structure import read_structure
from core.words import tagged
from tests.bench import peers
from tests.bench.timing import alone

GOLD = sorted(Path(__file__).parents[1].glob("gold/*.txt"))
Find = tuple[int, int, float]


@dataclass(frozen=True)
class Score:
    """How a finder did: milliseconds for all texts, values given of those annotated, and others."""

    finder: str
    task: str
    milliseconds: float
    given: int
    wanted: int
    others: int

    def __str__(self) -> str:
        found = f"{self.given} of {self.wanted} values, {self.others} others"
        return f"{self.finder}, {self.task}: {self.milliseconds:.0f} ms, {found}"


def scores() -> Iterator[Score]:
    """Yield ours and each peer's, for all figures and for money."""
    texts = [path.read_text(encoding="utf-8") for path in GOLD]
    gold = [json.loads(path.with_suffix(".json").read_text("utf-8"))["figures"] for path in GOLD]
    ours = [list(_ours(text)) for text in texts]
    time = alone(lambda: _afresh(texts))
    yield _score("Jiandu", "figures with labels, units, dates", time, ours, gold)
    for peer, task in (("recognizers", "numbers"), ("jionlp_money", "money")):
        answers = [peers.ask(peer, text) for text in texts]
        kept = [[g for g in x if peer == "recognizers" or g["kind"] == "money"] for x in gold]
        time = sum(answer.warm for answer in answers)
        yield _score(answers[0].version, task, time, [x.found for x in answers], kept)


def _afresh(texts: list[str]) -> None:
    """Find everything, no clause being remembered."""
    tagged.cache_clear()
    for text in texts:
        list(_ours(text))


def _ours(text: str) -> Iterator[Find]:
    key = simplified_key(text)
    structure = read_structure(key)
    for figure in find_figures(key, structure, find_dates(key, structure)):
        if figure.value is not None:
            yield figure.span.start, figure.span.end, figure.value


def _score(
    finder: str, task: str, time: float, found: list[list[Find]], gold: list[list[dict[str, Any]]]
) -> Score:
    given = wanted = others = 0
    for finds, figures in zip(found, gold, strict=True):
        core = [g for g in figures if g["tier"] == "core" and isinstance(g["value"], (int, float))]
        wanted += len(core)
        given += sum(any(_meets(f, g) and _equals(f[2], g["value"]) for f in finds) for g in core)
        others += sum(not any(_meets(f, g) for g in figures) for f in finds)
    return Score(finder, task, time, given, wanted, others)


def _meets(find: Find, gold: dict[str, Any]) -> bool:
    return bool(find[0] < gold["end"] and gold["start"] < find[1])


def _equals(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-6 * max(1.0, abs(other))


def main() -> None:
    """Print every score."""
    for score in scores():
        print(score)


if __name__ == "__main__":
    main()
