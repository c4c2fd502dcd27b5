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
    Entry(
        "trash",
        QT_TRANSLATE_NOOP("Menu", "&Trash…"),
        QT_TRANSLATE_NOOP("Menu", "What was removed, to have again"),
        "Ctrl+Alt+T",
    ),
    None,
    Entry(
        "back_up",
        QT_TRANSLATE_NOOP("Menu", "&Back up now…"),
        QT_TRANSLATE_NOOP(
            "Menu", "Write the library, its files and bookmarks to one zip, verified"
        ),
        "Ctrl+Alt+Shift+B",
    ),
    Entry(
        "restore",
        QT_TRANSLATE_NOOP("Menu", "&Restore a backup…"),
        QT_TRANSLATE_NOOP("Menu", "Put a backup in place of the library, which is kept"),
        "Ctrl+Alt+Y",
    ),
    Entry(
        "merge",
        QT_TRANSLATE_NOOP("Menu", "&Merge a backup…"),
        QT_TRANSLATE_NOOP("Menu", "Add what a backup, or another library's, holds"),
        "Ctrl+Alt+M",
    ),
    None,
    Entry(
        "check_library",
        QT_TRANSLATE_NOOP("Menu", "&Check the library"),
        QT_TRANSLATE_NOOP("Menu", "Look for damage in every part; nothing is changed"),
        "Ctrl+Alt+C",
    ),
    Entry(
        "rebuild_index",
        QT_TRANSLATE_NOOP("Menu", "Make the &index anew"),
        QT_TRANSLATE_NOOP("Menu", "Make the index of search again from the library"),
        "Ctrl+Alt+I",
    ),
    Entry(
        "other_library",
        QT_TRANSLATE_NOOP("Menu", "&Open another library…"),
        QT_TRANSLATE_NOOP("Menu", "Close this library and open that of another folder"),
        "Ctrl+Alt+L",
    ),
)
