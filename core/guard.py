"""The word guard: phrases that only look like one, because they begin or end inside a word.

OpenCC takes the longest match wherever it stands, so 新|征程 holds 新征 (a place name's 徵) and
具|体 is broken by 家具. A match that cuts a word in two, by jieba's dictionary, is refused. jieba
never loads in the window, so the refusals are found when a report is read, and kept with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from core.offsets import Span
from core.script import Converter, Variant, variant_converter
from core.words import cut

_STOP = re.compile(r"[\s，。；：！？、,;:!?“”‘’「」『』《》〈〉（）()…—·]")
_AROUND = 5  # code points on either side: a word that reaches in, and the one before it
_NUMERAL = re.compile("[零〇一二两三四五六七八九十百千万亿几数]+[余多来]?")


def refused_phrases(simplified: str) -> frozenset[Span]:
    """Return the spans of a simplified text that conversion must not take for phrases.

    Code points, half-open. Taiwan and Hong Kong share the step that cuts into phrases.
    """
    converter = variant_converter(Variant.TW)
    refused: set[Span] = set()
    for start, end in converter.windows(simplified):
        near = _context(simplified, start, end)
        words = (part for word in cut(near.of(simplified)) for part in _parts(word))
        edges = frozenset(accumulate(map(len, words), initial=near.start))
        refused.update(_refused(converter, simplified, Span(start, end), edges))
    return frozenset(refused)


def _context(text: str, start: int, end: int) -> Span:
    """Return a window with what is around it, up to punctuation: enough to find its words."""
    before = text[max(0, start - _AROUND) : start]
    stops = [found.end() for found in _STOP.finditer(before)]
    after = _STOP.search(text, end, end + _AROUND)
    left = start - len(before) + (stops[-1] if stops else 0)
    return Span(left, after.start() if after else min(len(text), end + _AROUND))


def _parts(word: str) -> Iterable[str]:
    """Return the digits of a numeral one by one: 三十五|周年 must not break 五周年."""
    return word if _NUMERAL.fullmatch(word) else (word,)


def _refused(
    converter: Converter, text: str, window: Span, edges: frozenset[int]
) -> Iterator[Span]:
    """Yield the matches in a window that cut a word; shorter ones are tried in their place."""
    at = window.start
    refused: set[Span] = set()
    while at < window.end:
        length = converter.phrase_length(text, at, window.end, refused)
        phrase = Span(at, at + length)
        if length > 1 and _cuts_a_word(phrase, edges):
            refused.add(phrase)
            yield phrase
        else:
            at += length


def _cuts_a_word(phrase: Span, edges: frozenset[int]) -> bool:
    """Say whether a phrase reaches over the edge of a word in which it begins or ends."""
    if all(at not in edges for at in range(phrase.start + 1, phrase.end)):
        return False  # wholly inside a word
    return phrase.start not in edges or phrase.end not in edges
