from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.library import Library
from core.links import make_link
from core.offsets import Span
from gui.compare.pair import PairPane
from gui.language import Language

SHARED = "全县上下一心把群众的急难愁盼放在心头办成了一批看得见摸得着的实事"
EARLIER = (
    f"清河县2022年工作报告\n2023-01-05\n一、发展\n{SHARED}。深入实施“晨光助学”行动,惠及学生80名。"
    "推进“暮云养老”工程。义诊45场次。\n"
)
LATER = (
    "清河縣2023年工作報告\n2024-01-05\n一、發展\n開頭不同的話。全縣上下一心,把群眾的急難愁盼放在心頭,"
    "辦成了一批看得見、摸得著的實事。繼續實施“晨光助學”行動,惠及學生120名。推進“山鄉夜校”項目。義診45場次。\n"
)


@pytest.fixture
def uids() -> list[str]:
    return []


@pytest.fixture
def library(uids: list[str]) -> Iterator[Library]:
    with Library.open(None) as opened:
        uids += (
            opened.add(read_bytes(text.encode(), "x.txt"), text.encode()).uid
            for text in (EARLIER, LATER)
        )
        yield opened


@pytest.fixture
def pane(library: Library, uids: list[str], language: Language, qtbot: QtBot) -> PairPane:
    del language  # English
    made = PairPane(library)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.show_pair(*uids)
    return made


def cells(pane: PairPane, name: str) -> list[tuple[str, ...]]:
    return [line.cells for line in pane.tables[name].lines.lines]


def test_two_reports_say_what_they_share_and_what_not(pane: PairPane) -> None:
    (passage,) = cells(pane, "passages")
    assert SHARED in passage[0]
    assert "把群眾的急難愁盼放在心頭" in passage[1]
    assert [c[:2] for c in cells(pane, "names")] == [
        ("“暮云养老”工程 ×1", ""),
        ("", "“山鄉夜校”項目 ×1"),
    ]
    assert cells(pane, "figures") == [
        ("学生", "80 名", "120 名", "× 1.5"),
        ("义诊", "45 场次", "45 场次", "="),
    ]
    titles = [pane.tabs.tabText(n) for n in range(3)]
    assert titles == ["Shared passages 1", "Names 2", "Figures 2"]
    assert pane.count.text().startswith("shared: ")


def test_names_may_be_those_of_one_or_of_both(pane: PairPane) -> None:
    for side, many in (("left", 1), ("right", 1), ("both", 1), ("all", 3), ("one", 2)):
        pane.side.setCurrentIndex(pane.side.findData(side))
        assert len(cells(pane, "names")) == many


@pytest.mark.parametrize(
    ("name", "column", "words"),
    [
        ("passages", 0, SHARED[:4]),
        ("passages", 1, "全縣上下"),
        ("names", 1, "“山鄉夜校”項目"),
        ("figures", 0, "80名"),
        ("figures", 2, "120名"),
    ],
)
def test_each_cell_leads_to_its_place_in_its_report(
    pane: PairPane, library: Library, qtbot: QtBot, name: str, column: int, words: str
) -> None:
    table = pane.tables[name]
    row = next(n for n, line in enumerate(table.lines.lines) if line.targets[column])
    with qtbot.waitSignal(pane.jump) as told:
        table.activated.emit(table.lines.index(row, column))
    uid, raw = told.args or ("", Span(0, 0))
    assert library.load(uid).raw[slice(*raw)].startswith(words)


def test_rows_are_filtered_sorted_and_copied(pane: PairPane, qtbot: QtBot) -> None:
    table = pane.tables["figures"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [c[0] for c in cells(pane, "figures")] == ["义诊", "学生"]
    pane.words.setText("義診")
    qtbot.waitUntil(lambda: len(cells(pane, "figures")) == 1)
    table.copy()
    head, line = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t") == ["Counted", "Earlier", "Later", "Change", "Counted ↗", "Later ↗"]
    assert line.split("\t")[:4] == ["义诊", "45 场次", "45 场次", "="]
    assert line.split("\t")[4] == make_link(*(table.lines.lines[0].targets[0] or ("",)))


def test_the_two_are_swapped_and_chosen_by_their_titles(pane: PairPane, uids: list[str]) -> None:
    pane._swap.click()
    assert pane.pair is not None
    assert (pane.pair.left.report, pane.pair.right.report) == (uids[1], uids[0])
    pane.pickers[0].setText("清河县2022")
    QTest.keyClick(pane.pickers[0], Qt.Key.Key_Return)
    assert pane.pickers[0].uid == uids[0]


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "json"])
def test_what_was_found_is_carried_away(pane: PairPane, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"pair.{suffix}"
    pane.save(path)
    assert path.stat().st_size > 300
    if suffix == "json":
        made = json.loads(path.read_text("utf-8"))
        assert [row["what"] for row in made] == ["passage", *["name"] * 3, *["figure"] * 2]
        assert all(row["left_link"] or row["right_link"] for row in made)
        assert made[4]["factor"] == 1.5


def test_another_language_is_spoken_at_once(pane: PairPane, language: Language) -> None:
    language.choose("zh_TW")
    pane.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert cells(pane, "figures")[1][1] == "45 場次"
    assert pane.tabs.tabText(2).startswith("數字")
