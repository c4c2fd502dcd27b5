"""What lists say of a report: as the reader has set it, else as it was found."""

from __future__ import annotations

from core.library.database import Database
from core.library.rows import storable
from core.model import Report
from core.rows import origin_of
from core.script import search_key, simplified_key


def describe(database: Database, number: int, report: Report) -> int | None:
    """Write title, place, date and the rest of a report; inside a transaction. Return its year."""
    origin = origin_of(report)
    chosen = overrides_of(database, number)
    title = chosen.get("title", storable(origin.title))
    place = chosen.get("place", _storable(origin.place))
    date = chosen.get("date", _storable(origin.date))
    publisher = chosen.get("publisher", _storable(origin.publisher))
    year = int(chosen["date"][:4]) if "date" in chosen else origin.year
    source = storable(report.source.name)
    # Title, place, publisher, file name, each on its own line: `title:` looks at the first alone.
    listed = search_key(
        "\n".join(" ".join((x or "").split()) for x in (title, place, publisher, source))
    )
    database.run(
        "UPDATE reports SET source_name = ?, title = ?, place = ?, place_key = ?, date = ?,"
        " year = ?, publisher = ?, list_key = ?, script = ?, figures = ?, initiatives = ?,"
        " repairs = ? WHERE id = ?",
        source,
        title,
        place,
        simplified_key(place) if place else None,
        date,
        year,
        publisher,
        listed,
        report.script.value,
        len(report.figures),
        len(report.initiatives),
        len(report.repairs),
        number,
    )
    return year


def overrides_of(database: Database, number: int) -> dict[str, str]:
    """Return what a reader has set for a report, by field."""
    return dict(database.rows("SELECT field, value FROM overrides WHERE report = ?", number))


def _storable(text: str | None) -> str | None:
    return None if text is None else storable(text)
