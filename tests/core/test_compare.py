from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.compare.amounts import Amount, amount_of, show_amount, show_number
from core.compare.claims import Claim, ClaimKind, Verdict, check_claims, find_claims
from core.compare.dimensions import conversion, dimension_of, unit_name, units_like
from core.compare.measures import Label, gather, liken, search_word, settled_pairs
from core.compare.points import NOWHERE, Point, in_unit, point_of_reading, point_of_row, tabulate
from core.errors import UsageError
from core.ingest import read_bytes
from core.library import Library
from core.model import FigureKind, Qualifier
from core.rows import FigureRow, figure_rows, origin_of
from core.words import cut
from resources import table

CASES = json.loads((Path(__file__).parents[1] / "cases" / "measures.json").read_text("utf-8"))
YEARLY = {
    "清河2022.txt": "清河县2022年工作报告\n2023-01-05\n一、发展\n全县规上工业企业35家。地区生产总值253亿元,城镇新增就业3000人,造林1.5万亩。\n",
    "清河2023.txt": "清河县2023年工作报告\n2024-01-05\n一、发展\n规上工业企业由40家增至82家。地区生产总值达到269.4亿元,比上年增长6.5%。城镇新增就业3200人,同比增加200人。造林1200公顷。\n",
    "臨江2023.txt": "臨江縣2023年工作報告\n2024-01-08\n一、發展\n規上工業企業50餘家。新增城鎮就業近900人。\n",
}


def rows_of(texts: Iterable[tuple[str, str]]) -> list[FigureRow]:
    found: list[FigureRow] = []
    for name, text in texts:
        report = read_bytes(text.encode(), name)
        found += figure_rows(report, origin_of(report))
    return found


@pytest.fixture(scope="module")
def rows() -> list[FigureRow]:
    return rows_of(YEARLY.items())


def label(key: str) -> Label:
    return Label(key, tuple(cut(key)))


# Units


@pytest.mark.parametrize(
    ("number", "unit", "to", "expected"),
    [
        (15, "mu", "ha", 1),
        (1.5e4, "mu", "ha", 1000),
        (1, "km2", "mu", 1500),
        (2, "jin", "kg", 1),
        (3, "人", "名", 3),
        (10, "‰", "%", 1),
        (7, "家", "家", 7),
    ],
)
def test_units_convert_within_a_dimension(
    number: float, unit: str, to: str, expected: float
) -> None:
    assert number * conversion(unit, to) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("unit", "to"),
    [("CNY", "USD"), ("mu", "km"), ("家", "个"), (None, "个"), ("%", "pp"), ("kWh", "tce")],
)
def test_units_never_convert_across_dimensions(unit: str | None, to: str) -> None:
    with pytest.raises(UsageError, match="can't be converted"):
        conversion(unit, to)
    assert dimension_of(unit) != dimension_of(to)


def test_every_unit_of_a_dimension_converts_there_and_back() -> None:
    for dimension, factors in table("dimensions").items():
        for unit in factors:
            assert dimension_of(unit) == dimension
            assert set(units_like(unit)) == set(factors)
            for other in factors:
                assert conversion(unit, other) * conversion(other, unit) == pytest.approx(1)
    assert units_like("家") == ("家",)
    assert units_like(None) == ()


def test_units_have_chinese_names() -> None:
    assert [unit_name(u) for u in ("CNY", "mu", "%", "家", None)] == ["元", "亩", "%", "家", ""]


# Amounts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("发放补贴120余万元", "≥ 1,200,000 元"),
        ("发放补贴近63亿元", "≤ 6,300,000,000 元"),
        ("受益群众约300人", "≈ 300 人"),
        ("企业500家以上", "≥ 500 家"),
        ("企业不足100家", "< 100 家"),
        ("覆盖率41.5%", "41.5%"),
        ("建成茶园10至20万亩", "100,000–200,000 亩"),
        ("企业35家", "35 家"),
    ],
)
def test_an_inequality_is_shown_as_one(text: str, shown: str) -> None:
    assert [
        show_amount(amount_of(row)) for row in rows_of([("x.txt", f"一、发展\n全县{text}。\n")])
    ] == [shown]


