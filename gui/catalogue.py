"""Everything that can be done from a menu: its words, its tip, its key, its picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from gui.language import QT_TRANSLATE_NOOP

Key = QKeySequence.StandardKey


@dataclass(frozen=True)
class Entry:
    """A menu entry; `words` and `tip` are English and translated when shown."""

    name: str
    words: str
    tip: str
    key: str | Key = ""
    checkable: bool = False


MENUS: dict[str, tuple[Entry | None, ...]] = {
    QT_TRANSLATE_NOOP("Menu", "&File"): (
        Entry(
            "import",
            QT_TRANSLATE_NOOP("Menu", "&Import…"),
            QT_TRANSLATE_NOOP("Menu", "Take files into the library"),
            Key.Open,
        ),
        Entry(
            "import_folder",
            QT_TRANSLATE_NOOP("Menu", "Import &folder…"),
            QT_TRANSLATE_NOOP("Menu", "Take all reports of a folder into the library"),
            "Ctrl+Shift+I",
        ),
        Entry(
            "remove",
            QT_TRANSLATE_NOOP("Menu", "&Remove report"),
            QT_TRANSLATE_NOOP("Menu", "Put the open report into the trash"),
            "Ctrl+Del",
        ),
        None,
        Entry(
            "quit",
            QT_TRANSLATE_NOOP("Menu", "&Quit"),
            QT_TRANSLATE_NOOP("Menu", "Close Jiandu; it opens again where you left it"),
            "Ctrl+Q",
        ),
    ),
    QT_TRANSLATE_NOOP("Menu", "&Edit"): (
        Entry(
            "undo",
            QT_TRANSLATE_NOOP("Menu", "&Undo"),
            QT_TRANSLATE_NOOP("Menu", "Take back what was done last"),
            Key.Undo,
        ),
        Entry(
            "redo",
            QT_TRANSLATE_NOOP("Menu", "&Redo"),
            QT_TRANSLATE_NOOP("Menu", "Do again what was taken back"),
            Key.Redo,
        ),
        None,
        Entry(
            "bookmark",
            QT_TRANSLATE_NOOP("Menu", "&Bookmark…"),
            QT_TRANSLATE_NOOP("Menu", "Keep the selection, or the sentence, with a note"),
            "Ctrl+D",
        ),
        Entry(
            "delete_bookmark",
            QT_TRANSLATE_NOOP("Menu", "&Delete bookmark"),
            QT_TRANSLATE_NOOP("Menu", "Delete the bookmark that is chosen in the table"),
            "Ctrl+Shift+D",
        ),
    ),
    QT_TRANSLATE_NOOP("Menu", "&View"): (
        Entry(
            "cycle",
            QT_TRANSLATE_NOOP("Menu", "Next &script"),
            QT_TRANSLATE_NOOP("Menu", "As found, simplified, traditional: one after the other"),
            "Ctrl+T",
        ),
        None,
        Entry(
            "guard",
            QT_TRANSLATE_NOOP("Menu", "&Mind the edges of words"),
            QT_TRANSLATE_NOOP("Menu", "Convert no phrase that cuts a word in two"),
            "Ctrl+Shift+G",
            checkable=True,
        ),
        Entry(
            "theme",
            QT_TRANSLATE_NOOP("Menu", "&Dark"),
            QT_TRANSLATE_NOOP("Menu", "Light ink on dark paper"),
            "Ctrl+Shift+L",
            checkable=True,
        ),
    ),
}
"""The menus in order; None is a line between two groups."""
