from __future__ import annotations

from pathlib import Path

from core.ingest import read_bytes
from core.library import Library

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
