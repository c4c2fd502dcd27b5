"""The library on disk: reports, their originals, bookmarks and reading positions.

In reading order: records (what goes in and out), schema (tables and migrations), database (the
one door to SQLite), stored (a report as bytes and back), shelf (reports), notes (bookmarks),
library (the class that the rest of Jiandu uses).
"""

from __future__ import annotations

from core.library.library import Library
from core.library.records import Added, Bookmark, ReportRow

__all__ = ["Added", "Bookmark", "Library", "ReportRow"]
