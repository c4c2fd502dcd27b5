"""Hard wraps and stray spaces: white space that a page put where the sentence has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from core.model import Confidence, Repair
from core.offsets import Span
from core.repair.columns import find_setting
from core.words import cut

_END = r"(?:\r\n|[\r\n\x0b\x85\u2028\u2029])"  # a page break (\x0c) ends more than a line
_BREAK = re.compile(rf"(?<![ \t\u00a0])[ \t\u00a0]*{_END}(?:[ \t\u00a0]*{_END})*")
_LINE_END = re.compile(_END)
_HAN = r"\u3400-\u9fff\uf900-\ufaff"
_ENDS_OPEN = re.compile(rf"[{_HAN}0-9A-Za-z,，、:：“‘（(《—-]$")
_STARTS_ON = re.compile(rf"[{_HAN}0-9A-Za-z,，、。；;：:！？”’）)》%％]")
_STOP = re.compile(r"[。！？!?；;]")
# A line that begins like this is a line of its own.
_OWN_LINE = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.． 　]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}[、.． 　]\D|第[一二三四五六七八九十\d]+[章节条]"
    r"|[　\t]| {2}|[—\-]{2}|[•●◆■▲★※▼]|PART|图|文/|记者|【"
)
_HAN_END = re.compile(rf"[{_HAN}]$")
_HAN_START = re.compile(rf"[{_HAN}]")
# What a number is cut off from: digits, a measure, a multiplier.
_COUNTED = re.compile(
    r"[\d万萬亿億千百多余餘%％个個名家人次场場项項条條件户戶亩畝吨噸元年月日公平]"
)
_NEAR = 6  # characters on either side that decide whether a word is cut
_CLAUSE = 16  # characters: shorter open lines are headings and names
_PARAGRAPH = 40  # characters: shorter lines are headings, captions, names


def hard_wraps(raw: str) -> Iterator[Repair]:
    """Yield a repair for each line break inside a sentence, a word or a number."""
    breaks = [
        found for found in _BREAK.finditer(raw) if found.start() > 0 and found.end() < len(raw)
    ]
    edges = [0, *(edge for found in breaks for edge in found.span()), len(raw)]
    lines = [raw[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    blanks = [len(_LINE_END.findall(found[0])) > 1 for found in breaks]
    setting = find_setting(lines, [*blanks, False])
    for found, blank, (before, after) in zip(breaks, blanks, pairwise(lines), strict=True):
        if _OWN_LINE.match(after):
            continue
        if setting and setting.goes_on(before, after, blank=blank):
            rule, why = "fixed_width", f"the lines are set to {setting.width} columns"
        elif _is_inside_sentence(before, after):
            rule, why = "inside_sentence", "the sentence goes on"
        else:
            continue
        if before[-1:].isdigit() and after[:1].isdigit():
            rule, why = "inside_number", f"{why}; here may be one number, or two"
        words = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii()
        yield Repair(
            "hard_wrap",
            rule,
            Span(*found.span()),
            found[0],
            " " if words and after[:1].isalpha() else "",
            Confidence.DERIVED,
            f"{why}: …{before[-8:]}{after[:8]}…",
        )


def _is_inside_sentence(before: str, after: str) -> bool:
    """Say whether a line without an end goes on in the next."""
    if not _STARTS_ON.match(after) or not _ENDS_OPEN.search(before):
        return False
    # The next line must itself be prose that ends a sentence, or be wrapped in turn.
    if not _STOP.search(after) and len(after) < _PARAGRAPH:
        return False
    # A caption is long and open too, but holds no sentence; prose that was cut has commas enough,
    # and what follows a caption starts anew.
    opens = before.count(",") + before.count("，")
    if len(before) < _PARAGRAPH:
        return len(before) >= _CLAUSE and opens > 0 and _cuts_word(before, after)
    return bool(_STOP.search(before)) or opens > 1


def _cuts_word(before: str, after: str) -> bool:
    """Say whether a number or a word of the dictionary goes over the break."""
    if before[-1].isdigit():
        return bool(_COUNTED.match(after))
    if not (_HAN_END.search(before) and _HAN_START.match(after)):
        return False
    left, end = before[-_NEAR:], 0
    for word in cut(left + after[:_NEAR]):
        if end < len(left) < end + len(word):
            return True
        end += len(word)
    return False


_STRAY = re.compile(
    rf"(?<=[{_HAN}，、。；：,])[ \u00a0](?=[“‘「『《])|"
    rf"(?<=[{_HAN}])[ \u00a0](?=[，。、；：！？”’」』》])|"
    rf"(?<=[{_HAN}])[ ](?=\d+(?:\.\d+)?[{_HAN}])|(?P<nbsp>\u00a0)"
)


def stray_spaces(raw: str) -> Iterator[Repair]:
    """Yield a repair for each space before a mark that takes none, and each no-break space."""
    for found in _STRAY.finditer(raw):
        nbsp = found["nbsp"] is not None
        yield Repair(
            "nbsp" if nbsp else "stray_space",
            "no_break_space" if nbsp else "before_mark",
            Span(*found.span()),
            found[0],
            " " if nbsp else "",
            Confidence.CERTAIN,
            "a no-break space stands for a space" if nbsp else "Chinese has no space here",
        )
