"""The library on disk: reports, their originals, what was found in them and what readers add.

In reading order: records (what goes in and out), schema (tables and migrations), inspection,
connections, journal and database (the one door to SQLite), stored (a report as bytes and back),
rows (what was found, as rows), about and corrected (a report as its reader has it), sketch, shelf
(reports); then one module a noun: bookmarks, tags, progress, choices, corrections, overrides,
measures, pins, addition (a report and what hangs on it), versions, imports, upkeep, trash; sources,
facets, figurefilter, figures, readings, initiatives, findings (questions about all reports);
library (all of it together); backup, archive, merging, checkup and salvage (nothing is lost).
"""

from __future__ import annotations

from core.library.corrected import KeptCorrection
from core.library.figurefilter import FigureFilter
from core.library.figures import FigureOrder, LabelCount
from core.library.findings import CheckRow, DateRow
from core.library.initiatives import InitiativeFilter, NameCount
from core.library.library import Library
from core.library.measures import SameLabels
from core.library.pins import Pin
from core.library.readings import Reading
from core.library.records import (
    Added,
    Bookmark,
    BookmarkOrder,
    ReportFilter,
    ReportOrder,
    ReportRow,
    Tag,
)
from core.library.trash import Trashed

__all__ = [
    "Added",
    "Bookmark",
    "BookmarkOrder",
    "CheckRow",
    "DateRow",
    "FigureFilter",
    "FigureOrder",
    "InitiativeFilter",
    "KeptCorrection",
    "LabelCount",
    "Library",
    "NameCount",
    "Pin",
    "Reading",
    "ReportFilter",
    "ReportOrder",
    "ReportRow",
    "SameLabels",
    "Tag",
    "Trashed",
]
