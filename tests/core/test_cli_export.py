from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from core import cli
from core.ingest import read_bytes
from core.library import Library
from core.offsets import Span

TEXTS = {
    "清河.txt": "清河县2022年工作报告\n2023-01-05\n全县开展义诊45场次,发放补贴近63万元。\n受益群众1200余人。\n",
    "臨江.txt": "臨江縣2023年工作報告\n2024-01-08\n全縣開展義診60場次,建成茶園1.5萬畝。\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with two reports and two bookmarks."""
    path = tmp_path / "library"
    with Library.open(path) as library:
        for name, text in reversed(TEXTS.items()):
            uid = library.add(read_bytes(text.encode(), name), text.encode()).uid
            at = text.index("茶" if "茶" in text else "受益")
            kept = library.bookmarks.add(uid, Span(at, at + 6), "核对", 2)
            library.bookmarks.tag(kept.id, ["要点"])
    return path


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def run_(*arguments: str | Path) -> tuple[int, str, str]:
        status = cli.main([str(argument) for argument in arguments])
        return status, *capfd.readouterr()

    return run_


def test_documents_go_to_a_folder_by_title(folder: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for _ in range(2):
        status, _, err = run(
            "export", "--library", folder, "--format", "docx", "--script", "hans", "-o", out
        )
        assert status == 0
    assert err.count("jiandu: ") == 2
    names = sorted(path.name for path in out.iterdir())
    assert names == [
        "临江县2023年工作报告 2.docx",
        "临江县2023年工作报告.docx",
        "清河县2022年工作报告 2.docx",
        "清河县2022年工作报告.docx",
    ]
    text = "".join(p.text for p in docx.Document(str(out / names[1])).paragraphs)
    assert "建成茶园1.5万亩" in text


def test_text_documents_go_to_standard_output(folder: Path, run: Run) -> None:
    assert run("export", "--library", folder, "--format", "html")[1].count("<!DOCTYPE html>") == 2
    status, out, _ = run("export", "--library", folder, "--format", "md", "--no-marks")
    assert status == 0
    assert "# 清河县2022年工作报告" in out
    assert "**" not in out


@pytest.mark.parametrize(
    ("form", "titles"),
    [
        (
            "jsonl",
            lambda out: [
                json.loads(line)["metadata"]["title"]["text"] for line in out.splitlines()
            ],
        ),
        ("json", lambda out: [d["metadata"]["title"]["text"] for d in json.loads(out)]),
        ("csl", lambda out: [item["title"] for item in json.loads(out)]),
        ("ris", lambda out: [line[6:] for line in out.splitlines() if line.startswith("TI")]),
    ],
)
def test_many_reports_make_one_file(
    folder: Path, tmp_path: Path, run: Run, form: str, titles: Callable[[str], list[str]]
) -> None:
    path = tmp_path / f"reports.{form}"
    status, out, _ = run("export", "--library", folder, "--format", form, "-o", path)
    assert (status, out) == (0, "")
    written = path.read_text(encoding="utf-8")
    assert titles(written) == ["清河县2022年工作报告", "臨江縣2023年工作報告"]
    assert titles(run("export", "--library", folder, "--format", form)[1]) == titles(written)


def test_documents_of_a_library_have_its_notes(folder: Path, tmp_path: Path, run: Run) -> None:
    run("export", "--library", folder, "--format", "md", "--script", "tw", "-o", tmp_path)
    (made,) = tmp_path.glob("清河*.md")
    text = made.read_text("utf-8")
    assert "受益群眾**12[^1]00餘人**" in text or "[^1]" in text
    assert "[^1]: “受益群眾12” 核对" in text


def test_an_empty_library_is_still_json(tmp_path: Path, run: Run) -> None:
    with Library.open(tmp_path):
        pass
    assert json.loads(run("export", "--library", tmp_path, "--format", "csl")[1]) == []


def test_pdf_is_written_by_what_is_handed_in(folder: Path, tmp_path: Path) -> None:
    given: list[tuple[str, str]] = []

    def write(html: str, path: Path, title: str) -> None:
        given.append((title, html[:15]))
        path.write_bytes(b"%PDF")

    arguments = ["export", "--library", str(folder), "--format", "pdf", "-o", str(tmp_path)]
    assert cli.main(arguments, pdf=write) == 0
    assert given == [
        ("清河县2022年工作报告", "<!DOCTYPE html>"),
        ("臨江縣2023年工作報告", "<!DOCTYPE html>"),
    ]
    assert (tmp_path / "清河县2022年工作报告.pdf").read_bytes() == b"%PDF"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "docx"), "--output"),
        (("-o", "x.xyz"), "say the format"),
        (("-o", "{tmp}/x.html"), "several reports need a folder"),
        (("-o", "{tmp}/x.pdf"), "PDF needs Qt"),
    ],
)
def test_what_cannot_be_exported_is_said(
    folder: Path, tmp_path: Path, run: Run, arguments: tuple[str, ...], message: str
) -> None:
    filled = [argument.format(tmp=tmp_path) for argument in arguments]
    status, _, err = run("export", "--library", folder, *filled)
    assert status == 2
    assert message in err


