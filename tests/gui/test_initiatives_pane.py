from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.library import Library
from core.offsets import Span
from gui.compare.initiatives import InitiativesPane
from gui.language import Language

TEXTS = (
    "清河县2021年工作报告\n2022-01-05\n一、发展\n启动“晨光助学”行动,惠及学生30名。\n",
    "清河县2023年工作报告\n2024-01-05\n一、发展\n深化“晨光助学”行动。推进“暮云养老”工程。“晨光助学”行动惠及学生120名。\n",
    "臨江縣2023年工作報告\n2024-01-08\n一、發展\n開展“晨光助學”行動。\n",
)


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(None) as opened:
        for text in TEXTS:
            opened.add(read_bytes(text.encode(), "x.txt"), text.encode())
        yield opened


@pytest.fixture
def pane(library: Library, language: Language, qtbot: QtBot) -> InitiativesPane:
    del language  # English
    made = InitiativesPane(library)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    made.refresh()
    return made


def names(pane: InitiativesPane) -> list[list[str]]:
    model = pane.model
    return [
        [str(model.data(model.index(row, column))) for column in range(6)]
        for row in range(model.rowCount())
    ]


def test_who_names_what_first_and_last(pane: InitiativesPane) -> None:
    assert names(pane) == [
        ["“晨光助学”行动", "campaign", "3", "4", "2021", "2023"],
        ["“暮云养老”工程", "programme", "1", "1", "2023", "2023"],
    ]
    assert pane.count.text() == "3 reports"
    lines = pane.thing.reports.lines.lines
    assert [(c.cells[0], c.cells[1], c.cells[3]) for c in lines] == [
        ("2021", "清河县", "1"),
        ("2023", "临江县", "1"),
        ("2023", "清河县", "2"),
    ]
    table = pane.thing.spread
    assert [table.model().index(row, 1).data() for row in range(2)] == ["1", "1"]
    assert table.item(0, 0) is None


def test_a_concordance_leads_to_each_mention(
    pane: InitiativesPane, library: Library, qtbot: QtBot
) -> None:
    table = pane.thing.sentences
    assert len(table.lines.lines) == 4
    assert table.lines.lines[0].cells == (
        "2021",
        "清河县",
        "启动",
        "“晨光助学”行动",
        ",惠及学生30名。",
    )
    with qtbot.waitSignal(pane.jump) as told:
        table.activated.emit(table.lines.index(1, 3))
    uid, raw = told.args or ("", Span(0, 0))
    assert library.load(uid).raw[slice(*raw)] == "“晨光助學”行動"
    table.copy()
    assert "jiandu://report/" in QGuiApplication.clipboard().text()


def test_a_column_of_the_chart_leads_to_its_reports(pane: InitiativesPane) -> None:
    chart = pane.thing.chart
    chart.grab()
    places = (QPointF(x, 60) for x in range(0, chart.width(), 3))
    years = {chart.year_at(place) for place in places} - {None}
    assert years == {2021, 2022, 2023}
    place = next(
        QPointF(x, 60) for x in range(chart.width()) if chart.year_at(QPointF(x, 60)) == 2023
    )
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert pane.thing.tabs.currentWidget() is pane.thing.reports
    assert [i.row() for i in pane.thing.reports.selectionModel().selectedRows()] == [1]
    assert "2023: 2" in chart.accessibleDescription()


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("words", "養老", [["“暮云养老”工程", "1"]]),
        ("place", "临江", [["“晨光助學”行動", "1"]]),
        ("years", "2021", [["“晨光助学”行动", "1"]]),
    ],
)
def test_names_are_filtered(
    pane: InitiativesPane, qtbot: QtBot, field: str, text: str, expected: list[list[str]]
) -> None:
    getattr(pane, field).setText(text)
    plain = [[name.replace("學", "学").replace("動", "动"), reports] for name, reports in expected]
    qtbot.waitUntil(lambda: [[n[0], n[2]] for n in names(pane)] == plain)


def test_names_are_sorted_by_each_number(pane: InitiativesPane) -> None:
    pane.names.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    assert [row[4] for row in names(pane)] == ["2023", "2021"]
    pane.names.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [row[2] for row in names(pane)] == ["1", "3"]
    kinds = pane.kind
    kinds.setCurrentIndex(kinds.findText("programme"))
    pane.refresh()
    assert [row[0] for row in names(pane)] == ["“暮云养老”工程"]


@pytest.mark.parametrize(("what", "many"), [("names", 2), ("mentions", 4), ("reports", 3)])
def test_each_table_is_carried_away(
    pane: InitiativesPane, tmp_path: Path, what: str, many: int
) -> None:
    path = tmp_path / f"{what}.csv"
    pane.save(what, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == many


def test_lines_are_copied(pane: InitiativesPane) -> None:
    pane.names.selectRow(1)
    pane._copy()
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Name\tKind\tReports\tTimes\tFirst\tLast",
        "“暮云养老”工程\tprogramme\t1\t1\t2023\t2023",
    ]


def test_another_language_is_spoken_at_once(pane: InitiativesPane, language: Language) -> None:
    language.choose("zh_TW")
    pane.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert names(pane)[0][0] == "“晨光助學”行動"
    assert pane.model.headerData(0, Qt.Orientation.Horizontal) == "名稱"
