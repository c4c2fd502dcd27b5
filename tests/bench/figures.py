"""Figures with labels and dates against recognizers-text, in one run, and how time grows.

    tests/bench/recognizers.sh FOLDER
    python -m tests.bench.figures FOLDER/bin/python [CHARACTERS]

Both read the same paragraphs (the sample reports and those of tests/gold), by turns; the baseline
runs number, percentage, currency, dimension and date-time models, loaded before the clock starts.
Times are the processor's, so that a busy machine slows neither.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from subprocess import PIPE, Popen
from time import process_time

from core.dates import find_dates
from core.figures import find_figures
from core.ingest import read_bytes
from core.model import Report, Structure
from core.script import simplified_key
from core.structure import read_structure
from core.words import tagged
from seeds import sample_paths

ROUNDS = 5
LONG = 10_000_000
BASELINE = """
import json, sys, time
from recognizers_number import recognize_number, recognize_percentage
from recognizers_number_with_unit import recognize_currency, recognize_dimension
from recognizers_date_time import recognize_datetime
models = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension,
          recognize_datetime)
for line in sys.stdin:
    paragraphs = json.loads(line)
    begun = time.process_time()
    for paragraph in paragraphs:
        for model in models:
            model(paragraph, "zh-cn")
    print(time.process_time() - begun, flush=True)
"""


def reports() -> list[Report]:
    """Return the sample reports and those of tests/gold, read."""
    gold = Path(__file__).parents[1] / "gold"
    paths = [*sample_paths(), *sorted(gold.glob("*.txt"))]
    return [read_bytes(path.read_bytes(), path.name) for path in paths]


def annotate(texts: list[tuple[str, Structure]]) -> float:
    """Return the seconds that figures and dates take, no clause being remembered."""
    tagged.cache_clear()
    begun = process_time()
    for key, structure in texts:
        find_figures(key, structure, find_dates(key, structure))
    return process_time() - begun


def against_recognizers(python: str) -> None:
    """Print both speeds and their ratio."""
    read = reports()
    texts = [(report.key, report.structure) for report in read]
    paragraphs = [line.span.of(r.text) for r in read for line in r.structure.lines]
    characters = sum(len(key) for key, _ in texts)
    annotate(texts)
    ours: list[float] = []
    theirs: list[float] = []
    with Popen([python, "-c", BASELINE], stdin=PIPE, stdout=PIPE, text=True) as baseline:
        if baseline.stdin is None or baseline.stdout is None:
            return
        for paragraph_list in [paragraphs[:3], *[paragraphs] * ROUNDS]:
            baseline.stdin.write(json.dumps(paragraph_list) + "\n")
            baseline.stdin.flush()
            seconds = float(baseline.stdout.readline())
            if paragraph_list is paragraphs:
                theirs.append(seconds)
                ours.append(annotate(texts))
        baseline.stdin.close()
    speed = characters / median(ours) / 1e6
    print(f"figures, labels, dates: {speed:.2f} M characters/s ({characters} characters)")
    print(f"recognizers-text: {characters / median(theirs) / 1e6:.4f} M characters/s")
    print(f"{median(theirs) / median(ours):.0f} × its speed")


def growth(characters: int) -> None:
    """Print the seconds for a text, and for texts a tenth and a hundredth as long."""
    whole = "\n".join(report.text for report in reports()) + "\n"
    for length in (characters // 100, characters // 10, characters):
        key = simplified_key((whole * (1 + length // len(whole)))[:length])
        seconds = annotate([(key, read_structure(key))])
        print(f"{length} characters: {seconds:.2f} s, {length / seconds / 1e6:.2f} M characters/s")


def whole_report() -> None:
    """Print the milliseconds that a report of 6,000 characters takes from bytes to all findings."""
    whole = "\n".join(report.text for report in reports())
    data = whole[:6000].encode()
    times: list[float] = []
    for _ in range(ROUNDS):
        tagged.cache_clear()
        begun = process_time()
        read_bytes(data, "report.txt")
        times.append(1000 * (process_time() - begun))
    print(f"6,000 characters from bytes to every finding: {median(times):.0f} ms")


def main() -> None:
    """Print every measure."""
    if len(sys.argv) > 1:
        against_recognizers(sys.argv[1])
    whole_report()
    growth(int(sys.argv[2]) if len(sys.argv) > 2 else LONG)


if __name__ == "__main__":
    main()
