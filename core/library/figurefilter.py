"""Which figures are meant, as a value and as SQL."""

from __future__ import annotations

import json
from dataclasses import dataclass

from core.library.database import Value
from core.library.pins import PINNED
from core.model import FigureKind, Qualifier
from core.rows import FigureRow
from core.script import search_key, simplified_key


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """Which figures are meant; every condition that is given must hold.

    `reports` are uids; `label` is the whole measure (`FigureRow.measure_key`), `contains` a part
    of it in either script; `place` a part of the report's place, `initiative` of the name
    of the thing that the figure is a result of; `years` runs from … to, both included, either open;
    `title` is a part of the report's title; `least` and `most` bound the printed value, in the
    figure's own unit; `pinned` asks for the figures that the reader collects; `section` and
    `sentence` are parts of the heading and of the sentence, in either script, which are looked for
    in the texts: with them, a question reads every figure that the rest lets through.
    """

    reports: tuple[str, ...] | None = None
    label: str | None = None
    contains: str | None = None
    kind: FigureKind | None = None
    unit: str | None = None
    years: tuple[int | None, int | None] = (None, None)
    suspect: bool | None = None
    place: str | None = None
    initiative: str | None = None
    title: str | None = None
    least: float | None = None
    most: float | None = None
    qualifier: Qualifier | None = None
    pinned: bool = False
    section: str | None = None
    sentence: str | None = None

    @property
    def looks_in_texts(self) -> bool:
        """Say whether rows alone do not answer it."""
        return bool(self.section or self.sentence)

    def has_words(self, row: FigureRow) -> bool:
        """Say whether a figure's heading and sentence have the words wanted."""
        asked = ((self.section, row.section), (self.sentence, row.sentence))
        return all(search_key(w) in search_key(text or "") for w, text in asked if w)


ALL_FIGURES = FigureFilter()


def condition(wanted: FigureFilter) -> tuple[str, list[Value]]:
    """Return a filter as SQL over figures f, and the values for it."""
    first, last = wanted.years
    tests: list[tuple[str, Value]] = [
        ("f.measure = (SELECT id FROM labels WHERE key = ?)", wanted.label),
        (
            "f.measure IN (SELECT id FROM labels WHERE instr(key, ?))",
            simplified_key(wanted.contains) if wanted.contains else None,
        ),
        ("f.kind = ?", wanted.kind and wanted.kind.value),
        ("f.unit = (SELECT id FROM units WHERE name = ?)", wanted.unit),
        ("f.year >= ?", first),
        ("f.year <= ?", last),
        ("f.suspect = ?", wanted.suspect),
        ("f.value >= ?", wanted.least),
        ("f.value <= ?", wanted.most),
        ("f.qualifier = ?", wanted.qualifier and wanted.qualifier.value),
        (
            "f.report IN (SELECT id FROM reports WHERE instr(search_key(title), ?))",
            search_key(wanted.title) if wanted.title else None,
        ),
        (
            "f.report IN (SELECT id FROM reports WHERE instr(place_key, ?))",
            simplified_key(wanted.place) if wanted.place else None,
        ),
        (
            "instr(search_key(coalesce(f.initiative, '')), ?)",
            search_key(wanted.initiative) if wanted.initiative else None,
        ),
    ]
    given = [(test, value) for test, value in tests if value is not None]
    where = ["f.report NOT IN (SELECT id FROM reports WHERE trashed_at IS NOT NULL)"]
    values: list[Value] = []
    if wanted.reports is not None:
        where.append(
            "f.report IN (SELECT id FROM reports WHERE uid IN (SELECT value FROM json_each(?)))"
        )
        values.append(json.dumps(wanted.reports))
    if wanted.pinned:
        where.append(PINNED)
    where += (test for test, _ in given)
    values += (value for _, value in given)
    return " AND ".join(where), values
