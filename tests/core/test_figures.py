from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ingest import annotate, read_bytes
from core.model import Report, Source
from core.numerals import parse_number
from core.repair import find_repairs

SOURCE = Source("any.txt", "", 0, "text/plain", "utf-8", "")
CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases/figures.json").read_text(encoding="utf-8")
)


def read(text: str) -> Report:
    return read_bytes(("　　" + text).encode(), "case.txt")


def parameter(case: dict[str, Any]) -> Any:  # noqa: ANN401 - pytest does not name the type
    known = case.get("known_failure")
    return pytest.param(case, marks=[pytest.mark.xfail(reason=known)] if known else [])


@pytest.mark.parametrize("case", [parameter(c) for c in CASES], ids=lambda case: case["text"])
def test_figures_read_as_reviewed(case: dict[str, Any]) -> None:
    report = read(case["text"])
    found = [
        [
            f.span.of(report.text),
            f.value if f.value is None else pytest.approx(f.value),
            f.unit,
            f.qualifier.value,
            f.label.of(report.text) if f.label else None,
        ]
        for f in report.figures
    ]
    assert found == case["figures"]


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("慰问困难群众数十户。", 20, 99),
        ("入户走访十几次。", 11, 19),
        ("每村配备干部三四十名。", 30, 40),
        ("管网延伸2至3公里。", 2, 3),
        ("安排资金2—3万元。", 20_000, 30_000),
        ("常住人口约200人。", 180, 220),
        ("服务群众4.6万余。", 46_000, None),
        ("参会代表不足60名。", None, 60),
    ],
)
def test_bounds_say_what_is_known(printed: str, low: float | None, high: float | None) -> None:
    (figure,) = read(printed).figures
    assert [figure.low, figure.high] == [pytest.approx(low), pytest.approx(high)]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("三百二十", 320),
        ("一千零五", 1005),
        ("二〇二四", 2024),
        ("九十八点六", 98.6),
        ("1.2万", 12_000),
        ("十二亿三千万", 1_230_000_000),
        ("2亿5000万", 250_000_000),
        ("１·８", 1.8),
        ("万", 10_000),
        ("两万亿", 2_000_000_000_000),
        ("18 万 119", 180_119),
        ("廿五", 25),
    ],
)
def test_numerals(printed: str, value: float) -> None:
    assert parse_number(printed) == pytest.approx(value)


@pytest.mark.parametrize("printed", ["三x", "九十八点六万点二"])
def test_what_is_no_numeral_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="not a numeral"):
        parse_number(printed)


_DIGITS = "零一二三四五六七八九"


def spelled(number: int) -> str:
    """Spell a whole number below 10^8 in Chinese, by the school rules."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        tail = (("零" if low < 1000 else "") + spelled(low)) if low else ""
        return spelled(high) + "万" + tail
    parts, rest, gap = "", number, False
    for unit, value in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, rest = divmod(rest, value)
        if digit:
            parts += ("零" if gap and parts else "") + _DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    return parts or "零"


@given(st.integers(0, 99_999_999))
def test_what_is_spelled_out_is_read_back(number: int) -> None:
    assert parse_number(spelled(number)) == number


@given(st.text(max_size=60))
def test_any_text_is_read_and_spans_stay_inside(text: str) -> None:
    report = annotate(SOURCE, text, find_repairs(text))
    for figure in report.figures:
        assert 0 <= figure.span.start < figure.span.end <= len(report.text)
