"""What the reader can choose: the text as it is, simplified, traditional (Taiwan, Hong Kong)."""

from __future__ import annotations

from enum import StrEnum

from core.model import Script
from core.offsets import IDENTITY, OffsetMap
from core.script.engine import converter
from core.script.fold import detect_script


class Variant(StrEnum):
    """A form in which a text can be shown."""

    ORIGINAL = "original"
    HANS = "hans"
    TW = "tw"
    HK = "hk"


_CONFIGS = {Variant.TW: "s2tw", Variant.HK: "s2hk"}


def convert_with_map(text: str, variant: Variant) -> tuple[str, OffsetMap]:
    """Return the text in a variant, and the map from `text` to it.

    Text that is not plainly simplified goes to traditional by way of simplified: web pages are
    often half converted (示范, 先后, 余), and only so do all words come out alike.
    """
    if variant is Variant.ORIGINAL:
        return text, IDENTITY
    if variant is Variant.HANS:
        return converter("t2s").convert(text)
    simplified, first = text, IDENTITY
    if detect_script(text) in {Script.HANT, Script.MIXED}:
        simplified, first = converter("t2s").convert(text)
    converted, second = converter(_CONFIGS[variant]).convert(simplified)
    return converted, first.then(second)
