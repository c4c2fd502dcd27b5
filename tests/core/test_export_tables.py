from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from core.errors import UsageError
from core.export import workbook
from core.export.columns import (
    Sheet,
    figures_sheet,
    initiatives_sheet,
    names_sheet,
    pair_sheet,
    sightings_sheet,
)
from core.export.files import ExportError, TableFormat, format_of, write_stream, write_table
from core.export.tables import guarded, harmless
from core.ingest import read_bytes
from core.rows import FigureRow, InitiativeRow, figure_rows, initiative_rows, origin_of

TEXT = (
    "清河县2022年工作报告\n2023-01-05\n"
    "全县受益群众1200余人,发放补贴近1.2亿元,占比41%。建成茶园10至20万亩。\n"
    "深入开展“晨光助学”行动,惠及学生80名。\n"
)


@pytest.fixture(scope="module")
def rows() -> list[FigureRow]:
    report = read_bytes(TEXT.encode(), "清河.txt")
    return list(figure_rows(report, origin_of(report, address="file:///r/清河.txt")))


@pytest.fixture(scope="module")
def mentions() -> list[InitiativeRow]:
    report = read_bytes(TEXT.encode(), "清河.txt")
    return list(initiative_rows(report, origin_of(report)))


def hostile(row: FigureRow) -> FigureRow:
    """A row whose every text would be run by a spreadsheet that takes it for a formula."""
    formula = '=HYPERLINK("http://x","y")'
    return replace(
        row, label=formula, sentence='+1\n,"–\x01', section="@SUM(A1)", quote="\t=1", action="-x"
    )


def test_csv_reads_back_and_says_its_inequalities(rows: list[FigureRow], tmp_path: Path) -> None:
    path = tmp_path / "数字.csv"
    assert write_table(rows, figures_sheet(), path) == (5, 0)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    assert [r["shown"] for r in read] == [
        "≥ 1,200 人",
        "≤ 120,000,000 元",
        "41%",
        "100,000–200,000 亩",
        "80 名",
    ]
    assert [r["relation"] for r in read] == ["≥", "≤", "=", "–", "="]
    assert [(r["value"], r["low"], r["high"]) for r in read[:2]] == [
        ("1200", "1200", ""),
        ("120000000", "", "120000000"),
    ]
    assert read[3]["value"] == ""
    assert {r["year"] for r in read} == {"2022"}
    first = rows[0]
    assert read[0]["link"] == f"file:///r/清河.txt#char={first.raw_start},{first.raw_end}"
    assert read[0]["sentence"] == first.sentence


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1"])
def test_no_text_is_run_as_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "=", "–", "1-2", "茶园"])
def test_harmless_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_json_lines_and_json_say_the_same(rows: list[FigureRow]) -> None:
    lines, array = io.StringIO(), io.StringIO()
    write_stream(rows, figures_sheet(), TableFormat.JSON_LINES, lines)
    write_stream(rows, figures_sheet(), TableFormat.JSON, array)
    objects = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert objects == json.loads(array.getvalue())
    assert (objects[1]["value"], objects[1]["low"], objects[1]["suspect"]) == (
        120_000_000,
        None,
        False,
    )
    empty = io.StringIO()
    write_stream([], figures_sheet(), TableFormat.JSON, empty)
    assert json.loads(empty.getvalue()) == []


