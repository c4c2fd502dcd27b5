"""The words of the clause that a figure stands in, and what each of them does there.

Parts of speech come from the dictionary (`core.words`); what a word does before a number comes from
resources/tables/labels.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from core.model import Basis, Change, ChangePart
from core.offsets import Span
from core.words import tagged
from resources import table


class Token(NamedTuple):
    """A word in its place in the text."""

    text: str
    tag: str
    start: int
    end: int


def tokens(key: str, start: int, end: int) -> list[Token]:
    """Return the words of a stretch of simplified text, in order."""
    found: list[Token] = []
    for text, tag in tagged(key[start:end]):
        if text.isspace():
            start += len(text)
            continue
        # The dictionary has 价格上涨 and 绿地面积 for words.
        if len(text) > _PAIR and text[-2:] in _PARTED and text not in vocabulary().dimensions:
            found.append(Token(text[:-2], "n", start, start + len(text) - 2))
            found.append(Token(text[-2:], "n", start + len(text) - 2, start + len(text)))
        else:
            found.append(Token(text, tag, start, start + len(text)))
        start += len(text)
    return found


_PAIR = 2
_PARTED = frozenset({"上涨", "增长", "下降", "上升", "下跌", "减少", "增加", "提高", "面积"})


@dataclass(frozen=True)
class Vocabulary:
    """The words of the table of labels, each list as a set."""

    governing: frozenset[str]
    modifying: frozenset[str]
    intransitive: frozenset[str]
    realising: frozenset[str]
    containers: frozenset[str]
    linking: frozenset[str]
    stating: frozenset[str]
    comparing: frozenset[str]
    dimensions: frozenset[str]
    shares: frozenset[str]
    trailing: frozenset[str]
    closing: frozenset[str]
    leading: frozenset[str]
    ending: frozenset[str]
    events: tuple[str, ...]
    amounts: tuple[str, ...]
    signs: dict[str, int]
    signs_to: dict[str, int]
    change_nouns: dict[str, int]
    basis: dict[str, Basis]


@cache
def vocabulary() -> Vocabulary:
    """Return the words of resources/tables/labels.toml."""
    listed = table("labels")
    edges = listed["edges"]

    def words(text: str) -> frozenset[str]:
        return frozenset(text.split())

    def signed(rising: str, falling: str) -> dict[str, int]:
        return dict.fromkeys(rising.split(), 1) | dict.fromkeys(falling.split(), -1)

    return Vocabulary(
        governing=words(listed["governing"]),
        modifying=words(listed["modifying"]),
        intransitive=words(listed["intransitive"]),
        realising=words(listed["realising"]),
        containers=words(listed["containers"]),
        linking=words(listed["linking"]),
        stating=words(listed["stating"]),
        comparing=words(listed["comparing"]),
        dimensions=words(edges["dimensions"]),
        shares=words(edges["shares"]),
        trailing=words(edges["trailing"]),
        closing=words(edges["closing"]),
        leading=words(edges["leading"]),
        ending=words(edges["ending"]),
        events=tuple(edges["events"].split()),
        amounts=tuple(edges["amounts"].split()),
        signs=signed(listed["rising"], listed["falling"]),
        signs_to=signed(listed["rising_to"], listed["falling_to"]),
        change_nouns=signed(**listed["changes"]),
        basis={w: Basis(name) for name, text in listed["basis"].items() for w in text.split()},
    )


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands before a number: the words that may name it, and what follows them.

    `states` says that a level or a change is stated of `words`; otherwise they are a verb's object.
    """

    words: list[Token]
    states: bool
    change: Change | None


_TO, _FROM = frozenset({"至", "到", "为"}), frozenset({"由", "从", "自"})
_ADVERBIAL = frozenset(
    {"后", "来看", "看", "计算", "口径", "同口径", "可比口径", "来说", "而言", "以来", "期间"}
)


def read_clause(words: list[Token], dates: Iterable[Span]) -> Clause:
    """Take linking words, change verbs, times and comparisons off the end of a clause."""
    tail = _Tail(words, [d for d in dates if words and d.end > words[0].start])
    tail.read()
    return Clause(tail.left, tail.states, tail.change())


_BEYOND = frozenset({"超", "超出", "超过", "领先", "快", "高", "低"})
_LEVELS = frozenset({"平均", "平均水平", "全国", "全省", "全市", "全区"})


