"""Numerals: Arabic, full-width, Chinese and mixed, as text and as numbers."""

from __future__ import annotations

import re
from decimal import Decimal

_HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
# The forms that cheques use (大写), down to plain ones.
_PLAIN = str.maketrans(
    "０１２３４５６７８９．，·‧・点壹贰叁肆伍陆柒捌玖拾佰仟卅",
    "0123456789.,....一二三四五六七八九十百千卅",
)
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": 20, "卅": 30}

_D = "[0-9０-９]"
ARABIC = (
    rf"{_D}{{1,3}}(?:,{_D}{{3}})+(?!{_D})(?:[.．·]{_D}+)?"
    r"|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])(?:．[０-９]+)?"
    rf"|{_D}{{1,3}}(?: {_D}{{3}})+(?!{_D})"
    rf"|{_D}+(?:[.．·‧・点]{_D}+)?"
)
HAN = (
    "(?:[零〇○一二两三四五六七八九十百万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟]|[千兆](?![瓦克卡伏赫帕焦字比])){1,32}"
    "(?:[点.．·][零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,16})?"
)

# An Arabic zero, or a letter like one, in a Chinese numeral: 二0二四, 二OO三.
HAN_ZERO = "(?<=[一二三四五六七八九])[0OoＯｏ０]{1,2}(?=[一二三四五六七八九〇○零年])"

_QUICK = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)([万亿])?")


def parse_number(printed: str) -> float:
    """Return the value of a numeral such as 1,200 · 2亿5000万 · 三百二十 · 九十八点六.

    Raises ValueError where the characters make no number.
    """
    quick = _QUICK.fullmatch(printed)
    if quick:  # most numbers by far
        number = Decimal(quick[1].replace(",", ""))
        return float(number * _LARGE[quick[2]] if quick[2] else number)
    return _spelled(printed)


def _spelled(printed: str) -> float:
    """Read a numeral character by character."""
    plain = printed.translate(_PLAIN).replace(",", "").replace(" ", "")
    total, section, number = Decimal(0), Decimal(0), None
    trillions = Decimal(0)
    scale = 1  # of the multiplier just read
    for part in re.findall(r"[0-9]+(?:\.[0-9]+)?|\.|.", plain):
        if part[0].isdigit():
            number, scale = Decimal(part), 1
        elif part == ".":
            return float(trillions + total + section) + _fraction(plain, number)
        elif part in _HAN_DIGITS:
            digit = _HAN_DIGITS[part]
            # Digits read out one by one (二〇二四) are place values.
            if digit == 0:
                scale = 1
            number = Decimal(digit) if number is None or number == 0 else number * 10 + digit
            continue
        elif part in _TENS:
            section += _TENS[part]
        elif part in _SMALL:
            section += (number or 1) * _SMALL[part]
            number, scale = None, _SMALL[part]
        elif part in _LARGE:
            section += number or 0
            # 1.2万亿 and, of old, 万万: the multiplier takes all that stands before it.
            whole = part != "万" or not section
            value = (total + section if whole else section) or Decimal(1)
            total = value * _LARGE[part] + (0 if whole else total)
            if part == "兆":
                trillions, total = total, Decimal(0)
            section, number, scale = Decimal(0), None, _LARGE[part]
        else:
            message = f"not a numeral: {printed!r}"
            raise ValueError(message)
    # 一万二 is 12,000, a way of speaking; 一万零二 is not.
    spoken = scale // 10 if number is not None and number < 10 and scale > 10 else 1  # noqa: PLR2004
    return float(trillions + total + section + (number or 0) * spoken)


def _fraction(plain: str, number: Decimal | None) -> float:
    """Return the last digit before a Chinese decimal point with what follows it."""
    after = "".join(str(_HAN_DIGITS.get(c, c)) for c in plain.split(".", 1)[1])
    if not after.isdigit():
        message = f"not a numeral: {plain!r}"
        raise ValueError(message)
    return float(f"{number or 0}.{after}")
