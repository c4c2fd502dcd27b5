"""What the window says of one mark: a figure, an initiative, a date, a check, a repair."""

from __future__ import annotations

from html import escape

from core.model import Check, Figure, Qualifier, Repair
from core.offsets import Span
from core.page import Mark, MarkKind, Page
from core.script import forms
from gui.amounts import amount, number_words
from gui.language import translate
from gui.things import thing_lines
from gui.wording import (
    confidence_name,
    figure_name,
    qualifier_name,
    variant_name,
)


def card(page: Page, mark: Mark) -> str:
    """Return the rich text of the card for a mark."""
    report = page.report
    quote = escape(mark.span.of(page.text))
    match mark.kind:
        case MarkKind.FIGURE:
            lines = _figure(page, report.figures[mark.index], quote)
        case MarkKind.INITIATIVE:
            lines = [_big(quote), *thing_lines(page, mark.index)]
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
