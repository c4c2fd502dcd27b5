from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.ingest import read_bytes
from core.model import Confidence, apply_repairs
from core.offsets import Span
from core.page import MarkKind, Page, make_page
from core.script import Variant, convert_with_map

# Pieces of reports, clean and damaged, in both scripts; joined at random they meet every rule.
FRAGMENTS = (
    "统战工作开展", "统一战线", "近63亿元", "1.2万余户", "“同心永固”行动", "《条例》", "。", ",", "\n", "\n\n",
    "統(tǒng)戰(zhàn)", "發(fā)展", "企業(yè)18家", "??h委", "里程和里面", "干部干劲", "皇后以后", "2023年5月",
    "完成14\n\n家", "𠮷", "e\u0301", " ", "　　", "40%", "ABC", "第一章 总则\n", "今年1至9月",
)  # fmt: skip
texts = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=25).map("".join)


def pages(text: str) -> dict[Variant, Page] | None:
    if not text.strip():
        return None
    report = read_bytes(text.encode(), "x.txt")
    return {variant: make_page(report, variant) for variant in Variant}


@settings(max_examples=150, deadline=None)
@given(texts)
def test_no_toggle_loses_or_moves_a_span(text: str) -> None:
    made = pages(text)
    if made is None:
        return
    original = made[Variant.ORIGINAL]
    for variant, page in made.items():
        assert {(m.kind, m.index) for m in page.marks} == {
            (m.kind, m.index) for m in original.marks
        }
        for mark in page.marks:
            if mark.kind is MarkKind.REPAIR:
                continue
            source = page.to_text(mark.span)
            shown = convert_with_map(source.of(page.report.text), variant)[0]
            # A phrase may convert otherwise alone than in its sentence, so compare lengths where
            # it does, and characters through the map in any case.
            assert len(shown) == len(mark.span.of(page.text))
            assert page.shown(source) == mark.span


@settings(max_examples=150, deadline=None)
@given(texts, st.data())
def test_a_raw_span_comes_back_through_every_script(text: str, data: st.DataObject) -> None:
    made = pages(text)
    if made is None:
        return
    shown = data.draw(st.sampled_from(list(made.values())))
    start = data.draw(st.integers(0, max(0, len(shown.text) - 1)))
    span = Span(start, data.draw(st.integers(start, len(shown.text))))
    raw = shown.to_raw(span)
    if raw:
        for page in made.values():
            back = page.to_raw(page.from_raw(raw))
            assert back.start <= raw.start
            assert raw.end <= back.end or not page.from_raw(raw)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_undoing_all_repairs_gives_the_raw_text(text: str) -> None:
    made = pages(text)
    if made is None:
        return
    report = made[Variant.ORIGINAL].report
    assert report.raw == text
    assert apply_repairs(report.raw, ()) == (text, apply_repairs(text, ())[1])
    for repair in report.repairs:
        assert repair.raw_span.of(text) == repair.before
        assert (repair.confidence is Confidence.FLAGGED) == (not repair.applied)
    kept = "".join(
        text[left:right]
        for left, right in zip(
            [0, *(r.raw_span.end for r in report.repairs if r.applied)],
            [*(r.raw_span.start for r in report.repairs if r.applied), len(text)],
            strict=True,
        )
    )
    assert len(kept) == len(report.text) - sum(len(r.after) for r in report.repairs if r.applied)


def test_paragraphs_lie_in_order_and_are_found() -> None:
    made = pages("清河县工作情况\n\n　　一段话说到这里。\n　　另一段话说到那里。")
    assert made
    page = made[Variant.TW]
    assert [p.span.of(page.text) for p in page.paragraphs] == [
        "清河縣工作情況",
        "一段話說到這裡。",
        "另一段話說到那裡。",
    ]
    for index, paragraph in enumerate(page.paragraphs):
        assert page.paragraph_at(paragraph.span.start) == index
    assert page.paragraph_at(0) == 0


def test_differences_are_where_the_source_was_other() -> None:
    report = read_bytes(
        "清河縣(xiàn)統(tǒng)戰(zhàn)工作\n　　全縣開展調研5次。\n".encode(), "made.txt"
    )
    page = make_page(report, Variant.HANS)
    found = [
        (raw.of(report.raw), shown.of(page.text))
        for raw, shown in page.differences(Span(0, len(page.text)))
    ]
    assert "".join(shown for _, shown in found) == "县统战县开调"
    assert "".join(raw for raw, _ in found) == "縣(xiàn)統(tǒng)戰(zhàn)縣開調"
    rest = make_page(read_bytes("全县开展调研5次。\n".encode(), "a.txt"), Variant.ORIGINAL)
    assert list(rest.differences(Span(0, len(rest.text)))) == []


def test_differences_of_a_part_are_those_of_the_whole_there() -> None:
    report = read_bytes(
        "清河縣(xiàn)統(tǒng)戰(zhàn)工作\n　　全縣開展調研5次。\n".encode(), "made.txt"
    )
    page = make_page(report, Variant.HANS)
    whole = list(page.differences(Span(0, len(page.text))))
    for start in range(len(page.text)):
        part = Span(start, start + 1)
        within = {shown for _, shown in page.differences(part) if shown.overlaps(part)}
        assert bool(within) == any(shown.overlaps(part) for _, shown in whole)
