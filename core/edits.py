"""Replacements in a text, applied together: the text that results and its offset map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from core.offsets import OffsetMap, Span


class Replacement(NamedTuple):
    """Put `after` in place of the characters that `span` covers."""

    span: Span
    after: str


def replace(text: str, replacements: Iterable[Replacement]) -> tuple[str, OffsetMap]:
    """Return `text` with all replacements made, and the map from the old text to the new.

    Replacements may come in any order. Raises ValueError where two of them overlap or one lies
    outside the text.
    """
    parts: list[str] = []
    lengths: list[tuple[int, int, int]] = []
    done = 0
    for span, after in sorted(replacements):
        if span.start < done or span.end < span.start or span.end > len(text):
            message = f"replacement {span} overlaps another or lies outside the text"
            raise ValueError(message)
        parts.append(text[done : span.start])
        parts.append(after)
        lengths.append((span.start, span.end, len(after)))
        done = span.end
    parts.append(text[done:])
    return "".join(parts), OffsetMap.from_lengths(lengths)
