"""Text set to a fixed width: mail, terminals, pages copied from PDF. Its line ends mean nothing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_NARROWEST, _WIDEST = 24, 160  # columns; a Chinese character takes two
_SLACK = 3  # columns that a full line may stay short of the width
_HANGING = 2  # columns by which a closing mark may stand outside
_LINES = 5  # full lines that make a habit
_SHARE = 0.5  # of the lines longer than half the width that have to be full
_LONGER = 0.03  # of the lines that may be longer: addresses, rows of tables
_VERSE = 0.6  # of the full lines may end with a mark: more do in verse only
_RUNNING = 0.6  # of the full lines must hold one: lists of names hold none
_DOUBLED = 0.9  # of the breaks that have to be blank lines, where every line has one
_MARKED = 0.1  # of the lines that have to be indented, where paragraphs are
_ASCII = re.compile(r"[\x20-\x7e]")
_INDENT = re.compile(r"[　\t]| {2}")
_WORD = re.compile(r"[!-~]+")
_CLAUSE = re.compile(r"[，,。；;、：:！？.]")
_CLAUSE_END = re.compile(r"[，,。；;、：:！？.][”’」』）)】》]*$")
_ENDS = re.compile(r"[。！？!?；;…:：][”’」』）)】》]*$")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its width in columns, and what parts its paragraphs.

    `doubled`: a blank line after every line. `parted`: paragraphs are indented or set apart by
    blank lines, so that a full line that ends a sentence tells nothing.
    """

    width: int
    doubled: bool
    parted: bool

    def goes_on(self, before: str, after: str, *, blank: bool) -> bool:
        """Say whether a line goes on in the next, `blank` telling of a blank line between."""
        if blank and not self.doubled:
            return False
        if _INDENT.match(after) or "\t" in before:
            return False
        room = self.width - columns(before)
        if _ENDS.search(before):
            # A heading may follow a full last line, so what follows must look like running text.
            runs_on = columns(after) >= self.width - _SLACK or bool(_ENDS.search(after))
            return self.parted and runs_on and room <= _SLACK
        if room <= _SLACK:
            return True
        # A word of Latin letters or a number goes to the next line whole.
        word = _WORD.match(after)
        return word is not None and columns(word[0]) > room - 1


def columns(text: str) -> int:
    """Return how many columns a text takes on a terminal: two a Chinese character."""
    return 2 * len(text) - len(_ASCII.findall(text))


def find_setting(lines: list[str], blanks: list[bool]) -> Setting | None:
    """Return how a text is set, None where it is not set to a width.

    `lines` are those that are not empty; `blanks` tell for each whether a blank line follows.
    """
    widths = [columns(line) for line in lines]
    counted = Counter(widths)
    inside = {
        width: sum(counted[w] for w in range(width - _SLACK, width + _HANGING + 1))
        for width in counted
        if _NARROWEST <= width <= _WIDEST
    }
    if not inside:
        return None
    width = max(inside, key=lambda w: (inside[w], counted[w]))
    longer = sum(times for w, times in counted.items() if w > width + _HANGING)
    # Headings and last lines may be as short as they like.
    long = sum(times for w, times in counted.items() if 2 * w > width)
    if inside[width] < max(_LINES, _SHARE * long) or longer > _LONGER * len(lines):
        return None
    full = [line for line, w in zip(lines, widths, strict=True) if width - _SLACK <= w]
    closed = sum(bool(_CLAUSE_END.search(line)) for line in full)
    running = sum(bool(_CLAUSE.search(line)) for line in full)
    if closed > _VERSE * len(full) or running < _RUNNING * len(full):
        return None
    doubled = sum(blanks[:-1]) >= _DOUBLED * max(1, len(blanks) - 1)
    indented = sum(bool(_INDENT.match(line)) for line in lines) >= max(2, _MARKED * len(lines))
    return Setting(width, doubled, parted=indented or (any(blanks[:-1]) and not doubled))
