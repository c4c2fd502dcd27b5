from __future__ import annotations

import pytest

from tests.fuzz.formats import read_broken
from tests.fuzz.mutation import seeds

SEEDS = seeds()


@pytest.mark.parametrize("ending", sorted(SEEDS))
def test_broken_files_give_a_text_or_a_reason(ending: str) -> None:
    """A few hundred of what `python -m tests.fuzz.formats` does for ten minutes."""
    readable = sum(read_broken(number, ending, SEEDS[ending]) for number in range(120))
    assert 0 < readable <= 120
