from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.library import Library
from core.library.backup import back_up_in_turn
from core.library.checkup import check
from core.library.connections import FILE_NAME
from core.library.journal import FILE_NAME as JOURNAL_NAME
from core.library.journal import Entry, Journal, read_journal
from core.library.salvage import salvage
from core.offsets import Span
from tests.core.furnished import furnish, made, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder) as opened:
        yield opened


def test_the_journal_has_what_readers_made(library: Library, folder: Path) -> None:
    uids = furnish(library)
    entries = read_journal(folder / JOURNAL_NAME)
    assert [e.seq for e in entries] == sorted({e.seq for e in entries})
    (added, *_) = [e for e in entries if e.noun == "bookmark"]
    assert (added.verb, added.state["note"], added.state["report"]) == (
        "added",
        "批注\n第二行",
        uids[0],
    )
    for line in (folder / JOURNAL_NAME).read_text("ascii").splitlines():
        json.loads(line)


def test_damaged_lines_of_a_journal_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / JOURNAL_NAME
    journal = Journal(path, "course")
    entries = [Entry(n, "added", "bookmark", str(n), "", {"n": n}) for n in (1, 2, 3)]
    journal.append(entries)
    assert read_journal(path) == entries
    path.write_bytes(path.read_bytes().replace(b'{"n":2}', b'{"n":7}')[:-20])
    assert read_journal(path) == entries[:1]
    again = Journal(path, "course")
    assert again.last == 1
    again.append(entries)
    assert read_journal(path) == entries
    assert Journal(path, "another").last == 0
    assert read_journal(path) == []
    assert read_journal(tmp_path / "journal-course.jsonl") == entries


def test_what_a_crash_left_out_of_the_journal_is_added(folder: Path) -> None:
    with Library.open(folder) as library:
        furnish(library)
    whole = read_journal(folder / JOURNAL_NAME)
    lines = (folder / JOURNAL_NAME).read_bytes().splitlines(keepends=True)
    (folder / JOURNAL_NAME).write_bytes(b"".join(lines[:4]) + lines[4][:30])
    with Library.open(folder):
        pass
    assert read_journal(folder / JOURNAL_NAME) == whole


def test_a_journal_that_can_not_be_written_costs_nothing(folder: Path) -> None:
    with Library.open(folder) as library:
        (folder / JOURNAL_NAME).unlink(missing_ok=True)
        (folder / JOURNAL_NAME).mkdir()
        uids = furnish(library)
        assert len(library.bookmarks.of(uids[0])) == 1
        (folder / JOURNAL_NAME).rmdir()
        library.bookmarks.add(uids[0], Span(1, 2))
        assert len([e for e in read_journal(folder / JOURNAL_NAME) if e.verb == "added"]) == 4


def test_a_damaged_library_is_saved_as_far_as_it_can_be_read(folder: Path) -> None:
    with Library.open(folder) as library:
        furnish(library)
        before = made(library)
        back_up_in_turn(folder)
        late = put(library, 8)
        library.bookmarks.add(late, Span(0, 2), "late")
    (folder / FILE_NAME).write_bytes(b"nothing is left of it" * 1000)
    saved = salvage(folder)
    assert saved.reports == 3
    assert saved.kept
    with Library.open(folder) as library:
        assert made(library) == before
        assert list(check(library)) == []
