"""Find the initiatives of a text and link the mentions of one thing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from core.initiatives.honours import is_honour
from core.initiatives.keys import spoken_forms
from core.initiatives.named import Named
from core.initiatives.quoted import quoted_initiatives
from core.initiatives.repeats import repeats
from core.initiatives.titles import titled_initiatives
from core.initiatives.unquoted import unquoted_initiatives
from core.model import Initiative, InitiativeKind, Role, Structure
from core.offsets import Span

_NO_NAMES = frozenset({Role.BOILERPLATE, Role.RESIDUE, Role.PART_MARKER, Role.META, Role.BYLINE})

# Words of these are ordinary words where they stand without marks.
_SAID_OFTEN = frozenset({InitiativeKind.DOCUMENT, InitiativeKind.POLICY})


def find_initiatives(text: str, key: str, structure: Structure) -> tuple[Initiative, ...]:
    """Return the mentions in order; `key` is `text` in simplified form, position by position.

    They are not linked to entities yet: that is `link_entities`.
    """
    lines = [line.span for line in structure.lines if line.role not in _NO_NAMES]
    quotations = [pair for line in lines for pair in quoted_initiatives(key, line)]
    found = [named for _, named in quotations if named]
    refused = [span for span, named in quotations if named is None]
    found += _named_before(key, refused, found)
    found += (named for line in lines for named in titled_initiatives(key, line))
    taken = sorted(named.span for named in found)
    for line in lines:
        first, last = (bisect_left(taken, (at, at)) for at in line)
        found += unquoted_initiatives(key, line, taken[first:last])
    said = [n for n in found if n.sure and n.kind not in _SAID_OFTEN]
    names = {form: n for n in said for form in spoken_forms(n.span.of(key), n.core)}
    found += repeats(key, lines, names, [named.span for named in found] + refused)
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


def _named_before(key: str, refused: list[Span], found: list[Named]) -> Iterator[Named]:
    """Yield quotations that say nothing of themselves but are named elsewhere in the text."""
    kinds = {n.core: n.kind for n in found if n.kind is not InitiativeKind.DOCUMENT}
    for span in refused:
        inner = key[span.start + 1 : span.end - 1]
        if len(inner) > 1 and inner in kinds and not is_honour(key, span):
            yield Named(span, kinds[inner], inner)
