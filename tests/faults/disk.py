"""A file system that remembers every write and sync, and one that fills up."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import NamedTuple

import apsw

SECTOR = 512  # bytes: the least that a disk writes as a whole


class Write(NamedTuple):
    """Bytes written to a file at a place."""

    file: str
    at: int
    data: bytes


class Truncate(NamedTuple):
    """A file cut to a size."""

    file: str
    size: int


class Sync(NamedTuple):
    """Everything written to a file before is on the disk."""

    file: str


class Told(NamedTuple):
    """Somebody was told that something is done."""

    what: str


Name = str | apsw.URIFilename | None
Event = Write | Truncate | Sync | Told


class Recorder(apsw.VFS):
    """Passes everything on to the system, remembers it, and may refuse to write (disk full)."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.events: list[Event] = []
        self.writes = 0
        self.room: int | None = None  # writes that still succeed
        super().__init__(name, "")

    def xOpen(self, name: Name, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's name
        return _File(self, name, flags)


class _File(apsw.VFSFile):
    def __init__(self, disk: Recorder, name: Name, flags: list[int]) -> None:
        self._disk = disk
        self._name = Path(
            name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        ).name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, at: int) -> None:  # noqa: N802 - apsw's name
        self._take_room()
        super().xWrite(data, at)
        self._disk.events.append(Write(self._name, at, bytes(data)))

    def xTruncate(self, size: int) -> None:  # noqa: N802 - apsw's name
        super().xTruncate(size)
        self._disk.events.append(Truncate(self._name, size))

    def xSync(self, flags: int) -> None:  # noqa: N802 - apsw's name
        super().xSync(flags)
        self._disk.events.append(Sync(self._name))

    def _take_room(self) -> None:
        self._disk.writes += 1
        if self._disk.room is not None:
            if self._disk.room == 0:
                raise apsw.FullError
            self._disk.room -= 1


def after_power_cut(
    start: dict[str, bytes], events: Iterable[Event], random: Random
) -> tuple[dict[str, bytes], list[str]]:
    """Return the files as a disk may hold them after these events, and what had been told.

    Synced writes are there; of the others any subset of sectors, each write torn at will.
    """
    files = {name: bytearray(data) for name, data in start.items()}
    unsynced: dict[str, list[Event]] = {}
    told: list[str] = []
    for event in events:
        if isinstance(event, Told):
            told.append(event.what)
        elif isinstance(event, Sync):
            for waiting in unsynced.pop(event.file, []):
                _apply(files, waiting)
        else:
            unsynced.setdefault(event.file, []).append(event)
    share = random.random()
    for waiting in (event for group in unsynced.values() for event in group):
        if isinstance(waiting, Write):
            for at in range(0, len(waiting.data), SECTOR):
                if random.random() < share:
                    piece = waiting.data[at : at + SECTOR]
                    _apply(files, Write(waiting.file, waiting.at + at, piece))
        elif random.random() < share:
            _apply(files, waiting)
    return {name: bytes(data) for name, data in files.items()}, told


def _apply(files: dict[str, bytearray], event: Event) -> None:
    if isinstance(event, Write):
        data = files.setdefault(event.file, bytearray())
        if len(data) < event.at:
            data.extend(bytes(event.at - len(data)))
        data[event.at : event.at + len(event.data)] = event.data
    elif isinstance(event, Truncate):
        data = files.setdefault(event.file, bytearray())
        del data[event.size :]
