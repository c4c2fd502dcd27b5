"""The grammar of a quantity: qualifier, numeral, multiplier, qualifier, unit, qualifier.

One pattern reads a whole quantity in simplified text; it is anchored at a digit or a Chinese
numeral and every part is bounded, so time grows with the length of the text.
"""

from __future__ import annotations

import re
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
_CURRENCY = {"$": "USD", "＄": "USD", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "¥": "CNY", "￥": "CNY", "€": "EUR"}
SIGNS = _CURRENCY

_TO = "(?:至|到|—+|–|-|－|~|～|——)"


def _either(words: object) -> str:
    flat = sorted({str(w) for w in words}, key=len, reverse=True)  # type: ignore[attr-defined]
    return "|".join(re.escape(word) for word in flat)


@cache
def quantity() -> re.Pattern[str]:
    """Return the pattern; its groups are read by `core.figures.read`."""
    before = _either(word for words in BEFORE.values() for word in words)
    after = _either(word for words in AFTER.values() for word in words)
    units = _either(names_longest_first())
    # 亿 may follow a numeral of its own, so 2亿5000万 and 18万119 are one numeral.
    arabic = rf"(?:{ARABIC})(?:\s?(?:{MULTIPLIER})(?:\s?(?:{ARABIC})(?:{MULTIPLIER})?)?)?"
    number = rf"(?:{arabic}|{HAN})"
    more = "余|多|几|来"
    return re.compile(
        rf"(?P<before>{before})?(?P<sign>{_either(_CURRENCY)})?"
        rf"(?:(?P<hundredth>百分之)(?P<of100>{number})(?:{_TO}(?:百分之)?(?P<of100b>{number}))?"
        rf"|(?P<lower>[二三四五六七八九十百\d]{{1,4}})分之(?P<upper>[一二三四五六七八九十两\d]{{1,4}})"
        rf"|(?P<tenths>[一二三四五六七八九两]|\d)成(?P<half>半|[一二三四五六七八九])?(?![为员效立果就功长都熟])"
        rf"|(?P<few>[数几上])(?P<scale>[十百千万亿]+)"
        rf"|(?P<number>{number})(?P<percent>[%％‰])?(?P<more>{more})?(?P<multiplier>[十百千]?万?亿|[十百千]?万|千|百)?(?P<more2>多|余)?"
        rf"(?P<unit1>{units})?(?:{_TO}(?P<second>{number})(?P<more3>余|多)?)?"
        rf")\s?(?P<unit>{units})?(?P<after>{after})?"
    )
