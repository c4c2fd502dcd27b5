from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.edits import Replacement, replace
from core.offsets import IDENTITY, OffsetMap, Piece, Span

SOURCE = "".join(chr(0x4E00 + i) for i in range(12))  # all different, so a survivor can be found


@st.composite
def edits(draw: st.DrawFn, length: int) -> list[Replacement]:
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [Replacement(Span(*pair), draw(st.text("ab", max_size=3))) for pair in pairs]


@st.composite
def two_edits(draw: st.DrawFn) -> tuple[str, OffsetMap, str, OffsetMap]:
    middle, first = replace(SOURCE, draw(edits(len(SOURCE))))
    target, second = replace(middle, draw(edits(len(middle))))
    return middle, first, target, second


spans = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda p: Span(min(p), max(p)))


@given(two_edits(), spans)
def test_every_surviving_character_stays_in_its_span(
    made: tuple[str, OffsetMap, str, OffsetMap], span: Span
) -> None:
    middle, first, target, second = made
    for text, mapping in ((middle, first), (target, first.then(second))):
        carried = mapping.span(span)
        assert 0 <= carried.start <= carried.end <= len(text)
        for character in span.of(SOURCE):
            if character in text:
                assert carried.start <= text.index(character) < carried.end


@given(two_edits(), spans)
def test_composition_never_claims_more_than_its_parts(
    made: tuple[str, OffsetMap, str, OffsetMap], span: Span
) -> None:
    _, first, _, second = made
    step = first.span(span)
    stepwise = second.span(step)
    at_once = first.then(second).span(span)
    if span and step and stepwise:
        assert at_once.start <= stepwise.start
        assert stepwise.end <= at_once.end


@given(two_edits())
def test_inversion_returns(made: tuple[str, OffsetMap, str, OffsetMap]) -> None:
    _, first, _, second = made
    assert first.invert().invert() == first
    both = first.then(second)
    assert both.then(IDENTITY) == both == IDENTITY.then(both)
    assert both.invert().invert() == both


@given(two_edits(), spans)
def test_there_and_back_covers_the_span(
    made: tuple[str, OffsetMap, str, OffsetMap], span: Span
) -> None:
    _, first, _, _ = made
    there = first.span(span)
    if there:
        back = first.invert().span(there)
        kept = [i for i in range(span.start, span.end) if SOURCE[i] in made[0]]
        assert all(back.start <= i < back.end for i in kept)


@pytest.mark.parametrize(
    ("replacements", "span", "expected"),
    [
        # A residue right after the last character of a span stays outside it.
        ([(1, 3, "")], Span(0, 1), Span(0, 1)),
        ([(1, 3, "")], Span(3, 5), Span(1, 3)),
        # A span that lies partly inside a replacement takes all of it.
        ([(2, 5, "x")], Span(3, 6), Span(2, 4)),
        ([(2, 5, "x")], Span(0, 3), Span(0, 3)),
        # A replacement that only touches a span stays outside it, on either side.
        ([(2, 5, "x")], Span(0, 2), Span(0, 2)),
        ([(2, 5, "x")], Span(5, 7), Span(3, 5)),
        # Wholly inside a deletion: a caret at the place.
        ([(2, 5, "")], Span(3, 4), Span(2, 2)),
        # Two deletions that touch.
        ([(1, 2, ""), (2, 4, "")], Span(0, 5), Span(0, 2)),
        # An insertion belongs to neither side.
        ([(3, 3, "xy")], Span(1, 3), Span(1, 3)),
        ([(3, 3, "xy")], Span(3, 4), Span(5, 6)),
        # Equal length: position by position.
        ([(0, 4, "wxyz")], Span(1, 3), Span(1, 3)),
    ],
)
def test_spans_at_the_edges(
    replacements: list[tuple[int, int, str]], span: Span, expected: Span
) -> None:
    _, mapping = replace(SOURCE, [Replacement(Span(a, b), c) for a, b, c in replacements])
    assert mapping.span(span) == expected


def test_spans_that_touch_share_nothing() -> None:
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert not Span(2, 3).overlaps(Span(0, 2))


def test_a_span_contains_what_has_its_edges() -> None:
    assert Span(1, 4).contains(Span(1, 4))
    assert Span(1, 4).contains(Span(2, 4))
    assert not Span(1, 4).contains(Span(0, 3))
    assert not Span(1, 4).contains(Span(2, 5))


def test_a_position_goes_before_what_is_inserted_there() -> None:
    _, mapping = replace(SOURCE, [Replacement(Span(3, 3), "xy"), Replacement(Span(5, 7), "")])
    assert [mapping.position(at) for at in (0, 3, 4, 5, 6, 7, 12)] == [0, 3, 6, 7, 7, 7, 12]


def test_equal_maps_are_one_key() -> None:
    made = [replace(SOURCE, [Replacement(Span(1, 2), after)])[1] for after in ("xy", "vw", "")]
    assert len(set(made)) == 2
    assert hash(made[0]) != hash(made[2])


def test_the_hull_of_a_part_is_that_of_the_whole_piece() -> None:
    _, mapping = replace(SOURCE, [Replacement(Span(2, 6), "xy")])
    for part in (Span(3, 5), Span(2, 3), Span(5, 6), Span(2, 6)):
        assert mapping.hull(part) == Span(2, 4)


def test_hull_takes_in_what_touches() -> None:
    _, mapping = replace(SOURCE, [Replacement(Span(3, 3), "xy")])
    assert mapping.hull(Span(2, 3)) == Span(2, 5)
    assert mapping.span(Span(2, 3)) == Span(2, 3)


@pytest.mark.parametrize(
    "pieces",
    [
        [Piece(1, 2, 3, 3)],  # the text before moves
        [Piece(2, 1, 2, 2)],  # backwards
        [Piece(0, 2, 0, 1), Piece(1, 3, 1, 2)],  # overlap
        [Piece(0, 2, 0, 1), Piece(4, 5, 4, 4)],  # the gap grows
    ],
)
def test_impossible_maps_are_refused(pieces: list[Piece]) -> None:
    with pytest.raises(ValueError, match=r"piece|gap|move"):
        OffsetMap(pieces)


@pytest.mark.parametrize("spans", [[(0, 3), (2, 4)], [(0, 13)]])
def test_impossible_replacements_are_refused(spans: list[Any]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        replace(SOURCE, [Replacement(Span(*span), "x") for span in spans])


def test_maps_are_values() -> None:
    _, one = replace(SOURCE, [Replacement(Span(0, 1), "")])
    _, same = replace(SOURCE, [Replacement(Span(0, 1), "")])
    assert one == same
    assert hash(one) == hash(same)
    assert one != IDENTITY
    assert "Piece" in repr(one)


def test_span_arithmetic() -> None:
    assert not Span(2, 2)
    assert Span(1, 3).shift(2) == Span(3, 5)
    assert Span(1, 3).overlaps(Span(2, 4))
    assert not Span(1, 3).overlaps(Span(3, 4))
    assert Span(1, 4).contains(Span(2, 4))
    assert not Span(1, 4).contains(Span(0, 2))
