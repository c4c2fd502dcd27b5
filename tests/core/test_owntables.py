from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import main
from core.errors import BadTableError
from core.kinds import FigureKind
from core.owntables import own_units, read_units, tables_folder

TABLE = """
per = "剂次 航班"

[count]
classifiers = "剂次 架 梯次"

[money]
XAU = ["金衡", "黃金券"]

[volume]
teu = ["标准柜"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "units.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_has_the_form_of_the_one_that_ships(tmp_path: Path) -> None:
    units, per = read_units(write(tmp_path, TABLE))
    assert units["剂次"] == ("剂次", FigureKind.COUNT)
    assert units["黄金券"] == ("XAU", FigureKind.MONEY)
    assert units["标准柜"] == ("teu", FigureKind.VOLUME)
    assert per == ("剂次", "航班")
    shipped = Path(__file__).parents[2] / "resources/tables/units.toml"
    assert len(read_units(shipped).units) > 300


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[count]\nclassifiers = "剂\n', 2, "line 2"),
        ('[count]\nclassifiers = "剂"\n\n[counts]\nx = ["柜"]\n', 4, "no kind of figure"),
        ("count = 3\n", 1, "is a table"),
        (
            '[mass]\nkg = ["公斤"]\n\n[length]\nkg = [\n  "公里",\n  3,\n]\n',
            5,
            "quotation marks, not 3",
        ),
        ('[count]\nclassifiers = """\n剂次 架\n一百 梯次\n"""\n', 4, "一百 is a number"),
        ('[money]\nXX = ["2元"]\n', 2, "2元 is a number"),
        (f'[money]\nXX = ["{"长" * 17}"]\n', 2, "longer than 16"),
        ("per = 5\n", 1, "quotation marks"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(BadTableError, match=reason) as caught:
        read_units(path)
    assert str(caught.value).startswith(f"{path}, line {line}: ")


def test_a_table_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "units.toml"
    path.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(BadTableError, match="can't be read"):
        read_units(path)


def test_the_folder_is_the_platforms_unless_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANDU_TABLES", "somewhere")
    assert tables_folder() == Path("somewhere")
    monkeypatch.setenv("JIANDU_TABLES", "")
    assert tables_folder() is None
    monkeypatch.delenv("JIANDU_TABLES")
    folder = tables_folder()
    assert folder is not None
    assert folder.parts[-2:] == ("jiandu", "tables")


def jiandu(tables: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from core.cli import main; sys.exit(main(sys.argv[1:]))"
    environment = {**os.environ, "JIANDU_TABLES": str(tables)}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_reports_are_read_with_them_here_and_in_workers(tmp_path: Path) -> None:
    write(tmp_path, TABLE)
    report = tmp_path / "report.txt"
    report.write_text("　　全年接种疫苗350剂次，装卸货物1.2万标准柜。", encoding="utf-8")
    read = jiandu(tmp_path, "read", "--json", str(report))
    found = json.loads(read.stdout)["figures"]
    assert [(f["value"], f["unit"], f["kind"]) for f in found] == [
        (350, "剂次", "count"),
        (12000, "teu", "volume"),
    ]
    rows = jiandu(tmp_path, "figures", "--format", "jsonl", str(report))
    assert [json.loads(row)["unit"] for row in rows.stdout.splitlines()] == ["剂次", "teu"]


def test_a_broken_table_is_told_of_and_nothing_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, "[mass]\nkg = [1]\n")
    report = tmp_path / "report.txt"
    report.write_text("　　全年接种疫苗350剂次。", encoding="utf-8")
    read = jiandu(tmp_path, "read", str(report))
    assert read.returncode == 2
    assert f"{path}, line 2: " in read.stderr
    assert read.stdout == ""


def test_the_command_lists_and_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JIANDU_TABLES", str(tmp_path))
    own_units.cache_clear()
    path = write(tmp_path, TABLE)
    assert main(["units", "check", str(path)]) == 0
    assert main(["units", "list"]) == 0
    printed = capsys.readouterr()
    assert "标准柜\tteu\tvolume\n" in printed.out
    assert "航班\t航班\tper\n" in printed.out
    write(tmp_path, "[nothing]\n")
    assert main(["units", "check", str(path)]) == 2
    assert "line 1: [nothing] is no kind" in capsys.readouterr().err
    own_units.cache_clear()
