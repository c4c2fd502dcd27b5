"""What the tables show: rows made when they are looked at, and where each stands in the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.library import Bookmark
from core.model import Figure, Repair
from core.offsets import Span
from core.page import Page
from core.script import Variant, convert_with_map
from core.search import Hit
from gui.amounts import amount
from gui.language import translate
from gui.theme import Scheme, group_of
from gui.wording import confidence_name, initiative_name, origin_name


class Rows(Protocol):
    """The rows of one table."""

    @property
    def page(self) -> Page | None:
        """The page whose rows they are, if of one."""
        ...

    def __len__(self) -> int:
        """Return how many there are."""
        ...

    def cells(self, row: int) -> tuple[str, ...]:
        """Return the texts of a row."""
        ...

    def key(self, row: int, column: int) -> object:
        """Return what a column is sorted by."""
        ...

    def raw(self, row: int) -> Span | None:
        """Return where a row stands in the decoded source."""
        ...

    def colour(self, row: int) -> str | None:
        """Return the colour of a row's sign."""
        ...


class NoRows:
    """A table of nothing."""

    page = None

    def __len__(self) -> int:
        """Return 0."""
        return 0

    def cells(self, row: int) -> tuple[str, ...]:
        """Raise IndexError."""
        raise IndexError(row)

    def key(self, row: int, column: int) -> object:
        """Raise IndexError."""
        raise IndexError(row, column)

    def raw(self, row: int) -> Span | None:
        """Raise IndexError."""
        raise IndexError(row)

    def colour(self, row: int) -> str | None:
        """Raise IndexError."""
        raise IndexError(row)


@dataclass(frozen=True)
class FigureRows:
    """A row a figure: what is counted, how many."""

    page: Page
    scheme: Scheme

    def __len__(self) -> int:
        """Return how many figures there are."""
        return len(self.page.report.figures)

    def cells(self, row: int) -> tuple[str, ...]:
        """Return label and amount."""
        figure = self._figure(row)
        label = self.page.shown(figure.label).of(self.page.text) if figure.label else "—"
        return label, amount(figure, self.page.variant)

    def key(self, row: int, column: int) -> object:
        """Sort by label, or by unit and value."""
        figure = self._figure(row)
        if column == 0:
            return self.cells(row)[0]
        bounds = (figure.value, figure.low, figure.high, 0.0)
        return figure.unit or "", next(bound for bound in bounds if bound is not None)

    def raw(self, row: int) -> Span:
        """Return where the figure stands."""
        return self.page.report.to_raw.span(self._figure(row).span)

    def colour(self, row: int) -> str:
        """Return the colour of the figure's group."""
        return self.scheme.stroke(group_of(self._figure(row).kind))

    def _figure(self, row: int) -> Figure:
        return self.page.report.figures[row]


@dataclass(frozen=True)
class InitiativeRows:
    """A row a mention: name, kind, and how often the same thing is named."""

    page: Page
    scheme: Scheme

    def __len__(self) -> int:
        """Return how many mentions there are."""
        return len(self.page.report.initiatives)

    def cells(self, row: int) -> tuple[str, ...]:
        """Return name, kind, number of mentions, and whether it is the reader's."""
        found = self.page.report.initiatives[row]
        name = self.page.shown(found.span).of(self.page.text)
        times = str(self._mentions(found.entity))
        return name, initiative_name(found.kind), times, origin_name(found.origin)

    def key(self, row: int, column: int) -> object:
        """Sort by name, kind or number."""
        if column == 2:  # noqa: PLR2004 - the third column
            return -self._mentions(self.page.report.initiatives[row].entity)
        return self.cells(row)[column]

    def raw(self, row: int) -> Span:
        """Return where the mention stands."""
        return self.page.report.to_raw.span(self.page.report.initiatives[row].span)

    def colour(self, row: int) -> str:
        """Return the colour of initiatives."""
        del row
        return self.scheme.accent

    def _mentions(self, entity: int) -> int:
        entities = self.page.report.entities
        return len(entities[entity].mentions) if 0 <= entity < len(entities) else 1


