from __future__ import annotations

import io
import os
import pickle
from pathlib import Path

import pytest

from core import files
from core.errors import JianduError, LibraryError, UnreadableReportError
from core.files import load_bytes


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableReportError) as caught:
        load_bytes(path)
    assert caught.value.name == str(path)
    return caught.value.reason


def test_bytes_come_as_they_are(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf\r\n\0\x1a" + bytes(range(256))
    path = tmp_path / "一.txt"
    path.write_bytes(data)
    (tmp_path / "link.txt").symlink_to(path)
    assert load_bytes(path) == load_bytes(tmp_path / "link.txt") == data


def test_an_empty_file_is_read_as_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert load_bytes(tmp_path / "empty.txt") == b""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nowhere.txt", "there is no such file"),
        ("", "is a folder, not a file"),
        ("file.txt/inside.txt", "cannot be read (Not a directory)"),
        ("x" * 300, "cannot be read (File name too long)"),
        ("nul\0.txt", "cannot be read (a NUL character in the name)"),
        ("loop.txt", "cannot be read (Too many levels of symbolic links)"),
    ],
)
def test_what_is_no_file_is_named_with_the_reason(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "file.txt").touch()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert refusal(tmp_path / name) == reason


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices here")
def test_a_device_is_refused() -> None:
    assert refusal(Path("/dev/null")) == "is a device or pipe, not a file"


def test_the_limit_is_the_last_size_that_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 2 * 1024**2)
    path = tmp_path / "long.txt"
    path.write_bytes(bytes(2 * 1024**2))
    assert len(load_bytes(path)) == 2 * 1024**2
    path.write_bytes(bytes(3 * 1024**2))
    assert refusal(path) == "is 3 MB; the limit is 2 MB"


def test_a_file_that_grows_while_it_is_opened_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"short")

    def grow(at: Path, mode: str) -> object:
        os.truncate(at, 3 * 1024**2)
        return io.open(at, mode)  # noqa: UP020 - stands for Path.open

    monkeypatch.setattr(files, "MAX_BYTES", 2 * 1024**2)
    monkeypatch.setattr(Path, "open", grow)
    assert refusal(path) == "is 2 MB; the limit is 2 MB"


def test_missing_permission_is_said_of_files_and_folders(user_folder: Path) -> None:
    path = user_folder / "closed.txt"
    path.touch(mode=0)
    assert refusal(path) == "no permission to read it"
    folder = user_folder / "closed"
    folder.mkdir(mode=0)
    assert refusal(folder) == "no permission to read this folder"
    assert refusal(folder / "inside.txt") == "no permission to read it"
    assert os.geteuid()


def test_errors_survive_the_way_between_processes() -> None:
    error = UnreadableReportError("清河.txt", "is empty")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made on the line itself
    assert type(again) is UnreadableReportError
    assert (again.name, again.reason, str(again)) == ("清河.txt", "is empty", "清河.txt: is empty")
    assert isinstance(again, JianduError)
    assert issubclass(LibraryError, JianduError)
