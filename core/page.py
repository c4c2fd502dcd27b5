"""What the reader shows: a report in one script, as paragraphs with marks. Qt only paints it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from operator import attrgetter

from core.model import FigureKind, Report, Role
from core.offsets import IDENTITY, OffsetMap, Span
from core.script import Variant, convert_with_map, forms, is_traditional_only, settled
from core.sentences import sentence_around

_LINE = re.compile(r"[^\r\n]+")


class MarkKind(StrEnum):
    """The layer a mark belongs to."""

    FIGURE = "figure"
    INITIATIVE = "initiative"
    DATE = "date"
    REPAIR = "repair"
    UNCERTAIN = "uncertain"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlighted span of the shown text.

    `index` is the position of the item in its tuple of the report (`report.figures[index]` …), so
    a mark is the same thing in every script; of an uncertain character, its place in the text.
    `figure` is set for figures only.
    """

    span: Span
    kind: MarkKind
    index: int
    figure: FigureKind | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the shown text, without its line end; `level` is set for headings."""

    span: Span
    role: Role
    level: int | None = None


@dataclass(frozen=True)
class Page:
    """A report in one script: shown text, paragraphs and marks (both sorted), and the way back.

    Spans are code points of `text`, half-open. `to_shown` carries `report.text` to `text`;
    `uncertain` are places in `report.text` whose form conversion could not settle. Marks are found
    when they are first asked for.
    """

    report: Report
    variant: Variant
    text: str
    to_shown: OffsetMap
    paragraphs: tuple[Paragraph, ...]
    uncertain: tuple[int, ...] = ()
    choices: Mapping[int, str] = field(default_factory=dict[int, str])
    guarded: bool = True
    is_source: bool = False
    """Whether `text` is the decoded source itself, with nothing marked but what was repaired."""

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, sorted by span."""
        found = _repair_marks(self) if self.is_source else _marks(self)
        found.sort(key=attrgetter("span"))  # stable: those of one span stay sorted by kind
        return tuple(found)

    @cached_property
    def title(self) -> str:
        """The report's title as shown; without one, the opening of its first line."""
        title = self.report.metadata.title
        return self.shown(title).of(self.text) if title else self.report.display_title

    @cached_property
    def from_shown(self) -> OffsetMap:
        """The map from the shown text to `report.text`."""
        return self.to_shown.invert()

    def shown(self, span: Span) -> Span:
        """Carry a span of `report.text` to the shown text."""
        return self.to_shown.span(span)

    def to_text(self, span: Span) -> Span:
        """Carry a span of the shown text to `report.text`."""
        return self.from_shown.span(span)

    def to_raw(self, span: Span) -> Span:
        """Carry a span of the shown text to the decoded source."""
        return self.report.to_raw.span(self.to_text(span))

    def from_raw(self, span: Span) -> Span:
        """Carry a span of the decoded source to the shown text."""
        return self.shown(self.report.to_text.span(span))

    def differences(self, shown: Span) -> Iterator[tuple[Span, Span]]:
        """Yield what differs from the decoded source in a span of the shown text.

        Each as its span in the source and on the page, in order; white space put otherwise is none.
        """
        raw, text, pieces = self.report.raw, self.text, self._from_raw.pieces
        number = bisect_left(pieces, shown.start, key=attrgetter("to_end"))
        before = pieces[number - 1] if number else None
        at, shift = shown.start, (before.to_end - before.end) if before else 0
        while at < shown.end or number < len(pieces):
            piece = pieces[number] if number < len(pieces) else None
            stop = min(shown.end, piece.to_start) if piece else shown.end
            for start, end in _unlike(raw, at - shift, text, at, stop):
                yield Span(start - shift, end - shift), Span(start, end)
            if piece is None or piece.to_start >= shown.end:
                return
            one, other = Span(piece.start, piece.end), Span(piece.to_start, piece.to_end)
            if "".join(one.of(raw).split()) != "".join(other.of(text).split()):
                yield one, other
            at, shift, number = piece.to_end, piece.to_end - piece.end, number + 1

    @cached_property
    def _from_raw(self) -> OffsetMap:
        return self.report.to_text.then(self.to_shown)

    def paragraph_at(self, position: int) -> int:
        """Return the index of the paragraph that holds a position of the shown text.

        A position before the first paragraph belongs to the first.
        """
        return max(0, bisect_right(self._starts, position) - 1)

    def sentence_at(self, position: int) -> Span | None:
        """Return the sentence around a position of the shown text, within its paragraph."""
        if not self.paragraphs:
            return None
        paragraph = self.paragraphs[self.paragraph_at(position)].span
        return sentence_around(self.text, paragraph, position) or None

    def marks_in(self, span: Span) -> Iterator[Mark]:
        """Yield the marks that overlap or touch a span of the shown text, in order."""
        first = bisect_left(self._mark_starts, span.start - self._longest_mark)
        for mark in self.marks[first : bisect_right(self._mark_starts, span.end)]:
            if mark.span.end >= span.start:
                yield mark

    def prepare(self) -> None:
        """Find now what is otherwise found when it is first asked for."""
        for _ in self.marks_in(Span(0, 0)):
            break
        self.paragraph_at(0)

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.span.start for mark in self.marks]

    @cached_property
    def _longest_mark(self) -> int:
        return max((mark.span.end - mark.span.start for mark in self.marks), default=0)

    @cached_property
    def _starts(self) -> list[int]:
        return [p.span.start for p in self.paragraphs]


