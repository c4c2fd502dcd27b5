from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import LibraryError
from core.ingest import read_bytes, read_file
from core.library import Added, Library, ReportRow
from core.library.rows import storable
from core.library.stored import LAYOUT, pack, unpack
from core.model import Check, DateMention, Report, Script
from core.offsets import Span
from core.script import simplified_key
from seeds import sample_paths

TEXT = "清河县全年开展义诊45场次,受益群众1200余人,发放补贴近63万元。\n"


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(None) as opened:
        yield opened


def report(text: str = TEXT, name: str = "清河.txt") -> Report:
    return read_bytes(text.encode(), name)


def add(library: Library, text: str = TEXT) -> str:
    return library.add(report(text), text.encode()).uid


def changes(library: Library) -> list[tuple[str, str, str]]:
    rows = library.database.rows("SELECT verb, noun, uid FROM changes ORDER BY seq")
    return [(verb, noun, uid) for verb, noun, uid in rows]


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.stem)
def test_a_sample_comes_back_equal(path: Path, library: Library) -> None:
    read, original = read_file(path)
    uid, is_new = library.add(read, original)
    assert is_new
    loaded = library.load(uid)
    assert loaded == read
    assert loaded.to_text.pieces == read.to_text.pieces
    assert repr(loaded) == repr(read)  # == takes a tuple for a span and 1 for 1.0
    assert library.original(uid) == original


def test_what_no_sample_holds_comes_back_too() -> None:
    made = replace(
        report(),
        dates=(DateMention(Span(0, 2), None),),
        checks=(Check(Span(0, 4), 3.0, 2.0, (Span(0, 1), Span(2, 3)), consistent=False),),
    )
    assert repr(unpack(pack(made))) == repr(made)


@given(st.text(st.characters() | st.characters(categories=["Cs"])))
def test_any_text_is_stored_exactly(text: str) -> None:
    made = report()
    named = replace(made.source, name=text)
    made = replace(made, raw=text, text=text, key=simplified_key(text), source=named)
    assert unpack(pack(made)) == made


def test_another_layout_is_refused() -> None:
    stored = pack(report())
    newer = stored._replace(analysis=pack(replace(report(), raw="x")).raw)
    with pytest.raises(ValueError, match="Expecting value"):
        unpack(newer)
    analysis = f'{{"layout":{LAYOUT + 1}}}'
    newer = stored._replace(analysis=pack(replace(report(), raw=analysis)).raw)
    with pytest.raises(ValueError, match=rf"layout {LAYOUT + 1} is not known"):
        unpack(newer)


def test_the_list_says_what_a_report_holds(library: Library) -> None:
    read, original = read_file(sample_paths()[1])
    uid, _ = library.add(read, original)
    library.bookmarks.add(uid, Span(0, 4))
    assert library.reports() == [
        ReportRow(
            uid=uid,
            title=read.display_title,
            place="永川區",
            date="2023-11-06T10:54",
            publisher=read.metadata.publisher.of(read.text) if read.metadata.publisher else None,
            script=Script.HANT,
            source_name="2-yongchuan-2023.txt",
            figures=len(read.figures),
            initiatives=len(read.initiatives),
            repairs=len(read.repairs),
            bookmarks=1,
            year=2023,
            favourite=False,
            unread=True,
            imported=library.reports()[0].imported,
        )
    ]


def test_the_newest_import_stands_first(library: Library) -> None:
    uids = [add(library, f"第{number}份报告。") for number in "一二三"]
    assert [row.uid for row in library.reports()] == uids[::-1]


def test_known_bytes_replace_the_analysis_and_keep_the_report(library: Library) -> None:
    first = library.add(report(), b"bytes")
    again = library.add(report("完全不同的内容。", "新名.md"), b"bytes")
    assert again == Added(first.uid, is_new=False)
    assert library.load(first.uid).raw == "完全不同的内容。"
    assert [row.source_name for row in library.reports()] == ["新名.md"]
    assert library.original(first.uid) == b"bytes"
    assert changes(library) == [
        ("added", "report", first.uid),
        ("replaced", "report", first.uid),
    ]


