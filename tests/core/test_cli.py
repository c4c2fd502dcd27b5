from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import cli, files
from core.errors import UnreadableReportError
from core.library import Library

TEXT = "清河县全年开展义诊45场次,受益群众1200余人,发放补贴近63万元。\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "清河.txt"
    path.write_bytes(TEXT.encode())
    return path


def read(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(arguments)
    out, err = capfdbinary.readouterr()
    return status, out.decode(), err.decode()


def test_read_prints_one_document(good: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, err = read(capfdbinary, "read", "--json", str(good))
    assert (status, err) == (0, "")
    assert json.loads(out)["source"]["name"] == "清河.txt"


def test_several_files_are_json_lines(
    good: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    _, out, _ = read(capfdbinary, "read", "--json", str(good), str(good))
    assert [json.loads(line)["text"] for line in out.splitlines()] == [TEXT, TEXT]


def test_read_marks_the_text(good: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    status, out, _ = read(capfdbinary, "read", "--script", "tw", str(good))
    assert status == 0
    assert "⟦45場次⟧" in out
    assert "⟦1200餘人⟧" in out


def bad_files(folder: Path) -> list[tuple[Path, str]]:
    empty, binary, large = folder / "empty.txt", folder / "photo.txt", folder / "huge.txt"
    empty.touch()
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    with large.open("wb") as file:
        file.truncate(1 << 30)  # sparse: 1 GB without the disk
    return [
        (folder / "nowhere.txt", "no such file"),
        (empty, "empty"),
        (binary, "PNG"),
        (large, "MB"),
        (folder, "folder"),
    ]


def test_bad_files_are_named_with_the_reason_and_the_rest_is_read(
    good: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    bad = bad_files(good.parent)
    status, out, err = read(
        capfdbinary, "read", "--json", *(str(path) for path, _ in bad), str(good)
    )
    assert status == 2
    assert json.loads(out)["text"] == TEXT
    lines = err.splitlines()
    assert len(lines) == len(bad)
    for line, (path, reason) in zip(lines, bad, strict=True):
        assert str(path) in line
        assert reason in line


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read anything")
def test_no_permission(good: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    good.chmod(0)
    status, _, err = read(capfdbinary, "read", str(good))
    assert status == 2
    assert "permission" in err


def test_a_file_that_the_system_refuses(
    good: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str = "r", **options: str | None) -> object:
        if path == good:
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, encoding=options.get("encoding"), errors=options.get("errors"))

    monkeypatch.setattr(Path, "open", refuse)
    status, _, err = read(capfdbinary, "read", str(good))
    assert status == 2
    assert f"{good}: no permission" in err


def test_a_file_that_grows_past_the_limit(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    with pytest.raises(UnreadableReportError, match="limit"):
        files.load_bytes(good)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableReportError, match="pipe"):
        files.load_bytes(tmp_path / "pipe.txt")


def test_read_lists_its_repairs_and_leaves_what_it_is_told_to(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "damaged.txt"
    path.write_text(
        "清河縣(xiàn)統(tǒng)戰(zhàn)\n　　全縣(xiàn)走訪企業(yè)18家。\n", encoding="utf-8"
    )
    assert cli.main(("read", "--repairs", str(path))) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert len(lines) == 5
    assert lines[0].startswith("3-9\tcertain\tpinyin_residue/aligned\t'(xiàn)' → ''\t")
    for arguments in (
        ("--no-repair", "pinyin_residue"),
        ("--no-repair", "aligned"),
        ("--no-repair",),
    ):
        assert cli.main(("read", str(path), *arguments)) == 0
        assert "縣(xiàn)統(tǒng)" in capfdbinary.readouterr().out.decode()


def convert(monkeypatch: pytest.MonkeyPatch, text: bytes, *arguments: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    return cli.main(("convert", *arguments))


@pytest.mark.parametrize(
    ("target", "expected"),
    [("tw", "統戰工作\r\n里程\n"), ("hans", "统战工作\r\n里程\n"), ("hk", "統戰工作\r\n里程\n")],
)
def test_convert_is_a_plain_filter(
    target: str,
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert convert(monkeypatch, "统战工作\r\n里程\n".encode(), "--to", target) == 0
    assert capfdbinary.readouterr().out.decode() == expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--to", "tw"), "邁上新征程"),
        (("--to", "tw", "--no-guard"), "邁上新徵程"),
        (("--config", "s2tw"), "邁上新徵程"),
        (("--config", "s2hk", "--edition", "opencc-python-reimplemented"), "邁上新徵程"),
        (("--to", "hans"), "迈上新征程"),
    ],
)
def test_convert_guards_words_unless_told_otherwise(
    arguments: tuple[str, ...],
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert convert(monkeypatch, "迈上新征程".encode(), *arguments) == 0
    assert capfdbinary.readouterr().out.decode() == expected


def test_a_wording_leaves_the_words_of_names(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert convert(monkeypatch, "软件服务“软件之家”".encode(), "--to", "tw-wording") == 0
    assert capfdbinary.readouterr().out.decode() == "軟體服務“軟件之家”"


def test_an_unknown_conversion_is_named(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert convert(monkeypatch, "迈".encode(), "--config", "x2y") == 2
    assert "x2y" in capfd.readouterr().err


def test_convert_repairs_nothing(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert convert(monkeypatch, "統(tǒng)戰\n\n??h委".encode(), "--to", "hans", "-") == 0
    assert capfdbinary.readouterr().out.decode() == "统(tǒng)战\n\n??h委"


def test_converting_nothing_gives_nothing(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert convert(monkeypatch, b"", "--to", "tw") == 0
    assert capfdbinary.readouterr().out == b""


def test_converting_long_text_in_chunks_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "统战工作开展得好。\n" * 50
    monkeypatch.setattr("core.cli.convert._CHUNK", 30)
    assert convert(monkeypatch, text.encode(), "--to", "tw") == 0
    assert capfdbinary.readouterr().out.decode() == "統戰工作開展得好。\n" * 50


def test_import_takes_what_it_can(good: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    library, missing = good.parent / "library", good.parent / "nowhere.txt"
    status, out, err = read(
        capfdbinary, "import", "--library", str(library), str(missing), str(good)
    )
    assert status == 2
    assert str(missing) in err
    assert out.startswith("added\t")
    with Library.open(library) as opened:
        assert [row.source_name for row in opened.reports()] == ["清河.txt"]
    assert read(capfdbinary, "import", "--library", str(library), str(good))[1].startswith("known")


def test_help_and_version_need_no_file() -> None:
    for option in ("--help", "--version"):
        with pytest.raises(SystemExit) as stop:
            cli.main([option])
        assert stop.value.code == 0


def test_a_closed_pipe_ends_quietly(good: Path) -> None:
    command = [sys.executable, "-m", "gui", "read", "--json", *[str(good)] * 400]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
