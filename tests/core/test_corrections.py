from __future__ import annotations

import pytest

from core.anchors import make_anchor
from core.corrections import Correction, CorrectionKind, correct, offered
from core.ingest import read_bytes
from core.model import InitiativeKind, Origin, Qualifier, Report
from core.offsets import Span
from core.ownwords import OwnEntry, OwnWords

TEXT = "　　清河縣開展“春風送崗”行動，幫助4200人就業。全縣學習‘四季歌’，建成“同心驛站”。\n"


@pytest.fixture
def report() -> Report:
    return read_bytes(TEXT.encode(), "case.txt")


def made(report: Report, name: str, words: str, **data: str) -> Correction:
    at = report.raw.index(words)
    anchor = make_anchor(report.raw, Span(at, at + len(words)))
    return Correction(CorrectionKind(name), anchor, data)


def named(report: Report) -> list[tuple[str, str, str]]:
    return [(m.name_key, m.kind.value, m.origin.value) for m in report.initiatives]


def test_what_is_no_initiative_is_marked_no_more(report: Report) -> None:
    assert "“春风送岗”行动" in [m.name_key for m in report.initiatives]
    after = correct(report, [made(report, "not_initiative", "“春風送崗”行動")])
    assert "“春风送岗”行动" not in [m.name_key for m in after.initiatives]
    assert len(after.initiatives) == len(report.initiatives) - 1


def test_this_span_and_this_kind_stand_in_place_of_what_was_found(report: Report) -> None:
    after = correct(report, [made(report, "initiative", "“春風送崗”", kind="programme")])
    assert ("“春风送岗”", "programme", "corrected") in named(after)
    assert "“春风送岗”行动" not in [m.name_key for m in after.initiatives]


def test_the_same_thing_under_two_names_is_one_entity(report: Report) -> None:
    other = next(e for e in report.entities if "送" in e.name)
    after = correct(report, [made(report, "same_as", "“同心驛站”", key=other.key)])
    (one,) = {m.entity for m in after.initiatives if "驿站" in m.name_key or "送岗" in m.name_key}
    assert len(after.entities[one].mentions) == 2
    assert after.entities[one].key == other.key


def test_a_figure_is_set_right_and_taken_away(report: Report) -> None:
    right = made(
        report, "figure", "4200人", value="4200", unit="人", qualifier="over", label="清河縣"
    )
    (figure,) = correct(report, [right]).figures
    assert (figure.value, figure.low, figure.high) == (4200, 4200, None)
    assert figure.qualifier is Qualifier.OVER
    assert figure.origin is Origin.CORRECTED
    assert figure.label
    assert figure.label.of(report.text) == "清河縣"
    assert correct(report, [made(report, "not_figure", "4200人")]).figures == ()


def test_what_has_no_place_any_more_changes_nothing(report: Report) -> None:
    elsewhere = read_bytes("這裏沒有那些話，只有別的。".encode(), "other.txt")
    gone = made(report, "not_initiative", "“春風送崗”行動")
    assert correct(elsewhere, [gone]) is elsewhere


def test_corrections_of_repairs_are_left_to_reading_again(report: Report) -> None:
    assert correct(report, [Correction(CorrectionKind.RULE_OFF, data={"rule": "spaces"})]) is report


def test_a_correction_is_offered_for_the_whole_library(report: Report) -> None:
    no = made(report, "not_initiative", "“春風送崗”行動")
    yes = made(report, "initiative", "‘四季歌’", kind="campaign")
    assert offered(report, no) == OwnWords((OwnEntry("“春风送岗”行动"),))
    assert offered(report, yes) == OwnWords((OwnEntry("四季歌", InitiativeKind.CAMPAIGN),))
    assert offered(report, made(report, "not_figure", "4200人")) is None
