"""The JSON Schema that ships, held against real documents, the kinds of the model and the page."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from core import kinds, layout
from core.contract import SCHEMA, to_json
from core.ingest import read_file, reread
from core.repair import ALL
from resources import schema
from seeds import sample_paths

GOLD = sorted(Path(__file__).parents[1].glob("gold/*.txt"))
ITEM = {"$ref": "#/$defs/item"}
PUBLISHED: dict[str, Any] = json.loads(schema("report-1"))


def strict(part: object) -> Any:  # noqa: ANN401 - JSON is of any shape
    """Return a schema that refuses keys which the published one does not name.

    Ours may not print what is undocumented; a reader of it must bear what a later version adds.
    """
    if isinstance(part, list):
        return [x if x == ITEM else strict(x) for x in part]
    if not isinstance(part, dict):
        return part
    closed = {key: strict(value) for key, value in part.items()}
    if "properties" in part and part is not PUBLISHED["$defs"]["item"]:
        closed["unevaluatedProperties"] = False
    return closed


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(strict(PUBLISHED))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(PUBLISHED)
    assert PUBLISHED["properties"]["schema"] == {"const": SCHEMA}


@pytest.mark.parametrize("path", [*sample_paths(), *GOLD], ids=lambda path: path.stem)
def test_documents_are_as_the_schema_says(path: Path) -> None:
    report, _ = read_file(path)
    for document in (to_json(report), to_json(reread(report, ALL))):
        mistakes = [
            f"{error.json_path}: {error.message:.200}"
            for error in validator().iter_errors(json.loads(json.dumps(document)))
        ]
        assert mistakes == []


def test_the_strict_schema_sees_what_is_not_documented() -> None:
    document = to_json(read_file(sample_paths()[0])[0])
    document["figures"][0]["guess"] = 1
    document["metadata"]["mood"] = "calm"
    del document["lines"][0]["role"]
    found = {error.json_path for error in validator().iter_errors(document)}
    assert found == {"$.figures[0]", "$.metadata", "$.lines[0]"}


@pytest.mark.parametrize(
    ("definition", "key", "kind"),
    [
        ("line", "role", kinds.Role),
        ("line", "form", layout.Form),
        ("repair", "confidence", kinds.Confidence),
        ("figure", "qualifier", kinds.Qualifier),
        ("figure", "kind", kinds.FigureKind),
        ("change", "part", kinds.ChangePart),
        ("change", "basis", kinds.Basis),
        ("check", "kind", kinds.CheckKind),
    ],
)
def test_words_are_those_of_the_model(definition: str, key: str, kind: type[StrEnum]) -> None:
    words = PUBLISHED["$defs"][definition]["properties"][key]["enum"]
    assert [word for word in words if word is not None] == [member.value for member in kind]


def test_shared_words_are_those_of_the_model() -> None:
    shared = {"origin": kinds.Origin, "initiative_kind": kinds.InitiativeKind}
    for name, kind in shared.items():
        assert PUBLISHED["$defs"][name]["enum"] == [member.value for member in kind]
    assert PUBLISHED["properties"]["script"]["enum"] == [script.value for script in kinds.Script]


def test_every_key_and_word_is_on_the_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")

    def names(part: object) -> set[str]:
        if isinstance(part, list):
            return {name for x in part for name in names(x)}
        if not isinstance(part, dict):
            return set()
        own = {*part.get("properties", ()), *(x for x in part.get("enum", ()) if x and x != -1)}
        return {str(x) for x in own} | names(list(part.values()))

    missing = {name for name in names(PUBLISHED) if f"`{name}`" not in page and name != "1"}
    assert missing - {"start", "end", "raw_start", "raw_end"} == set()
