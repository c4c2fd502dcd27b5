"""Hard wraps and stray spaces: white space that a page put where the sentence has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model import Confidence, Repair
from core.offsets import Span

_BREAK = re.compile(r"[ \t\u00a0]*(?:\r\n|\r|\n)(?:[ \t\u00a0]*(?:\r\n|\r|\n))*")
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
_PARAGRAPH = 40  # characters: shorter lines are headings, captions, names


def hard_wraps(raw: str) -> Iterator[Repair]:
    """Yield a repair for each line break inside a sentence, a word or a number."""
    breaks = list(_BREAK.finditer(raw))
    for index, found in enumerate(breaks):
        line_start = breaks[index - 1].end() if index else 0
        line_end = breaks[index + 1].start() if index + 1 < len(breaks) else len(raw)
        before, after = raw[line_start : found.start()], raw[found.end() : line_end]
        if _is_inside_sentence(before, after):
            word = before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii()
            yield Repair(
                "hard_wrap",
                "inside_sentence",
                Span(*found.span()),
                found[0],
                " " if word and after[:1].isalpha() else "",
                Confidence.DERIVED,
                f"the sentence goes on: …{before[-8:]}{after[:8]}…",
            )


def _is_inside_sentence(before: str, after: str) -> bool:
    """Say whether a long line without an end goes on in the next."""
    if _OWN_LINE.match(after) or not _STARTS_ON.match(after) or not _ENDS_OPEN.search(before):
        return False
    # The next line must itself be prose that ends a sentence, or be wrapped in turn.
    if not _STOP.search(after) and len(after) < _PARAGRAPH:
        return False
    if len(before) < _PARAGRAPH:
        return False
    # A caption is long and open too, but holds no sentence; prose that was cut has commas enough,
    # and what follows a caption starts anew.
    opens = len(_STOP.findall(before)) + before.count(",") + before.count("，")
    return bool(_STOP.search(before)) or opens > 1


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
