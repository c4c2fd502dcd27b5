from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.figures import find_figures
from core.model import Figure, Line, Role, Structure
from core.numerals import parse_number
from core.offsets import Span
from core.script import simplified_key

SPEC: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases/recognizers.json").read_text(encoding="utf-8")
)


def figures(text: str) -> tuple[Figure, ...]:
    """Read a text as one line."""
    key = simplified_key(text)
    structure = Structure(lines=(Line(Span(0, len(key)), Role.BODY),))
    return find_figures(key, structure, ())


def values(text: str) -> list[float | None]:
    """Return the values of a text; per mille and fractions as percentages, as in the spec."""
    scale = {"‰": 0.1, "ratio": 100.0}
    return [
        None if f.value is None else f.value * scale.get(f.unit or "", 1.0) for f in figures(text)
    ]


@pytest.mark.parametrize(("printed", "value"), SPEC["numerals"])
def test_numerals(printed: str, value: float) -> None:
    assert parse_number(printed) == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize(
    ("text", "expected"), [*SPEC["percent"], *SPEC["currency"], *SPEC["dimension"]]
)
def test_quantities(text: str, expected: list[float]) -> None:
    assert values(text) == pytest.approx(expected)


@pytest.mark.parametrize(("text", "low", "high"), SPEC["range"])
def test_ranges(text: str, low: float, high: float | None) -> None:
    assert [(f.low, f.high) for f in figures(text)] == [(low, high)]


@pytest.mark.parametrize("text", SPEC["ordinal"])
def test_an_ordinal_is_no_figure(text: str) -> None:
    assert values(text) == []
