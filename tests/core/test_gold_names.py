from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from tests.gold.names import digest, score

# The corpus that the floors below were measured on; a change of either is reviewed with the other.
CORPUS = "a44629e989823c4a9f0c3f57918ba8bf8a4d3b352c55aa5eee3117a786422f0b"
WANTED = 156
FLOORS = {"found": 152, "quoted found": 85, "unquoted found": 67, "kind": 152}
FALSE = 0


@pytest.fixture(scope="module")
def scored() -> tuple[Counter[str], list[str]]:
    return score()


def test_the_corpus_is_the_one_that_was_measured(scored: tuple[Counter[str], list[str]]) -> None:
    assert digest() == CORPUS
    assert scored[0]["wanted"] == WANTED


def test_no_measure_falls_below_its_floor(
    scored: tuple[Counter[str], list[str]], report_card: Callable[[str], None]
) -> None:
    tally, cases = scored
    report_card(f"names of our own: {tally['found']} of {WANTED}; " + "; ".join(cases))
    assert {m: tally[m] for m in FLOORS if tally[m] < FLOORS[m]} == {}
    assert tally["false"] <= FALSE
