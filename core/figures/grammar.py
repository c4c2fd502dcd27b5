"""The grammar of a quantity: qualifier, numeral, multiplier, qualifier, unit, qualifier.

A quantity is read from its first numeral: what may stand before it is looked up, what follows is
one pattern, anchored there and bounded in every part, so time grows with the length of the text.
Everything is in simplified characters; digits may be full-width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from core.model import Qualifier
from core.numerals import ARABIC, HAN
from core.units import denominators, names_longest_first, units

BEFORE = {
    Qualifier.NEARLY: ("接近", "将近", "近", "几近", "临近", "逼近"),
    Qualifier.OVER: (
        "超过", "突破", "超出", "逾", "超", "高于", "多于", "超逾", "远超", "超过了", "突破了",
    ),
    Qualifier.ABOUT: ("约有", "约为", "约占", "大约", "大概", "约", "大致", "约合", "约计"),
    Qualifier.AT_LEAST: (
        "不少于", "不低于", "至少", "至少有", "至少为", "最少有", "不小于", "最少", "不下",
        "不得少于", "不得低于",
    ),
    Qualifier.AT_MOST: (
        "不超过", "不高于", "不多于", "至多", "最多", "至多有", "最多有", "最多为", "不大于",
        "不得超过", "未超过", "不逾", "最高不超过",
    ),
    Qualifier.UNDER: (
        "不足", "不到", "未达", "未满", "低于", "少于", "不满", "未及", "不及",
    ),
}  # fmt: skip
# 过百, 破亿: only before a bare multiplier.
BEFORE_SCALE = {"过": Qualifier.OVER, "破": Qualifier.OVER, "上": Qualifier.OVER}
AFTER = {
    Qualifier.AT_LEAST: ("及以上", "或以上", "以上"),
    Qualifier.AT_MOST: ("及以下", "或以下", "以下", "以内", "之内"),
    Qualifier.ABOUT: ("左右", "上下"),
    Qualifier.OVER: ("有余", "余", "多", "+", "＋"),
}
SIGNS = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "$": "USD", "＄": "USD", "RMB": "CNY",
    "¥": "CNY", "￥": "CNY", "€": "EUR", "£": "GBP",
}  # fmt: skip

ANCHOR = re.compile(r"[0-9０-９零〇一二两三四五六七八九十百千万亿兆廿半壹贰叁肆伍陆柒捌玖拾佰仟]")
TO = r"(?:至|到|—+|–|-|－|~|～|〜|或者?|\s[\-–~]\s)"
# 千瓦, 兆瓦 … are units, not multiples of one; 万元 multiplies.
_NO_UNIT = "(?![瓦克米卡伏赫帕焦字安])"
_MULTIPLIER = rf"[十百千]?万亿|[十百千]?亿|[十百千]?万|[百千]{_NO_UNIT}|兆{_NO_UNIT}"
_RATIO = r"[:：∶︰]"
_NO_TENTHS = "为员效立果就功长都熟品年因本交绩分语群人型色片"  # 成 begins a word with these
PAIRS = "一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九"


def either(words: Iterable[str]) -> str:
    """Return a pattern that takes the longest of some words."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in longest_first)


@cache
def quantity() -> re.Pattern[str]:
    """Return the pattern of a quantity from its numeral on, read by `core.figures.read`."""
    after = either(word for words in AFTER.values() for word in words)
    units = either(names_longest_first())
    # 2亿5000万, 642亿3,500万, 7万9,412 and 18 万 119 are one numeral each.
    more = rf"\s?(?:{ARABIC})(?:{_MULTIPLIER})?"
    arabic = rf"(?:{ARABIC})(?:\s?(?:{_MULTIPLIER})(?:{more}){{0,2}})?"
    number = rf"(?:{arabic}|{HAN})"
    further = rf"(?:{TO}(?:百分之)?(?P<of100b>{number}))?(?P<more4>[多余])?"
    hundredths = rf"(?P<of>[百千万佰仟])分之(?P<of100>{number}){further}"
    part = r"[一二三四五六七八九十百两]{1,4}|\d{1,3}"
    fraction = rf"(?P<lower>{part})分之(?P<upper>{part})"
    tenth = r"(?:[一二三四五六七八九两](?:点[一二三四五六七八九])?|十|[\d]{1,2}(?:[.．]\d)?)"
    tenths = (
        rf"(?P<tenths>{tenth})(?:{TO}(?P<tenthsb>{tenth}))?成"
        r"(?P<half>半|[一二三四五六七八九])?(?P<more5>[多余])?"
        rf"(?![{_NO_TENTHS}])"
    )
    halves = r"(?P<halves>一半|半数|半(?=以上|左右|的|[,，。、；]))"
    few = r"(?P<scale>[十百千万亿]+)"
    # 两三百, 三四十, 七八个: two digits side by side are a range.
    pair = rf"(?P<pair>{PAIRS})(?![.．·点零〇○一二三四五六七八九])(?P<pairscale>[十百千万亿]+)?"
    parts = rf"(?P<ratio>(?:{ARABIC})(?:{_RATIO}(?:{ARABIC})){{1,3}})"
    plain = (
        rf"(?P<number>{number})"
        rf"(?:\s?(?P<percent>[%％‰])"
        rf"|(?P<more>[余多几来])?(?P<multiplier>\s?(?:{_MULTIPLIER}))?(?P<more2>[多余])?)"
        rf"(?:(?P<unit1>{units})?(?P<to>{TO})(?P<second>{number})(?P<more3>[余多])?)?"
    )
    first = f"{hundredths}|{fraction}|{tenths}|{halves}|{parts}"
    forms = f"{first}|(?<=[数几上]){few}|{pair}|{plain}"
    return re.compile(
        rf"(?:{forms})"
        rf"(?:(?<![%％‰])\s?(?P<unit>{units})"
        rf"(?:(?:/|／|每)(?P<per>{either(denominators())})(?![至到]))?)?"
        rf"(?P<half_more>半(?![年天月数成径岛导价]))?"
        rf"(?P<more6>(?<=[年里斤元天月])多|余)?(?:\s?(?P<after>{after}))?"
    )


@cache
def named_before() -> dict[str, Qualifier]:
    """Return the qualifier of each word that may stand before a number."""
    return {word: qualifier for qualifier, words in BEFORE.items() for word in words}


@cache
def named_after() -> dict[str, Qualifier]:
    """Return the qualifier of each word that may stand behind a number."""
    return {word: qualifier for qualifier, words in AFTER.items() for word in words}


@cache
def money_before() -> re.Pattern[str]:
    """Return the pattern of a currency's name or sign right before a number."""
    names = [name for name, unit in units().items() if unit.kind == "money" and len(name) > 1]
    return re.compile(rf"(?P<sign>{either(SIGNS)})\s?$|(?P<name>{either(names)})$")
