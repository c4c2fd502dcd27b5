"""The words of initiatives: head nouns with their kinds, triggers, honours, refusals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeAlias

from core.model import InitiativeKind
from resources import table

_Tree: TypeAlias = "dict[str, _Tree]"

_LONGEST_HEAD = 8  # characters; longer entries of the table end in shorter ones


@cache
def head_kinds() -> dict[str, InitiativeKind]:
    """Return the kind of each head noun; a noun listed twice keeps its first kind."""
    kinds: dict[str, InitiativeKind] = {}
    for kind, nouns in table("initiatives")["heads"].items():
        for noun in nouns.split():
            kinds.setdefault(noun, InitiativeKind(kind))
    return kinds


@cache
def verb_kinds() -> dict[str, InitiativeKind | None]:
    """Return the kind that each verb lets expect of its object, the longest verbs first.

    None where the object of a verb is as often a figure of speech.
    """
    verbs = [
        (verb, None if kind == "figurative" else InitiativeKind(kind))
        for kind, listed in table("initiatives")["verbs"].items()
        for verb in listed.split()
    ]
    return dict(sorted(verbs, key=lambda pair: -len(pair[0])))


@cache
def words(name: str) -> frozenset[str]:
    """Return one of the word lists of resources/tables/initiatives.toml."""
    return frozenset(table("initiatives")["words"][name].split())


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return a pattern that finds the longest words of one of the lists ("heads": all heads)."""
    return re.compile(alternatives(head_kinds() if name == "heads" else words(name)))


@cache
def forms(name: str) -> re.Pattern[str]:
    """Return the pattern of one of the lists of expressions: slogans, numbered."""
    return re.compile("|".join(table("initiatives")["words"][name]))


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(head[-1] for head in head_kinds())


def head_at_end(phrase: str) -> str | None:
    """Return the longest head noun that a phrase ends in."""
    if phrase[-1:] not in _last_characters():
        return None
    kinds = head_kinds()
    longest = min(len(phrase), _LONGEST_HEAD)
    return next((phrase[-n:] for n in range(longest, 0, -1) if phrase[-n:] in kinds), None)


def short_head(head: str) -> str:
    """Return the shortest head noun of two characters or more inside a head, at its end."""
    ends = (head[-n:] for n in range(2, len(head)))
    return next((end for end in ends if end in head_kinds()), head)


def ends_in(phrase: str, name: str) -> bool:
    """Say whether a phrase ends in a word of a list."""
    return phrase.endswith(_endings(name))


@cache
def _endings(name: str) -> tuple[str, ...]:
    return tuple(words(name))


def alternatives(listed: Iterable[str]) -> str:
    """Return an expression for any of some words, the longest first, branching by character.

    A place where none begins is refused by one look at its first character, however long the list.
    """
    listed = list(listed)
    firsts = "".join(sorted({re.escape(word[0]) for word in listed}))
    tree: _Tree = {}
    for word in listed:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return f"(?=[{firsts}]){_branches(tree)}"


def _branches(tree: _Tree) -> str:
    ends = "" in tree
    parts = [
        re.escape(character) + _branches(below)
        for character, below in sorted(tree.items())
        if character
    ]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)}){'?' if ends else ''}"
