from __future__ import annotations

from pathlib import Path

import apsw

from core.ingest import read_bytes
from core.library import Library
from core.library.schema import MIGRATIONS, VERSION

TEXT = "清河县政务\n　　余先生说，人们只求松。\n"


def test_a_choice_is_kept_and_can_be_taken_back(tmp_path: Path) -> None:
    report = read_bytes(TEXT.encode(), "a.txt")
    at = report.raw.index("余")
    with Library.open(tmp_path) as library:
        uid = library.add(report, TEXT.encode()).uid
        library.choices.choose(uid, report.raw, at, "余")
    with Library.open(tmp_path) as library:
        assert library.choices.of(uid, report.raw) == {at: "余"}
        moved = "（转载）" + report.raw
        assert library.choices.of(uid, moved) == {at + 4: "余"}
        assert library.choices.of(uid, "别的文章") == {}
        library.choices.choose(uid, report.raw, at, None)
        assert library.choices.of(uid, report.raw) == {}


def test_a_library_of_the_first_schema_is_carried_over_with_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(tmp_path) as library:
        uid = library.add(read_bytes(TEXT.encode(), "a.txt"), TEXT.encode()).uid
    connection = apsw.Connection(str(path))
    connection.execute("DROP TABLE choices")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with Library.open(tmp_path) as library:
        assert [row.uid for row in library.reports()] == [uid]
        library.choices.choose(uid, TEXT, TEXT.index("余"), "余")
    kept = apsw.Connection(str(tmp_path / "library-v1.db"))
    assert kept.pragma("user_version") == 1
    kept.close()
    assert len(MIGRATIONS) == VERSION
