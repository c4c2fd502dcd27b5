from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.compare.comparison import Measure
from core.compare.measures import Label
from core.library import Library
from gui.compare import model
from gui.compare.figures import FiguresPane
from gui.compare.filters import amounts_of, years_of
from gui.language import Language
from tests.gui.compared import filled


@pytest.fixture
def library() -> Iterator[Library]:
    with filled() as opened:
        yield opened


@pytest.fixture
def undo(qapp: QApplication) -> Iterator[QUndoStack]:
    del qapp
    stack = QUndoStack()
    yield stack
    stack.clear()


@pytest.fixture
def figures(library: Library, undo: QUndoStack, language: Language, qtbot: QtBot) -> FiguresPane:
    del language  # English
    made = FiguresPane(library, undo)
    qtbot.addWidget(made)
    made.refresh()
    return made


def shown(pane: FiguresPane) -> list[str]:
    rows = range(pane.model.rowCount())
    return [str(pane.model.data(pane.model.index(n, 1))) for n in rows]


def test_all_figures_are_a_table(figures: FiguresPane) -> None:
    assert len(shown(figures)) == 10
    assert "from 40 家" in shown(figures)
    assert figures.count.text() == "10 figures"


@pytest.mark.parametrize(
    ("field", "text", "amounts"),
    [
        ("text", "新增就業", {"≥ 3,000 人", "≤ 3,200 人", "≈ 900 人"}),
        ("place", "臨江", {"≥ 50 家", "≈ 900 人"}),
        ("years", "2022", {"35 家", "≥ 3,000 人", "15,000 mu", "80 名"}),
        (
            "years",
            "2023-2024",
            {"from 40 家", "82 家", "≤ 3,200 人", "1,200 ha", "≥ 50 家", "≈ 900 人"},
        ),
    ],
)
def test_figures_are_filtered_by_any_column(
    figures: FiguresPane, qtbot: QtBot, field: str, text: str, amounts: set[str]
) -> None:
    figures.filters.fields[field].setText(text)
    qtbot.waitUntil(lambda: set(shown(figures)) == amounts)


def test_figures_are_filtered_by_initiative(figures: FiguresPane, qtbot: QtBot) -> None:
    named = [n for n in range(10) if "晨光" in str(figures.model.data(figures.model.index(n, 4)))]
    figures.filters.fields["initiative"].setText("晨光")
    qtbot.waitUntil(lambda: figures.model.rowCount() == len(named))


def test_sorting_asks_the_library(figures: FiguresPane) -> None:
    figures.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert shown(figures)[:2] == ["15,000 mu", "≤ 3,200 人"]
    figures.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert "清河县2022年工作报告" in str(figures.model.data(figures.model.index(0, 6)))


def test_more_is_read_as_one_scrolls(figures: FiguresPane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures.model, "page", 4)
    figures.refresh()
    counts = [figures.model.rowCount()]
    while figures.model.canFetchMore(QModelIndex()):
        figures.model.fetchMore(QModelIndex())
        counts.append(figures.model.rowCount())
    assert counts == [4, 8, 10]
    assert len(shown(figures)) == 10


def test_a_group_narrows_the_table_and_can_be_compared(figures: FiguresPane, qtbot: QtBot) -> None:
    groups = figures.groups.list
    entry = groups.item(0).data(Qt.ItemDataRole.UserRole)
    groups.itemClicked.emit(groups.item(0))
    assert len(shown(figures)) == entry.figures < 10
    with qtbot.waitSignal(figures.compare) as told:
        groups.itemActivated.emit(groups.item(0))
    count = entry.counted
    assert told.args == [Measure(Label(count.label_key, count.words), count.kind)]
    groups.itemClicked.emit(groups.item(0))
    assert len(shown(figures)) == 10


def test_lines_are_copied_and_carried_away(
    figures: FiguresPane, qtbot: QtBot, tmp_path: Path
) -> None:
    figures.table.selectRow(0)
    figures.copy()
    cells = QGuiApplication.clipboard().text().split("\t")
    assert len(cells) == 10
    assert cells[-1].startswith("jiandu://report/")
    path = tmp_path / "数字.csv"
    figures.save(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 10
    with qtbot.waitSignal(figures.jump):
        figures.table.activated.emit(figures.model.index(0, 0))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("", (None, None)),
        ("2023", (2023, 2023)),
        ("2019–2023", (2019, 2023)),
        ("2019-", (2019, None)),
        ("-2023", (None, 2023)),
    ],
)
def test_years_may_be_open(text: str, years: tuple[int | None, int | None]) -> None:
    assert years_of(text) == years


