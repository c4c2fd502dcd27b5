"""What the window says of one figure, initiative or repair."""

from __future__ import annotations

from html import escape

from core.model import Figure, Qualifier
from core.page import Mark, MarkKind, Page
from core.script import forms
from gui.language import translate
from gui.wording import initiative_name, variant_name

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


def amount(figure: Figure) -> str:
    """Return a figure as a row shows it: sign, number with separators, unit."""
    if figure.value is None:
        number = f"{_number(figure.low)} – {_number(figure.high)}"
    else:
        number = _SIGNS[figure.qualifier] + _number(figure.value)
    return f"{number} {_DRAWN.get(figure.unit or '', figure.unit or '')}".rstrip()


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}" if value < 1e9 else f"{value:,.0f}"  # noqa: PLR2004


def card(page: Page, mark: Mark) -> str:
    """Return the rich text for the mark under the pointer."""
    report = page.report
    quote = escape(mark.span.of(page.text))
    match mark.kind:
        case MarkKind.FIGURE:
            figure = report.figures[mark.index]
            label = escape(page.shown(figure.label).of(page.text)) if figure.label else ""
            warning = translate("Card", "damaged nearby: check the source")
            doubt = f"<br><b>{escape(warning)}</b>" if figure.suspect else ""
            return f"<p><big><b>{escape(amount(figure))}</b></big><br>{label}<br>{quote}{doubt}</p>"
        case MarkKind.INITIATIVE:
            kind = initiative_name(report.initiatives[mark.index].kind)
            return f"<p><b>{quote}</b><br>{escape(kind)}</p>"
        case MarkKind.REPAIR:
            repair = report.repairs[mark.index]
            change = f"{escape(repair.before)} → {escape(repair.after)}"
            return f"<p><b>{change}</b><br>{escape(repair.evidence)}</p>"
        case MarkKind.UNCERTAIN:
            others = forms(report.key[mark.index], page.variant)
            listed = "　".join(escape(form) for form in others if form != mark.span.of(page.text))
            doubt = escape(translate("Card", "uncertain: may also be"))
            return f"<p><big><b>{quote}</b></big><br>{doubt} {listed}</p>"
        case MarkKind.CHECK:
            check = report.checks[mark.index]
            sign = "=" if check.consistent else "≠"
            return f"<p><b>{quote}</b><br>{check.claimed:,g} {sign} {check.counted:,g}</p>"
        case _:
            return f"<p>{quote}<br>{escape(report.dates[mark.index].value or '')}</p>"


def summary(page: Page) -> str:
    """Return what the status bar says of a page: script, encoding, counts."""
    report = page.report
    counts = (
        (translate("Status", "figures"), len(report.figures)),
        (translate("Status", "initiatives"), len(report.initiatives)),
        (translate("Status", "repairs"), len(report.repairs)),
        (
            translate("Status", "uncertain characters"),
            sum(mark.kind is MarkKind.UNCERTAIN for mark in page.marks),
        ),
    )
    parts = [variant_name(page.variant), report.source.encoding.upper()]
    return " · ".join(parts + [f"{words} {count}" for words, count in counts if count])
