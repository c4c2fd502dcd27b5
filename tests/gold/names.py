"""Hold the names found in texts of our own against those marked in them by hand.

The texts in `names/` bear their annotation: ⟦name|kind⟧, several kinds where two are equally right,
⟦?name|kind⟧ for what may be found or not. Everything else that is found is false. A name is found
where the spans share half of what they cover together, as in shared gold of the project.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from core.ingest import read_bytes
from core.model import Initiative
from core.offsets import Span

FOLDER = Path(__file__).parent / "names"
_MARKED = re.compile(r"⟦(\??)([^|⟧]+)\|([a-z/]+)⟧")
_SHARED = 0.5  # of the hull of both spans


class Marked(NamedTuple):
    """A name marked by hand: where it stands in the bare text, its kinds, whether it counts."""

    span: Span
    name: str
    kinds: tuple[str, ...]
    counts: bool


def digest() -> str:
    """Return one SHA-256 over all marked texts: it names the corpus."""
    whole = sha256()
    for path in sorted(FOLDER.glob("*.txt")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def bare(marked: str) -> tuple[str, list[Marked]]:
    """Return a text without its marks, and what they mark."""
    parts: list[str] = []
    names: list[Marked] = []
    at = length = 0
    for found in _MARKED.finditer(marked):
        between = marked[at : found.start()]
        start = length + len(between)
        length = start + len(found[2])
        parts += [between, found[2]]
        names.append(
            Marked(Span(start, length), found[2], tuple(found[3].split("/")), not found[1])
        )
        at = found.end()
    return "".join(parts) + marked[at:], names


def score() -> tuple[Counter[str], list[str]]:
    """Return counts over all texts, and a line for each case that differs."""
    tally: Counter[str] = Counter()
    cases: list[str] = []
    for path in sorted(FOLDER.glob("*.txt")):
        text, names = bare(path.read_text(encoding="utf-8"))
        report = read_bytes(text.encode(), path.name)
        found = [(m, report.to_raw.span(m.span)) for m in report.initiatives]
        cases += [f"{path.stem}: {case}" for case in _compare(tally, names, found)]
    return tally, cases


def _compare(
    tally: Counter[str], names: list[Marked], found: list[tuple[Initiative, Span]]
) -> list[str]:
    cases: list[str] = []
    used: set[int] = set()
    for name in names:
        hits = [i for i, (_, span) in enumerate(found) if _agree(name.span, span)]
        used.update(hits)
        if not name.counts:
            continue
        sort = "quoted" if name.name[0] in "“「《" else "unquoted"
        tally["wanted"] += 1
        tally[f"{sort} wanted"] += 1
        if not hits:
            cases.append(f"missed {name.name}")
            continue
        tally["found"] += 1
        tally[f"{sort} found"] += 1
        kind = found[hits[0]][0].kind.value
        tally["kind"] += kind in name.kinds
        if kind not in name.kinds:
            cases.append(f"kind {name.name}: {kind}")
    for index, (mention, _) in enumerate(found):
        if index not in used:
            tally["false"] += 1
            cases.append(f"false {mention.name}")
    return cases


def _agree(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= _SHARED * (max(one.end, other.end) - min(one.start, other.start))
