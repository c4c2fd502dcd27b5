"""Whole layouts, reviewed line by line: role, form, heading; title, date, source, tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.ingest import read_bytes, split
from core.script import simplified_key
from core.structure import find_documents, read_structure

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).parents[1].joinpath("cases", "layout.json").read_text(encoding="utf-8")
)
NAMES = [case["name"] for case in CASES]


def text_of(case: dict[str, Any]) -> str:
    return "\n".join(row[0] for row in case["lines"]) + "\n"


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_line_reads_as_reviewed(case: dict[str, Any]) -> None:
    text = text_of(case)
    found = read_structure(simplified_key(text))
    heads = {
        (line.span.start, tuple([s.level, s.span.of(text)] if s.run_in else [s.level]))
        for line in found.lines
        for s in found.sections
        if line.span.contains(s.span)
    }
    rows = [
        [
            line.span.of(text),
            line.role.value,
            line.form.value if line.form else None,
            next((list(head) for start, head in heads if start == line.span.start), None),
        ]
        for line in found.lines
    ]
    assert rows == case["lines"]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_metadata_and_tables_are_as_reviewed(case: dict[str, Any]) -> None:
    text = text_of(case)
    found = read_structure(simplified_key(text))
    stated = found.metadata
    assert (stated.title.of(text) if stated.title else None) == case["title"]
    assert (stated.date.value if stated.date else None) == case["date"]
    assert (stated.publisher.of(text) if stated.publisher else None) == case["publisher"]
    tables = [
        {
            "heads": table.heads,
            "title": table.title.of(text) if table.title else None,
            "unit": table.unit.of(text) if table.unit else None,
            "rows": [[cell.of(text) for cell in row] for row in table.rows],
        }
        for table in found.tables
    ]
    assert tables == case["tables"]


def test_only_files_with_several_documents_split() -> None:
    several = [
        len(find_documents(key, read_structure(key)))
        for key in (simplified_key(text_of(case)) for case in CASES)
    ]
    assert several == [2 if "two " in name else 1 for name in NAMES]


def test_parts_are_reports_of_their_own_with_their_bytes() -> None:
    case = next(case for case in CASES if "two news" in case["name"])
    raw = text_of(case).replace("工作,", "工\n作,")
    whole = read_bytes(raw.encode(), "两篇.txt")
    parts = split(whole)
    assert b"".join(data for _, data in parts).decode() == whole.raw
    assert [part.source.name for part, _ in parts] == ["两篇 (1).txt", "两篇 (2).txt"]
    assert [part.display_title for part, _ in parts] == [
        "清河县扎实推进统战工作",
        "平湖县统战工作提质增效",
    ]
    for part, data in parts:
        again = read_bytes(data, part.source.name)
        assert again.text == part.text
        assert again.source.sha256 == part.source.sha256
        assert split(part) == ()
