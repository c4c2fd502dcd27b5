"""Every list of the table is needed: without it, a sentence of the rules or of the gold changes."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from core.ingest import read_bytes
from core.initiatives import find_initiatives, vocabulary
from core.model import InitiativeKind
from resources import table
from tests.core.test_initiative_rules import RULES
from tests.gold.names import FOLDER, bare

WORDS = sorted(name for name, listed in table("initiatives")["words"].items() if listed)
CACHED = {
    "core.initiatives.vocabulary": (
        "words", "pattern", "forms", "head_kinds", "verb_kinds", "_last_characters", "_endings",
    ),
    "core.initiatives.phrases": ("_special", "sort_word"),
    "core.initiatives.unquoted": ("_likely_heads", "_announces"),
    "core.initiatives.titles": ("_titles",),
    "core.initiatives.honours": ("_given",),
}  # fmt: skip


def forget() -> None:
    for module, functions in CACHED.items():
        for name in functions:
            getattr(import_module(module), name).cache_clear()


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    forget()
    yield
    forget()


@pytest.fixture(scope="module")
def texts() -> list[Any]:
    """The sentences that rules need and refuse, and the texts marked by hand, read once."""
    sentences = [f"　　{text}\n" for rule in RULES for text in (rule[1], rule[3])]
    marked = [bare(p.read_text("utf-8"))[0] for p in sorted(FOLDER.glob("*.txt"))]
    return [read_bytes(text.encode(), "case.txt") for text in (*sentences, *marked)]


def found(texts: list[Any]) -> list[tuple[str, InitiativeKind]]:
    return [
        (m.name_key, m.kind) for r in texts for m in find_initiatives(r.text, r.key, r.structure)
    ]


@pytest.mark.parametrize("name", WORDS)
def test_without_a_list_something_is_found_otherwise(
    name: str, texts: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = found(texts)
    lists = table("initiatives")
    nothing: Any = ["(?!)"] if isinstance(lists["words"][name], list) else "〇〇〇"
    emptied = {**lists, "words": {**lists["words"], name: nothing}}

    def other(_: str) -> dict[str, Any]:
        return emptied

    monkeypatch.setattr(vocabulary, "table", other)
    forget()
    assert found(texts) != before


def test_each_rule_has_a_sentence_that_needs_it_and_one_that_it_refuses() -> None:
    for rule, needs, gives, refuses, _ in RULES:
        assert needs.strip(), rule
        assert gives or rule == "honour", rule
        assert refuses.strip(), rule
    assert len({rule[0] for rule in RULES}) == len(RULES)
