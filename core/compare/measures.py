"""Which labels count the same thing: by head noun and modifiers, with the reasons, and overruled.

新增就业人数 and 全县城镇新增就业 are likely one measure, 城镇居民收入 and 农村居民收入 are not. The
reader has the last word; what was settled is kept (`library.measures`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from core.model import FigureKind
from resources import table

_SAME = 0.6  # of the characters shared, where one label only says more than the other
_BOTH = 0.72  # where each says something that the other does not
_RELATED = 0.3  # less is not worth showing
_SHORTEST = 2  # characters of a head noun by which another may end: 学生 and 大学生


class Label(NamedTuple):
    """What is counted, in simplified form, with its words as jieba cuts them."""

    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two labels compare: `score` 0 … 1, whether they are taken for one measure, and why.

    `head` is the noun both are about; `shared`, `left` and `right` the words that both have and
    that only one has. `settled` is what the reader said, None where open. `opposed` are two words
    that exclude each other, or what only one says and makes it another thing ("" for the other).
    """

    score: float
    same: bool
    head: str | None
    shared: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    opposed: tuple[str, str] | None = None
    settled: bool | None = None

    @property
    def related(self) -> bool:
        """Say whether the pair is worth showing to a reader."""
        return self.same or self.score >= _RELATED


@dataclass(frozen=True, slots=True)
class Member:
    """A label beside the one that is compared: how often it is met, and how alike it is."""

    label: Label
    kind: FigureKind
    figures: int
    likeness: Likeness


Settled = Mapping[frozenset[str], bool]


def settled_pairs(choices: Iterable[tuple[str, str, bool]]) -> Settled:
    """Return a reader's choices (left, right, same) for `liken`."""
    return {frozenset((left, right)): same for left, right, same in choices}


def liken(left: Label, right: Label, settled: Settled | None = None) -> Likeness:
    """Return how alike two labels are, the reader's own word before any rule's."""
    found = _liken(left, right)
    said = (settled or {}).get(frozenset((left.key, right.key)))
    if said is None or left.key == right.key:
        return found
    return Likeness(
        found.score, said, found.head, found.shared, found.left, found.right, found.opposed, said
    )


def gather(
    wanted: Label,
    kind: FigureKind,
    labels: Iterable[tuple[Label, FigureKind, int]],
    settled: Settled | None = None,
) -> list[Member]:
    """Return the labels of one kind that are related to `wanted`, the likest first.

    `labels` are a library's, each with its kind and how many figures it has; those for units
    that differ come once.
    """
    counts: dict[str, tuple[Label, int]] = {}
    for label, other, figures in labels:
        if other is kind:
            before = counts.get(label.key, (label, 0))[1]
            counts[label.key] = label, before + figures
    members = [
        Member(label, kind, figures, liken(wanted, label, settled))
        for label, figures in counts.values()
    ]
    related = [m for m in members if m.likeness.related or m.likeness.settled is not None]
    return sorted(
        related, key=lambda m: (-m.likeness.same, -m.likeness.score, -m.figures, m.label.key)
    )


def search_word(label: Label) -> str:
    """Return what every label related to this one contains: the end of its head noun."""
    head = _parsed(label).head
    return head[-_SHORTEST:]


class _Parsed(NamedTuple):
    head: str
    modifiers: tuple[str, ...]


def _liken(left: Label, right: Label) -> Likeness:
    if left.key == right.key:
        return Likeness(1.0, same=True, head=_parsed(left).head)
    a, b = _parsed(left), _parsed(right)
    head = _common_head(a.head, b.head)
    if head is None:
        return Likeness(0.0, same=False, head=None)
    # What a longer head has before the shared one is a modifier like any other.
    ours = (*a.modifiers, *filter(None, (a.head[: -len(head)],)))
    theirs = (*b.modifiers, *filter(None, (b.head[: -len(head)],)))
    shared, also = (
        tuple(w for w in words if _held(w, others))
        for words, others in ((ours, theirs), (theirs, ours))
    )
    only_ours = tuple(w for w in ours if not _held(w, theirs))
    only_theirs = tuple(w for w in theirs if not _held(w, ours))
    # 城镇居民 shares 居民 with 居民: no more than the shorter says.
    alike = len(head) + min(_length(shared), _length(also))
    surplus = abs(_length(shared) - _length(also))
    score = alike / (alike + surplus + _length(only_ours) + _length(only_theirs))
    opposed = _opposed(left.key, right.key)
    needed = _BOTH if only_ours and only_theirs else _SAME
    same = opposed is None and score >= needed
    return Likeness(round(score, 3), same, head, shared, only_ours, only_theirs, opposed)


@lru_cache(maxsize=1 << 16)  # a gathering asks for the wanted label with each other one
def _parsed(label: Label) -> _Parsed:
    """Return head noun and modifiers, without what says only whose and how many."""
    words = [w for w in label.words or (label.key,) if w.strip("“”‘’《》「」『』、 ")]
    bare = [w for w in words if w not in _neutral() and not _is_place(w)] or words
    while len(bare) > 1 and bare[-1] in _counting():
        bare.pop()
    if not bare:
        return _Parsed(label.key, ())
    return _Parsed(_without_counting(bare[-1]), tuple(bare[:-1]))


def _without_counting(word: str) -> str:
    """Return a word without a counting end that jieba left on it: 就业人数 is one word to it."""
    for end in _counting():
        if len(end) >= _SHORTEST and word.endswith(end) and len(word) - len(end) >= _SHORTEST:
            return word[: -len(end)]
    return word


def _common_head(left: str, right: str) -> str | None:
    """Return the head noun that two labels share: the shorter, where the longer ends in it."""
    short, long = sorted((left, right), key=len)
    if long == short or (len(short) >= _SHORTEST and long.endswith(short)):
        return short
    return None


def _held(word: str, others: tuple[str, ...]) -> bool:
    """Say whether other words have a word, or one that holds it: 阶层 and 社会阶层."""
    return any(
        word == other
        or (min(len(word), len(other)) >= _SHORTEST and (word in other or other in word))
        for other in others
    )


def _length(words: tuple[str, ...]) -> int:
    return sum(map(len, words))


def _opposed(left: str, right: str) -> tuple[str, str] | None:
    """Return what each of two labels says that excludes the other: 城镇 and 农村, 新建 and "".

    Looked for in the letters of the labels: jieba may cut 城镇居民 and 居民收入.
    """
    for one, other in _opposites():
        for a, b in ((one, other), (other, one)):
            if a in left and b in right and a not in right and b not in left:
                return a, b
    for word in _telling():
        if (word in left) != (word in right):
            return (word, "") if word in left else ("", word)
    return None


def _is_place(word: str) -> bool:
    if len(word) <= _SHORTEST or word in _things():
        return False
    return word.endswith(_place_ends()) and not word.endswith(tuple(_things()))


@cache
def _counting() -> tuple[str, ...]:
    return tuple(sorted(table("measures")["counting"].split(), key=len, reverse=True))


@cache
def _neutral() -> frozenset[str]:
    return frozenset(table("measures")["neutral"].split())


@cache
def _place_ends() -> tuple[str, ...]:
    return tuple(table("measures")["places"].split())


@cache
def _things() -> frozenset[str]:
    return frozenset(table("measures")["not_places"].split())


@cache
def _telling() -> tuple[str, ...]:
    tables = table("measures")
    return tuple(dict.fromkeys(f"{tables['telling']} {tables['flows']}".split()))


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in table("measures")["opposites"])
