"""UTF-8 read as a double-byte encoding, with bytes lost: characters that are told by their words.

Three bytes make a Chinese character in UTF-8, two in what it was read as. So an odd one is left at
every end, and where it made no character, a `?` or U+FFFD stands for it, or for it and the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import nlargest
from itertools import product

from core.repair.expectation import Expectation
from core.script import is_simplified_only, is_traditional_only, simplified_key
from core.words import neighbours

LOST = "?\ufffd"
ASCII_END = 0x80
_MARKS = "，。、；：？！“”‘’（）《》—…·"
# First bytes of Chinese characters and their punctuation, which have three; and of · with two.
_LEADS = (*range(0xE2, 0xEA), 0xEF)
_MIDDLE_DOT = 0xC2
_REST = range(0x80, 0xC0)  # second and third bytes
_KEPT = 12  # readings followed at once
_SHARE = 0.2  # of the characters: a text with more of them lost is not read but made up

_Way = tuple[float, str]


def read_with_losses(line: str, wrong: str) -> str | None:
    """Return the likeliest reading of a line; None where its bytes don't fit or nothing is lost."""
    data = _bytes(line, wrong)
    if data is None or None not in data or data.count(None) > _SHARE * len(line):
        return None
    whole = _filled(data)
    if whole is None:
        return None
    slots = [list(_characters(parts)) for parts in _grouped(whole)]
    certain = "".join(chars[0] for chars in slots if len(chars) == 1)
    is_wrong = _other_script(certain)
    expect = Expectation(certain)
    ways: list[_Way] = [(0.0, "")]
    for each in slots:
        chars = [c for c in each if not is_wrong(c)] if len(each) > 1 else each
        found = (
            (score + expect.after(text[-1:], char), text + char)
            for char in chars
            for score, text in ways
        )
        ways = nlargest(_KEPT, found)
    return max((text for _, text in ways), key=expect.weigh, default=None)


def _other_script(text: str) -> Callable[[str], bool]:
    """Return what tells characters of the script that a text is not written in."""
    hant = sum(map(is_traditional_only, text))
    return (
        is_simplified_only
        if 2 * hant > sum(map(is_simplified_only, text)) + hant
        else (is_traditional_only)
    )


def _bytes(line: str, wrong: str) -> list[int | None] | None:
    """Return the bytes of a line, None standing for what is lost; None where it has no bytes."""
    found: list[int | None] = []
    for char in line:
        if char in LOST:
            found.append(None)
            continue
        try:
            found += char.encode(wrong)
        except UnicodeEncodeError:
            return None
    return found


def _filled(data: list[int | None]) -> list[int | None] | None:
    """Return the bytes with one or two None for each loss, so that all of them make UTF-8.

    As few as will do; None where nothing will.
    """
    # By how many bytes of a character are still to come: the losses of two so far, and the bytes.
    states: dict[int, tuple[int, tuple[int | None, ...]]] = {0: (0, ())}
    for byte in data:
        after: dict[int, tuple[int, tuple[int | None, ...]]] = {}
        for to_come, (cost, taken) in states.items():
            for count in (1,) if byte is not None else (1, 2):
                left: int | None = to_come
                for _ in range(count):
                    left = _left(byte, left) if left is not None else None
                new = (cost + count - 1, (*taken, *[byte] * count))
                if left is not None and new[0] < after.get(left, (len(data) + 1,))[0]:
                    after[left] = new
        states = after
    return list(states[0][1]) if 0 in states else None


def _left(byte: int | None, to_come: int) -> int | None:
    """Return how many bytes are to come after one, None where it can't stand there."""
    if to_come:
        return to_come - 1 if byte is None or byte in _REST else None
    if byte is None or byte in _LEADS:
        return 2
    if byte == _MIDDLE_DOT:
        return 1
    return 0 if byte < ASCII_END else None


def _grouped(data: list[int | None]) -> Iterator[list[Iterable[int]]]:
    """Yield what each byte of each character may be."""
    at = 0
    while at < len(data):
        first = data[at]
        length = 3
        if first is not None and first not in _LEADS:
            length = 2 if first == _MIDDLE_DOT else 1
        allowed = (_LEADS, _REST, _REST)[:length]
        found = data[at : at + length]
        yield [may if b is None else (b,) for b, may in zip(found, allowed, strict=False)]
        at += length


def _characters(parts: list[Iterable[int]]) -> Iterator[str]:
    """Yield the characters that bytes may be; where two are unknown, only what is written."""
    singles, _, _ = neighbours()
    known = all(len(tuple(part)) == 1 for part in parts)
    for each in product(*parts):
        char = bytes(each).decode("utf-8", "ignore")
        if char and (known or char in singles or simplified_key(char) in singles or char in _MARKS):
            yield char
