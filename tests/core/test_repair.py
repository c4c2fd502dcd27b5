from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ingest import read_bytes
from core.model import Confidence, Repair, apply_repairs
from core.offsets import Span
from core.readings import readings
from core.repair import find_repairs
from core.script import is_traditional_only
from tests.converter import damage

CLEAN = (
    "今年以來，縣委統戰部圍繞中心、服務大局，組織黨外人士開展調研。全縣各單位協調聯動，"
    "總結經驗，推動發展。會議要求，各級黨組織要繼續關心幹部職工，實現農業農村現代化。"
)


def repaired(raw: str) -> str:
    return apply_repairs(raw, find_repairs(raw))[0]


def annotated(text: str) -> str:
    """Put a reading after every character that only traditional text has."""
    return "".join(
        f"{c}({min(readings(c))})" if is_traditional_only(c) and readings(c) else c for c in text
    )


_DROPPED = "統(tǒng)計經(jīng)濟(jì)發(fā)展、項(xiàng)目建設(shè)和就業(yè)，部署任務(wù)?h委強調"


def test_clean_text_is_left_alone() -> None:
    assert find_repairs(CLEAN) == ()


def test_residue_after_every_traditional_character_goes() -> None:
    raw = annotated(CLEAN)
    assert raw.count("(") > 25
    assert repaired(raw) == CLEAN
    assert {r.confidence for r in find_repairs(raw)} == {Confidence.CERTAIN}


@pytest.mark.parametrize(
    "text",
    [
        "他常常臧否（pǐ）人物，鄉親都說好。",  # one gloss, of a character that both scripts have
        "“縣”讀作縣（xiàn），是行政區劃。",  # one gloss of a traditional character
        "拼音課：我（wǒ）們（men）學（xué）習（xí）漢（hàn）字（zì），老（lǎo）師（shī）好（hǎo）。",
        "發言人王小明（Wang Xiaoming）說，項目（project）進展順利。",
        "你知道嗎？！他說：“什麼？”",
    ],
)
def test_what_an_author_put_in_brackets_stays(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("推動落實??h委認真研究", "推動落實。縣委認真研究"),
        ("取得實效??偨Y(jié)經驗", "取得實效。總結經驗"),
        ("圓滿完成總?cè)蝿?wù)，再上臺階", "圓滿完成總任務，再上臺階"),
        # The ( was taken together with half a character, and the run goes on behind the reading.
        ("僱傭當?shù)亓t(qún)衆。", "僱傭當地羣衆。"),
        ("僱傭當?(shù)亓t(qún)衆。", "僱傭當地羣衆。"),
        ("僱傭當(shù)亓t(qún)衆。", "僱傭當地羣衆。"),
        # A half that is no lead byte.
        ("供應充足，秸稈?sǎo)?田，土壤改良", "供應充足，秸稈還田，土壤改良"),
        ("工作要點\n?。ㄒ唬┙(jīng)濟發展", "工作要點\n\u3000（一）經濟發展"),
        ("工作要點\n。ㄒ唬┙(jīng)濟發展", "工作要點\n\u3000（一）經濟發展"),
        # Cut at other marks, and in pages with few signs of damage.
        ("深化農村改革?；謴?fù)生豬生產", "深化農村改革。恢復生豬生產"),
        # Two marks on end, both cut out of their neighbours.
        ("做好社?！？?zǒng)結經驗", "做好社保。總結經驗"),
        # Marks that have become ASCII ones, and half a character that left nothing.
        (_DROPPED, "統計經濟發展、項目建設和就業，部署任務。縣委強調"),
    ],
)
def test_a_slip_is_put_back_in_line(damaged: str, whole: str) -> None:
    first = next(r for r in find_repairs(damaged) if r.kind == "byte_slip")
    assert first.confidence is Confidence.DERIVED
    assert repaired(damaged) == whole


def test_a_digit_that_went_with_half_a_character_is_flagged() -> None:
    raw = "全縣(xiàn)常住總?cè)丝?34.9萬，統(tǒng)計完成"
    flagged = [r for r in find_repairs(raw) if r.confidence is Confidence.FLAGGED]
    assert [(r.rule, r.raw_span.of(raw)) for r in flagged] == [("sign_lost", "?")]
    assert repaired(raw) == "全縣常住總人口?34.9萬，統計完成"


