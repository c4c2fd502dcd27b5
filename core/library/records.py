"""What the library gives back: plain immutable values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from core.anchors import Anchor
from core.model import Script
from core.offsets import Span


class Added(NamedTuple):
    """The answer to adding a report; `is_new` is False where its bytes were known already."""

    uid: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report as a list shows it; the last four count what it holds."""

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


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A kept passage.

    `anchor` is what was marked; `span` is where that stands now in the decoded source (raw code
    points), None for an orphan, whose passage is no longer there. `colour` runs from 1 to 6,
    `created` is ISO 8601 in UTC.
    """

    id: str
    report: str
    anchor: Anchor
    span: Span | None
    note: str
    colour: int
    created: str
