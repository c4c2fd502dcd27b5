"""Quantities in running text: where one may start, and what is none by its surroundings.

Names and titles in marks, dates, ordinals, codes and parts of words are no quantities, whatever
numerals they hold.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cache, lru_cache

from core.figures.confused import read_through
from core.figures.grammar import ANCHOR, BEFORE_SCALE, SIGNS, money_before, named_before, quantity
from core.figures.home import home_currency
from core.figures.read import Before, Quantity, read
from core.model import Doubt, FigureKind, Qualifier
from core.offsets import Span
from core.units import Unit, units
from core.words import frequency, tagged

# A name in quotation marks, a title in book marks, the number of a document; longer quotations are
# speech and may count.
_NAMES = re.compile(
    r"[“「『‘][^“”「」『』‘’。\n]{1,24}[”」』’]|[《〈][^《》〈〉\n]{1,60}[》〉]|[〔\[【]\d{4}[〕\]】]\d+号?"
)
_ORDINAL = re.compile(
    r"(?:[第首前届星周]|编号|[A-Za-zα-ω_/.+·]|[\d０-９][.．:：\-—/]?|[零〇○一二三四五六七八九][.．·点])$"
)
_LATIN = re.compile(r"[A-Za-z\d]")
_IMPLIED_MONEY = re.compile(r"(?:投资|资金|投入|融资|贷款|注资|销售额|产值|营收|收入)$")
# What follows makes a numeral an ordinal, a rank, a session, a version, a room.
_RANKED = re.compile(
    r"等?[奖级]|届|号(?!召)|楼|室|版|期(?:工程|项目)|字头|路公交|次(?:全会|会议|大会|全体|党代会)"
)
_RANK_UNITS = frozenset({"级", "次", "号", "类", "期", "批"})
_SESSION = re.compile(
    r"[、和]?[一二三四五六七八九十]{0,3}(?:次)?(?:、[一二三四五六七八九十]{1,3}次)?(?:全会|中全会|全体会议|会议|党代会)"
)
_RATIO_OF = re.compile(r"比|结构|构成|比例")
_BARE = frozenset("为达至到由从是的")
_BARE_END = re.compile(r"[,，。;；、]|$|(?:缩小|扩大|提高|上升|降低|下降|降|升|增加)[至到为]")
# A classifier that is also the first character of ordinary words: 318国道.
_QUASI = frozenset("国省市县区村镇乡地校企院馆站点路线道台类门单")
_HAN_STYLE = re.compile(r"百分之[一二三四五六七八九十]")
_HAN_STYLE_LEAST = 4
_HAN_DIGITS = frozenset("零〇○一二三四五六七八九十百千万亿兆.．·点")
_LAST_OF_ORDINALS = frozenset("第首前届星周号点零一二三四五六七八九")
_LAST_OF_QUALIFIERS = frozenset(word[-1] for word in named_before())
_PASSING = frozenset("迈跨越经")
# 超过平均每年1000亿元: an adverb between the qualifier and the number.
_BETWEEN = re.compile(r"(?<=[过于少多])(?:平均)?每[年月人户]$|(?<=[过于少多])平均$")
_NEGATED = frozenset("长为达是率速，,：:（( \n\u3000") | {""}
_REACH = 5  # the longest word that may stand before a numeral


class Finder:
    """Finds the quantities of one text, with what the whole text says of its way of counting."""

    def __init__(self, key: str) -> None:
        self._key, self._doubtful = read_through(key)
        self._doubts = sorted(self._doubtful)
        self._pattern = quantity()
        self.home = home_currency(key)
        self._plain = len(_HAN_STYLE.findall(key)) >= _HAN_STYLE_LEAST

    def in_line(self, line: Span, dates: list[Span]) -> list[Quantity]:
        """Return the quantities of a line, in order; `dates` are the spans of its dates."""
        key, start = self._key, line.start
        first = ANCHOR.search(key, *line)
        if first is None:
            return []
        names = (Span(*m.span()) for m in _NAMES.finditer(key, *line))
        blocked = sorted([*names, *dates])
        starts = [span.start for span in blocked]
        found: list[Quantity] = []
        at = first.start()
        while anchor := ANCHOR.search(key, at, line.end):
            at = anchor.start()
            before = bisect_right(starts, at) - 1
            if before >= 0 and blocked[before].end > at:
                at = start = blocked[before].end
                continue
            limit = starts[before + 1] if before + 1 < len(starts) else line.end
            match = self._pattern.match(key, at, limit)
            quantity_ = self._accepted(match, max(start, line.start)) if match else None
            if quantity_ is None:
                at += _numeral_length(key, at) if match else 1
                continue
            found.append(quantity_)
            at = start = quantity_.span.end
        return self._with_shared_units(found)

    def _with_shared_units(self, found: list[Quantity]) -> list[Quantity]:
        """Give 1409万 of 1409万、1305万人次 the unit that stands once."""
        for at in range(len(found) - 2, -1, -1):
            here, following = found[at], found[at + 1]
            between = self._key[here.span.end : following.span.start]
            if here.unit is None and between in {"、", "和", "及", "与"}:
                found[at] = replace(here, unit=following.unit)
        return found

    def _accepted(self, match: re.Match[str], floor: int) -> Quantity | None:
        if match["halves"] and match["unit"]:  # 近半数企业: no classifier follows a half
            match = self._pattern.match(self._key, match.start(), match.end("halves")) or match
        before = self._before(match, floor)
        key = self._key
        if before is None or self._is_part(match, before):
            return None
        if match["second"] and key[before.start - 1 : before.start] in {"由", "从", "自"}:
            shorter = self._pattern.match(key, match.start(), match.start("to"))
            return self._accepted(shorter, floor) if shorter else None
        result = read(match, before)
        if result is None:
            return self._decimal(match, before)
        return self._settled(result, match)

    def _settled(self, result: Quantity, match: re.Match[str]) -> Quantity:
        """Give money its currency, and mark what a scanner may have misread."""
        before = self._key[max(0, result.span.start - 4) : result.span.start]
        if result.unit is None and "亿" in match[0] and _IMPLIED_MONEY.search(before):
            result = replace(result, unit=Unit(self.home, FigureKind.MONEY))
        unit = result.unit
        plain = match["unit"] == "元" and not before.endswith("人民币")
        if unit and unit.symbol.startswith("CNY") and plain and self.home != "CNY":
            result = replace(result, unit=Unit(self.home + unit.symbol[3:], unit.kind))
        return replace(result, doubt=self._doubt(result.span)) if self._doubts else result

    def _doubt(self, span: Span) -> Doubt | None:
        """Return why a figure is to be doubted: a doubtful character in it or right beside it."""
        at = bisect_left(self._doubts, span.start - 1)
        near = at < len(self._doubts) and self._doubts[at] <= span.end
        return self._doubtful[self._doubts[at]] if near else None

    def _before(self, match: re.Match[str], floor: int) -> Before | None:
        """Read what stands before a numeral; None where that makes it no quantity."""
        key, start = self._key, match.start()
        currency = None
        last = key[start - 1] if start > floor else ""
        named = None
        if last in _last_of_money() or last.isspace():
            named = money_before().search(key, max(floor, start - _REACH), start)
        if named:
            currency = SIGNS[named["sign"]] if named["sign"] else units()[named["name"]].symbol
            start = named.start() if named["sign"] else start
        negative = False
        if key[start - 1 : start] in {"-", "－", "−"} and start > floor:
            negative = match["number"] is not None and key[start - 2 : start - 1] in _NEGATED
            start -= negative
        if key[start - 1 : start] == "负" and start > floor:
            negative, start = match["number"] is not None, start - 1
        qualifier, start = self._qualifier(match, floor, start)
        if named and named["name"]:
            qualifier, _ = self._qualifier(match, floor, named.start())
        last = key[start - 1] if start > floor else ""
        suspicious = last in _LAST_OF_ORDINALS or not "\u4e00" <= last <= "\u9fff"
        if qualifier is None and suspicious and _ORDINAL.search(key, max(floor, start - 3), start):
            return None
        return Before(start, qualifier, currency, negative, self._plain)

    def _qualifier(
        self, match: re.Match[str], floor: int, start: int
    ) -> tuple[Qualifier | None, int]:
        key = self._key
        unspaced = _unspaced(key, start, floor)
        if unspaced != start and not match["scale"]:
            qualifier, at = self._qualifier_at(floor, unspaced)
            return (qualifier, at) if qualifier else (None, start)
        qualifier, at = self._qualifier_at(floor, start)
        if qualifier:
            return qualifier, at
        if match["scale"]:
            over = key[start - 1] == "上"
            further, at = self._qualifier_of_few(floor, start - 1)
            return (Qualifier.OVER if over else further), at
        scaled = start > floor and key[start - 1] in BEFORE_SCALE
        if scaled and match[0][0] in "百千万亿半" and key[start - 2 : start - 1] not in _PASSING:
            return BEFORE_SCALE[key[start - 1]], start - 1
        return None, start

    def _qualifier_at(self, floor: int, start: int) -> tuple[Qualifier | None, int]:
        """Return the qualifier that ends at a place, and where it starts; doubled ones whole."""
        key, known = self._key, named_before()
        if start <= floor or key[start - 1] not in _LAST_OF_QUALIFIERS:
            between = _BETWEEN.search(key, max(floor, start - _REACH), start)
            return self._qualifier_at(floor, between.start()) if between else (None, start)
        for length in range(min(_REACH, start - floor), 0, -1):
            word = key[start - length : start]
            if word in known and not _is_inside_word(key, start - length, word):
                return known[word], self._qualifier_at(floor, start - length)[1]
        return None, start

    def _qualifier_of_few(self, floor: int, start: int) -> tuple[Qualifier | None, int]:
        for length in (2, 1):
            if start - length >= floor and self._key[start - length : start] in {
                "约",
                "近",
                "大约",
            }:
                return None, start - length
        return None, start

    def _is_part(self, match: re.Match[str], before: Before) -> bool:
        """Say whether a numeral is a version, a rank, a session, or part of a word."""
        key = self._key
        unit = match["unit"] or match["unit1"]
        if match["ratio"]:
            return not _is_ratio(key, match)
        if unit is None and match["number"] and not match["percent"]:
            after = key[match.end() : match.end() + 4]
            return bool(_LATIN.match(after) or _RANKED.match(after))
        if unit in _RANK_UNITS and _is_rank(key, match, before, unit or ""):
            return True
        return (
            unit in _QUASI and not match["percent"] and _is_word(key, match.end("unit"), unit or "")
        )

    def _decimal(self, match: re.Match[str], before: Before) -> Quantity | None:
        """Take a bare decimal of which a level is stated: 收入比由1.91缩小至1.87."""
        number, key = match["number"], self._key
        if not number or "." not in number or match["unit"] or match["second"]:
            return None
        if key[before.start - 1 : before.start] not in _BARE or not _BARE_END.match(
            key, match.end()
        ):
            return None
        value = float(number)
        return Quantity(Span(before.start, match.end()), value, value, value, None, Qualifier.EXACT)


@cache
def _last_of_money() -> frozenset[str]:
    """Return the characters that end a currency's name or sign."""
    money = (name for name, unit in units().items() if unit.kind is FigureKind.MONEY)
    return frozenset(name[-1] for name in (*money, *SIGNS))


