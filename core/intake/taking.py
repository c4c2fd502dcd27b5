"""Import into a library: what is known is not read again, what is new is stored one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Literal, NamedTuple

from core.decode import is_doubtful
from core.errors import JianduError, UnreadableReportError
from core.files import load_bytes
from core.intake.reading import work
from core.intake.walking import walk
from core.library import Library
from core.library.imports import Seen, Source
from core.model import Report
from core.structure import find_documents

_REMEMBERED = 30.0  # seconds that the rate looks back


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text or a document that is in no file; `name` ends as its form asks (`.txt`, `.html`)."""

    name: str
    data: bytes


class Progress(NamedTuple):
    """How far an import has come: sources in all and done, how many a second, seconds left."""

    done: int
    total: int
    rate: float
    remaining: float | None


class Taken(NamedTuple):
    """What became of one source.

    `known` where its bytes are in the library already, `added` with the report's uid; `resembles`
    is the uid of a report that it seems to be a new version of (`library.versions.join`).
    `failed` with the reason. `documents` is how many reports the source seems to hold
    (`core.intake.split_report`); `doubtful` says that its encoding is not certain.
    """

    name: str
    status: Literal["added", "known", "failed"]
    uid: str | None
    resembles: str | None
    reason: str | None
    progress: Progress
    documents: int = 1
    doubtful: bool = False


def take(
    library: Library,
    sources: Iterable[Path | Pasted],
    *,
    stop: Event,
    patterns: Sequence[str] = (),
    reader: Callable[[Path | Pasted], tuple[Report, bytes]] | None = None,
) -> Iterator[Taken]:
    """Import files, folders and pasted texts; yield what became of each.

    Each report is on disk when its answer comes. Ends early once `stop` is set; the import then
    stays listed (`library.imports.unfinished`), and to take the same again goes on where it ended.
    Raises LibraryError where the library can't be written.
    """
    given = list(sources)
    paths = [source for source in given if isinstance(source, Path)]
    jobs: list[Path | Pasted] = [*walk(paths, patterns)]
    jobs += (source for source in given if isinstance(source, Pasted))
    number = library.imports.begin(paths, patterns) if paths else None
    pace = _Pace(len(jobs))
    new: list[Path | Pasted] = []
    for job in jobs:
        if stop.is_set():
            return
        uid = _known(library, job)
        if uid is None:
            new.append(job)
        else:
            yield Taken(_name(job), "known", uid, None, None, pace.step())
    for job, result, reason in work(new, reader or read_source, stop, _name):
        if result is None:
            _remember(library, job, None, reason)
            yield Taken(_name(job), "failed", None, None, reason, pace.step())
            continue
        report, original = result
        path = job if isinstance(job, Path) else None
        seen = _seen(job, report.source.sha256, None)
        (added,) = library.imports.store([Source(report, original, path, seen)])
        resembles = library.versions.resembling(added.uid) if added.is_new else None
        status: Literal["added", "known"] = "added" if added.is_new else "known"
        documents = len(find_documents(report.key, report.structure))
        doubtful = is_doubtful(report.source.encoding, report.source.encoding_evidence)
        uid, step = added.uid, pace.step()
        yield Taken(_name(job), status, uid, resembles, None, step, documents, doubtful)
    if number is not None and not stop.is_set():
        library.imports.end(number)


def read_one(source: Pasted, encoding: str | None, stop: Event) -> Report:
    """Read one source in a worker, and store nothing. Raises JianduError where it can't be read."""
    reading = partial(read_source, encoding=encoding)
    for _, result, reason in work([source], reading, stop, _name):
        if result is None:
            raise JianduError(reason)
        return result[0]
    message = f"{source.name}: reading it was stopped"
    raise JianduError(message)


def read_source(source: Path | Pasted, *, encoding: str | None = None) -> tuple[Report, bytes]:
    """Read one source; runs in the worker."""
    from core.ingest import read_bytes, read_file  # noqa: PLC0415 - heavy, and for the worker only

    if isinstance(source, Path):
        return read_file(source, encoding=encoding)
    return read_bytes(source.data, source.name, encoding=encoding), source.data


def new_files(library: Library, folder: Path, patterns: Sequence[str] = ()) -> list[Path]:
    """Return the files of a watched folder that no import has seen as they are now."""
    found: list[Path] = []
    for path in walk([folder], patterns):
        seen, now = library.imports.seen(path), _look(path)
        if now and (seen is None or (seen.size, seen.modified) != now):
            found.append(path)
    return found


def _known(library: Library, job: Path | Pasted) -> str | None:
    """Return the report that has these bytes, no longer in the trash; None if it is to be read."""
    try:
        digest = _digest(library, job)
    except UnreadableReportError:
        return None  # the reader gives the reason
    uid = library.versions.known(digest)
    if uid is None or library.upkeep.is_stale(uid):
        return None
    library.restore(uid)
    _remember(library, job, digest, None)
    return uid


def _digest(library: Library, job: Path | Pasted) -> str:
    if isinstance(job, Pasted):
        return sha256(job.data).hexdigest()
    seen, now = library.imports.seen(job), _look(job)
    if seen and seen.sha256 and now == (seen.size, seen.modified):
        return seen.sha256
    return sha256(load_bytes(job)).hexdigest()


def _remember(library: Library, job: Path | Pasted, digest: str | None, reason: str | None) -> None:
    seen = _seen(job, digest, reason)
    if seen and isinstance(job, Path) and library.imports.seen(job) != seen:
        library.imports.see(job, seen)


def _seen(job: Path | Pasted, digest: str | None, reason: str | None) -> Seen | None:
    """Return what an import saw of a file; None of what is none, or is gone."""
    now = _look(job) if isinstance(job, Path) else None
    return Seen(*now, digest, reason) if now else None


def _look(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns


def _name(job: Path | Pasted) -> str:
    return str(job) if isinstance(job, Path) else job.name


class _Pace:
    """The rate of the last half minute, and what it promises."""

    def __init__(self, total: int) -> None:
        self._total, self._times = total, [monotonic()]
        self._done = 0

    def step(self) -> Progress:
        """Count one source as done."""
        self._done += 1
        now = monotonic()
        self._times.append(now)
        while len(self._times) > 2 and now - self._times[0] > _REMEMBERED:  # noqa: PLR2004 - an interval
            del self._times[0]
        passed = now - self._times[0]
        rate = (len(self._times) - 1) / passed if passed else 0.0
        remaining = (self._total - self._done) / rate if rate else None
        return Progress(self._done, self._total, rate, remaining)
