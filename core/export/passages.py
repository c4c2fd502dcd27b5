"""Kept passages with what every export says of them: their words, their place, their report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.anchors import Anchor
from core.library.records import Bookmark
from core.links import make_link
from core.model import Report
from core.rows import Origin

COLOURS = ("yellow", "green", "blue", "pink", "orange", "purple")
"""The names of a bookmark's colours 1 … 6, as other readers know them (Readium annotations)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A bookmark, its report, and the words of the repaired text that it stands on.

    `sha256` and `media_type` are of the report's bytes; `encoding` is how they were decoded, which
    the anchor's raw code points depend on. `wide` counts the characters before it that take two
    units of UTF-16. `progress` runs from 0 to 1.
    """

    id: str
    origin: Origin
    sha256: str
    media_type: str
    encoding: str
    anchor: Anchor
    wide: int
    text: str
    section: str | None
    progress: float
    note: str
    colour: int
    tags: tuple[str, ...]
    created: str

    @property
    def source(self) -> str:
        """The address of the report's source, a URI."""
        return self.origin.address or make_link(self.origin.report)

    @property
    def link(self) -> str:
        """The address of the passage: raw code points as RFC 5147's `char`."""
        return self.origin.link(self.anchor.start, self.anchor.end)


def passages(report: Report, origin: Origin, bookmarks: Iterable[Bookmark]) -> Iterator[Passage]:
    """Yield the bookmarks of a report as passages; an orphan keeps the words that it had."""
    for kept in bookmarks:
        text, section, progress = kept.anchor.exact, None, 0.0
        if kept.span is not None:
            shown = report.to_text.span(kept.span)
            heading = report.section_of(shown.start)
            text = shown.of(report.text)
            section = heading.span.of(report.text) if heading else None
            progress = shown.start / max(1, len(report.text))
        yield Passage(
            id=kept.id,
            origin=origin,
            sha256=report.source.sha256,
            media_type=report.source.media_type,
            encoding=report.source.encoding,
            anchor=kept.anchor,
            wide=beyond(report.raw[: kept.anchor.start]),
            text=text,
            section=section,
            progress=progress,
            note=kept.note,
            colour=kept.colour,
            tags=kept.tags,
            created=kept.created,
        )


def beyond(text: str) -> int:
    """Return how many characters take two units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 - len(text)
