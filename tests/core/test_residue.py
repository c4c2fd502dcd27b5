from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.ingest import read_bytes
from core.model import Confidence, apply_repairs
from core.offsets import Span
from core.repair import find_repairs
from core.repair.annotations import ANNOTATION
from core.repair.residue import pinyin_residue
from seeds import sample_paths
from tests.converter import damage, reading_list, traditional

CASES = Path(__file__).parent.parent / "cases"
KEPT: list[str] = json.loads((CASES / "repair_kept.json").read_text("utf-8"))
SENTENCES = [
    "全縣各單位協調聯動，總結經驗，推動發展。",
    "統戰部圍繞中心、服務大局，組織黨外人士開展調研。",
    "會議要求，各級黨組織要關心幹部職工，實現農業農村現代化。",
    "全年新增就業5.1萬人，農產品銷售額達到4.8億元，增長6%。",
    "第一書記駐村幫扶，為群眾辦實事、解難題1200件。",
    "衛生院與醫學院簽訂協議，專家每週坐診兩次。",
]


def repaired(raw: str) -> str:
    return apply_repairs(raw, find_repairs(raw))[0]


@pytest.mark.parametrize("text", KEPT, ids=lambda text: text[:12])
def test_what_people_write_is_left_alone(text: str) -> None:
    assert find_repairs(text) == ()


@pytest.mark.parametrize("text", KEPT, ids=lambda text: text[:12])
def test_what_people_write_in_brackets_stays_in_a_damaged_text(text: str) -> None:
    """Of such a text only what the converter would have put there itself may go."""
    page = damage("".join(SENTENCES)).text + "\n" + text + "\n"
    spans = [r.raw_span for r in pinyin_residue(page) if r.raw_span.start > len(page) - len(text)]
    listed = reading_list()
    for span in spans:
        assert page[span.start - 1] in listed


@pytest.mark.parametrize("sentence", SENTENCES)
def test_residue_in_one_sentence_goes(sentence: str) -> None:
    assert repaired(damage(sentence).text) == sentence


def test_residue_goes_from_titles_headings_and_numbers() -> None:
    text = "清河區統戰工作總結\n\n一、發展經濟\n\n（一）投資1.4萬億元，3萬戶農戶受益\n"
    assert repaired(damage(text).text) == text


def test_of_all_residue_in_long_texts_nearly_nothing_stays() -> None:
    residues = left = 0
    for path in sample_paths()[2:4]:
        source = traditional(read_bytes(path.read_bytes(), path.name).text)
        chance = random.Random(path.stem)  # noqa: S311 - a repeatable choice, nothing secret
        for share in (0.3, 1.0):
            listed = {c: p for c, p in reading_list().items() if chance.random() < share}
            listed = {c: p for c, p in listed.items() if c in source}
            damaged = damage(source, annotated=listed)
            residues += damaged.residues
            left += len(ANNOTATION.findall(repaired(damaged.text)))
    assert residues > 1500
    assert left <= residues // 1000


@settings(max_examples=30)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.data())
def test_any_list_of_annotated_characters_is_taken_back(
    sentences: list[str], data: st.DataObject
) -> None:
    source = "".join(sentences)
    own = [c for c in reading_list() if c in source]
    listed = data.draw(st.sets(st.sampled_from(own), min_size=2))
    damaged = damage(source, annotated={c: reading_list()[c] for c in listed})
    if not damaged.runs:
        assert repaired(damaged.text) == source


def test_toneless_residue_goes_where_it_is_repeated() -> None:
    text = "縣(xian)統(tong)計發(fa)展經(jing)濟(ji)建設(she)農(nong)業(ye)總結(jie)"
    assert repaired(text) == "縣統計發展經濟建設農業總結"
    assert repaired(text[:24]) == text[:24]


def test_residue_in_simplified_text_goes_too() -> None:
    assert (
        repaired("县(xiàn)统(tǒng)计，发(fā)展经(jīng)济(jì)，总结(jié)经(jīng)验")
        == "县统计，发展经济，总结经验"
    )


def test_a_gloss_in_a_damaged_text_stays() -> None:
    page = damage("".join(SENTENCES)).text + "人物臧否(pǐ)，兄弟鬩（xì）牆。"
    assert repaired(page).endswith("人物臧否(pǐ)，兄弟鬩（xì）牆。")


def test_the_evidence_names_the_reading_and_counts_the_others() -> None:
    raw = damage("".join(SENTENCES)).text
    repairs = list(pinyin_residue(raw))
    first = next(r for r in repairs if raw[r.raw_span.start - 1] == "統")
    assert first.evidence == f"tǒng is a reading of 統; {len(repairs) - 1} more like it here"
    assert {r.confidence for r in repairs} == {Confidence.CERTAIN}


def test_one_annotation_alone_goes_only_from_the_middle_of_a_word() -> None:
    raw = "清河區推動發(fā)展"
    (repair,) = find_repairs(raw)
    assert repair.raw_span == Span(6, 10)
    assert repair.confidence is Confidence.DERIVED
    assert find_repairs("發(fā)。") == ()