def test_the_trash_hides_a_report_and_gives_it_back(library: Library) -> None:
    uid, other = add(library), add(library, "另一份报告。")
    library.remove(uid)
    assert [row.uid for row in library.reports()] == [other]
    assert library.load(uid) == report()
    library.restore(uid)
    assert [row.uid for row in library.reports()] == [other, uid]
    assert [verb for verb, _, _ in changes(library)[2:]] == ["trashed", "restored"]


def test_importing_again_takes_a_report_out_of_the_trash(library: Library) -> None:
    uid = add(library)
    library.remove(uid)
    assert library.add(report(), TEXT.encode()) == Added(uid, is_new=False)
    assert [row.uid for row in library.reports()] == [uid]


def test_a_position_is_kept_for_each_report(library: Library) -> None:
    uid, other = add(library), add(library, "另一份报告。")
    assert library.progress.position(uid) is None
    library.progress.save_position(uid, 7)
    library.progress.save_position(uid, 0)
    library.progress.save_position(other, 3)
    assert (library.progress.position(uid), library.progress.position(other)) == (0, 3)


def test_positions_survive_the_trash_and_a_new_analysis(library: Library) -> None:
    uid = add(library)
    library.progress.save_position(uid, 9)
    library.remove(uid)
    library.add(report(), TEXT.encode())
    assert library.progress.position(uid) == 9


def test_a_report_that_is_not_there(library: Library) -> None:
    add(library)
    before = changes(library)
    for call in (
        library.load,
        library.original,
        library.remove,
        library.restore,
        library.progress.position,
        library.bookmarks.of,
        lambda uid: library.progress.save_position(uid, 1),
        lambda uid: library.bookmarks.add(uid, Span(0, 1)),
    ):
        with pytest.raises(LibraryError, match="the library in memory: there is no report nobody"):
            call("nobody")
    assert changes(library) == before


@pytest.mark.parametrize("table", ["text_versions", "analyses"])
def test_a_damaged_report_is_said_to_be_and_can_be_imported_again(
    library: Library, table: str
) -> None:
    uid = add(library)
    library.database.run(f"UPDATE {table} SET body = zeroblob(9)")  # noqa: S608
    with pytest.raises(LibraryError, match=f"report {uid} can't be read .*checksum.*import it"):
        library.load(uid)
    library.add(report(), TEXT.encode())
    assert library.load(uid) == report()


def test_a_report_whose_bytes_are_sound_but_no_report(library: Library) -> None:
    uid = add(library)
    for body in (b"not compressed", pack(replace(report(), raw="[1]")).raw):
        library.database.run(
            "UPDATE analyses SET body = ?, sha256 = ?", body, sha256(body).digest()
        )
        with pytest.raises(LibraryError, match="can't be read"):
            library.load(uid)
    library.database.run("DELETE FROM text_versions WHERE kind = 'raw'")
    with pytest.raises(LibraryError, match="can't be read"):
        library.load(uid)


def test_a_damaged_original_is_not_handed_out(library: Library) -> None:
    uid = add(library)
    library.database.run("UPDATE originals SET body = x'00'")
    with pytest.raises(LibraryError, match=f"the original of report {uid} differs"):
        library.original(uid)


def test_lone_surrogates_do_not_keep_a_report_out(library: Library) -> None:
    made = report()
    made = replace(made, source=replace(made.source, name="清\ud800河\udc00.txt"))
    uid, _ = library.add(made, b"bytes")
    assert library.reports()[0].source_name == "清\ufffd河\ufffd.txt"
    assert library.load(uid).source.name == "清\ud800河\udc00.txt"


@given(st.text(st.characters() | st.characters(categories=["Cs"])))
def test_a_storable_text_is_the_text_where_it_can_be(text: str) -> None:
    made = storable(text)
    assert made.encode("utf-8").decode() == made
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        assert made != text
    else:
        assert made == text


def test_any_thread_may_use_it(library: Library) -> None:
    texts = [f"第{number}份报告说到这里。" for number in range(24)]
    with ThreadPoolExecutor(4) as pool:
        uids = list(pool.map(lambda text: add(library, text), texts))
        loaded = list(pool.map(lambda uid: library.load(uid).raw, uids))
    assert loaded == texts
    assert len(library.reports()) == 24
