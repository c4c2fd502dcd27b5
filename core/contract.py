"""The JSON that `jiandu read --json` prints: schema jiandu.report/1, described in docs/json.md.

Offsets are code points, half-open: `start`/`end` in `text`, `raw_start`/`raw_end` in the decoded
source. Keys may be added, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable

from core.layout import Table
from core.model import Change, Entity, Figure, Json, Metadata, Repair, Report
from core.offsets import Span

SCHEMA = "jiandu.report/1"

Item = Callable[[Span], Json]


def to_json(report: Report) -> Json:
    """Return the report as JSON-ready values."""

    def item(span: Span) -> Json:
        raw = report.to_raw.span(span)
        return {
            "text": span.of(report.text),
            "start": span.start,
            "end": span.end,
            "raw_start": raw.start,
            "raw_end": raw.end,
        }

    source = report.source
    return {
        "schema": SCHEMA,
        "source": {
            "name": source.name,
            "sha256": source.sha256,
            "bytes": source.bytes,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "encoding_evidence": source.encoding_evidence,
        },
        "script": report.script.value,
        "text": report.text,
        "metadata": _metadata(report.metadata, item),
        "lines": [
            item(x.span) | {"role": x.role.value, "form": x.form and x.form.value}
            for x in report.structure.lines
        ],
        "sections": [
            item(x.span) | {"level": x.level, "run_in": x.run_in} for x in report.structure.sections
        ],
        "tables": [_table(x, item) for x in report.structure.tables],
        "repairs": [_repair(report, x, x.after) for x in report.repairs],
        "repairs_undone": [_repair(report, x, x.before) for x in report.undone],
        "figures": [_figure(report, x, item) for x in report.figures],
        "dates": [item(x.span) | {"value": x.value} for x in report.dates],
        "initiatives": [
            item(x.span)
            | {
                "name": x.name,
                "name_key": x.name_key,
                "kind": x.kind.value,
                "quoted": x.quoted,
                "entity": x.entity,
                "origin": x.origin.value,
            }
            for x in report.initiatives
        ],
        "entities": [_entity(x, item) for x in report.entities],
        "checks": [
            item(x.span)
            | {
                "kind": x.kind.value,
                "claimed": plain(x.claimed),
                "counted": plain(x.counted),
                "items": [item(span) for span in x.items],
                "consistent": x.consistent,
            }
            for x in report.checks
        ],
    }


def _metadata(metadata: Metadata, item: Item) -> Json:
    date = metadata.date
    return {
        "title": item(metadata.title) if metadata.title else None,
        "date": item(date.span) | {"value": date.value} if date else None,
        "publisher": item(metadata.publisher) if metadata.publisher else None,
        "bylines": [item(x.span) | {"role": x.role} for x in metadata.bylines],
        "place": item(metadata.place) if metadata.place else None,
    }


def _table(table: Table, item: Item) -> Json:
    return item(table.span) | {
        "rows": [[item(cell) for cell in row] for row in table.rows],
        "heads": table.heads,
        "title": item(table.title) if table.title else None,
        "unit": item(table.unit) if table.unit else None,
    }


def _repair(report: Report, repair: Repair, shown: str) -> Json:
    # The replacement itself, not its neighbours: only the map's hull covers what was put in.
    at = report.to_text.position(repair.raw_span.start)
    return {
        "kind": repair.kind,
        "rule": repair.rule,
        "raw_start": repair.raw_span.start,
        "raw_end": repair.raw_span.end,
        "raw": repair.before,
        "start": at,
        "end": at + len(shown),
        "text": shown,
        "confidence": repair.confidence.value,
        "evidence": repair.evidence,
    }


def _figure(report: Report, figure: Figure, item: Item) -> Json:
    section = report.section_of(figure.span.start)
    label, action = figure.label, figure.action
    return item(figure.span) | {
        "value": plain(figure.value),
        "low": plain(figure.low),
        "high": plain(figure.high),
        "unit": figure.unit,
        "qualifier": figure.qualifier.value,
        "kind": figure.kind.value,
        "label": label.of(report.text) if label else None,
        "label_key": label.of(report.key) if label else None,
        "action": action.of(report.text) if action else None,
        "period": figure.period,
        "per": figure.per,
        "section": section.span.of(report.text) if section else None,
        "suspect": figure.suspect,
        "doubt": figure.doubt,
        "entity": figure.entity,
        "origin": figure.origin.value,
        "change": _change(figure.change, item) if figure.change else None,
        "of": item(figure.of) if figure.of else None,
    }


def _change(change: Change, item: Item) -> Json:
    return {
        "part": change.part.value,
        "sign": change.sign,
        "basis": change.basis.value if change.basis else None,
        "base": item(change.base) if change.base else None,
    }


def _entity(entity: Entity, item: Item) -> Json:
    return {
        "name": entity.name,
        "key": entity.key,
        "kind": entity.kind.value,
        "mentions": list(entity.mentions),
        "variants": list(entity.variants),
        "body": item(entity.body) if entity.body else None,
        "place": item(entity.place) if entity.place else None,
        "year": entity.year,
        "whole": entity.whole,
        "figures": list(entity.figures),
    }


def plain(number: float | None) -> float | int | None:
    """Return whole numbers as int, so that they print without a point."""
    if number is not None and float(number).is_integer():
        return int(number)
    return number
