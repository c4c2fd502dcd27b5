"""A report as a document: blocks of marked text, notes, and a table of its figures.

Renderers (html, markdown, word) only write what stands here; nothing is decided there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.compare.amounts import amount_of, show_amount
from core.export.passages import Passage
from core.model import Figure, FigureKind, InitiativeKind, Role, Script
from core.offsets import Span
from core.page import Mark, MarkKind, Page
from core.rows import FigureRow, Origin, figure_rows
from core.script import Variant, convert_with_map

_LEFT_OUT = frozenset({Role.RESIDUE, Role.BOILERPLATE, Role.PART_MARKER})
_LANGUAGES = {
    Variant.HANS: "zh-Hans",
    Variant.HANS_WORDING: "zh-Hans",
    Variant.TW: "zh-Hant-TW",
    Variant.TW_WORDING: "zh-Hant-TW",
    Variant.HK: "zh-Hant-HK",
    Variant.HK_WORDING: "zh-Hant-HK",
}
_WORDS = {
    "place": "地区",
    "date": "日期",
    "publisher": "发布者",
    "source": "文件",
    "sha256": "SHA-256",
    "notes": "批注",
    "figures": "数字",
    "label": "指标",
    "shown": "读作",
    "quote": "原文",
    "section": "章节",
    "suspect": "存疑",
    "gone": "原文已无此句",
}
TABLE = ("label", "shown", "quote", "section")
"""The columns of a document's table of figures, by the names of their words."""