def _unspaced(key: str, start: int, floor: int) -> int:
    """Return where the words before a number end: Hong Kong sets a space around numbers."""
    return start - 1 if start - 1 > floor and key[start - 1] in " \u00a0" else start


def _is_ratio(key: str, match: re.Match[str]) -> bool:
    """Say whether 1.8:1 is a ratio and no time: it has a decimal, or 比 stands shortly before."""
    printed = match["ratio"]
    return bool(_RATIO_OF.search(key, max(0, match.start() - 12), match.start())) or (
        "." in printed and not match["unit"]
    )


def _is_rank(key: str, match: re.Match[str], before: Before, unit: str) -> bool:
    if unit == "级":
        return (
            bool(match["after"]) or before.qualifier is not None or not key[match.start()].isdigit()
        )
    return bool(_RANKED.match(key, match.end("unit") - 1)) or bool(
        _SESSION.match(key, match.end("unit"))
    )


def _is_word(key: str, end: int, unit: str) -> bool:
    """Say whether a classifier is rather the first character of a word: 318国道."""
    after = key[end : end + 3]
    return (
        bool(after) and "\u4e00" <= after[0] <= "\u9fff" and _first_word(unit + after) > len(unit)
    )


@lru_cache(maxsize=4096)
def _first_word(text: str) -> int:
    return len(tagged(text)[0].text)


def _is_inside_word(key: str, start: int, word: str) -> bool:
    """Say whether a qualifier is the end of a word: 签约, 节约, 附近, 最近."""
    if len(word) != 1 or not start or not frequency(key[start - 1] + word):
        return False
    return len(tagged(key[max(0, start - 3) : start + 1])[-1].text) > 1


def _numeral_length(key: str, at: int) -> int:
    """Return how far a numeral that counts nothing reaches: 1146 is passed as a whole."""
    end = at + 1
    if key[at] in _HAN_DIGITS:
        while end < len(key) and key[end] in _HAN_DIGITS:
            end += 1
    elif key[at].isdigit():
        while end < len(key) and (key[end].isdigit() or key[end] in ".．"):
            end += 1
    return end - at
