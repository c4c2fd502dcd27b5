"""What a container gives: plain text, where it comes from, and hints."""

from __future__ import annotations

from dataclasses import dataclass

from core.layout import Hints

MAX_CHARACTERS = 16_000_000
"""More text than this is no report; the longest known have under a million characters."""


class TooLongError(Exception):
    """A container holds more text than any report."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A container's plain text; `encoding` and `evidence` are for the report's source."""

    text: str
    media_type: str
    encoding: str
    evidence: str
    hints: Hints = ()
