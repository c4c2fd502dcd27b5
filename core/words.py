"""The one door to jieba: how likely a text is, by the frequencies of its words.

Loads on first use (about a second), and only in a process that reads reports.
"""

from __future__ import annotations

import logging
from functools import cache
from itertools import pairwise
from math import log
from tempfile import TemporaryDirectory
from typing import BinaryIO, Protocol, cast

from core.script import simplified_key

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


def cut(text: str) -> list[str]:
    """Return the words of a text, cut by jieba's dictionary in the simplified key."""
    words = list(_tokenizer().cut(simplified_key(text), HMM=False))
    ends = [0]
    for word in words:
        ends.append(ends[-1] + len(word))
    return [text[start:end] for start, end in pairwise(ends)]


def frequency(word: str) -> int:
    """Return how often a word stands in jieba's corpus, in either script; 0 where it is unknown."""
    return _tokenizer().FREQ.get(simplified_key(word), 0)


def part_of_speech(word: str) -> str | None:
    """Return jieba's tag of a simplified word ("v" a verb, "vn" one that is a noun as well …)."""
    return _tags().get(word)


@cache
def _tags() -> dict[str, str]:
    with _tokenizer().get_dict_file() as file:
        lines = (line.decode("utf-8").split() for line in file)
        return {parts[0]: parts[2] for parts in lines if len(parts) > 2}  # noqa: PLR2004


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