@pytest.mark.parametrize(
    "source",
    [
        "全縣總人口134.9萬，統計完成。",
        "園區產值超過90%。“12345”熱線受理率達95%。",
        "新制定政府規章70件，健全規則。",
        "區級和7個千億級、9個百億級產業集羣，合計增長6%。",
    ],
)
def test_digits_that_may_be_swallowed_are_told_every_time(source: str) -> None:
    damaged = damage(source)
    repairs = find_repairs(damaged.text)
    swallowed = [run for run in damaged.runs if run.has_lost_signs]
    assert swallowed
    for run in swallowed:
        reach = Span(run.raw.start, run.raw.end + 1)
        assert any(r.raw_span.overlaps(reach) for r in repairs if not r.applied)
    report = read_bytes(damaged.text.encode(), "swallowed.txt")
    ends = [report.to_text.hull(Span(run.raw.start, run.raw.end + 1)) for run in swallowed]
    touching = [
        f
        for f in report.figures
        if any(f.span.start - 1 <= e.end and e.start <= f.span.end + 1 for e in ends)
    ]
    assert all(f.suspect for f in touching)


def test_a_slip_that_cannot_be_read_is_flagged_and_left() -> None:
    raw = "全縣(xiàn)統(tǒng)計完成總?qū)蝿?wù)"
    flagged = [r for r in find_repairs(raw) if r.confidence is Confidence.FLAGGED]
    assert {r.rule for r in flagged} == {"unread"}
    assert all(r.before in repaired(raw) for r in flagged)


def test_a_slip_with_two_likely_readings_says_so() -> None:
    damaged = "通過(guò)全國(guó)公考?？h(xiàn)委召開(kāi)會(huì)議"
    doubtful = next(r for r in find_repairs(damaged) if r.rule == "doubtful")
    assert (doubtful.before, doubtful.after) == ("?？h(xiàn)", "。縣")
    assert "it may also be 海縣" in doubtful.evidence
    certain = next(r for r in find_repairs("總?cè)蝿?wù)") if r.kind == "byte_slip")
    assert certain.rule == "unaligned"
    assert "may also" not in certain.evidence


def test_an_ordinary_question_is_no_slip() -> None:
    assert find_repairs("誰來幹??怎麼幹?!大家一起幹?,好。") == ()


WRAPPED = (
    "今年以来，清河县委坚持问题导向，深入推进基层治理，累计走访群众三千余户，完成14\n"
    "家社区服务中心改造，群众满意度持续提升，得到上级部门的充分肯定。\n"
    "一、下一步打算\n"
)


def test_a_wrap_inside_a_sentence_is_joined_and_a_heading_is_not() -> None:
    text = repaired(WRAPPED)
    assert "完成14家社区服务中心" in text
    assert "\n一、下一步打算\n" in text


@pytest.mark.parametrize("cut", range(len(CLEAN)))
def test_any_cut_of_damaged_text_can_be_undone(cut: int) -> None:
    raw = annotated(CLEAN)[: 4 * cut]
    repairs = find_repairs(raw)
    _, to_text = apply_repairs(raw, repairs)
    assert undone(raw, repairs) == raw
    assert to_text.invert().invert() == to_text


def undone(raw: str, repairs: tuple[Repair, ...]) -> str:
    """Rebuild the source from the repaired text and the ledger alone."""
    text, to_text = apply_repairs(raw, repairs)
    parts, last = [], 0
    for repair in repairs:
        span = to_text.hull(repair.raw_span) if repair.applied else None
        if span is not None:
            parts += [text[last : span.start], repair.before]
            last = span.end
    return "".join([*parts, text[last:]])


@given(st.text(alphabet="縣統總(xiàntǒng)?？。！，a1\n 　業", max_size=60))
def test_undoing_all_repairs_gives_the_source_back(raw: str) -> None:
    assert undone(raw, find_repairs(raw)) == raw
