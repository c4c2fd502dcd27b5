from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest

from core import cli
from core.licences import licences
from resources import schema

FREE = re.compile(
    r"MIT|BSD|Apache|MPL|LGPL|PSF|CNRI|ISC|any-OSI|Zlib|dependency licenses", re.IGNORECASE
)


def test_everything_needed_may_be_given_away() -> None:
    """Of licences that we may choose between one must do; of those joined by AND, each."""
    found = licences()
    assert found[0].name == "jiandu"
    assert {"jieba", "lxml", "PySide6_Essentials", "shiboken6"} <= {x.name for x in found}
    for package in found:
        choices = re.split(r"\s+OR\s+|\s+or\s+", package.licence)
        assert any(
            all(FREE.search(part) for part in re.split(r"\s+AND\s+|,\s*", choice))
            for choice in choices
        ), package


def test_nothing_is_named_twice_and_tests_are_not_named() -> None:
    names = [x.name for x in licences()]
    assert len(names) == len(set(names))
    assert not {"pytest", "mypy", "ruff"} & set(names)


def test_extras_count_where_they_are_asked_for() -> None:
    assert "pyarrow" in {x.name for x in licences("jiandu[parquet]")}


def test_what_is_not_installed_has_no_licences() -> None:
    with pytest.raises(PackageNotFoundError):
        licences("no-such-package-anywhere")


def test_the_command_line_lists_licences(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["--licenses"]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert [line.split()[0] for line in lines] == [x.name for x in licences()]


def test_the_command_line_prints_the_schema() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "gui", "--schema"], capture_output=True, text=True, check=True
    )
    assert ran.stdout == schema("report-1")
