"""A disk that is full at every single write of an import: `-m tests.faults.fulldisk`.

Each time the import must say so, store nothing of the report, and leave a sound library that takes
the report once there is room. The control stores the report without a transaction, and must leave
something behind.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import apsw

from core.errors import LibraryError
from core.library import Library, shelf
from core.library.connections import FILE_NAME, configure
from core.library.database import Database
from tests.faults.disk import Recorder
from tests.faults.kills import report


class Outcome(NamedTuple):
    """Writes that failed one after the other; half-stored reports, unsound files, false messages."""

    writes: int
    halves: int
    unsound: int
    unexplained: int


def fill_disk(*, whole: bool = True, most: int = 10_000) -> Outcome:
    """Let every write of an import fail once; `whole` is False for the control."""
    halves = unsound = unexplained = writes = 0
    disk = Recorder(f"full-{whole}")
    with TemporaryDirectory() as name:
        start = Path(name) / "start"
        with Library.open(start) as library:
            library.add(report(1), b"1")
        for room in range(most):
            folder = Path(name) / "now"
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(start, folder)
            disk.room = None
            writer = apsw.Connection(str(folder / FILE_NAME), vfs=disk.name)
            writer.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
            configure(writer)
            database = Database(writer, None, None)
            with closing(Library(database)) as library:
                disk.room = room
                try:
                    _store(library, whole=whole)
                    done = True
                except LibraryError as error:
                    done = False
                    unexplained += "the disk is full" not in str(error)
                disk.room = None
                rows = library.database.rows("SELECT count(*) FROM originals")[0][0]
                halves += not done and rows != 1
                if whole:
                    library.add(report(2), b"2")
                    unsound += library.count() != 2
                unsound += library.database.rows("PRAGMA integrity_check(1)") != [("ok",)]
            if done:
                break
            writes += 1
    disk.unregister()
    return Outcome(writes, halves, unsound, unexplained)


def _store(library: Library, *, whole: bool) -> None:
    if whole:
        library.add(report(2), b"2")
    else:
        shelf.add(library.database, report(2), b"2")


def main() -> None:
    """Fill the disk at every write, run the control, print what came of it."""
    print("disk full:", fill_disk())
    print("control, without a transaction:", fill_disk(whole=False))


if __name__ == "__main__":
    main()
