"""A look at a library file before SQLite opens it: is it foreign, newer, damaged.

SQLite changes what it opens (it replays a log, it makes side files), so what is not ours must be
turned away before.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

import apsw

from core.errors import LibraryError
from core.library.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_LARGEST_PAGE = 65536  # written as 1, because it doesn't fit in two bytes


class _Header(NamedTuple):
    """The fields of the file header that matter here (sqlite.org/fileformat2.html, 1.3)."""

    page_size: int
    pages: int
    user_version: int
    application_id: int


def check_file(path: Path) -> None:
    """Raise LibraryError unless the file is a library that this version can open."""
    header = _read_header(path)
    if header.application_id != APPLICATION_ID:
        message = f"{path}: is a database, but not a library of Jiandu"
        raise LibraryError(message)
    check_version(path, header.user_version)
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        return  # the log completes the file: only SQLite can say whether both are sound
    if path.stat().st_size < header.pages * header.page_size:
        message = f"{path}: is damaged (its end is missing)"
        raise LibraryError(message)
    _check_schema(path)


def check_version(path: Path, version: int) -> None:
    """Raise LibraryError where a newer Jiandu, or none at all, wrote the file."""
    if version > VERSION:
        message = (
            f"{path}: was written by a newer Jiandu (version {version} of the library, "
            f"this one knows {VERSION}); please update"
        )
        raise LibraryError(message)
    if version < 1:
        message = f"{path}: is damaged (it states no version)"
        raise LibraryError(message)


def _read_header(path: Path) -> _Header:
    if not path.is_file():
        message = f"{path}: is not a file"
        raise LibraryError(message)
    with path.open("rb") as file:
        data = file.read(_HEADER_BYTES)
    if not data:
        message = f"{path}: is empty; a library was here, please restore it from a backup"
        raise LibraryError(message)
    if len(data) < _HEADER_BYTES or not data.startswith(_MAGIC):
        message = f"{path}: is not a library of Jiandu, or is damaged"
        raise LibraryError(message)
    (page_size,) = struct.unpack_from(">H", data, 16)
    (pages,) = struct.unpack_from(">I", data, 28)
    user_version, application_id = struct.unpack_from(">i4xi", data, 60)
    return _Header(
        _LARGEST_PAGE if page_size == 1 else page_size, pages, user_version, application_id
    )


def _check_schema(path: Path) -> None:
    """Read the schema with no lock, no log and no side file. Raises apsw.Error if damaged."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(f"{path.absolute().as_uri()}?immutable=1", flags=flags)
    try:
        connection.execute("SELECT count(*) FROM reports WHERE id < 0").fetchall()
    finally:
        connection.close()
