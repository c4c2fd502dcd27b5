from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.library import Library

REPORT = "　　清河县推进高标准农田建设，高标准农田连片成方。全县开展四季歌会，四季歌会热闹。\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "words.tsv"
    path.write_text("name\t四季歌會\tevent\nword\t高标准农田\n", encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path, report: Path) -> Path:
    folder = tmp_path / "library"
    assert main(["import", "--library", str(folder), str(report)]) == 0
    return folder


def test_a_file_of_words_holds_for_the_files_that_are_read(
    report: Path, words: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "--json", "--words", str(words), str(report)]) == 0
    found = json.loads(capfd.readouterr().out)["initiatives"]
    assert [(x["name"], x["kind"], x["origin"]) for x in found if x["origin"] == "own"] == [
        ("四季歌会", "event", "own")
    ] * 2


def test_words_are_taken_into_a_library_and_its_rows_follow(
    library: Path, words: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["words", "take", "--library", str(library), str(words)]) == 0
    with Library.open(library) as opened:
        assert ("四季歌会", 2) in [(n.key, n.mentions) for n in opened.initiatives.names()]
    more = words.with_name("more.tsv")
    more.write_text("ignore\t连片\n", encoding="utf-8")
    assert main(["words", "take", "--add", "--library", str(library), str(more)]) == 0
    capfd.readouterr()
    assert main(["words", "list", "--library", str(library)]) == 0
    assert capfd.readouterr().out == "name\t四季歌會\tevent\nignore\t连片\nword\t高标准农田\n"


def test_a_bad_line_is_named_with_its_file(
    tmp_path: Path, report: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text("name\t春风\n", encoding="utf-8")
    assert main(["words", "check", str(bad)]) == 2
    assert f"{bad}, line 1: " in capfd.readouterr().err
    assert main(["read", "--words", str(bad), str(report)]) == 2
    assert main(["read", "--words", str(tmp_path / "none.tsv"), str(report)]) == 2


def test_key_terms_keep_the_readers_words_whole(
    report: Path, words: Path, library: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["keywords", "--json", "--words", str(words), str(report)]) == 0
    terms = json.loads(capfd.readouterr().out)["terms"]
    assert ("高标准农田", 2, None) in [(t["term"], t["count"], t["elsewhere"]) for t in terms]
    assert main(["keywords", "--most", "3", "--library", str(library), str(report)]) == 0
    assert "held against 1 of 1 reports" in capfd.readouterr().err


def test_a_term_is_printed_in_its_contexts(report: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["keywords", "--term", "農田", "--sort", "right", "--around", "4", str(report)]) == 0
    )
    lines = [line.split("\t")[:3] for line in capfd.readouterr().out.splitlines()]
    assert lines == [["进高标准", "农田", "建设，高"], ["，高标准", "农田", "连片成方"]]
    assert main(["keywords", "--json", "--term", "农田", str(report)]) == 0
    first = json.loads(capfd.readouterr().out)["contexts"][0]
    assert REPORT[slice(*first["raw_span"])] == first["found"] == "农田"
