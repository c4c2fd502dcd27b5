"""Work in worker processes: jobs in, results or reasons out, in order, until cancelled.

Annotation needs jieba and pypinyin, which stall a window for a second while they load, so it runs
in other processes. Nothing heavy is imported here.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Generic, NamedTuple, TypeVar

from core.errors import UnreadableReportError
from core.intake.walking import walk
from core.model import Report
from core.offsets import Span

_AHEAD = 6  # jobs given to workers before they are asked for: bounds what waits in memory
_MANY = 8  # jobs: fewer are done sooner than a second worker starts
_LISTEN = 0.1  # seconds between two looks at whether the reader has cancelled

Reader = Callable[[Path], tuple[Report, bytes]]

Job = TypeVar("Job")
Result = TypeVar("Result")


class Done(NamedTuple, Generic[Job, Result]):
    """What became of a job: a result, or the reason why there is none."""

    job: Job
    result: Result | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: a report with its bytes, or the reason why there is none."""

    path: Path
    report: Report | None
    original: bytes
    reason: str | None
    done: int
    total: int


def read_report(path: Path) -> tuple[Report, bytes]:
    """Read one file; runs in the worker."""
    from core.ingest import read_file  # noqa: PLC0415 - heavy, and for the worker only

    return read_file(path)


def read_again(
    report: Report, without_rules: frozenset[str], without_spans: tuple[Span, ...]
) -> Report:
    """Read a report again without some repairs; runs in a worker. See `core.ingest.reread`."""
    from core.ingest import reread  # noqa: PLC0415 - heavy, and for the worker only

    return reread(report, without_rules, without_spans)


def read_all(
    paths: Iterable[Path], cancelled: Event, reader: Reader = read_report
) -> Iterator[Outcome]:
    """Yield an outcome for each file, in order; folders are walked.

    Ends early, leaving no process behind, once `cancelled` is set.
    """
    files = list(walk(paths))
    for number, (path, result, reason) in enumerate(work(files, reader, cancelled, str), 1):
        report, original = result or (None, b"")
        yield Outcome(path, report, original, reason, number, len(files))


def work(
    jobs: Sequence[Job],
    action: Callable[[Job], Result],
    cancelled: Event,
    name_of: Callable[[Job], str],
    *,
    calm: bool = False,
) -> Iterator[Done[Job, Result]]:
    """Yield what became of each job, in order, done by `action` in worker processes.

    Ends early, leaving no process behind, once `cancelled` is set. A worker that dies costs one
    job; `name_of` gives what its message calls it. Work that is `calm` gives way to all other: one
    process of low priority.
    """
    waiting = deque(jobs)
    while waiting and not cancelled.is_set():
        several = len(jobs) >= _MANY and (os.cpu_count() or 1) > 1 and not calm
        pool = worker_pool(1 + several, _give_way if calm else None)
        try:
            yield from _drain(pool, waiting, cancelled, action, name_of)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def worker_pool(workers: int, begin: Callable[[], None] | None = None) -> Executor:
    """Return so many processes of their own, that share nothing with this one."""
    import multiprocessing  # noqa: PLC0415 - 30 ms that no start waits for
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), begin)


def _give_way() -> None:
    """Give this process a low priority, where the system knows such."""
    if hasattr(os, "nice"):
        os.nice(15)


def _drain(
    pool: Executor,
    waiting: deque[Job],
    cancelled: Event,
    action: Callable[[Job], Result],
    name_of: Callable[[Job], str],
) -> Iterator[Done[Job, Result]]:
    """Work through `waiting` until it is empty, cancelled, or the pool breaks."""
    running: deque[tuple[Job, Future[Result]]] = deque()
    while (waiting or running) and not cancelled.is_set():
        while waiting and len(running) < _AHEAD:
            job = waiting.popleft()
            try:
                running.append((job, pool.submit(action, job)))
            except BrokenExecutor:
                waiting.appendleft(job)
                break
        if not running:
            return  # the pool was broken before it began: another one
        job, future = running.popleft()
        try:
            result = _result(future, cancelled)
        except UnreadableReportError as error:
            yield Done(job, None, str(error))
        except BrokenExecutor:
            # Whose fault it was is unknown beyond the first; the others get a new pool.
            waiting.extendleft(other for other, _ in reversed(running))
            yield Done(job, None, f"{name_of(job)}: reading it stopped the import worker")
            return
        except Exception as error:  # noqa: BLE001 - one bad file must not end the import
            reason = f"{name_of(job)}: could not be read ({type(error).__name__}: {error})"
            yield Done(job, None, reason)
        else:
            if result is not None:
                yield Done(job, result, None)


def _result(future: Future[Result], cancelled: Event) -> Result | None:
    """Wait for a result, or None once cancelled."""
    while not cancelled.is_set():
        try:
            return future.result(timeout=_LISTEN)
        except NotYet:
            if future.done():
                raise
    return None
