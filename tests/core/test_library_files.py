from __future__ import annotations

import os
import shutil
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import apsw
import pytest

from core.errors import LibraryError
from core.ingest import read_bytes
from core.library import Library, connections
from core.library.connections import FILE_NAME
from core.library.schema import APPLICATION_ID, VERSION
from core.offsets import Span
from tests.core.library_folders import TEXT, contents, fill, refusal

Damage = Callable[[Path], None]


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def newer(path: Path) -> None:
    overwrite(path, 60, struct.pack(">i", VERSION + 1))


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (note)")


def test_a_new_library_lies_in_one_file_of_its_own_kind(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    path = fill(folder)
    assert [p.name for p in folder.iterdir()] == [FILE_NAME]
    assert struct.unpack_from(">i4xi", path.read_bytes(), 60) == (VERSION, APPLICATION_ID)


def test_what_was_stored_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    fill(tmp_path)
    with Library.open(tmp_path) as library, Library.open(tmp_path) as second:
        (row,) = library.reports()
        assert second.load(row.uid) == read_bytes(TEXT.encode(), "清河.txt")
        library.progress.save_position(row.uid, 4)
        assert second.progress.position(row.uid) == 4


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (foreign, "is a database, but not a library of Jiandu"),
        (
            newer,
            f"was written by a newer Jiandu (version {VERSION + 1} of the library, this one knows {VERSION}); please update",
        ),
        (lambda path: overwrite(path, 60, bytes(4)), "is damaged (it states no version)"),
        (lambda path: os.truncate(path, 0), "is empty; a library was here, please restore it from a backup"),
        (lambda path: os.truncate(path, 99), "is not a library of Jiandu, or is damaged"),
        (lambda path: overwrite(path, 0, b"MZ"), "is not a library of Jiandu, or is damaged"),
        (lambda path: os.truncate(path, 20_000), "is damaged (its end is missing)"),
        (lambda path: overwrite(path, 100, b"\xff" * 8000), "is damaged"),
        (lambda path: overwrite(path, 16, b"\0\7"), "is not a library of Jiandu"),
    ],
    ids=["foreign", "newer", "no version", "empty", "short", "program", "cut", "damaged", "page size"],
)  # fmt: skip
def test_what_is_no_sound_library_is_refused_and_left_alone(
    tmp_path: Path, damage: Damage, reason: str
) -> None:
    damage(fill(tmp_path))
    assert refusal(tmp_path) == reason


def test_a_folder_of_the_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert refusal(tmp_path) == "is not a file"


def with_log(folder: Path, copy: Path, sql: str) -> Path:
    """Copy a library as a crash leaves it: the last change is in the write-ahead log alone."""
    path = fill(folder)
    copy.mkdir()
    with closing(apsw.Connection(str(path))) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute(sql)
        for file in (path, path.with_name(FILE_NAME + "-wal")):
            shutil.copy(file, copy)
    return copy / FILE_NAME


