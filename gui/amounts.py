"""Amounts in the words of the language in force: numbers with separators, units, currencies."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLocale

from core.model import Figure, FigureKind, Qualifier
from core.script import Variant, convert_with_map
from gui.language import QT_TRANSLATE_NOOP, translate

_SIGNS = {
    Qualifier.EXACT: "",
    Qualifier.RANGE: "",
    Qualifier.ABOUT: "≈ ",
    Qualifier.OVER: "> ",
    Qualifier.NEARLY: "≲ ",
    Qualifier.AT_LEAST: "≥ ",
    Qualifier.AT_MOST: "≤ ",
    Qualifier.UNDER: "< ",
}
_DRAWN = {"m2": "m²", "m3": "m³", "km2": "km²"}
_CURRENCIES = {
    "CNY": QT_TRANSLATE_NOOP("Unit", "yuan"),
    "HKD": QT_TRANSLATE_NOOP("Unit", "HK dollars"),
    "TWD": QT_TRANSLATE_NOOP("Unit", "NT dollars"),
    "MOP": QT_TRANSLATE_NOOP("Unit", "patacas"),
    "USD": QT_TRANSLATE_NOOP("Unit", "US dollars"),
    "EUR": QT_TRANSLATE_NOOP("Unit", "euros"),
}
_MYRIADS = ((1e8, "亿"), (1e4, "万"))
_PRECISE = 6  # decimal places: no report states more


def amount(figure: Figure, variant: Variant) -> str:
    """Return a figure as a row shows it: sign, number with separators, unit.

    In Chinese, sums of money are in 万 or 亿 where that makes them short; a classifier is in the
    script that is shown.
    """
    bounds = [figure.low, figure.high] if figure.value is None else [figure.value]
    scale, prefix = 1.0, ""
    if figure.kind is FigureKind.MONEY and QLocale().language() is QLocale.Language.Chinese:
        least = min((abs(bound) for bound in bounds if bound), default=0.0)
        scale, prefix = next(((s, p) for s, p in _MYRIADS if least >= s), (1.0, ""))
    words = [number_words(bound / scale if bound is not None else None) for bound in bounds]
    sign = _SIGNS[figure.qualifier] if figure.value is not None else ""
    unit = f"{_in_script(prefix, variant)}{unit_words(figure.unit or '', variant)}"
    return f"{sign}{' – '.join(words)} {unit}".rstrip()


def unit_words(unit: str, variant: Variant) -> str:
    """Return a unit as it is shown: a currency by name, a measure by sign, a classifier."""
    if unit in _CURRENCIES:
        return translate("Unit", _CURRENCIES[unit])
    return _DRAWN.get(unit) or _in_script(unit, variant)


@lru_cache(maxsize=1000)
def _in_script(unit: str, variant: Variant) -> str:
    return convert_with_map(unit, variant)[0]


def number_words(value: float | None) -> str:
    """Return a number as the language in force writes it."""
    if value is None:
        return ""
    if value == int(value):
        return QLocale().toString(int(value))
    return QLocale().toString(
        round(value, _PRECISE),
        "f",
        QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value,
    )
