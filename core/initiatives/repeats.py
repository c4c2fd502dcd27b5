"""Repeats: names accepted once, found again without marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from core.initiatives.named import Named
from core.initiatives.phrases import has_rare
from core.initiatives.vocabulary import alternatives, head_at_end
from core.offsets import Span
from core.words import cut

_SHORTEST = 5  # characters: shorter names without a head are ordinary words
_SHORTEST_WITH_HEAD = 4
# What may follow a name without a head: anything but the noun that it would be a part of.
_FREE = re.compile(
    r"$|[^\u4e00-\u9fff]|[的等和与及在已将为是]|正式|自|以来|启动|上线|推出|实施|开展|举办|开讲|累计|共|先后|持续|成为"
)


def repeats(
    key: str, lines: Iterable[Span], names: Mapping[str, Named], taken: list[Span]
) -> Iterator[Named]:
    """Yield the unmarked repeats of accepted names."""
    long = [name for name in names if _is_telling(name)]
    if not long:
        return
    found_names = re.compile(alternatives(long))
    blocked = sorted(taken)
    at = 0
    for line in lines:
        for found in found_names.finditer(key, line.start, line.end):
            span = Span(*found.span())
            if not head_at_end(found[0]) and not _FREE.match(key, span.end, line.end):
                continue
            while at < len(blocked) and blocked[at].end <= span.start:
                at += 1
            if at == len(blocked) or not blocked[at].overlaps(span):
                yield Named(span, names[found[0]].kind, found[0], quoted=False)


def _is_telling(name: str) -> bool:
    """Say whether a name can be told from ordinary words where it stands without marks."""
    least = _SHORTEST_WITH_HEAD if head_at_end(name) else _SHORTEST
    return len(name) >= least or (len(name) == _SHORTEST - 1 and has_rare(cut(name)))