def exact(value: float, unit: str | None = "家", grain: float = 0.0) -> Amount:
    return Amount(value, value, value, unit, Qualifier.EXACT, grain)


@pytest.mark.parametrize(
    ("left", "right", "agrees"),
    [
        (exact(40), exact(40), True),
        (exact(40), exact(35), False),
        (Amount(30, 30, None, "家", Qualifier.OVER), exact(35), True),
        (Amount(40, 40, None, "家", Qualifier.OVER), exact(35), False),
        (Amount(40, None, 40, "家", Qualifier.NEARLY), exact(35), True),
        (exact(1.2e8, "CNY", 0.05e8), exact(120_450_000, "CNY"), True),
        (exact(1.2e8, "CNY", 0.05e8), exact(126_000_000, "CNY"), False),
        (exact(15, "mu"), exact(1, "ha"), True),
    ],
)
def test_amounts_agree_as_far_as_they_were_rounded(
    left: Amount, right: Amount, *, agrees: bool
) -> None:
    assert left.agrees(right) is agrees
    assert right.agrees(left) is agrees


@given(st.floats(-1e15, 1e15, allow_nan=False))
def test_a_shown_number_reads_back(number: float) -> None:
    assert float(show_number(number).replace(",", "")) == pytest.approx(number, abs=1e-6)


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("1.2亿元", 5e6),
        ("12045万元", 5e3),
        ("40家", 0),
        ("253亿元", 5e7),
        ("近63亿元", 0),
        ("4.1%", 0.05),
    ],
)
def test_the_grain_of_a_printed_number(text: str, grain: float) -> None:
    (row,) = rows_of([("x.txt", f"一、发展\n总额{text}。\n")])
    assert amount_of(row).grain == pytest.approx(grain)


# Measures


@pytest.mark.parametrize(("left", "right", "same"), CASES, ids=str)
def test_labels_that_count_the_same(left: str, right: str, *, same: bool) -> None:
    there, back = liken(label(left), label(right)), liken(label(right), label(left))
    assert there.same is back.same is same
    assert there.score == back.score


def test_a_likeness_explains_itself() -> None:
    found = liken(label("城镇新增就业人数"), label("新增就业"))
    assert (found.head, found.shared, found.left, found.right) == ("就业", ("新增",), ("城镇",), ())
    opposed = liken(label("城镇居民收入"), label("农村居民收入"))
    assert (opposed.opposed, opposed.same, opposed.related) == (("城镇", "农村"), False, True)
    assert liken(label("新建公路"), label("公路")).opposed == ("新建", "")


def test_the_reader_has_the_last_word() -> None:
    settled = settled_pairs([("义诊", "健康义诊", True), ("新增就业", "城镇新增就业", False)])
    assert liken(label("义诊"), label("健康义诊"), settled).same
    split = liken(label("城镇新增就业"), label("新增就业"), settled)
    assert (split.same, split.settled) == (False, False)
    assert liken(label("新增就业"), label("新增就业"), settled).same


def test_gathering_keeps_kinds_apart_and_the_likest_first() -> None:
    known = [
        (label("新增就业"), FigureKind.COUNT, 5),
        (label("新增就业"), FigureKind.COUNT, 2),
        (label("城镇新增就业"), FigureKind.COUNT, 3),
        (label("就业"), FigureKind.COUNT, 9),
        (label("新增就业"), FigureKind.PERCENT, 4),
        (label("茶园"), FigureKind.COUNT, 9),
    ]
    found = gather(label("城镇新增就业"), FigureKind.COUNT, known)
    assert [(m.label.key, m.figures, m.likeness.same) for m in found] == [
        ("城镇新增就业", 3, True),
        ("新增就业", 7, True),
        ("就业", 9, False),
    ]
    assert all(search_word(label("城镇新增就业")) in m.label.key for m in found)


@given(
    st.text("城镇新增就业人数全县清河的", max_size=8),
    st.text("城镇新增就业人数全县清河的", max_size=8),
)
def test_any_two_labels_compare_alike_from_both_sides(left: str, right: str) -> None:
    a, b = Label(left, tuple(left)), Label(right, tuple(right))
    there, back = liken(a, b), liken(b, a)
    assert (there.same, there.score) == (back.same, back.score)
    assert liken(a, a).same


# Places × years


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
