"""Amounts, numbers and names as the reader's own language writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale

from core.compare.amounts import Amount, relation
from core.compare.dimensions import unit_name
from core.export.tables import harmless
from core.script import Variant, convert_with_map
from gui.amounts import number_words, unit_words

_CLOSE_UP = frozenset({"%", "‰"})  # written without a space before
_MYRIADS = ((1e8, "亿"), (1e4, "万"))
_THOUSANDS = ((1e9, "bn"), (1e6, "m"), (1e3, "k"))


def variant() -> Variant:
    """Return the characters that the language in force is written in; English shows simplified."""
    locale = QLocale()
    traditional = locale.script() is QLocale.Script.TraditionalChineseScript
    return Variant.TW if traditional else Variant.HANS


def in_script(text: str) -> str:
    """Return a name or a label, kept in simplified characters, as the reader reads it."""
    return convert_with_map(text, variant())[0]


def amount_words(amount: Amount) -> str:
    """Return an amount with its inequality: ≥ 1,200,000 yuan, ≥ 120 万元, 10 – 20 個."""
    bounds = [amount.low, amount.high] if amount.value is None else [amount.value]
    scale, prefix = 1.0, ""
    if _is_chinese() and _is_money(amount.unit):
        least = min((abs(bound) for bound in bounds if bound), default=0.0)
        scale, prefix = next(((s, p) for s, p in _MYRIADS if least >= s), (1.0, ""))
    words = [number_words(None if bound is None else bound / scale) for bound in bounds]
    sign = relation(amount.qualifier, amount.value)
    shown = " – ".join(words) if amount.value is None else f"{sign} {words[0]}"
    unit = in_script(prefix) + unit_label(amount.unit)
    shown = shown.removeprefix("= ")
    return shown + unit if amount.unit in _CLOSE_UP else f"{shown} {unit}".rstrip()


def unit_label(unit: str | None) -> str:
    """Return what a unit is called: yuan or 元, mu or 亩; classifiers in the script in force."""
    if unit is None:
        return ""
    if _is_chinese() and not _is_money(unit):
        return in_script(unit_name(unit))
    return unit_words(unit, variant())


def short_words(number: float) -> str:
    """Return a number as charts write it beside an axis: 1.2 亿, 350k."""
    for size, name in _MYRIADS if _is_chinese() else _THOUSANDS:
        if abs(number) >= size:
            return number_words(float(f"{number / size:.4g}")) + in_script(name)
    return number_words(float(f"{number:.6g}"))


def as_tsv(lines: Iterable[Sequence[str]]) -> str:
    """Return lines of cells for the clipboard, parted by tabs; no cell runs as a formula."""
    return "\n".join("\t".join(harmless(" ".join(cell.split())) for cell in line) for line in lines)


def _is_chinese() -> bool:
    return QLocale().language() is QLocale.Language.Chinese


def _is_money(unit: str | None) -> bool:
    """Say whether a unit is a currency, by its three capitals (ISO 4217)."""
    return unit is not None and len(unit) == 3 and unit.isascii() and unit.isupper()  # noqa: PLR2004 - ISO 4217's length
