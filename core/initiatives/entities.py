"""Entities: the mentions of one thing, linked, and what the report says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from core.initiatives.keys import name_key
from core.initiatives.parts import wholes
from core.initiatives.scope import figures_in_scope
from core.initiatives.stated import body_of, place_of, year_of
from core.model import Entity, Initiative, InitiativeKind, Report
from core.offsets import Span

_SHORT_FOR = re.compile(r"^[^，。；“”「」]{0,4}[（(]?(?:以下)?(?:简称|下称)(?:为)?$")
_END = re.compile(r"[。！？!?\n]")
_NEAR = 120  # characters on either side in which a sentence says more of a thing
_LEAST = 4  # characters that a short form of a longer name has at least
_ABBREVIATED = 4  # characters that the short title of a document has at most


def link_entities(report: Report, *, same: Mapping[str, str] | None = None) -> Report:
    """Return the report with its mentions linked to entities, and its figures to both.

    `same` maps the key of an entity to the key of the one that it is the same as. Takes time
    linear in the text and loads no dictionary.
    """
    groups: dict[str, list[int]] = {}
    for index, key in enumerate(_keys(report, same or {})):
        groups.setdefault(key, []).append(index)
    owner = {index: at for at, indices in enumerate(groups.values()) for index in indices}
    scope = dict(figures_in_scope(report.key, report.initiatives, report.figures, owner))
    results: dict[int, list[int]] = {}
    for figure, entity in scope.items():
        results.setdefault(entity, []).append(figure)
    whole = wholes(report.key, report.initiatives, owner)
    return replace(
        report,
        initiatives=tuple(replace(m, entity=owner[i]) for i, m in enumerate(report.initiatives)),
        figures=tuple(replace(f, entity=scope.get(i)) for i, f in enumerate(report.figures)),
        entities=tuple(
            _entity(report, key, indices, tuple(results.get(at, ())), whole.get(at))
            for at, (key, indices) in enumerate(groups.items())
        ),
    )


def _keys(report: Report, same: Mapping[str, str]) -> list[str]:
    """Return the key of each mention: its own, or that of the name that it is short for."""
    own = [name_key(mention.name_key) for mention in report.initiatives]
    longer = _longer(report.initiatives, own)
    keys: list[str] = []
    for index, (mention, key) in enumerate(zip(report.initiatives, own, strict=True)):
        linked = longer.get((key, mention.kind), key)
        if index and _SHORT_FOR.match(
            report.key[report.initiatives[index - 1].span.end : mention.span.start]
        ):
            linked = keys[-1]
        keys.append(same.get(linked, linked))
    return keys


def _longer(
    mentions: tuple[Initiative, ...], own: list[str]
) -> dict[tuple[str, InitiativeKind], str]:
    """Return, for names that end in a shorter name of the same report and kind, the key of both.

    清河县滨江职工之家 and 滨江职工之家 are one thing; so are a document and the short title of it.
    """
    found: dict[tuple[str, InitiativeKind], str] = {}
    kinds: dict[InitiativeKind, set[str]] = {}
    for mention, key in zip(mentions, own, strict=True):
        kinds.setdefault(mention.kind, set()).add(key)
    for kind, keys in kinds.items():
        for key in keys:
            shorter = [key[at:] for at in range(1, len(key) - 1) if key[at:] in keys]
            if kind is InitiativeKind.DOCUMENT:
                titles = [s for s in shorter if len(s) <= _ABBREVIATED]
                found |= {(title, kind): key for title in titles}
            elif shorter and len(shorter[0]) >= _LEAST:
                found[key, kind] = shorter[-1] if len(shorter[-1]) >= _LEAST else shorter[0]
    return found


def _entity(
    report: Report, key: str, indices: list[int], figures: tuple[int, ...], whole: int | None
) -> Entity:
    mentions = [report.initiatives[index] for index in indices]
    names = list(dict.fromkeys(mention.name for mention in mentions))
    said = [(report.key, _sentence(report.key, m.span), m) for m in mentions]
    return Entity(
        name=names[0],
        key=key,
        kind=mentions[0].kind,
        mentions=tuple(indices),
        variants=tuple(names[1:]),
        body=next((body for place in said if (body := body_of(*place))), None),
        place=next((found for place in said if (found := place_of(*place))), None),
        year=next((year for place in said if (year := year_of(*place))), None),
        whole=whole,
        figures=figures,
    )


def _sentence(key: str, mention: Span) -> Span:
    """Return the sentence around a mention, or as much of it as is near."""
    low, high = max(0, mention.start - _NEAR), min(len(key), mention.end + _NEAR)
    before = [found.end() for found in _END.finditer(key, low, mention.start)]
    after = _END.search(key, mention.end, high)
    return Span(before[-1] if before else low, after.start() if after else high)
