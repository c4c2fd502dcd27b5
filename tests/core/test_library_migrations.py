from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from core.errors import LibraryError
from core.library import Library, ReportFilter, connections, inspection
from core.library.database import Database
from core.library.schema import MIGRATIONS, VERSION
from tests.core.library_folders import TEXT, contents, fill, fill_as_before, refusal


def log_and_stop(opened: Database) -> None:
    with opened.transaction():
        opened.log("added", "report", "x")
        raise KeyboardInterrupt


def log_twice_nested(opened: Database) -> None:
    with opened.transaction():
        opened.log("added", "report", "x")
        with opened.transaction():
            pytest.fail("transactions do not nest")


def test_a_transaction_is_done_whole_or_not_at_all() -> None:
    opened = Database.open(None)
    with pytest.raises(KeyboardInterrupt):
        log_and_stop(opened)
    with pytest.raises(LibraryError, match="within a transaction"):
        log_twice_nested(opened)
    assert opened.rows("SELECT * FROM changes") == []
    assert opened.row("SELECT * FROM changes") is None
    opened.close()


def use_migrations(monkeypatch: pytest.MonkeyPatch, *more: str) -> None:
    monkeypatch.setattr(connections, "MIGRATIONS", (*MIGRATIONS, *more))
    for module in (connections, inspection):
        monkeypatch.setattr(module, "VERSION", VERSION + len(more))


def test_an_older_library_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    use_migrations(monkeypatch, "CREATE TABLE extra (a)", "INSERT INTO extra VALUES (1)")
    for _ in range(2):
        with Library.open(tmp_path) as library:
            assert len(library.reports()) == 1
            assert library.database.rows("SELECT * FROM extra") == [(1,)]
            assert library.database.row("PRAGMA user_version") == (VERSION + 2,)


def test_a_migration_that_fails_changes_nothing_and_those_before_it_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    first, second = "CREATE TABLE extra (a)", "DELETE FROM reports; CREATE TABLE reports (a)"
    with monkeypatch.context() as patch:
        use_migrations(patch, first, second)
        with pytest.raises(LibraryError, match="table reports already exists"):
            Library.open(tmp_path)
    use_migrations(monkeypatch, first, "INSERT INTO extra VALUES (1)")
    with Library.open(tmp_path) as library:
        assert len(library.reports()) == 1
        assert library.database.rows("SELECT * FROM extra") == [(1,)]


def test_before_each_migration_a_copy_is_kept_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    use_migrations(monkeypatch, "CREATE TABLE extra (a)", "CREATE TABLE more (a)")
    with monkeypatch.context() as patch:
        patch.setattr("core.library.connections.os.fsync", stop)
        with pytest.raises(KeyboardInterrupt):
            Library.open(tmp_path)
    assert {name for name in contents(tmp_path) if "-v" in name} == set()
    Library.open(tmp_path).close()
    tables = "SELECT name FROM sqlite_schema WHERE name IN ('extra', 'more')"
    for number, wanted in ((VERSION, []), (VERSION + 1, [("extra",)])):
        with closing(apsw.Connection(str(tmp_path / f"library-v{number}.db"))) as copy:
            assert copy.pragma("user_version") == number
            assert copy.execute(tables).fetchall() == wanted
            assert copy.execute("SELECT count(*) FROM reports").fetchall() == [(1,)]


def stop(_: int) -> None:
    raise KeyboardInterrupt


def test_a_new_library_that_fails_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_migrations(monkeypatch, "no SQL at all")
    assert "syntax error" in refusal(tmp_path)
    assert contents(tmp_path) == {}


def test_two_that_open_an_older_library_migrate_it_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fill(tmp_path)
    use_migrations(monkeypatch, "CREATE TABLE extra (a)")
    waits, versions = threading.Event(), list[object]()
    executed = connections.configure

    def configure(connection: apsw.Connection) -> None:
        executed(connection)
        waits.set()

    def open_second() -> None:
        with Library.open(tmp_path) as library:
            versions.append(library.database.row("PRAGMA user_version"))

    with closing(apsw.Connection(str(path))) as first:
        first.execute("BEGIN IMMEDIATE; CREATE TABLE extra (a)")
        first.execute(f"PRAGMA user_version = {VERSION + 1}")
        monkeypatch.setattr(connections, "configure", configure)
        second = threading.Thread(target=open_second)
        second.start()
        assert waits.wait(10)
        second.join(0.1)  # it stands before the lock by now
        first.execute("COMMIT")
        second.join(10)
    assert versions == [(VERSION + 1,)]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_every_earlier_library_is_carried_over_and_a_copy_is_kept(
    tmp_path: Path, version: int
) -> None:
    uid = fill_as_before(tmp_path, version)
    with Library.open(tmp_path) as library:
        (row,) = library.reports()
        assert (row.uid, row.title, row.year, row.unread) == (uid, "清河縣", 2021, True)
        assert library.reports(ReportFilter("清河县政府")) == [row]
        assert library.load(uid).text == TEXT
        assert library.load(uid).figures
        assert library.original(uid) == TEXT.encode()
        assert [(b.id, b.note, b.anchor.exact) for b in library.bookmarks.of(uid)] == [
            ("kept", "注", TEXT[:3])
        ]
        assert library.progress.position(uid) == 5
        assert library.upkeep.stale() == [uid]
        library.choices.choose(uid, TEXT, 0, "清")
        assert library.database.rows("SELECT seq, verb FROM changes") == [
            (7, "added"),
            (8, "settled"),
        ]
        assert library.database.rows("PRAGMA foreign_key_check") == []
    with closing(apsw.Connection(str(tmp_path / f"library-v{version}.db"))) as copy:
        assert copy.pragma("user_version") == version
        assert copy.execute("SELECT uid FROM reports").fetchall() == [(uid,)]
