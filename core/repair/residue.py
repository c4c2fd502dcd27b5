"""Pinyin residue: `統(tǒng)戰(zhàn)` on pages that a converter annotated behind its readers' backs.

The converter puts the first dictionary reading after every character of a fixed list, all of them
characters that only traditional text has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from core.model import Confidence, Repair
from core.offsets import Span
from core.readings import readings
from core.repair.annotations import LETTERS
from core.script import is_traditional_only

_RESIDUE = re.compile(rf"(?P<before>[^\x00-\x7f])(?P<all>[(（](?P<pinyin>[{LETTERS}]{{1,6}})[)）])")
_FAMILY = 2  # a damaged page has dozens; one alone may be a gloss
_LESSON = 0.1  # a text that also annotates other characters teaches them


def pinyin_residue(raw: str) -> Iterator[Repair]:
    """Yield a repair for each residue; texts that teach readings, and lone glosses, are left."""
    found = [m for m in _RESIDUE.finditer(raw) if m["pinyin"] in readings(m["before"])]
    family = [m for m in found if is_traditional_only(m["before"])]
    if len(family) < _FAMILY or len(found) - len(family) > _LESSON * len(found):
        return
    count = Counter(m["before"] for m in family)
    for match in family:
        character, pinyin = match["before"], match["pinyin"]
        yield Repair(
            "pinyin_residue",
            "aligned",
            Span(*match.span("all")),
            match["all"],
            "",
            Confidence.CERTAIN,
            f"{pinyin} is a reading of {character}; {count[character]} × {character} and "
            f"{len(family)} such readings in this text",
        )
