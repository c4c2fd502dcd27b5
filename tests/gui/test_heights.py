from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from gui.reader.heights import Heights

LISTS = st.lists(st.integers(1, 90), min_size=1, max_size=70)


@given(LISTS, st.data())
def test_it_answers_as_adding_up_does(heights: list[int], data: st.DataObject) -> None:
    kept = Heights(heights)
    for _ in range(data.draw(st.integers(0, 5))):
        number = data.draw(st.integers(0, len(heights) - 1))
        heights[number] = data.draw(st.integers(0, 200))
        kept[number] = heights[number]
    tops = [0, *accumulate(heights)]
    assert [kept.top(n) for n in range(len(heights) + 1)] == tops
    assert (kept.total, len(kept)) == (tops[-1], len(heights))
    for y in range(-1, tops[-1] + 2):
        expected = max(0, min(bisect_right(tops, y) - 1, len(heights) - 1))
        assert kept.at(y) == expected
        assert kept[expected] == heights[expected]
