"""Where the noun phrase behind a number ends."""

from __future__ import annotations

from dataclasses import dataclass

from core.figures.clauses import Token, vocabulary
from core.figures.edges import JOINS, LOOSE, is_verb
from core.offsets import Span

_NO_HEAD = frozenset({"b", "a", "ns", "f", "d", "m", "q", "s", "t"})
_LONGEST = 24  # characters: longer runs are clauses


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a noun phrase before it is read.

    `counted`: a classifier asks for a noun. `subject`: a verb ends the phrase even before 的
    (由72名人士组成的). `object_`: a verb governs it, so a verb at its end is a noun (开展10场推介).
    """

    counted: bool
    subject: bool
    object_: bool


def noun_behind(words: list[Token], asked: Asked) -> Span | None:
    """Return the noun phrase that opens what follows a number."""
    head = False
    end = 0
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        attributes = following is not None and following.text == "的"
        if word.text == "的":
            if head and not is_verb(words[at - 1]) and words[at - 1].tag != "a":
                break
        elif _ends_phrase(word, following, at):
            break
        elif _acts(word, following) and (not attributes or (asked.subject and head)):
            if _stops(word, words[at + 1 :], head=head, asked=asked):
                break
        elif word.tag not in _NO_HEAD and word.text not in JOINS:
            head = True
        end = at + 1
    return _close(words, end)


def _stops(verb: Token, rest: list[Token], *, head: bool, asked: Asked) -> bool:
    """Say whether a verb ends the phrase rather than modifies a noun behind it."""
    containers = vocabulary().containers
    if rest and (rest[0].text in containers or _is_compound(verb, rest)):
        return False
    if verb.text in vocabulary().linking:
        return True  # 18个保持正增长
    if head:
        return bool(rest) or not asked.object_
    return not rest or not asked.counted


def _is_compound(verb: Token, rest: list[Token]) -> bool:
    """Say whether one noun and one that takes a verb follow: 人工智能应用|中试基地."""
    plain = verb.text not in vocabulary().governing and len(rest) <= 2  # noqa: PLR2004
    contained = rest[-1].text in vocabulary().containers
    return plain and contained and all(w.tag[0] == "n" and w.tag != "nz" for w in rest)


_ADVERBS = frozenset("已将均都也还又再仍就共各皆未不")
_ACTS = frozenset("来到去赴获入受占达在是有为被用成参")
_ASPECTS = frozenset("了着起出过到成上下")
_PLACES = frozenset("中内上下里后前时")


def _acts(word: Token, following: Token | None) -> bool:
    """Say whether a word is a verb here; a single character may be part of an unknown word."""
    known = vocabulary()
    if not (is_verb(word) or (word.text in known.governing and word.text not in known.modifying)):
        return False
    aspect = following is not None and following.text in _ASPECTS
    return len(word.text) > 1 or word.text in _ACTS or aspect


def _ends_phrase(word: Token, following: Token | None, at: int) -> bool:
    if following and following.text == "的":
        return False
    if word.text in vocabulary().closing or word.text in vocabulary().ending:
        return at > 0 or word.text in vocabulary().closing
    if word.text == "可" and not at:
        return False  # 3280公顷可发展土地
    if word.tag in {"a", "an"} and at and following and is_verb(following):
        return True  # 稳定消除
    part_of_word = len(word.text) == 1 and word.text not in _ADVERBS  # 民主生活|会
    if word.tag == "d" and part_of_word:
        return False
    return word.tag in {"p", "d", "y", "ad", "ul"} or (word.tag in {"r", "l", "i"} and at > 0)


def _close(words: list[Token], end: int) -> Span | None:
    while end and (words[end - 1].text in LOOSE or words[end - 1].text in _PLACES):
        end -= 1
    if end > 1 and words[end - 1].text == "建设":
        end -= 1
    if not end:
        return None
    found = Span(words[0].start, words[end - 1].end)
    return found if 1 < len(found) <= _LONGEST else None
