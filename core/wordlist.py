"""A reader's own words as lines of text: what a file of them holds, and what an editor shows.

One line each, its parts parted by tabs, so that a spreadsheet reads it too:

    name               春风送岗        campaign
    expression         [一二三]号院    base
    ignore             先进单位
    ignore-expression  第.批
    same               春风行动        春风送岗
    word               高标准农田

Empty lines, and lines that begin with #, say nothing. Either script may be typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.errors import BadExpressionError, BadWordsError
from core.kinds import InitiativeKind
from core.ownwords import OwnEntry, OwnWords, check_expression
from core.script import simplified_key


class What(StrEnum):
    """What a line asks for."""

    NAME = "name"
    """These words name an initiative, of the kind in `more`."""
    EXPRESSION = "expression"
    """What the expression finds is an initiative, of the kind in `more`."""
    IGNORE = "ignore"
    """These words name no initiative."""
    IGNORE_EXPRESSION = "ignore-expression"
    """What the expression finds is no initiative."""
    SAME = "same"
    """This name is the same thing as the one in `more`."""
    WORD = "word"
    """A word that is not cut when key terms are counted."""


EXPRESSIONS = frozenset({What.EXPRESSION, What.IGNORE_EXPRESSION})
KINDED = frozenset({What.NAME, What.EXPRESSION})
"""The lines that give a kind of initiative."""


@dataclass(frozen=True, slots=True)
class WordLine:
    """One line: what it asks for, its words, and what its sort needs beside them."""

    what: What
    words: str
    more: str = ""


def problem_of(line: WordLine) -> str:
    """Return why a line can't serve, in plain words; nothing where it can."""
    if not line.words.strip():
        return "there are no words"
    if line.what in KINDED and line.more not in set(InitiativeKind):
        return f"the kind is one of {', '.join(InitiativeKind)}, not {line.more or 'nothing'}"
    if line.what is What.SAME and not line.more.strip():
        return "the name that it is the same as is missing"
    if line.what in EXPRESSIONS:
        try:
            check_expression(line.words)
        except BadExpressionError as error:
            return str(error).removeprefix(f"{simplified_key(line.words)}: ")
    return ""


def words_of(lines: Iterable[WordLine]) -> OwnWords:
    """Return the own words that some lines make; lines that can't serve are left out."""
    good = list(dict.fromkeys(line for line in lines if not problem_of(line)))
    return OwnWords(
        tuple(
            OwnEntry(
                line.words.strip(),
                InitiativeKind(line.more) if line.what in KINDED else None,
                expression=line.what in EXPRESSIONS,
            )
            for line in good
            if line.what not in (What.SAME, What.WORD)
        ),
        tuple((_key(line.words), _key(line.more)) for line in good if line.what is What.SAME),
        tuple(line.words.strip() for line in good if line.what is What.WORD),
    )


def lines_of(words: OwnWords) -> tuple[WordLine, ...]:
    """Return own words as lines: names and expressions as they stand, then pairs, then words."""
    return (
        *map(_line, words.entries),
        *(WordLine(What.SAME, key, other) for key, other in words.same),
        *(WordLine(What.WORD, word) for word in words.dictionary),
    )


def read_wordlist(text: str) -> OwnWords:
    """Return the own words in a text. Raises BadWordsError, which names the line and the reason."""
    return words_of(_read(text))


def write_wordlist(words: OwnWords) -> str:
    """Return own words as a text that `read_wordlist` reads as the same."""
    lines = (
        "\t".join(filter(None, (line.what, line.words, line.more))) for line in lines_of(words)
    )
    return "".join(f"{line}\n" for line in lines)


def _read(text: str) -> Iterator[WordLine]:
    for number, row in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        first, *rest = (part.strip() for part in row.split("\t"))
        if first not in set(What):
            raise BadWordsError(number, f"a line begins with one of {', '.join(What)}, not {first}")
        words, more = (*rest, "", "")[:2]
        line = WordLine(What(first), words, more)
        if problem := problem_of(line):
            raise BadWordsError(number, problem)
        yield line


def _line(entry: OwnEntry) -> WordLine:
    if entry.kind is None:
        what = What.IGNORE_EXPRESSION if entry.expression else What.IGNORE
        return WordLine(what, entry.words)
    what = What.EXPRESSION if entry.expression else What.NAME
    return WordLine(what, entry.words, entry.kind.value)


def _key(name: str) -> str:
    from core.initiatives import name_key  # noqa: PLC0415 - 45 ms that no start waits for

    return name_key(simplified_key(name.strip()))
