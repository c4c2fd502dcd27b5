from __future__ import annotations

from collections import Counter

import pytest

from tests.gold.score import digest, score_all

# The corpus that the floors below were measured on; a change of either is reviewed with the other.
CORPUS = "9142b17b6b2d7e852c9e8ca8b0a86e5824c521368ee69d662b55781db6c7b758"
FLOORS = {
    "figures": (0, 0),  # of 237
    "figure unit": (0, 0),  # of 237
    "figure qualifier": (0, 0),  # of 237
    "figure kind": (0, 0),  # of 237
    "figure span": (0, 0),  # of 237
    "label contained": (1, 0),  # of 220
    "label exact": (3, 0),  # of 220
    "dates": (0, 0),  # of 31
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
