from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.anchors import make_anchor
from core.errors import LibraryError
from core.ingest import read_bytes
from core.library import Bookmark, Library
from core.offsets import Span

RAW = "清河县统战工作稳步推进,同心志愿服务走进十二个乡镇。全年开展义诊45场次,受益群众1200余人。"
QUOTE = "同心志愿服务"
AT = Span(RAW.index(QUOTE), RAW.index(QUOTE) + len(QUOTE))
SOURCE = b"the same bytes, read in one way or another"


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(None) as opened:
        yield opened


@pytest.fixture
def uid(library: Library) -> str:
    return read_as(library, RAW)


def read_as(library: Library, raw: str, source: bytes = SOURCE) -> str:
    return library.add(read_bytes(raw.encode(), "清河.txt"), source).uid


def spans(library: Library, uid: str | None = None) -> list[Span | None]:
    kept = library.bookmarks.listed() if uid is None else library.bookmarks.of(uid)
    return [bookmark.span for bookmark in kept]


def test_a_bookmark_is_kept_as_it_was_made(library: Library, uid: str) -> None:
    made = library.bookmarks.add(uid, AT, "要点\n第二行", 3)
    assert made == Bookmark(made.id, uid, make_anchor(RAW, AT), AT, "要点\n第二行", 3, made.created)
    assert library.bookmarks.of(uid) == library.bookmarks.listed() == [made]
    assert library.bookmarks.add(uid, AT).colour == 1


def test_bookmarks_come_by_place_and_the_newest_report_first(library: Library, uid: str) -> None:
    other = read_as(library, "另一份报告。", b"other")
    for span in (Span(9, 12), Span(2, 8), Span(2, 5)):
        library.bookmarks.add(uid, span)
    library.bookmarks.add(other, Span(1, 3))
    assert spans(library, uid) == [Span(2, 5), Span(2, 8), Span(9, 12)]
    assert spans(library) == [Span(1, 3), Span(2, 5), Span(2, 8), Span(9, 12)]
    assert [row.bookmarks for row in library.reports()] == [1, 3]


@pytest.mark.parametrize("colour", [0, 7, -1])
def test_there_are_six_colours(library: Library, uid: str, colour: int) -> None:
    with pytest.raises(ValueError, match=f"from 1 to 6, not {colour}"):
        library.bookmarks.add(uid, AT, colour=colour)
    made = library.bookmarks.add(uid, AT, colour=6)
    with pytest.raises(ValueError, match="from 1 to 6"):
        library.bookmarks.change(made.id, colour=colour)
    assert library.bookmarks.listed() == [made]


def test_a_passage_outside_the_source_is_refused(library: Library, uid: str) -> None:
    with pytest.raises(ValueError, match="lies outside"):
        library.bookmarks.add(uid, Span(0, len(RAW) + 1))
    assert library.bookmarks.listed() == []


def test_note_and_colour_change_each_alone(library: Library, uid: str) -> None:
    key = library.bookmarks.add(uid, AT, "旧", 2).id
    library.bookmarks.change(key, note="新")
    assert [(b.note, b.colour) for b in library.bookmarks.listed()] == [("新", 2)]
    library.bookmarks.change(key, colour=5)
    library.bookmarks.change(key)
    assert [(b.note, b.colour) for b in library.bookmarks.listed()] == [("新", 5)]
    library.bookmarks.change(key, note="", colour=1)
    assert [(b.note, b.colour) for b in library.bookmarks.listed()] == [("", 1)]


def test_lone_surrogates_in_a_note_are_replaced(library: Library, uid: str) -> None:
    made = library.bookmarks.add(uid, AT, "注\ud800")
    assert library.bookmarks.listed() == [made]
    assert made.note == "注\ufffd"
    library.bookmarks.change(made.id, note="\udfff")
    assert library.bookmarks.listed()[0].note == "\ufffd"


def test_the_trash_hides_a_bookmark_and_gives_it_back(library: Library, uid: str) -> None:
    made = library.bookmarks.add(uid, AT)
    library.bookmarks.remove(made.id)
    assert library.bookmarks.listed() == library.bookmarks.of(uid) == []
    assert library.reports()[0].bookmarks == 0
    library.bookmarks.restore(made.id)
    assert library.bookmarks.listed() == [made]
    verbs = library.database.rows("SELECT verb FROM changes WHERE noun = 'bookmark' ORDER BY seq")
    assert verbs == [("added",), ("removed",), ("restored",)]


def test_the_bookmarks_of_a_report_go_to_the_trash_with_it(library: Library, uid: str) -> None:
    made = library.bookmarks.add(uid, AT)
    library.remove(uid)
    assert library.bookmarks.listed() == []
    assert library.bookmarks.of(uid) == [made]
    library.restore(uid)
    assert library.bookmarks.listed() == [made]


def test_a_bookmark_that_is_not_there(library: Library) -> None:
    for call in (
        library.bookmarks.remove,
        library.bookmarks.restore,
        lambda key: library.bookmarks.change(key, note="x"),
    ):
        with pytest.raises(LibraryError, match="there is no bookmark nobody"):
            call("nobody")


@pytest.mark.parametrize(
    ("raw", "quote"),
    [
        (RAW, QUOTE),
        ("前面多了一行。\n" + RAW, QUOTE),
        (RAW.replace("清河县", ""), QUOTE),
        (RAW.replace("走进", "\n\n走进").replace("推进,", "推進,"), QUOTE),
        (RAW.replace(QUOTE, "同心志願服务"), "同心志願服务"),
        (RAW.replace(QUOTE, "各项服务") + "末尾另有" + QUOTE, QUOTE),
    ],
)
def test_bookmarks_follow_their_passage_through_a_new_reading(
    library: Library, uid: str, raw: str, quote: str
) -> None:
    made = library.bookmarks.add(uid, AT, "注")
    assert read_as(library, raw) == uid
    (kept,) = library.bookmarks.of(uid)
    assert kept.span is not None
    assert kept.span.of(raw) == quote
    assert (kept.id, kept.note, kept.anchor) == (made.id, made.note, made.anchor)


def test_an_orphan_stays_in_the_list_and_finds_home_again(library: Library, uid: str) -> None:
    made = library.bookmarks.add(uid, AT)
    later = library.bookmarks.add(uid, Span(AT.end + 4, AT.end + 8))
    read_as(library, "这里说的是别的事情,与从前毫不相干。")
    orphans = library.bookmarks.of(uid)
    assert [(b.id, b.span, b.anchor) for b in orphans] == [
        (made.id, None, made.anchor),
        (later.id, None, later.anchor),
    ]
    assert library.reports()[0].bookmarks == 2
    read_as(library, RAW)
    assert library.bookmarks.of(uid) == [made, later]


def test_a_removed_bookmark_is_placed_anew_too(library: Library, uid: str) -> None:
    made = library.bookmarks.add(uid, AT)
    library.bookmarks.remove(made.id)
    read_as(library, "多了七个字在前" + RAW)
    library.bookmarks.restore(made.id)
    assert spans(library) == [AT.shift(7)]


def test_only_the_bookmarks_of_the_report_that_changed_move(library: Library, uid: str) -> None:
    other = read_as(library, RAW, b"other")
    library.bookmarks.add(uid, AT)
    library.bookmarks.add(other, AT)
    read_as(library, "前" + RAW)
    assert (spans(library, uid), spans(library, other)) == ([AT.shift(1)], [AT])
