from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.errors import LibraryError
from core.library import Library, ReportFilter, Tag
from core.offsets import Span
from tests.core.furnished import put


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(None) as opened:
        yield opened


def test_tags_of_reports_and_bookmarks_are_one_vocabulary(library: Library) -> None:
    uid, other = put(library, 1), put(library, 2)
    key = library.bookmarks.add(uid, Span(0, 2)).id
    library.tags.give(uid, ["甲", " 乙 ", "甲"])
    library.tags.give(other, ["乙"])
    library.bookmarks.tag(key, ["甲"])
    assert library.tags.of(uid) == ("乙", "甲")
    assert library.tags.listed() == [Tag("乙", 2, 0), Tag("甲", 1, 1)]
    assert [row.uid for row in library.reports(ReportFilter(tag="乙"))] == [other, uid]
    assert [b.id for b in library.bookmarks.listed(tag="甲")] == [key]
    library.remove(other)
    assert library.tags.listed()[0] == Tag("乙", 1, 0)


def test_renaming_takes_in_a_tag_of_that_name(library: Library) -> None:
    uid, other = put(library, 1), put(library, 2)
    library.tags.give(uid, ["甲", "乙"])
    library.tags.give(other, ["甲"])
    library.tags.rename("甲", "乙")
    library.tags.rename("乙", "乙")
    assert library.tags.listed() == [Tag("乙", 2, 0)]
    library.tags.remove("乙")
    assert library.tags.listed() == []
    assert library.tags.of(uid) == ()


def test_tags_that_are_none(library: Library) -> None:
    uid = put(library, 1)
    for name in ("", "  ", "a\0b", "a\x1fb"):
        with pytest.raises(ValueError, match="needs a name"):
            library.tags.give(uid, [name])
    for call in (library.tags.remove, lambda name: library.tags.rename(name, "x")):
        with pytest.raises(LibraryError, match="there is no tag 无"):
            call("无")


def test_bookmarks_are_sorted_filtered_and_their_colours_named(library: Library) -> None:
    uid = put(library, 1)
    keys = [
        library.bookmarks.add(uid, Span(at, at + 2), note, colour).id
        for at, note, colour in ((6, "乙", 1), (2, "", 3), (4, "甲", 2))
    ]
    orders = {
        "place": [1, 2, 0],
        "newest": [2, 1, 0],
        "colour": [0, 2, 1],
        "note": [0, 2, 1],
        "report": [1, 2, 0],
    }
    for order, wanted in orders.items():
        listed = library.bookmarks.listed(order=order)  # type: ignore[arg-type]
        assert [b.id for b in listed] == [keys[n] for n in wanted], order
    assert [b.id for b in library.bookmarks.listed(colour=3)] == [keys[1]]
    assert library.bookmarks.listed(orphans=True) == []
    library.bookmarks.name_colour(3, " 要点 ")
    library.bookmarks.name_colour(2, "疑问")
    library.bookmarks.name_colour(2, "")
    assert library.bookmarks.colour_names() == {3: "要点"}


def test_the_trash_gives_everything_back_until_it_is_emptied(library: Library) -> None:
    uid, other = put(library, 1), put(library, 2)
    key = library.bookmarks.add(other, Span(0, 2)).id
    library.bookmarks.remove(key)
    library.remove(uid)
    assert [(item.noun, item.id) for item in library.trash.listed()] in (
        [("report", uid), ("bookmark", key)],
        [("bookmark", key), ("report", uid)],  # within a millisecond
    )
    for item in library.trash.listed():
        library.trash.restore(item)
    assert library.trash.listed() == []
    assert library.count() == 2
    library.remove(uid)
    library.bookmarks.remove(key)
    assert library.trash.empty(before="2000") == 0
    assert library.trash.empty() == 2
    assert library.trash.listed() == []
    with pytest.raises(LibraryError, match="no report"):
        library.load(uid)


def test_reading_marks(library: Library) -> None:
    uid, other = put(library, 1), put(library, 2)
    library.progress.mark(uid, read=True)
    library.progress.mark(other, favourite=True)
    assert [r.uid for r in library.reports(ReportFilter(unread=True))] == [other]
    assert [r.uid for r in library.reports(ReportFilter(favourite=True))] == [other]
    library.progress.mark(uid, read=False)
    assert library.count(ReportFilter(unread=True)) == 2
    assert library.count(ReportFilter(words="第2份 总结")) == 1
    assert [r.uid for r in library.reports(order="title", limit=1, offset=1)] == [other]
