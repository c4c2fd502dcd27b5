"""The menus Report and Library."""

from __future__ import annotations

from gui.catalogue.entry import Entry
from gui.language import QT_TRANSLATE_NOOP

REPORT = (
    Entry(
        "encoding",
        QT_TRANSLATE_NOOP("Menu", "&Encoding…"),
        QT_TRANSLATE_NOOP("Menu", "See how the open report reads in each encoding, and choose"),
        "Ctrl+Alt+E",
    ),
    Entry(
        "split",
        QT_TRANSLATE_NOOP("Menu", "&Split into its reports"),
        QT_TRANSLATE_NOOP("Menu", "Make a report of each that the open file holds"),
        "Ctrl+Alt+S",
    ),
    Entry(
        "versions",
        QT_TRANSLATE_NOOP("Menu", "&Versions…"),
        QT_TRANSLATE_NOOP("Menu", "Former versions of the open report, to have again or to save"),
        "Ctrl+Alt+V",
    ),
)
LIBRARY = (
    Entry(
        "watched",
        QT_TRANSLATE_NOOP("Menu", "&Watched folders…"),
        QT_TRANSLATE_NOOP("Menu", "Folders from which new reports are taken in at once"),
        "Ctrl+Alt+W",
    ),
)
