"""Initiatives without marks: designations behind a trigger, and repeats of accepted names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.initiatives.quoted import Named
from core.initiatives.vocabulary import ends_in, head_at_end, head_kinds, pattern, words
from core.offsets import Span

_CLAUSE = re.compile(r"[^,，。;；:：!！?？、\s“”「」《》|]+")
_PROPER = re.compile(
    r"第[一二三四五六七八九十百\d]+[届个期]|20\d\d|[\u4e00-\u9fff]{2}(?:省|市|区|县|镇|乡|州)(?!域)|两岸|海峡|同心"
)
_CUT = re.compile(r"[的了]|(?<!新)的|与|及(?!时)|并|在|为|将|被|由|对|向|从")
_COUNTED = re.compile(r"\d+(?:余)?(?:个|家|支|项|所|座|处|亩|场|次|期)")
# What follows a name that is the subject: it is founded, opened, held.
_OCCURS = re.compile(
    r"(?:先后|相继|正式|成功|顺利)*(?:在[\u4e00-\u9fff]{1,6})?(?:成立|揭牌|启动|开班|开幕|召开|举行|举办|投用|落成)(?!以|的)"
)
_LEAST = 4  # characters of modifiers that make a strong head a designation
_AMPLE = 7  # characters that make even a weak head one
# A name does not begin with a count or a pronoun, and a month is no festival.
_NO_NAME = re.compile(r"^(?:\d(?!\d{3})|[一二三四五六七八九十两多各该此这起于自])|^第\d+个|\d月$")
_MOST = 26  # longer runs are clauses, not names
_REPEATED = 4  # characters: shorter names are ordinary words


def unquoted_initiatives(key: str, line: Span, taken: list[Span]) -> Iterator[Named]:
    """Yield designations of a line: trigger, proper or ample modifier, strong head."""
    for clause in _CLAUSE.finditer(key, line.start, line.end):
        found = _designation(clause[0])
        if found is None:
            continue
        span = found.shift(clause.start())
        if any(span.overlaps(t) for t in taken):
            continue
        name = span.of(key)
        head = head_at_end(name)
        if head:
            yield Named(span, head_kinds()[head], name, quoted=False)


def _designation(clause: str) -> Span | None:
    """Return the span of a designation inside a clause: behind a trigger, or before one."""
    starts = [found.end() for found in pattern("triggers").finditer(clause)]
    starts += [found.end() for found in _COUNTED.finditer(clause)]
    occurs = _OCCURS.search(clause)
    if occurs:
        starts.append(0)
    for start in sorted(set(starts), reverse=True):
        limit = occurs.start() if occurs and start < occurs.start() else len(clause)
        heads = [found.end() for found in pattern("heads").finditer(clause, start, limit)]
        if not heads:
            continue
        end = heads[-1]
        cuts = [found.end() for found in _CUT.finditer(clause, start, end)]
        left = cuts[-1] if cuts else start
        left += clause[left : left + 1] == "了"
        if _is_name(clause[left:end]):
            return Span(left, end)
    return None


def _is_name(name: str) -> bool:
    head = head_at_end(name)
    if head is None or len(name) > _MOST or _NO_NAME.search(name):
        return False
    modifier = len(name) - len(head)
    if ends_in(name, "titles") and head != "示范区":
        return False
    if _PROPER.search(name[: len(name) - len(head)]):
        return modifier >= 2  # noqa: PLR2004 - a place is two characters at least
    return modifier >= (_AMPLE if head in words("weak") else _LEAST) and head not in words("bare")


def repeats(
    key: str, lines: Iterable[Span], names: dict[str, Named], taken: list[Span]
) -> Iterator[Named]:
    """Yield the unmarked repeats of accepted names."""
    long = sorted((n for n in names if len(n) >= _REPEATED), key=len, reverse=True)
    if not long:
        return
    found_names = re.compile("|".join(map(re.escape, long)))
    for line in lines:
        for found in found_names.finditer(key, line.start, line.end):
            span = Span(*found.span())
            if not any(span.overlaps(t) for t in taken):
                yield Named(span, names[found[0]].kind, found[0], quoted=False)
