"""Write docs/quality.md from the floors that the suite holds: `python -m tests.pages.quality`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.core import test_conversion_cases as conversion
from tests.core import test_gold as gold
from tests.core import test_gold_names as names
from tests.gold.score import score_all

PAGE = Path(__file__).parents[2] / "docs" / "quality.md"

HEAD = """\
# Quality

Made from the suite's floors by `python -m tests.pages.quality`; the suite fails where this page is older,
and where a measure falls below its floor. Lowering a floor takes a reason in the commit.

**What floors are for.** The texts below were written for this project and are what its rules were
tried on. So a floor says that what was right stays right; it does not say how many of *your* reports'
figures will be found. Expect less on reports of a kind that nobody here has seen, most of all in
labels and in names without quotation marks.

## Figures and dates

Six reports of our own (`tests/gold`: a work report, a communiqué, a Hong Kong budget speech, a council
report of Taiwan, five years in one page, a brief), annotated by hand. A figure is found where it
overlaps the annotated one and has its value; labels are compared in simplified form.

| measure | annotated | missed at most | false at most |
|---|---:|---:|---:|
"""

NAMES = """
## Initiatives

Sentences of our own with their named initiatives marked by hand: {wanted} names, at most {false} false.

| measure | right at least |
|---|---:|
"""

CONVERSION = """
## Script conversion

Sentences of our own, with the right form of the words in question (`tests/cases`), for Taiwan and Hong
Kong. Traps are sentences in which a phrase of the dictionaries cuts a word in two. OpenCC's own 556
cases, which its data package carries, all pass (guard and overlay off).

| cases | sentences | right at least |
|---|---:|---:|
"""

TAIL = """
## Repair

Clean text comes through without an edit, and undoing every repair gives the source back, for every
sample and every text of the tests. `python -m tests.bench.repair` damages texts as the web's converters
do and prints what is read back.

## The tests themselves

`python -m tests.mutation.run TARGET` changes the code on purpose, one place at a time, and counts how many
changes the tests notice. Offsets and replacements: 195 of 199 that were tried in 15 minutes (98 %); the
others were read but for one, and mean the same as before.
"""


def render() -> str:
    """Return the whole page."""
    tallies = score_all()
    parts = [HEAD]
    for measure, (missed, false) in gold.FLOORS.items():
        parts.append(f"| {measure} | {tallies[measure]['wanted']} | {missed} | {false} |\n")
    parts.append(NAMES.format(wanted=names.WANTED, false=names.FALSE))
    parts += [f"| {measure} | {least} |\n" for measure, least in names.FLOORS.items()]
    parts.append(CONVERSION)
    for name, floor in conversion.FLOORS.items():
        cases = json.loads((conversion.CASES / f"{name}.json").read_text(encoding="utf-8"))
        parts.append(f"| {name.replace('_', ' ')} | {len(cases)} | {floor:.0%} |\n")
    parts.append(TAIL)
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
