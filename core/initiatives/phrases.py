"""Noun phrases of a clause: where a name without marks may begin and end, and what governs it.

jieba cuts the words; lists of ordinary words say which of them are no part of a name. What is left
between two such words is a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from core.initiatives.splitting import split_words
from core.initiatives.vocabulary import alternatives, head_kinds, pattern, words
from core.offsets import Span
from core.words import frequency, part_of_speech

_COUNT = re.compile(
    r"(?:[\d.]+|[一二两三四五六七八九十百千万几数多]+)[余多几]?"
    r"(?:个|家|支|项|所|门|堂|座|处|亩|场次|场|次|期|批|名|位|条|件|套|款|间|栋|辆|人|户|万元|亿元|平方米|公里|大|类|种|级|方面|年来|年|届)(?!工程|行动|计划)"
)
_EDITION = re.compile(
    r"首届|第(?!一个)[一二三四五六七八九十百\d]+[届个期次季]|[一二三四五]期(?=工程|项目)|20\d\d(?:年度?)?(?![\d万亿余多个名人家户元亩吨条件项次所座辆台套公平])"
)
_DATE = re.compile(
    r"1[01]\d年度?|(?:19|20)\d\d年\d*月?(?:\d+日)?(?:以来|底|初|末|前)?|\d+月(?:\d+日|份)?|\d+日"
)
_BRACKETS = re.compile(r"[（(][^（）()\d]{1,10}[）)](?=[\u4e00-\u9fff])")
_QUOTED = re.compile(r"“[^”]*”?|「[^」]*」?|『[^』]*』?|《[^》]*》?|〈[^〉]*〉?|‘[^’]*’?")
_FIXED = re.compile(
    r"中国[—–－-]{1,2}[\u4e00-\u9fff]{2,5}|[\u4e00-\u9fff]{2,4}至[\u4e00-\u9fff]{2,4}(?=快速|高速|公路|铁路|通道|天然气|输变电|城际)"
    r"|[百千万]+[名家企人村户](?=[\u4e00-\u9fff]{2})|[A-Za-z\d]+\.\d+|新的社会阶层(?:人士)?|(?:工程|项目|基地|平台|机制|园区)(?=建设)|最具|美的"
)
_ORDINARY = frozenset("新老旧大小多各全高低好强优美总副双上下前后内外本市区县镇乡村第")
_RARE = 20  # times in jieba's corpus: it may still cut such a word where its parts are common
_BEFORE_BRACKET = 4  # characters of a name before a bracket inside it: …文化(重庆)研学营
_KEPT_WORDS = 1 << 16  # words sorted once; a report has a few thousand
# Tags of jieba that end a phrase: adverb, preposition, auxiliary, pronoun, interjection.
_OUTSIDE_TAGS = frozenset({"p", "r", "u", "uj", "ul", "uz", "ug", "ud", "uv", "y", "e", "o", "c"})
_KEEPS = frozenset(
    {"好", "起", "出", "成", "了", "着", "过", "一批", "一系列", "多个", "各类", "首个", "等", "—"}
)


@dataclass(slots=True)
class Phrase:
    """A run of words that may hold a name, and what stands before it.

    `governor` is the verb whose object it is, if any; `joined` where a list goes on with it,
    `tail` where it goes on with a quotation.
    """

    start: int
    governor: str | None
    words: list[tuple[Span, str | None]] = field(default_factory=list[tuple[Span, str | None]])
    edition: bool = False
    joined: bool = False
    tail: bool = False

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1][0].end if self.words else self.start


def phrases(key: str, clause: Span) -> Iterator[Phrase]:
    """Yield the noun phrases of a clause in order."""
    phrase = Phrase(clause.start, None)
    last: str | None = None  # the verb that governed last in this clause
    for span, kind in _pieces(key, clause):
        word = sort_word(span.of(key))
        if _belongs(kind, word, phrase) or _is_within(key, span, word, phrase):
            phrase.words.append((span, word.tag if kind == "word" else None))
            phrase.edition |= kind == "edition"
            continue
        if phrase.words:
            yield phrase
        last = word.text if word.edge in _GOVERNS else last
        joined = word.edge is Edge.JOIN or kind in ("quote", "count") or word.text in _KEEPS
        governor = _governor(kind, word, phrase.governor, last)
        phrase = Phrase(span.end, governor, joined=joined, tail=kind == "quote")
    if phrase.words:
        yield phrase


def _is_within(key: str, span: Span, word: Word, phrase: Phrase) -> bool:
    """Say whether a verb stands inside what is founded: 成立阅读(推动)中心."""
    return (
        word.edge is Edge.GOVERNS
        and bool(phrase.words)
        and phrase.governor in words("founds")
        and pattern("heads").match(key, span.end) is not None
    )


class Edge(Enum):
    """What a word does at the edge of a phrase; the lists of the table bear the same names."""

    GOVERNS = "governs"
    FIRST = "governs_first"
    JOIN = "joins"
    OUTSIDE = "outside"


class Word(NamedTuple):
    """A word, the edge that it makes, if any, and the tag that jieba's dictionary gives it."""

    text: str
    edge: Edge | None
    tag: str | None


