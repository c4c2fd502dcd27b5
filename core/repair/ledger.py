"""The ledger: what every fix found, in order, none overlapping another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from core.model import Repair
from core.repair.characters import odd_characters
from core.repair.hkscs import hkscs_slips
from core.repair.layout import hard_wraps, stray_spaces
from core.repair.markup import markup
from core.repair.mojibake import mojibake
from core.repair.places import Places
from core.repair.residue import pinyin_residue
from core.repair.slips import byte_slips

Fix = Callable[[str], Iterable[Repair]]

# The order settles who may claim a character: a slip swallows the residue that follows it, and
# white space means something only where no damage is.
_FIXES: tuple[Fix, ...] = (
    mojibake,
    byte_slips,
    hkscs_slips,
    pinyin_residue,
    odd_characters,
    markup,
    hard_wraps,
    stray_spaces,
)


def find_repairs(raw: str) -> tuple[Repair, ...]:
    """Return the repairs of a decoded text, sorted by place; clean text has none."""
    taken: list[Repair] = []
    for fix in _FIXES:
        places = Places(repair.raw_span for repair in taken)
        taken += [repair for repair in fix(raw) if not places.meet(repair.raw_span)]
    return tuple(sorted(taken, key=lambda repair: repair.raw_span))