@pytest.mark.parametrize(
    ("text", "bounds"),
    [("", (None, None)), ("82", (82, 82)), ("1万-", (10_000, None)), ("-1.5亿", (None, 1.5e8))],
)
def test_amounts_may_be_open(text: str, bounds: tuple[float | None, float | None]) -> None:
    assert amounts_of(text) == bounds


@pytest.mark.parametrize(
    ("field", "text", "amounts"),
    [
        ("title", "臨江縣", {"≥ 50 家", "≈ 900 人"}),
        ("section", "發展", {"≥ 50 家", "≈ 900 人", "35 家", "≥ 3,000 人", "15,000 mu", "80 名"}),
        ("sentence", "造林", {"15,000 mu", "1,200 ha"}),
        ("unit", "mu", {"15,000 mu"}),
        ("amount", "3000-", {"15,000 mu", "≥ 3,000 人", "≤ 3,200 人"}),
    ],
)
def test_every_column_has_a_filter(
    figures: FiguresPane, qtbot: QtBot, field: str, text: str, amounts: set[str]
) -> None:
    if field == "section":
        figures.filters.fields["years"].setText("2022")
        amounts = {"35 家", "≥ 3,000 人", "15,000 mu", "80 名"}
    figures.filters.fields[field].setText(text)
    qtbot.waitUntil(lambda: set(shown(figures)) == amounts)
    assert figures.count.text() == f"{len(amounts)} figures"


def test_how_exact_is_a_filter_too(figures: FiguresPane, qtbot: QtBot) -> None:
    box = figures.filters.qualifier
    box.setCurrentIndex(box.findText("about"))
    qtbot.waitUntil(lambda: shown(figures) == ["≈ 900 人"])
    figures.filters.kind.setCurrentIndex(figures.filters.kind.findText("money"))
    qtbot.waitUntil(lambda: shown(figures) == [])


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("place", [("清河县", 8), ("临江县", 2)]),
        ("year", [("2023", 6), ("2022", 4)]),
    ],
)
def test_figures_are_grouped_by_place_and_year(
    figures: FiguresPane, by: str, groups: list[tuple[str, int]]
) -> None:
    box, listed = figures.groups.by, figures.groups.list
    box.setCurrentIndex(box.findData(by))
    found = [listed.item(n).text().split("　") for n in range(listed.count())]
    assert [(name, int(number)) for name, number in found] == groups
    listed.itemClicked.emit(listed.item(1))
    assert len(shown(figures)) == groups[1][1]
    box.setCurrentIndex(box.findData("measure"))
    assert len(shown(figures)) == 10


def test_groups_follow_the_filters(figures: FiguresPane, qtbot: QtBot) -> None:
    listed = figures.groups.list
    figures.filters.fields["place"].setText("临江")
    qtbot.waitUntil(lambda: listed.count() == 2)
    assert {listed.item(n).text() for n in range(2)} == {
        "规上工业企业（家）　1",
        "农村新增就业（人）　1",
    }


def test_figures_are_pinned_and_taken_off_again(
    figures: FiguresPane, library: Library, undo: QUndoStack, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitActive(figures):
        figures.show()
        figures.activateWindow()
    figures.table.selectRow(0)
    figures.table.setFocus()
    row = figures.chosen()[0]
    QTest.keyClick(figures.table, Qt.Key.Key_P)
    assert [pin.report for pin in library.pins.listed()] == [row.origin.report]
    assert str(figures.model.data(figures.model.index(0, 0))).startswith(model.PINNED)
    figures.filters.pinned.setChecked(True)
    qtbot.waitUntil(lambda: figures.model.rowCount() == 1)
    path = tmp_path / "pinned.csv"
    figures.save(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert [line["quote"] for line in csv.DictReader(file)] == [row.quote]
    undo.undo()
    assert library.pins.listed() == []
    assert figures.model.rowCount() == 0
    undo.redo()
    assert figures.model.rowCount() == 1
    figures.table.selectRow(0)
    figures.pin()  # all that is chosen is pinned: off
    assert library.pins.listed() == []
    undo.undo()
    assert len(library.pins.listed()) == 1
