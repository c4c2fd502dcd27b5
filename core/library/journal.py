"""What readers have made, in plain lines beside the library: the last resort when a disk fails.

`journal.jsonl` holds one JSON object a line: a change as the library's table `changes` has it,
with the state of the thing after it, and the CRC-32 of the line before `,"crc"`. It is appended to
and synced after each commit; what a crash leaves out is added when the library is next opened.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, final
from zlib import crc32

FILE_NAME = "journal.jsonl"

_TAIL = 1 << 20  # bytes at the end in which the last whole line is looked for


class Entry(NamedTuple):
    """One change; `state` is what the thing is after it."""

    seq: int
    verb: str
    noun: str
    uid: str
    at: str
    state: Any


@final
class Journal:
    """The journal of one library in one course of its life (`identity`)."""

    def __init__(self, path: Path, course: str) -> None:
        self._path, self._course = path, course
        self._last = self._begin()

    @property
    def last(self) -> int:
        """The number of the last change that is on disk."""
        return self._last

    def append(self, entries: Iterable[Entry]) -> None:
        """Write changes and sync them.

        What can't be written now stays due (`last`): the library itself has it already.
        """
        kept = [entry for entry in entries if entry.seq > self._last]
        if not kept:
            return
        with suppress(OSError):
            lines = b"".join(_line(entry._asdict()) for entry in kept)
            if not self._path.exists():
                lines = _line({"course": self._course}) + lines
            _append(self._path, lines)
            self._last = kept[-1].seq

    def _begin(self) -> int:
        """Return the last number of a journal that is of this course, a new one where it isn't."""
        with suppress(OSError):
            if self._path.exists():
                if _course_of(self._path) == self._course:
                    found = [*_entries(_tail(self._path))] or read_journal(self._path)
                    return max((entry.seq for entry in found), default=0)
                kept = self._path.with_name(f"journal-{_course_of(self._path)[:8]}.jsonl")
                self._path.replace(kept)
        return 0


def read_journal(path: Path) -> list[Entry]:
    """Return the changes in a journal by number, each once; lines that are damaged are left out."""
    try:
        data = path.read_bytes()
    except OSError:
        return []
    by_number = {entry.seq: entry for entry in _entries(data)}
    return [by_number[seq] for seq in sorted(by_number)]


def _line(values: dict[str, Any]) -> bytes:
    text = json.dumps(values, ensure_ascii=True, separators=(",", ":"))[:-1]
    return f'{text},"crc":"{crc32(text.encode()):08x}"}}\n'.encode()


def _entries(data: bytes) -> Iterator[Entry]:
    for values in _values(data):
        if "seq" in values:
            yield Entry(*(values[name] for name in Entry._fields))


def _values(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield what sound lines hold."""
    for line in data.split(b"\n"):
        text, found, crc = line.rpartition(b',"crc":"')
        if found and crc[:8] == f"{crc32(text):08x}".encode():
            with suppress(ValueError, KeyError):
                yield json.loads(line)


def _course_of(path: Path) -> str:
    with path.open("rb") as file:
        first = next(_values(file.readline()), {})
    return str(first.get("course", "unknown"))


def _tail(path: Path) -> bytes:
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        return file.read()


def _append(path: Path, data: bytes) -> None:
    """Append at one go and sync; a line that a crash has cut is closed first."""
    with path.open("ab+") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 1))
        if file.read(1) not in {b"", b"\n"}:
            data = b"\n" + data
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
