"""What a run of bytes read one off may have been, and the likeliest of it.

Inside such a run one byte is always waiting for its other half. Each character that the page shows
gives two bytes: the first completes what waits, the second waits in turn. Where bytes went, what
waits may be completed by several characters, and the readings part; the likeliest few dozen are
followed until a byte falls into line again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import nlargest
from typing import final

from core.readings import readings
from core.repair.annotations import ANNOTATION, REST
from core.repair.converted import ALONE, Converted, Loss, State, by_score
from core.repair.gaps import Gaps

# Some pages have ASCII marks instead of wide ones, put in after all else.
_HALVED = {"(": "（", ")": "）", ":": "：", ";": "；", "?": "？", "!": "！", ",": "，"}
_DELIMITERS = frozenset("？！。，；：、（）“”《》?!,;:")
_TRACES = frozenset("?\ufffd")  # of half a character
_LONGEST = 120  # characters: runs seen in pages end within a clause or two
_KEPT = 32  # readings followed at each place
_DEEP = 6  # of the readings at a place: those for which vanished bytes are thought of
_ODD = -8.5  # log probability of a character that may rather be two whose halves vanished
_LETTERS = 0x40  # ASCII from here on may be the second byte of a character


@final
class Channel:
    """Reads the runs of a page."""

    def __init__(self, page: Converted) -> None:
        self._page = page
        self._raw = page.raw
        self._pairs = page.pairs
        self._gaps = Gaps(page)

    def read(self, openings: Iterable[State]) -> Iterator[State]:
        """Yield the readings that come into line again."""
        states: dict[int, list[State]] = {}
        for state in openings:
            states.setdefault(state.at, []).append(state)
        if not states:
            return
        first = min(states)
        for at in range(first, min(len(self._raw), first + _LONGEST) + 1):
            for rank, state in enumerate(nlargest(_KEPT, states.pop(at, ()), key=by_score)):
                if state.waiting is None:
                    yield state
                    following = self._split_again(state)
                else:
                    following = self._steps(state, state.waiting, deep=rank < _DEEP)
                for after in following:
                    states.setdefault(after.at, []).append(after)

    def cut(self, at: int, before: str) -> Iterator[State]:
        """Yield the openings at a delimiter cut out of two characters; the byte before went."""
        mark = self._raw[at]
        pair = self._pairs.pair(_HALVED.get(mark, mark))
        if pair:
            for _, char in self._pairs.with_trail(pair[0]):
                yield State(self._page.plain(before, char), at + 1, char, pair[1])

    def split(self, at: int, first: str, before: str) -> Iterator[State]:
        """Yield the openings where an annotation at `at` split the character after `first`."""
        opening = State(self._page.annotated(before, first), at, first)
        yield from self._split_again(opening)

    def _split_again(self, state: State) -> Iterator[State]:
        """Yield how a run goes on where an annotation split what follows its last character."""
        pair, rest = self._pairs.pair(state.text[-1]), REST.match(self._raw, state.at)
        if pair and rest:
            for _, lead, trail in self._page.read_so(rest["pinyin"]):
                if lead == pair[1]:
                    yield State(state.score, rest.end(), state.text, trail, state.loss)

    def _steps(self, state: State, waiting: int, *, deep: bool) -> Iterator[State]:
        """Yield what may follow a state, by the character that the page shows next.

        Bytes that went without a trace are thought of only if `deep`.
        """
        at, raw = state.at, self._raw
        if at == len(raw):
            yield from self._gaps.half(state, waiting, at)
            return
        shown = raw[at]
        if rest := REST.match(raw, at):
            for char, lead, _ in self._page.read_so(rest["pinyin"]):
                if lead == waiting:
                    score = state.score + self._page.annotated(state.text[-2:], char)
                    yield State(score, rest.end(), state.text + char, None, state.loss)
            yield from self._gaps.pair_before(state, waiting, rest, traced=False)
        if shown in _TRACES:
            yield from self._gap(state, waiting)
        elif self._page.drops and (shown in _DELIMITERS or not _is_letter(shown)):
            yield from self._gaps.half(state, waiting, at)
        if _is_letter(shown):
            yield from self._letter(state, waiting, ord(shown), deep=deep)
        pair = self._pairs.pair(_HALVED.get(shown, shown))
        if pair:
            yield from self._pair(state, waiting, pair, deep=deep)
            if self._page.slides:
                yield from self._gaps.half(state, waiting, at, before=pair[0])

    def _letter(self, state: State, waiting: int, byte: int, *, deep: bool) -> Iterator[State]:
        """Yield what an ASCII letter completes; with it the run is in line."""
        char = self._pairs.character(waiting, byte)
        if char:
            yield self._page.past(state, state.score, char, state.at + 1, Loss.NOTHING)
        if deep:
            yield from self._gaps.pair(state, waiting, byte, None, state.at + 1, traced=False)

    def _pair(
        self, state: State, waiting: int, pair: tuple[int, int], *, deep: bool
    ) -> Iterator[State]:
        """Yield the character that is completed, the second byte waiting in turn."""
        end = state.at + 1
        # The shown character may look annotated: its bytes were those of two neighbours.
        found = ANNOTATION.match(self._raw, end)
        if found and found["pinyin"] in readings(self._raw[state.at]):
            end = found.end()
        likely = _ODD
        if char := self._pairs.character(waiting, pair[0]):
            likely = self._page.plain(state.text[-2:], char)
            # An ASCII character of the source can't wait.
            sign, then = ("", pair[1]) if pair[1] >= ALONE else (chr(pair[1]), None)
            text = state.text + char + sign
            yield State(state.score + likely, end, text, then, state.loss)
        if deep and likely <= _ODD:
            yield from self._gaps.pair(state, waiting, *pair, end, traced=False)

    def _gap(self, state: State, waiting: int) -> Iterator[State]:
        """Yield what a `?` may stand for: one byte, or two."""
        after = state.at + 1
        following = self._raw[after : after + 1]
        is_cut = not following or following in _DELIMITERS
        yield from self._gaps.half(state, waiting, after, sign=self._page.eats and not is_cut)
        if char := self._pairs.character(waiting, ALONE):
            yield self._page.past(state, state.score, char, after, Loss.NOTHING)
        if pair := self._pairs.pair(following):
            yield from self._gaps.pair(state, waiting, *pair, after + 1, traced=True)
        if rest := REST.match(self._raw, after):
            yield from self._gaps.pair_before(state, waiting, rest, traced=True)


def _is_letter(character: str) -> bool:
    return character.isascii() and ord(character) >= _LETTERS