@dataclass(frozen=True)
class RepairRows:
    """A row a repair: what was found, what is shown, how sure, why."""

    page: Page
    scheme: Scheme

    def __len__(self) -> int:
        """Return how many repairs there are, taken back ones included."""
        return len(self.all)

    @property
    def all(self) -> tuple[Repair, ...]:
        """The repairs that are made, then those that were taken back."""
        return self.page.report.repairs + self.page.report.undone

    def cells(self, row: int) -> tuple[str, ...]:
        """Return before, after, confidence and evidence."""
        repair = self.all[row]
        sure = confidence_name(repair.confidence)
        if row >= len(self.page.report.repairs):
            sure = translate("Repair", "taken back")
        return _drawn(repair.before), _drawn(repair.after), sure, repair.evidence

    def key(self, row: int, column: int) -> object:
        """Sort by the text."""
        return self.cells(row)[column]

    def raw(self, row: int) -> Span:
        """Return where the repair was made."""
        return self.all[row].raw_span

    def colour(self, row: int) -> str:
        """Return a colour that stands out where nothing could be put right."""
        return self.scheme.faint if self.all[row].applied else self.scheme.accent


@dataclass(frozen=True)
class BookmarkRows:
    """A row a bookmark: the passage, in the script that is shown, and its note."""

    page: Page
    scheme: Scheme
    bookmarks: Sequence[Bookmark]

    def __len__(self) -> int:
        """Return how many bookmarks there are."""
        return len(self.bookmarks)

    def cells(self, row: int) -> tuple[str, ...]:
        """Return passage, and note with tags."""
        bookmark = self.bookmarks[row]
        note = " ".join([bookmark.note, *(f"#{tag}" for tag in bookmark.tags)]).strip()
        if bookmark.span is None:
            lost = translate("Inspector", "(no longer in the text)")
            return f"{bookmark.anchor.exact} {lost}", note
        return self.page.from_raw(bookmark.span).of(self.page.text), note

    def key(self, row: int, column: int) -> object:
        """Sort by passage or note."""
        return self.cells(row)[column]

    def raw(self, row: int) -> Span | None:
        """Return where the passage stands now."""
        return self.bookmarks[row].span

    def colour(self, row: int) -> str:
        """Return the bookmark's own colour."""
        return self.scheme.bookmarks[self.bookmarks[row].colour - 1]


@dataclass(frozen=True)
class HitRows:
    """A row a place where a search found its words, with what is around."""

    page: Page
    scheme: Scheme
    hits: Sequence[Span]

    def __len__(self) -> int:
        """Return how many places there are."""
        return len(self.hits)

    def cells(self, row: int) -> tuple[str, ...]:
        """Return the line around the words."""
        shown = self.page.from_raw(self.hits[row])
        around = self.page.paragraphs[self.page.paragraph_at(shown.start)].span
        start, end = max(around.start, shown.start - 10), min(around.end, shown.end + 24)
        return ((("…" if start > around.start else "") + self.page.text[start:end]),)

    def key(self, row: int, column: int) -> object:
        """Sort by place."""
        del column
        return row

    def raw(self, row: int) -> Span:
        """Return the place."""
        return self.hits[row]

    def colour(self, row: int) -> str | None:
        """Return none."""
        del row
        return None


@dataclass(frozen=True)
class LibraryRows:
    """A row a report that a search of the library found."""

    hits: Sequence[Hit]
    variant: Variant
    page: None = None

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self.hits)

    def cells(self, row: int) -> tuple[str, ...]:
        """Return title and the words found with what is around them, in the script shown."""
        hit = self.hits[row]
        return convert_with_map(hit.title, self.variant)[0], hit.snippet.in_script(
            self.variant
        ).text

    def key(self, row: int, column: int) -> object:
        """Sort by title, or as found."""
        return self.cells(row)[0] if column == 0 else row

    def raw(self, row: int) -> Span | None:
        """Return where in its report the first words were found."""
        places = self.hits[row].raw
        return places[0] if places else None

    def colour(self, row: int) -> str | None:
        """Return none."""
        del row
        return None


def _drawn(text: str) -> str:
    """Return text with its white space drawn."""
    drawn = {"\n": "⏎", "\r": "␍", " ": "␣", "\u00a0": "⍽", "\t": "⇥"}
    return "".join(drawn.get(c, c) for c in text) or "∅"
