"""Which units measure the same thing, and conversion between those: never across dimensions."""

from __future__ import annotations

from functools import cache

from core.errors import UsageError
from core.units import units
from resources import table


def dimension_of(unit: str | None) -> str:
    """Return what a unit measures: a named dimension, else the unit itself (a currency, 家, 项).

    A number without a unit is of no dimension, "".
    """
    return _scales().get(unit or "", (unit or "", 1.0))[0]


def conversion(unit: str | None, to: str | None) -> float:
    """Return what a number of `unit` is multiplied by to be one of `to`.

    Raises UsageError where the two measure different things (table `dimensions`).
    """
    if unit == to:
        return 1.0
    (left, factor), (right, divisor) = (_scales().get(u or "", (u or "", 1.0)) for u in (unit, to))
    if left != right:
        message = f"{unit_name(unit) or 'no unit'} can't be converted to {unit_name(to)}"
        raise UsageError(message)
    return factor / divisor


def units_like(unit: str | None) -> tuple[str, ...]:
    """Return the units that a unit can be converted to, itself among them."""
    dimension = dimension_of(unit)
    alike = tuple(name for name, (other, _) in _scales().items() if other == dimension)
    return alike or ((unit,) if unit else ())


@cache
def unit_name(unit: str | None) -> str:
    """Return how a unit is written in simplified Chinese: 元 for CNY, 亩 for mu; "" without one."""
    if unit is None:
        return ""
    names = (name for name, known in units().items() if known.symbol == unit)
    return next(names, unit)


@cache
def _scales() -> dict[str, tuple[str, float]]:
    return {
        unit: (dimension, float(factor))
        for dimension, factors in table("dimensions").items()
        for unit, factor in factors.items()
    }