_GOVERNS = (Edge.GOVERNS, Edge.FIRST)


@lru_cache(maxsize=_KEPT_WORDS)
def sort_word(text: str) -> Word:
    """Return a word with what it does; of an adverb joined to its verb (充分|发挥), the verb."""
    adverb, verb = text[:2], text[2:]
    if len(verb) > 1 and adverb in words("outside") and _edge(verb):
        text = verb
    return Word(text, _edge(text), part_of_speech(text))


def _edge(text: str) -> Edge | None:
    return next((edge for edge in Edge if text in words(edge.value)), None)


def _belongs(kind: str, word: Word, phrase: Phrase) -> bool:
    if kind == "bracket":
        return phrase.end - phrase.start >= _BEFORE_BRACKET
    return kind in ("edition", "name") or (kind == "word" and _extends(word, phrase))


def _governor(kind: str, word: Word, governor: str | None, last: str | None) -> str | None:
    """Return what governs what stands behind a word that ended a phrase.

    A list goes on under the same verb; behind 的, the verb before the whole clause governs again.
    """
    if word.edge in _GOVERNS:
        return word.text
    if word.text in ("的", "、"):
        return governor or last
    keeps = kind in ("count", "quote", "bracket", "date") or word.edge is Edge.JOIN
    return governor if keeps or word.text in _KEEPS else None


def _extends(word: Word, phrase: Phrase) -> bool:
    """Say whether a word may stand in the phrase begun."""
    if word.edge is Edge.FIRST:
        begun = phrase.governor is not None and word.text in words("modifies")
        return bool(phrase.words) or begun
    if word.edge or (word.text in _KEEPS and not phrase.words):
        return False
    if len(word.text) == 1:
        return word.text.isalnum() or word.text in "·+-"
    return word.tag not in _OUTSIDE_TAGS


def _pieces(key: str, clause: Span) -> Iterator[tuple[Span, str]]:
    """Yield what a clause is made of: quotations, counts, editions, brackets, words."""
    at = clause.start
    for found in _special().finditer(key, clause.start, clause.end):
        yield from _words(key, Span(at, found.start()))
        yield Span(*found.span()), found.lastgroup or "word"
        at = found.end()
    yield from _words(key, Span(at, clause.end))


@cache
def _special() -> re.Pattern[str]:
    heads = alternatives(_unknown(head_kinds(), 3))
    parts = {
        "quote": _QUOTED,
        "date": _DATE,
        "edition": _EDITION,
        "name": re.compile(f"{_FIXED.pattern}|{heads}"),
        "count": _COUNT,
        "bracket": _BRACKETS,
        "word": re.compile(alternatives(_unknown(words("governs") | words("outside"), 2))),
    }
    return re.compile("|".join(f"(?P<{name}>{part.pattern})" for name, part in parts.items()))


def _unknown(listed: Iterable[str], least: int) -> list[str]:
    """Return the words of at least so many characters that jieba would cut: 新高|地, 恒常|化."""
    return [
        word
        for word in listed
        if len(word) >= least and (frequency(word) < _RARE or word[-1] == "会")
    ]


def _words(key: str, span: Span) -> Iterator[tuple[Span, str]]:
    at = span.start
    for word in split_words(span.of(key)):
        yield Span(at, at + len(word)), "word"
        at += len(word)


def has_rare(texts: Iterable[str]) -> bool:
    """Say whether two characters stand side by side that no word of the dictionary joins: 侨|创."""
    run = 0
    for text in texts:
        run = run + 1 if len(text) == 1 and text not in _ORDINARY else 0
        if run > 1:
            return True
    return False
