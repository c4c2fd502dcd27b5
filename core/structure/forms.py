"""What a line of text is for, beyond its role: address, speaker, note, item of a list."""

from __future__ import annotations

import re
from collections import Counter

from core.layout import Form, Part
from core.structure.lines import TextLine

SALUTATION = re.compile(
    r"(?:各位|尊敬的|同志们|女士们|先生们|朋友们|同学们|乡亲们|主席(?=[:：,，])|主席(?:先生|女士)|议长|代表们)"
    r".{0,30}[:：,，!！]|.{0,16}、各位.{0,24}[:：]"
)
"""A line that only addresses those who listen."""

_NOTE = re.compile(
    r"(?:注|附注|备注|注释|说明|资料来源|数据来源)\s*[\d①-⑩]{0,2}\s*[:：]|[\[［【〔]\s*注?\s*\d{1,3}\s*[\]］】〕]"
)
_NOTES_HEAD = re.compile(
    r"(?:附件\s*\d?\s*[:：]?\s*)?.{0,12}(?:注\s*释|附\s*注|名词(?:解释|注释)|脚\s*注)\s*[:：]?"
)
_NUMBERED = re.compile(r"(?:[\[［【〔(（]?\d{1,3}[\]］】〕)）.、．]|[①-⑳])")
_SPEAKER = re.compile(
    r"[【\[]?(?P<who>主持人|记者|问|答|提问|主席|(?:代表|委员|部门)?发言人|[\u4e00-\u9fff]{1,12})"
    r"(?:[（(][^）)]{1,16}[）)])?[】\]]?[:：]"
)
# Who may speak without having spoken before, by office; others by speaking again and again.
_OFFICE = re.compile(
    r"主持人|记者|问|答|提问|主席|.{0,4}发言人|"
    r".{1,8}(?:议员|议长|市长|县长|局长|部长|处长|委员|主委|司长|秘书长).{0,4}"
)
_AGAIN = 3  # times that a name must stand before a colon to be a speaker's
_SPEAKERS = 2  # in one report: one alone lectures, and his name is no turn
_ITEMS = frozenset({"ordinal", "dash", "bullet", "roman-brackets"})


def text_forms(lines: list[TextLine]) -> dict[int, Form]:
    """Return the forms of lines of text, by order; most have none."""
    forms = {
        order: Form.NOTE
        for order, line in enumerate(lines)
        if _NOTE.match(line.key) or (line.hint and line.hint.part is Part.NOTE)
    }
    forms |= dict.fromkeys(_notes_below(lines), Form.NOTE)
    forms |= dict.fromkeys(_turns(lines), Form.SPEAKER)
    for order, line in enumerate(lines):
        if SALUTATION.fullmatch(line.key):
            forms[order] = Form.SALUTATION
        elif line.marker and line.marker[0] in _ITEMS:
            forms.setdefault(order, Form.ITEM)
    return forms


def _notes_below(lines: list[TextLine]) -> list[int]:
    """Return the numbered lines right below a line that says notes follow, or below a note."""
    found: list[int] = []
    noting = False
    for order, line in enumerate(lines):
        if _NOTES_HEAD.fullmatch(line.key) or _NOTE.match(line.key):
            noting = True
        elif noting and _NUMBERED.match(line.key):
            found.append(order)
        else:
            noting = False
    return found


def _turns(lines: list[TextLine]) -> list[int]:
    """Return the lines that open with the name of who speaks."""
    spoken: dict[int, str] = {}
    for order, line in enumerate(lines):
        found = _SPEAKER.match(line.key)
        if found and not _NOTE.match(line.key):
            spoken[order] = found["who"]
    counted = Counter(spoken.values())
    often = {who for who, times in counted.items() if times >= _AGAIN or _OFFICE.fullmatch(who)}
    if len(often) < _SPEAKERS:
        return []
    return [order for order, who in spoken.items() if who in often]
