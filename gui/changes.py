"""What an operation has changed: panes refresh from that, and from nothing else."""

from __future__ import annotations

from collections.abc import Callable
from enum import Flag, auto


class Changed(Flag):
    """What to read anew."""

    REPORTS = auto()
    """The list of reports."""
    BOOKMARKS = auto()
    """The bookmarks of the open report."""
    PAGE = auto()
    """How the report is converted."""
    REPORT = auto()
    """What the open report says: its text, or what is found in it."""


Tell = Callable[[Changed], None]
"""How an operation says what it has changed."""
