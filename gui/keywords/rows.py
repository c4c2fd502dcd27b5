"""The two tables of the pane: terms with their counts, and the places of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from core.keywords import KeyTerm
from core.offsets import Span
from core.script import Variant, convert_with_map, simplified_key
from gui.language import QT_TRANSLATE_NOOP

TERM_COLUMNS = (
    QT_TRANSLATE_NOOP("Inspector", "Term"),
    QT_TRANSLATE_NOOP("Inspector", "Times"),
    QT_TRANSLATE_NOOP("Inspector", "In others"),
    QT_TRANSLATE_NOOP("Inspector", "Weight"),
)
PLACE_COLUMNS = (
    QT_TRANSLATE_NOOP("Inspector", "Left"),
    QT_TRANSLATE_NOOP("Inspector", "Term"),
    QT_TRANSLATE_NOOP("Inspector", "Right"),
    QT_TRANSLATE_NOOP("Inspector", "Report"),
)
_LEFT, _RIGHT, _REPORT = 0, 2, 3


@dataclass(frozen=True)
class TermRows:
    """A row a term, those that tell most first."""

    terms: Sequence[KeyTerm]
    variant: Variant
    page: None = None

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.terms)

    def cells(self, row: int) -> tuple[str, ...]:
        """Return the term in the script shown, its counts here and elsewhere, its weight."""
        term = self.terms[row]
        elsewhere = "—" if term.elsewhere is None else QLocale().toString(term.elsewhere)
        weight = QLocale().toString(term.weight, "g", 3)
        words = convert_with_map(term.term, self.variant)[0]
        return words, QLocale().toString(term.count), elsewhere, weight

    def key(self, row: int, column: int) -> object:
        """Sort by the term, or by a number, the greatest first."""
        term = self.terms[row]
        return (term.term, -term.count, -(term.elsewhere or 0), -term.weight)[column]

    def raw(self, row: int) -> Span | None:
        """Return none: a term stands in many places."""
        del row
        return None

    def colour(self, row: int) -> str | None:
        """Return none."""
        del row
        return None


@dataclass(frozen=True)
class Place:
    """A place of a term: its report (a uid and a title), its raw span, and what is around it."""

    report: str
    title: str
    raw: Span
    left: str
    found: str
    right: str


@dataclass(frozen=True)
class PlaceRows:
    """A row a place of a term, in order, or by what stands left or right of it."""

    places: Sequence[Place]
    variant: Variant
    page: None = None

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.places)

    def cells(self, row: int) -> tuple[str, ...]:
        """Return what is left, the term, what is right and the report, in the script shown."""
        place = self.places[row]
        parts = (place.left, place.found, place.right, place.title)
        return tuple(convert_with_map(" ".join(part.split()), self.variant)[0] for part in parts)

    def key(self, row: int, column: int) -> object:
        """Sort by what is left from the term outwards, by what is right, or by the report."""
        place = self.places[row]
        if column == _LEFT:
            return simplified_key("".join(place.left.split()))[::-1]
        if column == _RIGHT:
            return simplified_key("".join(place.right.split()))
        return place.title if column == _REPORT else place.found

    def raw(self, row: int) -> Span:
        """Return the place in its report."""
        return self.places[row].raw

    def colour(self, row: int) -> str | None:
        """Return none."""
        del row
        return None
