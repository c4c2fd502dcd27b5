"""A report's figures and initiatives as flat rows: what lists show, libraries keep, exports write.

A row stands by itself: its texts are copied out of the report, and its place is given in code
points of the decoded source (raw), so that it leads back to its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from core.dates import report_year
from core.links import make_link
from core.model import (
    Basis,
    ChangePart,
    Figure,
    FigureKind,
    InitiativeKind,
    Qualifier,
    Report,
    Script,
)
from core.offsets import Span
from core.script import simplified_key
from core.sentences import sentence_around
from resources import table

_TITLED = re.compile(r"(?<!\d)((?:19|20)\d{2})年(?!度?计划)")
_YEAR = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class Origin:
    """The report that a row comes from.

    `report` is its uid in a library; outside of one, the SHA-256 of its bytes. `place_key` is the
    place in simplified characters, for grouping. `year` is the one in the title (a communiqué of
    2022 comes out in 2023), else that of the date, else the latest that the text names. `address`
    is where the source lies, a URI; empty for one in a library.
    """

    report: str
    source: str
    title: str
    place: str | None
    place_key: str | None
    publisher: str | None
    date: str | None
    year: int | None
    script: Script
    address: str = ""

    def link(self, start: int, end: int) -> str:
        """Return a link to raw code points of the source; its fragment is RFC 5147's `char`."""
        if self.address:
            return f"{self.address}#char={start},{end}"
        return make_link(self.report, Span(start, end))


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure with all that is needed to read it away from its report.

    `index` is its position in `Report.figures`; `year` the year of its period, else its report's;
    `words` are the words of `label_key`. `change`, `sign` and `basis` are as in `Change`; `of` is
    the index of the figure that this one hangs on; `initiative` what it is a result of.
    `measure_key` is what is compared (see `measured`), `measure_words` its words.
    """

    origin: Origin
    index: int
    quote: str
    label: str | None
    label_key: str | None
    words: tuple[str, ...]
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    qualifier: Qualifier
    kind: FigureKind
    action: str | None
    period: str | None
    per: str | None
    year: int | None
    section: str | None
    sentence: str
    raw_start: int
    raw_end: int
    suspect: bool
    change: ChangePart | None = None
    sign: int = 0
    basis: Basis | None = None
    of: int | None = None
    initiative: str | None = None
    measure_key: str | None = None
    measure_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """One mention of a named thing.

    `entity` is equal for mentions of it within its report, `key` in any report.
    """

    origin: Origin
    index: int
    quote: str
    name: str
    name_key: str
    kind: InitiativeKind
    quoted: bool
    entity: int
    section: str | None
    sentence: str
    raw_start: int
    raw_end: int
    key: str = ""


def origin_of(report: Report, uid: str | None = None, address: str = "") -> Origin:
    """Return what rows say of their report: its uid in a library, or where its file is."""
    about = report.metadata
    return Origin(
        report=uid or report.source.sha256,
        source=report.source.name,
        title=report.display_title,
        place=about.place.of(report.text) if about.place else None,
        place_key=about.place.of(report.key) if about.place else None,
        publisher=about.publisher.of(report.text) if about.publisher else None,
        date=about.date.value if about.date else None,
        year=_titled_year(report) or report_year(report.key, report.structure),
        script=report.script,
        address=address,
    )


def _titled_year(report: Report) -> int | None:
    """Return the year that the title names, unless the report's date makes it another's."""
    about = report.metadata
    named = _TITLED.search(about.title.of(report.key)) if about.title else None
    if named is None:
        return None
    year = int(named[1])
    return year if about.date is None or int(about.date.value[:4]) - year in {0, 1} else None


def measure_in(report: Report, figure: Figure) -> tuple[str | None, tuple[str, ...]]:
    """Return the key and the words of what a figure is compared by; None where it has no label."""
    if figure.label is None:
        return None, ()
    verb = figure.action.of(report.text) if figure.action and not figure.change else None
    return measured(figure.label.of(report.key), figure.words, verb)


def figure_rows(report: Report, origin: Origin) -> Iterator[FigureRow]:
    """Yield a row for each figure of a report, in order."""
    around = _Surroundings(report)
    places = {figure.span: index for index, figure in enumerate(report.figures)}
    for index, figure in enumerate(report.figures):
        label, action = figure.label, figure.action
        raw = report.to_raw.span(figure.span)
        measure = measure_in(report, figure)
        yield FigureRow(
            origin=origin,
            index=index,
            quote=figure.span.of(report.text),
            label=label.of(report.text) if label else None,
            label_key=label.of(report.key) if label else None,
            words=figure.words,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            unit=figure.unit,
            qualifier=figure.qualifier,
            kind=figure.kind,
            action=action.of(report.text) if action else None,
            period=figure.period,
            per=figure.per,
            year=year_of(figure, origin.year),
            section=around.section(figure.span),
            sentence=around.sentence(figure.span),
            raw_start=raw.start,
            raw_end=raw.end,
            suspect=figure.suspect,
            change=figure.change.part if figure.change else None,
            sign=figure.change.sign if figure.change else 0,
            basis=figure.change.basis if figure.change else None,
            of=places.get(figure.of) if figure.of else None,
            initiative=None if figure.entity is None else report.entities[figure.entity].name,
            measure_key=measure[0],
            measure_words=measure[1],
        )


def initiative_rows(report: Report, origin: Origin) -> Iterator[InitiativeRow]:
    """Yield a row for each mention of an initiative in a report, in order."""
    around = _Surroundings(report)
    for index, found in enumerate(report.initiatives):
        raw = report.to_raw.span(found.span)
        yield InitiativeRow(
            origin=origin,
            index=index,
            quote=found.span.of(report.text),
            name=found.name,
            name_key=found.name_key,
            kind=found.kind,
            quoted=found.quoted,
            entity=found.entity,
            section=around.section(found.span),
            sentence=around.sentence(found.span),
            raw_start=raw.start,
            raw_end=raw.end,
            key=report.entities[found.entity].key if report.entities else found.name_key,
        )


@lru_cache(1 << 14)  # asked for each of a million rows, which share their labels
def measured(label: str, words: tuple[str, ...], action: str | None) -> tuple[str, tuple[str, ...]]:
    """Return what a figure is compared by, and its words: 床位 after 新增 is 新增床位.

    The verb counts where it tells what came anew or went from what there is (table `measures`,
    `flows`); 达到, 完成 and the like leave the label as it is.
    """
    verb = simplified_key(action or "")
    if verb not in _flows() or verb in label:
        return label, words
    return verb + label, (verb, *words)


@cache
def _flows() -> frozenset[str]:
    return frozenset(table("measures")["flows"].split())


def year_of(figure: Figure, report: int | None) -> int | None:
    """Return the year that a figure is stated for: of its period, else its report's."""
    stated = _YEAR.match(figure.period or "")
    return int(stated[0]) if stated else report


class _Surroundings:
    """The section and the sentence of a span, without a walk through the report for each."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def _lines(self) -> list[int]:
        return [line.span.start for line in self._report.structure.lines]

    @cached_property
    def _sections(self) -> list[int]:
        return [section.span.start for section in self._report.structure.sections]

    def section(self, span: Span) -> str | None:
        at = bisect_right(self._sections, span.start)
        if not at:
            return None
        return self._report.structure.sections[at - 1].span.of(self._report.text)

    def sentence(self, span: Span) -> str:
        at = bisect_right(self._lines, span.start)
        line = self._report.structure.lines[at - 1].span if at else span
        text = self._report.text
        return sentence_around(text, line, span.start).of(text).strip()
