"""Anchors: passages found again after the text around them has changed.

An anchor is a position with a quote and its context, as in the W3C's Web Annotation model
(TextPositionSelector and TextQuoteSelector), in code points of the decoded source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from core.offsets import Span

CONTEXT = 32
"""How many characters on each side an anchor keeps."""

_NEAR = 20_000  # code points around the old place that are searched first
_MOST_PLACES = 4096  # occurrences weighed at most: bounds the time on "……" or a single character
_PIECE = 4  # code points; short enough that one survives most edits
_MOST_PIECES = 64
_MOST_HITS = 256  # of one piece: a piece this common says nothing
_BIN = 32  # code points by which the votes for one place may differ
_WINDOWS = 4  # places compared in detail
_LONG = 512  # code points; longer quotes are found by their two ends
_TOLERANCE = 0.3  # share of the quote that may have been edited


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: raw code points `start … end`, the text there, and up to 32 on each side."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def make_anchor(raw: str, span: Span) -> Anchor:
    """Return the anchor of a span of `raw`. Raises ValueError where it lies outside."""
    start, end = span
    if not 0 <= start <= end <= len(raw):
        message = f"{span} lies outside a text of {len(raw)} code points"
        raise ValueError(message)
    return Anchor(
        start,
        end,
        raw[start:end],
        raw[max(0, start - CONTEXT) : start],
        raw[end : end + CONTEXT],
    )


def find_anchor(raw: str, anchor: Anchor) -> Span | None:
    """Return where the passage stands in `raw` now, or None where it is gone.

    At its old place, else the same words where context and nearness speak for it, else words
    that differ by an edit or two.
    """
    if _stays(raw, anchor):
        return Span(anchor.start, anchor.end)
    found = _find_exact(raw, anchor)
    if found or not anchor.exact:
        return found
    return _find_long(raw, anchor) if len(anchor.exact) > _LONG else _find_edited(raw, anchor)


def _stays(raw: str, anchor: Anchor) -> bool:
    """Say whether the quote is at its old place, not by mere chance: a neighbour is there too."""
    if anchor.end > len(raw) or raw[anchor.start : anchor.end] != anchor.exact:
        return False
    before = raw[max(0, anchor.start - 1) : anchor.start]
    after = raw[anchor.end : anchor.end + 1]
    return before == anchor.prefix[-1:] or after == anchor.suffix[:1]


def _find_exact(raw: str, anchor: Anchor) -> Span | None:
    """Look for the quote with as much of its context as any occurrence has."""
    for prefix, suffix in _contexts(anchor):
        needle = prefix + anchor.exact + suffix
        starts = [at + len(prefix) for at in _places(raw, needle, anchor.start - len(prefix))]
        if starts and needle:
            best = max(starts, key=lambda at: (_agreement(raw, at, anchor), -_far(at, anchor)))
            return Span(best, best + len(anchor.exact))
    return None


def _contexts(anchor: Anchor) -> Iterator[tuple[str, str]]:
    """Give the context to ask for: all, then less, at last none."""
    for size in (CONTEXT, 8):
        prefix, suffix = anchor.prefix[-size:], anchor.suffix[:size]
        if prefix and suffix:
            yield prefix, suffix
        if prefix:
            yield prefix, ""
        if suffix:
            yield "", suffix
    yield "", ""


def _places(raw: str, needle: str, at: int) -> list[int]:
    """Return where `needle` occurs: near `at`, or else anywhere."""
    low, high = max(0, at - _NEAR), at + len(needle) + _NEAR
    near = list(islice(_occurrences(raw, needle, low, high), _MOST_PLACES))
    return near or list(islice(_occurrences(raw, needle, 0, len(raw)), _MOST_PLACES))


def _occurrences(raw: str, needle: str, low: int, high: int) -> Iterator[int]:
    at = raw.find(needle, low, high)
    while at >= 0:
        yield at
        at = raw.find(needle, at + 1, high)


def _agreement(raw: str, at: int, anchor: Anchor) -> int:
    """Count the characters of context that a place shares with the anchor."""
    end = at + len(anchor.exact)
    before = raw[max(0, at - CONTEXT) : at]
    return _common(before[::-1], anchor.prefix[::-1]) + _common(
        raw[end : end + CONTEXT], anchor.suffix
    )


def _common(left: str, right: str) -> int:
    """Return how many characters two texts share from the start."""
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count


def _far(at: int, anchor: Anchor) -> int:
    return abs(at - anchor.start)


def _find_long(raw: str, anchor: Anchor) -> Span | None:
    """Find a long quote by its first and its last part."""
    half, exact = _LONG // 2, anchor.exact
    head = Anchor(
        anchor.start,
        anchor.start + half,
        exact[:half],
        anchor.prefix,
        exact[half : half + CONTEXT],
    )
    tail = Anchor(
        anchor.end - half,
        anchor.end,
        exact[-half:],
        exact[-half - CONTEXT : -half],
        anchor.suffix,
    )
    first, last = find_anchor(raw, head), find_anchor(raw, tail)
    if first is None or last is None:
        return None
    found = Span(first.start, last.end)
    slack = len(exact) * _TOLERANCE
    return found if abs(found.end - found.start - len(exact)) <= slack else None


def _find_edited(raw: str, anchor: Anchor) -> Span | None:
    """Find a quote that was edited, near where most pieces of it and its context are."""
    most = int(len(anchor.exact) * _TOLERANCE)
    candidates: list[tuple[int, int, Span]] = []
    for place in _likely_places(raw, anchor):
        low = max(0, place - _BIN - most)
        high = place + len(anchor.exact) + 2 * _BIN + most
        distance, span = _closest(anchor.exact, raw[low:high])
        if distance <= most:
            found = span.shift(low)
            candidates.append((distance, _far(found.start, anchor), found))
    return min(candidates)[2] if candidates else None


def _likely_places(raw: str, anchor: Anchor) -> list[int]:
    """Return starts of the quote that the most pieces of the anchored passage vote for."""
    passage = anchor.prefix + anchor.exact + anchor.suffix
    step = max(1, len(passage) // _MOST_PIECES)
    votes: Counter[int] = Counter()
    for offset in range(0, len(passage) - _PIECE + 1, step):
        ahead = offset - len(anchor.prefix)
        hits = _occurrences(raw, passage[offset : offset + _PIECE], 0, len(raw))
        places = {(hit - ahead) // _BIN for hit in islice(hits, _MOST_HITS)}
        # A place beside a bin's edge must not lose its votes to the neighbour.
        votes.update(places | {place + 1 for place in places})
    ranked = sorted(votes, key=lambda place: (-votes[place], _far(place * _BIN, anchor)))
    return [max(0, place * _BIN) for place in ranked[:_WINDOWS]]


def _closest(quote: str, window: str) -> tuple[int, Span]:
    """Return the span of `window` with the least edit distance to `quote`, and that distance."""
    by_end = _distances(quote, window, anchored=False)
    least = min(by_end)
    end = by_end.index(least)
    by_length = _distances(quote[::-1], window[:end][::-1], anchored=True)
    lengths = (n for n, distance in enumerate(by_length) if distance == least)
    return least, Span(end - min(lengths, key=lambda n: abs(n - len(quote))), end)


def _distances(pattern: str, text: str, *, anchored: bool) -> list[int]:
    """Return the edit distance of `pattern` to what ends at each position 0 … of `text`.

    To all of the text before the position if `anchored`, else to its closest tail. Columns of
    the distance matrix are bits of one integer (Myers 1999), which makes a step a few additions.
    """
    masks: dict[str, int] = {}
    for bit, character in enumerate(pattern):
        masks[character] = masks.get(character, 0) | 1 << bit
    every, last = (1 << len(pattern)) - 1, 1 << (len(pattern) - 1)
    rises, falls, distance = every, 0, len(pattern)
    distances = [distance]
    for character in text:
        equal = masks.get(character, 0)
        diagonal = (((equal & rises) + rises) ^ rises) | equal
        up = falls | ~(diagonal | rises) & every
        down = rises & diagonal
        distance += bool(up & last) - bool(down & last)
        distances.append(distance)
        up = up << 1 | anchored
        straight = equal | falls
        rises = (down << 1 | ~(straight | up)) & every
        falls = up & straight & every
    return distances
