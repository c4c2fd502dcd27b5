"""From bytes to a report: decode, repair, structure, annotate.

Heavy packages (jieba, pypinyin) load only when a text needs them, so call this in a worker
process when a window is open.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from core.checks import find_checks
from core.dates import find_dates
from core.decode import decode
from core.figures import find_figures
from core.files import load_bytes
from core.guard import refused_phrases
from core.initiatives import find_initiatives, link_entities
from core.model import Confidence, Figure, Repair, Report, Source, apply_repairs
from core.offsets import OffsetMap, Span
from core.repair import find_repairs
from core.script import detect_script, simplified, simplified_key, uncertain_characters
from core.structure import read_structure
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
    decoded = decode(data, described_as or name, encoding)
    source = Source(
        name=name,
        sha256=sha256(data).hexdigest(),
        bytes=len(data),
        media_type="text/markdown" if name.lower().endswith(".md") else "text/plain",
        encoding=decoded.encoding,
        encoding_evidence=decoded.evidence,
    )
    repairs = find_repairs(decoded.text)
    wanted = tuple(r for r in repairs if r.kind not in without and r.rule not in without)
    return annotate(source, decoded.text, wanted)


def annotate(source: Source, raw: str, repairs: tuple[Repair, ...]) -> Report:
    """Return the report that a decoded text and its repairs make."""
    text, to_text = apply_repairs(raw, repairs)
    key = simplified_key(text)
    structure = read_structure(key)
    dates = find_dates(key, structure)
    figures = find_figures(key, structure, dates)
    hans, _ = simplified(text)
    refused = refused_phrases(hans)
    report = Report(
        source=source,
        raw=raw,
        repairs=repairs,
        text=text,
        to_text=to_text,
        key=key,
        script=detect_script(text),
        structure=structure,
        figures=tuple(_in_words(_suspect(figures, repairs, to_text), key)),
        dates=dates,
        initiatives=find_initiatives(text, key, structure),
        checks=find_checks(key, structure),
        refused=refused,
        uncertain=uncertain_characters(hans, refused),
    )
    return link_entities(report)


def _suspect(
    figures: tuple[Figure, ...], repairs: tuple[Repair, ...], to_text: OffsetMap
) -> Iterable[Figure]:
    """Mark figures that touch unrepaired damage: a digit of theirs may have been swallowed."""
    damage = [to_text.hull(r.raw_span) for r in repairs if r.confidence is Confidence.FLAGGED]
    for figure in figures:
        reach = Span(figure.span.start - 1, figure.span.end + 1)
        touched = any(reach.overlaps(span) for span in damage)
        yield replace(figure, suspect=True) if touched else figure


def _in_words(figures: Iterable[Figure], key: str) -> Iterable[Figure]:
    """Give each figure the words of its label."""
    for figure in figures:
        label = figure.label
        yield replace(figure, words=tuple(cut(label.of(key)))) if label else figure