def test_a_workbook_has_typed_cells_a_fixed_head_and_notes(
    rows: list[FigureRow], tmp_path: Path
) -> None:
    path = tmp_path / "figures.xlsx"
    assert write_table([*rows, hostile(rows[0])], figures_sheet(), path, language="hans") == (6, 0)
    book = openpyxl.load_workbook(path)
    data, notes = book.worksheets
    assert (data.title, notes.title, data.freeze_panes) == ("数字", "说明", "A2")
    head = [cell.value for cell in data[1]]
    cells = {name: data[2][at] for at, name in enumerate(head)}
    assert cells["数值"].value == 1200
    assert cells["上限"].value is None
    assert cells["存疑"].value is False
    assert cells["年份"].value == 2022
    assert cells["年份"].number_format == "General"
    assert cells["链接"].hyperlink.target == "File:///r/清河.txt"
    assert {cell.data_type for row in data.iter_rows(min_row=2) for cell in row} <= {"s", "n", "b"}
    assert data[7][head.index("指标")].value.startswith("=HYPERLINK")
    explained = {row[0].value: row[2].value for row in notes.iter_rows(min_row=2)}
    assert set(explained) == {column.name for column in figures_sheet().columns}
    book.close()


def test_rows_beyond_a_worksheet_are_counted_and_said(
    rows: list[FigureRow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 3)
    path = tmp_path / "figures.xlsx"
    assert write_table(rows, figures_sheet(), path) == (3, 2)
    book = openpyxl.load_workbook(path)
    assert book.worksheets[0].max_row == 4
    assert "2 more rows" in str(list(book.worksheets[1].values)[-1][2])
    book.close()


def test_text_that_xml_or_a_cell_cannot_hold(rows: list[FigureRow], tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    row = replace(rows[0], sentence="\ud800字" + "长" * 40_000)
    write_table([row], figures_sheet(), path)
    book = openpyxl.load_workbook(path)
    head = [cell.value for cell in book.worksheets[0][1]]
    text = book.worksheets[0][2][head.index("sentence")].value
    assert (text[:2], len(text), text[-1]) == ("?字", 32_767, "…")
    book.close()


def test_parquet_keeps_types_and_notes(rows: list[FigureRow], tmp_path: Path) -> None:
    path = tmp_path / "figures.parquet"
    assert write_table(rows, figures_sheet(), path) == (5, 0)
    table = pq.read_table(path)
    assert table.column("value").to_pylist() == [1200, 120_000_000, 41, None, 80]
    assert table.column("suspect").to_pylist() == [False] * 5
    assert b"multiplied out" in table.schema.field("value").metadata[b"note"]


def test_initiatives_are_a_table_too(mentions: list[InitiativeRow]) -> None:
    out = io.StringIO()
    write_stream(mentions, initiatives_sheet(), TableFormat.TSV, out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue()), delimiter="\t")
    assert (row["name"], row["quoted"], row["year"]) == ("“晨光助学”行动", "True", "2022")


def test_a_failed_export_leaves_the_old_file(rows: list[FigureRow], tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    path.write_text("old", encoding="utf-8")

    def broken() -> list[FigureRow]:
        raise OSError(28, "No space left on device")

    with pytest.raises(ExportError, match="No space left"):
        write_table((row for _ in range(1) for row in broken()), figures_sheet(), path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(ExportError, match="cannot be written"):
        write_table(rows, figures_sheet(), tmp_path / "nowhere" / "figures.csv")


def test_a_name_says_its_format() -> None:
    assert format_of(Path("a.NDJSON")) is TableFormat.JSON_LINES
    with pytest.raises(UsageError, match=r"\.xlsx"):
        format_of(Path("a.pdf"))
    with pytest.raises(UsageError, match="--output"):
        write_stream([], figures_sheet(), TableFormat.XLSX, io.StringIO())


@pytest.mark.parametrize(
    "sheet",
    [figures_sheet(), initiatives_sheet(), pair_sheet(), names_sheet(), sightings_sheet()],
    ids=lambda s: s.name,
)
def test_the_guide_explains_every_column(sheet: Sheet) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    for column in sheet.columns:
        assert f"| `{column.name}` | {column.hans} | {column.note} |" in guide


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "＝1", "\tx"])
def test_what_is_pasted_runs_no_formula(text: str) -> None:
    assert harmless(text) == f" {text}"
    assert harmless(f"x{text}") == f"x{text}"
    assert harmless(text[0]) == text[0]
