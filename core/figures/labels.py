"""What a figure counts: the largest noun phrase that touches the number, cut at the first boundary.

It stands behind the classifier (`72名黨外人士`) or before the number (`專題宣講150次`); a clause
that only states a change takes the subject of the clause before it. The words that bound a phrase
are a table (resources/tables/labels.toml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from core.figures.read import Quantity
from core.offsets import Span
from core.units import Unit
from core.words import cut, part_of_speech
from resources import table

_BREAK = re.compile(r"[,，。;；:：!！?？、\s()（）|…—]")
_CLAUSE = re.compile(r"[,，。;；:：!！?？|]|[“”‘’](?=$)")
_CLOSING = {"“": "”", "《": "》", "「": "」"}
_LONGEST = 40  # characters looked at on either side: longer is no label
_THEMSELVES = frozenset({"省市区", "市区县", "省份", "区县", "省", "市", "县", "区", "国"})
_EVENTS = frozenset({"场", "次", "场次", "人次"})
_EVENT = re.compile(
    r"(?:活动|会|会议|讲座|培训|班|调研|演出|展|宣讲|比赛|座谈|检查|行动|服务|课|训|演练|仪式|论坛|督查|走访|参观|咨询|考察|交流|义诊|体检)$"
)
_OCCASION = re.compile(r"[,，。;；:：、\s]|纪念|庆祝|迎接|喜迎|时值|正值|今年是|[以是在](?=中)")


@cache
def _words(name: str) -> re.Pattern[str]:
    listed = table("labels")[name]
    words = listed.split() if isinstance(listed, str) else listed
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(f"(?:{longest_first})(?!率)")  # 覆盖率, 增长率 are things, not verbs


@dataclass(frozen=True, slots=True)
class Named:
    """What a quantity counts, and the verb that governs it."""

    label: Span | None = None
    action: Span | None = None


def find_labels(key: str, line: Span, quantities: list[Quantity]) -> list[Named]:
    """Return label and verb of each quantity of a line, in order."""
    named: list[Named] = []
    floor = line.start
    for order, quantity in enumerate(quantities):
        following = quantities[order + 1].span.start if order + 1 < len(quantities) else line.end
        found = _name(key, line, floor, quantity, following)
        named.append(found)
        floor = max(quantity.span.end, found.label.end if found.label else 0)
    return _shared(quantities, named)


def _shared(quantities: list[Quantity], named: list[Named]) -> list[Named]:
    """Give the parts of 6批200余人次代表团, or of 参观6批200余人次, one label."""
    for order in range(len(quantities) - 2, -1, -1):
        if quantities[order].span.end == quantities[order + 1].span.start:
            label = named[order + 1].label or named[order].label
            named[order] = Named(label, named[order].action)
            named[order + 1] = Named(label, named[order + 1].action)
    return named


def _name(key: str, line: Span, floor: int, quantity: Quantity, following: int) -> Named:
    span, unit = quantity.span, quantity.unit
    if unit and unit.symbol in _THEMSELVES:
        return Named(Span(span.end - len(unit.symbol), span.end))
    if unit and unit.symbol == "周年":
        return Named(_anniversary(key, line.start, span.start))
    behind = _behind(key, span.end, following, subject=key[span.start - 1] in "由以")
    left, action = _before(key, max(floor, span.start - _LONGEST), span.start)
    if behind:
        return Named(behind, action)
    if left and _words("dimensions").fullmatch(key, *left):
        return Named(_subject(key, line, span.start, first=True) or left, action)
    if left:
        return Named(_with_verb(key, left, action, unit), action)
    return Named(action or _subject(key, line, span.start), action)


def _with_verb(key: str, left: Span, action: Span | None, unit: Unit | None) -> Span:
    """Where the classifier counts events and the noun is none, the verb belongs to the label."""
    counts_events = unit is not None and unit.symbol in _EVENTS
    if counts_events and action and action.end == left.start and not _EVENT.search(left.of(key)):
        return Span(action.start, left.end)
    return left


def _anniversary(key: str, start: int, end: int) -> Span | None:
    """Return what has its anniversary: all of the clause behind 纪念, 庆祝 …."""
    for found in _OCCASION.finditer(key, start, end):
        start = found.end()
    return Span(start, end) if start < end else None


def _behind(key: str, start: int, limit: int, *, subject: bool = False) -> Span | None:
    """Return the noun phrase right behind a quantity."""
    if key.startswith("的", start):
        start += 1
    text = key[start : min(limit, start + _LONGEST)]
    at = max(0, text.find(_CLOSING.get(text[:1], "\0")) + 1)
    if text[:1] in "和与及":
        return None
    end = len(text)
    found = _BREAK.search(text, at)
    end = min(end, found.start()) if found else end
    for verb in _words("ending").finditer(text, at):
        # 45家人士集中的企业: a verb before 的 modifies. 由72名人士组成的智库: it does not.
        if subject or text[verb.end() : verb.end() + 1] != "的":
            end = min(end, verb.start())
            break
    end = _before_verb(text, at, end)
    text = text[:end].rstrip("的了和及与等")
    return Span(start, start + len(text)) if len(text) > 1 else None


def _before_verb(text: str, at: int, end: int) -> int:
    """Return where a verb that is no noun as well ends the phrase: 38家企业|解决用工难题."""
    edges = _edges(text[:end]) | {0}
    for verb in _words("governing").finditer(text, max(at, 1), end):
        whole = verb.start() in edges and verb.end() in edges and verb.end() < end
        if whole and part_of_speech(verb[0]) == "v" and text[verb.end()] != "的":
            return verb.start()
    return end


def _before(key: str, floor: int, end: int) -> tuple[Span | None, Span | None]:
    """Return the noun phrase before a quantity and the verb that governs it."""
    start = floor
    for found in _CLAUSE.finditer(key, floor, end):
        start = found.end()
    while key[start : start + 1] in {"、", " ", "“", "”"} and start < end:
        start += 1
    end = _without_linking(key, start, end)
    if end <= start:
        return None, None
    action: Span | None = None
    # The last governing verb that leaves a noun behind it; 慰问 is none in 慰问金.
    for found in _words("governing").finditer(key, start, end):
        if not (_ends_word(key, start, end, found.end()) or _has_object(key, start, end, found)):
            continue
        if found.end() < end:
            action = Span(*found.span())
        elif action is None:
            return None, Span(*found.span())
    start = action.end if action else start
    start = _after_list(key, start, end)
    return _trimmed(key, start, end), action


def _ends_word(key: str, start: int, end: int, at: int) -> bool:
    """Say whether a word of the clause `start … end` ends at a place."""
    return at - start in _edges(key[start:end])


def _has_object(key: str, start: int, end: int, verb: re.Match[str]) -> bool:
    """Say whether a verb and its object make one word: 发放贷款, 开展调研, not 建设工程."""
    at, after = verb.start() - start, verb.end() - start
    edges = _edges(key[start:end])
    following = min((e for e in edges if e > after), default=after)
    governs = at == 0 or (at in edges and part_of_speech(verb[0]) == "v")
    return governs and following - after > 1


@lru_cache(maxsize=512)  # the clause at hand is asked about many times
def _edges(clause: str) -> frozenset[int]:
    return frozenset(accumulate(map(len, cut(clause))))


def _without_linking(key: str, start: int, end: int) -> int:
    """Return where the phrase ends once 达, 为, 共 … are taken off."""
    changed = True
    while changed and end > start:
        changed = False
        for found in _words("linking").finditer(key, max(start, end - 5), end):
            if found.end() == end:
                end, changed = found.start(), True
                break
    return end


def _after_list(key: str, start: int, end: int) -> int:
    """Drop the list before 等, and what a 的 attributes."""
    listed = key.rfind("等", start, end - 1)
    if listed > start:
        return listed + 1
    # 新的社会阶层 is one name; elsewhere 的 ends a modifier.
    attributed = [m.end() for m in re.finditer("(?<!新)的", key[start : end - 1])]
    return start + attributed[-1] if attributed else start


def _trimmed(key: str, start: int, end: int) -> Span | None:
    if key[end - 1] == "等":
        end -= 1  # a list that ends in 等 is what is counted
    while leading := _words("leading").match(key, start, end):
        if not _ends_word(key, start, end, leading.end()):
            break
        start = leading.end()
    for name in ("changes", "dimensions"):
        for found in _words(name).finditer(key, start, end):
            # 固定资产投资 is one measure; an area or a length is its object's.
            if found.end() == end and found.start() > start and found[0] != "投资":
                end = found.start()
                break
    return Span(start, end) if end - start > 1 else None


def _subject(key: str, line: Span, at: int, *, first: bool = False) -> Span | None:
    """Return the subject of the clause before (or the first), in the same sentence."""
    sentence = max(key.rfind(mark, line.start, at) for mark in "。；;!！") + 1
    clauses = list(re.finditer(r"[^,，]+(?=[,，])", key[max(sentence, line.start) : at]))
    for found in clauses if first else reversed(clauses):
        clause, start = found[0], max(sentence, line.start) + found.start()
        number = re.search(r"[\d０-９]", clause)
        end = start + (number.start() if number else len(clause))
        label, _ = _before(key, start, end)
        if label:
            return label
    return None


def after_verb(key: str, start: int, end: int) -> int:
    """Return where the noun phrase of a clause starts: behind its last governing verb."""
    verbs = [found.end() for found in _words("governing").finditer(key, start, end)]
    inside = [at for at in verbs if at < end]
    return inside[-1] if inside else start
