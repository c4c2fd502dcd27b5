"""The one door to SQLite: a connection that writes and one that reads, both for any thread.

Whoever reads never waits for whoever writes: a commit takes as long as the disk does.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self, TypeVar, final

import apsw

from core.errors import LibraryError
from core.library import inspection
from core.library.connections import (
    FILE_NAME,
    configure,
    create,
    migrate,
    open_reader,
    open_still,
    open_writer,
    prepare_folder,
)
from core.library.journal import FILE_NAME as JOURNAL_NAME
from core.library.journal import Entry, Journal
from core.library.schema import VERSION

T = TypeVar("T")
Row = tuple[Any, ...]
Value = str | bytes | int | float | None


@final
class Database:
    """A library file: `name` is what messages call it, `path` where it is, None in memory."""

    def __init__(
        self,
        writer: apsw.Connection,
        reader: apsw.Connection | None,
        path: Path | None,
        *,
        read_only: bool = False,
    ) -> None:
        self.read_only = read_only
        self.path = path
        self.name = str(path) if path else "the library in memory"
        self._writer = writer
        self._lock = threading.RLock()
        # A database in memory has one connection for both.
        self._reader, self._reading = (
            (reader, threading.RLock()) if reader else (writer, self._lock)
        )
        self._owner: int | None = None  # the thread inside a transaction
        self._file = _identity(path) if path else None
        self._looked_at = 0  # the last change that is in the journal or not for it
        self._journal = self._open_journal() if path and not read_only else None

    @classmethod
    def open(cls, folder: Path | None) -> Self:
        """Return the database of a library folder, made anew where there is none.

        Without a folder it lives in memory. Raises LibraryError, with the file unchanged, where
        it can't be used.
        """
        if folder is None:
            connection = apsw.Connection(":memory:")
            configure(connection)
            migrate(connection)
            return cls(connection, None, None)
        path = folder / FILE_NAME
        prepare_folder(folder)
        try:
            if not path.exists():
                create(path)
            inspection.check_file(path)
            writer = open_writer(path)
            try:
                reader = open_reader(path)
            except BaseException:
                writer.close()
                raise
            return cls(writer, reader, path)
        except (OSError, apsw.Error) as error:
            raise explained(str(path), error) from error

    @classmethod
    def look(cls, folder: Path) -> Self:
        """Return the database of a library folder for reading only: nothing is ever written there.

        Every change that is asked for raises LibraryError. Raises LibraryError, with the file
        unchanged, where it can't be read, or was written by another version.
        """
        path = folder / FILE_NAME
        try:
            inspection.check_file(path)
            reader = open_still(path)
            version = reader.pragma("user_version")
        except (OSError, apsw.Error) as error:
            raise explained(str(path), error) from error
        if version != VERSION:
            reader.close()
            message = f"{path}: was written by an older Jiandu, and can't be read without a change"
            raise LibraryError(message)
        return cls(reader, None, path, read_only=True)

    def close(self) -> None:
        """Close the connections; doing so twice is harmless."""
        with self._reading, self._lock, self._errors():
            self._reader.close()
            self._writer.close()

    def rows(self, sql: str, *values: Value) -> list[Row]:
        """Return all rows of a query. Raises LibraryError."""
        if self._owner == threading.get_ident():  # sees what its transaction has done
            with self._errors():
                return list(self._writer.execute(sql, values))
        with self._reading, self._errors():
            return list(self._reader.execute(sql, values))

    def stream(self, sql: str, *values: Value) -> Iterator[Row]:
        """Yield rows as they are read: those before a damage are had. Raises LibraryError."""
        with self._reading, self._errors():
            yield from self._reader.execute(sql, values)

    def row(self, sql: str, *values: Value) -> Row | None:
        """Return the first row of a query, if any. Raises LibraryError."""
        return next(iter(self.rows(sql, *values)), None)

    def run(self, sql: str, *values: Value) -> int:
        """Carry out one statement and return how many rows it changed. Raises LibraryError."""
        with self._lock, self._errors():
            self._writer.execute(sql, values)
            return self._writer.changes()

    def run_many(self, sql: str, values: Iterable[tuple[Value, ...]]) -> None:
        """Carry out one statement with each of several rows of values. Raises LibraryError."""
        with self._lock, self._errors():
            self._writer.executemany(sql, values)

    def made(self, make: Callable[[Row], T], rows: Iterable[Row]) -> list[T]:
        """Return what is made of rows. Raises LibraryError where they hold what can't be."""
        try:
            return [make(row) for row in rows]
        except (ValueError, TypeError, KeyError) as error:
            raise self.damaged(error) from error

    def damaged(self, error: Exception) -> LibraryError:
        """Return the error for a library that holds what nobody can have stored."""
        return LibraryError(f"{self.name}: is damaged ({error})")

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Commit what is done inside as a whole, or nothing of it; not to be nested."""
        with self._lock, self._errors():
            self._check_file()
            self._writer.execute("BEGIN IMMEDIATE")
            self._owner = threading.get_ident()
            try:
                yield
                self._writer.execute("COMMIT")
            except BaseException:
                with suppress(apsw.Error):  # a full disk may have rolled back already
                    self._writer.execute("ROLLBACK")
                raise
            finally:
                self._owner = None
            self._write_journal()

    def log(self, verb: str, noun: str, uid: str, state: object = None) -> None:
        """Note a change, in the same transaction as the change itself.

        `state` is what the thing is after the change, JSON-ready, where a reader has made it.
        """
        self.run(
            "INSERT INTO changes (verb, noun, uid, at, state) VALUES (?, ?, ?, ?, ?)",
            verb,
            noun,
            uid,
            now(),
            None if state is None else json.dumps(state, ensure_ascii=True),
        )

    def _check_file(self) -> None:
        """Raise LibraryError where the file is gone: a system may let one write to it for ever."""
        if self.path and _identity(self.path) != self._file:
            message = (
                f"{self.name}: is no longer there, or another file is in its place; is the disk"
                " still connected? Nothing was stored"
            )
            raise LibraryError(message)

    def _open_journal(self) -> Journal | None:
        """Open the journal beside the library and add what a crash has left out."""
        if self.path is None:
            return None
        ((course,),) = self.rows("SELECT course FROM identity")
        journal = Journal(self.path.with_name(JOURNAL_NAME), course)
        self._journal = journal
        self._write_journal()
        return journal

    def _write_journal(self) -> None:
        """Bring the journal up to what is committed; nothing where no reader has made anything."""
        if self._journal is None:
            return
        with suppress(apsw.Error):  # the change itself is committed; its line can wait
            self._append_due(self._journal)

    def _append_due(self, journal: Journal) -> None:
        ((newest,),) = self._writer.execute("SELECT coalesce(max(seq), 0) FROM changes")
        due = self._writer.execute(
            "SELECT seq, verb, noun, uid, at, state FROM changes"
            " WHERE seq > ? AND seq <= ? AND state IS NOT NULL ORDER BY seq",
            (max(journal.last, self._looked_at), newest),
        )
        entries = [Entry._make((*row[:5], json.loads(row[5]))) for row in due]
        journal.append(entries)
        if not entries or journal.last == entries[-1].seq:  # else it is still due
            self._looked_at = newest

    @contextmanager
    def _errors(self) -> Generator[None]:
        try:
            yield
        except apsw.Error as error:
            raise explained(self.name, error) from error
        except UnicodeDecodeError as error:  # a text in the file is no text any more
            raise self.damaged(error) from error


def now() -> str:
    """Return the time as ISO 8601 in UTC; for people to read, `changes.seq` gives the order."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another of the same name; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def explained(name: str, error: Exception) -> LibraryError:
    """Return a LibraryError that says in plain words what SQLite or the system reported."""
    for kind, reason in _REASONS:
        if isinstance(error, kind):
            return LibraryError(f"{name}: {reason}")
    return LibraryError(f"{name}: {error}")


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (apsw.NotADBError, "is not a library of Jiandu"),
    (apsw.CorruptError, "is damaged"),
    (apsw.BusyError, "another program is holding the library; try again"),
    (apsw.FullError, "the disk is full; nothing was stored"),
    (apsw.ReadOnlyError, "no permission to write to it"),
    (apsw.CantOpenError, "can't be opened"),
    (apsw.IOError, "the disk reports an error; is it still connected?"),
    (apsw.ConnectionClosedError, "the library is closed"),
    (PermissionError, "no permission to read or write it"),
)
