"""Wholes and parts: a name that counts its parts (四项行动) and the names that it counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from core.initiatives.vocabulary import head_at_end, short_head
from core.model import Initiative
from core.offsets import Span

_COUNTS = re.compile(
    r"[“「]?([二两三四五六七八九十])(?:大|项|个|种|类)?[^一二两三四五六七八九十百千万\d]+$"
    r"|[“「][^”」一二两三四五六七八九十]+([二两三四五六七八九十])[\u4e00-\u9fff][”」]"
)
_NUMERALS = dict(zip("二两三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
_MARKS = re.compile(r"[“”「」『』]")
_LISTED = re.compile(r"(?:[、，,：:—（(“]|和|及|与|以及|等|即|包括|分别|是|为|的)*")


def wholes(key: str, mentions: Sequence[Initiative], owner: Mapping[int, int]) -> dict[int, int]:
    """Return, for each entity that is a part, the entity that it is a part of.

    A name that begins with a number is a whole where as many other things are named side by side
    in its sentence, all before it or all after it.
    """
    found: dict[int, int] = {}
    families = _families(mentions, owner)
    for index, mention in enumerate(mentions):
        counted = _COUNTS.match(mention.name_key)
        if not counted:
            continue
        wanted = _NUMERALS[counted[1] or counted[2]]
        for around in (range(index - wanted, index), range(index + 1, index + 1 + wanted)):
            if around.start < 0 or around.stop > len(mentions):
                continue
            parts = {owner[at] for at in around} - {owner[index]}
            spans = sorted([mention.span, *(mentions[at].span for at in around)])
            if len(parts) == wanted and _side_by_side(key, spans):
                found |= {part: owner[index] for part in parts if part not in found}
                break
        if counted[2]:
            continue
        name = _inside(mention.name_key)
        family = families.get((name[1:2], short_head(head_at_end(name) or "")), set()) - {
            owner[index]
        }
        if len(family) == wanted:
            found |= {part: owner[index] for part in family if part not in found}
    return found


def _families(
    mentions: Sequence[Initiative], owner: Mapping[int, int]
) -> dict[tuple[str, str], set[int]]:
    """Return the entities that share first sign and head: “新”引擎行动, “新”智汇行动."""
    families: dict[tuple[str, str], set[int]] = {}
    for index, mention in enumerate(mentions):
        name = _MARKS.sub("", mention.name_key)
        head = head_at_end(name)
        if head:
            families.setdefault((name[:1], short_head(head)), set()).add(owner[index])
    return families


def _inside(name: str) -> str:
    """Return what the first marks of a name hold, or all of it: 四新行动 of “四新行动”品牌活动."""
    return _MARKS.sub("", name.partition("”")[0] if name.startswith("“") else name)


def _side_by_side(key: str, spans: list[Span]) -> bool:
    """Say whether nothing but the signs of a list stands between names in order."""
    return all(_LISTED.fullmatch(key, one.end, other.start) for one, other in pairwise(spans))
