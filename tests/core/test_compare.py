from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.compare.claims import Claim, ClaimKind, Verdict, check_claims, find_claims
from core.compare.points import (
    NOWHERE,
    Point,
    in_unit,
    point_of_reading,
    point_of_row,
    tabulate,
    tabulate_readings,
)
from core.errors import UsageError
from core.ingest import read_bytes
from core.library import Library
from core.model import FigureKind
from core.rows import FigureRow
from tests.core.comparing import exact, rows_of

YEARLY = {
    "清河2022.txt": "清河县2022年工作报告\n2023-01-05\n一、发展\n全县规上工业企业35家。地区生产总值253亿元,城镇新增就业3000人,造林1.5万亩。\n",
    "清河2023.txt": "清河县2023年工作报告\n2024-01-05\n一、发展\n规上工业企业由40家增至82家。地区生产总值达到269.4亿元,比上年增长6.5%。城镇新增就业3200人,同比增加200人。造林1200公顷。\n",
    "臨江2023.txt": "臨江縣2023年工作報告\n2024-01-08\n一、發展\n規上工業企業50餘家。新增城鎮就業近900人。\n",
}


@pytest.fixture(scope="module")
def rows() -> list[FigureRow]:
    return rows_of(YEARLY.items())


def points(rows: list[FigureRow], key: str) -> list[Point]:
    return [point_of_row(row) for row in rows if row.label_key and key in row.label_key]


def test_a_grid_is_of_one_dimension_and_one_unit(rows: list[FigureRow]) -> None:
    area = tabulate(points(rows, "造林"))
    assert [(g.dimension, g.places, g.years) for g in area] == [("area", ("清河县",), (2022, 2023))]
    values = [p.amount.value for p in in_unit(area[0], "ha").points]
    assert values == [pytest.approx(1000), 1200]
    with pytest.raises(UsageError):
        in_unit(area[0], "家")
    mixed = tabulate(points(rows, "造林") + points(rows, "企业"))
    assert {g.dimension for g in mixed} == {"area", "家"}


def test_cells_that_cannot_both_be_true_are_disputed(rows: list[FigureRow]) -> None:
    (grid,) = tabulate(points(rows, "企业"))
    assert set(grid.cells) == {("清河县", 2022), ("清河县", 2023), ("临江县", 2023)}
    assert grid.disputed == {("清河县", 2023)}  # 由40家增至82家: two figures of one year
    nowhere = replace(points(rows, "企业")[0], place=NOWHERE, year=None)
    (grid,) = tabulate([nowhere, replace(nowhere, amount=exact(99))])
    assert (grid.years, grid.disputed) == ((None,), frozenset())


def test_a_library_gives_the_same_points(rows: list[FigureRow]) -> None:
    with Library.open(None) as library:
        for name, text in YEARLY.items():
            library.add(read_bytes(text.encode(), name), text.encode())
        keys = {row.label_key for row in rows if row.label_key and "企业" in row.label_key}
        readings = library.figures.readings([(key, FigureKind.COUNT) for key in keys])
        found = [point_of_reading(reading) for reading in readings]

    def plain(point: Point) -> tuple[object, ...]:
        return (
            point.place,
            point.year,
            point.amount.low,
            point.amount.high,
            point.raw,
            point.number,
        )

    assert sorted(map(plain, found), key=str) == sorted(map(plain, points(rows, "企业")), key=str)


def test_a_library_s_grids_are_those_of_its_rows_cell_by_cell() -> None:
    """Points that are made when looked at, in any unit, and disputes found without making them."""
    texts = dict(YEARLY)
    texts["清河又.txt"] = (
        "清河县2023年统计公报\n2024-02-05\n一、概况\n造林1.9万亩。规上工业企业90余家。造林1266公顷。\n"
    )
    with Library.open(None) as library:
        for name, text in texts.items():
            library.add(read_bytes(text.encode(), name), text.encode())
        for key, kind in (("造林", FigureKind.AREA), ("规上工业企业", FigureKind.COUNT)):
            readings = library.figures.readings([(key, kind)])
            (lazy,) = tabulate_readings(readings)
            (eager,) = tabulate([point_of_reading(reading) for reading in readings])
            assert (lazy.unit, lazy.places, lazy.years) == (eager.unit, eager.places, eager.years)
            assert lazy.disputed == eager.disputed != frozenset()
            unit = "ha" if kind is FigureKind.AREA else "家"
            for one, other in ((lazy, eager), (in_unit(lazy, unit), in_unit(eager, unit))):
                assert len(one.cells) == len(other.cells)
                for cell, points in other.cells.items():
                    assert sorted(map(str, one.cells[cell])) == sorted(map(str, points))
            with pytest.raises(UsageError):
                in_unit(lazy, "t")
            with pytest.raises(KeyError):
                lazy.cells["nowhere", 1]


# Claims about earlier years


@pytest.mark.parametrize(
    ("key", "kind", "then", "verdict"),
    [
        ("规上工业企业", ClaimKind.START, 40, Verdict.CONTRADICTED),
        ("地区生产总值", ClaimKind.RATE, 269.4e8 / 1.065, Verdict.CONFIRMED),
        ("城镇新增就业", ClaimKind.STEP, 3000, Verdict.CONFIRMED),
    ],
)
def test_a_claim_is_held_against_the_earlier_report(
    rows: list[FigureRow], key: str, kind: ClaimKind, then: float, verdict: Verdict
) -> None:
    (check,) = check_claims(rows, [key])
    assert (check.claim.kind, check.verdict) == (kind, verdict)
    assert check.claim.then.value == pytest.approx(then)
    assert check.earlier.origin.source == "清河2022.txt"


def test_other_places_and_later_years_prove_nothing(rows: list[FigureRow]) -> None:
    alone = [row for row in rows if row.origin.source != "清河2022.txt"]
    assert check_claims(alone, ["规上工业企业", "城镇新增就业", "新增城镇就业"]) == []


CLAIMS: list[tuple[str, Callable[[Claim], object], list[object]]] = [
    ("城镇新增就业3200人,同比增长100%", lambda c: c.then.value, [1600]),
    ("城镇新增就业3200人,同比减少200人", lambda c: c.then.value, [3400]),
    ("城镇新增就业近3200人,同比增加200人", lambda c: c.then.value, []),
]


@pytest.mark.parametrize(("text", "ask", "expected"), CLAIMS)
def test_what_a_change_implies(
    text: str, ask: Callable[[Claim], object], expected: list[object]
) -> None:
    found = find_claims(
        rows_of([("x.txt", f"清河县2023年工作报告\n2024-01-05\n一、发展\n{text}。\n")])
    )
    assert [ask(claim) for claim in found] == expected
