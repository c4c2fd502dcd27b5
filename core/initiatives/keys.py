"""Keys of names: equal for the same thing in any report, in either script."""

from __future__ import annotations

import re

from core.initiatives.vocabulary import forms, head_at_end, head_kinds, short_head
from core.model import InitiativeKind

_MARKS = re.compile(r"[“”‘’「」『』《》〈〉\"＂\s]")
_EDITION = re.compile(r"^(?:第[一二三四五六七八九十百\d]+[届个期次季]|首届|20\d\d年?度?)")
_QUOTED = re.compile(r"[“「『]([^“”「」『』]+)[”」』]|《([^《》]+)》")
_SHORT = 3  # characters: a shorter core says nothing without its head (“六有”标准)
_TELLING = 2  # characters; “新”引擎行动 is named by all of it
_LEAST = 4  # characters that must stay when a prefix or a head is taken away
# Heads that a name is said with or without: 春风送岗行动, “春风送岗”. A place keeps its head.
_LOOSE = frozenset(
    {
        InitiativeKind.CAMPAIGN,
        InitiativeKind.PROGRAMME,
        InitiativeKind.MECHANISM,
        InitiativeKind.POLICY,
    }
)


def name_key(name: str) -> str:
    """Return the key of a name in simplified form: no marks, edition, series prefix, loose head."""
    quoted = _QUOTED.search(name)
    core = _plain(quoted[1] or quoted[2]) if quoted else ""
    if name.startswith("《"):
        return core
    if len(core) >= _SHORT and not (len(core) <= _LEAST and forms("numbered").search(core)):
        return _without_head(without_series(core))
    if len(core) < _TELLING:
        return _without_head(without_series(_plain(name)))
    head = head_at_end(name)
    return core + short_head(head) if head and name.endswith(head) else _plain(name)


def spoken_forms(name: str, core: str) -> tuple[str, ...]:
    """Return how a name is said again: its core, all of it without marks, without its series."""
    return tuple(dict.fromkeys((core, _MARKS.sub("", name), without_series(core))))


def _plain(name: str) -> str:
    bare = _MARKS.sub("", name)
    edition = _EDITION.match(bare)
    rest = bare[edition.end() :] if edition else bare
    return rest if len(rest) >= _LEAST - 1 else bare


def without_series(name: str) -> str:
    """Return a name without the prefix of its series: 滨江·春雨服务团 is 春雨服务团."""
    rest = name.rpartition("·")[2]
    return rest if len(rest) >= _LEAST and head_at_end(rest) else name


def _without_head(name: str) -> str:
    head = head_at_end(name)
    if head is None or len(head) == 1 or head_kinds()[head] not in _LOOSE:
        return name
    rest = name.removesuffix(head)
    return rest if len(rest) >= _LEAST else name
