"""What a reader has set right of a whole report: title, place, date, publisher, encoding."""

from __future__ import annotations

import re
from typing import Literal, final

from core.library.about import overrides_of
from core.library.database import Database
from core.library.rows import storable
from core.library.shelf import load, number_of, write_found

Field = Literal["title", "place", "date", "publisher", "encoding"]

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?")


@final
class Overrides:
    """Values in place of what was found, by report; they outlive new versions and analyses.

    An encoding is only kept here: the report has to be read with it again. Every method raises
    LibraryError as the library's own do.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, uid: str) -> dict[str, str]:
        """Return what is set for a report, by field."""
        return overrides_of(self._database, number_of(self._database, uid))

    def choose(self, uid: str, field: Field, value: str | None) -> None:
        """Set a field; None takes back what was set, so that what was found holds again.

        Raises ValueError for a date that is not ISO 8601 (a year, a month, a day, a minute).
        """
        if field == "date" and value is not None and not _DATE.fullmatch(value):
            message = f"a date is written 2023, 2023-11 or 2023-11-06, not {value}"
            raise ValueError(message)
        database, number = self._database, number_of(self._database, uid)
        report = load(database, uid)
        with database.transaction():
            database.run("DELETE FROM overrides WHERE report = ? AND field = ?", number, field)
            if value is not None:
                database.run(
                    "INSERT INTO overrides VALUES (?, ?, ?)", number, field, storable(value)
                )
            write_found(database, number, report)
            database.log("set", "override", uid, overrides_of(database, number))
