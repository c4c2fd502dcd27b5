from __future__ import annotations

import pytest

from core.errors import BadExpressionError
from core.ingest import read_bytes
from core.model import InitiativeKind, Origin, Report
from core.ownwords import OwnEntry, OwnWords, apply, check_expression

CAMPAIGN, BASE = InitiativeKind.CAMPAIGN, InitiativeKind.BASE


def read(text: str) -> Report:
    return read_bytes(f"　　{text}\n".encode(), "case.txt")


def own(report: Report, *entries: OwnEntry) -> list[tuple[str, InitiativeKind]]:
    after = apply(report, OwnWords(entries))
    return [(m.name, m.kind) for m in after.initiatives if m.origin is Origin.OWN]


def test_an_own_name_is_found_in_either_script_with_its_marks() -> None:
    report = read("這裏唱起「四季歌」，那邊也唱四季歌。")
    assert own(report, OwnEntry("四季歌", CAMPAIGN)) == [
        ("「四季歌」", CAMPAIGN),
        ("四季歌", CAMPAIGN),
    ]


def test_an_expression_finds_what_it_describes() -> None:
    report = read("清风小院和明月小院都开门了。")
    assert own(report, OwnEntry("[清明].小院", BASE, expression=True)) == [
        ("清风小院", BASE),
        ("明月小院", BASE),
    ]


def test_of_two_own_names_at_one_place_the_longer_counts() -> None:
    report = read("大家走进明月小院。")
    found = own(report, OwnEntry("明月", CAMPAIGN), OwnEntry("明月小院", BASE))
    assert found == [("明月小院", BASE)]


def test_an_ignored_name_is_marked_no_more_but_a_longer_one_stays() -> None:
    report = read("开展“春风送岗”行动，深化“春风送岗”主题活动。")
    after = apply(report, OwnWords((OwnEntry("“春风送岗”行动"),)))
    assert [m.name for m in after.initiatives] == ["“春风送岗”主题活动"]


def test_without_words_the_report_stays_itself() -> None:
    report = read("开展“春风送岗”行动。")
    assert apply(report, OwnWords(dictionary=("春风送岗",))) is report


@pytest.mark.parametrize("expression", ["(", "[", "a**", r"(?=前)", ".*"])
def test_an_expression_that_can_not_serve_is_refused_with_its_reason(expression: str) -> None:
    with pytest.raises(BadExpressionError):
        check_expression(expression)


def test_an_expression_with_repeats_in_repeats_takes_linear_steps() -> None:
    report = read("春" * 20_000)
    assert own(report, OwnEntry("(春+)+夏", CAMPAIGN, expression=True)) == []


def test_positions_are_code_points_beyond_the_basic_plane_and_beside_surrogates() -> None:
    report = read_bytes("𠮷野家在清风小院".encode("utf-16"), "case.txt")
    (found,) = apply(report, OwnWords((OwnEntry("清风小院", BASE),))).initiatives
    assert found.span.of(report.text) == "清风小院"
