"""Hold what is said of named things against `things.toml`, marked by hand."""

from __future__ import annotations

import tomllib
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

from core.ingest import read_bytes
from core.model import Entity, Report

HERE = Path(__file__).parent
STATED = ("variants", "body", "place", "year", "whole", "figures", "mentions")


def digest() -> str:
    """Return one SHA-256 over the annotation: it names what was measured."""
    return sha256((HERE / "things.toml").read_bytes()).hexdigest()


def score() -> tuple[Counter[str], list[str]]:
    """Return counts over all reports, and a line for each case that differs."""
    tally: Counter[str] = Counter()
    cases: list[str] = []
    for marked in tomllib.loads((HERE / "things.toml").read_text("utf-8"))["report"]:
        name = marked.get("file", "text")
        data = (HERE / name).read_bytes() if "file" in marked else marked["text"].strip().encode()
        report = read_bytes(data, name)
        cases += [f"{name[:8]}: {case}" for case in _compare(tally, report, marked)]
    return tally, cases


def _compare(tally: Counter[str], report: Report, marked: dict[str, Any]) -> list[str]:
    cases: list[str] = []
    things: list[dict[str, Any]] = marked.get("thing", [])
    known = {n for t in things for n in (t["name"], *t.get("variants", ()))}
    known |= set(marked.get("optional", ()))
    for mention in report.initiatives:
        if mention.name not in known:
            tally["false"] += 1
            cases.append(f"false {mention.name}")
    entities = {
        report.initiatives[n].name: entity for entity in report.entities for n in entity.mentions
    }
    for thing in things:
        tally["wanted"] += 1
        entity = entities.get(thing["name"])
        if entity is None:
            cases.append(f"missed {thing['name']}")
            tally.update(f"{what} wanted" for what in STATED if what in thing)
            continue
        tally["found"] += 1
        tally["kind"] += entity.kind.value in thing["kinds"]
        if entity.kind.value not in thing["kinds"]:
            cases.append(f"kind {thing['name']}: {entity.kind.value}")
        cases += _stated(tally, report, entity, thing)
    return cases


def _stated(
    tally: Counter[str], report: Report, entity: Entity, thing: dict[str, Any]
) -> list[str]:
    said = _said(report, entity)
    cases: list[str] = []
    for what in STATED:
        if what in thing:
            tally[f"{what} wanted"] += 1
            right = _agree(thing[what], said[what])
            tally[f"{what} right"] += right
            if not right:
                cases.append(f"{what} of {thing['name']}: {said[what]}")
        elif what in thing.get("no", ()) and said[what]:
            tally["invented"] += 1
            cases.append(f"invented {what} of {thing['name']}: {said[what]}")
    return cases


def _agree(wanted: object, said: object) -> bool:
    if isinstance(wanted, list) and isinstance(said, list):
        return all(any(w in s for s in said) for w in wanted)  # a qualifier may stand in front
    return wanted == said


def _said(report: Report, entity: Entity) -> dict[str, object]:
    """Return what the program says of a thing, in the words of the report."""
    text = report.text
    whole = None if entity.whole is None else report.entities[entity.whole].name
    return {
        "variants": list(entity.variants),
        "body": entity.body and entity.body.of(text),
        "place": entity.place and entity.place.of(text),
        "year": entity.year,
        "whole": whole,
        "figures": [report.figures[n].span.of(text) for n in entity.figures],
        "mentions": len(entity.mentions),
    }
