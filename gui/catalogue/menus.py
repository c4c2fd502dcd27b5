"""All menus in order, and the tool bar."""

from __future__ import annotations

from gui.catalogue.bookmarks import BOOKMARKS
from gui.catalogue.documents import EDIT, FILE
from gui.catalogue.entry import Entry, Group
from gui.catalogue.library import LIBRARY, REPORT
from gui.catalogue.tools import TOOLS_MENU
from gui.catalogue.ways import GO, HELP, VIEW
from gui.catalogue.words import WORDS
from gui.language import QT_TRANSLATE_NOOP

MENUS: dict[str, tuple[Entry | Group | None, ...]] = {
    QT_TRANSLATE_NOOP("Menu", "&File"): FILE,
    QT_TRANSLATE_NOOP("Menu", "&Edit"): EDIT,
    QT_TRANSLATE_NOOP("Menu", "&View"): VIEW,
    QT_TRANSLATE_NOOP("Menu", "&Go"): GO,
    QT_TRANSLATE_NOOP("Menu", "&Report"): REPORT,
    QT_TRANSLATE_NOOP("Menu", "&Bookmarks"): BOOKMARKS,
    QT_TRANSLATE_NOOP("Menu", "&Library"): LIBRARY,
    QT_TRANSLATE_NOOP("Menu", "&Tools"): TOOLS_MENU,
    QT_TRANSLATE_NOOP("Menu", "&Words"): WORDS,
    QT_TRANSLATE_NOOP("Menu", "&Help"): HELP,
}
"""The menus in order; None is a line between two groups."""
TOOLS: tuple[str | None, ...] = (
    "import", None, "back", "forward", None, "@scripts", None, "beside", "bookmark", "@layers",
    "@type", "@space", "@field",
)  # fmt: skip
"""The tool bar: entries by name, groups after an @, lines, and room."""
