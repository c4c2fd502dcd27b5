"""Characters that scanning or typing puts for others in a number: O for 0, l for 1, 。 for a point.

What is meant is read, and the figure is marked: a reader should look at the source.
"""

from __future__ import annotations

import re

from core.model import Doubt
from core.numerals import HAN_ZERO

_PATTERN = re.compile(
    # 1O0家, l2人
    r"(?P<letter>(?<=\d)[OolI|](?=[\d万千百亿%％.]|[\u4e00-\u9fff])"
    r"|(?<![A-Za-z\d])[OlI](?=\d+[\d万千百亿%％]?[\u4e00-\u9fff]))"
    # 二0二四, 三O五名; 1〇5家
    rf"|(?P<zero>{HAN_ZERO})"
    r"|(?P<ring>(?<=\d)[〇○](?=[\d%％万亿]))"
    # 5。3%, 3,5%: a point that became something else
    r"|(?P<mark>(?<=\d)[。,](?=\d{1,2}(?:[%％‰万亿]|个百分点)))"
    # 1，234家: one number or two
    r"|(?P<parted>(?<=\d)，(?=\d{3}[^\d，]))"
)
_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1", "|": "1"}
# What nearly every text lacks, in one cheap search.
_HINT = re.compile(
    r"\d[OolI|〇○]|\d[。，]\d|[一二三四五六七八九][OoＯｏ0０]|[OlI]\d|\d,\d{1,2}[%％‰万亿个]"
)
_MEANT = {"zero": "〇", "ring": "0", "mark": "."}
_DOUBTS = {
    "letter": Doubt.LETTER,
    "zero": Doubt.ZERO,
    "ring": Doubt.ZERO,
    "mark": Doubt.MARK,
    "parted": Doubt.MARK,
}


def read_through(key: str) -> tuple[str, dict[int, Doubt]]:
    """Return a text of the same length as it was meant, and the places where it was doubtful."""
    doubtful: dict[int, Doubt] = {}
    if _HINT.search(key) is None:
        return key, doubtful
    meant: list[str] | None = None
    for found in _PATTERN.finditer(key):
        group = found.lastgroup or ""
        doubtful[found.start()] = _DOUBTS[group]
        if group == "parted":
            continue
        meant = meant or list(key)
        for at in range(*found.span()):
            meant[at] = _MEANT.get(group) or _DIGITS[key[at]]
    return "".join(meant) if meant else key, doubtful
