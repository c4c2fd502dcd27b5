"""The reports that rows are of, each read once for one list of rows."""

from __future__ import annotations

from functools import lru_cache
from typing import final

from core.library.database import Database
from core.library.stored import decode_plain
from core.model import Script
from core.rows import Origin

_KEPT = 64  # texts; lists run through one report after the other, or hold a page of them


@final
class Sources:
    """What rows quote from: made for one question, because reports may change between two."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.origin = lru_cache(_KEPT)(self._origin)
        """Return what rows say of a report, by its row number."""
        self.text = lru_cache(_KEPT)(self._text)
        """Return the repaired text of a report, by its row number."""

    def quote(self, number: int, start: int | None, end: int | None) -> str | None:
        """Return a stretch of a report's text; None for no place."""
        return None if start is None else self.text(number)[start:end]

    def _origin(self, number: int) -> Origin:
        (row,) = self._database.rows(
            "SELECT uid, source_name, title, place, place_key, publisher, date, year, script"
            " FROM reports WHERE id = ?",
            number,
        )
        uid, source, title, place, place_key, publisher, date, year, script = row
        return Origin(
            report=uid,
            source=source,
            title=title,
            place=place,
            place_key=place_key,
            publisher=publisher,
            date=date,
            year=year,
            script=Script(script),
        )

    def _text(self, number: int) -> str:
        ((body,),) = self._database.rows(
            "SELECT body FROM text_versions WHERE report = ? AND kind = 'repaired'", number
        )
        return decode_plain(body)
