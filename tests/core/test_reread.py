from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.contract import to_json
from core.ingest import read_bytes, reread
from core.library.stored import pack, unpack
from core.model import Repair, Report
from core.offsets import Span
from core.repair import ALL, Places

RAW = (
    "清河縣(xiàn)統(tǒng)戰(zhàn)工作總結(jié)\n\n"
    "全縣(xiàn)圓滿完成總?cè)蝿?wù)，常住總?cè)丝?34.9萬(wàn)人，走訪48戶(hù)&nbsp;群眾，"
    "推動(dòng)落實(shí)??h委認(rèn)真研究5個(gè)問(wèn)題\ufeff。\n"
)


def report() -> Report:
    return read_bytes(RAW.encode(), "清河.txt")


REPORT = report()
RULES = sorted({name for r in REPORT.repairs for name in (r.kind, r.rule, f"{r.kind}/{r.rule}")})


def test_the_text_for_these_tests_has_repairs_of_many_kinds() -> None:
    assert {"pinyin_residue", "byte_slip", "entity", "character"} <= set(RULES)
    assert REPORT.text != RAW


def test_undoing_all_gives_the_raw_text_back_exactly() -> None:
    plain = reread(REPORT, ALL)
    assert plain.text == plain.raw == RAW
    assert plain.repairs == ()
    assert plain.undone == REPORT.repairs
    assert reread(plain) == REPORT


@settings(max_examples=25)
@given(st.data())
def test_any_choice_of_rules_and_places_holds_and_can_be_taken_back(data: st.DataObject) -> None:
    rules = data.draw(st.sets(st.sampled_from(RULES)))
    chosen = data.draw(st.sets(st.sampled_from(REPORT.repairs), max_size=6))
    spans = {r.raw_span for r in chosen}
    now = reread(REPORT, rules, spans)
    assert sorted((*now.repairs, *now.undone), key=place) == list(REPORT.repairs)
    for repair in now.undone:
        kept = now.to_text.hull(repair.raw_span).of(now.text)
        assert repair.before in kept
        names = {repair.kind, repair.rule, f"{repair.kind}/{repair.rule}"}
        assert names & rules or repair.raw_span in spans
    assert reread(now, ALL).text == RAW
    assert reread(now) == REPORT


def place(repair: Repair) -> Span:
    return repair.raw_span


def test_undoing_one_by_one_leads_to_the_raw_text() -> None:
    steps = accumulate(([r.raw_span] for r in REPORT.repairs), list.__add__)
    texts = [reread(REPORT, (), spans).text for spans in steps]
    assert texts[-1] == RAW


def test_a_place_that_only_touches_part_of_a_repair_leaves_all_of_it() -> None:
    slip = next(r for r in REPORT.repairs if r.rule == "unaligned" and r.applied)
    inside = Span(slip.raw_span.end - 1, slip.raw_span.end)
    assert slip in reread(REPORT, (), [inside]).undone
    before = Span(slip.raw_span.start - 1, slip.raw_span.start)
    assert slip in reread(REPORT, (), [before]).repairs


def test_what_is_undone_is_stored_and_shown() -> None:
    partly = reread(REPORT, {"entity"})
    assert unpack(pack(partly)) == partly
    (entry,) = to_json(partly)["repairs_undone"]
    assert (entry["raw"], entry["text"]) == ("&nbsp;", "&nbsp;")
    assert to_json(partly)["text"][entry["start"] : entry["end"]] == "&nbsp;"


@pytest.mark.parametrize("undone", [set[str](), {"byte_slip"}])
def test_a_figure_beside_a_slip_that_is_not_repaired_is_suspect(undone: set[str]) -> None:
    now = reread(REPORT, undone)
    suspects = {f.span.of(now.text) for f in now.figures if f.suspect}
    assert suspects == {"34.9萬人"}


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5))),
    st.integers(0, 30),
    st.integers(0, 4),
)
def test_places_meet_what_shares_a_character(
    taken: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = [Span(a, a + n) for a, n in taken]
    span = Span(start, start + length)
    filled = [s for s in spans if s]
    assert Places(filled).meet(span) == any(s.overlaps(span) for s in filled)
