"""Annotations taken into a library: each placed anew in the report that it is of, or missed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from core.errors import LibraryError
from core.export.annotationfile import Kept, Miss, Missed, place
from core.library import Library
from core.model import Report
from core.offsets import Span

_ADDRESS = re.compile(r"jiandu://report/([\w-]+)")


class Taken(NamedTuple):
    """What became of annotations: how many are new, how many were there already, which missed.

    `made` are the ids of the new bookmarks.
    """

    added: int
    known: int
    missed: list[Missed]
    made: tuple[str, ...] = ()


def take_annotations(library: Library, annotations: Iterable[Kept]) -> Taken:
    """Add annotations as bookmarks, with notes, colours and tags.

    The report is the one with the very bytes, else the one that the source's address names. The
    same passage with the same note is not added twice. Raises LibraryError.
    """
    known = 0
    new: list[str] = []
    missed: list[Missed] = []
    reports: dict[str, Report] = {}
    present: dict[str, set[tuple[Span | None, str]]] = {}
    for number, kept in enumerate(annotations, 1):
        uid = _report(library, kept)
        if uid is None:
            missed.append(Missed(number, kept.anchor.exact, Miss.NO_REPORT))
            continue
        if uid not in reports:
            reports = {uid: library.load(uid)}  # files go report by report: one is held at a time
            present[uid] = {(b.span, b.note) for b in library.bookmarks.of(uid)}
        report = reports[uid]
        span = place(kept, report.raw, report.source.sha256)
        if span is None:
            missed.append(Missed(number, kept.anchor.exact, Miss.NO_WORDS))
        elif (span, kept.note) in present[uid]:
            known += 1
        else:
            made = library.bookmarks.add(uid, span, kept.note, kept.colour)
            if kept.tags:
                library.bookmarks.tag(made.id, kept.tags)
            present[uid].add((span, kept.note))
            new.append(made.id)
    return Taken(len(new), known, missed, tuple(new))


def _report(library: Library, kept: Kept) -> str | None:
    uid = library.uid_of(kept.sha256) if kept.sha256 else None
    named = _ADDRESS.match(kept.source)
    if uid is None and named:
        try:
            library.bookmarks.of(named[1])
        except LibraryError:
            return None
        return named[1]
    return uid
