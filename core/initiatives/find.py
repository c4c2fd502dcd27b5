"""Find the initiatives of a text and link the mentions of one thing."""

from __future__ import annotations

from core.initiatives.named import Named
from core.initiatives.quoted import quoted_initiatives
from core.initiatives.repeats import repeats
from core.initiatives.unquoted import unquoted_initiatives
from core.model import Initiative, InitiativeKind, Role, Structure

_NO_NAMES = frozenset({Role.BOILERPLATE, Role.RESIDUE, Role.PART_MARKER, Role.META, Role.BYLINE})


def find_initiatives(text: str, key: str, structure: Structure) -> tuple[Initiative, ...]:
    """Return the mentions in order; `key` is `text` in simplified form, position by position.

    They are not linked to entities yet: that is `link_entities`.
    """
    lines = [line.span for line in structure.lines if line.role not in _NO_NAMES]
    found: list[Named] = [named for line in lines for named in quoted_initiatives(key, line)]
    taken = [named.span for named in found]
    for line in lines:
        found += unquoted_initiatives(key, line, [t for t in taken if t.overlaps(line)])
    taken = [named.span for named in found]
    names = {n.core: n for n in found if n.sure and n.kind is not InitiativeKind.DOCUMENT}
    found += repeats(key, lines, names, taken)
    found.sort(key=lambda named: named.span)
    return tuple(
        Initiative(
            span=named.span,
            name=named.span.of(text),
            name_key=named.span.of(key),
            kind=named.kind,
            quoted=named.quoted,
            entity=0,
        )
        for named in found
    )
