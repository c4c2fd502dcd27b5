from __future__ import annotations

from collections import Counter

import pytest

from tests.gold.score import digest, score_all

# The corpus that the floors below were measured on; a change of either is reviewed with the other.
CORPUS = "903c69461cd663332a5c753536b817d835ba74bcb09b471347b956425b45791b"
FLOORS = {
    "figures": (9, 6),  # of 237
    "figure unit": (20, 0),  # of 228
    "figure qualifier": (3, 0),  # of 228
    "figure kind": (0, 0),  # of 228
    "figure span": (2, 0),  # of 228
    "label contained": (1, 0),  # of 211
    "label exact": (10, 0),  # of 211
    "dates": (15, 3),  # of 32
}


@pytest.fixture(scope="module")
def tallies() -> dict[str, Counter[str]]:
    return score_all()


def test_the_corpus_is_the_one_that_was_measured() -> None:
    assert digest("figures", "dates") == CORPUS


@pytest.mark.parametrize("measure", FLOORS)
def test_no_measure_falls_below_its_floor(measure: str, tallies: dict[str, Counter[str]]) -> None:
    missed, false = FLOORS[measure]
    tally = tallies[measure]
    assert tally["wanted"] - tally["found"] <= missed
    assert tally["false"] <= false
