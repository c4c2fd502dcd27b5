"""The menu Tools: what works on the whole library."""

from __future__ import annotations

from gui.catalogue.entry import Entry
from gui.language import QT_TRANSLATE_NOOP

TOOLS_MENU = (
    Entry(
        "compare",
        QT_TRANSLATE_NOOP("Menu", "&Compare this measure"),
        QT_TRANSLATE_NOOP("Menu", "Show what the figure at the caret counts in all reports"),
        "Ctrl+K",
    ),
    Entry(
        "figures",
        QT_TRANSLATE_NOOP("Menu", "All &figures"),
        QT_TRANSLATE_NOOP("Menu", "Show the figures of all reports as one table"),
        "Ctrl+Shift+K",
    ),
    Entry(
        "initiatives",
        QT_TRANSLATE_NOOP("Menu", "All &initiatives"),
        QT_TRANSLATE_NOOP("Menu", "Show which reports name which programmes, campaigns, bases"),
        "Ctrl+Shift+J",
    ),
    Entry(
        "compare_reports",
        QT_TRANSLATE_NOOP("Menu", "Compare &two reports"),
        QT_TRANSLATE_NOOP("Menu", "Show what two reports share, and where they differ"),
        "Ctrl+Shift+T",
    ),
    Entry(
        "report",
        QT_TRANSLATE_NOOP("Menu", "Back to the &report"),
        QT_TRANSLATE_NOOP("Menu", "Show the open report again"),
        "Ctrl+Shift+R",
    ),
)
