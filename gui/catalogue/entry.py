"""An entry of a menu: its words, its tip, its key, its picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

Key = QKeySequence.StandardKey


@dataclass(frozen=True)
class Entry:
    """A menu entry; `words` and `tip` are English and translated when shown."""

    name: str
    words: str
    tip: str
    key: str | Key = ""
    icon: str = ""
    checkable: bool = False


@dataclass(frozen=True)
class Group:
    """A menu in a menu, or a part of one, that another part of the window fills: by its name."""

    name: str
