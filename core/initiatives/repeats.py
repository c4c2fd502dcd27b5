"""Repeats: names accepted once, found again without marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from core.initiatives.named import Named
from core.initiatives.phrases import has_rare
from core.initiatives.splitting import split_words
from core.initiatives.vocabulary import head_at_end
from core.matching import any_of, encode, spans
from core.offsets import Span

_SHORTEST = 5  # characters: shorter names without a head are ordinary words
_SHORTEST_WITH_HEAD = 4
# What may follow a name without a head: anything but the noun that it would be a part of.
_FREE = re.compile(
    r"$|[^\u4e00-\u9fff]|[的等和与及在已将为是]|正式|自|以来|启动|上线|推出|实施|开展|举办|开讲|累计|共|先后|持续|成为"
)


def repeats(
    key: str, lines: Sequence[Span], names: Mapping[str, Named], taken: Iterable[Span]
) -> Iterator[Named]:
    """Yield the unmarked repeats of accepted names; `lines` are in order.

    Takes time linear in the text, however many names there are.
    """
    long = [name for name in names if _is_telling(name)]
    if not long:
        return
    blocked = sorted(taken)
    line = block = 0
    for span in spans(encode(key), any_of(long)):
        while line < len(lines) and lines[line].end < span.end:
            line += 1
        while block < len(blocked) and blocked[block].end <= span.start:
            block += 1
        inside = line < len(lines) and lines[line].start <= span.start
        free = block == len(blocked) or not blocked[block].overlaps(span)
        name = span.of(key)
        if inside and free and (head_at_end(name) or _FREE.match(key, span.end, lines[line].end)):
            yield Named(span, names[name].kind, name, quoted=False)


def _is_telling(name: str) -> bool:
    """Say whether a name can be told from ordinary words where it stands without marks."""
    least = _SHORTEST_WITH_HEAD if head_at_end(name) else _SHORTEST
    return len(name) >= least or (len(name) == _SHORTEST - 1 and has_rare(split_words(name)))
