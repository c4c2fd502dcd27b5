"""Reviewed words in sentences of the register: how many come out as a careful editor writes them.

Forms follow the Ministry of Education's standard for Taiwan and the 常用字字形表 for Hong Kong; the
sentences are ours.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.guard import refused_phrases
from core.ingest import read_bytes
from core.model import Script
from core.page import make_page
from core.script import Variant, convert_with_map
from seeds import sample_paths

CASES = Path(__file__).parents[1] / "cases"
FLOORS = {"conversion": 0.99, "conversion_traps": 0.96}


def cases(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def wrong(name: str, *, guarded: bool) -> tuple[list[str], int]:
    """Return the focus words that come out wrong, and how many there are."""
    errors: list[str] = []
    total = 0
    for case in cases(name):
        sentence = case["hans"]
        refused = refused_phrases(sentence) if guarded else frozenset()
        for variant in (Variant.TW, Variant.HK):
            shown = convert_with_map(sentence, variant, refused=refused)[0]
            for word in case["focus"]:
                at = sentence.index(word["hans"])
                got = shown[at : at + len(word["hans"])]
                total += 1
                if got != word[variant.value]:
                    errors.append(f"{sentence}: {word[variant.value]}, not {got}")
    return errors, total


@pytest.mark.parametrize("name", FLOORS)
def test_focus_words_come_out_right(name: str) -> None:
    errors, total = wrong(name, guarded=True)
    assert total > 500
    assert len(errors) <= (1 - FLOORS[name]) * total, errors


def test_the_guard_is_worth_having() -> None:
    guarded, _ = wrong("conversion_traps", guarded=True)
    unguarded, _ = wrong("conversion_traps", guarded=False)
    assert 4 * len(guarded) < len(unguarded)


@pytest.mark.parametrize("name", FLOORS)
@pytest.mark.parametrize("variant", [Variant.TW, Variant.HK])
def test_there_and_back_is_the_same(name: str, variant: Variant) -> None:
    for case in cases(name):
        sentence = case["hans"]
        shown, _ = convert_with_map(sentence, variant, refused=refused_phrases(sentence))
        assert convert_with_map(shown, Variant.HANS)[0] == sentence


def test_traditional_there_and_back_is_nearly_the_same(report_card: Callable[[str], None]) -> None:
    """Traditional pages are half converted; what comes back differently is listed, not hidden."""
    reports = [read_bytes(path.read_bytes(), path.name) for path in sample_paths()]
    differing: Counter[str] = Counter()
    characters = 0
    for report in reports:
        if report.script is not Script.HANT:
            continue
        there = make_page(report, Variant.HANS).text
        back = convert_with_map(there, Variant.TW, refused=report.refused)[0]
        characters += len(back)
        differing.update(f"{a}→{b}" for a, b in zip(report.text, back, strict=True) if a != b)
    listed = " ".join(f"{pair}×{times}" for pair, times in differing.most_common())
    report_card(
        f"traditional → simplified → traditional (Taiwan), {characters} characters: {listed}"
    )
    assert 0 < sum(differing.values()) < 0.03 * characters
