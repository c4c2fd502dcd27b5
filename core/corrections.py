"""Corrections: what a reader sets right in one report, applied to it as a pure function.

A correction is anchored in the decoded source, so it survives new rules of repair and analysis;
one whose place is gone changes nothing. Repairs are left out by reading again
(`core.ingest.reread`), not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.anchors import Anchor, find_anchor
from core.model import (
    Figure,
    FigureKind,
    Initiative,
    InitiativeKind,
    Origin,
    Qualifier,
    Report,
)
from core.offsets import Span
from core.ownwords import QUOTES, OwnEntry, OwnWords, is_marked, merge

_ABOUT = (0.9, 1.1)  # the contract: 约 is ± 10 %


class CorrectionKind(StrEnum):
    """What is set right, and which keys of `data` say how (all in words; JSON-ready)."""

    REPAIR_OFF = "repair_off"
    """One repair is not wanted: the one at the anchor."""
    RULE_OFF = "rule_off"
    """No repair of `rule` (a rule or a kind of repair) is wanted; no anchor."""
    NOT_INITIATIVE = "not_initiative"
    """What is marked at the anchor is no initiative."""
    INITIATIVE = "initiative"
    """The anchor is an initiative of the `kind` given (this span, this kind)."""
    SAME_AS = "same_as"
    """What is named at the anchor is the same as the entity with the `key` given."""
    NOT_FIGURE = "not_figure"
    """What is marked at the anchor is no figure."""
    FIGURE = "figure"
    """The anchor is a figure: `value` or `low` and `high`; `unit`, `qualifier`, `kind`, `label`
    where they are known. The label is words of the report; the nearest place counts."""


REPAIRS = frozenset({CorrectionKind.REPAIR_OFF, CorrectionKind.RULE_OFF})
"""The kinds that need the report read again."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing set right; `data` holds what its kind needs, as words."""

    kind: CorrectionKind
    anchor: Anchor | None = None
    data: Mapping[str, str] = field(default_factory=dict[str, str])


def place(report: Report, correction: Correction) -> Span | None:
    """Return where a correction stands in the repaired text, or None where it has no place."""
    raw = find_anchor(report.raw, correction.anchor) if correction.anchor else None
    span = report.to_text.span(raw) if raw else None
    return span or None


def correct(report: Report, corrections: Iterable[Correction]) -> Report:
    """Return the report with all corrections but those of repairs, in the order given.

    The report itself is returned where nothing applies. Raises ValueError for data that says
    nothing its kind can use, such as an unknown kind of initiative.
    """
    given = list(corrections)
    if not given:
        return report
    from core.initiatives import link_entities  # noqa: PLC0415 - 70 ms that no start waits for

    corrected = report
    same: dict[str, str] = {}
    for correction in given:
        span = None if correction.kind in REPAIRS else place(report, correction)
        if span is None:
            continue
        if correction.kind is CorrectionKind.SAME_AS:
            # What was corrected before is linked first: a mention that was added has no entity yet.
            same |= _same(link_entities(corrected), span, correction.data["key"])
        else:
            corrected = _STEPS[correction.kind](corrected, span, correction.data)
    if corrected is report and not same:
        return report
    return link_entities(corrected, same=same)


def offered(report: Report, correction: Correction) -> OwnWords | None:
    """Return what a correction would be as own words for the whole library, if it can be one."""
    span = place(report, correction)
    if span is None:
        return None
    words = span.of(report.key)
    words = words[1:-1] if is_marked(words) else words
    if correction.kind is CorrectionKind.NOT_INITIATIVE:
        return OwnWords((OwnEntry(words),))
    if correction.kind is CorrectionKind.INITIATIVE:
        return OwnWords((OwnEntry(words, InitiativeKind(correction.data["kind"])),))
    if correction.kind is CorrectionKind.SAME_AS:
        return OwnWords(same=tuple(_same(report, span, correction.data["key"]).items()))
    return None


def _same(report: Report, span: Span, key: str) -> dict[str, str]:
    entities = {m.entity for m in report.initiatives if m.span.overlaps(span)}
    return {report.entities[entity].key: key for entity in entities if report.entities}


def _not_initiative(report: Report, span: Span, _: Mapping[str, str]) -> Report:
    kept = tuple(m for m in report.initiatives if not m.span.overlaps(span))
    return replace(report, initiatives=kept)


def _initiative(report: Report, span: Span, data: Mapping[str, str]) -> Report:
    name = span.of(report.key)
    added = Initiative(
        span=span,
        name=span.of(report.text),
        name_key=name,
        kind=InitiativeKind(data["kind"]),
        quoted=name[0] in QUOTES,
        entity=0,
        origin=Origin.CORRECTED,
    )
    return replace(report, initiatives=merge(list(report.initiatives), (added,)))


def _not_figure(report: Report, span: Span, _: Mapping[str, str]) -> Report:
    return replace(report, figures=tuple(f for f in report.figures if not f.span.overlaps(span)))


def _figure(report: Report, span: Span, data: Mapping[str, str]) -> Report:
    kept = [f for f in report.figures if not f.span.overlaps(span)]
    qualifier = Qualifier(data.get("qualifier", Qualifier.EXACT))
    value = float(data["value"]) if "value" in data else None
    low, high = _bounds(qualifier, value)
    figure = Figure(
        span=span,
        value=value,
        low=float(data["low"]) if "low" in data else low,
        high=float(data["high"]) if "high" in data else high,
        unit=data.get("unit"),
        qualifier=qualifier,
        kind=FigureKind(data.get("kind", FigureKind.COUNT)),
        label=_nearest(report, span, data["label"]) if data.get("label") else None,
        origin=Origin.CORRECTED,
    )
    return replace(report, figures=tuple(sorted([*kept, figure], key=lambda f: f.span)))


def _bounds(qualifier: Qualifier, value: float | None) -> tuple[float | None, float | None]:
    """Return what the words around a number state of it, by the contract in docs/json.md."""
    if value is None:
        return None, None
    if qualifier is Qualifier.ABOUT:
        return value * _ABOUT[0], value * _ABOUT[1]
    below = qualifier in (Qualifier.NEARLY, Qualifier.AT_MOST, Qualifier.UNDER)
    above = qualifier in (Qualifier.OVER, Qualifier.AT_LEAST)
    return None if below else value, None if above else value


def _nearest(report: Report, span: Span, label: str) -> Span | None:
    """Return the place of a label's words that is nearest to its figure, in its line."""
    line = next((x.span for x in report.structure.lines if x.span.contains(span)), None)
    for text in (report.text, report.key):
        after = text.find(label, span.end, line.end if line else len(text))
        before = text.rfind(label, line.start if line else 0, span.start)
        places = [Span(at, at + len(label)) for at in (after, before) if at >= 0]
        if places:
            return min(places, key=lambda p: max(p.start - span.end, span.start - p.end))
    return None


_STEPS = {
    CorrectionKind.NOT_INITIATIVE: _not_initiative,
    CorrectionKind.INITIATIVE: _initiative,
    CorrectionKind.NOT_FIGURE: _not_figure,
    CorrectionKind.FIGURE: _figure,
}