def test_bookmarks_come_back_into_another_library(folder: Path, tmp_path: Path, run: Run) -> None:
    path, other = tmp_path / "kept.jsonld", tmp_path / "other"
    assert run("bookmarks", "--library", folder, "-o", path)[0] == 0
    with Library.open(other) as library:
        text = TEXTS["臨江.txt"]
        uid = library.add(read_bytes(text.encode(), "x.txt"), text.encode()).uid
    status, _, err = run("bookmarks", "--library", other, "--import", path)
    assert status == 2
    assert "“受益群众12”: its report is not in the library" in err
    assert "1 bookmarks added, 0 known already, 1 missed" in err
    with Library.open(other) as library:
        (kept,) = library.bookmarks.of(uid)
    assert (kept.anchor.exact, kept.note, kept.colour, kept.tags) == (
        "茶園1.5萬",
        "核对",
        2,
        ("要点",),
    )
    assert (
        "0 bookmarks added, 1 known already"
        in run("bookmarks", "--library", other, "--import", path)[2]
    )


def test_words_that_are_gone_are_missed(folder: Path, tmp_path: Path, run: Run) -> None:
    _, out, _ = run("bookmarks", "--library", folder, "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    for line in lines:
        line["target"]["selector"][1] |= {
            "exact": "从来没有写过的一句话",
            "prefix": "",
            "suffix": "",
        }
        del line["target"]["state"]
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(lines), encoding="utf-8")
    status, _, err = run("bookmarks", "--library", folder, "--import", path)
    assert status == 2
    assert err.count("its words are not in the report") == 2


@pytest.mark.parametrize(
    ("form", "sign"),
    [
        ("readwise", "Highlight,Title,Author"),
        ("anki", "#separator:tab"),
        ("hypothesis", '"export_date"'),
        ("thorium", '"AnnotationSet"'),
        ("w3c", '"AnnotationCollection"'),
        ("obsidian", "^bm-"),
    ],
)
def test_each_tool_gets_its_format(folder: Path, run: Run, form: str, sign: str) -> None:
    status, out, _ = run("bookmarks", "--library", folder, "--format", form, "--tag", "要点")
    assert status == 0
    assert sign in out
    assert "茶園" in out
    assert "茶園" not in run("bookmarks", "--library", folder, "--format", form, "--tag", "无")[1]


def test_obsidian_notes_are_made_anew_in_place(folder: Path, tmp_path: Path, run: Run) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    for _ in range(2):
        assert run("bookmarks", "--library", folder, "--format", "obsidian", "-o", vault)[0] == 0
    assert sorted(path.name for path in vault.iterdir()) == [
        "清河县2022年工作报告.md",
        "臨江縣2023年工作報告.md",
    ]
    assert run("bookmarks", "--library", folder, "--format", "obsidian", "-o", vault / "x")[0] == 2


def test_bookmarks_are_no_files(run: Run) -> None:
    assert run("bookmarks", "x.txt")[0] == 2
