"""What the library gives back: plain immutable values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from core.anchors import Anchor
from core.model import Script
from core.offsets import Span


class Added(NamedTuple):
    """The answer to adding a report; `is_new` is False where its bytes were known already."""

    uid: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Which reports are meant; every condition that is given must hold.

    `words` are parts of title, place, publisher or file name, in either script, all of which must
    be there; `years` runs from … to, both included, either open; `place` is its key (`Facets`).
    """

    words: str = ""
    tag: str | None = None
    favourite: bool | None = None
    unread: bool | None = None
    years: tuple[int | None, int | None] = (None, None)
    uid: str | None = None
    place: str | None = None


ALL_REPORTS = ReportFilter()

ReportOrder = Literal["newest", "title", "date", "place", "tag"]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report as a list shows it.

    Title, place, date and publisher are as the reader has set them, else as found. `imported` is
    ISO 8601 in UTC.
    """

    uid: str
    title: str
    place: str | None
    date: str | None
    publisher: str | None
    script: Script
    source_name: str
    figures: int
    initiatives: int
    repairs: int
    bookmarks: int
    year: int | None
    favourite: bool
    unread: bool
    imported: str
    tag: str | None = None
    """The first of its tags by name."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A kept passage.

    `anchor` is what was marked; `span` is where that stands now in the decoded source (raw code
    points), None for an orphan, whose passage is no longer there. `note` is Markdown,
    `colour` runs from 1 to 6,
    `created` is ISO 8601 in UTC.
    """

    id: str
    report: str
    anchor: Anchor
    span: Span | None
    note: str
    colour: int
    created: str
    tags: tuple[str, ...] = ()


BookmarkOrder = Literal["place", "newest", "colour", "note", "report"]


class Tag(NamedTuple):
    """A tag and how many reports and bookmarks, none of them in the trash, have it."""

    name: str
    reports: int
    bookmarks: int
