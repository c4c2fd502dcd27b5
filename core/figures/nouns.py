"""Where the noun phrase before a number starts, and where the one behind it ends."""

from __future__ import annotations

from dataclasses import dataclass

from core.figures.clauses import Token, vocabulary
from core.offsets import Span

_NAMED = frozenset({"x", "nz", "eng"})
_WHERE = frozenset({"ns", "nt", "r", "t", "s"})  # places, bodies, pronouns, times
_BODY = (*"省市县区州镇乡村局院委部厅司会校厂社队团站", "系统", "机关", "部门", "企业", "各地")
_JOINS = frozenset({"、", "和", "与", "及", "以及"})
_LOOSE = _JOINS | {"等", "的", "了"}
_NO_HEAD = frozenset({"b", "a", "ns", "f", "d", "m", "q", "s", "t"})
_CLOSED = frozenset({"p", "c", "u", "ul", "uj", "y", "d", "zg"})
_NUMERALS = frozenset("一二两三四五六七八九十近")
_MARKS = frozenset("，,：:）)“”《》(（ 　·")
_LONGEST = 24  # characters: longer runs are clauses


def is_verb(word: Token) -> bool:
    """Say whether a dictionary calls a word a verb and no noun."""
    return word.tag in {"v", "vd", "vi", "vq"}


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
    end = next((i for i, w in enumerate(words) if w.text == "占" and i), len(words))
    words = words[:end]
    start = 0
    for at, word in enumerate(words):
        last = at == len(words) - 1
        if last:
            break
        attributes = word.text == "的" and not _is_name(words, at)
        if attributes or word.text == "等" or word.text in known.realising:
            start = at + 1
    return _trimmed(words, start)


def object_of(words: list[Token], *, events: bool) -> tuple[Span | None, Span | None]:
    """Return the noun phrase that ends a clause, and the verb that governs it.

    Where the clause is a verb alone, that verb is both; where `events` are counted and the noun is
    none, the verb belongs to the phrase (讲述奋斗故事 近50场).
    """
    start, verb = _object_start(words)
    action = Span(verb.start, verb.end) if verb else None
    while verb and start < len(words) - 1 and _chained(words, start):
        start += 1  # 制定修改废止规章
    label = _trimmed(words, start)
    if label is None:
        return action, action
    if action and action.end == label.start and label.end == words[-1].end:
        bare = len(words) - start == 1 and words[-1].text in vocabulary().dimensions
        if bare and words[-1].text.endswith("积"):
            return Span(action.start, label.end), None
    if events and action and action.end == label.start and not label_is_event(words, label):
        label = Span(action.start, label.end)
    return label, action


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
        and not words[-1].text.endswith(vocabulary().events)
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
        adverbial = word.tag == "p" and word.text not in _JOINS
        adverb = word.text in known.leading and word.tag in {"d", "v"}
        if attributes or adverbial or adverb or word.text == "等":
            return at + 1, _verb_before(words, at)
    return 0, None


def _verb_before(words: list[Token], end: int) -> Token | None:
    return next((words[at] for at in range(end - 1, -1, -1) if _governs(words, at)), None)


def _governs(words: list[Token], at: int) -> bool:
    """Say whether a word is a verb with what follows as its object."""
    word, known = words[at], vocabulary()
    listed = word.text in known.governing
    if not (listed or _verbal(word)):
        return False
    following = words[at + 1 :]
    if not following:
        return at == 0 or (listed and not _compound(words, at))
    # 新增就业, 走访谈心, 捐资捐物 are one; 新增市场主体 a verb and its object.
    if all(is_verb(w) for w in following):
        return False
    container = len(following) == 1 and following[0].text in known.containers
    behind_verb = at > 0 and words[at - 1].text in known.governing
    if container and behind_verb:
        return False  # 参与招引项目
    if listed and word.text not in known.modifying:
        return True
    return not container and _can_stand(words, at) and (listed or _unlisted(word, behind_verb))


def _unlisted(word: Token, behind_verb: bool) -> bool:  # noqa: FBT001 - one caller, by position
    """Say whether a verb that no list names takes an object."""
    plain = is_verb(word) and len(word.text) > 1
    return plain and not behind_verb and word.text not in vocabulary().intransitive


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
    if before.text in _JOINS:
        return at > 1 and _governs_alone(words[at - 2])
    return (
        before.tag in _WHERE
        or before.tag in {"d", "c", "zg", "ul"}
        or before.text in vocabulary().leading
        or before.text.endswith(_BODY)
        or _governs_alone(before)
    )


def _governs_alone(word: Token) -> bool:
    return word.text in vocabulary().governing


def _is_name(words: list[Token], at: int) -> bool:
    """Say whether 的 belongs to a name: 新的社会阶层."""
    return at > 0 and words[at - 1].text == "新"