def _unlike(raw: str, raw_start: int, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of a stretch of `text` whose characters are others than in `raw`."""
    first: int | None = None
    for at in range(start, end):
        differs = raw[raw_start + at - start] != text[at]
        if differs and first is None:
            first = at
        elif not differs and first is not None:
            yield first, at
            first = None
    if first is not None:
        yield first, end


def make_page(
    report: Report,
    variant: Variant,
    choices: Mapping[int, str] | None = None,
    *,
    guarded: bool = True,
) -> Page:
    """Return the page of a report in one variant; the original variant shows the repaired text.

    `choices` are traditional forms that the reader has settled, by position in `report.text`;
    without the guard, phrases are taken also where they cut words in two.
    """
    text, to_shown = convert_with_map(
        report.text,
        variant,
        script=report.script,
        refused=report.refused if guarded else frozenset(),
    )
    chosen = choices or {}
    text, uncertain = _settled(report, variant, text, to_shown, chosen)
    paragraphs = _paragraphs(report, to_shown)
    return Page(report, variant, text, to_shown, paragraphs, tuple(uncertain), chosen, guarded)


def _settled(
    report: Report, variant: Variant, text: str, to_shown: OffsetMap, choices: Mapping[int, str]
) -> tuple[str, list[int]]:
    """Put in the form of uncertain characters that the reader, or the source itself, has chosen.

    Returns the text, and the places in the report's text that stay uncertain.
    """
    shown: dict[int, str] = {}
    uncertain: list[int] = []
    known: dict[str, Sequence[str]] = {}
    for at in report.uncertain:
        character = report.key[at]
        if character not in known:
            known[character] = forms(character, variant)
        possible = known[character]
        if len(possible) < 2:  # noqa: PLR2004 - one form is certain
            continue
        own = report.text[at]
        chosen = choices.get(at, own if is_traditional_only(own) else "")
        form = settled(report.key[at], chosen, variant) if chosen else None
        place = to_shown.span(Span(at, at + 1))
        if place.of(text) != possible[0]:
            continue  # a wording took it in
        if form:
            shown[place.start] = form
        else:
            uncertain.append(at)
    return _replaced(text, shown), uncertain


def _replaced(text: str, shown: Mapping[int, str]) -> str:
    """Return a text with other characters at some places."""
    if not shown:
        return text
    characters = list(text)
    for at, form in shown.items():
        characters[at] = form
    return "".join(characters)


def _paragraphs(report: Report, to_shown: OffsetMap) -> tuple[Paragraph, ...]:
    levels = {s.span.start: s.level for s in report.structure.sections if not s.run_in}
    return tuple(
        Paragraph(
            to_shown.span(line.span),
            line.role,
            levels.get(line.span.start, 2) if line.role is Role.HEADING else None,
        )
        for line in report.structure.lines
    )


def _marks(page: Page) -> list[Mark]:
    """Return the marks of a page, sorted by kind."""
    report, carry = page.report, page.to_shown.span
    marks = [Mark(carry(c.span), MarkKind.CHECK, i) for i, c in enumerate(report.checks)]
    marks += [Mark(carry(d.span), MarkKind.DATE, i) for i, d in enumerate(report.dates)]
    marks += [Mark(carry(f.span), MarkKind.FIGURE, i, f.kind) for i, f in enumerate(report.figures)]
    marks += [Mark(carry(x.span), MarkKind.INITIATIVE, i) for i, x in enumerate(report.initiatives)]
    marks += _repair_marks(page)
    marks += [Mark(carry(Span(a, a + 1)), MarkKind.UNCERTAIN, a) for a in page.uncertain]
    return marks


def _repair_marks(page: Page) -> list[Mark]:
    """Return a mark for each repair but those of white space, where there is nothing to see."""
    carry = IDENTITY.span if page.is_source else page.from_raw
    return [
        Mark(carry(repair.raw_span), MarkKind.REPAIR, index)
        for index, repair in enumerate(page.report.repairs)
        if repair.before.strip() or repair.after.strip()
    ]


def make_source_page(report: Report) -> Page:
    """Return the page of a report's decoded source, untouched, with what was repaired marked."""
    raw, to_raw = report.raw, report.to_raw
    roles = {to_raw.span(line.span).start: line.role for line in report.structure.lines}
    starts = sorted(roles)
    paragraphs: list[Paragraph] = []
    for found in _LINE.finditer(raw):
        at = bisect_right(starts, found.end()) - 1
        role = roles[starts[at]] if at >= 0 else Role.BODY
        if found.group().strip():
            paragraphs.append(
                Paragraph(Span(*found.span()), role, 2 if role is Role.HEADING else None)
            )
    return Page(report, Variant.ORIGINAL, raw, to_raw, tuple(paragraphs), is_source=True)
