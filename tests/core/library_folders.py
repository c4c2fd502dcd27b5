"""Folders of libraries for tests: filled, looked at, refused."""

from __future__ import annotations

import zlib
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import apsw
import pytest

from core.errors import LibraryError
from core.ingest import read_bytes
from core.library import Library
from core.library.connections import FILE_NAME, add_functions
from core.library.schema import APPLICATION_ID, MIGRATIONS
from core.library.stored import pack

TEXT = "清河县全年开展义诊45场次,受益群众1200余人。\n"


def fill(folder: Path, text: str = TEXT) -> Path:
    with Library.open(folder) as library:
        library.add(read_bytes(text.encode(), "清河.txt"), text.encode())
    return folder / FILE_NAME


def fill_as_before(folder: Path, version: int, text: str = TEXT) -> str:
    """Make a library as an earlier version of its tables had it; return the uid of its report."""
    report, uid = read_bytes(text.encode(), "清河.txt"), "report-of-old"
    stored = pack(report)
    connection = apsw.Connection(str(folder / FILE_NAME))
    with closing(connection):
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        add_functions(connection)
        for script in MIGRATIONS[: min(version, 2)]:
            connection.execute(script)
        connection.execute(
            "INSERT INTO reports VALUES (1, ?, ?, '清河.txt', '清河縣', '清河縣', '2021-03-05',"
            " '清河縣政府', 'hans', 2, 0, 0, '2021', NULL)",
            (uid, report.source.sha256),
        )
        connection.execute("INSERT INTO originals VALUES (1, ?)", (text.encode(),))
        for kind, body in (("raw", text), ("repaired", text), ("key", text)):
            packed = zlib.compress(body.encode())
            values = (kind, sha256(packed).digest(), packed)
            connection.execute("INSERT INTO text_versions VALUES (1, ?, ?, ?)", values)
        found = stored.analysis
        connection.execute(
            "INSERT INTO analyses VALUES (1, 3, ?, ?)", (sha256(found).digest(), found)
        )
        connection.execute(
            "INSERT INTO bookmarks VALUES ('kept', 1, 0, 3, ?, x'', ?, 0, 3, '注', 2, '2021', NULL)",
            (text[:3].encode(), text[3:35].encode()),
        )
        connection.execute("INSERT INTO positions VALUES (1, 5)")
        connection.execute("INSERT INTO changes VALUES (7, 'added', 'report', ?, '2021')", (uid,))
        for script in MIGRATIONS[2:version]:
            connection.execute(script)
        connection.execute(f"PRAGMA user_version = {version}")
    return uid


def contents(folder: Path) -> dict[str, str]:
    return {p.name: sha256(p.read_bytes()).hexdigest() for p in folder.iterdir() if p.is_file()}


def refusal(folder: Path) -> str:
    """Return why a folder can't be opened as a library, having seen that nothing changed."""
    before = contents(folder)
    with pytest.raises(LibraryError) as caught:
        Library.open(folder)
    assert contents(folder) == before
    path, reason = str(caught.value).split(": ", 1)
    assert path == str(folder / FILE_NAME)
    return reason
