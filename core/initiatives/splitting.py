"""Words for finding the edges of names: the longest that jieba's dictionary knows."""

from __future__ import annotations

from math import log

from core.words import frequencies

_LENGTHS = (4, 3, 2)  # characters of words, the longest first


def split_words(key: str) -> list[str]:
    """Return the words of a simplified text by the longest entries of jieba's dictionary.

    Taken from the left and from the right; where the two differ, the cut with fewer words counts,
    then the likelier one. For where only the edges of words count: about twice as fast as `cut`,
    which weighs all ways to cut. Words longer than four characters are left in parts.
    """
    left, right = _longest_from_left(key), _longest_from_right(key)
    if left == right or len(right) < len(left):
        return right
    return left if len(left) < len(right) or _likelier(left, right) else right


def _longest_from_left(key: str) -> list[str]:
    known = frequencies()
    words: list[str] = []
    start, length = 0, len(key)
    while start < length:
        for size in _LENGTHS:
            word = key[start : start + size]
            if known.get(word):
                break
        else:
            word = key[start]
        words.append(word)
        start += len(word)
    return words


def _longest_from_right(key: str) -> list[str]:
    known = frequencies()
    words: list[str] = []
    end = len(key)
    while end > 0:
        for size in _LENGTHS:
            word = key[end - size : end] if size <= end else ""
            if known.get(word):
                break
        else:
            word = key[end - 1]
        words.append(word)
        end -= len(word)
    words.reverse()
    return words


def _likelier(left: list[str], right: list[str]) -> bool:
    known = frequencies()
    one, other = (sum(log(known.get(w) or 1) for w in words) for words in (left, right))
    return one > other
