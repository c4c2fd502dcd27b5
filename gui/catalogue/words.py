"""The menu Words."""

from __future__ import annotations

from gui.catalogue.entry import Entry
from gui.language import QT_TRANSLATE_NOOP

WORDS = (
    Entry(
        "look_up",
        QT_TRANSLATE_NOOP("Menu", "&Look up"),
        QT_TRANSLATE_NOOP("Menu", "How the selection is read, and what a dictionary says"),
        "Ctrl+L",
    ),
    Entry(
        "search_this",
        QT_TRANSLATE_NOOP("Menu", "&Search this"),
        QT_TRANSLATE_NOOP("Menu", "Search and count the selection in the library"),
        "Ctrl+Shift+S",
    ),
    Entry(
        "read_aloud",
        QT_TRANSLATE_NOOP("Menu", "&Read aloud"),
        QT_TRANSLATE_NOOP("Menu", "Speak the selection, where the system has a voice"),
        "Ctrl+Alt+R",
    ),
    None,
    Entry(
        "keywords",
        QT_TRANSLATE_NOOP("Menu", "&Keywords"),
        QT_TRANSLATE_NOOP(
            "Menu", "Key terms of the report or the selection, and every place of a term"
        ),
        "Ctrl+Alt+K",
    ),
    Entry(
        "name_this",
        QT_TRANSLATE_NOOP("Menu", "&Name this…"),
        QT_TRANSLATE_NOOP("Menu", "Say that the selection names an initiative, or set one right"),
        "Ctrl+I",
    ),
    Entry(
        "my_words",
        QT_TRANSLATE_NOOP("Menu", "&My words…"),
        QT_TRANSLATE_NOOP("Menu", "Names, expressions and words of your own, for all reports"),
        "Ctrl+Shift+M",
    ),
    None,
    Entry(
        "choose_dictionary",
        QT_TRANSLATE_NOOP("Menu", "&Dictionary…"),
        QT_TRANSLATE_NOOP("Menu", "Choose a dictionary file in the form of CC-CEDICT"),
        "Ctrl+Alt+D",
    ),
)
