"""The one door to script conversion (placeholder until the engine lands)."""
from __future__ import annotations

from enum import StrEnum

from core.offsets import IDENTITY, OffsetMap


class Variant(StrEnum):
    """What the reader can show."""

    ORIGINAL = "original"
    HANS = "hans"
    TW = "tw"
    HK = "hk"


def convert_with_map(text: str, variant: Variant) -> tuple[str, OffsetMap]:
    """Return the converted text and the map text -> converted."""
    return text, IDENTITY


def simplified_key(text: str) -> str:
    """Return `text` folded to simplified characters, position by position."""
    return text
