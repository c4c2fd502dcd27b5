"""Hold what is read in a report against its annotation by hand, measure by measure.

A figure is found where the spans overlap and the values are equal. What an annotation gives a tier
other than `core` may be found or not; anything else that is found is false. Offsets are code points
of the text as it stands in the file.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

from core.contract import to_json
from core.ingest import read_file

FOLDER = Path(__file__).parent
Record = dict[str, Any]


def digest(*parts: str) -> str:
    """Return one SHA-256 over all texts and these parts of the annotations: it names a corpus."""
    whole = sha256()
    for path in sorted(FOLDER.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        whole.update(path.read_bytes())
        whole.update(json.dumps([gold[part] for part in parts], sort_keys=True).encode())
    return whole.hexdigest()


def score_all() -> dict[str, Counter[str]]:
    """Return found, wanted and false for each measure, over all reports."""
    tallies: dict[str, Counter[str]] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        read = to_json(read_file(path)[0])
        _figures(tallies, read["figures"], gold["figures"])
        _dates(tallies, read["dates"], gold["dates"])
    return tallies


def _count(tallies: dict[str, Counter[str]], measure: str, *, found: bool) -> None:
    tally = tallies.setdefault(measure, Counter())
    tally["wanted"] += 1
    tally["found"] += found


def _shared(found: Record, gold: Record) -> int:
    start: int = max(found["raw_start"], gold["start"])
    end: int = min(found["raw_end"], gold["end"])
    return end - start


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one))


def _same_value(found: Record, gold: Record) -> bool:
    value = gold["value"]
    if isinstance(value, list):
        return _near(found["low"], value[0]) and _near(found["high"], value[1])
    return found["value"] is not None and _near(found["value"], value)


def _falsely(read: list[Record], used: set[int], gold: list[Record]) -> int:
    spare = [g for g in gold if g["tier"] != "core"]
    left = (r for i, r in enumerate(read) if i not in used)
    return sum(not any(_shared(r, g) > 0 for g in spare) for r in left)


def _figures(tallies: dict[str, Counter[str]], read: list[Record], gold: list[Record]) -> None:
    used: set[int] = set()
    for g in (record for record in gold if record["tier"] == "core"):
        touching = [i for i, r in enumerate(read) if i not in used and _shared(r, g) > 0]
        hits = [i for i in touching if _same_value(read[i], g)]
        _count(tallies, "figures", found=bool(hits))
        if not hits:
            continue
        used.update(touching)
        best = read[max(hits, key=lambda i: _shared(read[i], g))]
        for part in ("unit", "qualifier", "kind"):
            _count(tallies, f"figure {part}", found=best[part] == g[part])
        whole = (best["raw_start"], best["raw_end"]) == (g["start"], g["end"])
        _count(tallies, "figure span", found=whole)
        if g["label"]:
            label = best["label_key"] or ""
            inside = bool(label) and (label in g["label"] or g["label"] in label)
            _count(tallies, "label contained", found=inside)
            _count(tallies, "label exact", found=label == g["label"])
    tallies["figures"]["false"] += _falsely(read, used, gold)


def _dates(tallies: dict[str, Counter[str]], read: list[Record], gold: list[Record]) -> None:
    used: set[int] = set()
    for g in (record for record in gold if record["tier"] == "core"):
        hits = [i for i, r in enumerate(read) if i not in used and _shared(r, g) > 0]
        used.update(hits)
        _count(tallies, "dates", found=any(read[i]["value"] == g["value"] for i in hits))
    tallies["dates"]["false"] += _falsely(read, used, gold)
