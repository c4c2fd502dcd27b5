"""The tables of the inspector by name: their titles and columns."""

from __future__ import annotations

from gui.language import QT_TRANSLATE_NOOP

TITLES = {
    "figures": QT_TRANSLATE_NOOP("Inspector", "Figures"),
    "initiatives": QT_TRANSLATE_NOOP("Inspector", "Initiatives"),
    "bookmarks": QT_TRANSLATE_NOOP("Inspector", "Bookmarks"),
    "repairs": QT_TRANSLATE_NOOP("Inspector", "Repairs"),
    "search": QT_TRANSLATE_NOOP("Inspector", "Search"),
    "library": QT_TRANSLATE_NOOP("Inspector", "Library"),
}
COLUMNS = {
    "figures": (
        QT_TRANSLATE_NOOP("Inspector", "What is counted"),
        QT_TRANSLATE_NOOP("Inspector", "Value"),
    ),
    "initiatives": (
        QT_TRANSLATE_NOOP("Inspector", "Name"),
        QT_TRANSLATE_NOOP("Inspector", "Kind"),
        QT_TRANSLATE_NOOP("Inspector", "Times"),
        QT_TRANSLATE_NOOP("Inspector", "Yours"),
    ),
    "bookmarks": (
        QT_TRANSLATE_NOOP("Inspector", "Passage"),
        QT_TRANSLATE_NOOP("Inspector", "Note"),
    ),
    "repairs": (
        QT_TRANSLATE_NOOP("Inspector", "Found"),
        QT_TRANSLATE_NOOP("Inspector", "Shown"),
        QT_TRANSLATE_NOOP("Inspector", "How sure"),
        QT_TRANSLATE_NOOP("Inspector", "Why"),
    ),
    "search": (QT_TRANSLATE_NOOP("Inspector", "Where"),),
    "library": (
        QT_TRANSLATE_NOOP("Inspector", "Report"),
        QT_TRANSLATE_NOOP("Inspector", "Where"),
    ),
}
