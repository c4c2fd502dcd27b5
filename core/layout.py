"""What a page adds to a text: forms of lines, tables, and what a container says of its own text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.offsets import Span


class Form(StrEnum):
    """What a line is within its role, where the page shows it: a table row is body, a note too."""

    TABLE = "table"
    NOTE = "note"
    SALUTATION = "salutation"
    SPEAKER = "speaker"
    ITEM = "item"
    CONTENTS = "contents"
    NAVIGATION = "navigation"
    SHARE = "share"
    EDITOR = "editor"
    PAGE_NUMBER = "page_number"
    VIEWER = "viewer"
    END = "end"


@dataclass(frozen=True, slots=True)
class Table:
    """Lines that are the rows of a table, and their cells, empty ones included.

    The first `heads` rows name the columns. `title` and `unit` are what stands over the table
    (表1 …, 单位：万元).
    """

    span: Span
    rows: tuple[tuple[Span, ...], ...]
    heads: int = 0
    title: Span | None = None
    unit: Span | None = None


class Part(StrEnum):
    """What a container calls a stretch of its text."""

    TITLE = "title"
    DATE = "date"
    PUBLISHER = "publisher"
    BYLINE = "byline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    TABLE_ROW = "table_row"
    CONTENTS = "contents"
    NOTE = "note"
    LINK = "link"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Hint:
    """One thing that a container says of a raw span: a heading's `level`, a date's ISO `value`."""

    span: Span
    part: Part
    level: int | None = None
    value: str | None = None


Hints = tuple[Hint, ...]
