"""From a match of the grammar to a quantity: value, bounds, unit, qualifier, kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.figures.grammar import PAIRS, named_after
from core.model import Doubt, FigureKind, Qualifier
from core.numerals import parse_number
from core.offsets import Span
from core.units import Unit, per, units

_PERCENT = Unit("%", FigureKind.PERCENT)
# A part or a multiple is of no dimension, as a percentage is; only a:b:c has no one value.
_RATIO = Unit("ratio", FigureKind.PERCENT)
_PARTS = Unit("ratio", FigureKind.RATIO)
_ABOUT = (0.9, 1.1)  # the contract: 约 and 左右 are ± 10 %
_HAN_ONLY = re.compile(r"[零〇○一二两三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟点]+")
_BARE_SCALE = frozenset("十百千万亿")
_SMALL_LIMIT = 10  # a Chinese numeral below this announces or closes a list rather than counts
_SPACED = re.compile(r"\d \d")  # 1 700家, but hardly 3 000米
_PAIR = re.compile(f"(?P<pair>{PAIRS})(?P<scale>[十百])")
_TWO = 2  # parts of a ratio that make one number
_SCALE = re.compile(r"[十百千万亿]+$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as read, before anything is known of what it counts."""

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: Unit | None
    qualifier: Qualifier
    per: str | None = None
    doubt: Doubt | None = None

    @property
    def kind(self) -> FigureKind:
        """The dimension; a bare number counts."""
        return self.unit.kind if self.unit else FigureKind.COUNT


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a numeral: where the figure starts, its qualifier, a currency's name.

    `plain` says that the report counts in Chinese numerals throughout, so small ones count too.
    """

    start: int
    qualifier: Qualifier | None
    currency: str | None
    negative: bool
    plain: bool


def read(found: re.Match[str], before: Before) -> Quantity | None:
    """Return the quantity of a match, None where the characters count nothing."""
    return _Reader(found, before).read()


class _Reader:
    """Reads the groups of one match."""

    def __init__(self, found: re.Match[str], before: Before) -> None:
        self._found, self._before = found, before
        self._unit = self._named_unit()
        self._per: str | None = None
        if self._unit and found["per"]:
            self._unit, self._per = per(self._unit, found["per"])

    def read(self) -> Quantity | None:
        """Return what the form that matched says."""
        forms = (
            ("of100", self._hundredths),
            ("lower", self._fraction),
            ("tenths", self._tenths),
            ("halves", self._half),
            ("ratio", self._ratio),
            ("scale", self._few),
            ("pair", self._pair),
        )
        return next((read_form() for group, read_form in forms if self._found[group]), None) or (
            self._plain() if self._found["number"] else None
        )

    def _fraction(self) -> Quantity | None:
        below = parse_number(self._found["lower"])
        return self._bounded(parse_number(self._found["upper"]) / below, _RATIO) if below else None

    def _named_unit(self) -> Unit | None:
        found = self._found
        if found["percent"]:
            return units()["‰" if found["percent"] == "‰" else "%"]
        name = found["unit"] or found["unit1"]
        currency = self._before.currency
        if name:
            unit = units()[name]
            return Unit(currency, unit.kind) if currency and name == "元" else unit
        return Unit(currency, FigureKind.MONEY) if currency else None

    def _hundredths(self) -> Quantity | None:
        found = self._found
        pair = _PAIR.fullmatch(found["of100"])
        if pair:  # 百分之二三十
            first, second = (parse_number(digit + pair["scale"]) for digit in pair["pair"])
            return self._between(first, second, _PERCENT)
        low = parse_number(found["of100"])
        if found["of"] == "万":
            return self._bounded(low / 10_000, _RATIO)
        unit = _PERCENT if found["of"] in "百佰" else units()["‰"]
        if found["of100b"]:
            return self._between(low, parse_number(found["of100b"]), unit)
        return self._bounded(low, unit)

    def _tenths(self) -> Quantity | None:
        found = self._found
        half = 5 if found["half"] == "半" else parse_number(found["half"] or "零")
        value = parse_number(found["tenths"]) * 10
        if found["tenthsb"]:
            return self._between(value, parse_number(found["tenthsb"]) * 10 + half, _PERCENT)
        return self._bounded(value + half, _PERCENT)

    def _half(self) -> Quantity | None:
        hedged = self._before.qualifier or self._found["after"]
        if self._found["halves"] == "半" and self._before.qualifier is None:
            return None  # 半 alone is a half of anything
        return self._bounded(0.5, _RATIO) if hedged else None

    def _ratio(self) -> Quantity | None:
        """Read 1.8:1 as a number and 19.7:37.2:43.1 as a ratio without one."""
        parts = [parse_number(part) for part in re.split("[:：∶︰]", self._found["ratio"])]
        if len(parts) == _TWO and parts[1]:
            return self._bounded(parts[0] / parts[1], _PARTS)
        return Quantity(self._span(), None, None, None, _PARTS, Qualifier.EXACT)

    def _few(self) -> Quantity | None:
        """Read 数十, 几百 (two to nine of them) and 上百 (at least)."""
        scale = parse_number(self._found["scale"])
        if self._unit is None and scale < 10_000:  # noqa: PLR2004 - 数万群众, not 数十
            return None
        if self._before.qualifier is Qualifier.OVER:
            return Quantity(self._span(), scale, scale, None, self._unit, Qualifier.OVER)
        return Quantity(self._span(), None, 2 * scale, 10 * scale - 1, self._unit, Qualifier.ABOUT)

    def _pair(self) -> Quantity | None:
        scale = self._found["pairscale"] or ""
        low, high = (parse_number(digit + scale) for digit in self._found["pair"])
        return self._between(low, high, self._unit) if self._unit else None

    def _plain(self) -> Quantity | None:
        found, unit = self._found, self._unit
        number, multiplier = found["number"], (found["multiplier"] or "").strip()
        if not self._counts():
            return None
        if found["more"] == "几" and _HAN_ONLY.fullmatch(number):
            low, scale = parse_number(number), parse_number(multiplier or "一")
            low, high = (low + 1) * scale, (low + 9) * scale  # 十几万: 11 to 19 of them
            return Quantity(self._span(), None, low, high, unit, Qualifier.ABOUT)
        if found["second"]:
            return self._range()
        # 3万多亿: the second multiplier multiplies what came before it.
        value = parse_number(number) * (parse_number(multiplier) if multiplier else 1)
        if found["half_more"] and unit and unit.kind not in {FigureKind.COUNT, FigureKind.MONEY}:
            value += 0.5  # 三斤半
        return self._bounded(-value if self._before.negative else value, unit)

    def _range(self) -> Quantity | None:
        first, second = self._found["number"], self._found["second"]
        low, high = parse_number(first), parse_number(second)
        tail = _SCALE.search(second)
        if tail and not _SCALE.search(first) and low < high:
            low *= parse_number(tail[0])  # 2至3万: the multiplier stands once
        counts = self._unit or (tail and tail[0][-1] in "万亿")  # 26至40万 has no classifier
        return self._between(low, high, self._unit) if low < high and counts else None

    def _between(self, low: float, high: float, unit: Unit | None) -> Quantity:
        return Quantity(self._span(), None, low, high, unit, Qualifier.EXACT, self._per)

    def _bounded(self, value: float, unit: Unit | None) -> Quantity:
        qualifier = self._qualifier()
        low: float | None = value
        high: float | None = value
        if qualifier is Qualifier.ABOUT:
            low, high = (value * share for share in _ABOUT)
        elif qualifier in {Qualifier.OVER, Qualifier.AT_LEAST}:
            high = None
        elif qualifier in {Qualifier.NEARLY, Qualifier.AT_MOST, Qualifier.UNDER}:
            low = None
        return Quantity(self._span(), value, low, high, unit, qualifier, self._per)

    def _span(self) -> Span:
        return Span(self._before.start, self._found.end())

    def _qualifier(self) -> Qualifier:
        found = self._found
        if self._before.qualifier:
            return self._before.qualifier
        if any(found[f"more{n}"] for n in ("", "2", "3", "4", "5", "6")):
            return Qualifier.OVER
        return named_after()[found["after"]] if found["after"] else Qualifier.EXACT

    def _counts(self) -> bool:
        """Say whether a numeral counts something, and is no part of a word, code or slogan."""
        found, unit, number = self._found, self._unit, self._found["number"]
        # 一张上下贯通的网: behind a single thing, 上下 is no hedge.
        behind = found["after"] if number != "一" else None
        hedged = bool(behind or self._before.qualifier)
        hedged = hedged or any(found[g] for g in ("more", "more2", "multiplier"))
        han = _HAN_ONLY.fullmatch(number) is not None
        if unit is None:
            # 4.6万余群众 has no classifier; a bare 1146 or 三 is a code or part of a word.
            scaled = number[-1] in _BARE_SCALE or bool(found["multiplier"])
            spelled = bool(found["multiplier"]) or (len(number) > 1 and number[-1] in "万亿")
            large = scaled and (not han or spelled)
            return large or (not han and bool(found["more"] or found["after"] in {"+", "＋"}))
        if not han:
            spaced = _SPACED.search(number) is not None
            return not (spaced and unit.kind is not FigureKind.COUNT)
        if set(number) <= _BARE_SCALE and number != "十":
            # 百余场次 and 近亿元 count; 百企, 万家 and 亿元以上项目 do not.
            return bool(self._before.qualifier or found["more"] or found["more2"])
        if unit.kind is FigureKind.COUNT:
            few = parse_number(number) < _SMALL_LIMIT
            return hedged or not few or (self._before.plain and number != "一")
        alone = number in {"一", "半", "两"} and not (hedged or found["half_more"])
        return not alone or unit.kind in {
            FigureKind.MONEY,
            FigureKind.PERCENT,
        }
