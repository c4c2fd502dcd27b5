"""Connections to a library file: made anew, brought up to date, for writing or for reading."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import apsw

from core.errors import LibraryError
from core.files import why
from core.library import inspection
from core.library.schema import APPLICATION_ID, FUNCTIONS, MIGRATIONS, PAGE_SIZE, VERSION

FILE_NAME = "library.db"

_MEMORY = 32 << 10  # KiB of pages that the writer keeps: those of indices come again and again
_LOGGED = 4096  # pages (32 MB) in the log before they go to the file: many are rewritten meanwhile


def prepare_folder(folder: Path) -> None:
    """Make the folder if it is missing. Raises LibraryError where it can't be written in."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        message = f"{folder}: is a file, a library needs a folder"
        raise LibraryError(message) from error
    except (OSError, ValueError) as error:
        message = f"{folder}: the folder of the library can't be made ({why(error)})"
        raise LibraryError(message) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        message = f"{folder}: no permission to write in the folder of the library"
        raise LibraryError(message)


def create(path: Path) -> None:
    """Put a new, empty library at `path`, complete from the first moment that it has the name.

    A crash therefore never leaves an empty `library.db`, and an empty one found is a lost one.
    """
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        connection = apsw.Connection(str(draft))
        try:
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            configure(connection)
            migrate(connection)
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


def open_writer(path: Path) -> apsw.Connection:
    """Return a connection to a file that has been inspected and is now brought up to date."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        # A version that only the write-ahead log knows must be refused without a checkpoint.
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        if connection.readonly("main"):
            message = f"{path}: no permission to write to it"
            raise LibraryError(message)  # noqa: TRY301 - closes the connection below
        connection.set_busy_timeout(5000)
        inspection.check_version(path, connection.pragma("user_version"))
        configure(connection)
        migrate(connection)
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
    add_functions(connection)
    return connection


def open_still(path: Path) -> apsw.Connection:
    """Return a connection for reading, also where nothing can be written beside the file.

    Raises apsw.Error.
    """
    connection = open_reader(path)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except apsw.Error:  # reading a log needs a file beside it; without one, none is read
        connection.close()
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        connection = apsw.Connection(path.absolute().as_uri() + "?immutable=1", flags=flags)
        add_functions(connection)
    return connection


def configure(connection: apsw.Connection) -> None:
    """Set what holds for one connection: durability, and distrust of the file's own schema."""
    connection.set_busy_timeout(5000)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    add_functions(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # NORMAL loses commits in a power cut
    connection.execute(f"PRAGMA cache_size = -{_MEMORY}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOGGED}")
    connection.execute("PRAGMA foreign_keys = ON")


def add_functions(connection: apsw.Connection) -> None:
    """Let a connection call what the schema names; every one can, whatever it was opened for."""
    for name, function in FUNCTIONS.items():
        connection.create_scalar_function(name, function, 1, deterministic=True)


def migrate(connection: apsw.Connection) -> None:
    """Run the migrations that the file has not seen, one by one, each whole or not at all.

    Before each a copy of the file is kept beside it, unless it is a new one.
    """
    is_new = not connection.pragma("user_version")
    while (before := connection.pragma("user_version")) < VERSION:
        if connection.filename and not is_new:
            _keep_copy(connection, Path(connection.filename).with_name(f"library-v{before}.db"))
        connection.execute("BEGIN IMMEDIATE")
        try:
            if connection.pragma("user_version") == before:  # else another process was first
                connection.execute(MIGRATIONS[before])
                connection.execute(f"PRAGMA user_version = {before + 1}")
            connection.execute("COMMIT")
        except BaseException:
            with suppress(apsw.Error):
                connection.execute("ROLLBACK")
            raise


def _keep_copy(connection: apsw.Connection, path: Path) -> None:
    """Copy the file, complete and on the disk from the first moment that it has the name."""
    if path.exists():
        return
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        connection.execute("VACUUM INTO ?", (str(draft),))
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
