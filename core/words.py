"""The one door to jieba: the words of a text, what they are, and how likely they make it.

Loads on first use (about a second), and only in a process that reads reports.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import log
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, NamedTuple, Protocol, cast

from core.script import simplified_key
from resources import table

# Punctuation is outside the dictionary; log probabilities as counted in running reports.
_PUNCTUATION = dict.fromkeys("；：？！“”‘’「」『』（）《》【】…—·　.;:?!()\"'", -4.6) | {
    "，": -3.0,
    ",": -3.0,
    "、": -4.0,
    "。": -4.0,
}


class _Dictionary(Protocol):
    FREQ: dict[str, int]
    total: int
    tmp_dir: str

    def initialize(self) -> None: ...

    def get_dict_file(self) -> BinaryIO: ...

    def cut(self, sentence: str, *, HMM: bool) -> list[str]: ...  # noqa: N803 - jieba's own name

    def add_word(self, word: str) -> None: ...


@cache
def _tokenizer() -> _Dictionary:
    import jieba  # noqa: PLC0415 - loads only where needed

    jieba.setLogLevel(logging.WARNING)
    tokenizer = cast("_Dictionary", jieba.Tokenizer())
    # jieba writes its compiled dictionary to one file that all users of the system share; here it
    # goes to a folder of our own that is gone at once.
    with TemporaryDirectory() as folder:
        tokenizer.tmp_dir = folder
        tokenizer.initialize()
    return tokenizer


def frequencies() -> Mapping[str, int]:
    """Return how often each word of jieba's dictionary stands in its corpus (a prefix: 0)."""
    return _tokenizer().FREQ


def cut(text: str) -> list[str]:
    """Return the words of a text, cut by jieba's dictionary in the simplified key."""
    words = list(_tokenizer().cut(simplified_key(text), HMM=False))
    ends = [0]
    for word in words:
        ends.append(ends[-1] + len(word))
    return [text[start:end] for start, end in pairwise(ends)]


@lru_cache(maxsize=2)  # a reader has one list of words; a copy of the dictionary is large
def _tokenizer_with(extra: frozenset[str]) -> _Dictionary:
    import jieba  # noqa: PLC0415 - loads only where needed

    tokenizer = cast("Any", jieba.Tokenizer())
    tokenizer.FREQ, tokenizer.total = dict(_tokenizer().FREQ), _tokenizer().total
    tokenizer.initialized = True
    for word in sorted(extra):
        tokenizer.add_word(word)
    return cast("_Dictionary", tokenizer)


def count_words(key: str, extra: frozenset[str] = frozenset()) -> Counter[str]:
    """Return how often each word of a simplified text stands in it.

    `extra` are words in simplified form that jieba should not cut: a reader's user dictionary.
    """
    tokenizer = _tokenizer_with(extra) if extra else _tokenizer()
    return Counter(tokenizer.cut(key, HMM=False))


