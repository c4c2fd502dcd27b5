"""The one door to RE2: expressions matched in time linear in the text, whatever they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol, cast

import re2

from core.errors import BadExpressionError
from core.offsets import Span

_KEPT = 64  # expressions kept compiled
_MEMORY = 64 << 20  # bytes for one compiled expression: enough for 100,000 names in one


class Match(Protocol):
    """What RE2 finds, in bytes."""

    def span(self) -> tuple[int, int]:
        """Return where the match starts and ends."""
        ...


class Pattern(Protocol):
    """A compiled expression of RE2."""

    def match(self, data: bytes) -> Match | None:
        """Return the match at the start."""
        ...

    def finditer(self, data: bytes) -> Iterator[Match]:
        """Yield the matches in order."""
        ...


def any_of(names: Iterable[str]) -> str:
    """Return the expression of some plain words; where several match, the longest one counts."""
    return "|".join(map(re2.escape, names))


def refuse_unreadable(expression: str) -> None:
    """Raise BadExpressionError, with RE2's reason, for an expression that it can't read.

    One that matches the empty text is refused too: it would match everywhere.
    """
    if _compile(expression).match(b""):
        message = f"{expression}: matches the empty text"
        raise BadExpressionError(message)


def encode(text: str) -> bytes:
    """Return UTF-8 in which a lone surrogate is one character too."""
    return text.encode("utf-8", "replace")


def spans(data: bytes, expression: str) -> Iterator[Span]:
    """Yield the matches in an encoded text, in code points.

    The bytes between two matches are counted once. Raises BadExpressionError.
    """
    at = position = 0
    for found in _compile(expression).finditer(data):
        start, end = found.span()
        if start == end:
            continue
        first = position + len(data[at:start].decode())
        position, at = first + len(data[start:end].decode()), end
        yield Span(first, position)


@lru_cache(maxsize=_KEPT)
def _compile(expression: str) -> Pattern:
    options = re2.Options()
    options.log_errors = False
    options.longest_match = True
    options.max_mem = _MEMORY
    try:
        return cast("Pattern", re2.compile(expression, options))
    except re2.error as error:
        reason = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
        message = f"{expression}: {reason}"
        raise BadExpressionError(message) from error
