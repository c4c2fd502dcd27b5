"""The menu Bookmarks."""

from __future__ import annotations

from gui.catalogue.entry import Entry
from gui.language import QT_TRANSLATE_NOOP

_COLOURS = (
    QT_TRANSLATE_NOOP("Menu", "Colour &1"),
    QT_TRANSLATE_NOOP("Menu", "Colour &2"),
    QT_TRANSLATE_NOOP("Menu", "Colour &3"),
    QT_TRANSLATE_NOOP("Menu", "Colour &4"),
    QT_TRANSLATE_NOOP("Menu", "Colour &5"),
    QT_TRANSLATE_NOOP("Menu", "Colour &6"),
)
_TIP = QT_TRANSLATE_NOOP("Menu", "Colour the bookmark here, or keep the selection in this colour")
BOOKMARKS = (
    Entry(
        "bookmark",
        QT_TRANSLATE_NOOP("Menu", "&Bookmark…"),
        QT_TRANSLATE_NOOP("Menu", "Keep the selection, or the sentence, with a note"),
        "Ctrl+D",
        "bookmark",
    ),
    Entry(
        "note",
        QT_TRANSLATE_NOOP("Menu", "&Note…"),
        QT_TRANSLATE_NOOP("Menu", "Change note, colour and tags of the bookmark here"),
        "F2",
    ),
    Entry(
        "delete_bookmark",
        QT_TRANSLATE_NOOP("Menu", "&Delete bookmark"),
        QT_TRANSLATE_NOOP("Menu", "Delete the bookmark here, or that chosen in the table"),
        "Ctrl+Shift+D",
    ),
    None,
    *(Entry(f"colour_{n}", words, _TIP, str(n)) for n, words in enumerate(_COLOURS, 1)),
    None,
    Entry(
        "next_bookmark",
        QT_TRANSLATE_NOOP("Menu", "N&ext bookmark"),
        QT_TRANSLATE_NOOP("Menu", "Select the next bookmark"),
        "B",
    ),
    Entry(
        "previous_bookmark",
        QT_TRANSLATE_NOOP("Menu", "&Previous bookmark"),
        QT_TRANSLATE_NOOP("Menu", "Select the bookmark before"),
        "Shift+B",
    ),
)
