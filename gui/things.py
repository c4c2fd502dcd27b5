"""What a report says of a named thing: who runs it, where, its parts, what it has achieved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from core.model import Entity, Figure, InitiativeKind
from core.offsets import Span
from core.page import Page
from gui.amounts import amount
from gui.language import translate
from gui.wording import initiative_name, origin_name

_MOST = 8  # figures or parts that are listed


def thing_lines(page: Page, index: int, *, linked: bool = False) -> list[str]:
    """Return lines of rich text on the thing that a mention names.

    `linked`: places are links `raw:START-END`, code points of the decoded source.
    """
    report = page.report
    mention = report.initiatives[index]
    kinds = [initiative_name(mention.kind), origin_name(mention.origin)]
    if mention.entity >= len(report.entities):
        return [escape(" · ".join(filter(None, kinds)))]
    thing = report.entities[mention.entity]
    named = translate("Card", "named here: {count} ×").format(count=len(thing.mentions))
    first = " · ".join(escape(word) for word in filter(None, (*kinds, named)))
    facts = [(name, words) for name, words in _facts(page, thing, linked=linked) if words]
    return [first, *(f"<i>{escape(name)}</i> {words}" for name, words in facts)]


def _facts(page: Page, thing: Entity, *, linked: bool) -> Iterator[tuple[str, str]]:
    """Yield what is known with its name, as rich text."""
    report = page.report
    place = _Places(page, linked=linked)
    issued = thing.kind is InitiativeKind.DOCUMENT
    body = translate("Card", "issued by") if issued else translate("Card", "run by")
    yield translate("Card", "also written"), escape("　".join(_variants(page, thing)))
    yield body, place(thing.body)
    yield translate("Card", "place"), place(thing.place)
    yield translate("Card", "year"), str(thing.year or "")
    if len(thing.mentions) > 1:
        span = report.initiatives[thing.mentions[0]].span
        section = report.section_of(span.start)
        heading = page.shown(section.span).of(page.text).strip() if section else ""
        here = heading or page.shown(span).of(page.text)
        yield translate("Card", "first named in"), place(span, here)
    if thing.whole is not None:
        yield translate("Card", "part of"), _name(report.entities[thing.whole], place, page)
    at = report.entities.index(thing)
    parts = [part for part in report.entities if part.whole == at]
    yield translate("Card", "its parts"), _listed([_name(part, place, page) for part in parts])
    figures = [_figure(page, report.figures[n], place) for n in thing.figures]
    yield translate("Card", "achieved"), _listed(figures)


def _variants(page: Page, thing: Entity) -> list[str]:
    """Return the other ways in which a thing is written, in the script that is shown."""
    spans = [page.report.initiatives[n].span for n in thing.mentions]
    shown = dict.fromkeys(page.shown(span).of(page.text) for span in spans)
    return list(shown)[1:]


def _figure(page: Page, figure: Figure, place: _Places) -> str:
    label = page.shown(figure.label).of(page.text) if figure.label else ""
    return place(figure.span, f"{label} {amount(figure, page.variant)}".strip())


def _name(thing: Entity, place: _Places, page: Page) -> str:
    span = page.report.initiatives[thing.mentions[0]].span
    return place(span, page.shown(span).of(page.text))


def _listed(parts: Sequence[str]) -> str:
    more = " …" if len(parts) > _MOST else ""
    return " · ".join(parts[:_MOST]) + more


class _Places:
    """Places of a report as rich text, links where they are wanted."""

    def __init__(self, page: Page, *, linked: bool) -> None:
        self._page, self._linked = page, linked

    def __call__(self, span: Span | None, words: str = "") -> str:
        """Return words that stand for a place, its own unless others are given."""
        if span is None:
            return ""
        shown = escape(words or self._page.shown(span).of(self._page.text))
        if not self._linked:
            return shown
        raw = self._page.report.to_raw.span(span)
        return f"<a href='raw:{raw.start}-{raw.end}'>{shown}</a>"
