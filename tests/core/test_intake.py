from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from core.corrections import Correction, CorrectionKind
from core.errors import LibraryError
from core.ingest import read_bytes, read_file
from core.intake import Pasted, Taken, new_files, renew, renew_one, split_report, take, walk
from core.library import Added, Library
from core.library.imports import Seen, Source
from core.library.stored import RECIPE
from core.model import InitiativeKind
from core.offsets import Span
from core.ownwords import OwnEntry, OwnWords
from seeds import sample_paths
from tests.core.readers import quick

SENTENCES = [
    f"全年开展第{n}项工作取得了新的成效，第{n}组也完成了任务。\n" for n in "一二三四五六七八九十"
]
LONG = "".join(SENTENCES)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def taken(library: Library, *sources: Path | Pasted, stop: Event | None = None) -> list[Taken]:
    return list(take(library, sources, stop=stop or Event(), reader=quick))


def statuses(found: list[Taken]) -> dict[str, str]:
    return {Path(t.name).stem: t.status for t in found}


def test_folders_are_walked_by_pattern_and_no_file_comes_twice(tmp_path: Path) -> None:
    write(tmp_path / "b", 总结2020="x", 总结2021="x", 计划="x")
    write(tmp_path, a="x")
    (tmp_path / "b" / "no.exe").write_bytes(b"x")

    def names(*patterns: str) -> list[str]:
        return [p.stem for p in walk([tmp_path, tmp_path / "a.txt"], patterns)]

    assert sorted(names()) == ["a", "总结2020", "总结2021", "计划"]
    assert names("总结*") == ["总结2020", "总结2021", "a"]  # named, so it is taken
    assert names("*结*", "!*2020*") == ["总结2021", "a"]
    assert [p.name for p in walk([tmp_path / "b" / "no.exe"], ["总结*"])] == ["no.exe"]


def test_an_import_says_what_became_of_each_source(tmp_path: Path, library: Library) -> None:
    folder = write(tmp_path / "in", a="甲", b="坏", c="死", d="丁", e="甲")
    found = taken(library, folder, tmp_path / "gone.txt", Pasted("粘贴.txt", "乙".encode()))
    assert statuses(found) == {
        "a": "added", "b": "failed", "c": "failed", "d": "added", "e": "known",
        "gone": "failed", "粘贴": "added",
    }  # fmt: skip
    reasons = {Path(t.name).stem: t.reason for t in found if t.reason}
    assert "is spoilt" in str(reasons["b"])
    assert "stopped the import worker" in str(reasons["c"])
    assert "gone.txt" in str(reasons["gone"])
    assert [t.progress.done for t in found] == list(range(1, 8))
    assert {t.progress.total for t in found} == {7}
    assert found[-1].progress.remaining == 0
    assert library.count() == 3
    assert library.imports.unfinished() == []


def test_what_is_known_is_not_read_again(tmp_path: Path, library: Library) -> None:
    folder = write(tmp_path / "in", a="甲", b="坏")
    (first, _) = taken(library, folder)
    (folder / "b.txt").write_text("乙", encoding="utf-8")
    (folder / "a.txt").rename(folder / "moved.txt")
    library.remove(str(first.uid))
    again = taken(library, folder)
    assert [(Path(t.name).stem, t.status) for t in again] == [("moved", "known"), ("b", "added")]
    assert library.count() == 2


def test_an_import_cut_short_goes_on_where_it_ended(tmp_path: Path, library: Library) -> None:
    folder = write(tmp_path / "in", **{f"f{n}": f"第{n}份" for n in range(12)})
    stop = Event()
    done = 0
    for _ in take(library, [folder], patterns=["f*"], stop=stop, reader=quick):
        done += 1
        if done == 5:
            stop.set()
    assert library.count() == done == 5
    (begun,) = library.imports.unfinished()
    assert (begun.sources, begun.patterns) == ((folder,), ("f*",))
    rest = taken(library, *begun.sources)
    assert sorted(statuses(rest).values()) == ["added"] * 7 + ["known"] * 5
    library.imports.end(begun.number)
    assert library.imports.unfinished() == []


