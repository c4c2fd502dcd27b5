from __future__ import annotations

import io
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from core import cli
from core.cli.sources import Sources
from core.compare.claims import check_claims
from core.compare.comparison import compare_rows, measure_of
from core.compare.spill import Spilled, compare_spilled
from core.rows import FigureRow
from tests.core.comparing import rows_of

TEXTS = {
    "清河2022.txt": "清河县2022年工作报告\n2023-01-05\n一、发展\n全县规上工业企业35家。城镇新增就业3000人。\n",
    "清河2023.txt": "清河县2023年工作报告\n2024-01-05\n一、发展\n规上工业企业由40家增至82家。城镇新增就业3200人,同比增加200人。\n",
    "臨江2023.txt": "臨江縣2023年工作報告\n2024-01-08\n一、發展\n規上工業企業50餘家,新增城鎮就業900人。\n",
}


@pytest.fixture(scope="module")
def rows() -> list[FigureRow]:
    return rows_of(TEXTS.items())


@pytest.fixture
def spilled(rows: list[FigureRow]) -> Iterator[Spilled]:
    with Spilled() as made:
        for _, mine in groupby(rows, key=lambda row: row.origin.report):
            made.add(list(mine))
        yield made


def test_what_is_spilled_compares_as_rows_in_memory_do(
    rows: list[FigureRow], spilled: Spilled
) -> None:
    for measure in {measure_of(row) for row in rows if row.measure_key}:
        found, _ = compare_spilled(spilled, measure)
        assert found == compare_rows(rows, measure)
        again = list(spilled.rows(found.labels))
        assert check_claims(again, found.labels) == check_claims(rows, found.labels)


def test_only_what_is_asked_for_is_read(rows: list[FigureRow], spilled: Spilled) -> None:
    quotes = [row.quote for row in spilled.rows(["城镇新增就业"])]
    assert quotes == ["3000人", "3200人", "200人"]  # the last hangs on the one before
    assert list(spilled.rows(["宇宙飞船"])) == []
    assert sum(figures for _, _, figures in spilled.labels()) == sum(
        row.measure_key is not None for row in rows
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("parted", [b"\n", b"\0", b"\r\n"])
def test_a_list_names_files_in_lines_or_parted_by_nul(tmp_path: Path, parted: bytes) -> None:
    names = ["a b.txt", "清河.txt"]
    (tmp_path / "list").write_bytes(parted.join(name.encode() for name in names) + parted)
    options = Namespace(words=None, paths=[Path("first.txt")], files_from=str(tmp_path / "list"))
    assert Sources(options).paths == [Path("first.txt"), *map(Path, names)]


def test_files_are_named_by_a_list_in_a_pipe(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    names = "\n".join(str(path) for path in sorted(folder.iterdir()))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(names.encode())))
    assert cli.main(["figures", "--files-from", "-", "--json"]) == 0
    made = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [row["quote"] for row in made][:2] == ["35家", "3000人"]
    assert len({row["source"] for row in made}) == 3


def test_a_list_that_cannot_be_read_is_named(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["figures", "-T", str(folder / "none")]) == 2
    assert "the list can't be read" in capfd.readouterr().err


def test_a_missing_file_costs_the_exit_status_and_nothing_else(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = [folder / "none.txt", *sorted(folder.glob("清河*"))]
    status = cli.main(["compare", "measure", "--json", "规上工业企业", *map(str, paths)])
    out, err = capfd.readouterr()
    assert status == 2
    assert "none.txt" in err
    assert [p["shown"] for p in json.loads(out)["tables"][0]["points"]] == ["35 家", "82 家"]
