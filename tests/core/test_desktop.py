"""The menu entry, the icon and the description that desktops show."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree

from core import cli
from core.cli.desktop import NAME
from core.formats import SUFFIXES

ENTRY = files("resources") / "desktop" / f"{NAME}.desktop"
ABOUT = files("resources") / "desktop" / f"{NAME}.metainfo.xml"
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="freedesktop.org's menus")


def entry(text: str) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return parser["Desktop Entry"]


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    command = tmp_path / "my tools" / "jiandu"
    command.parent.mkdir()
    command.touch(0o755)
    monkeypatch.setattr(sys, "argv", [str(command)])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


@ON_LINUX
def test_the_entry_starts_this_installation(share: Path) -> None:
    assert cli.main(["desktop", "add"]) == 0
    added = entry((share / "applications" / f"{NAME}.desktop").read_text("utf-8"))
    assert added["Exec"] == f'"{share.parent}/my tools/jiandu" %U'
    icon = share / "icons/hicolor/scalable/apps" / f"{added['Icon']}.svg"
    assert b"<svg" in icon.read_bytes()


@ON_LINUX
def test_what_was_added_can_be_removed_more_than_once(share: Path) -> None:
    cli.main(["desktop", "add"])
    for _ in range(2):
        assert cli.main(["desktop", "remove"]) == 0
    left = [x for x in share.rglob("*") if x.is_file() and x.name != "mimeinfo.cache"]
    assert left == []


def test_other_systems_are_told_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert cli.main(["desktop", "add"]) == 2
    assert "Linux" in capfd.readouterr().err


def test_the_entry_opens_what_jiandu_reads() -> None:
    """Each kind of file that Jiandu reads has its media type in the entry."""
    types = {
        ".txt": "text/plain",
        ".text": "text/plain",
        ".md": "text/markdown",
        ".markdown": "text/markdown",
        ".html": "text/html",
        ".htm": "text/html",
        ".xhtml": "application/xhtml+xml",
        ".pdf": "application/pdf",
        ".epub": "application/epub+zip",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
    opened = set(entry(ENTRY.read_text("utf-8"))["MimeType"].strip(";").split(";"))
    assert {types[suffix] for suffix in SUFFIXES} <= opened
    assert "x-scheme-handler/jiandu" in opened  # links out of exports


def test_the_description_names_the_entry_and_this_version() -> None:
    about = etree.fromstring(ABOUT.read_bytes())
    assert about.findtext("id") == NAME
    assert about.findtext("launchable") == ENTRY.name
    assert about.xpath("releases/release/@version")[0] == version("jiandu")


@pytest.mark.parametrize(
    ("command", "file"),
    [
        (("desktop-file-validate",), ENTRY),
        (("appstreamcli", "validate", "--no-net", "--pedantic"), ABOUT),
    ],
    ids=["desktop-file-validate", "appstreamcli"],
)
def test_the_desktop_s_own_checkers_are_content(command: tuple[str, ...], file: Path) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    ran = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
