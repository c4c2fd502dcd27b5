"""Reports that older rules have analysed, analysed anew: beside other work, as often as needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from threading import Event
from typing import NamedTuple

from core.anchors import find_anchor
from core.corrections import Correction, CorrectionKind
from core.errors import LibraryError
from core.intake.reading import work
from core.library import Library
from core.model import Report


class Renewed(NamedTuple):
    """What became of one report; `reason` where it stays as it was."""

    uid: str
    reason: str | None
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Old:
    """A report to be read again, with what its reader has set right about the reading."""

    uid: str
    name: str
    data: bytes
    encoding: str | None
    corrections: tuple[Correction, ...]


def renew(library: Library, stop: Event) -> Iterator[Renewed]:
    """Analyse every report that needs it; yield what became of each, the newest first.

    Ends early once `stop` is set; what is done is done. Raises LibraryError where the library
    can't be written.
    """
    stale = library.upkeep.stale()
    done = 0
    for _ in refresh_rows(library, stop):
        pass
    for batch in range(0, len(stale), _BATCH):
        jobs: list[_Old] = []
        for uid in stale[batch : batch + _BATCH]:
            try:
                jobs.append(_old(library, uid))
            except LibraryError as error:
                done += 1
                yield Renewed(uid, str(error), done, len(stale))
        for job, report, reason in work(jobs, read_again, stop, attrgetter("name"), calm=True):
            done += 1
            if report is not None:
                library.replace(job.uid, report)
            yield Renewed(job.uid, reason, done, len(stale))
        if stop.is_set():
            return


def refresh_rows(library: Library, stop: Event) -> Iterator[Renewed]:
    """Write the rows of reports anew whose reader's own words have changed; nothing is read again.

    Yields what became of each; ends early once `stop` is set. Raises LibraryError where the
    library can't be written.
    """
    stale = library.upkeep.stale_rows()
    for done, uid in enumerate(stale, 1):
        if stop.is_set():
            return
        library.upkeep.refresh_rows(uid)
        yield Renewed(uid, None, done, len(stale))


def renew_one(library: Library, uid: str, stop: Event) -> None:
    """Read one report again as it is to be read now: its encoding, its repairs.

    Raises LibraryError where it can't be, or once `stop` is set; then it is as it was.
    """
    old = _old(library, uid)
    reason: str | None = f"{old.name}: reading it was stopped"
    for _, report, failed in work([old], read_again, stop, attrgetter("name")):
        reason = failed
        if report is not None:
            library.replace(uid, report)
    if reason is not None:
        raise LibraryError(reason)


_BATCH = 200  # originals held in memory at a time


def _old(library: Library, uid: str) -> _Old:
    corrections = (kept.correction for kept in library.corrections.of(uid))
    return _Old(
        uid,
        library.upkeep.source_name(uid),
        library.original(uid),
        library.overrides.of(uid).get("encoding"),
        tuple(c for c in corrections if c.kind in _OF_REPAIRS),
    )


_OF_REPAIRS = frozenset({CorrectionKind.REPAIR_OFF, CorrectionKind.RULE_OFF})


def read_again(old: _Old) -> Report:
    """Read one report again, without the repairs that are not wanted; runs in the worker."""
    from core.ingest import read_bytes, reread  # noqa: PLC0415 - heavy, and for the worker only

    report = read_bytes(old.data, old.name, encoding=old.encoding)
    if not old.corrections:
        return report
    rules = {c.data["rule"] for c in old.corrections if c.kind is CorrectionKind.RULE_OFF}
    places = (find_anchor(report.raw, c.anchor) for c in old.corrections if c.anchor)
    return reread(report, rules, [place for place in places if place])
