"""What the reader can choose: the text as it is, simplified, traditional (Taiwan, Hong Kong)."""

from __future__ import annotations

import re
from enum import StrEnum

from core.model import Script
from core.offsets import IDENTITY, OffsetMap, Piece
from core.script.dictionaries import FROM_ANY_REGION, Config, Refused, load_config
from core.script.engine import Converter, converter
from core.script.fold import detect_script


class Variant(StrEnum):
    """A form in which a text can be shown.

    The wordings also put one region's words for another's (软件 → 軟體). That is right for most
    technical terms and wrong for some words of reports (对象 → 物件), so they are a reader's
    explicit choice, and names in 《》 and “ ” keep their words.
    """

    ORIGINAL = "original"
    HANS = "hans"
    TW = "tw"
    HK = "hk"
    HANS_WORDING = "hans-wording"
    TW_WORDING = "tw-wording"
    HK_WORDING = "hk-wording"


SCRIPTS = (Variant.ORIGINAL, Variant.HANS, Variant.TW, Variant.HK)
"""The variants that change characters only."""

_CONFIGS = {
    Variant.HANS: "t2s",
    Variant.TW: "s2tw",
    Variant.HK: "s2hk",
    Variant.HANS_WORDING: "tw2sp",
    Variant.TW_WORDING: "s2twp",
    Variant.HK_WORDING: "s2hkp",
}
_PLAIN = {
    Variant.HANS_WORDING: Variant.HANS,
    Variant.TW_WORDING: Variant.TW,
    Variant.HK_WORDING: Variant.HK,
}
_NAMES = re.compile(r"《[^《》\n]*》|〈[^〈〉\n]*〉|“[^“”\n]*”|「[^「」\n]*」|『[^『』\n]*』")


def variant_converter(variant: Variant) -> Converter:
    """Return the converter to a variant. Raises KeyError for the original."""
    return converter(_CONFIGS[variant], with_overlay=True)


def config_of(variant: Variant) -> Config:
    """Return the configuration of a variant. Raises KeyError for the original."""
    return load_config(_CONFIGS[variant], with_overlay=True)


def simplified(text: str, script: Script | None = None) -> tuple[str, OffsetMap]:
    """Return the text in simplified characters, as it is where `script` is simplified."""
    if (script or detect_script(text)) in {Script.HANT, Script.MIXED}:
        return converter(FROM_ANY_REGION, with_overlay=True).convert(text)
    return text, IDENTITY


def convert_with_map(
    text: str, variant: Variant, *, script: Script | None = None, refused: Refused = frozenset()
) -> tuple[str, OffsetMap]:
    """Return the text in a variant, and the map from `text` to it.

    `script` saves finding it out; `refused` are spans of the simplified text (core.guard).

    Text that is not plainly simplified goes to traditional by way of simplified: web pages are
    often half converted (示范, 先后, 余), and only so do all words come out alike.
    """
    if variant is Variant.ORIGINAL:
        return text, IDENTITY
    script = script or detect_script(text)
    if variant is Variant.HANS and script in {Script.HANT, Script.MIXED}:
        return simplified(text, script)
    if variant in {Variant.HANS, Variant.HANS_WORDING}:
        # Not by way of any region: what Taiwan writes 著 is 着 in 看著, but 著 stays in 显著.
        return _converted(text, variant, frozenset())
    hans, first = simplified(text, script)
    converted, second = _converted(hans, variant, refused)
    return converted, first.then(second)


def _converted(text: str, variant: Variant, refused: Refused) -> tuple[str, OffsetMap]:
    """Convert, and leave the words of names alone."""
    if variant not in _PLAIN:
        return variant_converter(variant).convert(text, refused)
    parts: list[str] = []
    pieces: list[Piece] = []
    done = shift = 0
    for start, end in [*(m.span() for m in _NAMES.finditer(text)), (len(text), len(text))]:
        for a, b, chosen in ((done, start, variant), (start, end, _PLAIN[variant])):
            within = frozenset((x - a, y - a) for x, y in refused if a <= x < b)
            out, grown = variant_converter(chosen).convert(text[a:b], within)
            pieces += [
                Piece(p.start + a, p.end + a, p.to_start + a + shift, p.to_end + a + shift)
                for p in grown.pieces
            ]
            shift += len(out) - (b - a)
            parts.append(out)
        done = end
    return "".join(parts), OffsetMap(pieces)
