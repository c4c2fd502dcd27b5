"""The grammar of a quantity: qualifier, numeral, multiplier, qualifier, unit, qualifier.

One pattern reads a whole quantity in simplified text; it is anchored at a digit or a Chinese
numeral and every part is bounded, so time grows with the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from core.model import Qualifier
from core.numerals import ARABIC, HAN, MULTIPLIER
from core.units import names_longest_first

BEFORE = {
    Qualifier.NEARLY: ("接近", "将近", "近"),
    Qualifier.OVER: ("超过", "突破", "超出", "逾", "超", "高于", "多于"),
    Qualifier.ABOUT: ("约有", "约为", "约占", "大约", "大概", "约"),
    Qualifier.AT_LEAST: ("不少于", "不低于", "至少", "不小于"),
    Qualifier.AT_MOST: ("不超过", "不高于", "不多于", "至多", "最多", "不大于"),
    Qualifier.UNDER: ("不足", "不到", "未达", "未满", "低于", "少于"),
}
AFTER = {
    Qualifier.AT_LEAST: ("及以上", "或以上", "以上"),
    Qualifier.AT_MOST: ("及以下", "以下", "以内", "之内"),
    Qualifier.ABOUT: ("左右", "上下"),
    Qualifier.OVER: ("有余", "余", "多", "+", "＋"),
}
SIGNS = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "$": "USD", "＄": "USD",
    "¥": "CNY", "￥": "CNY", "€": "EUR",
}  # fmt: skip

_TO = "(?:至|到|—+|–|-|－|~|～|——)"


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word) for word in longest_first)


@cache
def quantity() -> re.Pattern[str]:
    """Return the pattern; its groups are read by `core.figures.read`."""
    before = _either(word for words in BEFORE.values() for word in words)
    after = _either(word for words in AFTER.values() for word in words)
    units = _either(names_longest_first())
    # 亿 may follow a numeral of its own, so 2亿5000万 and 18万119 are one numeral.
    arabic = rf"(?:{ARABIC})(?:\s?(?:{MULTIPLIER})(?:\s?(?:{ARABIC})(?:{MULTIPLIER})?)?)?"
    number = rf"(?:{arabic}|{HAN})"
    multiplier = "[十百千]?万?亿|[十百千]?万|千|百"
    hundredths = rf"百分之(?P<of100>{number})(?:{_TO}(?:百分之)?(?P<of100b>{number}))?"
    part = r"[一二三四五六七八九十百两]{1,4}|\d{1,3}"
    fraction = rf"(?P<lower>{part})分之(?P<upper>{part})"
    tenths = (
        r"(?P<tenths>[一二三四五六七八九两]|\d)成(?P<half>半|[一二三四五六七八九])?"
        r"(?![为员效立果就功长都熟品年因本交绩分])"
    )
    few = r"(?P<few>[数几上])(?P<scale>[十百千万亿]+)"
    # 两三百, 三四十: two digits side by side are a range.
    pair = r"(?P<pair>一二|二三|两三|三四|四五|五六|六七|七八|八九)(?P<pairscale>[十百千万亿]+)"
    plain = (
        rf"(?P<number>{number})"
        rf"(?:(?P<percent>[%％‰])|(?P<more>[余多几来])?(?P<multiplier>{multiplier})?(?P<more2>[多余])?)"
        rf"(?:(?P<unit1>{units})?{_TO}(?P<second>{number})(?P<more3>[余多])?)?"
    )
    return re.compile(
        rf"(?P<before>{before})?(?P<sign>{_either(SIGNS)})?"
        rf"(?:{hundredths}|{fraction}|{tenths}|{few}|{pair}|{plain})"
        rf"(?:(?<![%％‰])\s?(?P<unit>{units}))?(?P<after>{after})?"
    )
