"""The reader's own words: names, expressions and ignore rules that hold for every report.

They are applied over what was found by itself, and what they add says so (`Origin.OWN`). All
matching is on the simplified key, so either script may be typed, and by RE2, whose time is linear
in the text whatever the expression.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.matching import any_of, encode, refuse_unreadable, spans
from core.model import Initiative, InitiativeKind, Origin, Report
from core.offsets import Span
from core.script import simplified_key

QUOTES = {"“": "”", "「": "」", "『": "』", "‘": "’", "《": "》", "〈": "〉"}
"""Opening marks and the closing ones."""


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One line of the reader's list: `words` as typed, or an expression in RE2's syntax.

    A `kind` makes what it finds an initiative; without one, what it finds is ignored.
    """

    words: str
    kind: InitiativeKind | None = None
    expression: bool = False


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A reader's list for the whole library.

    `same` pairs the key of an entity with the key of the one it is the same as. `dictionary` holds
    words that jieba should not cut when key terms are counted.
    """

    entries: tuple[OwnEntry, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    dictionary: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether the list changes any report."""
        return bool(self.entries or self.same)


def check_expression(expression: str) -> None:
    """Raise BadExpressionError, with the reason, for an expression that can't serve.

    It can't be read, or matches the empty text and so everywhere.
    """
    refuse_unreadable(simplified_key(expression))


def apply(report: Report, words: OwnWords) -> Report:
    """Return the report with the reader's own words applied; without any, the report itself.

    An own name stands in place of the mentions it overlaps; where two own names overlap, the one
    that starts first, and of these the longer one. Takes time linear in the text.
    Raises BadExpressionError for an expression that can't be read.
    """
    if not words:
        return report
    ignored = _found(report.key, tuple(e for e in words.entries if e.kind is None))
    names = _found(report.key, tuple(e for e in words.entries if e.kind is not None))
    own = tuple(_mention(report, span, kind) for span, kind in names if kind)
    dropped = {place for span, _ in ignored for place in (span, with_marks(report.key, span))}
    kept = [mention for mention in report.initiatives if mention.span not in dropped]
    from core.initiatives import link_entities  # noqa: PLC0415 - 70 ms that few libraries need

    return link_entities(replace(report, initiatives=merge(kept, own)), same=dict(words.same))


def count_found(key: str, entry: OwnEntry) -> int:
    """Return how often an entry's words, or its expression, stand in a simplified text.

    Raises BadExpressionError for an expression that can't be read.
    """
    return len(_found(key, (entry,)))


def merge(kept: list[Initiative], added: tuple[Initiative, ...]) -> tuple[Initiative, ...]:
    """Return the mentions in order, an added one in place of those that it overlaps."""
    taken = sorted(added, key=lambda mention: mention.span)
    result = list(taken)
    at = 0
    for mention in sorted(kept, key=lambda mention: mention.span):
        while at < len(taken) and taken[at].span.end <= mention.span.start:
            at += 1
        if at == len(taken) or not taken[at].span.overlaps(mention.span):
            result.append(mention)
    return tuple(sorted(result, key=lambda mention: mention.span))


def with_marks(key: str, span: Span) -> Span:
    """Return a span with the quotation marks that stand right around it."""
    closing = QUOTES.get(key[span.start - 1 : span.start]) if span.start else None
    return Span(span.start - 1, span.end + 1) if closing == key[span.end : span.end + 1] else span


def is_marked(name: str) -> bool:
    """Say whether one pair of marks stands around all of a name."""
    return len(name) > 2 and with_marks(name, Span(1, len(name) - 1)) != Span(1, len(name) - 1)  # noqa: PLR2004 - two marks and something between


def _mention(report: Report, span: Span, kind: InitiativeKind) -> Initiative:
    span = with_marks(report.key, span)
    name = span.of(report.key)
    return Initiative(span, span.of(report.text), name, kind, name[0] in QUOTES, 0, Origin.OWN)


def _found(key: str, entries: tuple[OwnEntry, ...]) -> list[tuple[Span, InitiativeKind | None]]:
    """Return what the entries find, in order and without overlaps, with its kind."""
    data = encode(key)
    found = [(span, e.kind) for e in entries if e.expression for span in spans(data, _fold(e))]
    kinds = {_fold(e): e.kind for e in entries if not e.expression}
    if kinds:
        found += [(span, kinds[span.of(key)]) for span in spans(data, any_of(kinds))]
    found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    result: list[tuple[Span, InitiativeKind | None]] = []
    for span, kind in found:
        if not result or span.start >= result[-1][0].end:
            result.append((span, kind))
    return result


def _fold(entry: OwnEntry) -> str:
    return simplified_key(entry.words)
