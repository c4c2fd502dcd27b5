"""Claims that a report itself can confirm: counts of lists, totals, shares, changes.

Only what is certain is called inconsistent; where a list may be cut short, or parts may overlap,
nothing is said.
"""

from __future__ import annotations

from core.checks.lists import list_checks
from core.checks.sums import sum_checks
from core.model import Check, Figure, Role, Structure

_SKIPPED = frozenset({Role.PART_MARKER, Role.RESIDUE, Role.BOILERPLATE, Role.META})


def find_checks(
    key: str, structure: Structure, figures: tuple[Figure, ...] = ()
) -> tuple[Check, ...]:
    """Return the checks of a text in simplified form, in order of the claims."""
    found = [
        check
        for line in structure.lines
        if line.role not in _SKIPPED
        for check in list_checks(key, line.span)
    ]
    found += sum_checks(key, figures)
    return tuple(sorted(found, key=lambda check: check.span))
