from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from core.cli import main
from core.errors import LibraryError
from core.library import Library, backup
from core.library.archive import write_archive
from core.library.backup import back_up, back_up_in_turn, restore, verify
from core.library.checkup import check
from core.library.connections import FILE_NAME
from core.library.merging import merge
from core.offsets import Span
from core.search import Search
from tests.core.furnished import furnish, made, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder) as opened:
        yield opened


def test_a_backup_made_in_use_can_be_put_back(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    uids = furnish(library)
    before = made(library)
    copy = back_up(folder, tmp_path / "kept" / "copy.db")
    put(library, 9)
    library.bookmarks.add(uids[2], Span(0, 2), "later")
    with closing(Search(library)) as search:
        assert search.catch_up() > 0
    library.close()
    (folder / f"{FILE_NAME}-wal").write_bytes(b"a log that is not of this file")
    kept = restore(copy, folder)
    with Library.open(folder) as restored, closing(Search(restored)) as search:
        assert made(restored) == before
        assert list(check(restored)) == []
        assert search.index.behind() > 0  # the index was of another course
        search.catch_up()
        assert [h.title for h in search.page("义诊").hits] == [r.title for r in restored.reports()]
    assert kept
    with Library.open(tmp_path / "again"):
        pass
    restore(kept, tmp_path / "again")
    with Library.open(tmp_path / "again") as older:
        assert older.count() == 4


def test_what_is_no_sound_backup_is_refused_and_nothing_changes(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    furnish(library)
    copy = back_up(folder, tmp_path / "copy.db")
    library.close()
    before = (folder / FILE_NAME).read_bytes()
    data = bytearray(copy.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 9000] = bytes(9000)
    copy.write_bytes(data)
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("x", "y")
    for spoilt in (copy, other, tmp_path / "none.db"):
        with pytest.raises(LibraryError):
            restore(spoilt, folder)
    assert (folder / FILE_NAME).read_bytes() == before


def test_automatic_backups_take_turns_by_day(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock:
        day = 1

        @classmethod
        def now(cls, _zone: object) -> Clock:
            return cls()

        def __format__(self, _form: str) -> str:
            return f"2026-01-{self.day:02}"

    monkeypatch.setattr(backup, "datetime", Clock)
    put(library, 1)
    assert back_up_in_turn(folder, kept=2)
    assert back_up_in_turn(folder, kept=2) is None
    for day in (2, 3, 1):  # the clock is set back at last
        Clock.day = day
        put(library, 10 + day)
        new = back_up_in_turn(folder, kept=2)
        assert new
        verify(new)
        assert new in backup.automatic_backups(folder)


def test_a_zip_holds_originals_and_bookmarks_and_can_be_restored(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    uids = furnish(library)
    before = made(library)
    archive = write_archive(library, folder, tmp_path / "all.zip")
    with zipfile.ZipFile(archive) as packed:
        contents = json.loads(packed.read("library.json"))
        (first,) = [r for r in contents["reports"] if r["uid"] == uids[0]]
        assert packed.read(first["file"]) == library.original(uids[0])
    assert contents["schema"] == "jiandu.library/1"
    assert first["tags"] == ["年度"]
    (bookmark,) = first["bookmarks"]
    assert (bookmark["passage"], bookmark["note"]) == ("清河县", "批注\n第二行")
    restore(archive, tmp_path / "new")
    with Library.open(tmp_path / "new") as restored:
        assert made(restored) == before


def test_merging_loses_nothing_on_either_side(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    uids = furnish(library)
    copy = back_up(folder, tmp_path / "copy.db")
    first = library.bookmarks.of(uids[0])[0]
    library.bookmarks.change(first.id, note="newer here")
    put(library, 4)
    before = made(library)
    assert merge(library, copy) == (0, 3, 0, ())
    assert made(library) == before
    with Library.open(tmp_path / "other") as other:
        put(other, 2)
        here = put(other, 5)
        note = other.bookmarks.add(here, Span(0, 2), "mine")
        assert merge(other, copy) == (2, 1, 1, ())
        assert other.count() == 4
        assert {b.id for b in other.bookmarks.listed()} == {note.id, first.id}
        assert other.bookmarks.get(first.id).tags == ("待查", "重要")
        assert other.bookmarks.colour_names() == {2: "要点"}
        assert merge(other, copy) == (0, 3, 0, ())


def test_checking_finds_every_spoilt_byte_of_a_text(library: Library) -> None:
    uids = furnish(library)
    for uid in library.upkeep.stale_rows():
        library.upkeep.refresh_rows(uid)
    assert list(check(library)) == []
    library.database.run(
        "UPDATE text_versions SET body = CAST(substr(body, 1, 20) || x'41' AS BLOB)"
        " WHERE report = 1 AND kind = 'repaired'"
    )
    library.database.run("DELETE FROM figures WHERE report = 3")
    faults = {fault.report: fault.what for fault in check(library)}
    assert set(faults) == {uids[0], uids[2]}
    assert "checksum" in faults[uids[0]]
    assert "rows" in faults[uids[2]]


def test_on_the_command_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library.open(folder) as library:
        uids = furnish(library)
    where = ["--library", str(folder)]
    assert main(["library", "check", *where]) == 0
    assert main(["library", "backup", *where]) == 0
    assert main(["library", "backup", *where, str(tmp_path / "a.zip")]) == 0
    assert main(["library", "backup", *where, str(tmp_path / "a.db")]) == 0
    assert main(["library", "restore", *where, "--merge", str(tmp_path / "a.zip")]) == 0
    assert "0 added, 3 known, 0 bookmarks" in capsys.readouterr().out
    assert main(["library", "restore", *where, str(tmp_path / "a.db")]) == 0
    assert main(["library", "rebuild-index", *where]) == 0
    assert main(["library", "salvage", *where]) == 0
    assert "3 reports" in capsys.readouterr().out
    assert main(["search", *where, "義診"]) == 0
    out = capsys.readouterr().out
    assert [line.split("\t")[0] for line in out.splitlines()] == uids[::-1]
    assert main(["search", *where, "--json", "--ranked", "义诊1"]) == 0
    assert json.loads(capsys.readouterr().out)["report"] == uids[0]
    assert main(["search", *where, "--lines", "义诊"]) == 0
    assert capsys.readouterr().out.count("\n") == 3
    assert main(["search", *where, "--years", "义诊"]) == 0
    assert capsys.readouterr().out == "–\t3\n"
    assert main(["search", *where, "(义诊"]) == 2
    assert "never closed" in capsys.readouterr().err
    with closing(apsw.Connection(str(folder / FILE_NAME))) as connection:
        connection.execute("UPDATE originals SET body = x'00' WHERE report = 1")
    assert main(["library", "check", *where]) == 2
