"""Bytes that went: which characters may have stood there.

Half a character leaves a `?`, or nothing; two neighbours may lose the halves that meet, where these
make no character together; three lose the middle one, if it fits with neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from heapq import nlargest
from typing import final

from core.repair.converted import ALONE, Converted, Loss, State

_LIKELY = 80  # characters tried for a second byte, the commonest
_FANNED = 24  # characters tried for a byte that went, the likeliest
# A sign that went is supposed only where nothing else fits: log probability.
_EATEN = -4.0


@final
class Gaps:
    """What may stand for the bytes that went from a page."""

    def __init__(self, page: Converted) -> None:
        self._page = page

    def half(
        self, state: State, waiting: int, end: int, *, sign: bool = False, before: int | None = None
    ) -> Iterator[State]:
        """Yield the characters that what waits may begin, its other half having gone.

        With `sign` an ASCII character went too; with `before` it must make no character with this.
        """
        loss = max(state.loss, Loss.SIGN if sign else Loss.BYTES)

        def fits(trail: int) -> bool:
            return trail >= ALONE and (before is None or before in self._page.pairs.missing(trail))

        for score, char in self._fan(state, waiting, _FANNED, fits):
            cost = state.score + score + (_EATEN if sign else 0)
            yield State(cost, end, state.text + char, None, loss)

    def pair(
        self, state: State, waiting: int, byte: int, then: int | None, end: int, *, traced: bool
    ) -> Iterator[State]:
        """Yield two characters, or three, for what waits and a byte that the page shows.

        `then` waits after them. What was between went; if `traced`, a `?` was left.
        """
        page = self._page
        rights = page.pairs.with_trail(byte)[:_LIKELY]
        found = (
            (score + page.plain((state.text + text)[-2:], right), score, text + right)
            for score, text, gone in self._lefts(state, waiting, _FANNED // 2, traced=traced)
            for lead, right in rights
            if lead in gone
        )
        for total, before, text in nlargest(_FANNED, found):
            if then is None:
                yield page.past(state, before, text, end, Loss.BYTES)
            else:
                loss = max(state.loss, Loss.BYTES)
                yield State(total, end, state.text + text, then, loss)

    def pair_before(
        self, state: State, waiting: int, rest: re.Match[str], *, traced: bool
    ) -> Iterator[State]:
        """Yield two characters, or three, of which the last has lost both halves.

        It is known by its annotation, or by what is left of that.
        """
        page = self._page
        rights = list(page.read_so(rest["pinyin"]))
        loss = max(state.loss, Loss.BYTES)
        for score, text, gone in self._lefts(state, waiting, _FANNED, traced=traced):
            for right, lead, _ in rights:
                if lead in gone:
                    total = score + page.annotated((state.text + text)[-2:], right)
                    yield State(total, rest.end(), state.text + text + right, None, loss)

    def _lefts(
        self, state: State, waiting: int, most: int, *, traced: bool
    ) -> Iterator[tuple[float, str, frozenset[int]]]:
        """Yield one character that has lost its second byte, or that and one that lost both.

        With the score, and the first bytes of neighbours that would have gone with the last.
        """
        pairs = self._page.pairs
        for score, left in self._fan(state, waiting, most, lambda t: bool(self._gone(t, traced))):
            total = state.score + score
            _, trail = pairs.pair(left) or (0, 0)
            gone = self._gone(trail, traced)
            yield total, left, gone
            if traced:
                continue
            for middle in self._page.followers(left):
                pair = pairs.pair(middle)
                if pair and pair[0] in gone:
                    cost = total + self._page.plain(state.text[-1:] + left, middle)
                    yield cost, left + middle, self._gone(pair[1], traced)

    def _gone(self, lead: int, traced: bool) -> frozenset[int]:  # noqa: FBT001 - as its callers have it
        """Return second bytes of pairs that leave nothing or, if `traced`, a `?`."""
        pairs = self._page.pairs
        if lead < ALONE:
            return frozenset()
        if self._page.drops:
            return pairs.missing(lead)
        vanish = pairs.vanishing(lead)
        return pairs.missing(lead) - vanish if traced else vanish

    def _fan(
        self, state: State, waiting: int, most: int, fits: Callable[[int], bool]
    ) -> list[tuple[float, str]]:
        """Return the likeliest characters with a first byte and a fitting second one."""
        before = state.text[-2:]
        found = [
            (self._page.plain(before, char), char)
            for trail, char in self._page.pairs.with_lead(waiting)
            if fits(trail)
        ]
        return nlargest(most, found)
