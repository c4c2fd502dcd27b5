"""The menus View, Go and Help."""

from __future__ import annotations

from gui.catalogue.entry import Entry, Group
from gui.language import QT_TRANSLATE_NOOP

VIEW = (
    Group("scripts"),
    Entry(
        "cycle",
        QT_TRANSLATE_NOOP("Menu", "Next &script"),
        QT_TRANSLATE_NOOP("Menu", "As found, simplified, traditional: one after the other"),
        "Ctrl+T",
    ),
    Entry(
        "beside",
        QT_TRANSLATE_NOOP("Menu", "Original &beside"),
        QT_TRANSLATE_NOOP("Menu", "Show the source, as it came, beside the report"),
        "Ctrl+Shift+O",
        "beside",
        checkable=True,
    ),
    Entry(
        "two_reports",
        QT_TRANSLATE_NOOP("Menu", "Two &reports"),
        QT_TRANSLATE_NOOP("Menu", "Open a second report beside this one; choose it in the list"),
        "Ctrl+Alt+O",
        "two",
        checkable=True,
    ),
    Entry(
        "guard",
        QT_TRANSLATE_NOOP("Menu", "&Mind the edges of words"),
        QT_TRANSLATE_NOOP("Menu", "Convert no phrase that cuts a word in two"),
        "Ctrl+Shift+G",
        checkable=True,
    ),
    None,
    Group("layers"),
    Group("type"),
    Group("schemes"),
    Group("panes"),
    Group("languages"),
    None,
    Entry(
        "zoom_in",
        QT_TRANSLATE_NOOP("Menu", "&Larger"),
        QT_TRANSLATE_NOOP("Menu", "Set the report in larger type"),
        "Ctrl++",
    ),
    Entry(
        "zoom_out",
        QT_TRANSLATE_NOOP("Menu", "Small&er"),
        QT_TRANSLATE_NOOP("Menu", "Set the report in smaller type"),
        "Ctrl+-",
    ),
    Entry(
        "zoom_usual",
        QT_TRANSLATE_NOOP("Menu", "Us&ual size"),
        QT_TRANSLATE_NOOP("Menu", "Set the report in the usual size"),
        "Ctrl+0",
    ),
    Entry(
        "type_usual",
        QT_TRANSLATE_NOOP("Menu", "Reset type"),
        QT_TRANSLATE_NOOP("Menu", "Size, pitch, length, indent, face and window texts as usual"),
        "Ctrl+Alt+0",
    ),
    Entry(
        "texts_larger",
        QT_TRANSLATE_NOOP("Menu", "Larger &window texts"),
        QT_TRANSLATE_NOOP("Menu", "Menus, tables and panes in larger type"),
        "Ctrl+Alt++",
    ),
    Entry(
        "texts_smaller",
        QT_TRANSLATE_NOOP("Menu", "Smaller window texts"),
        QT_TRANSLATE_NOOP("Menu", "Menus, tables and panes in smaller type"),
        "Ctrl+Alt+-",
    ),
    Entry(
        "quiet",
        QT_TRANSLATE_NOOP("Menu", "&Only the report"),
        QT_TRANSLATE_NOOP("Menu", "Hide all panes and bars; the same key brings them back"),
        "Shift+F11",
        checkable=True,
    ),
    Entry(
        "full_screen",
        QT_TRANSLATE_NOOP("Menu", "&Full screen"),
        QT_TRANSLATE_NOOP("Menu", "Fill the screen with the window"),
        "F11",
        checkable=True,
    ),
)
GO = (
    Entry(
        "back",
        QT_TRANSLATE_NOOP("Menu", "&Back"),
        QT_TRANSLATE_NOOP("Menu", "Go to where the last jump began"),
        "Alt+Left",
        "back",
    ),
    Entry(
        "forward",
        QT_TRANSLATE_NOOP("Menu", "&Forward"),
        QT_TRANSLATE_NOOP("Menu", "Undo going back"),
        "Alt+Right",
        "forward",
    ),
    None,
    Entry(
        "next_figure",
        QT_TRANSLATE_NOOP("Menu", "Next fi&gure"),
        QT_TRANSLATE_NOOP("Menu", "Select the next figure"),
        "N",
    ),
    Entry(
        "previous_figure",
        QT_TRANSLATE_NOOP("Menu", "Previous figure"),
        QT_TRANSLATE_NOOP("Menu", "Select the figure before"),
        "Shift+N",
    ),
    Entry(
        "next_initiative",
        QT_TRANSLATE_NOOP("Menu", "Next &initiative"),
        QT_TRANSLATE_NOOP("Menu", "Select the next initiative"),
        "I",
    ),
    Entry(
        "previous_initiative",
        QT_TRANSLATE_NOOP("Menu", "Previous initiative"),
        QT_TRANSLATE_NOOP("Menu", "Select the initiative before"),
        "Shift+I",
    ),
    Entry(
        "next_repair",
        QT_TRANSLATE_NOOP("Menu", "Next &repair"),
        QT_TRANSLATE_NOOP("Menu", "Select the next repair"),
        "R",
    ),
    Entry(
        "previous_repair",
        QT_TRANSLATE_NOOP("Menu", "Previous repair"),
        QT_TRANSLATE_NOOP("Menu", "Select the repair before"),
        "Shift+R",
    ),
    Entry(
        "next_mark",
        QT_TRANSLATE_NOOP("Menu", "Next &mark"),
        QT_TRANSLATE_NOOP("Menu", "Select the next mark of any kind"),
        "M",
    ),
    Entry(
        "previous_mark",
        QT_TRANSLATE_NOOP("Menu", "Previous mark"),
        QT_TRANSLATE_NOOP("Menu", "Select the mark before, of any kind"),
        "Shift+M",
    ),
    None,
    Entry(
        "next_pane",
        QT_TRANSLATE_NOOP("Menu", "Next &pane"),
        QT_TRANSLATE_NOOP("Menu", "Move the keyboard to the next pane"),
        "F6",
    ),
    Entry(
        "previous_pane",
        QT_TRANSLATE_NOOP("Menu", "Previous pane"),
        QT_TRANSLATE_NOOP("Menu", "Move the keyboard to the pane before"),
        "Shift+F6",
    ),
)
HELP = (
    Entry(
        "keys",
        QT_TRANSLATE_NOOP("Menu", "&Keys and signs"),
        QT_TRANSLATE_NOOP("Menu", "All keys, and what the marks in the text mean"),
        "F1",
    ),
)
