"""What a number says with its bounds: 近 and 余 are inequalities and stay so wherever shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.compare.dimensions import conversion, unit_name
from core.model import Qualifier
from core.rows import FigureRow

_SIGNS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "≈",
    Qualifier.OVER: "≥",
    Qualifier.AT_LEAST: "≥",
    Qualifier.NEARLY: "≤",
    Qualifier.AT_MOST: "≤",
    Qualifier.UNDER: "<",
    Qualifier.RANGE: "",
}
_CLOSE_UP = frozenset({"%", "‰"})  # written without a space before
_DIGITS = re.compile(r"\d+(?:[.．·]\d+)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A stated number: the value as printed (None for a range) and the bounds, None being open.

    `grain` is half the step of the last printed digit where the number was rounded (1.2亿), else 0.
    """

    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    qualifier: Qualifier
    grain: float = 0.0

    def to(self, unit: str | None) -> Amount:
        """Return the same amount in another unit. Raises UsageError across dimensions."""
        if unit == self.unit:
            return self
        factor = conversion(self.unit, unit)
        if factor == 1:
            return replace(self, unit=unit)
        value, low, high = (
            None if n is None else _clean(n * factor) for n in (self.value, self.low, self.high)
        )
        return replace(self, value=value, low=low, high=high, unit=unit, grain=self.grain * factor)

    @property
    def point(self) -> float | None:
        """The number to sort and to paint by: as printed, or the middle of a range."""
        if self.value is not None:
            return self.value
        bounds = [n for n in (self.low, self.high) if n is not None]
        return sum(bounds) / len(bounds) if bounds else None

    def agrees(self, other: Amount) -> bool:
        """Say whether both may be true of one thing, as far as they were rounded.

        Raises UsageError across dimensions.
        """
        there = other.to(self.unit)
        slack = self.grain + there.grain
        low = max(_open(self.low, -1), _open(there.low, -1))
        high = min(_open(self.high, 1), _open(there.high, 1))
        return low - slack <= high


def amount_of(row: FigureRow) -> Amount:
    """Return the amount that a figure states."""
    return Amount(row.value, row.low, row.high, row.unit, row.qualifier, grain_of(row))


def grain_of(row: FigureRow) -> float:
    """Return half the step of the last digit that a figure prints: 500,000 of 1.2亿, 0 of 40家."""
    printed = _DIGITS.search(row.quote)
    if printed is None or not row.value or row.qualifier is not Qualifier.EXACT:
        return 0.0
    digits = printed[0].replace("．", ".").replace("·", ".")
    number = float(digits)
    if not number or (number == row.value and "." not in digits):
        return 0.0
    decimals = len(digits.partition(".")[2])
    return 0.5 * 0.1**decimals * row.value / number


def relation(qualifier: Qualifier, value: float | None) -> str:
    """Return how the real number stands to the printed one: = ≈ ≥ ≤ <, or – for a range."""
    return "–" if value is None else _SIGNS[qualifier] or "="


def show_number(number: float) -> str:
    """Return a number with thousands set apart and no more digits than it has: 1,200,000; 0.35."""
    if number == int(number):
        return f"{int(number):,}"
    whole, _, rest = f"{number:,.6f}".partition(".")
    return f"{whole}.{rest.rstrip('0')}"


def show_amount(amount: Amount) -> str:
    """Return an amount as it is to be read: "≥ 1,200,000 元", "10–20 个", "41%"."""
    if amount.value is None:
        ends = [show_number(n) if n is not None else "" for n in (amount.low, amount.high)]
        stated = "–".join(ends)
    else:
        stated = f"{_SIGNS[amount.qualifier]} {show_number(amount.value)}".strip()
    name = unit_name(amount.unit)
    return stated + name if amount.unit in _CLOSE_UP else f"{stated} {name}".strip()


def _open(bound: float | None, sign: int) -> float:
    return sign * float("inf") if bound is None else bound


def _clean(number: float) -> float:
    """Return a converted number without the noise of binary fractions: 15 亩 are 1 公顷."""
    return float(f"{number:.12g}")
