from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare.amounts import Amount, amount_of, show_amount, show_number
from core.compare.dimensions import conversion, dimension_of, unit_name, units_like
from core.errors import UsageError
from core.model import Qualifier
from resources import table
from tests.core.comparing import exact, rows_of


@pytest.mark.parametrize(
    ("number", "unit", "to", "expected"),
    [
        (15, "mu", "ha", 1),
        (1.5e4, "mu", "ha", 1000),
        (1, "km2", "mu", 1500),
        (2, "jin", "kg", 1),
        (3, "人", "名", 3),
        (10, "‰", "%", 1),
        (7, "家", "家", 7),
    ],
)
def test_units_convert_within_a_dimension(
    number: float, unit: str, to: str, expected: float
) -> None:
    assert number * conversion(unit, to) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("unit", "to"),
    [("CNY", "USD"), ("mu", "km"), ("家", "个"), (None, "个"), ("%", "pp"), ("kWh", "tce")],
)
def test_units_never_convert_across_dimensions(unit: str | None, to: str) -> None:
    with pytest.raises(UsageError, match="can't be converted"):
        conversion(unit, to)
    assert dimension_of(unit) != dimension_of(to)


def test_every_unit_of_a_dimension_converts_there_and_back() -> None:
    for dimension, factors in table("dimensions").items():
        for unit in factors:
            assert dimension_of(unit) == dimension
            assert set(units_like(unit)) == set(factors)
            for other in factors:
                assert conversion(unit, other) * conversion(other, unit) == pytest.approx(1)
    assert units_like("家") == ("家",)
    assert units_like(None) == ()


def test_units_have_chinese_names() -> None:
    assert [unit_name(u) for u in ("CNY", "mu", "%", "家", None)] == ["元", "亩", "%", "家", ""]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("发放补贴120余万元", "≥ 1,200,000 元"),
        ("发放补贴近63亿元", "≤ 6,300,000,000 元"),
        ("受益群众约300人", "≈ 300 人"),
        ("企业500家以上", "≥ 500 家"),
        ("企业不足100家", "< 100 家"),
        ("覆盖率41.5%", "41.5%"),
        ("建成茶园10至20万亩", "100,000–200,000 亩"),
        ("企业35家", "35 家"),
    ],
)
def test_an_inequality_is_shown_as_one(text: str, shown: str) -> None:
    assert [
        show_amount(amount_of(row)) for row in rows_of([("x.txt", f"一、发展\n全县{text}。\n")])
    ] == [shown]


@pytest.mark.parametrize(
    ("left", "right", "agrees"),
    [
        (exact(40), exact(40), True),
        (exact(40), exact(35), False),
        (Amount(30, 30, None, "家", Qualifier.OVER), exact(35), True),
        (Amount(40, 40, None, "家", Qualifier.OVER), exact(35), False),
        (Amount(40, None, 40, "家", Qualifier.NEARLY), exact(35), True),
        (exact(1.2e8, "CNY", 0.05e8), exact(120_450_000, "CNY"), True),
        (exact(1.2e8, "CNY", 0.05e8), exact(126_000_000, "CNY"), False),
        (exact(15, "mu"), exact(1, "ha"), True),
    ],
)
def test_amounts_agree_as_far_as_they_were_rounded(
    left: Amount, right: Amount, *, agrees: bool
) -> None:
    assert left.agrees(right) is agrees
    assert right.agrees(left) is agrees


@given(st.floats(-1e15, 1e15, allow_nan=False))
def test_a_shown_number_reads_back(number: float) -> None:
    assert float(show_number(number).replace(",", "")) == pytest.approx(number, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("1.2亿元", 5e6),
        ("12045万元", 5e3),
        ("40家", 0),
        ("253亿元", 5e7),
        ("近63亿元", 0),
        ("4.1%", 0.05),
    ],
)
def test_the_grain_of_a_printed_number(text: str, grain: float) -> None:
    (row,) = rows_of([("x.txt", f"一、发展\n总额{text}。\n")])
    assert amount_of(row).grain == pytest.approx(grain)
