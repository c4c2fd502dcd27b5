"""The trials of faults, cut short; docs/library.md says how to run them at length."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.ingest import read_bytes
from core.library import Library, database
from core.library.checkup import check
from core.offsets import Span

if sys.platform != "linux":
    pytest.skip("processes are forked and killed as in POSIX", allow_module_level=True)

from tests.faults.corruption import corrupt
from tests.faults.fulldisk import fill_disk
from tests.faults.kills import kill_at_random
from tests.faults.powercuts import cut_power


def test_kills_lose_nothing_that_was_acknowledged() -> None:
    came = kill_at_random(6)
    assert (came.lost, came.unsound) == (0, 0)


def test_power_cuts_lose_nothing_that_was_acknowledged() -> None:
    came = cut_power(12)
    assert (came.lost, came.unsound) == (0, 0)
    assert cut_power(12, synchronous="OFF").lost > 0


def test_a_full_disk_never_stores_half_a_report() -> None:
    came = fill_disk()
    assert came.writes > 10
    assert (came.halves, came.unsound, came.unexplained) == (0, 0, 0)
    assert fill_disk(whole=False).halves > 0


def test_corrupted_copies_give_back_nothing_false() -> None:
    came = corrupt(3)
    assert (came.wrong, came.missed, came.unsaved) == (0, 0, 0)
    assert came.refused + came.found_out + came.harmless == 3


def test_a_clock_set_back_changes_no_order(monkeypatch: pytest.MonkeyPatch) -> None:
    def backwards() -> Iterator[str]:
        at = datetime(2026, 1, 1, tzinfo=UTC)
        while True:
            yield at.isoformat(timespec="milliseconds")
            at -= timedelta(days=400)

    clock = backwards()
    with Library.open(None) as library:
        for module in (
            database,
            sys.modules["core.library.bookmarks"],
            sys.modules["core.library.shelf"],
        ):
            monkeypatch.setattr(module, "now", lambda: next(clock))
        uids = [
            library.add(read_bytes(t.encode(), "a.txt"), t.encode()).uid for t in ("甲。", "乙。")
        ]
        notes = [library.bookmarks.add(uids[0], Span(0, 1), str(n)).note for n in range(3)]
        assert [row.uid for row in library.reports()] == uids[::-1]
        assert [b.note for b in library.bookmarks.listed(order="newest")] == notes[::-1]
        seqs = [seq for (seq,) in library.database.rows("SELECT seq FROM changes ORDER BY seq")]
        assert seqs == list(range(1, 6))


@pytest.mark.parametrize(
    "text",
    [
        "甲" * 1_000_000,
        "清河\0县45场次\n" * 3,
        "\ud800清河\udfff县45场次\n",
        "\u202e清\u200b河县\n" * 50,
    ],
    ids=["a line of a million", "NUL", "lone surrogates", "controls"],
)
def test_odd_texts_are_stored_as_they_are(text: str, tmp_path: Path) -> None:
    data = text.encode("utf-8", "surrogatepass")
    with Library.open(tmp_path) as library:
        made = read_bytes("空。".encode(), "a.txt")
        uid = library.add(replace(made, raw=text, text=text, key=text), data).uid
        library.bookmarks.add(uid, Span(0, 3), text[:50])
        library.tags.give(uid, ["标签"])
    with Library.open(tmp_path) as library:
        assert library.load(uid).raw == text
        assert library.original(uid) == data
        assert library.bookmarks.of(uid)[0].anchor.exact == text[:3]
        assert list(check(library)) == []
