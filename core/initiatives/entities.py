"""Entities: the mentions of one thing, linked, and what the report says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.initiatives.vocabulary import head_at_end
from core.model import Entity, Figure, Initiative, Report

_MARKS = re.compile(r"[“”‘’「」『』《》〈〉]")


def link_entities(report: Report, *, same: Mapping[str, str] | None = None) -> Report:
    """Return the report with its mentions linked to entities, and figures to both.

    `same` maps the key of an entity to the key of the one that it is the same as.
    """
    groups: dict[str, list[int]] = {}
    for index, mention in enumerate(report.initiatives):
        key = name_key(mention.name_key)
        groups.setdefault((same or {}).get(key, key), []).append(index)
    entities = tuple(_entity(report, key, indices) for key, indices in groups.items())
    owner = {index: at for at, entity in enumerate(entities) for index in entity.mentions}
    return replace(
        report,
        initiatives=tuple(_owned(report.initiatives, owner)),
        figures=tuple(_unlinked(report.figures)),
        entities=entities,
    )


def name_key(name: str) -> str:
    """Return what is equal in all names of one thing: no marks, no prefix before a dot."""
    bare = _MARKS.sub("", name).rsplit("·", 1)[-1]
    head = head_at_end(bare)
    return bare.removesuffix(head) if head and len(bare) - len(head) > 1 else bare


def _entity(report: Report, key: str, indices: list[int]) -> Entity:
    names = list(dict.fromkeys(report.initiatives[index].name for index in indices))
    return Entity(
        name=names[0],
        key=key,
        kind=report.initiatives[indices[0]].kind,
        mentions=tuple(indices),
        variants=tuple(names[1:]),
    )


def _owned(mentions: tuple[Initiative, ...], owner: Mapping[int, int]) -> Iterator[Initiative]:
    for index, mention in enumerate(mentions):
        yield replace(mention, entity=owner[index])


def _unlinked(figures: tuple[Figure, ...]) -> Iterator[Figure]:
    for figure in figures:
        yield figure if figure.entity is None else replace(figure, entity=None)
