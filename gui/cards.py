"""What the window says of one mark: a figure, an initiative, a date, a check, a repair."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from PySide6.QtCore import QLocale

from core.model import Check, Figure, FigureKind, Qualifier, Repair
from core.offsets import Span
from core.page import Mark, MarkKind, Page
from core.script import Variant, convert_with_map, forms
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.wording import (
    confidence_name,
    figure_name,
    initiative_name,
    qualifier_name,
    variant_name,
)

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


def card(page: Page, mark: Mark) -> str:
    """Return the rich text of the card for a mark."""
    report = page.report
    quote = escape(mark.span.of(page.text))
    match mark.kind:
        case MarkKind.FIGURE:
            lines = _figure(page, report.figures[mark.index], quote)
        case MarkKind.INITIATIVE:
            found = report.initiatives[mark.index]
            entity = report.entities[found.entity] if found.entity < len(report.entities) else None
            times = len(entity.mentions) if entity else 1
            words = translate("Card", "named here: {count} ×").format(count=times)
            lines = [_big(quote), f"{escape(initiative_name(found.kind))} · {escape(words)}"]
        case MarkKind.REPAIR:
            lines = _repair(report.repairs[mark.index])
        case MarkKind.UNCERTAIN:
            others = forms(report.key[mark.index], page.variant)
            listed = "　".join(escape(form) for form in others if form != mark.span.of(page.text))
            doubt = escape(translate("Card", "Conversion is not sure here. It may also be:"))
            lines = [_big(quote), f"{doubt} <b>{listed}</b>"]
        case MarkKind.CHECK:
            lines = _check(report.checks[mark.index], quote)
        case MarkKind.DATE:
            lines = [_big(quote), escape(report.dates[mark.index].value or "")]
    return "".join(f"<p style='margin:0 0 3px'>{line}</p>" for line in lines if line)


def _big(words: str) -> str:
    return f"<span style='font-size:large'><b>{words}</b></span>"


def _figure(page: Page, figure: Figure, quote: str) -> list[str]:
    kinds = [figure_name(figure.kind)]
    if figure.qualifier is not Qualifier.EXACT:
        kinds.insert(0, qualifier_name(figure.qualifier))
    facts = [
        (translate("Card", "action"), _words(page, figure.action)),
        (translate("Card", "period"), figure.period or ""),
        (translate("Card", "per"), figure.per or ""),
    ]
    words = escape(amount(figure, page.variant))
    lines = [
        f"{_big(words)} &nbsp; {quote} · {escape(' · '.join(kinds))}",
        f"<b>{escape(_words(page, figure.label))}</b>",
        " · ".join(f"{escape(name)} {escape(value)}" for name, value in facts if value),
        _sentence(page, figure.span),
    ]
    if figure.suspect:
        warning = translate("Card", "Damaged nearby: a digit may be missing. Check the source.")
        lines.append(f"⚠ <b>{escape(warning)}</b>")
    return lines


def _sentence(page: Page, span: Span) -> str:
    shown = page.shown(span)
    whole = page.sentence_at(shown.start)
    if whole is None:
        return ""
    start, end = max(whole.start, shown.start - 24), min(whole.end, shown.end + 24)
    before = ("…" if start > whole.start else "") + page.text[start : shown.start].lstrip()
    after = page.text[shown.end : end].rstrip() + ("…" if end < whole.end else "")
    return f"{escape(before)}<u>{escape(shown.of(page.text))}</u>{escape(after)}"


def _words(page: Page, span: Span | None) -> str:
    return page.shown(span).of(page.text) if span else ""


def _repair(repair: Repair) -> list[str]:
    change = escape(repair.before) or "∅"
    if repair.applied:
        change = f"{change} → {escape(repair.after) or '∅'}"
    return [_big(change), escape(confidence_name(repair.confidence)), escape(repair.evidence)]


def _check(check: Check, quote: str) -> list[str]:
    sign = "=" if check.consistent else "≠"
    words = (
        translate("Card", "The text itself confirms it.")
        if check.consistent
        else translate("Card", "The text itself gives another number.")
    )
    sums = f"{number_words(check.claimed)} {sign} {number_words(check.counted)}"
    return [_big(sums), quote, escape(words)]


def summary(page: Page) -> str:
    """Return what the status bar says of a page: script, encoding, counts."""
    report = page.report
    counts = (
        (translate("Status", "figures"), len(report.figures)),
        (translate("Status", "initiatives"), len(report.initiatives)),
        (translate("Status", "repairs"), len(report.repairs)),
        (
            translate("Status", "uncertain characters"),
            len(page.uncertain),
        ),
    )
    parts = [variant_name(page.variant), report.source.encoding.upper()]
    return " · ".join(parts + [f"{words} {count}" for words, count in counts if count])