@cache
def _inverse_frequencies() -> tuple[dict[str, float], float]:
    with (files("jieba") / "analyse" / "idf.txt").open(encoding="utf-8") as file:
        pairs = (line.split() for line in file)
        frequencies = {word: float(value) for word, value in pairs}
    return frequencies, sorted(frequencies.values())[len(frequencies) // 2]


def rarity(word: str) -> float:
    """Return the inverse document frequency of a simplified word in jieba's corpus of news.

    The median where the word is unknown.
    """
    frequencies, median = _inverse_frequencies()
    return frequencies.get(word, median)


def frequency(word: str) -> int:
    """Return how often a word stands in jieba's corpus, in either script; 0 where it is unknown."""
    return _tokenizer().FREQ.get(simplified_key(word), 0)


@cache
def neighbours() -> tuple[dict[str, int], dict[str, int], int]:
    """Return how often characters, and pairs of neighbours within words, stand in jieba's corpus.

    In simplified characters; and the number of all characters.
    """
    singles: dict[str, int] = {}
    pairs: dict[str, int] = {}
    for word, times in _tokenizer().FREQ.items():
        if times:
            for character in word:
                singles[character] = singles.get(character, 0) + times
            for at in range(len(word) - 1):
                pair = word[at : at + 2]
                pairs[pair] = pairs.get(pair, 0) + times
    return singles, pairs, sum(singles.values())


def part_of_speech(word: str) -> str | None:
    """Return jieba's tag of a simplified word ("v" a verb, "vn" one that is a noun as well …)."""
    return _tags().get(word)


@cache
def _tags() -> dict[str, str]:
    with _tokenizer().get_dict_file() as file:
        lines = (line.decode("utf-8").split() for line in file)
        return {parts[0]: parts[2] for parts in lines if len(parts) > 2}  # noqa: PLR2004


class Word(NamedTuple):
    """A word of a clause and its part of speech, by jieba's tags ("n", "v", "vn" …)."""

    text: str
    tag: str


# Names in quotation marks and runs of Latin letters and digits are one word each.
_WHOLE = re.compile(
    r"[“「『][^“”「」『』\n]*[”」』]|[《〈][^《》〈〉\n]*[》〉]|[A-Za-z0-9０-９α-ωΑ-Ω][A-Za-z0-9０-９._+\-&]*"
)
_NAME, _LATIN = "nz", "eng"


@lru_cache(maxsize=4096)  # the clause at hand is asked about again, by figures and initiatives
def tagged(clause: str) -> tuple[Word, ...]:
    """Return the words of a simplified clause with their parts of speech, best cut first.

    Words that jieba's dictionary lacks, or tags otherwise than reports use them, stand in
    resources/tables/words.toml. A character that no dictionary knows is tagged "x".
    """
    words: list[Word] = []
    at = 0
    for whole in _WHOLE.finditer(clause):
        words += _best_cut(clause[at : whole.start()])
        words.append(Word(whole[0], _NAME if whole[0][0] in "“「『《〈" else _LATIN))
        at = whole.end()
    words += _best_cut(clause[at:])
    return tuple(words)


def _best_cut(text: str) -> list[Word]:
    """Cut by the greatest product of word frequencies, from the right (jieba's own measure)."""
    weights, tags, unknown = _lexicon()
    weight_of = weights.get
    length = len(text)
    score = [0.0] * (length + 1)
    ends = [0] * length
    for start in range(length - 1, -1, -1):
        end = start + 1
        best = (weight_of(text[start]) or unknown) + score[end]
        ends[start] = end
        for end in range(start + 2, length + 1):
            weight = weight_of(text[start:end], unknown)
            if weight is None:
                continue  # words start like this
            if weight == unknown:
                break
            if weight + score[end] >= best:
                best, ends[start] = weight + score[end], end
        score[start] = best
    words: list[Word] = []
    at = 0
    while at < length:
        word = text[at : ends[at]]
        words.append(Word(word, tags.get(word, "x")))
        at = ends[at]
    return words


def _is_collocation(word: str, count: int, frequencies: dict[str, int]) -> bool:
    """Say whether an entry is two words seen together: 发放贷款 and 表示满意 stand there as one.

    The dictionary gives the entries that it took from a list of searches, uncounted, the number 3.
    """
    if count != _UNCOUNTED or len(word) != _TWO_WORDS:
        return False
    return bool(frequencies.get(word[:2]) and frequencies.get(word[2:]))


_UNCOUNTED, _TWO_WORDS = 3, 4


@cache
def _lexicon() -> tuple[dict[str, float | None], dict[str, str], float]:
    """Return log probabilities (None for what only begins a word), tags, and an unknown's own."""
    tokenizer = _tokenizer()
    total = log(tokenizer.total)
    known, tags = tokenizer.FREQ, dict(_tags())
    weights: dict[str, float | None] = {
        word: None if not count or _is_collocation(word, count, known) else log(count) - total
        for word, count in known.items()
    }
    own = [(tag, words.split()) for tag, words in table("words")["tags"].items()]
    verbs = [word for word in table("labels")["governing"].split() if word not in tags]
    for tag, words in [*own, ("v", verbs)]:
        for word in words:
            tags[word] = tag
            # As frequent as a common word, so that it wins over its parts.
            weights[word] = log(max(known.get(word, 0), _COMMON)) - total
            for end in range(1, len(word)):
                weights.setdefault(word[:end], None)
    weights.update(dict.fromkeys(table("words")["apart"].split(), None))
    return weights, tags, -total


_COMMON = 3000


def likelihood(text: str) -> float:
    """Return the mean log probability a character, by the best cut into words.

    Running text lies around −6, a wrong decoding of it below −10.
    """
    tokenizer = _tokenizer()
    total = log(tokenizer.total)
    score = sum(
        _PUNCTUATION[word]
        if word in _PUNCTUATION
        else log(tokenizer.FREQ.get(simplified_key(word), 0) or 0.1) - total
        for word in cut(text)
    )
    return score / max(1, len(text))
