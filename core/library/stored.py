"""A report as bytes and back, exactly: what the library keeps so that nothing is analysed twice.

The three texts stand apart from what was found in them, so that search can read a text alone.
Lone surrogates pass: the bytes are UTF-8 with `surrogatepass`, compressed.
"""

from __future__ import annotations

import json
import zlib
from typing import Any, NamedTuple

from core.model import (
    Byline,
    Check,
    Confidence,
    Dated,
    DateMention,
    Figure,
    FigureKind,
    Initiative,
    InitiativeKind,
    Json,
    Line,
    Metadata,
    Qualifier,
    Repair,
    Report,
    Role,
    Script,
    Section,
    Source,
    Structure,
)
from core.offsets import OffsetMap, Piece, Span

LAYOUT = 1
"""The layout of the stored JSON; raise it when `unpack` could not read the old one."""

RECIPE = 2
"""The number of the analysis rules; raise it when reports analysed before should be redone."""


class Stored(NamedTuple):
    """A report as compressed bytes: its three texts and everything else."""

    raw: bytes
    text: bytes
    key: bytes
    analysis: bytes


def encode_text(text: str) -> bytes:
    """Return a text as UTF-8 in which lone surrogates survive."""
    return text.encode("utf-8", "surrogatepass")


def decode_text(data: bytes) -> str:
    """Return the text that `encode_text` was given."""
    return data.decode("utf-8", "surrogatepass")


def pack(report: Report) -> Stored:
    """Return a report as bytes."""
    analysis = json.dumps(_report_to(report), ensure_ascii=False, separators=(",", ":"))
    return Stored(*map(_compress, (report.raw, report.text, report.key, analysis)))


def unpack(stored: Stored) -> Report:
    """Return the report that was packed. Raises ValueError for a layout that is not known."""
    raw, text, key, analysis = map(_decompress, stored)
    data: Json = json.loads(analysis)
    if data["layout"] != LAYOUT:
        message = f"analysis layout {data['layout']} is not known (this version knows {LAYOUT})"
        raise ValueError(message)
    return Report(
        source=Source(**data["source"]),
        raw=raw,
        repairs=tuple(map(_repair_from, data["repairs"])),
        text=text,
        to_text=OffsetMap(Piece(*piece) for piece in data["to_text"]),
        key=key,
        script=Script(data["script"]),
        structure=_structure_from(data["structure"]),
        figures=tuple(map(_figure_from, data["figures"])),
        dates=tuple(DateMention(Span(*d["span"]), d["value"]) for d in data["dates"]),
        initiatives=tuple(map(_initiative_from, data["initiatives"])),
        checks=tuple(map(_check_from, data["checks"])),
        refused=frozenset(Span(*span) for span in data.get("refused", ())),
        uncertain=tuple(data.get("uncertain", ())),
    )


def _compress(text: str) -> bytes:
    return zlib.compress(encode_text(text))


def _decompress(data: bytes) -> str:
    return decode_text(zlib.decompress(data))


def _report_to(report: Report) -> Json:
    source = report.source
    return {
        "layout": LAYOUT,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "bytes": source.bytes,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "encoding_evidence": source.encoding_evidence,
        },
        "script": report.script.value,
        "to_text": report.to_text.pieces,
        "repairs": [_repair_to(r) for r in report.repairs],
        "structure": _structure_to(report.structure),
        "figures": [_figure_to(f) for f in report.figures],
        "dates": [{"span": d.span, "value": d.value} for d in report.dates],
        "initiatives": [_initiative_to(i) for i in report.initiatives],
        "checks": [_check_to(c) for c in report.checks],
        "refused": sorted(report.refused),
        "uncertain": report.uncertain,
    }


def _repair_to(repair: Repair) -> Json:
    return {
        "kind": repair.kind,
        "rule": repair.rule,
        "raw_span": repair.raw_span,
        "before": repair.before,
        "after": repair.after,
        "confidence": repair.confidence.value,
        "evidence": repair.evidence,
    }


def _repair_from(data: Json) -> Repair:
    return Repair(
        kind=data["kind"],
        rule=data["rule"],
        raw_span=Span(*data["raw_span"]),
        before=data["before"],
        after=data["after"],
        confidence=Confidence(data["confidence"]),
        evidence=data["evidence"],
    )


def _structure_to(structure: Structure) -> Json:
    about = structure.metadata
    return {
        "lines": [(*line.span, line.role.value) for line in structure.lines],
        "sections": [(*s.span, s.level, s.run_in) for s in structure.sections],
        "title": about.title,
        "date": about.date and {"span": about.date.span, "value": about.date.value},
        "publisher": about.publisher,
        "bylines": [{"span": b.span, "role": b.role} for b in about.bylines],
        "place": about.place,
    }


def _structure_from(data: Json) -> Structure:
    date: Json | None = data["date"]
    return Structure(
        lines=tuple(Line(Span(start, end), Role(role)) for start, end, role in data["lines"]),
        sections=tuple(
            Section(Span(start, end), level, run_in)
            for start, end, level, run_in in data["sections"]
        ),
        metadata=Metadata(
            title=_span_from(data["title"]),
            date=Dated(Span(*date["span"]), date["value"]) if date else None,
            publisher=_span_from(data["publisher"]),
            bylines=tuple(Byline(Span(*b["span"]), b["role"]) for b in data["bylines"]),
            place=_span_from(data["place"]),
        ),
    )


def _figure_to(figure: Figure) -> Json:
    return {
        "span": figure.span,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "qualifier": figure.qualifier.value,
        "kind": figure.kind.value,
        "label": figure.label,
        "action": figure.action,
        "period": figure.period,
        "per": figure.per,
        "suspect": figure.suspect,
    }


def _figure_from(data: Json) -> Figure:
    return Figure(
        span=Span(*data["span"]),
        value=data["value"],
        low=data["low"],
        high=data["high"],
        unit=data["unit"],
        qualifier=Qualifier(data["qualifier"]),
        kind=FigureKind(data["kind"]),
        label=_span_from(data["label"]),
        action=_span_from(data["action"]),
        period=data["period"],
        per=data["per"],
        suspect=data["suspect"],
    )


def _initiative_to(initiative: Initiative) -> Json:
    return {
        "span": initiative.span,
        "name": initiative.name,
        "name_key": initiative.name_key,
        "kind": initiative.kind.value,
        "quoted": initiative.quoted,
        "entity": initiative.entity,
    }


def _initiative_from(data: Json) -> Initiative:
    return Initiative(
        span=Span(*data["span"]),
        name=data["name"],
        name_key=data["name_key"],
        kind=InitiativeKind(data["kind"]),
        quoted=data["quoted"],
        entity=data["entity"],
    )


def _check_to(check: Check) -> Json:
    return {
        "span": check.span,
        "claimed": check.claimed,
        "counted": check.counted,
        "items": check.items,
        "consistent": check.consistent,
    }


def _check_from(data: Json) -> Check:
    return Check(
        span=Span(*data["span"]),
        claimed=data["claimed"],
        counted=data["counted"],
        items=tuple(Span(*item) for item in data["items"]),
        consistent=data["consistent"],
    )


def _span_from(data: list[Any] | None) -> Span | None:
    return None if data is None else Span(*data)
