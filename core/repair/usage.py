"""Which characters stand together in reports: counted, and shipped as a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import ascii_letters
from typing import NamedTuple

import resources

LINE_END = "\n"
_FOLD = str.maketrans(
    dict.fromkeys("123456789", "0")
    | dict.fromkeys(ascii_letters, "A")
    | dict(zip(",:;?!()", "，：；？！（）", strict=True))
    | dict.fromkeys(" \u3000\u00a0\t\r")
)
SHOWN_LINE_END = "¶"  # in the table
_FOLLOWER = re.compile(r"(?:^| )(.)(\d+)", re.DOTALL)


class Usage(NamedTuple):
    """Counts of characters, of two and of three in a row, in simplified form.

    Digits are 0, Latin letters A, a line end LINE_END; there is no other white space.
    """

    singles: Mapping[str, int]
    pairs: Mapping[str, int]
    triples: Mapping[str, int]


def folded(key: str) -> str:
    """Return a simplified text as it is counted: no spaces, digits 0, letters A, marks wide."""
    return key.translate(_FOLD)


@cache
def usage() -> Usage:
    """Return the counts of `resources/tables/usage.txt`.

    They come from provincial reports on the work of government, which are official documents; only
    what three or more of them have in common is in the table. `tests/bench/usage.py` makes it.
    """
    counts: tuple[dict[str, int], ...] = ({}, {}, {})
    text = (files(resources) / "tables" / "usage.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        before, _, followers = line.replace(SHOWN_LINE_END, LINE_END).partition(" ")
        for character, times in _FOLLOWER.findall(followers):
            counts[len(before)][before + character] = int(times)
    return Usage(*counts)
