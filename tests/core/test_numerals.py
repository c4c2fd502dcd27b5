from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.numerals import parse_number

DIGITS = "零一二三四五六七八九"


def below_ten_thousand(number: int) -> str:
    """Write 1 … 9999 in Chinese, as read aloud."""
    parts, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            parts += ("零" if gap and parts else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return parts


def chinese(number: int) -> str:
    """Write a whole number below 10^12 in Chinese."""
    if number == 0:
        return "零"
    written = ""
    for size, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // size % 10**4
        if group:
            gap = bool(written) and group < 1000
            written += ("零" if gap else "") + below_ten_thousand(group) + name
    return written


@given(st.integers(0, 10**12 - 1))
def test_whole_numbers_in_chinese(number: int) -> None:
    assert parse_number(chinese(number)) == number


@given(st.integers(0, 10**15), st.integers(0, 999))
def test_arabic_with_separators_and_full_width(number: int, fraction: int) -> None:
    plain = f"{number}.{fraction:03}"
    wide = plain.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    for printed in (plain, f"{number:,}.{fraction:03}", wide, plain.replace(".", "·")):
        assert parse_number(printed) == float(plain)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_arabic_and_chinese_mixed(hundred_millions: int, ten_thousands: int) -> None:
    value = hundred_millions * 10**8 + ten_thousands * 10**4
    assert parse_number(f"{hundred_millions}亿{ten_thousands}万") == value


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("两百", 200),
        ("二百五十", 250),
        ("廿三", 23),
        ("一百廿", 120),
        ("一千零一", 1001),
        ("三千万", 3 * 10**7),
        ("十万", 10**5),
        ("万", 10**4),
        ("百", 100),
        ("千万", 10**7),
        ("百万", 10**6),
        ("万亿", 10**12),
        ("3.5万亿", 3.5 * 10**12),
        ("一万亿", 10**12),
        ("2兆", 2 * 10**12),
        ("1.2亿", 1.2 * 10**8),
        ("2亿5000", 2 * 10**8 + 5000),
        ("一万二", 12000),
        ("三千五", 3500),
        ("一百二", 120),
        ("一万零二", 10002),
        ("一百零二", 102),
        ("壹佰贰拾叁万", 123 * 10**4),
        ("卅五", 35),
        ("二〇二四", 2024),
        ("一九九三", 1993),
        ("〇", 0),
        ("九十八点六", 98.6),
        ("零点五", 0.5),
        ("三点一四", 3.14),
        ("三点5", 3.5),
        ("一百零五点二五", 105.25),
        ("１，２００", 1200),
        ("1 200", 1200),
    ],
)
def test_numerals_as_printed(printed: str, value: float) -> None:
    assert parse_number(printed) == value


@pytest.mark.parametrize("printed", ["三个", "1a", "九点", "一点甲", "三点一点四", "甲"])
def test_what_is_no_numeral_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="not a numeral"):
        parse_number(printed)
