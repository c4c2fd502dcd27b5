from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core import cli
from core.ingest import read_bytes
from core.library import Library
from core.model import Json

TEXTS = {
    "清河2022.txt": "清河县2022年工作报告\n2023-01-05\n一、发展\n全县规上工业企业35家。深入实施“晨光助学”行动,惠及学生80名。造林1.5万亩。\n",
    "清河2023.txt": "清河县2023年工作报告\n2024-01-05\n一、发展\n规上工业企业由40家增至82家。继续实施“晨光助学”行动。造林1200公顷。\n",
    "臨江2023.txt": "臨江縣2023年工作報告\n2024-01-08\n一、發展\n規上工業企業50餘家,工業企業900家。\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library")
    with Library.open(path) as opened:
        for name, text in TEXTS.items():
            opened.add(read_bytes(text.encode(), name), text.encode())
    return path


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def run_(*arguments: str | Path) -> tuple[int, str, str]:
        status = cli.main(["compare", *(str(argument) for argument in arguments)])
        return status, *capfd.readouterr()

    return run_


def shown(made: Json) -> list[tuple[str, int, str, bool]]:
    return [(p["place"], p["year"], p["shown"], p["disputed"]) for p in made["tables"][0]["points"]]


def test_a_measure_over_a_library_in_either_script(library: Path, run: Run) -> None:
    status, out, _ = run("measure", "規上工業企業", "--library", library, "--json")
    assert status == 0
    made = json.loads(out)
    assert shown(made) == [
        ("临江县", 2023, "≥ 50 家", False),
        ("清河县", 2022, "35 家", False),
        ("清河县", 2023, "82 家", False),
    ]
    assert [(m["label"], m["same"]) for m in made["members"]] == [
        ("规上工业企业", True),
        ("工业企业", False),
    ]
    (claim,) = made["claims"]
    assert (claim["verdict"], claim["implied"], claim["earlier"]) == (
        "contradicted",
        "40 家",
        "35家",
    )


def test_files_give_what_the_library_gives(library: Path, tmp_path: Path, run: Run) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    made, held = (
        json.loads(run("measure", "规上工业企业", *source, "--json")[1])
        for source in ((tmp_path,), ("--library", library))
    )
    assert shown(made) == shown(held)
    assert made["members"] == held["members"]
    assert [c["says"] for c in made["claims"]] == [c["says"] for c in held["claims"]]


def test_what_the_reader_settled_counts(tmp_path: Path, run: Run) -> None:
    with Library.open(tmp_path) as opened:
        for name, text in TEXTS.items():
            opened.add(read_bytes(text.encode(), name), text.encode())
        opened.measures.settle("规上工业企业", "工业企业", same=True)
    made = json.loads(run("measure", "规上工业企业", "--library", tmp_path, "--json")[1])
    assert ("临江县", 2023, "900 家", False) in shown(made)  # ≥ 50 allows for 900
    assert made["members"][1]["settled"] is True


def test_units_are_converted_where_they_can(library: Path, run: Run) -> None:
    _, out, _ = run("measure", "造林", "--unit", "ha", "--library", library)
    assert "清河县\t2022\t1,000 公顷" in out
    assert "清河县\t2023\t1,200 公顷" in out
    assert "1,000 公顷" not in run("measure", "造林", "--unit", "家", "--library", library)[1]


def test_reasons_and_claims_are_printed(library: Path, run: Run) -> None:
    _, out, _ = run("measure", "规上工业企业", "--library", library)
    assert "− 工业企业 × 1\t“规上” against “”" in out
    assert "contradicted: 清河县 2023 implies 40 家; 2022 said 35家" in out


def test_an_initiative_over_reports(library: Path, run: Run) -> None:
    _, out, _ = run("initiative", "晨光助學", "--library", library)
    assert "“晨光助学”行动 (campaign): 2022–2023, 2 reports, 清河县 2" in out
    assert "2023\t清河县\t继续实施⟪“晨光助学”行动⟫。" in out


def test_two_reports(tmp_path: Path, run: Run) -> None:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    first, second, _ = sorted(tmp_path.iterdir())
    _, out, _ = run("reports", first, second)
    assert "规上工业企业: 35 家 → 82 家  × 2.34" in out
    assert "  = “晨光助学”行动" in out
    assert run("reports", tmp_path)[0] == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(("measure", "宇宙飞船"), "no figure counts"), (("initiative", "宇宙飞船"), "no initiative")],
)
def test_what_is_not_there_is_said(
    library: Path, run: Run, arguments: tuple[str, ...], message: str
) -> None:
    status, _, err = run(*arguments, "--library", library)
    assert status == 2
    assert message in err
