"""Which repairs a reader wants, by kind, rule and place; and what damage that leaves."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Final, final

from core.model import Repair
from core.offsets import Span
from core.repair.places import Places


@final
class _Everything:
    """A container of every name."""

    def __contains__(self, name: object) -> bool:
        return True


ALL: Final[Container[str]] = _Everything()
"""Names every kind and rule of repair."""

_GUESSES = frozenset({"lossy", "doubtful", "inside_number"})
_JOINED = frozenset({"inside_number"})
_DAMAGE = frozenset({"byte_slip", "mojibake", "lost"})


def part_wanted(
    repairs: Iterable[Repair], without_rules: Container[str], without_spans: Iterable[Span]
) -> tuple[tuple[Repair, ...], tuple[Repair, ...]]:
    """Return the repairs to make and those to leave, each sorted by place.

    `without_rules` names kinds (`byte_slip`), rules (`lossy`) or both (`byte_slip/lossy`). A repair
    is left too where it is at one of `without_spans`, in raw code points, or shares a character
    with one.
    """
    places = Places(without_spans)
    made: list[Repair] = []
    left: list[Repair] = []
    for repair in sorted(repairs, key=lambda r: r.raw_span):
        names = (repair.kind, repair.rule, f"{repair.kind}/{repair.rule}")
        unwanted = any(name in without_rules for name in names) or places.meet(repair.raw_span)
        (left if unwanted else made).append(repair)
    return tuple(made), tuple(left)


def wraps_guessed(made: Iterable[Repair]) -> list[Span]:
    """Return the raw spans where a line end was joined that may have parted two numbers."""
    return [r.raw_span for r in made if r.rule in _JOINED]


def damage_left(made: Iterable[Repair], undone: Iterable[Repair]) -> list[Span]:
    """Return the raw spans where characters or digits may still be missing.

    They are missing where damage could only be flagged, where a repair had to guess at lost bytes
    or whether digits on either side of a line end are one number, and where a reader has taken back
    the repair of anything but annotations and white space.
    """
    guessed = [r for r in made if not r.applied or r.rule in _GUESSES]
    return [r.raw_span for r in (*guessed, *(r for r in undone if r.kind in _DAMAGE))]
