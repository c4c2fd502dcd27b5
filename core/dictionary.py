"""Words explained: how a passage is read, and what a dictionary file of the reader says.

Loads pypinyin on first use (0.6 s) and the dictionary whole, so call it in a worker process when a
window is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from core.errors import JianduError

_ENTRY = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.+)/\s*")
_TONES = {"a": "āáǎàa", "e": "ēéěèe", "i": "īíǐìi", "o": "ōóǒòo", "u": "ūúǔùu", "ü": "ǖǘǚǜü"}
_LONGEST = 12  # characters of a headword that is looked for


class DictionaryError(JianduError):
    """A dictionary file that can't be read; the message names it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a dictionary: both scripts, the reading with tone marks, the meanings."""

    traditional: str
    simplified: str
    reading: str
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A passage, its reading with tone marks, and the entries of the words in it, in order."""

    words: str
    reading: str
    entries: tuple[Entry, ...]


def explain(words: str, dictionary: Path | None) -> Explained:
    """Return the reading of a passage, and what a CC-CEDICT file says of its words.

    Raises DictionaryError for a file that can't be read or holds no entry.
    """
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - loads only where needed

    reading = " ".join(lazy_pinyin(words, style=Style.TONE))
    if dictionary is None:
        return Explained(words, reading, ())
    try:
        known = _load(dictionary, dictionary.stat().st_mtime_ns)
    except (OSError, UnicodeError) as error:
        message = f"{dictionary}: can't be read ({error})"
        raise DictionaryError(message) from error
    return Explained(words, reading, tuple(_look_up(words, known)))


def _look_up(words: str, known: dict[str, tuple[Entry, ...]]) -> Iterator[Entry]:
    """Yield the entries of the longest headwords, one after the other, each once."""
    at, seen = 0, set[str]()
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST), at, -1):
            if words[at:end] in known:
                if words[at:end] not in seen:
                    seen.add(words[at:end])
                    yield from known[words[at:end]]
                at = end
                break
        else:
            at += 1


@lru_cache(maxsize=2)
def _load(file: Path, changed: int) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of a file by headword in either script; read anew once it has changed."""
    del changed
    known: dict[str, tuple[Entry, ...]] = {}
    with file.open(encoding="utf-8-sig") as lines:
        for line in lines:
            match = _ENTRY.fullmatch(line)
            if match:
                traditional, simplified, reading, meanings = match.groups()
                entry = Entry(traditional, simplified, toned(reading), tuple(meanings.split("/")))
                for head in {traditional, simplified}:
                    known[head] = (*known.get(head, ()), entry)
    if not known:
        message = f"{file}: holds no entry of the form 傳統 传统 [chuan2 tong3] /tradition/"
        raise DictionaryError(message)
    return known


def toned(reading: str) -> str:
    """Return numbered pinyin with tone marks: chuan2 tong3 → chuán tǒng, nu:3 → nǚ."""
    return " ".join(_mark(syllable) for syllable in reading.replace("u:", "ü").split())


def _mark(syllable: str) -> str:
    """Put the mark where the rules of 1958 put it: a or e, the o of ou, else the last vowel."""
    if not syllable[-1:].isdigit():
        return syllable
    letters, tone = syllable[:-1], int(syllable[-1])
    lower = letters.lower()
    vowels = [at for at, letter in enumerate(lower) if letter in _TONES]
    if not vowels or not 1 <= tone <= 5:  # noqa: PLR2004 - five tones
        return letters
    chief = [at for at in vowels if lower[at] in "ae"] or [
        at for at in vowels if lower[at : at + 2] == "ou"
    ]
    at = (chief or vowels[-1:])[0]
    marked = _TONES[lower[at]][tone - 1]
    return letters[:at] + (marked.upper() if letters[at].isupper() else marked) + letters[at + 1 :]
