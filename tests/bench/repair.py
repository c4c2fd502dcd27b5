"""Measure repair on simulated damage: `python -m tests.bench.repair [FOLDER]`.

The texts of FOLDER (any undamaged reports, UTF-8) go through tests/converter.py; without a folder,
sentences of the sample reports and of dictionary words do. For each list of annotated characters
and each way of losing bytes: residues left, runs read exactly (lossless, with lost pairs, with a
lost ASCII character, which can only be flagged), and the share of wrong characters that went.
"""

from __future__ import annotations

import random
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from core.ingest import read_bytes
from core.model import Confidence, Repair, apply_repairs
from core.offsets import Span
from core.repair import find_repairs
from core.repair.annotations import ANNOTATION
from seeds import sample_paths
from tests.converter import Damaged, damage, reading_list, traditional

LONGEST = 6000  # characters of a text; longer ones are cut, for an even mix
SEED = 5


def texts(folder: Path | None) -> Iterator[str]:
    """Yield undamaged texts in traditional characters that GBK has."""
    sources = (
        [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
        if folder
        else [read_bytes(p.read_bytes(), p.name).key for p in sample_paths()]
    )
    for source in sources:
        text = traditional(source[:LONGEST].replace("\u3000", ""))
        yield text.encode("gbk", "ignore").decode("gbk")


def lists(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield lists of characters to annotate: those of the text, some of them, all of GBK's."""
    everything = reading_list()
    own = {c: p for c, p in everything.items() if c in text}
    chance = random.Random(SEED)  # noqa: S311 - a repeatable choice, nothing secret
    yield "own", own
    yield "part", {c: p for c, p in own.items() if chance.random() < 0.6}
    yield "wide", everything


def measure(damaged: Damaged) -> Counter[str]:
    """Count what repair makes of a damaged text."""
    repairs = find_repairs(damaged.text)
    text, to_text = apply_repairs(damaged.text, repairs)
    count = Counter(
        residues=damaged.residues,
        left=len(ANNOTATION.findall(text)),
        wrong_before=errors(ANNOTATION.sub("", damaged.text), damaged.source),
        wrong_after=errors(text, damaged.source),
    )
    spans = [repair.raw_span for repair in repairs]
    for run in damaged.runs:
        kind = "lossless" if run.is_lossless else "sign" if run.has_lost_signs else "lossy"
        raw, source = widened(damaged, spans, run.raw, run.source)
        exact = to_text.hull(raw).of(text) == source.of(damaged.source)
        count[kind] += 1
        count[kind + " exact"] += exact
        told = is_doubted(repairs, raw)
        count[kind + " told"] += told and not exact
        count[kind + " in vain"] += told and exact
    return count


def errors(text: str, source: str) -> int:
    """Return about how many characters differ."""
    blocks = SequenceMatcher(None, text, source, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for tag, a, b, c, d in blocks if tag != "equal")


def widened(damaged: Damaged, spans: list[Span], raw: Span, source: Span) -> tuple[Span, Span]:
    """Widen a run to the edges of the repairs that reach over it."""
    at = bisect_right(spans, Span(raw.start, 0))
    before = spans[at - 1] if at else raw
    start = before.start if before.end > raw.start else raw.start
    at = bisect_left(spans, Span(raw.end, 0))
    last = spans[at - 1] if at else raw
    end = max(raw.end, last.end)
    return Span(start, end), Span(
        source.start - plain(damaged.text[start : raw.start]),
        source.end + plain(damaged.text[raw.end : end]),
    )


def plain(damaged: str) -> int:
    """Return how many characters of the source a damaged text shows."""
    return len(ANNOTATION.sub("", damaged))


def is_doubted(repairs: tuple[Repair, ...], raw: Span) -> bool:
    """Say whether the reader is told that a run may read otherwise, or can't be read."""
    return any(
        r.raw_span.overlaps(raw)
        for r in repairs
        if r.confidence is Confidence.FLAGGED or r.rule in {"doubtful", "lossy"}
    )


def main() -> None:
    """Print a line for each list and each way of losing bytes."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    sources = list(texts(folder))
    print(f"{len(sources)} texts, {sum(map(len, sources))} characters")
    for policy in "WPD":
        total: dict[str, Counter[str]] = {}
        for text in sources:
            for name, annotated in lists(text):
                count = measure(damage(text, annotated=annotated, policy=policy))
                total.setdefault(name, Counter()).update(count)
        for name, count in total.items():
            runs = "; ".join(
                f"{kind} {count[kind + ' exact']}/{count[kind]} exact, "
                f"of the rest {count[kind + ' told']} marked as doubtful, "
                f"{count[kind + ' in vain']} exact ones too"
                for kind in ("lossless", "lossy", "sign")
            )
            cut = 1 - count["wrong_after"] / max(1, count["wrong_before"])
            print(
                f"{policy} {name}: {count['left']} of {count['residues']} residues left; {runs}; "
                f"wrong characters cut by {cut:.1%}"
            )


if __name__ == "__main__":
    main()
