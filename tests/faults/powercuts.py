"""Power cuts: `-m tests.faults.powercuts`.

A library and its index are worked on over a file system that remembers writes and syncs. Then the
power is cut after any of them: synced writes stay, of the others any subset of sectors. What was
acknowledged must be there, the file sound, and search right. The control works with
synchronous=OFF, and must lose something.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

import apsw

from core.errors import LibraryError
from core.library import Library
from core.library.connections import FILE_NAME, configure
from core.library.database import Database
from core.library.imports import Source
from core.offsets import Span
from core.search import Search, index
from tests.faults.disk import Recorder, Told, after_power_cut
from tests.faults.kills import report

_STEPS = 40  # reports and bookmarks made before the power is cut


class Outcome(NamedTuple):
    """What a number of power cuts came to: in how many something was lost, or the file unsound."""

    cuts: int
    lost: int
    unsound: int


def cut_power(cuts: int, *, synchronous: str = "FULL", seed: int = 1) -> Outcome:
    """Work once, then cut the power so many times at random moments of that work."""
    random = Random(seed)  # noqa: S311 - the same each time
    lost = unsound = 0
    with TemporaryDirectory() as name:
        start, disk = _work(Path(name) / "work", synchronous)
        for number in range(cuts):
            until = random.randrange(len(disk.events) + 1)
            files, told = after_power_cut(start, disk.events[:until], random)
            folder = Path(name) / str(number)
            folder.mkdir()
            for file, data in files.items():
                (folder / file).write_bytes(data)
            missing, sound = _look(folder, told)
            lost += missing
            unsound += not sound
            shutil.rmtree(folder)
    return Outcome(cuts, lost, unsound)


def _work(folder: Path, synchronous: str) -> tuple[dict[str, bytes], Recorder]:
    """Make a library, then work on it over a disk that remembers; return it as it was before."""
    with Library.open(folder) as library:
        library.add(report(0), b"0")
    start = {file.name: file.read_bytes() for file in folder.iterdir()}
    disk = Recorder(f"power-{synchronous}")
    with _opened(folder, disk, synchronous) as (library, search):
        uid = library.reports()[0].uid
        for number in range(1, _STEPS):
            if number % 4 == 1:
                library.add(report(number), str(number).encode())
                disk.events.append(Told(f"report {number}.txt"))
                search.catch_up()
            elif number % 4 == 3:
                several = [Source(report(n), str(n).encode()) for n in (number, 1000 + number)]
                library.imports.store(several)
                disk.events.extend(Told(f"report {s.report.source.name}") for s in several)
                search.catch_up()
            else:
                library.bookmarks.add(uid, Span(0, 2), str(number))
                disk.events.append(Told(f"bookmark {number}"))
            if number % 10 == 0:
                library.database._writer.pragma("wal_checkpoint(PASSIVE)")
    disk.unregister()
    return start, disk


@contextmanager
def _opened(folder: Path, disk: Recorder, synchronous: str) -> Generator[tuple[Library, Search]]:
    """Open a library and its index over a disk of Python's, which has no shared memory."""

    def connect(path: Path) -> apsw.Connection:
        connection = apsw.Connection(str(path), vfs=disk.name)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        configure(connection)
        return connection

    def connect_index(path: Path) -> apsw.Connection:
        connection = connect(path)
        connection.execute("PRAGMA synchronous = NORMAL")  # as it is (core.search.index)
        return connection

    ordinary = index._connect
    index._connect = connect_index
    try:
        writer = connect(folder / FILE_NAME)
        writer.execute(f"PRAGMA synchronous = {synchronous}")
        database = Database(writer, None, folder / FILE_NAME)
        with closing(Library(database)) as library, closing(Search(library)) as search:
            yield library, search
    finally:
        index._connect = ordinary


def _look(folder: Path, told: list[str]) -> tuple[bool, bool]:
    """Return whether anything that was told is missing, and whether all is sound."""
    try:
        with Library.open(folder) as library, closing(Search(library)) as search:
            held = {f"report {row.source_name}" for row in library.reports()}
            held |= {f"bookmark {b.note}" for b in library.bookmarks.listed()}
            sound = library.database.rows("PRAGMA integrity_check(1)") == [("ok",)]
            with suppress(LibraryError):
                found = search.tally("报告").reports
                search.catch_up()
                sound = sound and found == search.tally("报告").reports == library.count()
    except LibraryError:
        return True, False
    return bool(set(told) - held), sound


def main() -> None:
    """Cut the power, run the control, print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=1000)
    options = parser.parse_args()
    print("power cuts:", cut_power(options.cuts))
    print("control, synchronous=OFF:", cut_power(options.cuts, synchronous="OFF"))


if __name__ == "__main__":
    main()
