"""Changes that read or store whole reports: made beside the window, each one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from core.intake import Pasted, read_one, renew_one, split_report
from core.library import Library
from core.library.versions import Joined, Version
from core.model import Report


class Deed(Protocol):
    """Something that can be done and undone; both may take their time, in another thread."""

    def do(self, stop: Event) -> None:
        """Do it. Raises JianduError with everything as it was."""

    def undo(self, stop: Event) -> None:
        """Undo it. Raises JianduError with everything as it was."""


Start = Callable[[Callable[[Event], Iterator[object]]], None]
"""How a job is given to the thread that does it."""


class Beside(QUndoCommand):
    """A deed of the undo stack; what could not be done is not undone."""

    def __init__(self, words: str, deed: Deed, start: Start) -> None:
        super().__init__(words)
        self._deed, self._start = deed, start
        self._done = False

    def redo(self) -> None:
        """Do it."""
        self._start(partial(self._work, done=True))

    def undo(self) -> None:
        """Undo it."""
        self._start(partial(self._work, done=False))

    def _work(self, stop: Event, *, done: bool) -> Iterator[object]:
        """Do or undo it; in the thread."""
        if self._done != done:
            (self._deed.do if done else self._deed.undo)(stop)
            self._done = done
        yield self


class Join:
    """Make a report the new version of another."""

    def __init__(self, library: Library, newer: str, uid: str) -> None:
        self._library, self._newer, self._uid = library, newer, uid
        self._joined: Joined | None = None

    def do(self, stop: Event) -> None:
        """Join the two."""
        del stop
        self._joined = self._library.versions.join(self._newer, self._uid)

    def undo(self, stop: Event) -> None:
        """Part them."""
        del stop
        if self._joined:
            self._library.versions.part(self._joined)


class Split:
    """Store the reports that one holds as reports of their own; the whole goes to the trash."""

    def __init__(self, library: Library, uid: str) -> None:
        self._library, self._uid = library, uid
        self.parts: list[str] = []

    def do(self, stop: Event) -> None:
        """Split it."""
        if self.parts:
            for part in self.parts:
                self._library.restore(part)
        else:
            self.parts = split_report(self._library, self._uid, stop)
        if self.parts:
            self._library.remove(self._uid)

    def undo(self, stop: Event) -> None:
        """Have the whole again, and the parts no more."""
        del stop
        self._library.restore(self._uid)
        for part in self.parts:
            self._library.remove(part)


class ChooseEncoding:
    """Read a report in another encoding; None lets the bytes decide."""

    def __init__(self, library: Library, uid: str, encoding: str | None) -> None:
        self._library, self._uid, self._encoding = library, uid, encoding
        self._before: str | None = None
        self._report: Report | None = None

    def do(self, stop: Event) -> None:
        """Read it so; where it can't be, nothing has changed."""
        library, uid = self._library, self._uid
        self._before = library.overrides.of(uid).get("encoding")
        self._report = library.load(uid)
        library.overrides.choose(uid, "encoding", self._encoding)
        try:
            renew_one(library, uid, stop)
        except BaseException:
            library.overrides.choose(uid, "encoding", self._before)
            raise

    def undo(self, stop: Event) -> None:
        """Have it as it was read before."""
        del stop
        self._library.overrides.choose(self._uid, "encoding", self._before)
        if self._report:
            self._library.replace(self._uid, self._report)


class UseVersion:
    """Make a former version of a report the present one."""

    def __init__(self, library: Library, uid: str, version: Version) -> None:
        self._library, self._uid, self._version = library, uid, version
        self._before: tuple[Report, bytes] | None = None

    def do(self, stop: Event) -> None:
        """Read it and exchange the two."""
        library, uid, version = self._library, self._uid, self._version
        data = library.versions.original(version.key)
        encoding = library.overrides.of(uid).get("encoding")
        report = read_one(Pasted(version.source_name, data), encoding, stop)
        self._before = library.load(uid), library.original(uid)
        library.versions.exchange(uid, report, data)

    def undo(self, stop: Event) -> None:
        """Exchange them again."""
        del stop
        if self._before:
            self._library.versions.exchange(self._uid, *self._before)
