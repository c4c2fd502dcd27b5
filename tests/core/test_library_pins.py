from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import LibraryError
from core.ingest import read_bytes
from core.library import FigureFilter, Library
from core.library.backup import back_up
from core.library.journal import FILE_NAME, read_journal
from core.library.merging import merge
from core.library.salvage import replay
from core.offsets import Span

TEXT = "清河县2023年工作报告\n2024-01-05\n一、发展\n全县规上工业企业82家。新增床位200张，床位总数达到3500张。\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def put(library: Library, text: str = TEXT) -> str:
    return library.add(read_bytes(text.encode(), "清河2023.txt"), text.encode()).uid


def pin(library: Library, uid: str, words: str) -> list[str]:
    at = library.load(uid).raw.index(words)
    return library.pins.add(uid, [Span(at, at + len(words))])


def pinned(library: Library) -> list[str]:
    return [row.quote for row in library.figures.find(FigureFilter(pinned=True))]


def test_pinned_figures_are_a_filter_and_can_be_taken_off(library: Library) -> None:
    uid = put(library)
    keys = pin(library, uid, "82家")
    assert pin(library, uid, "82家") == []  # it is there already
    assert pinned(library) == ["82家"]
    assert library.figures.count(FigureFilter(pinned=True)) == 1
    assert [p.id for p in library.pins.listed()] == keys
    library.pins.remove(keys)
    assert pinned(library) == [] == library.pins.of(uid)
    library.pins.restore(keys)
    assert pinned(library) == ["82家"]
    library.remove(uid)
    assert pinned(library) == [] == library.pins.listed()
    with pytest.raises(LibraryError, match="no pin"):
        library.pins.remove(["none"])


def test_a_pin_stays_on_its_figure_in_a_new_reading(library: Library) -> None:
    uid = put(library)
    pin(library, uid, "3500张")
    pin(library, uid, "82家")
    changed = TEXT.replace("全县规上工业企业82家。", "序言很长。")
    library.replace(uid, read_bytes(changed.encode(), "清河2023.txt"))
    assert pinned(library) == ["3500张"]
    assert [p.span is None for p in library.pins.of(uid)] == [False, True]


def test_pins_follow_a_report_through_its_versions(library: Library) -> None:
    uid = put(library)
    pin(library, uid, "82家")
    changed = TEXT.replace("一、发展", "一、这一年的发展")
    newer = put(library, changed)
    pin(library, newer, "200张")
    joined = library.versions.join(newer, uid)
    assert pinned(library) == ["82家", "200张"]
    library.versions.part(joined)
    assert [len(library.pins.of(report)) for report in (uid, newer)] == [1, 1]
    assert sorted(pinned(library)) == ["200张", "82家"]
    library.versions.exchange(
        uid, read_bytes((text := "序。\n" + TEXT).encode(), "n"), text.encode()
    )
    assert [p.span and p.span.of(text) for p in library.pins.of(uid)] == ["82家"]


def test_pins_go_with_backups_and_stand_in_the_journal(library: Library, tmp_path: Path) -> None:
    uid = put(library)
    pin(library, uid, "82家")
    gone = pin(library, uid, "200张")
    library.pins.remove(gone)
    copy = back_up(tmp_path / "library", tmp_path / "copy.db")
    with Library.open(tmp_path / "other") as other:
        for _ in range(2):
            merge(other, copy)
            assert pinned(other) == ["82家"]
    with Library.open(None) as empty:
        report = read_bytes(TEXT.encode(), "清河2023.txt")
        theirs = empty.add(report, TEXT.encode()).uid
        entries = read_journal(tmp_path / "library" / FILE_NAME)
        for entry in entries:
            if entry.noun == "pin" and entry.verb == "added":
                entry.state["report"] = theirs
        replay(empty, entries)
        assert pinned(empty) == ["82家"]
