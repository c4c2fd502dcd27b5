from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from core.ingest import read_bytes
from core.library import Library
from core.model import Report
from core.search import Search
from core.search.index import FILE_NAME
from tests.core.searched import TEXTS, found, put


@pytest.fixture(scope="module")
def plain() -> Report:
    return read_bytes("空。".encode(), "a.txt")


SPOILT = {
    "ahead": "UPDATE state SET seq = 99",
    "of another": "UPDATE state SET course = 'x'",
    "rules": "UPDATE state SET rules = ''",
}


@pytest.mark.parametrize("spoil", ["missing", "foreign", "damaged", *SPOILT])
def test_an_index_that_does_not_fit_is_begun_anew(tmp_path: Path, spoil: str) -> None:
    path = tmp_path / FILE_NAME
    with Library.open(tmp_path) as library:
        with closing(Search(library)) as search:
            uids = [library.add(read_bytes(t.encode(), "a.txt"), t.encode()).uid for t in TEXTS]
            assert search.catch_up() == 3
        if spoil == "missing":
            path.unlink()
        elif spoil == "foreign":
            path.write_bytes(b"something else" * 1000)
        elif spoil == "damaged":
            data = bytearray(path.read_bytes())
            data[9000:] = bytes(len(data) - 9000)
            path.write_bytes(data)
        else:
            with closing(apsw.Connection(str(path))) as connection:
                connection.execute(SPOILT[spoil])
        with closing(Search(library)) as search:
            assert found(search, "志愿服务") == [uids[1], uids[0]]
            search.catch_up()
            assert search.index.behind() == 0
            assert found(search, "志愿服务") == [uids[1], uids[0]]


def test_a_rebuilt_index_answers_as_before(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        uids = [library.add(read_bytes(t.encode(), "a.txt"), t.encode()).uid for t in TEXTS]
        search.catch_up()
        search.index.rebuild()
        assert search.index.behind() == 3
        stop = threading.Event()
        stop.set()
        assert search.catch_up(stop) == 0
        assert found(search, "志愿服务") == [uids[1], uids[0]]
        assert search.catch_up() == 3
        assert found(search, "志愿服务") == [uids[1], uids[0]]


def test_two_that_index_one_library_agree(tmp_path: Path) -> None:
    with (
        Library.open(tmp_path) as library,
        Library.open(tmp_path) as second,
        closing(Search(library)) as ours,
        closing(Search(second)) as theirs,
    ):
        uid = library.add(read_bytes(TEXTS[0].encode(), "a.txt"), TEXTS[0].encode()).uid
        assert ours.catch_up() == 1
        assert theirs.catch_up() == 0
        assert found(theirs, "志愿") == found(ours, "志愿") == [uid]


def test_after_a_large_addition_the_index_is_one_part_and_none_of_it_free(
    tmp_path: Path, plain: Report
) -> None:
    with Library.open(tmp_path) as library, closing(Search(library)) as search:
        for n in range(12):
            put(library, plain, f"{n} " + "".join(chr(0x4E00 + n * 700 + m) for m in range(700)))
            search.catch_up()
        assert parts(tmp_path) > 1
        for n in range(3):
            put(library, plain, f"ABC{n}")
        search.catch_up()
        assert parts(tmp_path) == 1
        with closing(apsw.Connection(str(tmp_path / FILE_NAME))) as connection:
            assert connection.pragma("freelist_count") == 0
            assert connection.pragma("auto_vacuum") == 2
        assert search.tally("ABC").reports == 3


def parts(folder: Path) -> int:
    """Return how many parts (segments) FTS5 has the index in."""
    with closing(apsw.Connection(str(folder / FILE_NAME))) as connection:
        return len(connection.execute("SELECT DISTINCT segid FROM words_idx").fetchall())


def test_an_index_of_before_gives_back_what_is_free_too(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add(read_bytes(TEXTS[0].encode(), "a.txt"), TEXTS[0].encode())
        with closing(apsw.Connection(str(tmp_path / FILE_NAME))) as connection:
            connection.execute("PRAGMA journal_mode = WAL; CREATE TABLE state (a)")
        with closing(Search(library)) as search:
            assert search.catch_up() == 1
            assert len(found(search, "志愿")) == 1
        with closing(apsw.Connection(str(tmp_path / FILE_NAME))) as connection:
            assert connection.pragma("auto_vacuum") == 2
