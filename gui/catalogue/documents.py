"""The menus File and Edit."""

from __future__ import annotations

from gui.catalogue.entry import Entry, Group, Key
from gui.language import QT_TRANSLATE_NOOP

FILE = (
    Entry(
        "import",
        QT_TRANSLATE_NOOP("Menu", "&Import…"),
        QT_TRANSLATE_NOOP("Menu", "Take files into the library"),
        Key.Open,
        "import",
    ),
    Entry(
        "import_folder",
        QT_TRANSLATE_NOOP("Menu", "Import &folder…"),
        QT_TRANSLATE_NOOP("Menu", "Take all reports of a folder into the library"),
        "Ctrl+Shift+I",
    ),
    Group("recent"),
    None,
    Entry(
        "export",
        QT_TRANSLATE_NOOP("Menu", "&Export report…"),
        QT_TRANSLATE_NOOP("Menu", "Write the report with marks and notes as Word, HTML, Markdown"),
        "Ctrl+E",
    ),
    Entry(
        "export_bookmarks",
        QT_TRANSLATE_NOOP("Menu", "Export &bookmarks…"),
        QT_TRANSLATE_NOOP("Menu", "Write all bookmarks for other readers and collections of notes"),
        "Ctrl+Alt+B",
    ),
    Entry(
        "export_notes",
        QT_TRANSLATE_NOOP("Menu", "Export &notes to a folder…"),
        QT_TRANSLATE_NOOP("Menu", "Write a note for each report that has bookmarks, for Obsidian"),
        "Ctrl+Alt+N",
    ),
    Entry(
        "import_annotations",
        QT_TRANSLATE_NOOP("Menu", "Import &annotations…"),
        QT_TRANSLATE_NOOP("Menu", "Take bookmarks from a file of Jiandu, Hypothesis or Thorium"),
        "Ctrl+Alt+A",
    ),
    Entry(
        "save_pdf",
        QT_TRANSLATE_NOOP("Menu", "Save as P&DF…"),
        QT_TRANSLATE_NOOP("Menu", "Write the report as shown, with its marks, to a PDF file"),
        "Ctrl+Shift+P",
    ),
    Entry(
        "print",
        QT_TRANSLATE_NOOP("Menu", "&Print…"),
        QT_TRANSLATE_NOOP("Menu", "Print the report as shown, with its marks"),
        Key.Print,
    ),
    None,
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
)
EDIT = (
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
        "copy",
        QT_TRANSLATE_NOOP("Menu", "&Copy as shown"),
        QT_TRANSLATE_NOOP("Menu", "Copy the selection, or the sentence, as it is on the screen"),
        Key.Copy,
    ),
    Entry(
        "copy_source",
        QT_TRANSLATE_NOOP("Menu", "Copy original with &source"),
        QT_TRANSLATE_NOOP("Menu", "Copy it as it came, with title, publisher, date, place, hash"),
        "Ctrl+Shift+C",
    ),
    Entry(
        "paste",
        QT_TRANSLATE_NOOP("Menu", "Paste as rep&ort"),
        QT_TRANSLATE_NOOP("Menu", "Take text, a web page or files from the clipboard in"),
        Key.Paste,
    ),
    None,
    Entry(
        "find",
        QT_TRANSLATE_NOOP("Menu", "&Find in this report"),
        QT_TRANSLATE_NOOP("Menu", "Words in either script find both"),
        Key.Find,
        "search",
    ),
    Entry(
        "find_next",
        QT_TRANSLATE_NOOP("Menu", "Find &next"),
        QT_TRANSLATE_NOOP("Menu", "Go to the next place that was found"),
        "F3",
    ),
    Entry(
        "find_previous",
        QT_TRANSLATE_NOOP("Menu", "Find &previous"),
        QT_TRANSLATE_NOOP("Menu", "Go to the place that was found before this one"),
        "Shift+F3",
    ),
    Entry(
        "find_library",
        QT_TRANSLATE_NOOP("Menu", "Search the &library"),
        QT_TRANSLATE_NOOP("Menu", "Search all reports, in either script"),
        "Ctrl+Shift+F",
    ),
    Entry(
        "filter_library",
        QT_TRANSLATE_NOOP("Menu", "Filter the lis&t"),
        QT_TRANSLATE_NOOP("Menu", "Filter the reports of the library by title, place or date"),
        "Ctrl+J",
    ),
)
