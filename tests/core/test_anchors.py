from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.anchors import CONTEXT, Anchor, _closest, _distances, find_anchor, make_anchor
from core.approximate import Match, best_match
from core.edits import Replacement, replace
from core.ingest import read_file
from core.offsets import OffsetMap, Span
from seeds import sample_paths

HAN = "".join(chr(0x4E00 + i) for i in range(3000))  # all different: a passage is there once
OTHER = st.text("abcdefgh", max_size=40)  # nothing of HAN
few = st.text("统战工", max_size=60)  # repeats itself all the time


@st.composite
def marked(draw: st.DrawFn, source: str = HAN[:160], least: int = 1) -> tuple[str, Span]:
    start = draw(st.integers(0, len(source) - least))
    return source, Span(start, draw(st.integers(start + least, len(source))))


@st.composite
def marked_in_few(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(few)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@st.composite
def edited_around(draw: st.DrawFn) -> tuple[str, Span, str, OffsetMap]:
    source, span = draw(marked())
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    pieces = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [Replacement(p, draw(OTHER)) for p in pieces if p.end <= span.start]
    edits += [Replacement(p, draw(OTHER)) for p in pieces if p.start >= span.end]
    return source, span, *replace(source, edits)


def distance(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (a != b))
    return row[-1]


def test_an_anchor_keeps_the_quote_and_its_neighbourhood() -> None:
    assert make_anchor(HAN, Span(40, 43)) == Anchor(40, 43, HAN[40:43], HAN[8:40], HAN[43:75])
    assert make_anchor(HAN[:9], Span(2, 7)) == Anchor(2, 7, HAN[2:7], HAN[:2], HAN[7:9])
    assert CONTEXT == 32


@pytest.mark.parametrize("span", [Span(-1, 2), Span(3, 2), Span(2, 6), Span(6, 6)])
def test_a_span_outside_the_text_has_no_anchor(span: Span) -> None:
    with pytest.raises(ValueError, match="lies outside a text of 5 code points"):
        make_anchor("统战工作好", span)


@given(marked_in_few())
def test_it_is_found_where_it_was_made(made: tuple[str, Span]) -> None:
    text, span = made
    assert find_anchor(text, make_anchor(text, span)) == span


@given(marked(), OTHER)
def test_it_moves_with_what_is_inserted_before_it(made: tuple[str, Span], inserted: str) -> None:
    text, span = made
    found = find_anchor(inserted + text, make_anchor(text, span))
    assert found == span.shift(len(inserted))


@given(edited_around())
def test_it_is_found_after_repairs_around_it(made: tuple[str, Span, str, OffsetMap]) -> None:
    source, span, target, mapping = made
    assert find_anchor(target, make_anchor(source, span)) == mapping.span(span)


@given(marked(), OTHER)
def test_it_is_an_orphan_once_the_passage_is_gone(made: tuple[str, Span], instead: str) -> None:
    text, span = made
    gone = text[: span.start] + instead + text[span.end :]
    assert find_anchor(gone, make_anchor(text, span)) is None


@settings(max_examples=60, deadline=None)
@given(marked(least=12), st.data())
def test_it_is_found_by_what_is_left_of_it(made: tuple[str, Span], data: st.DataObject) -> None:
    text, span = made
    middle = st.integers(span.start + 2, span.end - 2)
    most = (span.end - span.start) // 5
    places = data.draw(st.lists(middle, min_size=1, max_size=most, unique=True).map(sorted))
    edits = [
        Replacement(Span(at, at + data.draw(st.integers(0, 1))), data.draw(st.sampled_from("xy")))
        for at in places
    ]
    target, mapping = replace(text, edits)
    found = find_anchor(target, make_anchor(text, span))
    assert found == Span(mapping.position(span.start), mapping.position(span.end))


@given(few | st.text(), few | st.text(), few | st.text(), few, st.integers(0, 200))
def test_any_anchor_in_any_text_is_found_inside_it_or_not_at_all(
    raw: str, exact: str, prefix: str, suffix: str, start: int
) -> None:
    found = find_anchor(raw, Anchor(start, start + len(exact), exact, prefix[-32:], suffix[:32]))
    if exact and exact in raw:
        assert found
        assert found.of(raw) == exact
    elif found is None:
        assert prefix not in raw or not prefix or exact
    else:
        assert 0 <= found.start <= found.end <= len(raw)
        assert distance(found.of(raw), exact) <= 0.3 * len(exact)


def test_passages_of_a_damaged_sample_are_found_in_its_repaired_text() -> None:
    report, _ = read_file(sample_paths()[4])
    assert len(report.repairs) > 20
    for span in [f.span for f in report.figures] + [i.span for i in report.initiatives]:
        anchor = make_anchor(report.raw, report.to_raw.span(span))
        if anchor.exact == span.of(report.text):
            assert find_anchor(report.text, anchor) == span


def test_the_words_alone_at_the_old_place_are_not_enough() -> None:
    anchor = make_anchor("甲乙丙工作丁戊己", Span(3, 5))
    assert find_anchor("天地人工作玄黄宇。甲乙丙工作丁戊己", anchor) == Span(12, 14)
    assert find_anchor("天地丙工作玄黄宇。甲乙丙工作丁戊己", anchor) == Span(3, 5)


def test_the_more_context_agrees_the_better_and_then_the_nearer() -> None:
    anchor = make_anchor("一二三四五工作六七八九十", Span(5, 7))
    assert find_anchor("五工作六。……四五工作六七", anchor) == Span(9, 11)
    assert find_anchor("四五工作六七……五工作六。", anchor) == Span(2, 4)
    lonely = Anchor(20, 22, "工作", "", "")
    assert find_anchor("工作" + "。" * 20 + "工作" + "。" * 30 + "工作", lonely) == Span(22, 24)


def test_one_side_of_the_context_is_enough() -> None:
    text = HAN[:50] + "工作" + HAN[50:100]
    anchor = make_anchor(text, Span(50, 52))
    assert find_anchor("工作xx" + HAN[:50] + "工作", anchor) == Span(54, 56)
    assert find_anchor("工作xx工作" + HAN[50:], anchor) == Span(4, 6)


def test_it_is_found_far_from_its_old_place() -> None:
    anchor = make_anchor(HAN, Span(100, 140))
    assert find_anchor("字" * 30_000 + HAN, anchor) == Span(30_100, 30_140)
    assert find_anchor(HAN[90:], make_anchor("字" * 30_000 + HAN, Span(30_100, 30_140))) == Span(
        10, 50
    )


def test_an_empty_passage_is_a_place_between_its_neighbours() -> None:
    anchor = make_anchor(HAN[:80], Span(40, 40))
    assert find_anchor(HAN[:80], anchor) == Span(40, 40)
    assert find_anchor("x" * 7 + HAN[:80], anchor) == Span(47, 47)
    assert find_anchor("x" * 60, anchor) is None
    assert find_anchor("x", Anchor(5, 5, "", "", "")) is None


def test_a_short_passage_without_context_is_an_orphan() -> None:
    assert find_anchor("完全不同的一段话", Anchor(0, 2, "统战", "", "")) is None


def test_a_long_passage_is_found_by_its_two_ends() -> None:
    span = Span(500, 2500)
    anchor = make_anchor(HAN, span)
    edited = "x" * 5 + HAN[:1000] + "中间改动" * 50 + HAN[1100:]
    found = find_anchor(edited, anchor)
    assert found == Span(505, 2605)
    ends = HAN[:600] + "x" + HAN[601:2400] + "y" + HAN[2401:]
    assert find_anchor(ends, anchor) == span


@pytest.mark.parametrize(
    "left",
    [
        HAN[1500:],  # the first half is gone
        HAN[:1500],  # the second
        HAN[:900] + HAN[2100:],  # more is gone than may be
        HAN[1500:] + HAN[:1500],  # the end stands before the beginning
    ],
)
def test_a_long_passage_in_pieces_is_an_orphan(left: str) -> None:
    assert find_anchor(left, make_anchor(HAN, Span(500, 2500))) is None


def test_a_passage_like_all_around_it_is_still_found() -> None:
    anchor = Anchor(50_000, 50_040, "…" * 39 + "统", "…" * 32, "…" * 32)
    found = find_anchor("…" * 100_000, anchor)
    assert found is not None
    assert 39 <= found.end - found.start <= 40


@settings(deadline=None)
@given(st.text("ab统", min_size=1, max_size=70), st.text("ab统", max_size=70))
def test_distances_are_edit_distances(pattern: str, text: str) -> None:
    anchored = _distances(pattern, text, anchored=True)
    assert anchored == [distance(pattern, text[:end]) for end in range(len(text) + 1)]
    free = _distances(pattern, text, anchored=False)
    assert free[-1] == min(distance(pattern, text[at:]) for at in range(len(text) + 1))


@given(st.text("ab统", min_size=1, max_size=12), st.text("ab统", max_size=20))
def test_the_two_ways_to_the_closest_part_agree(pattern: str, window: str) -> None:
    least, span = _closest(pattern, window)
    assert distance(pattern, span.of(window)) == least
    match = best_match(pattern, window, near=0)
    if match is None:
        assert window == ""
        return
    assert distance(pattern, match.span.of(window)) == match.distance
    assert match.distance == min(least, len(pattern))


def test_of_equal_matches_the_nearest_counts() -> None:
    window = "工作。工作。工作"
    assert best_match("工作", window, near=0) == Match(0, Span(0, 2))
    assert best_match("工作", window, near=4) == Match(0, Span(3, 5))
    assert best_match("工作", window, near=9) == Match(0, Span(6, 8))
    assert best_match("统战工作", "统一战工作", near=0) == Match(1, Span(0, 5))
    assert best_match("统战", "", near=0) is None