_OWN = {Script.HANS: "zh-Hans", Script.HANT: "zh-Hant"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked alike: by a figure, an initiative, a bookmark, or none.

    `shown` is the figure's amount, inequality included; `figure` is set only where one starts or
    goes on; `number` counts figures from 1. `note` numbers the bookmark, `last` says that it ends.
    """

    text: str
    figure: FigureKind | None = None
    number: int | None = None
    shown: str = ""
    initiative: InitiativeKind | None = None
    note: int | None = None
    colour: int = 0
    last: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the report: `level` is set for headings."""

    role: Role
    level: int | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A bookmark: its number in the text, None for one whose words are gone; words and note."""

    number: int | None
    text: str
    note: str
    tags: tuple[str, ...]
    colour: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of figures: number in the text, amount, what is counted, section."""

    number: int
    quote: str
    shown: str
    label: str
    section: str
    suspect: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A report in one script, ready to be written.

    `about` are pairs of a name and a value; `words` are the document's own words (headings …) by
    name, in its script.
    """

    title: str
    language: str
    about: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    figures: tuple[Entry, ...]
    words: Mapping[str, str]


def make_document(
    page: Page, origin: Origin, passages: Sequence[Passage] = (), *, marks: bool = True
) -> Document:
    """Return the document of a page, with the bookmarks given and, if wanted, all marks.

    Page furniture (page numbers, QR lines …) is left out.
    """
    report = page.report
    rows = list(figure_rows(report, origin)) if marks else []
    kept = [_shown_span(page, passage) for passage in passages]
    numbers = [n if span else None for n, span in enumerate(kept, 1)]
    layers = _Layers(page, rows, list(zip(kept, passages, strict=True)), marks)
    return Document(
        title=convert_with_map(page.title, page.variant)[0],
        language=_LANGUAGES.get(page.variant) or _OWN.get(report.script, "zh"),
        about=tuple(_about(page, origin)),
        blocks=tuple(
            Block(p.role, p.level, tuple(layers.pieces(at)))
            for at, p in enumerate(page.paragraphs)
            if p.role not in _LEFT_OUT and p.role is not Role.TITLE
        ),
        notes=tuple(
            Note(number, _words(page, span, p), p.note, p.tags, p.colour)
            for number, span, p in zip(numbers, kept, passages, strict=True)
        ),
        figures=tuple(_entry(page, row) for row in rows),
        words=_words_in(page),
    )


def _words_in(page: Page) -> dict[str, str]:
    """Return the document's own words in the script of the page."""
    variant = page.variant
    if variant is Variant.ORIGINAL and page.report.script is Script.HANT:
        variant = Variant.TW
    return {name: convert_with_map(word, variant)[0] for name, word in _WORDS.items()}


def _about(page: Page, origin: Origin) -> Iterator[tuple[str, str]]:
    about = page.report.metadata
    if about.place:
        yield "place", page.shown(about.place).of(page.text)
    if origin.date:
        yield "date", origin.date.replace("T", " ")
    if about.publisher:
        yield "publisher", page.shown(about.publisher).of(page.text)
    yield "source", origin.source
    yield "sha256", page.report.source.sha256


def _shown_span(page: Page, passage: Passage) -> Span | None:
    """Return where a passage stands on the page; None for an orphan."""
    raw = Span(passage.anchor.start, passage.anchor.end)
    if raw.of(page.report.raw) != passage.anchor.exact:
        return None
    return page.from_raw(raw) or None


def _words(page: Page, span: Span | None, passage: Passage) -> str:
    if span:
        return span.of(page.text)
    return convert_with_map(passage.text, page.variant)[0]


def _entry(page: Page, row: FigureRow) -> Entry:
    figure = page.report.figures[row.index]
    section = page.report.section_of(figure.span.start)
    return Entry(
        row.index + 1,
        page.shown(figure.span).of(page.text),
        convert_with_map(show_amount(amount_of(row)), page.variant)[0],
        _counted(page, figure, row),
        page.shown(section.span).of(page.text) if section else "",
        row.suspect,
    )


def _counted(page: Page, figure: Figure, row: FigureRow) -> str:
    """Return what is counted, with the verb that makes it another measure: 新增床位."""
    verb = figure.action if row.measure_key != row.label_key else None
    parts = (span for span in (verb, figure.label) if span)
    return "".join(page.shown(span).of(page.text) for span in parts)


class _Layers:
    """What lies over the text: figures, initiatives, bookmarks."""

    def __init__(
        self,
        page: Page,
        rows: Sequence[FigureRow],
        kept: Sequence[tuple[Span | None, Passage]],
        marks: bool,  # noqa: FBT001 - private, and named where it is passed
    ) -> None:
        self._page, self._rows = page, rows
        kinds = {MarkKind.FIGURE, MarkKind.INITIATIVE} if marks else set[MarkKind]()
        self._marks: dict[int, list[Mark]] = {}
        self._kept: dict[int, list[tuple[int, Span, Passage]]] = {}
        for mark in page.marks:
            if mark.kind in kinds:
                for at in self._paragraphs(mark.span):
                    self._marks.setdefault(at, []).append(mark)
        for number, (span, passage) in enumerate(kept, 1):
            for at in self._paragraphs(span) if span else ():
                self._kept.setdefault(at, []).append((number, span or Span(0, 0), passage))

    def _paragraphs(self, span: Span) -> range:
        first = self._page.paragraph_at(span.start)
        return range(first, self._page.paragraph_at(max(span.start, span.end - 1)) + 1)

    def pieces(self, index: int) -> Iterator[Piece]:
        """Yield a paragraph cut wherever a mark begins or ends."""
        whole = self._page.paragraphs[index].span
        marks = [m for m in self._marks.get(index, ()) if m.span.overlaps(whole)]
        kept = [k for k in self._kept.get(index, ()) if k[1].overlaps(whole)]
        cuts = _cuts(whole, [m.span for m in marks] + [span for _, span, _ in kept])
        for start, end in pairwise(cuts):
            here = Span(start, end)
            piece = Piece(here.of(self._page.text))
            for mark in marks:
                if mark.span.contains(here):
                    piece = self._marked(piece, mark.kind, mark.index)
            for number, span, passage in kept:
                if span.contains(here):
                    ends = end == min(span.end, whole.end) and span.end <= whole.end
                    piece = replace(piece, note=number, colour=passage.colour, last=ends)
            yield piece

    def _marked(self, piece: Piece, kind: MarkKind, index: int) -> Piece:
        if kind is MarkKind.INITIATIVE:
            return replace(piece, initiative=self._page.report.initiatives[index].kind)
        row = self._rows[index]
        shown = convert_with_map(show_amount(amount_of(row)), self._page.variant)[0]
        return replace(piece, figure=row.kind, number=index + 1, shown=shown)


def _cuts(whole: Span, spans: Iterable[Span]) -> list[int]:
    inside = {edge for span in spans for edge in span if whole.start < edge < whole.end}
    return [whole.start, *sorted(inside), whole.end]
