"""A report as plain text for a terminal, with figures and initiatives marked."""

from __future__ import annotations

from core.model import Report, Role
from core.page import Mark, MarkKind, Page, make_page
from core.script import Variant

_BRACKETS = {MarkKind.FIGURE: "⟦⟧", MarkKind.INITIATIVE: "⟪⟫"}
_QUIET = frozenset({Role.RESIDUE, Role.BOILERPLATE, Role.PART_MARKER})


def render(report: Report, variant: str) -> str:
    """Return the report in a variant: ⟦figures⟧ and ⟪initiatives⟫, furniture left out.

    Ends with a table of the figures: value, unit, qualifier, label.
    """
    page = make_page(report, Variant(variant))
    marks = [mark for mark in page.marks if mark.kind in _BRACKETS]
    blocks = [
        _bracketed(page, paragraph.span.start, paragraph.span.end, marks)
        for paragraph in page.paragraphs
        if paragraph.role not in _QUIET
    ]
    return "\n\n".join([*blocks, _figures(page)]) + "\n"


def _bracketed(page: Page, start: int, end: int, marks: list[Mark]) -> str:
    """Return part of the page with brackets put around its marks, inner ones inside."""
    inserts = [
        insert
        for mark in marks
        if start <= mark.span.start and mark.span.end <= end
        for insert in (
            (mark.span.start, 1, -mark.span.end, _BRACKETS[mark.kind][0]),
            (mark.span.end, 0, -mark.span.start, _BRACKETS[mark.kind][1]),
        )
    ]
    parts: list[str] = []
    done = start
    for at, _, _, bracket in sorted(inserts):
        parts += (page.text[done:at], bracket)
        done = at
    parts.append(page.text[done:end])
    return "".join(parts)


def _figures(page: Page) -> str:
    rows: list[str] = []
    for figure in page.report.figures:
        label = page.shown(figure.label).of(page.text) if figure.label else ""
        quote = page.shown(figure.span).of(page.text)
        doubt = "\tsuspect" if figure.suspect else ""
        rows.append(f"{quote}\t{label}\t{figure.qualifier.value}{doubt}")
    return "\n".join(rows)


def ledger(report: Report) -> str:
    """Return the repairs, a line each: place, confidence, kind and rule, before → after, evidence.

    Places are raw code points.
    """
    lines = [
        f"{r.raw_span.start}-{r.raw_span.end}\t{r.confidence.value}\t{r.kind}/{r.rule}\t"
        f"{r.before!r} → {r.after!r}\t{r.evidence}\n"
        for r in report.repairs
    ]
    return "".join(lines)
