"""The words of initiatives: head nouns with their kinds, triggers, honours, refusals."""

from __future__ import annotations

import re
from functools import cache

from core.model import InitiativeKind
from resources import table


@cache
def head_kinds() -> dict[str, InitiativeKind]:
    """Return the kind of each head noun; a noun listed twice keeps its first kind."""
    kinds: dict[str, InitiativeKind] = {}
    for kind, nouns in table("initiatives")["heads"].items():
        for noun in nouns.split():
            kinds.setdefault(noun, InitiativeKind(kind))
    return kinds


@cache
def words(name: str) -> frozenset[str]:
    """Return one of the word lists of resources/tables/initiatives.toml."""
    return frozenset(table("initiatives")["words"][name].split())


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return a pattern for one of the word lists, longest words first."""
    listed = head_kinds() if name == "heads" else words(name)
    return re.compile("|".join(map(re.escape, sorted(listed, key=len, reverse=True))))


@cache
def slogan() -> re.Pattern[str]:
    """Return the pattern of slogans that name a campaign."""
    return re.compile("|".join(table("initiatives")["words"]["slogans"]))


def head_at_end(phrase: str) -> str | None:
    """Return the longest head noun that a phrase ends in."""
    return next((phrase[i:] for i in range(len(phrase)) if phrase[i:] in head_kinds()), None)


def ends_in(phrase: str, name: str) -> bool:
    """Say whether a phrase ends in a word of a list."""
    return any(phrase.endswith(word) for word in words(name))
