from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from core import cli
from core.ingest import read_bytes
from core.library import Library
from core.offsets import Span

TEXTS = {
    "清河.txt": "清河县2022年工作报告\n2023-01-05\n全县开展义诊45场次,发放补贴近63万元。\n深入开展“晨光助学”行动。\n",
    "臨江.txt": "臨江縣2023年工作報告\n2024-01-08\n全縣開展義診60場次,建成茶園1.5萬畝。\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in TEXTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    return reports


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library")
    with Library.open(path) as opened:
        for name, text in reversed(TEXTS.items()):
            opened.add(read_bytes(text.encode(), name), text.encode())
    return path


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(arguments)
    out, err = capfd.readouterr()
    return status, out, err


def test_figures_of_a_folder_are_a_table(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capfd, "figures", str(folder), "--text", "義診")
    assert (status, err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(r["place_simplified"], r["year"], r["value"]) for r in rows] == [
        ("清河县", "2022", "45"),
        ("临江县", "2023", "60"),
    ]
    assert rows[0]["link"].startswith((folder / "清河.txt").as_uri() + "#char=")


@pytest.mark.parametrize(
    ("arguments", "quotes"),
    [
        (("--unit", "ha"), ["1.5萬畝"]),
        (("--kind", "money"), ["近63万元"]),
        (("--year", "2023.."), ["60場次", "1.5萬畝"]),
        (("--year", "..2022"), ["45场次", "近63万元"]),
        (("--place", "臨江"), ["60場次", "1.5萬畝"]),
        (("--initiative", "晨光"), []),
        (("--suspect",), []),
    ],
)
def test_figures_are_filtered(
    library: Path, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], quotes: list[str]
) -> None:
    _, out, _ = run(capfd, "figures", "--json", *arguments, "--library", str(library))
    assert [json.loads(line)["quote"] for line in out.splitlines()] == quotes


def test_a_library_gives_what_its_files_give(
    folder: Path, library: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, files, _ = run(capfd, "initiatives", str(folder), "--json")
    _, held, _ = run(capfd, "initiatives", "--library", str(library), "--json")
    (mine,), (theirs,) = (map(json.loads, out.splitlines()) for out in (files, held))
    with Library.open(library) as opened:
        uids = {row.uid for row in opened.reports()}
    assert theirs["report"] in uids
    assert theirs["link"].startswith(f"jiandu://report/{theirs['report']}#char=")
    differing = {"report", "link"}
    assert {k: v for k, v in mine.items() if k not in differing} == {
        k: v for k, v in theirs.items() if k not in differing
    }
    monkeypatch.setenv("JIANDU_LIBRARY", str(library))
    assert run(capfd, "initiatives", "--json")[1] == held


def test_a_file_is_written_and_said(
    library: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "数字.xlsx"
    status, out, err = run(
        capfd, "figures", "--library", str(library), "-o", str(path), "--headings", "hans"
    )
    assert (status, out, err) == (0, "", f"jiandu: {path}: 4 rows\n")
    book = openpyxl.load_workbook(path)
    assert book.worksheets[0].max_row == 5
    book.close()


def test_a_bad_file_is_named_and_the_rest_goes_on(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "坏.txt").touch()
    status, out, err = run(capfd, "figures", str(folder), "--json")
    assert status == 2
    assert len(out.splitlines()) == 4
    assert "坏.txt" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name files or folders"),
        (("--library", "/nowhere"), "no such library"),
        (("x.txt", "--year", "20xx"), "no year"),
        (("x.txt", "-o", "x.pdf"), "ends in none of"),
        (("x.txt", "--format", "xlsx"), "--output"),
    ],
)
def test_what_is_asked_for_wrongly_is_said(
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    message: str,
) -> None:
    monkeypatch.delenv("JIANDU_LIBRARY", raising=False)
    status, _, err = run(capfd, "figures", *arguments)
    assert status == 2
    assert message in err


def test_pinned_figures_are_those_of_a_library(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "library"
    with Library.open(place) as opened:
        text = TEXTS["清河.txt"]
        uid = opened.add(read_bytes(text.encode(), "清河.txt"), text.encode()).uid
        at = text.index("45场次")
        opened.pins.add(uid, [Span(at, at + 4)])
    _, out, _ = run(capfd, "figures", "--pinned", "--library", str(place))
    assert [row["quote"] for row in csv.DictReader(io.StringIO(out))] == ["45场次"]
    status, _, err = run(capfd, "figures", "--pinned", str(folder))
    assert status == 2
    assert "pinned in a library" in err