def label_is_event(words: list[Token], label: Span) -> bool:
    """Say whether the last word of a label names something that takes place."""
    return next(w for w in reversed(words) if w.end <= label.end).text.endswith(vocabulary().events)


def _trimmed(words: list[Token], start: int) -> Span | None:
    """Cut words that name nothing off both edges of a phrase."""
    known = vocabulary()
    end = len(words)
    while end > start and (
        words[end - 1].text in _JOINS or words[end - 1].text in {"等", "的", "了"}
    ):
        end -= 1
    while start < end and leads(words[start], alone=end - start == 1):
        start += 1
    last = end - 1
    if last > start and words[last].text in known.change_nouns:
        end = last
    elif last > start and words[last].text in known.dimensions - {"投资", "总投资"}:
        end = end if _verbal(words[last - 1]) else last
    if end <= start:
        return None
    found = Span(words[start].start, words[end - 1].end)
    return found if len(found) > 1 else None


def _verbal(word: Token) -> bool:
    return is_verb(word) or word.tag == "vn"


def leads(word: Token, *, alone: bool = False) -> bool:
    """Say whether a word at the left edge of a phrase names nothing of it."""
    known = vocabulary()
    if word.text in known.leading or word.text in _JOINS or word.text in _MARKS:
        return True
    if word.text[0] in _NUMERALS and word.text.endswith("年"):
        return True  # 两年平均增长
    return word.tag in _CLOSED and not alone and word.text != "每"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a noun phrase before it is read.

    `counted`: a classifier asks for a noun. `subject`: a verb ends the phrase even before 的
    (由72名人士组成的). `object_`: a verb governs it, so a verb at its end is a noun (开展10场推介).
    """

    counted: bool
    subject: bool
    object_: bool


def noun_behind(words: list[Token], asked: Asked) -> Span | None:
    """Return the noun phrase that opens what follows a number."""
    head = False
    end = 0
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        attributes = following is not None and following.text == "的"
        if word.text == "的":
            if head and not is_verb(words[at - 1]) and words[at - 1].tag != "a":
                break
        elif _ends_phrase(word, following, at):
            break
        elif _acts(word, following) and (not attributes or (asked.subject and head)):
            if _stops(word, words[at + 1 :], head=head, asked=asked):
                break
        elif word.tag not in _NO_HEAD and word.text not in _JOINS:
            head = True
        end = at + 1
    return _close(words, end)


def _stops(verb: Token, rest: list[Token], *, head: bool, asked: Asked) -> bool:
    """Say whether a verb ends the phrase rather than modifies a noun behind it."""
    containers = vocabulary().containers
    if rest and (rest[0].text in containers or _is_compound(verb, rest)):
        return False
    if head:
        return bool(rest) or not asked.object_
    return not rest or not asked.counted


def _is_compound(verb: Token, rest: list[Token]) -> bool:
    """Say whether one noun and one that takes a verb follow: 人工智能应用|中试基地."""
    plain = verb.text not in vocabulary().governing and len(rest) <= 2  # noqa: PLR2004
    contained = rest[-1].text in vocabulary().containers
    return plain and contained and all(w.tag[0] == "n" and w.tag != "nz" for w in rest)


_ADVERBS = frozenset("已将均都也还又再仍就共各皆未不")
_ACTS = frozenset("来到去赴获入受占达在是有为被用成参")
_ASPECTS = frozenset("了着起出过到成上下")
_PLACES = frozenset("中内上下里后前时")


def _acts(word: Token, following: Token | None) -> bool:
    """Say whether a word is a verb here; a single character may be part of an unknown word."""
    known = vocabulary()
    if not (is_verb(word) or (word.text in known.governing and word.text not in known.modifying)):
        return False
    aspect = following is not None and following.text in _ASPECTS
    return len(word.text) > 1 or word.text in _ACTS or aspect


def _ends_phrase(word: Token, following: Token | None, at: int) -> bool:
    if following and following.text == "的":
        return False
    if word.text in vocabulary().ending:
        return at > 0
    if word.text == "可" and not at:
        return False  # 3280公顷可发展土地
    if word.tag in {"a", "an"} and at and following and is_verb(following):
        return True  # 稳定消除
    part_of_word = len(word.text) == 1 and word.text not in _ADVERBS  # 民主生活|会
    if word.tag == "d" and part_of_word:
        return False
    return word.tag in {"p", "d", "y", "ad", "ul"} or (word.tag in {"r", "l", "i"} and at > 0)


def _close(words: list[Token], end: int) -> Span | None:
    while end and (words[end - 1].text in _LOOSE or words[end - 1].text in _PLACES):
        end -= 1
    if end > 1 and words[end - 1].text == "建设":
        end -= 1
    if not end:
        return None
    found = Span(words[0].start, words[end - 1].end)
    return found if 1 < len(found) <= _LONGEST else None