def test_a_log_left_by_a_crash_is_taken_up(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with_log(tmp_path / "library", copy, "UPDATE reports SET title = '只在日志里'")
    with Library.open(copy) as library:
        assert [row.title for row in library.reports()] == ["只在日志里"]
    assert [p.name for p in copy.iterdir()] == [FILE_NAME]


def test_a_newer_version_in_the_log_is_refused_without_writing_it_out(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    path = with_log(tmp_path / "library", copy, f"PRAGMA user_version = {VERSION + 1}")
    log = path.with_name(FILE_NAME + "-wal")
    before = [sha256(file.read_bytes()).digest() for file in (path, log)]
    with pytest.raises(LibraryError, match="was written by a newer Jiandu"):
        Library.open(copy)
    assert [sha256(file.read_bytes()).digest() for file in (path, log)] == before


def test_an_empty_log_says_nothing(tmp_path: Path) -> None:
    path = fill(tmp_path)
    path.with_name(FILE_NAME + "-wal").touch()
    os.truncate(path, 20_000)
    assert refusal(tmp_path) == "is damaged (its end is missing)"


def test_the_largest_page_size_is_understood(tmp_path: Path) -> None:
    path = fill(tmp_path)
    with closing(apsw.Connection(str(path))) as connection:
        for sql in ("journal_mode = DELETE", "page_size = 65536"):
            connection.execute(f"PRAGMA {sql}")
        connection.execute("VACUUM")
    with Library.open(tmp_path) as library:
        assert len(library.reports()) == 1
    os.truncate(path, path.stat().st_size - 1)
    assert refusal(tmp_path) == "is damaged (its end is missing)"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("file", "is a file, a library needs a folder"),
        ("file/inside", "the folder of the library can't be made (Not a directory)"),
        ("nul\0", "the folder of the library can't be made (a NUL character in the name)"),
    ],
)
def test_a_folder_that_can_not_be(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: {reason}"
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_file_without_permission_is_left_alone(user_folder: Path) -> None:
    path = fill(user_folder)
    path.chmod(0o400)
    assert refusal(user_folder) == "no permission to write to it"
    path.chmod(0)
    with pytest.raises(LibraryError, match=r"library\.db: no permission to read or write it"):
        Library.open(user_folder)
    path.chmod(0o600)
    with Library.open(user_folder) as library:
        assert len(library.reports()) == 1


def test_a_folder_without_permission_is_left_alone(user_folder: Path) -> None:
    fill(user_folder)
    user_folder.chmod(0o500)
    before = contents(user_folder)
    with pytest.raises(LibraryError, match="no permission to write in the folder of the library"):
        Library.open(user_folder)
    with pytest.raises(LibraryError, match=r"can't be made \(Permission denied\)"):
        Library.open(user_folder / "inside")
    assert contents(user_folder) == before
    user_folder.chmod(0o700)


def test_a_new_library_never_replaces_one_that_was_faster(tmp_path: Path) -> None:
    path = fill(tmp_path)
    before, draft = contents(tmp_path), tmp_path / "draft"
    draft.write_bytes(b"later")
    connections._publish(draft, path)
    draft.unlink()
    assert contents(tmp_path) == before


def test_a_file_system_without_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    fill(tmp_path)
    assert list(contents(tmp_path)) == [FILE_NAME]


def test_folders_are_not_synchronised_where_they_can_not_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, path, opened = tmp_path / "draft", tmp_path / FILE_NAME, list[object]()
    draft.write_bytes(b"library")
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", lambda *arguments: opened.append(arguments))
        patch.setattr(os, "name", "nt")
        connections._publish(draft, path)
    assert opened == []
    assert path.read_bytes() == b"library"


def test_another_program_that_holds_the_library_is_named(tmp_path: Path) -> None:
    path = fill(tmp_path)
    with Library.open(tmp_path) as library, closing(apsw.Connection(str(path))) as other:
        (row,) = library.reports()
        library.database._writer.set_busy_timeout(0)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="another program is holding the library"):
            library.progress.save_position(row.uid, 3)
        assert library.load(row.uid).raw == TEXT
        other.execute("ROLLBACK")
        library.progress.save_position(row.uid, 3)
        assert library.progress.position(row.uid) == 3


def test_a_full_disk_stores_nothing_of_a_report(tmp_path: Path) -> None:
    fill(tmp_path)
    long = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(60_000))
    with Library.open(tmp_path) as library:
        pages = library.database.row("PRAGMA page_count")
        assert pages
        library.database.run(f"PRAGMA max_page_count = {pages[0] + 2}")
        report = read_bytes(TEXT.encode(), "长.txt")
        with pytest.raises(LibraryError, match="the disk is full; nothing was stored"):
            library.add(report, long.encode())
        assert [row.source_name for row in library.reports()] == ["清河.txt"]
        assert library.database.rows("SELECT verb FROM changes") == [("added",)]


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.close()
    library.close()
    for call in (library.reports, lambda: library.progress.save_position("x", 1)):
        with pytest.raises(LibraryError, match=r"library\.db: the library is closed"):
            call()


def test_a_library_that_has_vanished_takes_nothing_more(tmp_path: Path) -> None:
    path = fill(tmp_path)
    with Library.open(tmp_path) as library:
        (row,) = library.reports()
        library.bookmarks.add(row.uid, Span(0, 1))
        moved = path.rename(tmp_path / "elsewhere.db")
        for _ in range(2):
            with pytest.raises(LibraryError, match=r"no longer there.*still connected"):
                library.bookmarks.add(row.uid, Span(0, 2), "typed")
            shutil.copyfile(moved, path)
        assert library.load(row.uid).raw == TEXT
        path.unlink()
        moved.rename(path)
        library.bookmarks.add(row.uid, Span(0, 2), "typed")
    with Library.open(tmp_path) as library:
        assert [b.note for b in library.bookmarks.listed()] == ["", "typed"]
