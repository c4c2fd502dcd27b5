"""Characters whose traditional form nothing around them settles: 干 (幹 乾 干) in no phrase."""

from __future__ import annotations

import re
from functools import cache

from core.script.dictionaries import Refused, candidates
from core.script.telling import character_class, singles
from core.script.variants import Variant, config_of, variant_converter
from resources import table

TRADITIONAL = frozenset({Variant.TW, Variant.HK, Variant.TW_WORDING, Variant.HK_WORDING})
"""The variants in which a character can be uncertain."""


def uncertain_characters(simplified: str, refused: Refused = frozenset()) -> tuple[int, ...]:
    """Return where a simplified text has characters of several forms outside of any phrase.

    Positions are code points; `refused` are spans that are no phrase (core.guard).
    """
    wanted = _ambiguous()
    if wanted is None:
        return ()
    return tuple(variant_converter(Variant.TW).singly(simplified, wanted, refused))


def forms(character: str, variant: Variant) -> tuple[str, ...]:
    """Return the forms of a simplified character in a variant; the first is what it becomes."""
    if variant not in TRADITIONAL:
        return ()
    bound = table("conversion")["bound"]
    standard = candidates().get(character, (character,))
    found = (_as_written(f, variant) for f in standard if f == standard[0] or f not in bound)
    return tuple(dict.fromkeys(found))


def settled(character: str, chosen: str, variant: Variant) -> str | None:
    """Return what a simplified character becomes where `chosen` is known to be meant.

    `chosen` may be written as in Taiwan, Hong Kong or the standard form; None where it is no form
    of the character.
    """
    for form in candidates().get(character, ()):
        if chosen in {form, *(_as_written(form, region) for region in TRADITIONAL)}:
            return _as_written(form, variant)
    return None


def _as_written(standard: str, variant: Variant) -> str:
    return _regional(variant).get(ord(standard), standard)


@cache
def _regional(variant: Variant) -> dict[int, str]:
    return singles(config_of(variant).chain[1:])


@cache
def _ambiguous() -> re.Pattern[str] | None:
    return character_class(
        character
        for character in candidates()
        if len(forms(character, Variant.TW)) > 1 or len(forms(character, Variant.HK)) > 1
    )
