"""Where the noun phrase before a number starts."""

from __future__ import annotations

from core.figures.clauses import Token, vocabulary
from core.figures.edges import JOINS, is_verb, trimmed, verbal
from core.offsets import Span

_WHERE = frozenset({"ns", "nt", "r", "t", "s"})  # places, bodies, pronouns, times
_BODY = (*"省市县区州镇乡村局院委部厅司会校厂社队团站", "系统", "机关", "部门", "企业", "各地")
# These end as bodies do, and are none: 社会服务床位.
_NO_BODY = frozenset(
    {"社会", "社区", "机会", "小区", "园区", "灾区", "景区", "老区", "城市", "城镇", "晚会", "电站"}
)
# One character that makes a noun of the verb before it: 印发量, 举债数.
_SUFFIXES = frozenset("量率数额值度费金者款")


def states_level(words: list[Token]) -> bool:
    """Say whether a clause ends in an indicator (营收, 总额) that no verb governs."""
    known = vocabulary()
    if not words or words[-1].text[-1] not in _INDICATORS:
        return False
    return not any(w.text in known.governing and w.text not in known.modifying for w in words)


_INDICATORS = frozenset("额量率值数入出价比重模收")


def subject_of(words: list[Token]) -> Span | None:
    """Return the thing of which a clause states a level or a change."""
    known = vocabulary()
    if words and words[-1].text not in known.shares:
        words = words[: next((i for i, w in enumerate(words) if w.text == "占" and i), None)]
    start = 0
    for at, word in enumerate(words):
        last = at == len(words) - 1
        if last:
            break
        attributes = word.text == "的" and not _is_name(words, at)
        opens = word.text == "等" or word.text in known.realising or _is_yearly(words, at)
        if attributes or opens:
            start = at + 1
    return trimmed(words, start)


def object_of(words: list[Token], *, events: bool) -> tuple[Span | None, Span | None]:
    """Return the noun phrase that ends a clause, and the verb that governs it.

    Where the clause is a verb alone, that verb is both; where `events` are counted and the noun is
    none, the verb belongs to the phrase (讲述奋斗故事 近50场).
    """
    start, verb = _object_start(words)
    action = Span(verb.start, verb.end) if verb else None
    while verb and start < len(words) - 1 and _chained(words, start):
        start += 1  # 制定修改废止规章
    label = trimmed(words, start)
    if label is None:
        return action, action
    if action and action.end == label.start and label.end == words[-1].end:
        bare = len(words) - start == 1 and words[-1].text in vocabulary().dimensions
        if bare and words[-1].text.endswith("积"):
            return Span(action.start, label.end), None
    if events and action and action.end == label.start and not label_is_event(words, label):
        label = Span(action.start, label.end)
    return label, action


def _is_yearly(words: list[Token], at: int) -> bool:
    """Say whether a word is the 年 of 报纸|年|总印发量, or the 后 of 经审查|后."""
    return words[at].text == "年" or (words[at].text == "后" and at > 1)


def _chained(words: list[Token], at: int) -> bool:
    """Say whether a verb only continues the one before it, with one object behind them all."""
    word, known = words[at], vocabulary()
    following = words[at + 1]
    return (
        is_verb(word)
        and len(word.text) > 1
        and word.text not in known.intransitive
        and not is_verb(words[-1])
        and not (at == len(words) - 2 and following.text in known.containers)
        and not words[-1].text.endswith(known.events)
        and words[-1].text[-1] not in _SUFFIXES
    )


def _object_start(words: list[Token]) -> tuple[int, Token | None]:
    known = vocabulary()
    last = len(words) - 1
    for at in range(last, -1, -1):
        word = words[at]
        if _governs(words, at):
            return at + 1, word
        if at == last:
            continue
        attributes = word.text == "的" and not _is_name(words, at)
        adverbial = word.tag == "p" and word.text not in JOINS
        adverb = word.text in known.leading and word.tag in {"d", "v"}
        opens = word.text == "等" or _is_yearly(words, at)
        if attributes or adverbial or adverb or opens:
            return at + 1, _verb_before(words, at)
    return 0, None


def _verb_before(words: list[Token], end: int) -> Token | None:
    return next((words[at] for at in range(end - 1, -1, -1) if _governs(words, at)), None)


def _governs(words: list[Token], at: int) -> bool:
    """Say whether a word is a verb with what follows as its object."""
    word, known = words[at], vocabulary()
    listed = word.text in known.governing
    if not (listed or verbal(word)):
        return False
    following = words[at + 1 :]
    if not following:
        return at == 0 or (listed and not _compound(words, at))
    contained = following[-1].text in known.containers and all(map(verbal, following[:-1]))
    behind_verb = at > 0 and words[at - 1].text in known.governing
    # 参与招引项目, 受理审查逮捕案件: the verb before governs it all.
    realises = word.text in known.realising  # 实现收入, 完成投资
    if (_is_one_noun(following) and not realises) or (contained and behind_verb):
        return False
    if listed and word.text not in known.modifying:
        return True
    unlisted = not behind_verb and words[-1].text[-1] not in _INDICATORS and _takes_object(word)
    contained = contained and len(following) == 1
    return not contained and _can_stand(words, at) and (listed or unlisted)


def _is_one_noun(following: list[Token]) -> bool:
    """Say whether a verb and what follows are a noun: 转诊及安宁, 印发量, 新增就业, 走访谈心."""
    first = following[0].text
    return first in JOINS or first in _SUFFIXES or all(map(is_verb, following))


def _takes_object(word: Token) -> bool:
    """Say whether a verb that no list names takes an object."""
    return is_verb(word) and len(word.text) > 1 and word.text not in vocabulary().intransitive


def _compound(words: list[Token], at: int) -> bool:
    """Say whether a verb at the end of a clause makes one noun with the words before it."""
    before = words[at - 1]
    return not (before.tag in {"d", "p", "c"} or before.text in vocabulary().leading)


def _can_stand(words: list[Token], at: int) -> bool:
    """Say whether a verb can stand here: at the head, or behind an adverb, a verb, a place."""
    if at == 0:
        return True
    before = words[at - 1]
    if before.text == "等":
        return False
    if before.text in JOINS:
        return at > 1 and _governs_alone(words[at - 2])
    place = before.tag in _WHERE or before.text.endswith(_BODY)
    return (
        (place and before.text not in _NO_BODY)
        or before.tag in {"d", "c", "zg", "ul"}
        or before.text in vocabulary().leading
        or _governs_alone(before)
    )


def _governs_alone(word: Token) -> bool:
    return word.text in vocabulary().governing


def _is_name(words: list[Token], at: int) -> bool:
    """Say whether 的 belongs to a name: 新的社会阶层."""
    return at > 0 and words[at - 1].text == "新"


def label_is_event(words: list[Token], label: Span) -> bool:
    """Say whether the last word of a label names something that takes place."""
    last = next(w for w in reversed(words) if w.end <= label.end)
    return verbal(last) or last.text.endswith(vocabulary().events)
