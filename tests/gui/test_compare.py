from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.compare.comparison import Measure
from core.compare.measures import Label
from core.compare.points import Point
from core.ingest import read_bytes
from core.library import Library
from core.library.figures import LabelCount
from core.model import FigureKind, Report
from core.offsets import Span
from gui.compare import model
from gui.compare.chart import Chart, ChartKind
from gui.compare.figures import FiguresPane
from gui.compare.pane import ComparePane

TEXTS = {
    "清河2022.txt": "清河县2022年工作报告\n2023-01-05\n一、发展\n全县规上工业企业35家。城镇新增就业3000余人。造林1.5万亩。实施“晨光助学”行动,惠及学生80名。\n",
    "清河2023.txt": "清河县2023年工作报告\n2024-01-05\n一、发展\n规上工业企业由40家增至82家。全县城镇新增就业近3200人。造林1200公顷。\n",
    "臨江2023.txt": "臨江縣2023年工作報告\n2024-01-08\n一、發展\n規上工業企業50餘家。農村新增就業約900人。\n",
}
JOBS = Measure(Label("城镇新增就业", ("城镇", "新增", "就业")), FigureKind.COUNT)
FIRMS = Measure(Label("规上工业企业", ("规", "上", "工业", "企业")), FigureKind.COUNT)
WOODS = Measure(Label("造林", ("造林",)), FigureKind.AREA)


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [read_bytes(text.encode(), name) for name, text in TEXTS.items()]


@pytest.fixture
def library(reports: list[Report]) -> Iterator[Library]:
    with Library.open(None) as opened:
        for report in reports:
            opened.add(report, report.raw.encode())
        yield opened


@pytest.fixture
def pane(library: Library, qtbot: QtBot) -> ComparePane:
    made = ComparePane(library)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


@pytest.fixture
def figures(library: Library, qtbot: QtBot) -> FiguresPane:
    made = FiguresPane(library)
    qtbot.addWidget(made)
    made.refresh()
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
        for row in range(pane.table.rowCount())
        for column in range(pane.table.columnCount())
        if pane.table.item(row, column)
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
    qtbot.waitUntil(lambda: pane.table.rowCount() == 2)
    assert members(pane) == {"城镇新增就业": True, "农村新增就业": True}
    assert [(s.left, s.right, s.same) for s in library.measures.listed()] == [
        ("农村新增就业", "城镇新增就业", True)
    ]


def test_units_change_within_a_dimension(pane: ComparePane) -> None:
    pane.show_measure(WOODS)
    names = [pane.unit.itemText(n) for n in range(pane.unit.count())]
    assert {"亩", "公顷", "平方公里"} <= set(names)
    pane.unit.setCurrentIndex(names.index("公顷"))
    assert list(table(pane).values()) == ["1,000 公顷", "1,200 公顷"]


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
        ("years", "2022", {"35 家", "≥ 3,000 人", "15,000 亩", "80 名"}),
        (
            "years",
            "2023-2024",
            {"from 40 家", "82 家", "≤ 3,200 人", "1,200 公顷", "≥ 50 家", "≈ 900 人"},
        ),
    ],
)
def test_figures_are_filtered_by_any_column(
    figures: FiguresPane, qtbot: QtBot, field: str, text: str, amounts: set[str]
) -> None:
    getattr(figures, field).setText(text)
    qtbot.waitUntil(lambda: set(shown(figures)) == amounts)


def test_figures_are_filtered_by_initiative(figures: FiguresPane, qtbot: QtBot) -> None:
    named = [n for n in range(10) if "晨光" in str(figures.model.data(figures.model.index(n, 4)))]
    figures.initiative.setText("晨光")
    qtbot.waitUntil(lambda: figures.model.rowCount() == len(named))


def test_sorting_asks_the_library(figures: FiguresPane) -> None:
    figures.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert shown(figures)[:2] == ["15,000 亩", "≤ 3,200 人"]
    figures.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert "清河县2022年工作报告" in str(figures.model.data(figures.model.index(0, 6)))


def test_more_is_read_as_one_scrolls(figures: FiguresPane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "_PAGE", 4)
    figures.refresh()
    counts = [figures.model.rowCount()]
    while figures.model.canFetchMore(QModelIndex()):
        figures.model.fetchMore(QModelIndex())
        counts.append(figures.model.rowCount())
    assert counts == [4, 8, 10]
    assert len(shown(figures)) == 10


def test_a_group_narrows_the_table_and_can_be_compared(figures: FiguresPane, qtbot: QtBot) -> None:
    item = figures.groups.item(0)
    group: LabelCount = item.data(Qt.ItemDataRole.UserRole)
    figures.groups.itemClicked.emit(item)
    assert len(shown(figures)) == group.figures
    with qtbot.waitSignal(figures.compare) as told:
        figures.groups.itemActivated.emit(item)
    assert told.args == [Measure(Label(group.label_key, group.words), group.kind)]
    figures.groups.itemClicked.emit(item)
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
