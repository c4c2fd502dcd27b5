"""The edges of a noun phrase: which words at either end name nothing of it."""

from __future__ import annotations

from core.figures.clauses import Token, vocabulary
from core.offsets import Span

JOINS = frozenset({"、", "和", "与", "及", "以及"})
LOOSE = JOINS | {"等", "的", "了"}
_CLOSED = frozenset({"p", "c", "u", "ul", "uj", "y", "d", "zg"})
_NUMERALS = frozenset("一二两三四五六七八九十近第")
_MARKS = frozenset("，,：:）)“”《》(（ 　·")
_NEGATIVE = frozenset("不未非无")  # 不捕率, 未达标率: part of the name
_HEADS = frozenset("人户名亩件家个")  # 每万人, 每百户
_RECEIPTS = ("收入", "支出", "开支", "盈余", "赤字")


def is_verb(word: Token) -> bool:
    """Say whether a dictionary calls a word a verb and no noun."""
    return word.tag in {"v", "vd", "vi", "vq"}


def verbal(word: Token) -> bool:
    """Say whether a word is a verb, or a noun that names an action."""
    return is_verb(word) or word.tag == "vn"


def leads(word: Token, *, alone: bool = False) -> bool:
    """Say whether a word at the left edge of a phrase names nothing of it."""
    known = vocabulary()
    text = word.text
    if text in known.leading or text in JOINS or text in _MARKS or text == "年":
        return True
    if text[0] in _NUMERALS and text.endswith(("年", "季度")):
        return True  # 两年平均增长
    return word.tag in _CLOSED and not alone and text != "每" and text not in _NEGATIVE


def trimmed(words: list[Token], start: int) -> Span | None:
    """Cut words that name nothing off both edges of a phrase."""
    end = len(words)
    while end > start and words[end - 1].text in LOOSE:
        end -= 1
    start = _first(words, start, end)
    end = _last(words, start, end)
    if end <= start:
        return None
    found = Span(words[start].start, words[end - 1].end)
    return found if len(found) > 1 else None


def _first(words: list[Token], start: int, end: int) -> int:
    while start < end and leads(words[start], alone=end - start == 1):
        start += 1
    if end - start > 2 and words[start].text == "每":  # noqa: PLR2004 - 每, its measure, a noun
        heads = (at + 1 for at in range(start, min(end - 1, start + 3)) if _is_head(words[at]))
        return next(heads, start)
    # 第一|季度: an ordinal and what it counts.
    quarter = end - start > 2 and words[start + 1].text == "季度"  # noqa: PLR2004
    return start + 2 if quarter and words[start].text.startswith("第") else start


def _is_head(word: Token) -> bool:
    return word.text[-1] in _HEADS


def _last(words: list[Token], start: int, end: int) -> int:
    """Cut change words, adverbs, a dimension off the right edge."""
    known = vocabulary()
    last = end - 1
    if last > start and words[last].text in known.change_nouns:
        end = last
    elif last > start and words[last].text in known.dimensions - {"投资", "总投资"}:
        return end if verbal(words[last - 1]) else last
    while end - start > 1 and _trails(words[end - 1], words[end - 2]):
        end -= 1
    return end


def _trails(word: Token, before: Token) -> bool:
    """Say whether a word only says how sure or how complete the number behind it is."""
    if word.text == "预算":
        return before.text.endswith(_RECEIPTS)  # 印花税收入预算
    return word.text in vocabulary().trailing
