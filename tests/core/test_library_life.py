"""A library's life against a plain model: whatever is done in whatever order, both say the same."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)

from core.ingest import read_bytes, reread
from core.library import Added, Library
from core.library.backup import back_up, restore
from core.library.imports import Source
from core.model import Report
from core.offsets import Span
from core.search import Search

TEXTS = (
    "清河县統(tǒng)戰工作總結。全年開展義診45場次，受益群眾1200餘人。\n",
    "清河县统战工作总结。全年开展义诊45场次。\n",
    "乡镇报告：发展志愿服务队12个。志愿者进村入户。\n",
)
WORDS = ("統戰", "义诊", "志愿", "批注", "45")


@cache
def read(number: int) -> Report:
    return read_bytes(TEXTS[number].encode(), f"{number}.txt")


@cache
def unrepaired(number: int) -> Report:
    return reread(read(number), {repair.rule for repair in read(number).repairs})


@dataclass
class Passage:
    """What the model knows of a bookmark."""

    report: int
    quote: str
    note: str
    tags: tuple[str, ...] = ()
    removed: bool = False


@dataclass
class Model:
    """What a library holds, in plain words; reports by the number of their text."""

    reports: dict[int, bool] = field(default_factory=dict)  # number: in the trash
    repaired: dict[int, bool] = field(default_factory=dict)
    tags: dict[int, tuple[str, ...]] = field(default_factory=dict)
    passages: dict[str, Passage] = field(default_factory=dict)

    def copy(self) -> Model:
        return Model(
            dict(self.reports),
            dict(self.repaired),
            dict(self.tags),
            {key: replace(passage) for key, passage in self.passages.items()},
        )


class Life(RuleBasedStateMachine):
    """Import, bookmark, tag, undo, toggle repairs, import again, restart, back up, restore."""

    bookmarks: Bundle[str] = Bundle("bookmarks")
    texts = st.integers(0, len(TEXTS) - 1)
    tag_sets = st.lists(st.sampled_from("甲乙丙"), max_size=2, unique=True)

    @initialize()
    def begin(self) -> None:
        self.folder = Path(mkdtemp())
        self.model = Model()
        self.kept: Model | None = None
        self.uids: dict[int, str] = {}
        self._open()

    def _open(self) -> None:
        self.library = Library.open(self.folder / "library")
        self.search = Search(self.library)

    def _close(self) -> None:
        self.search.close()
        self.library.close()

    def teardown(self) -> None:
        if hasattr(self, "library"):
            self._close()
            shutil.rmtree(self.folder)

    def _has(self, number: int) -> bool:
        return number in self.model.reports

    @rule(numbers=st.lists(texts, max_size=4))
    def import_reports(self, numbers: list[int]) -> None:
        if len(numbers) == 1:
            added = [self.library.add(read(n), TEXTS[n].encode()) for n in numbers]
        else:
            sources = [Source(read(number), TEXTS[number].encode()) for number in numbers]
            added = self.library.imports.store(sources)
        for number, one in zip(numbers, added, strict=True):
            self._is_there(number, one)

    def _is_there(self, number: int, added: Added) -> None:
        assert added.is_new == (not self._has(number))
        assert self.uids.setdefault(number, added.uid) == added.uid
        self.model.reports[number] = False
        self.model.repaired[number] = True
        self.model.tags.setdefault(number, ())

    @rule(number=texts, repaired=st.booleans())
    def toggle_repairs(self, number: int, repaired: bool) -> None:  # noqa: FBT001 - drawn
        if self._has(number):
            made = read(number) if repaired else unrepaired(number)
            self.library.replace(self.uids[number], made)
            self.model.repaired[number] = repaired

    @rule(number=texts, trashed=st.booleans())
    def trash(self, number: int, trashed: bool) -> None:  # noqa: FBT001 - drawn
        if self._has(number):
            (self.library.remove if trashed else self.library.restore)(self.uids[number])
            self.model.reports[number] = trashed

    @rule(number=texts, names=tag_sets)
    def tag_report(self, number: int, names: list[str]) -> None:
        if self._has(number):
            self.library.tags.give(self.uids[number], names)
            self.model.tags[number] = tuple(sorted(names))

    @rule(target=bookmarks, number=texts, at=st.integers(0, 12), note=st.sampled_from(["", "批注"]))
    def bookmark(self, number: int, at: int, note: str) -> str:
        if not self._has(number):
            return multiple()  # type: ignore[return-value]  # hypothesis: nothing comes of it
        span = Span(at, at + 5)
        made = self.library.bookmarks.add(self.uids[number], span, note)
        self.model.passages[made.id] = Passage(number, span.of(TEXTS[number]), note)
        return made.id

    @rule(key=bookmarks, note=st.sampled_from(["", "改过的批注"]), names=tag_sets)
    def edit(self, key: str, note: str, names: list[str]) -> None:
        if key in self.model.passages:
            self.library.bookmarks.change(key, note=note)
            self.library.bookmarks.tag(key, names)
            self.model.passages[key].note = note
            self.model.passages[key].tags = tuple(sorted(names))

    @rule(key=bookmarks, removed=st.booleans())
    def remove_or_undo(self, key: str, removed: bool) -> None:  # noqa: FBT001 - drawn
        if key in self.model.passages:
            (self.library.bookmarks.remove if removed else self.library.bookmarks.restore)(key)
            self.model.passages[key].removed = removed

    @rule()
    def restart(self) -> None:
        self._close()
        self._open()

    @rule()
    def index(self) -> None:
        self.search.catch_up()

    @rule()
    def back_up(self) -> None:
        back_up(self.folder / "library", self.folder / "kept.db")
        self.kept = self.model.copy()

    @rule()
    def go_back(self) -> None:
        if self.kept is not None:
            self._close()
            restore(self.folder / "kept.db", self.folder / "library")
            self.model = self.kept.copy()
            self._open()
            held = self.library.database.rows("SELECT source_name, uid FROM reports")
            self.uids = {int(name.split(".")[0]): uid for name, uid in held}

    @invariant()
    def both_say_the_same(self) -> None:
        if not hasattr(self, "library"):
            return
        shown = {n for n, trashed in self.model.reports.items() if not trashed}
        assert {row.uid for row in self.library.reports()} == {self.uids[n] for n in shown}
        for number in self.model.reports:
            wanted = read(number) if self.model.repaired[number] else unrepaired(number)
            assert self.library.load(self.uids[number]) == wanted
            assert self.library.original(self.uids[number]) == TEXTS[number].encode()
            assert self.library.tags.of(self.uids[number]) == self.model.tags[number]
        kept = {b.id: (b.anchor.exact, b.note, b.tags) for b in self.library.bookmarks.listed()}
        assert kept == {
            key: (p.quote, p.note, p.tags)
            for key, p in self.model.passages.items()
            if not p.removed and p.report in shown
        }

    @invariant()
    def search_finds_what_is_there(self) -> None:
        if not hasattr(self, "library"):
            return
        for word in WORDS:
            found = {hit.report for hit in self.search.page(word).hits}
            assert found == {
                row.uid
                for row in self.library.reports()
                if _holds(self.library.load(row.uid).text + row.title, word)
            }


def _holds(text: str, word: str) -> bool:
    return any(form in text for form in _FORMS[word])


_FORMS = {
    "統戰": ("统战", "統戰"),
    "义诊": ("义诊", "義診"),
    "志愿": ("志愿", "志願"),
    "批注": ("批注",),
    "45": ("45",),
}

TestLife = Life.TestCase
TestLife.settings = settings(max_examples=8, stateful_step_count=16, deadline=None)
