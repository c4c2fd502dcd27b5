"""What imports have been asked for and what they have seen, so that none begins from nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, final

from core.library.addition import add
from core.library.database import Database, now
from core.library.records import Added
from core.library.rows import storable
from core.model import Report

TOGETHER = 64
"""Sources that are best stored in one transaction where so many wait: half a second's work."""


class Unfinished(NamedTuple):
    """An import that has not come to its end: a number, what it takes, since when."""

    number: int
    sources: tuple[Path, ...]
    patterns: tuple[str, ...]
    begun: str


class Seen(NamedTuple):
    """A file as an import saw it: size, time (nanoseconds), hash, and why it was not taken."""

    size: int
    modified: int
    sha256: str | None
    reason: str | None


class Source(NamedTuple):
    """What is to be stored: a report with its bytes, and the file as it was seen, if it is one."""

    report: Report
    original: bytes
    path: Path | None = None
    seen: Seen | None = None


@final
class Imports:
    """Imports and watched folders. Every method raises LibraryError as the library's own do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, sources: Iterable[Path], patterns: Iterable[str]) -> int:
        """Note an import that begins, or one of the same that goes on; return its number."""
        asked = {"sources": [os.fsencode(p).hex() for p in sources], "patterns": [*patterns]}
        words = storable(json.dumps(asked))
        same = "SELECT id FROM imports WHERE ended_at IS NULL AND sources = ?"
        with self._database.transaction():
            if begun := self._database.row(same, words):
                return int(begun[0])
            self._database.run(
                "INSERT INTO imports (sources, begun_at) VALUES (?, ?)", words, now()
            )
            ((number,),) = self._database.rows("SELECT last_insert_rowid()")
        return int(number)

    def store(self, sources: Iterable[Source]) -> list[Added]:
        """Store what several sources hold in one transaction, all or none; see `Library.add`.

        The disk is waited for once, when the last has been taken in: keep them few.
        """
        with self._database.transaction():
            added: list[Added] = []
            for source in sources:
                added.append(add(self._database, source.report, source.original))
                if source.path and source.seen:
                    self._see(source.path, source.seen)
            return added

    def end(self, number: int) -> None:
        """Note that an import has come to its end, or is not wanted any more."""
        with self._database.transaction():
            self._database.run("UPDATE imports SET ended_at = ? WHERE id = ?", now(), number)

    def unfinished(self) -> list[Unfinished]:
        """Return imports that a crash or a cancel has cut short, the latest first."""
        rows = self._database.rows(
            "SELECT id, sources, begun_at FROM imports WHERE ended_at IS NULL ORDER BY id DESC"
        )
        found: list[Unfinished] = []
        for number, asked, begun in rows:
            values = json.loads(asked)
            paths = (Path(os.fsdecode(bytes.fromhex(name))) for name in values["sources"])
            found.append(Unfinished(number, tuple(paths), tuple(values["patterns"]), begun))
        return found

    def seen(self, path: Path) -> Seen | None:
        """Return what is known of a file from an import before."""
        row = self._database.row(
            "SELECT size, modified, sha256, reason FROM files WHERE path = ?", _name(path)
        )
        return Seen(*row) if row else None

    def see(self, path: Path, seen: Seen) -> None:
        """Keep what became of a file."""
        with self._database.transaction():
            self._see(path, seen)

    def watch(self, folder: Path, patterns: Iterable[str] = ()) -> None:
        """Keep a folder from which new files are to be taken."""
        with self._database.transaction():
            self._database.run(
                "INSERT OR REPLACE INTO watched VALUES (?, ?)",
                _name(folder),
                storable(json.dumps([*patterns])),
            )

    def unwatch(self, folder: Path) -> None:
        """Forget a watched folder; what came from it stays."""
        with self._database.transaction():
            self._database.run("DELETE FROM watched WHERE folder = ?", _name(folder))

    def watched(self) -> dict[Path, tuple[str, ...]]:
        """Return the watched folders with their patterns."""
        rows = self._database.rows("SELECT folder, patterns FROM watched ORDER BY folder")
        return {Path(os.fsdecode(name)): tuple(json.loads(given)) for name, given in rows}

    def _see(self, path: Path, seen: Seen) -> None:
        self._database.run(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)",
            _name(path),
            seen.size,
            seen.modified,
            seen.sha256,
            None if seen.reason is None else storable(seen.reason),
        )


def _name(path: Path) -> bytes:
    return os.fsencode(path.absolute())
