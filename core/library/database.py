"""The one door to SQLite: a connection that writes and one that reads, both for any thread.

Whoever reads never waits for whoever writes: a commit takes as long as the disk does.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self, final
from uuid import uuid4

import apsw

from core.errors import LibraryError
from core.library import inspection
from core.library.schema import APPLICATION_ID, FUNCTIONS, MIGRATIONS, PAGE_SIZE, VERSION

FILE_NAME = "library.db"

Row = tuple[Any, ...]
Value = str | bytes | int | float | None


@final
class Database:
    """A library file: `name` is what messages call it, `path` where it is, None in memory."""

    def __init__(
        self, writer: apsw.Connection, reader: apsw.Connection | None, path: Path | None
    ) -> None:
        self.path = path
        self.name = str(path) if path else "the library in memory"
        self._writer = writer
        self._lock = threading.RLock()
        # A database in memory has one connection for both.
        self._reader, self._reading = (
            (reader, threading.RLock()) if reader else (writer, self._lock)
        )
        self._owner: int | None = None  # the thread inside a transaction

    @classmethod
    def open(cls, folder: Path | None) -> Self:
        """Return the database of a library folder, made anew where there is none.

        Without a folder it lives in memory. Raises LibraryError, with the file unchanged, where
        it can't be used.
        """
        if folder is None:
            connection = apsw.Connection(":memory:")
            _configure(connection)
            _migrate(connection)
            return cls(connection, None, None)
        path = folder / FILE_NAME
        _prepare_folder(folder)
        try:
            if not path.exists():
                _create(path)
            inspection.check_file(path)
            writer = _connect(path)
            try:
                reader = open_reader(path)
            except BaseException:
                writer.close()
                raise
            return cls(writer, reader, path)
        except (OSError, apsw.Error) as error:
            raise explained(str(path), error) from error

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

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Commit what is done inside as a whole, or nothing of it; not to be nested."""
        with self._lock, self._errors():
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

    @contextmanager
    def _errors(self) -> Generator[None]:
        try:
            yield
        except apsw.Error as error:
            raise explained(self.name, error) from error


def now() -> str:
    """Return the time as ISO 8601 in UTC; for people to read, `changes.seq` gives the order."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _prepare_folder(folder: Path) -> None:
    """Make the folder if it is missing. Raises LibraryError where it can't be written in."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        message = f"{folder}: is a file, a library needs a folder"
        raise LibraryError(message) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        message = f"{folder}: the folder of the library can't be made ({reason})"
        raise LibraryError(message) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        message = f"{folder}: no permission to write in the folder of the library"
        raise LibraryError(message)


def _create(path: Path) -> None:
    """Put a new, empty library at `path`, complete from the first moment that it has the name.

    A crash therefore never leaves an empty `library.db`, and an empty one found is a lost one.
    """
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        connection = apsw.Connection(str(draft))
        try:
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _configure(connection)
            _migrate(connection)
        finally:
            connection.close()
        _publish(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _publish(draft: Path, path: Path) -> None:
    """Give the draft its name unless another process was first."""
    with suppress(FileExistsError):
        try:
            os.link(draft, path)  # unlike a rename, it never replaces
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            draft.rename(path)
    if os.name == "posix":
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _connect(path: Path) -> apsw.Connection:
    """Open a file that has been inspected, bring it up to date, and return the connection."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        # A version that only the write-ahead log knows must be refused without a checkpoint.
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        if connection.readonly("main"):
            message = f"{path}: no permission to write to it"
            raise LibraryError(message)  # noqa: TRY301 - closes the connection below
        connection.set_busy_timeout(5000)
        inspection.check_version(path, connection.pragma("user_version"))
        _configure(connection)
        _migrate(connection)
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
    except BaseException:
        connection.close()
        raise
    return connection


def open_reader(path: Path) -> apsw.Connection:
    """Return a connection to a library file that can't change it. Raises apsw.Error."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(path.absolute().as_uri() + "?mode=ro", flags=flags)
    connection.set_busy_timeout(5000)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    return connection


def _configure(connection: apsw.Connection) -> None:
    """Set what holds for one connection: durability, and distrust of the file's own schema."""
    connection.set_busy_timeout(5000)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # NORMAL loses commits in a power cut
    connection.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: apsw.Connection) -> None:
    """Run the migrations that the file has not seen, all or none; a copy is kept beside it."""
    before = connection.pragma("user_version")
    if before == VERSION:
        return
    if before and connection.filename:
        copy = Path(connection.filename).with_name(f"library-v{before}.db")
        if not copy.exists():
            connection.execute("VACUUM INTO ?", (str(copy),))
    for name, function in FUNCTIONS.items():
        connection.create_scalar_function(name, function, 1, deterministic=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        done = connection.pragma("user_version")  # another process may have been first
        for script in MIGRATIONS[done:]:
            connection.execute(script)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(apsw.Error):
            connection.execute("ROLLBACK")
        raise


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
