"""Head nouns behind a closing mark: glued to it, or shared by a list of names in marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from core.initiatives.splitting import split_words
from core.initiatives.vocabulary import head_at_end, pattern, words

_REACH = 26  # characters behind the closing mark in which a glued head is looked for
_FAR = 20  # characters of modifiers between mark and head; more is another phrase
_PHRASE = re.compile(r"[^,，。;；:：、!！?？\s“”「」『』《》()（）|…—]*")
_COUNTED = re.compile(
    r"(?:[一二两三四五六七八九十\d]+(?:项|个|大|地|种|类|场|次|期)|[一二两三四五六七八九十]+(?=大?(?:行动|工程|机制|平台)))?(?:系列|主题|特色|专项|专题)*"
)
_DONE = re.compile(
    r"(?:建设(?!年|工程|项目|行动|活动)|创建(?!活动|行动|$)|推进(?!会|年)|打造|筹备|落实|评选|申报|总结|开展|有关|相关)"
)
_FOR = re.compile("为(?![企民农侨老台商])")  # 为企服务机制 is glued, 为主题 is not
_CLASSIFIER = re.compile(r"[个\d一二三四五六七八九十]$")
_WORD = 2  # characters: a single one behind a count is a classifier (三个月)
_LIST = re.compile(
    r"(?:[“「][^“”「」]{1,40}[”」]|[《〈][^《》]{1,40}[》〉]|、|和|及|与|以及|(?<=、)[^，。；：“”「」、和及等\s]{2,16}(?=等|、|和))*"
    r"等?(?:[一二两三四五六七八九十百多数\d]+余?(?:项|个|大|场|次|种|类|支|家))?(?:系列|主题|特色|专项|品牌)*(?P<noun>[\u4e00-\u9fff]{2,14})"
)


class Head(NamedTuple):
    """Where the phrase ends that a head noun closes, and the noun; none where it is empty."""

    end: int
    noun: str


def glued_head(key: str, start: int, limit: int) -> Head:
    """Return the outermost head noun glued to a closing mark that ends at `start`."""
    if key[start : start + 1] in (" ", "\u3000"):  # “…” 品牌: a designer's space
        glued = glued_head(key, start + 1, limit) if start + 1 < limit else Head(start, "")
        return glued if glued.end - start - 1 <= len(glued.noun) + _WORD else Head(start, "")
    counted = _COUNTED.match(key, start, limit)
    at = counted.end() if counted else start
    run = _phrase(key, at, min(limit, at + _REACH))
    closed = head_at_end(run) is not None
    best = Head(0, "")
    for found in _whole_heads(run):
        # “暖心驿站”平台服务群众: with an object behind it, the second noun is a verb.
        if best.noun and found.noun in words("verbal") and found.end < len(run) and not closed:
            break
        # “暖心驿站”建设工作: what is done with a thing is no part of its name.
        if _DONE.match(run, best.end):
            break
        # “湖光”主题地铁站: in front of another noun, 主题 says what that is like.
        if found.noun != "主题" or found.end == len(run):
            best = found
    far = best.end - len(best.noun) > _FAR
    if not best.noun or far or (counted and counted[0] and len(best.noun) < _WORD):
        return Head(start, "")
    return Head(at + best.end, best.noun)


def _phrase(key: str, start: int, limit: int) -> str:
    """Return what is glued to a place: words up to punctuation or to one that ends a phrase."""
    run = _PHRASE.match(key, start, limit)
    text = run[0] if run else ""
    at = 0
    for word in split_words(text):
        if word in words("unglued") or _FOR.match(text, at):
            break
        if (
            word in words("unglued_verbs")
            and head_at_end(text[:at])
            and not _begins(text, at, word)
        ):
            break
        at += len(word)
    return text[:at]


def shared_head(key: str, start: int, limit: int) -> str:
    """Return the noun that closes a list of names begun before `start`: “A”“B”等活动."""
    if key[start : start + 1] not in tuple("“「《、和等及与"):
        return ""
    shared = _LIST.match(key, start, limit)
    if not shared:
        return ""
    run = _phrase(key, shared.start("noun"), shared.end("noun"))
    heads = [found.noun for found in _whole_heads(run)]
    return heads[-1] if heads else ""


def _whole_heads(run: str) -> Iterator[Head]:
    """Yield the heads of a run that are words, with where they end: 展 in 发展 is none."""
    start = 0
    for end in accumulate(map(len, split_words(run))):
        noun = head_at_end(run[:end])
        if noun and (len(noun) > 1 or _stands(run, start, end)):
            yield Head(end, noun)
        start = end


def _stands(run: str, start: int, end: int) -> bool:
    """Say whether a head of one character is a word of its own, and counts nothing (三个月)."""
    return end - start == 1 and not _CLASSIFIER.search(run, 0, start)


def _begins(text: str, at: int, word: str) -> bool:
    """Say whether a verb begins a head noun: 推进 in 推进会."""
    head = pattern("heads").match(text, at)
    return head is not None and len(head[0]) > len(word)
