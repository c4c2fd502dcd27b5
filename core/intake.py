"""Import in worker processes: files in, reports or reasons out, one at a time.

Annotation needs jieba and pypinyin, which stall a window for a second while they load, so it runs
in another process. Nothing heavy is imported here.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from core.errors import UnreadableReportError
from core.formats import SUFFIXES
from core.model import Report

_AHEAD = 4  # files given to a worker before they are asked for: bounds what waits in memory
_MANY = 8  # files: fewer are done sooner than a second worker starts
_LISTEN = 0.1  # seconds between two looks at whether the reader has cancelled

Reader = Callable[[Path], tuple[Report, bytes]]


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


def read_all(
    paths: Iterable[Path], cancelled: Event, reader: Reader = read_report
) -> Iterator[Outcome]:
    """Yield an outcome for each file, in order; folders are walked.

    Ends early, leaving no process behind, once `cancelled` is set.
    """
    files = list(_files(paths))
    waiting = deque(files)
    done = 0
    while waiting and not cancelled.is_set():
        workers = 2 if len(files) >= _MANY and (os.cpu_count() or 1) > 1 else 1
        pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"))
        try:
            for path, report, original, reason in _drain(pool, waiting, cancelled, reader):
                done += 1
                yield Outcome(path, report, original, reason, done, len(files))
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _drain(
    pool: ProcessPoolExecutor, waiting: deque[Path], cancelled: Event, reader: Reader
) -> Iterator[tuple[Path, Report | None, bytes, str | None]]:
    """Work through `waiting` until it is empty, cancelled, or the pool breaks."""
    running: deque[tuple[Path, Future[tuple[Report, bytes]]]] = deque()
    while (waiting or running) and not cancelled.is_set():
        while waiting and len(running) < _AHEAD:
            path = waiting.popleft()
            try:
                running.append((path, pool.submit(reader, path)))
            except BrokenProcessPool:
                waiting.appendleft(path)
                break
        path, future = running.popleft()
        try:
            result = _result(future, cancelled)
        except UnreadableReportError as error:
            yield path, None, b"", str(error)
        except BrokenProcessPool:
            # Whose fault it was is unknown beyond the first; the others get a new pool.
            waiting.extendleft(other for other, _ in reversed(running))
            yield path, None, b"", f"{path}: reading it stopped the import worker"
            return
        except Exception as error:  # noqa: BLE001 - one bad file must not end the import
            yield path, None, b"", f"{path}: could not be read ({type(error).__name__}: {error})"
        else:
            if result is not None:
                yield path, *result, None


def _result(future: Future[tuple[Report, bytes]], cancelled: Event) -> tuple[Report, bytes] | None:
    """Wait for a result, or None once cancelled."""
    while not cancelled.is_set():
        try:
            return future.result(timeout=_LISTEN)
        except NotYet:
            if future.done():
                raise
    return None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield named files as they are, and what can be read in named folders, sorted."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        if not os.access(path, os.R_OK | os.X_OK):
            yield path  # reading it gives the reason
        for folder, folders, names in os.walk(path, followlinks=False):
            folders.sort()
            for name in sorted(names):
                file = Path(folder, name)
                if file.suffix.lower() in SUFFIXES and file.is_file():
                    yield file
