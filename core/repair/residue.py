"""Pinyin residue: `統(tǒng)戰(zhàn)` on pages that a converter annotated behind its readers' backs.

The converter puts the first dictionary reading after every character of a fixed list, wherever it
stands. All of them differ between the two scripts, most are common, and nearly none is spared.
People who put readings after characters do otherwise: they annotate the rare ones, once each, or
(to teach) all of them, or head dictionary entries with them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from core.model import Confidence, Repair
from core.offsets import Span
from core.readings import readings, readings_in_order, toneless_readings
from core.repair.annotations import READING
from core.script import is_simplified_only, is_traditional_only, simplified_key
from core.words import frequency, neighbours

_FOUND = re.compile(rf"(?P<character>[^\x00-\x7f])(?P<all>(?P<open>[(（]){READING}[)）])")
_HAN = re.compile(r"[\u3400-\u9fff]")
# Words by which people speak of how a character is read.
_SPOKEN_OF = re.compile(r"(?:[讀读唸念音注]|拼[寫写])[作做為为成是若如之：:]?[“‘「『'\"]?$")
_AND_SO_ON = re.compile(r"[”’」』'\"]?[，,]?(?:[讀读唸念]|[拼注讀读發发]?音)")

# Measured on texts made by the converter, and on glossed Classics, dictionaries and lessons.
_FEW = 2  # annotations, if all else fits
_MANY = 8  # annotations after which a text speaks for itself
_WIDE = 12  # annotations in wide brackets, which are those of authors
_FIRST = 0.75  # share of first dictionary readings, in texts with few annotations
_COMMON = 3000  # of 60 million words in jieba's corpus: what reports are written in
_MOST = 0.6  # share of the annotated that are common; of glossed characters few are
_SPARED = 0.4  # share of their occurrences that may lack the annotation: whole parts may be clean
_SHARED = 0.3  # annotations of what both scripts have, for one of what they have not; lessons: 1
_ALONE = 0.5  # share of annotated characters that stand by themselves; dictionaries: all
_TONELESS = 6  # characters annotated without tones; fewer may be units or names


@dataclass(frozen=True)
class _Annotation:
    """A character followed by a reading of its own."""

    match: re.Match[str]

    @cached_property
    def character(self) -> str:
        return self.match["character"]

    @cached_property
    def is_wide(self) -> bool:
        return self.match["open"] == "（"

    @cached_property
    def is_toneless(self) -> bool:
        return self.match["pinyin"] not in readings(self.character)

    @cached_property
    def is_telling(self) -> bool:
        """Say whether only one of the two scripts has the character."""
        return is_traditional_only(self.character) or is_simplified_only(self.character)

    @cached_property
    def is_first(self) -> bool:
        """Say whether the reading is the first in the dictionary, or stands without its tone."""
        return self.is_toneless or self.match["pinyin"] == readings_in_order(self.character)[0]

    @cached_property
    def is_common(self) -> bool:
        return neighbours()[0].get(simplified_key(self.character), 0) >= _COMMON

    @cached_property
    def stands_alone(self) -> bool:
        """Say whether there is no character on either side, as with the head of an entry."""
        text, (start, end) = self.match.string, self.match.span()
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        return not (_HAN.match(before) or _HAN.match(after) or before == ")")

    @cached_property
    def is_spoken_of(self) -> bool:
        text, (start, end) = self.match.string, self.match.span()
        return bool(
            _SPOKEN_OF.search(text[max(0, start - 6) : start]) or _AND_SO_ON.match(text, end)
        )


def pinyin_residue(raw: str) -> Iterator[Repair]:
    """Yield a repair for each residue; readings that people put there are left."""
    found = [a for a in map(_Annotation, _FOUND.finditer(raw)) if _is_read_so(a)]
    if not found:
        return
    # The converter uses one kind of bracket; the other kind is an author's.
    is_wide = sum(a.is_wide for a in found) * 2 > len(found)
    # So it does of readings: with tones, or without.
    is_toneless = sum(a.is_toneless for a in found) * 2 > len(found)
    found = [a for a in found if (a.is_wide, a.is_toneless) == (is_wide, is_toneless)]
    family = [a for a in found if a.is_telling]
    # A page in simplified characters was converted once more; either way it is in one script.
    is_hant = sum(is_traditional_only(a.character) for a in family) * 2 > len(family)
    family = [a for a in family if is_traditional_only(a.character) == is_hant]
    if _is_converted(raw, found, family):
        confidence = Confidence.CERTAIN
        family += _learnt(raw, found)
    elif len(found) == 1 and _is_lone(raw, found[0]):
        confidence = Confidence.DERIVED
    else:
        return
    count = len(family)
    for annotation in sorted(family, key=lambda a: a.match.start()):
        match = annotation.match
        more = f"{count - 1} more like it here" if count > 1 else "in the middle of a word"
        yield Repair(
            "pinyin_residue",
            "toneless" if annotation.is_toneless else "aligned",
            Span(*match.span("all")),
            match["all"],
            "",
            confidence,
            f"{match['pinyin']} is a reading of {annotation.character}; {more}",
        )


def _is_read_so(annotation: _Annotation) -> bool:
    pinyin, character = annotation.match["pinyin"], annotation.character
    return pinyin in readings(character) or (
        pinyin.isascii() and pinyin in toneless_readings(character)
    )


def _is_converted(raw: str, found: list[_Annotation], family: list[_Annotation]) -> bool:
    """Say whether no person has put the annotations of a text there."""
    many = len(family)
    distinct = {a.character for a in family}
    if many < (_WIDE if many and family[0].is_wide else _FEW):
        return False
    if family[0].is_toneless and len(distinct) < _TONELESS:
        return False
    spared = _occurrences(raw, distinct) - many
    first = sum(a.is_first for a in family)
    return (
        len(found) - many <= _SHARED * many
        and sum(a.is_common for a in family) >= _MOST * many
        and sum(a.stands_alone for a in family) <= _ALONE * many
        and spared <= _SPARED * (many + spared)
        and (
            many >= _MANY
            or (first >= _FIRST * many and sum(a.is_spoken_of for a in family) * _MANY <= many)
        )
    )


def _is_lone(raw: str, annotation: _Annotation) -> bool:
    """Say whether the only annotation of a text is the converter's all the same."""
    return (
        not annotation.is_wide
        and not annotation.is_toneless
        and annotation.is_telling
        and annotation.is_common
        and annotation.is_first
        and raw.count(annotation.character) == 1
        and not annotation.is_spoken_of
        and _is_inside_word(annotation)
    )


def _is_inside_word(annotation: _Annotation) -> bool:
    """Say whether what stands beside the character makes a word with it."""
    text, (start, end) = annotation.match.string, annotation.match.span()
    before = re.sub(r"\([^()]*\)", "", text[max(0, start - 20) : start])[-1:]
    character, after = annotation.character, text[end : end + 1]
    pairs = [before + character] * bool(before) + [character + after] * bool(after)
    return any(frequency(pair) for pair in pairs)


def _learnt(raw: str, found: list[_Annotation]) -> list[_Annotation]:
    """Return annotations of characters that both scripts have and that are never without."""
    others = [a for a in found if not a.is_telling]
    met = Counter(a.character for a in others)
    count = Counter(raw)
    return [a for a in others if met[a.character] == count[a.character] > 1]


def _occurrences(raw: str, characters: set[str]) -> int:
    count = Counter(raw)
    return sum(count[character] for character in characters)
