"""What a run of bytes read one off may have been, and the likeliest of it.

Inside such a run one byte is always waiting for its other half. Each character that the page shows
gives two bytes: the first completes what waits, the second waits in turn. Where bytes went, what
waits may be completed by several characters, and the readings part; the likeliest few dozen are
followed until a byte falls into line again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from heapq import nlargest
from typing import final

from core.readings import characters_read, readings
from core.repair.annotations import ANNOTATION, LETTERS, REST
from core.repair.doublebyte import DoubleByte
from core.repair.expectation import Expectation
from core.script import is_traditional_only

DELIMITERS = {"?": "？", "？": "？", "!": "！", "！": "！", "。": "。", "，": "，", ",": "，"}
_HALVED = {"(": "（", ")": "）", ":": "：", ";": "；", "?": "？", "!": "！", ",": "，"}
_LONGEST = 120  # characters: runs seen in pages end within a clause or two
_KEPT = 32  # readings followed at each place
_DEEP = 6  # of the readings at a place: those for which vanished bytes are thought of
_LIKELY = 80  # characters tried for a second byte, the commonest
_FANNED = 24  # characters tried for a byte that went, the likeliest
_LETTERS = 0x40  # ASCII from here on may be the second byte of a character
_ALONE = 0x80  # no first byte of a pair, so it is read, and lost, by itself
# Log probabilities of what happens to bytes in a run; what happens to all of them costs nothing.
_VANISHED = 0.0
_EATEN = -4.0
_BOTH_LOST = 0.0
_NOT_ANNOTATED = -6.0  # a character that the converter annotates everywhere else
_BARE = re.compile(rf"\((?P<pinyin>[{LETTERS}]{{1,6}})\)")
_ODD = -8.5  # a character less likely than this may hide two whose halves vanished


class Loss(IntEnum):
    """What a reading has to do without."""

    NOTHING = 0
    BYTES = 1  # of characters, which words can tell
    SIGN = 2  # an ASCII character too, which nothing tells: a digit, a space, a line end


@dataclass(frozen=True, slots=True)
class State:
    """A reading as far as `at` in the raw text, and the byte that waits there, if any."""

    score: float
    at: int
    text: str
    waiting: int | None = None
    loss: Loss = Loss.NOTHING


@final
class Channel:
    """The damaged text, with what is known of the converter that made it."""

    def __init__(
        self, raw: str, pairs: DoubleByte, expectation: Expectation, *, eats: bool, drops: bool
    ) -> None:
        """Take a text, and what its converter leaves of half a character.

        With `eats` a `?` stands for two bytes, even if one is ASCII; with `drops` nothing does.
        """
        self._raw = raw
        self._pairs = pairs
        self._expect = expectation
        self._eats = eats
        self._drops = drops
        self._annotated = frozenset(
            raw[m.start() - 1]
            for m in ANNOTATION.finditer(raw)
            if m["pinyin"] in readings(raw[m.start() - 1])
        )

    def read(self, openings: Iterable[State]) -> Iterator[State]:
        """Yield the readings that come into line again."""
        states: dict[int, list[State]] = {}
        for state in openings:
            states.setdefault(state.at, []).append(state)
        if not states:
            return
        first = min(states)
        for at in range(first, min(len(self._raw), first + _LONGEST) + 1):
            for rank, state in enumerate(nlargest(_KEPT, states.pop(at, ()), key=_score)):
                if state.waiting is None:
                    yield state
                    following = self._split_again(state)
                else:
                    following = self._steps(state, state.waiting, deep=rank < _DEEP)
                for after in following:
                    states.setdefault(after.at, []).append(after)

    def cut(self, at: int, before: str) -> Iterator[State]:
        """Yield the openings at a delimiter cut out of two characters; the byte before went."""
        pair = self._pairs.pair(DELIMITERS[self._raw[at]])
        if pair:
            for _, char in self._pairs.with_trail(pair[0]):
                yield State(self._cost(before, char), at + 1, char, pair[1])

    def split(self, at: int, first: str, before: str) -> Iterator[State]:
        """Yield the openings where an annotation at `at` split the character after `first`."""
        pair, rest = self._pairs.pair(first), REST.match(self._raw, at)
        if pair and rest:
            score = self._expect.after(before, first)
            for waiting in self._split_off(pair[1], rest["pinyin"]):
                yield State(score, rest.end(), first, waiting)

    def _split_again(self, state: State) -> Iterator[State]:
        """Yield how a run goes on where its last character was split by an annotation too."""
        pair, rest = self._pairs.pair(state.text[-1]), REST.match(self._raw, state.at)
        if pair and rest and rest["pinyin"] not in readings(state.text[-1]):
            for waiting in self._split_off(pair[1], rest["pinyin"]):
                yield State(state.score, rest.end(), state.text, waiting, state.loss)

    def _split_off(self, lead: int, pinyin: str) -> Iterator[int]:
        """Yield the second bytes of the annotated characters with a first byte and a reading."""
        for character in characters_read(pinyin):
            annotated = self._pairs.pair(character)
            if annotated and annotated[0] == lead and is_traditional_only(character):
                yield annotated[1]

    def _steps(self, state: State, waiting: int, *, deep: bool) -> Iterator[State]:
        """Yield what may follow a state, by the character that the page shows next.

        Bytes that went without a trace are thought of only if `deep`.
        """
        at, raw = state.at, self._raw
        if at == len(raw):
            yield from self._half(state, waiting, at)
            return
        shown = raw[at]
        if rest := REST.match(raw, at):
            yield from self._annotation(state, waiting, rest["pinyin"], rest.end())
            yield from self._lost_before(state, waiting, rest, vanishing=True)
        if shown == "?":
            yield from self._gap(state, waiting)
        elif self._drops and (shown in DELIMITERS or not _is_letter(shown)):
            yield from self._half(state, waiting, at)
        if shown.isascii():
            if ord(shown) >= _LETTERS:
                yield from self._with(state, waiting, ord(shown), None, at + 1)
                if deep:
                    byte = ord(shown)
                    yield from self._lost(state, waiting, byte, None, at + 1, vanishing=True)
            if shown not in _HALVED:
                return
        pair = self._pairs.pair(_HALVED.get(shown, shown))
        if pair:
            yield from self._pair(state, waiting, pair, deep=deep)

    def _pair(
        self, state: State, waiting: int, pair: tuple[int, int], *, deep: bool
    ) -> Iterator[State]:
        """Yield the character that is completed, the second byte waiting in turn."""
        end = state.at + 1
        # The shown character may look annotated: its bytes were those of two neighbours.
        found = ANNOTATION.match(self._raw, end)
        if found and found["pinyin"] in readings(self._raw[state.at]):
            end = found.end()
        plain = list(self._with(state, waiting, pair[0], pair[1], end))
        yield from plain
        if deep and (not plain or plain[0].score - state.score < _ODD):
            yield from self._lost(state, waiting, *pair, end, vanishing=True)

    def _with(
        self, state: State, waiting: int, byte: int, then: int | None, end: int
    ) -> Iterator[State]:
        """Yield the state in which what waits is completed by a byte, and `then` waits."""
        char = self._pairs.character(waiting, byte)
        if char is None:
            return
        if then is None:
            yield self._in_line(state, char, end, state.loss)
            return
        sign = ""
        waits: int | None = then
        if then < _ALONE:  # an ASCII character of the source
            sign, waits = chr(then), None
        score = state.score + self._cost(state.text[-1:], char)
        yield State(score, end, state.text + char + sign, waits, state.loss)

    def _in_line(self, state: State, char: str, end: int, loss: Loss) -> State:
        """Return the state after a run's last character, past an annotation of it."""
        found = ANNOTATION.match(self._raw, end) or _BARE.match(self._raw, end)
        before = state.text[-1:]
        if found and found["pinyin"] in readings(char):
            score = state.score + self._expect.after(before, char)
            return State(score, found.end(), state.text + char, None, loss)
        return State(state.score + self._cost(before, char), end, state.text + char, None, loss)

    def _annotation(self, state: State, waiting: int, pinyin: str, end: int) -> Iterator[State]:
        """Yield the annotated characters that what waits may begin."""
        for char in characters_read(pinyin):
            pair = self._pairs.pair(char)
            if pair and pair[0] == waiting and is_traditional_only(char):
                unknown = 0.0 if char in self._annotated else -2.0
                score = state.score + unknown + self._expect.after(state.text[-1:], char)
                yield State(score, end, state.text + char, None, state.loss)

    def _gap(self, state: State, waiting: int) -> Iterator[State]:
        """Yield what a `?` may stand for: one byte, or two."""
        at, raw = state.at, self._raw
        following = raw[at + 1 : at + 2]
        if following in DELIMITERS or not following:
            yield from self._half(state, waiting, at + 1)
        elif self._eats:
            yield from self._half(state, waiting, at + 1, sign=True)
        else:
            yield from self._half(state, waiting, at + 1)
        char = self._pairs.character(waiting, _ALONE)
        if char:
            yield self._in_line(state, char, at + 1, state.loss)
        pair = self._pairs.pair(following) if following else None
        if pair:
            yield from self._lost(state, waiting, *pair, at + 2, vanishing=False)
        if rest := REST.match(raw, at + 1):
            yield from self._lost_before(state, waiting, rest, vanishing=False)

    def _half(self, state: State, waiting: int, end: int, *, sign: bool = False) -> Iterator[State]:
        """Yield the characters that what waits may begin, its other half having gone."""
        for score, char in self._fan(state, waiting, _FANNED):
            cost = state.score + score + (_EATEN if sign else 0)
            loss = max(state.loss, Loss.SIGN if sign else Loss.BYTES)
            yield State(cost, end, state.text + char, None, loss)

    def _lost_before(
        self, state: State, waiting: int, rest: re.Match[str], *, vanishing: bool
    ) -> Iterator[State]:
        """Yield two characters whose halves went together, the second being annotated."""
        read = [c for c in characters_read(rest["pinyin"]) if is_traditional_only(c)]
        read = [c for c in read if c in self._annotated] or read
        rights = [(pair, char) for char in read if (pair := self._pairs.pair(char))]
        cost = state.score + (_VANISHED if vanishing else _BOTH_LOST)
        for score, left in self._fan(state, waiting, _FANNED, vanishing=vanishing):
            _, trail = self._pairs.pair(left) or (0, 0)
            before = [(cost + score, left, trail)]
            if vanishing:
                before += [
                    (cost + _VANISHED + score + worse, left + middle, after)
                    for worse, middle, after in self._middles(left, trail)
                ]
            for total, text, last in before:
                gone = self._gone(last, vanishing=vanishing)
                for (lead, _), right in rights:
                    if lead in gone:
                        likely = total + self._expect.after(text[-1], right)
                        loss = max(state.loss, Loss.BYTES)
                        yield State(likely, rest.end(), state.text + text + right, None, loss)

    def _gone(self, lead: int, *, vanishing: bool) -> frozenset[int]:
        """Return second bytes of pairs that leave nothing or, if not `vanishing`, a `?`."""
        if self._drops:
            return self._pairs.missing(lead)
        vanish = self._pairs.vanishing(lead)
        return vanish if vanishing else self._pairs.missing(lead) - vanish

    def _lost(
        self, state: State, waiting: int, byte: int, then: int | None, end: int, *, vanishing: bool
    ) -> Iterator[State]:
        """Yield two characters, or three, for what waits and a byte; what was between them went."""
        cost = state.score + (_VANISHED if vanishing else _BOTH_LOST)
        found: list[State] = []
        rights = self._pairs.with_trail(byte)[:_LIKELY]
        for score, left in self._fan(state, waiting, _FANNED // 2, vanishing=vanishing):
            _, trail = self._pairs.pair(left) or (0, 0)
            before = [(cost + score, left, trail)]
            if vanishing:
                before += [
                    (cost + _VANISHED + score + worse, left + middle, after)
                    for worse, middle, after in self._middles(left, trail)
                ]
            for total, text, last in before:
                gone = self._gone(last, vanishing=vanishing)
                for lead, right in rights:
                    if lead in gone:
                        likely = total + self._cost(text[-1], right)
                        found.append(self._past(state, likely, text + right, then, end))
        yield from nlargest(_FANNED, found, key=_score)

    def _middles(self, left: str, trail: int) -> Iterator[tuple[float, str, int]]:
        """Yield characters of which both halves may have vanished, one with each neighbour."""
        gone = self._gone(trail, vanishing=True)
        for middle in self._expect.followers(left):
            pair = self._pairs.pair(middle)
            if pair and pair[0] in gone:
                yield self._cost(left, middle), middle, pair[1]

    def _past(self, state: State, score: float, read: str, then: int | None, end: int) -> State:
        """Return the state after characters whose halves went; past an annotation, if in line."""
        loss = max(state.loss, Loss.BYTES)
        if then is None:
            found = _BARE.match(self._raw, end)
            if found and found["pinyin"] in readings(read[-1]):
                end = found.end()
                if read[-1] in self._annotated:
                    score -= _NOT_ANNOTATED
        return State(score, end, state.text + read, then, loss)

    def _fan(
        self, state: State, waiting: int, most: int, *, vanishing: bool = False
    ) -> list[tuple[float, str]]:
        """Return the likeliest characters that begin with a byte, with their scores."""
        before = state.text[-1:]
        found = [
            (self._cost(before, char), char)
            for trail, char in self._pairs.with_lead(waiting)
            if trail >= _ALONE and (not vanishing or self._drops or self._pairs.may_vanish(trail))
        ]
        return nlargest(most, found)

    def _cost(self, before: str, char: str) -> float:
        """Return the log probability of a character that the page shows no annotation of."""
        missing = _NOT_ANNOTATED if char in self._annotated else 0.0
        return self._expect.after(before, char) + missing


def _score(state: State) -> float:
    return state.score


def _is_letter(character: str) -> bool:
    return character.isascii() and ord(character) >= _LETTERS
