"""What a report is made of: immutable values over a text that never changes.

Every span is in code points of `Report.text` (the repaired text), half-open, unless its name says
`raw`, which means the decoded source. `Report.key` is the text folded to simplified characters,
position by position the same, so any span reads in either.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from core.edits import Replacement, replace
from core.kinds import Basis as Basis
from core.kinds import ChangePart as ChangePart
from core.kinds import CheckKind as CheckKind
from core.kinds import Confidence as Confidence
from core.kinds import Doubt as Doubt
from core.kinds import FigureKind as FigureKind
from core.kinds import InitiativeKind as InitiativeKind
from core.kinds import Origin as Origin
from core.kinds import Qualifier as Qualifier
from core.kinds import Role as Role
from core.kinds import Script as Script
from core.layout import Form, Hints, Table
from core.offsets import OffsetMap, Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where a report came from: the bytes are kept elsewhere, this is what is known of them."""

    name: str
    sha256: str
    bytes: int
    media_type: str
    encoding: str
    encoding_evidence: str


@dataclass(frozen=True, slots=True)
class Repair:
    """One entry of the repair ledger: raw characters, what stands for them, and why.

    `raw_span` is in the decoded source. A flagged repair changes nothing: `before == after`.
    """

    kind: str
    rule: str
    raw_span: Span
    before: str
    after: str
    confidence: Confidence
    evidence: str

    @property
    def applied(self) -> bool:
        """Say whether the repair changes the text."""
        return self.confidence is not Confidence.FLAGGED


def apply_repairs(raw: str, repairs: tuple[Repair, ...]) -> tuple[str, OffsetMap]:
    """Return the repaired text and the map raw → text; with no repairs, the raw text itself."""
    return replace(raw, (Replacement(r.raw_span, r.after) for r in repairs if r.applied))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the repaired text, without its line end; `form` says more within the role."""

    span: Span
    role: Role
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading: level 1 downwards; `run_in` where it opens a paragraph instead of a line."""

    span: Span
    level: int
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """A place that states the report's date: ISO 8601 date or local date and time."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Byline:
    """A person named as author, with the role as printed in simplified form, if any."""

    span: Span
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the report says of itself; nothing is invented."""

    title: Span | None = None
    date: Dated | None = None
    publisher: Span | None = None
    bylines: tuple[Byline, ...] = ()
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """The layout of a text."""

    lines: tuple[Line, ...] = ()
    sections: tuple[Section, ...] = ()
    metadata: Metadata = Metadata()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a figure says of a change: its part in it, which way, and against what.

    `sign` is 1 for a rise, -1 for a fall. `base` covers the words that name what is compared with
    (比上年末), None where the text names none.
    """

    part: ChangePart
    sign: int
    basis: Basis | None = None
    base: Span | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that says how many or how much of something.

    `value` is multiplied out (近63亿元 is 6.3e9); `low` and `high` bound it, None being open.
    `unit` is ISO 4217 for money, a symbol for measures, `%`, `pp`, or the classifier in simplified
    form. `label` covers what is counted, `action` its verb; `words` are the words of the label in
    simplified form, kept because a window has no jieba to cut them again. `entity` is the index
    in `Report.entities` of the initiative that it is a result of, None where there is none.
    `doubt` says why a figure is `suspect`. `change` is set where the
    figure states a change; `of` is the span of the figure that it changes, starts from or is a
    part of (增长6% hangs on 地区生产总值253亿元).
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    qualifier: Qualifier
    kind: FigureKind
    label: Span | None = None
    action: Span | None = None
    period: str | None = None
    per: str | None = None
    suspect: bool = False
    words: tuple[str, ...] = ()
    entity: int | None = None
    origin: Origin = Origin.FOUND
    change: Change | None = None
    of: Span | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, month, year, interval or duration; `value` is ISO 8601, None where unresolved."""

    span: Span
    value: str | None


@dataclass(frozen=True, slots=True)
class Initiative:
    """One mention of a named thing; `entity` is the index of the thing in `Report.entities`."""

    span: Span
    name: str
    name_key: str
    kind: InitiativeKind
    quoted: bool
    entity: int
    origin: Origin = Origin.FOUND


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing: what a report says of it in all its mentions.

    `key` is equal for the same thing in any report of a library, in either script. `mentions` and
    `figures` are indices into the report's tuples, in reading order; `variants` are the other
    ways in which it is written. `body` runs it, or issued it if it is a document; `whole` is the
    index of the entity that it is a part of. What the report does not state is None.
    """

    name: str
    key: str
    kind: InitiativeKind
    mentions: tuple[int, ...]
    variants: tuple[str, ...] = ()
    body: Span | None = None
    place: Span | None = None
    year: int | None = None
    whole: int | None = None
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A claim that the text itself confirms or contradicts, and the passages that it rests on.

    A count has `items` listed (等7省市区 and the seven names); a total its parts; a share its part
    and its whole; a change its two ends. `claimed` is what the text says, `counted` what the items
    make.
    """

    span: Span
    claimed: float
    counted: float
    items: tuple[Span, ...]
    consistent: bool
    kind: CheckKind = CheckKind.COUNT


@dataclass(frozen=True)
class Report:
    """One report as read: source, raw text, repairs, and everything found in the repaired text."""

    source: Source
    raw: str
    repairs: tuple[Repair, ...]
    text: str
    to_text: OffsetMap
    key: str
    script: Script
    structure: Structure
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    checks: tuple[Check, ...] = ()
    entities: tuple[Entity, ...] = ()
    # For conversion to traditional, in positions of the text made simplified (the same ones).
    refused: frozenset[Span] = frozenset()
    uncertain: tuple[int, ...] = ()
    # Repairs that the reader has taken back: they change nothing and may be made again.
    undone: tuple[Repair, ...] = ()
    hints: Hints = ()  # what the container says, by raw span

    @cached_property
    def to_raw(self) -> OffsetMap:
        """The map from the repaired text back to the decoded source."""
        return self.to_text.invert()

    def section_of(self, position: int) -> Section | None:
        """Return the last heading at or before a position of the text."""
        at = bisect_right(self._section_starts, position)
        return self.structure.sections[at - 1] if at else None

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.span.start for section in self.structure.sections]

    @property
    def metadata(self) -> Metadata:
        """What the report says of itself."""
        return self.structure.metadata

    @cached_property
    def display_title(self) -> str:
        """The title; without one, the opening of the first body line, for lists."""
        if self.metadata.title:
            return self.metadata.title.of(self.text)
        for line in self.structure.lines:
            if line.role is Role.BODY:
                return line.span.of(self.text).strip()[:24] + "…"
        return self.source.name


Json = dict[str, Any]
