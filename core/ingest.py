"""From bytes to a report: decode, repair, structure, annotate.

Heavy packages (jieba, pypinyin) load only when a text needs them, so call this in a worker
process when a window is open.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from core.checks import find_checks
from core.dates import find_dates
from core.figures import find_figures
from core.files import load_bytes
from core.formats import extract
from core.guard import refused_phrases
from core.initiatives import find_initiatives, link_entities
from core.layout import Hints
from core.model import Doubt, Figure, Repair, Report, Source, apply_repairs
from core.offsets import Span
from core.repair import Places, damage_left, find_repairs, part_wanted, wraps_guessed
from core.script import detect_script, simplified, simplified_key, uncertain_characters
from core.structure import find_documents, read_structure
from core.words import cut


def read_file(
    path: Path, *, encoding: str | None = None, without: Container[str] = ()
) -> tuple[Report, bytes]:
    """Return the report in a file, and its bytes as they are.

    `without` names kinds and rules of repair that are not wanted.

    Raises UnreadableReportError naming the file and the reason.
    """
    data = load_bytes(path)
    return read_bytes(
        data, path.name, encoding=encoding, described_as=str(path), without=without
    ), data


def read_bytes(
    data: bytes,
    name: str,
    *,
    encoding: str | None = None,
    described_as: str | None = None,
    without: Container[str] = (),
) -> Report:
    """Return the report in some bytes; `name` is kept as its source's name.

    `without` names kinds and rules of repair that are not wanted.

    Raises UnreadableReportError, naming `described_as` (or `name`), where they hold no text.
    """
    extracted = extract(data, described_as or name, encoding)
    source = Source(
        name=name,
        sha256=sha256(data).hexdigest(),
        bytes=len(data),
        media_type=extracted.media_type,
        encoding=extracted.encoding,
        encoding_evidence=extracted.evidence,
    )
    made, undone = part_wanted(find_repairs(extracted.text), without, ())
    return annotate(source, extracted.text, made, undone, extracted.hints)


def reread(
    report: Report, without_rules: Container[str] = (), without_spans: Iterable[Span] = ()
) -> Report:
    """Return a report read again from its raw text, without the repairs that are not wanted.

    `without_rules` names kinds, rules or `kind/rule` (`core.repair.ALL` names all);
    `without_spans` are raw: a repair that shares a character with one is left. Together they say
    all that is undone: what was undone before and is named no more is made again. The repairs are
    those found when the report was read, so undoing and redoing in any order ends in the same.
    """
    found = (*report.repairs, *report.undone)
    made, undone = part_wanted(found, without_rules, without_spans)
    return annotate(report.source, report.raw, made, undone, report.hints)


def split(report: Report) -> tuple[tuple[Report, bytes], ...]:
    """Return the documents in a report as reports of their own, each with the bytes to keep.

    Their raw texts are slices of the report's, in UTF-8; repairs and hints go with them. A report
    that holds one document gives nothing.
    """
    starts = [report.to_raw.position(at) for at in find_documents(report.key, report.structure)]
    edges = [*starts, len(report.raw)]
    parts = [Span(*pair) for pair in pairwise(edges)] if len(starts) > 1 else []
    return tuple(_part(report, part, number) for number, part in enumerate(parts, 1))


def _part(report: Report, part: Span, number: int) -> tuple[Report, bytes]:
    data = part.of(report.raw).encode("utf-8", "replace")  # a lone surrogate becomes "?"
    raw = data.decode("utf-8")
    stem = Path(report.source.name).stem
    source = replace(
        report.source,
        name=f"{stem} ({number}).txt",
        sha256=sha256(data).hexdigest(),
        bytes=len(data),
        media_type="text/plain",
        encoding="utf-8",
        encoding_evidence=f"part {number} of {report.source.name}",
    )
    repairs, undone = (
        tuple(
            replace(r, raw_span=r.raw_span.shift(-part.start))
            for r in found
            if part.contains(r.raw_span)
        )
        for found in (report.repairs, report.undone)
    )
    hints = tuple(
        replace(hint, span=hint.span.shift(-part.start))
        for hint in report.hints
        if part.contains(hint.span)
    )
    return annotate(source, raw, repairs, undone, hints), data


def annotate(
    source: Source,
    raw: str,
    repairs: tuple[Repair, ...],
    undone: tuple[Repair, ...] = (),
    hints: Hints = (),
) -> Report:
    """Return the report that a raw text, its repairs and its container's hints make."""
    text, to_text = apply_repairs(raw, repairs)
    key = simplified_key(text)
    structure = read_structure(key, tuple(replace(h, span=to_text.span(h.span)) for h in hints))
    dates = find_dates(key, structure)
    figures = find_figures(key, structure, dates)
    hans, _ = simplified(text)
    refused = refused_phrases(hans)
    damage = Places(map(to_text.hull, damage_left(repairs, undone)))
    wraps = Places(map(to_text.hull, wraps_guessed(repairs)))
    report = Report(
        source=source,
        raw=raw,
        repairs=repairs,
        text=text,
        to_text=to_text,
        key=key,
        script=detect_script(text),
        structure=structure,
        figures=tuple(_in_words(_suspect(figures, damage, wraps), key)),
        dates=dates,
        initiatives=find_initiatives(text, key, structure),
        checks=find_checks(key, structure, figures),
        refused=refused,
        uncertain=uncertain_characters(hans, refused),
        undone=undone,
        hints=hints,
    )
    return link_entities(report)


def _suspect(figures: Iterable[Figure], damage: Places, wraps: Places) -> Iterable[Figure]:
    """Mark figures that touch damage, in spans of the text: a digit may have been swallowed."""
    for figure in figures:
        reach = Span(figure.span.start - 1, figure.span.end + 1)
        if damage.meet(reach):
            doubt = Doubt.WRAP if wraps.meet(reach) else Doubt.DAMAGE
            yield replace(figure, suspect=True, doubt=doubt)
        else:
            yield figure


def _in_words(figures: Iterable[Figure], key: str) -> Iterable[Figure]:
    """Give each figure the words of its label."""
    for figure in figures:
        label = figure.label
        yield replace(figure, words=tuple(cut(label.of(key)))) if label else figure
