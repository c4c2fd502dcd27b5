"""What reports can be chosen by: their years and their places, each with how many there are."""

from __future__ import annotations

from typing import NamedTuple, final

from core.library.database import Database


class Place(NamedTuple):
    """A place in one script or the other: the key that a filter takes, one of its names."""

    key: str
    name: str
    reports: int


@final
class Facets:
    """Years and places of a library. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def years(self) -> list[tuple[int, int]]:
        """Return the years with the number of their reports, the latest first."""
        rows = self._database.rows(
            "SELECT year, count(*) FROM reports WHERE trashed_at IS NULL AND year IS NOT NULL"
            " GROUP BY year ORDER BY year DESC"
        )
        return [(year, count) for year, count in rows]

    def places(self, limit: int = 200) -> list[Place]:
        """Return the places that most reports are of, by key."""
        rows = self._database.rows(
            "SELECT * FROM (SELECT place_key, min(place), count(*) FROM reports"
            " WHERE trashed_at IS NULL AND place_key IS NOT NULL GROUP BY place_key"
            " ORDER BY 3 DESC LIMIT ?) ORDER BY 1",
            limit,
        )
        return [Place(*row) for row in rows]