def test_a_watched_folder_tells_what_is_new(tmp_path: Path, library: Library) -> None:
    folder = write(tmp_path / "in", a="甲", b="坏")
    library.imports.watch(folder, ["*.txt"])
    assert library.imports.watched() == {folder: ("*.txt",)}
    taken(library, *new_files(library, folder))
    assert new_files(library, folder) == []  # what can't be read is not tried for ever
    write(folder, c="丙", b="乙")
    os.utime(folder / "b.txt", ns=(1, 1))
    assert [p.stem for p in new_files(library, folder)] == ["b", "c"]
    library.imports.unwatch(folder)
    assert library.imports.watched() == {}


def test_a_new_version_is_offered_and_joined(library: Library) -> None:
    old = taken(library, Pasted("旧.txt", LONG.encode()))[0].uid
    other = taken(library, Pasted("别.txt", LONG[::-1].encode()))[0].uid
    assert old
    assert other
    made = library.bookmarks.add(old, span_of("第五项", LONG))
    newer = LONG.replace("第一项", "第一大项") + "另有补充说明。\n"
    (found,) = taken(library, Pasted("新.txt", newer.encode()))
    assert (found.status, found.resembles) == ("added", old)
    assert library.versions.resembling(other) is None
    library.bookmarks.add(str(found.uid), span_of("补充", newer))
    library.versions.join(str(found.uid), old)
    assert library.load(old).raw == newer
    assert library.original(old) == newer.encode()
    spans = [b.span.of(newer) for b in library.bookmarks.of(old) if b.span]
    assert spans == ["第五项", "补充"]
    assert library.bookmarks.of(old)[0].id == made.id
    (version,) = library.versions.of(old)
    assert library.versions.original(version.key) == LONG.encode()
    assert (version.source_name, version.bytes) == ("旧.txt", len(LONG.encode()))

    again = taken(library, Pasted("旧.txt", LONG.encode()))
    assert [(t.status, t.uid) for t in again] == [("known", old)]
    assert library.add(library.load(other), LONG.encode()).uid == old
    report, data = quick(Pasted("旧.txt", LONG.encode()))
    library.versions.exchange(old, report, data)
    assert library.load(old).raw == LONG
    assert [library.versions.original(v.key) for v in library.versions.of(old)] == [newer.encode()]


