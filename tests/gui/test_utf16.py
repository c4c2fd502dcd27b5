from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.reader.utf16 import Utf16


@given(st.text(st.sampled_from("a中𠮷😀é"), max_size=30))
def test_counts_agree_with_the_encoding(text: str) -> None:
    both = Utf16(text)
    for position in range(len(text) + 1):
        units = len(text[:position].encode("utf-16-le")) // 2
        assert both.units(position) == units
        assert both.code_points(units) == position


def test_inside_a_pair_is_the_pair() -> None:
    assert Utf16("a𠮷b").code_points(2) == 1
