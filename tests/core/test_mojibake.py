from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Confidence, apply_repairs
from core.repair import find_repairs

CASES = Path(__file__).parent.parent / "cases"
TEXTS: list[str] = json.loads((CASES / "mojibake.json").read_text("utf-8"))
CLEAN = "这一段没有问题，照旧不动。"

texts = pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:8])


def repaired(raw: str) -> str:
    return apply_repairs(raw, find_repairs(raw))[0]


def misread(data: bytes, wrong: str) -> str:
    """Decode with the wrong codec as browsers do: holes of Windows-1252 become controls."""
    if wrong != "cp1252":
        return data.decode(wrong, "replace")
    return "".join(
        chr(b) if b in b"\x81\x8d\x8f\x90\x9d" else bytes((b,)).decode(wrong) for b in data
    )


@texts
@pytest.mark.parametrize(
    ("right", "wrong"), list(product(("utf-8", "gbk", "big5hkscs"), ("latin-1", "cp1252")))
)
def test_what_western_codecs_made_of_it_is_read_again(text: str, right: str, wrong: str) -> None:
    data = text.encode(right, "ignore")
    if data.decode(right) == text:
        assert repaired(misread(data, wrong)) == text


@texts
@pytest.mark.parametrize("wrong", ["latin-1", "cp1252"])
def test_what_was_misread_twice_is_read_twice(text: str, wrong: str) -> None:
    assert repaired(misread(misread(text.encode(), wrong).encode(), wrong)) == text


@texts
def test_no_break_spaces_that_became_spaces_are_bytes_again(text: str) -> None:
    assert repaired(misread(text.encode(), "cp1252").replace("\xa0", " ")) == text


@texts
def test_clean_lines_around_it_stay(text: str) -> None:
    raw = f"{CLEAN}\n{misread(text.encode(), 'latin-1')}\n{CLEAN}"
    assert repaired(raw) == f"{CLEAN}\n{text}\n{CLEAN}"


@texts
@pytest.mark.parametrize("wrong", ["big5", "cp950"])
def test_utf8_read_as_big5_always_loses_bytes_and_is_marked(text: str, wrong: str) -> None:
    raw = text.encode().decode(wrong, "ignore")
    told = [r for r in find_repairs(raw) if r.kind == "mojibake"]
    assert {(r.rule, r.confidence) for r in told} == {("unread", Confidence.FLAGGED)}
    assert len(told) == len(text.splitlines())


@texts
@pytest.mark.parametrize("wrong", ["gbk", "gb18030"])
def test_of_utf8_read_as_gbk_most_is_read_again_and_the_rest_marked(text: str, wrong: str) -> None:
    raw = misread(text.encode(), wrong)
    repairs = find_repairs(raw)
    read, _ = apply_repairs(raw, repairs)
    assert len(read) == len(text)
    different = sum(a != b for a, b in zip(read, text, strict=True))
    assert different <= raw.count("\ufffd") / 2
    assert {r.confidence for r in repairs if r.kind == "mojibake"} <= {Confidence.DERIVED}


@pytest.mark.parametrize(("right", "wrong"), [("gbk", "big5hkscs"), ("big5hkscs", "gbk")])
def test_double_bytes_misread_as_others_are_read_again_where_all_are_there(
    right: str, wrong: str
) -> None:
    text = "工作報告全文"
    raw = text.encode(right).decode(wrong, "replace")
    if "\ufffd" not in raw:
        assert repaired(raw) == text
    else:
        assert any(r.confidence is Confidence.FLAGGED for r in find_repairs(raw))


@settings(max_examples=50)
@given(st.sampled_from(TEXTS), st.integers(0, 30), st.integers(0, 30), st.sampled_from("\n 。"))
def test_a_run_that_was_cut_at_its_ends_is_read_as_far_as_it_goes(
    text: str, before: int, after: int, between: str
) -> None:
    raw = misread(text.encode(), "latin-1")
    cut = raw[before : len(raw) - after]
    read = repaired(between + cut)
    assert text[before // 3 + 1 : before // 3 + 6] in read or "\n" in text


@pytest.mark.parametrize(
    "raw",
    [
        "睿陵僧",
        "Ångström, naïve façade: “señor” — 25°C ± 0.5",
        "Køge Ærø Œuvre ½ ¼ ©®",
        "Þórr Ægir Ýmir",
    ],
)
def test_what_is_only_rare_stays(raw: str) -> None:
    assert find_repairs(raw) == ()
