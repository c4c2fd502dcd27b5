"""Which figures are results of which initiative: those in the scope of its mention.

The scope of a mention begins with the clause that holds it and ends where another thing is named
or the sentence ends; sentences that go on about the same thing (已累计…, 该项目…) belong to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from core.model import Figure, Initiative
from core.offsets import Span

_END = re.compile(r"[。！？!?；;\n]")
_CLAUSE = re.compile(r"[，,。；;！？!?\n]")
_GOES_ON = re.compile(
    r"[。！？!?；;][”」]?(?=(?:已|累计|共|现有|目前|截至|今年以来|自.{2,12}以来|启动以来|成立以来|活动|项目|该|其中|先后|期间|全年))"
)
_NEAR = 12  # characters between a figure and what it counts or pays for
_BEFORE = re.compile(
    r"(?:投入|投资|筹集|拨付|拨款|预留|注资|安排|设立|争取|建成|建设|打造|开展|举办|组建|成立|新增|培育)"
)
_PAID = re.compile(r"(?:投入|筹集|拨付|拨款|预留|注资|安排)[^，,]*$")
_FOR = re.compile(r"[，,](?:用于|用以|以)?(?:推行|实施|开展|推动|支持|设立|成立|推出)")


def figures_in_scope(
    key: str, mentions: Sequence[Initiative], figures: Sequence[Figure], owner: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield (index of a figure, index of its entity) for the figures that belong to one.

    `owner` gives the entity of each mention. Both sequences are in order of the text.
    """
    starts = [mention.span.start for mention in mentions]
    for index, figure in enumerate(figures):
        after = bisect_right(starts, figure.span.start)
        if after and mentions[after - 1].span.contains(figure.span):
            continue
        if after < len(mentions) and _counts(key, figure.span, mentions[after].span):
            yield index, owner[after]
        elif after and _reaches(key, mentions[after - 1].span, figure.span):
            yield index, owner[after - 1]


def _counts(key: str, figure: Span, mention: Span) -> bool:
    """Say whether a figure counts or pays for the thing named next: 建成5个…, 拨款1亿元，推行…."""
    between = key[figure.end : mention.start]
    if _FOR.fullmatch(between):
        return _PAID.search(key, max(0, figure.start - _NEAR), figure.start) is not None
    if _CLAUSE.search(between):
        return False
    if not between.strip("的"):
        return True
    clause = key[max(0, figure.start - _NEAR) : figure.start]
    return bool(_BEFORE.search(_CLAUSE.split(clause)[-1])) and len(between) <= _NEAR


def _reaches(key: str, mention: Span, figure: Span) -> bool:
    """Say whether the scope of a mention holds a figure behind it."""
    ends = [found.start() for found in _END.finditer(key, mention.end, figure.start)]
    return all(_GOES_ON.match(key, end) for end in ends)
