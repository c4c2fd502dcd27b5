"""Key terms of a text, of a selection against a library, and a term in its contexts.

Counting needs jieba and belongs in the worker; comparing counts and reading contexts is pure and
may run anywhere. All terms are in simplified form, so either script gives the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import Literal, NamedTuple

from core.offsets import Span
from core.script import simplified_key
from core.words import count_words, part_of_speech, rarity

_TERM = re.compile(r"(?=.*[\u3400-\u9fffA-Za-z])[\w·+-]{2,}")
# Tags of jieba that make no term: adverbs, prepositions, connectives, auxiliaries, numerals,
# classifiers, pronouns, times and places of a sentence, particles.
_FUNCTION = frozenset(
    {"d", "p", "c", "u", "uj", "ul", "uv", "uz", "ug", "ud", "m", "mq", "q", "r", "rr", "rz", "t"}
    | {"f", "y", "e", "o", "k", "h"}
)
_SURE = 3.84  # of the log-likelihood: one chance in twenty (χ², one degree of freedom)
_SEEN = 2  # times that a term must stand in the selection to be called one of its own


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A term in simplified form, how often it stands in the text, and how much it tells.

    `elsewhere` is how often it stands in what the text is held against, None where in nothing.
    """

    term: str
    count: int
    weight: float
    elsewhere: int | None = None


class Context(NamedTuple):
    """One place of a term: which text (its place in the order given), where, and what is around."""

    text: int
    span: Span
    left: str
    found: str
    right: str


def term_counts(key: str, dictionary: Iterable[str] = ()) -> Counter[str]:
    """Return how often each term stands in a simplified text. Loads jieba.

    `dictionary` are the reader's own words, in either script, which stay in one piece.
    """
    extra = frozenset(simplified_key(word.strip()) for word in dictionary) - {""}
    counts = count_words(key, extra)
    return Counter({t: n for t, n in counts.items() if t in extra or _is_term(t)})


def key_terms(counts: Mapping[str, int], most: int = 30) -> tuple[KeyTerm, ...]:
    """Return the terms that tell most of a text: frequency × inverse document frequency.

    The measure of `jieba.analyse.extract_tags`, over counts made before. Loads jieba's table.
    """
    total = sum(counts.values())
    weighed = (KeyTerm(t, n, n / total * rarity(t)) for t, n in counts.items())
    return tuple(sorted(weighed, key=lambda term: (-term.weight, term.term))[:most])


def distinctive_terms(
    selection: Mapping[str, int], library: Mapping[str, int], most: int = 30
) -> tuple[KeyTerm, ...]:
    """Return the terms that a selection has more of than the library that holds it.

    By log-likelihood (Dunning 1993) of the selection against the rest of the library; terms that
    stand once, or that chance explains, are left out. Pure.
    """
    rest = {term: n - selection.get(term, 0) for term, n in library.items()}
    ours, theirs = sum(selection.values()), sum(rest.values())
    terms = [
        KeyTerm(term, n, _likelihood(n, rest.get(term, 0), ours, theirs), rest.get(term, 0))
        for term, n in selection.items()
        if n >= _SEEN and n * max(1, theirs) > rest.get(term, 0) * ours
    ]
    sure = [term for term in terms if term.weight >= _SURE]
    return tuple(sorted(sure, key=lambda term: (-term.weight, term.term))[:most])


def terms_of(
    key: str,
    dictionary: Iterable[str],
    against: Mapping[str, int] | None,
    most: int = 60,
    holds: bool = False,  # noqa: FBT001, FBT002 - a worker is asked by position
) -> tuple[KeyTerm, ...]:
    """Return what tells a simplified text from others, or where these are few, from any text.

    `against` are the counts of the other texts, `holds` where this one is among them; they are few
    where they hold less than this one (then `elsewhere` is None). Loads jieba.
    """
    counts = term_counts(key, dictionary)
    whole = (Counter(against) if holds else Counter(against) + counts) if against else counts
    if whole.total() < 2 * counts.total():
        return key_terms(counts, most)
    return distinctive_terms(counts, whole, most)


def counts_of(texts: Iterable[str], dictionary: Iterable[str] = ()) -> Counter[str]:
    """Return how often each term stands in some simplified texts. Loads jieba."""
    words = tuple(dictionary)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(term_counts(text, words))
    return counts


def concordance(texts: Iterable[str], term: str, around: int = 20) -> Iterator[Context]:
    """Yield every place of a term, in either script, with `around` code points on either side.

    Spans are code points of the text given. Takes time linear in the texts. Pure.
    """
    wanted = simplified_key(term)
    if not wanted:
        return
    for index, text in enumerate(texts):
        key = simplified_key(text)
        at = key.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            yield Context(
                index,
                Span(at, end),
                text[max(0, at - around) : at],
                text[at:end],
                text[end : end + around],
            )
            at = key.find(wanted, end)


ContextOrder = Literal["text", "left", "right"]


def sort_contexts(contexts: Iterable[Context], order: ContextOrder) -> list[Context]:
    """Return contexts as they stand, or by what is left (from the term outwards) or right of it."""
    if order == "text":
        return list(contexts)
    if order == "left":
        return sorted(contexts, key=lambda c: simplified_key("".join(c.left.split()))[::-1])
    return sorted(contexts, key=lambda c: simplified_key("".join(c.right.split())))


def _is_term(word: str) -> bool:
    return bool(_TERM.fullmatch(word)) and part_of_speech(word) not in _FUNCTION


def _likelihood(here: int, there: int, ours: int, theirs: int) -> float:
    """Return G²: twice the log-likelihood ratio of two counts in two texts of these sizes."""
    share = (here + there) / (ours + theirs)
    return 2 * sum(
        count * log(count / (size * share))
        for count, size in ((here, ours), (there, theirs))
        if count
    )