class _Tail:
    """Reads a clause from its end."""

    def __init__(self, words: list[Token], dates: list[Span]) -> None:
        self.left = words
        self.states = False
        self._dates = dates
        self._sign = 0
        self._part: ChangePart | None = None
        self._basis: Basis | None = None
        self._base: Span | None = None

    def read(self) -> None:
        """Take off whatever belongs to the number; leave the words that may name it."""
        count = len(self.left)
        while count and self._takes(count - 1):
            count -= 1
        self.left = self.left[:count]
        if self._cut_comparison():
            self.read()
            return
        if self.states and self._is_adverbial():
            self.left = []

    def change(self) -> Change | None:
        """Return the change that the words taken off state, if they do."""
        if self._part is None or (self._part is ChangePart.BY and not self._sign):
            return None
        return Change(self._part, self._sign, self._basis, self._base)

    def _takes(self, at: int) -> bool:
        word, known = self.left[at], vocabulary()
        text = word.text
        if text in known.signs_to:
            self._state(ChangePart.TO, known.signs_to[text])
        elif text in known.signs and (at or not self.states):
            to = at + 1 < len(self.left) and self.left[at + 1].text in _TO
            self._state(ChangePart.TO if to else ChangePart.BY, known.signs[text])
        elif text in _FROM:
            self._state(ChangePart.FROM, 0)
        elif (
            text in known.basis
            and word.tag in {"d", "j", "t"}
            and not (at and self.left[at - 1].text in {"比", "较"})
        ):
            self._measure(known.basis[text], Span(word.start, word.end))
        elif text in known.stating:
            self.states = True
        elif text == "的":
            return at > 0 and self._is_time(self.left[at - 1])
        elif at and self.left[at - 1].text in {"比", "较"} and self._sign:
            return False
        else:
            return text in known.linking or word.tag == "d" or self._is_time(word)
        return True

    def _state(self, part: ChangePart, sign: int) -> None:
        self.states = True
        if self._part is None:
            self._part = part
        self._sign = self._sign or sign

    def _measure(self, basis: Basis, base: Span) -> None:
        if self._basis is None:
            self._basis, self._base = basis, base

    def _is_time(self, word: Token) -> bool:
        return word.tag == "t" or any(
            d.start <= word.start and word.end <= d.end for d in self._dates
        )

    def _cut_comparison(self) -> bool:
        """Cut 比上年末, 高于全国平均水平: what the change is measured against."""
        known = vocabulary()
        for at, word in enumerate(self.left):
            if at == len(self.left) - 1:
                break
            if word.text == "占" and self.left[-1].text in known.shares:
                continue  # 占生产总值的比重
            if word.text == "占":
                self.left, self.states = self.left[:at], True
                return True
            against = self.left[at + 1 :]
            beyond = word.text in _BEYOND and any(w.text in _LEVELS for w in against)
            if not beyond and word.text not in known.comparing:
                continue
            if word.text in {"比", "较"} and not self._sign:
                continue
            found = next((known.basis[w.text] for w in against if w.text in known.basis), None)
            if found is None and any(self._is_time(w) for w in against):
                found = Basis.OTHER
            self._measure(found or Basis.OTHER, Span(word.start, against[-1].end))
            self.left, self.states = self.left[:at], True
            return True
        return False

    def _is_adverbial(self) -> bool:
        """Say whether what is left names no thing: 按可比价格计算, 扣除退税因素后."""
        words = self.left
        return bool(words) and words[-1].text in _ADVERBIAL


_OCCASION = re.compile(r"[,，。;；:：、\s]|纪念|庆祝|迎接|喜迎|时值|正值|今年是|[以是在](?=中)")


def past_quotes(key: str, start: int, limit: int) -> int:
    """Return where to look for the end of a phrase: behind a name that opens it."""
    closing = {"“": "”", "《": "》", "「": "」"}.get(key[start : start + 1])
    return max(start, key.find(closing, start, limit)) if closing else start


def anniversary(key: str, start: int, end: int) -> Span | None:
    """Return what has its anniversary: all of the clause behind 纪念, 庆祝 …."""
    for found in _OCCASION.finditer(key, start, end):
        start = found.end()
    return Span(start, end) if start < end else None
