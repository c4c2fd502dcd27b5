"""Counts that close or announce a list: 广东、广西、江西等7省 names as many as it says, or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.figures.clauses import tokens
from core.figures.nouns import object_of
from core.model import Check
from core.numerals import parse_number
from core.offsets import Span

_COUNT = r"(?P<count>\d{1,2}|[两三四五六七八九十]{1,2})"
_UNIT = (
    "个|项|家|支|省市区|省份|省|市|区县|县|区|地|类|种|大|所|名|位|条|件|"
    "方|国|镇|乡|村|处|座|门|部|校|本|套"
)
_CLAIM = re.compile(rf"(?P<more>等)?(?P<claim>{_COUNT}(?:{_UNIT})(?!\d))")
# “六个一”, “五个10”: each item of the list holds the number at the end.
_EACH = re.compile(rf"“{_COUNT}个(?P<each>一|\d+)”")
_SLOGAN = re.compile(rf"“{_COUNT}(?:大|个|项|新|种|类)[^”]{{0,8}}”")
# “京津冀”三地: as many names of one character.
_INITIALS = re.compile(
    rf"“(?P<names>[\u4e00-\u9fff]{{2,6}})”{_COUNT}(?:地|家|方|省|市|县|区|校|企)"
)
_ANNOUNCED = re.compile(
    rf"(?P<claim>{_COUNT}(?:个|项|大|类|种|条|件|方面)[\u4e00-\u9fff]{{0,8}})(?:[:：]|[（(])"
)
_BREAK = re.compile(r"[，,。；;：:！!？?\n]")
_CLOSED = re.compile(r"[。；;！!？?\n）)]")
_QUOTED_RUN = re.compile(r"(?:[“《][^“”《》\n]{1,40}[”》]){2,}$")
_JOINED = re.compile(r"[和与及]")
_NUMBERED = re.compile(r"(?:^|[，,。；;：:\s])(?P<n>[一二三四五六七八九十]{1,3})(?:是|要)")
_SEPARATOR = re.compile(r"[“《][^”》]*[”》]|(?P<mark>、)")
_NUMERAL = re.compile(r"[\d第一二三四五六七八九十百千万]$")
_REACH = 240  # characters before a claim that may hold its list
_LONGEST = 14  # characters: a longer item may hold more than one thing
_SURE = 3  # items with the number of a slogan that make a list of it
_DOING = frozenset({"做到", "增强", "坚定", "坚持", "实现", "落实", "打造", "实施", "发挥", "聚焦"})
_SHORT = 4  # characters: two items of one length are alike only if short
_FEWEST, _MOST = 2, 12  # items of a list that is counted
# Counted kinds: a list before them, without 等, is all there is (四个抓手), unlike 学校、医院5所.
_KINDS = frozenset("个项大类种地方件条")


class _List(NamedTuple):
    items: tuple[Span, ...]
    plain: bool  # nothing in it could be two things, or none


def list_checks(key: str, line: Span) -> Iterator[Check]:
    """Yield the counts of a line that its own lists confirm or contradict."""
    for found in _EACH.finditer(key, *line):
        yield from _each(key, line, found)
    for found in _INITIALS.finditer(key, *line):
        names = found["names"]
        if len(names) == int(parse_number(found["count"])):
            at = found.start("names")
            items = tuple(Span(at + i, at + i + 1) for i in range(len(names)))
            yield _check(Span(*found.span()), len(names), items)
    for found in _SLOGAN.finditer(key, *line):
        if _EACH.match(key, found.start()) or key[found.start() - 1] == "”":
            continue
        claimed = int(parse_number(found["count"]))
        listed = _list_before(key, line, found.start(), claimed)
        if listed and (len(listed.items) == claimed or listed.plain):
            yield _check(Span(*found.span()), claimed, listed.items)
    for found in _CLAIM.finditer(key, *line):
        yield from _counted(key, line, found)
    for found in _ANNOUNCED.finditer(key, *line):
        yield from _announced(key, line, found)


def _check(span: Span, claimed: int, items: tuple[Span, ...]) -> Check:
    counted = len(items)
    return Check(span, float(claimed), float(counted), items, counted == claimed)


def _counted(key: str, line: Span, found: re.Match[str]) -> Iterator[Check]:
    """Check a count right behind a list."""
    claimed = int(parse_number(found["count"]))
    before = key[max(line.start, found.start() - 1) : found.start()]
    if not _FEWEST <= claimed <= _MOST or before in _NO_LIST or _NUMERAL.search(before):
        return
    start = max(line.start, found.start() - _REACH)
    if key.rfind("“", start, found.start()) > key.rfind("”", start, found.start()):
        return  # within a slogan
    listed = _list_before(key, line, found.start(), claimed)
    if listed is None:
        return
    counted, claim = len(listed.items), Span(*found.span("claim"))
    contradicts = listed.plain and (counted > claimed or _is_closed(found))
    if counted == claimed or contradicts:
        yield _check(claim, claimed, listed.items)


_NO_LIST = frozenset({"", "近", "约", "超", "逾", "前", "首", "达", "共", "、", "，", "。"})


def _is_closed(found: re.Match[str]) -> bool:
    """Say whether a list that is shorter than its count contradicts it."""
    kind = found["claim"][len(found["count"]) :]
    return found["more"] is None and not found["count"].isdigit() and kind in _KINDS


def _list_before(key: str, line: Span, end: int, claimed: int) -> _List | None:
    """Return the list that ends where a claim starts, split as the claim asks where it can be."""
    start = max(line.start, end - _REACH)
    for found in _BREAK.finditer(key, start, end):
        start = found.end()
    run = _QUOTED_RUN.search(key, start, end)
    if run:
        marks = re.finditer(r"[“《][^“”《》\n]{1,40}[”》]", run[0])
        return _List(tuple(Span(*m.span()).shift(run.start()) for m in marks), plain=True)
    items = _split(key, Span(start, end))
    if len(items) < _FEWEST:
        return None
    items[0] = _first_item(key, items[0])
    plain = _are_alike([item.of(key) for item in items])
    joined = _JOINED.search(key, *items[-1])
    if joined and len(items) == claimed - 1:
        last = items.pop()
        items += [Span(last.start, joined.start()), Span(joined.end(), last.end)]
    ends = tokens(key, *items[-1])[-1].text if items[-1] else ""
    numbered = any(re.search(r"\d", item.of(key)) for item in items)
    named = all(items) and not numbered and ends not in _DOING
    return _List(tuple(items), plain) if named else None


def _split(key: str, listed: Span) -> list[Span]:
    """Split a list at its 、, those within marks aside unless the marks enclose it all."""
    marks = [m.start() for m in _SEPARATOR.finditer(key, *listed) if m["mark"]]
    if not marks and key[listed.end - 1] == "”":
        marks = [listed.start + m.start() for m in re.finditer("、", listed.of(key))]
    starts = [listed.start, *(mark + 1 for mark in marks)]
    return [_stripped(key, s, e) for s, e in zip(starts, [*marks, listed.end], strict=True)]


def _are_alike(items: list[str]) -> bool:
    """Say whether items are so alike that each is surely one thing: 广东、广西; 宣讲员、指导员."""
    if any(not 0 < len(i) <= _LONGEST or _JOINED.search(i) or re.search(r"\d", i) for i in items):
        return False
    lengths, heads, ends = {len(i) for i in items}, {i[:2] for i in items}, {i[-1] for i in items}
    even = len(lengths) == 1 and (len(items) > _FEWEST or len(items[0]) <= _SHORT)
    return even or len(heads) == 1 or len(ends) == 1


def _stripped(key: str, start: int, end: int) -> Span:
    """Return an item without the marks that enclose the whole list."""
    if key[start : start + 1] == "“" and "”" not in key[start:end]:
        start += 1
    if key[end - 1 : end] == "”" and "“" not in key[start:end]:
        end -= 1
    return Span(start, end)


def _first_item(key: str, item: Span) -> Span:
    """Cut what stands before a list off its first item: a verb, an opening mark."""
    opened = key.rfind("“", *item)
    if opened >= 0 and "”" not in key[opened : item.end]:
        return Span(opened + 1, item.end)
    label, _ = object_of(tokens(key, *item), events=False)
    return label or item


def _each(key: str, line: Span, found: re.Match[str]) -> Iterator[Check]:
    """Count the items before “六个一” that hold 一."""
    claimed, each = int(parse_number(found["count"])), found["each"]
    items: list[Span] = []
    end = found.start()
    while end > line.start and len(items) <= _MOST:
        floor = max(line.start, end - _REACH)
        start = max(floor, *(key.rfind(mark, floor, end) + 1 for mark in "、，,。；;：:"))
        at = key.find(each, max(start, line.start), end)
        if at < 0:
            break
        items.insert(0, Span(at, end))
        end = start - 1
    if len(items) == claimed or len(items) >= _SURE:
        yield _check(Span(*found.span()), claimed, tuple(items))


def _announced(key: str, line: Span, found: re.Match[str]) -> Iterator[Check]:
    """Check a count before a colon or a bracket against the list behind it."""
    claimed = int(parse_number(found["count"]))
    limit = min(line.end, found.end() + _REACH)
    closed = _CLOSED.search(key, found.end(), limit)
    end = closed.start() if closed else limit
    text = key[found.end() : end]
    until = min(line.end, found.end() + 20 * _REACH)
    numbered = list(_NUMBERED.finditer(key, found.end() - 1, until))
    if numbered:
        items = tuple(Span(*m.span("n")) for m in numbered)
        in_order = [int(parse_number(m["n"])) for m in numbered] == [*range(1, len(items) + 1)]
        # Fewer in this line may go on in the next.
        goes_on = len(items) < claimed and "是" in key[line.end : line.end + 6]
        if in_order and len(items) > 1 and not goes_on:
            yield _check(Span(*found.span("claim")), claimed, items)
        return
    parts = re.split("[、，,]", text) if "、" in text and "，" not in text else []
    plain = _are_alike(parts) and all(len(part) > 1 for part in parts)
    if len(parts) < _FEWEST or not plain or re.search("等|…|其他|及其", text):
        return
    at, spans = found.end(), []
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 1
    yield _check(Span(*found.span("claim")), claimed, tuple(spans))
