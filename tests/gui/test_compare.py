from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.compare.points import Point
from core.library import Library
from core.offsets import Span
from gui.compare.chart import Chart, ChartKind
from gui.compare.pane import ComparePane
from gui.language import Language
from tests.gui.compared import FIRMS, JOBS, WOODS, filled


@pytest.fixture
def library() -> Iterator[Library]:
    with filled() as opened:
        yield opened


@pytest.fixture
def pane(library: Library, language: Language, qtbot: QtBot) -> ComparePane:
    del language  # English
    made = ComparePane(library)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


def members(pane: ComparePane) -> dict[str, bool]:
    items = [pane.members.topLevelItem(n) for n in range(pane.members.topLevelItemCount())]
    return {item.text(0): item.checkState(0) is Qt.CheckState.Checked for item in items if item}


def table(pane: ComparePane) -> dict[tuple[str, str], str]:
    """Return the table of places × years."""
    index = pane.table.model()
    return {
        (
            str(index.headerData(row, Qt.Orientation.Vertical)),
            str(index.headerData(column, Qt.Orientation.Horizontal)),
        ): str(index.data(index.index(row, column)))
        for row in range(index.rowCount())
        for column in range(index.columnCount())
        if index.data(index.index(row, column))
    }


def test_a_measure_says_what_it_takes_in_and_why(pane: ComparePane) -> None:
    pane.show_measure(JOBS)
    assert members(pane) == {"城镇新增就业": True, "农村新增就业": False}
    item = pane.members.topLevelItem(1)
    assert item is not None
    assert "城镇 / 农村" in item.text(2)
    assert table(pane) == {("清河县", "2022"): "≥ 3,000 人", ("清河县", "2023"): "≤ 3,200 人"}


def test_what_the_reader_ticks_is_kept(pane: ComparePane, library: Library, qtbot: QtBot) -> None:
    pane.show_measure(JOBS)
    item = pane.members.topLevelItem(1)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: pane.table.grid.rowCount() == 2)
    assert members(pane) == {"城镇新增就业": True, "农村新增就业": True}
    assert [(s.left, s.right, s.same) for s in library.measures.listed()] == [
        ("农村新增就业", "城镇新增就业", True)
    ]


def test_units_change_within_a_dimension(pane: ComparePane) -> None:
    pane.show_measure(WOODS)
    names = [pane.unit.itemText(n) for n in range(pane.unit.count())]
    assert {"mu", "ha", "km²"} <= set(names)
    pane.unit.setCurrentIndex(names.index("ha"))
    assert list(table(pane).values()) == ["1,000 ha", "1,200 ha"]


def test_claims_are_held_against_the_earlier_report(pane: ComparePane, qtbot: QtBot) -> None:
    pane.show_measure(FIRMS)
    assert pane.claims.topLevelItemCount() == 0  # sentences are read once one looks
    pane.tabs.setCurrentIndex(2)
    item = pane.claims.topLevelItem(0)
    assert item is not None
    assert item.text(0).startswith("≠ 清河县 2023: 40 家")
    assert item.text(1).startswith("2022: 35家")
    with qtbot.waitSignal(pane.jump) as told:
        pane.claims.itemActivated.emit(item, 1)
    row = item.data(1, Qt.ItemDataRole.UserRole)
    assert told.args == [row.origin.report, Span(row.raw_start, row.raw_end)]


def test_a_measure_is_found_by_typing_in_either_script(pane: ComparePane) -> None:
    pane.name.setText("規上工業")
    QTest.keyClick(pane.name, Qt.Key.Key_Return)
    assert pane.comparison is not None
    assert pane.comparison.measure.label.key == "规上工业企业"


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_click_on_a_mark_leads_to_its_sentence(
    pane: ComparePane, library: Library, qtbot: QtBot, kind: ChartKind
) -> None:
    pane.show_measure(FIRMS)
    pane.kind.setCurrentIndex(pane.kind.findData(kind))
    chart = pane.chart
    chart.grab()
    assert pane.comparison is not None
    drawn = {
        chart.point_at(QPointF(x, y))
        for x in range(0, chart.width(), 4)
        for y in range(0, chart.height(), 4)
    } - {None}
    expected = [
        p for p in pane.comparison.grids[0].points if kind is not ChartKind.BARS or p.year == 2023
    ]
    assert drawn == set(expected)
    spot = next(
        QPointF(x, y)
        for x in range(0, chart.width(), 4)
        for y in range(0, chart.height(), 4)
        if chart.point_at(QPointF(x, y)) == expected[0]
    )
    with qtbot.waitSignal(pane.jump) as told:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    uid, raw = told.args or ("", Span(0, 0))
    assert library.load(uid).raw[slice(*raw)] in {"50餘家", "35家", "82家"}
    assert (uid, raw) == (expected[0].report, expected[0].raw)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_is_saved_with_a_link_for_each_mark(
    pane: ComparePane, tmp_path: Path, kind: ChartKind
) -> None:
    pane.show_measure(FIRMS)
    pane.kind.setCurrentIndex(pane.kind.findData(kind))
    svg, png = tmp_path / "图.svg", tmp_path / "图.png"
    pane.save_chart(svg)
    pane.save_chart(png)
    root = ET.parse(svg).getroot()  # noqa: S314 - our own file
    links = [e.get("href") for e in root.iter() if e.tag.endswith("}a")]
    assert pane.comparison is not None
    points = [
        p for p in pane.comparison.grids[0].points if kind is not ChartKind.BARS or p.year == 2023
    ]
    assert sorted(map(str, links)) == sorted(address(p) for p in points)
    assert any(
        title.text and "≥ 50 家" in title.text
        for title in root.iter()
        if title.tag.endswith("title")
    )
    image = QImage(str(png))
    assert image.size() == pane.chart.size() * 2
    assert (
        len(
            {
                image.pixel(x, y)
                for x in range(0, image.width(), 3)
                for y in range(0, image.height(), 3)
            }
        )
        > 8
    )


def address(point: Point) -> str:
    return f"jiandu://report/{point.report}#char={point.raw.start},{point.raw.end}"


def test_a_chart_of_nothing_is_blank(qtbot: QtBot) -> None:
    chart = Chart()
    qtbot.addWidget(chart)
    image = chart.grab().toImage()
    assert {image.pixel(x, 20) for x in range(0, image.width(), 9)} == {image.pixel(0, 0)}


def test_the_table_is_copied_and_leads_to_sentences(
    pane: ComparePane, library: Library, qtbot: QtBot
) -> None:
    pane.show_measure(FIRMS)
    pane.table.copy()
    assert QGuiApplication.clipboard().text().split("\n") == [
        "\t2022\t2023",
        "临江县\t\t≥ 50 家",
        "清河县\t35 家\t82 家",
    ]
    with qtbot.waitSignal(pane.jump) as told:
        pane.table.activated.emit(pane.table.grid.index(1, 1))
    uid, raw = told.args or ("", Span(0, 0))
    assert library.load(uid).raw[slice(*raw)] == "82家"
    pane.table.activated.emit(pane.table.grid.index(0, 0))  # an empty cell leads nowhere
