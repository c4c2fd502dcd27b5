"""From a match of the grammar to a quantity: value, bounds, unit, qualifier, kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.figures.grammar import AFTER, BEFORE, SIGNS
from core.model import FigureKind, Qualifier
from core.numerals import parse_number
from core.offsets import Span
from core.units import Unit, units

_PERCENT = Unit("%", FigureKind.PERCENT)
_ABOUT = (0.9, 1.1)  # the contract: 约 and 左右 are ± 10 %
_BEFORE = {word: qualifier for qualifier, words in BEFORE.items() for word in words}
_AFTER = {word: qualifier for qualifier, words in AFTER.items() for word in words}
_HAN_ONLY = re.compile(r"[零〇一二两三四五六七八九十百千万亿兆廿点]+")
_BARE_SCALE = frozenset("十百千万亿")
_SMALL_LIMIT = 10  # a Chinese numeral below this announces or closes a list rather than counts


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as read, before anything is known of what it counts."""

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: Unit | None
    qualifier: Qualifier

    @property
    def kind(self) -> FigureKind:
        """The dimension; a bare number counts."""
        return self.unit.kind if self.unit else FigureKind.COUNT


def read(found: re.Match[str]) -> Quantity | None:
    """Return the quantity of a match, None where the characters count nothing."""
    span = Span(*found.span())
    if found["of100"]:
        return _hundredths(found, span)
    if found["lower"]:
        value = parse_number(found["upper"]) / (parse_number(found["lower"]) or 1)
        return _bounded(found, span, value, Unit("ratio", FigureKind.RATIO))
    if found["tenths"]:
        half = 5 if found["half"] == "半" else parse_number(found["half"] or "零")
        return _bounded(found, span, parse_number(found["tenths"]) * 10 + half, _PERCENT)
    unit = _unit(found)
    if found["few"]:
        return _few(found, span, unit)
    if found["pair"]:
        low, high = (parse_number(d + found["pairscale"]) for d in found["pair"])
        return Quantity(span, None, low, high, unit, Qualifier.EXACT) if unit else None
    return _plain(found, span, unit)


def _unit(found: re.Match[str]) -> Unit | None:
    if found["percent"]:
        return units()["‰" if found["percent"] == "‰" else "%"]
    name = found["unit"] or found["unit1"]
    if name:
        return units()[name]
    return Unit(SIGNS[found["sign"]], FigureKind.MONEY) if found["sign"] else None


def _hundredths(found: re.Match[str], span: Span) -> Quantity | None:
    low = parse_number(found["of100"])
    if found["of100b"]:
        high = parse_number(found["of100b"])
        return Quantity(span, None, low, high, _PERCENT, Qualifier.EXACT)
    return _bounded(found, span, low, _PERCENT)


def _few(found: re.Match[str], span: Span, unit: Unit | None) -> Quantity | None:
    """Read 数十, 几百 (two to nine of them) and 上百 (at least)."""
    if unit is None:
        return None
    scale = parse_number(found["scale"])
    if found["few"] == "上":
        return Quantity(span, scale, scale, None, unit, Qualifier.OVER)
    return Quantity(span, None, 2 * scale, 10 * scale - 1, unit, Qualifier.ABOUT)


def _plain(found: re.Match[str], span: Span, unit: Unit | None) -> Quantity | None:
    number, more = found["number"], found["more"]
    multiplier = found["multiplier"] or ""
    if not _counts(found, unit):
        return None
    if more == "几" and _HAN_ONLY.fullmatch(number) and not multiplier:
        low = parse_number(number)
        return Quantity(span, None, low + 1, low + 9, unit, Qualifier.ABOUT)
    if found["second"]:
        return _range(found, span, unit)
    # 3万多亿: the second multiplier multiplies what came before it.
    value = parse_number(number) * (parse_number(multiplier) if multiplier else 1)
    return _bounded(found, span, value, unit)


def _range(found: re.Match[str], span: Span, unit: Unit | None) -> Quantity | None:
    first, second = found["number"], found["second"]
    low, high = parse_number(first), parse_number(second)
    tail = re.search(r"[十百千万亿]+$", second)
    if tail and first[-1].isdigit() and low < high:
        low *= parse_number(tail[0])  # 2至3万: the multiplier stands once
    if not low < high or unit is None:
        return None
    return Quantity(span, None, low, high, unit, Qualifier.EXACT)


def _bounded(found: re.Match[str], span: Span, value: float, unit: Unit | None) -> Quantity:
    qualifier = _qualifier(found)
    low: float | None = value
    high: float | None = value
    if qualifier is Qualifier.ABOUT:
        low, high = (value * share for share in _ABOUT)
    elif qualifier in {Qualifier.OVER, Qualifier.AT_LEAST}:
        high = None
    elif qualifier in {Qualifier.NEARLY, Qualifier.AT_MOST, Qualifier.UNDER}:
        low = None
    return Quantity(span, value, low, high, unit, qualifier)


def _qualifier(found: re.Match[str]) -> Qualifier:
    if found["before"]:
        return _BEFORE[found["before"]]
    if any(found[group] in {"余", "多", "几", "来"} for group in ("more", "more2", "more3")):
        return Qualifier.OVER
    return _AFTER[found["after"]] if found["after"] else Qualifier.EXACT


def _counts(found: re.Match[str], unit: Unit | None) -> bool:
    """Say whether a numeral counts something, and is no part of a word, code or slogan."""
    number = found["number"]
    # 一张上下贯通的网: behind a single thing, 上下 is no hedge.
    behind = found["after"] if number != "一" else None
    hedged = bool(behind) or any(found[g] for g in ("before", "more", "more2", "multiplier"))
    if unit is None:
        # 4.6万余群众 has no classifier; a bare 1146 or 三 is a code or part of a word.
        arabic = not _HAN_ONLY.fullmatch(number)
        scaled = number[-1] in _BARE_SCALE or bool(found["multiplier"])
        return arabic and (scaled or bool(found["more"] or found["after"] in {"+", "＋"}))
    if not _HAN_ONLY.fullmatch(number):
        return True
    if set(number) <= _BARE_SCALE and number != "十":
        # 百余场次 and 近亿元 count; 百企, 万家 and 亿元以上项目 do not.
        return any(found[group] for group in ("before", "more", "more2"))
    if unit.kind is FigureKind.COUNT:
        return hedged or parse_number(number) >= _SMALL_LIMIT
    return number not in {"一", "半", "两"} or unit.kind is FigureKind.MONEY