def span_of(part: str, text: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


def test_old_analyses_are_renewed_with_what_readers_have_set_right(library: Library) -> None:
    path = sample_paths()[0]
    report, original = read_file(path)
    uid = library.add(report, original).uid
    other = library.add(read_bytes("另一份。".encode(), "b.txt"), "另一份。".encode()).uid
    rule = report.repairs[0].rule
    library.corrections.add(uid, Correction(CorrectionKind.RULE_OFF, data={"rule": rule}))
    library.database.run("UPDATE analyses SET recipe = recipe - 1")
    library.database.run("UPDATE originals SET body = x'00' WHERE report = 2")
    assert library.upkeep.stale() == [other, uid]
    results = list(renew(library, Event()))
    assert [(r.uid, r.done, r.total) for r in results] == [(other, 1, 2), (uid, 2, 2)]
    assert "differs from its checksum" in str(results[0].reason)
    assert results[1].reason is None
    assert library.upkeep.stale() == [other]
    assert all(r.rule != rule for r in library.load(uid).repairs)
    assert library.database.row("SELECT recipe FROM analyses WHERE report = 1") == (RECIPE,)


def test_rows_follow_own_words_when_renewed(library: Library) -> None:
    text = "全年开展义诊45场次。"
    uid = library.add(read_bytes(text.encode(), "a.txt"), text.encode()).uid
    library.own_words.keep(OwnWords((OwnEntry("义诊", InitiativeKind.EVENT),)))
    assert library.upkeep.stale_rows() == [uid]
    stop = Event()
    stop.set()
    assert list(renew(library, stop)) == []
    assert library.upkeep.stale_rows() == [uid]
    assert list(renew(library, Event())) == []
    assert library.upkeep.stale_rows() == []
    assert [row.kind for row in library.initiatives.of(uid)] == [InitiativeKind.EVENT]


def test_a_join_can_be_taken_apart_again(library: Library) -> None:
    old = str(taken(library, Pasted("旧.txt", LONG.encode()))[0].uid)
    newer = LONG.replace("第一项", "第一大项") + "另有补充说明。\n"
    new = str(taken(library, Pasted("新.txt", newer.encode()))[0].uid)
    ours = library.bookmarks.add(old, span_of("第五项", LONG))
    theirs = library.bookmarks.add(new, span_of("补充", newer))
    library.tags.give(old, ["甲"])
    library.tags.give(new, ["乙"])
    counts = library.figures.labels()
    for _ in range(2):
        joined = library.versions.join(new, old)
        assert library.count() == 1
        assert library.tags.of(old) == ("乙", "甲")
        library.versions.part(joined)
    assert {r.uid for r in library.reports()} == {old, new}
    assert (library.load(old).raw, library.original(old)) == (LONG, LONG.encode())
    assert (library.load(new).raw, library.original(new)) == (newer, newer.encode())
    assert [b.id for b in library.bookmarks.of(old)] == [ours.id]
    assert [b.id for b in library.bookmarks.of(new)] == [theirs.id]
    assert (library.tags.of(old), library.tags.of(new)) == (("甲",), ("乙",))
    assert library.versions.of(old) == library.versions.of(new) == []
    assert library.figures.labels() == counts


def test_a_join_counts_each_label_once(library: Library) -> None:
    for text in (LONG + "走访企业18家。\n", LONG + "走访企业19家。\n"):
        library.add(read_bytes(text.encode(), "a.txt"), text.encode())
    new, old = [row.uid for row in library.reports()]
    library.versions.join(new, old)
    assert [(n.figures, n.reports) for n in library.figures.labels() if n.label_key == "企业"] == [
        (1, 1)
    ]


TWO = (
    "清河县工作报告\n2023年1月5日\n" + LONG + "全文完\n桐山县工作报告\n2024年1月5日\n" + LONG[::-1]
).encode()


def test_a_source_of_two_reports_is_taken_apart(library: Library) -> None:
    (found,) = list(take(library, [Pasted("两份.txt", TWO)], stop=Event()))
    assert (found.status, found.documents, found.doubtful) == ("added", 2, False)
    parts = split_report(library, str(found.uid), Event())
    titles = {row.uid: row.title for row in library.reports()}
    assert [titles[uid] for uid in parts] == ["清河县工作报告", "桐山县工作报告"]
    assert library.holds(str(found.uid))
    stopped = Event()
    stopped.set()
    assert split_report(library, str(found.uid), stopped) == []


def test_one_report_is_read_again_in_the_encoding_that_is_chosen(library: Library) -> None:
    data = LONG.encode("gb18030")
    uid = library.add(read_bytes(data, "a.txt"), data).uid
    library.overrides.choose(uid, "encoding", "latin-1")
    renew_one(library, uid, Event())
    assert library.load(uid).source.encoding == "iso8859-1"
    library.overrides.choose(uid, "encoding", "utf-8")
    with pytest.raises(LibraryError, match="not valid utf-8"):
        renew_one(library, uid, Event())
    assert library.load(uid).source.encoding == "iso8859-1"


def test_several_are_stored_in_one_transaction_all_or_none(library: Library) -> None:
    first, second = (read_bytes(text.encode(), "a.txt") for text in ("甲。", "乙。"))
    seen = Seen(3, 4, first.source.sha256, None)
    several = [Source(first, "甲。".encode(), Path("a.txt"), seen), Source(second, "乙。".encode())]

    def broken() -> Iterator[Source]:
        yield from several
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        library.imports.store(broken())
    assert (library.count(), library.imports.seen(Path("a.txt"))) == (0, None)
    added = library.imports.store(several)
    assert [row.uid for row in library.reports()] == [a.uid for a in added][::-1]
    assert library.imports.seen(Path("a.txt")) == seen
    assert library.imports.store(several) == [Added(a.uid, is_new=False) for a in added]
