"""Which rows a reader wants: by any column, text in either script."""

from __future__ import annotations

from dataclasses import dataclass

from core.compare.dimensions import units_like
from core.model import FigureKind, InitiativeKind
from core.rows import FigureRow, InitiativeRow, Origin
from core.script import simplified_key


@dataclass(frozen=True, slots=True)
class Choice:
    """What rows must have; whatever is left empty lets every row through.

    `text` is looked for in label and name, `place` in the place and title of the report, both in
    either script. `years` are the first and the last, either may be open.
    """

    text: str = ""
    place: str = ""
    years: tuple[int | None, int | None] = (None, None)
    unit: str | None = None
    kind: FigureKind | InitiativeKind | None = None
    suspect: bool | None = None
    initiative: str = ""

    def figure(self, row: FigureRow) -> bool:
        """Say whether a figure is wanted; a unit takes in those that it can be converted to."""
        return (
            (self.kind is None or row.kind is self.kind)
            and (self.unit is None or row.unit in units_like(self.unit))
            and (self.suspect is None or row.suspect is self.suspect)
            and _holds(row.measure_key, self.text)
            and _holds(row.sentence, self.initiative)
            and self._when(row.year)
            and self._where(row.origin)
        )

    def mention(self, row: InitiativeRow) -> bool:
        """Say whether a mention of an initiative is wanted."""
        return (
            (self.kind is None or row.kind is self.kind)
            and _holds(row.name_key, self.text)
            and _holds(row.name_key, self.initiative)
            and self._when(row.origin.year)
            and self._where(row.origin)
        )

    def _when(self, year: int | None) -> bool:
        first, last = self.years
        if first is None and last is None:
            return True
        return year is not None and (first or year) <= year <= (last or year)

    def _where(self, origin: Origin) -> bool:
        return _holds(origin.place_key, self.place) or _holds(origin.title, self.place)


def _holds(text: str | None, wanted: str) -> bool:
    """Say whether a text has all the words wanted, in either script."""
    if not wanted:
        return True
    key = simplified_key(text or "")
    return all(word in key for word in simplified_key(wanted).split())
