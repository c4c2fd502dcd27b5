from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import cli
from core.errors import UsageError
from core.ingest import read_bytes
from core.library import Library
from core.links import Link, make_link, read_link
from core.offsets import Span

TEXT = "清河县2023年工作报告\n2024-01-05\n全县规上工业企业82家。\n"


@given(st.uuids(), st.integers(0, 10**8), st.integers(0, 10**4))
def test_a_link_says_what_it_was_made_of(uid: object, start: int, length: int) -> None:
    span = Span(start, start + length)
    assert read_link(make_link(str(uid), span)) == Link(str(uid), span or None)
    assert read_link(make_link(str(uid))) == Link(str(uid), None)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("jiandu://report/a-1/#char=3,7", Link("a-1", Span(3, 7))),
        ("JIANDU://report/a-1#char=3%2C7\n", Link("a-1", Span(3, 7))),
        ("jiandu://report/a-1#char=7,3", Link("a-1", None)),
    ],
)
def test_what_desktops_make_of_a_link_is_understood(text: str, link: Link) -> None:
    assert read_link(text) == link


@pytest.mark.parametrize(
    "text", ["", "https://report/a", "jiandu://report/", "jiandu://report/a b", "jiandu://x/../y"]
)
def test_what_is_no_link_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no link"):
        read_link(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Library.open(tmp_path) as library:
        library.add(read_bytes(TEXT.encode(), "x.txt"), TEXT.encode())
    return tmp_path


def test_a_link_opens_the_window_on_its_library(folder: Path) -> None:
    opened: list[Sequence[str]] = []

    def window(arguments: Sequence[str]) -> int:
        opened.append(arguments)
        return 0

    with Library.open(folder) as library:
        (row,) = library.reports()
        sha256 = library.load(row.uid).source.sha256
    for name in (row.uid, sha256):  # rows of files name a report by the hash of its bytes
        link = make_link(name, Span(3, 7))
        assert cli.main(["open", "--library", str(folder), link], window=window) == 0
        assert opened.pop() == ["--library", str(folder), link]


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("jiandu://report/nobody#char=1,2", "has no report nobody"),
        ("https://example.org", "no link of Jiandu's"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_plainly(
    folder: Path, capfd: pytest.CaptureFixture[str], link: str, message: str
) -> None:
    assert cli.main(["open", "--library", str(folder), link], window=lambda _: 0) == 2
    assert message in capfd.readouterr().err
    assert cli.main(["open", "--library", str(folder / "none"), "jiandu://report/a"]) == 2


def test_a_removed_report_is_not_known_by_its_link(folder: Path) -> None:
    with Library.open(folder) as library:
        (row,) = library.reports()
        sha256 = library.load(row.uid).source.sha256
        assert library.known_as(sha256.upper()) == row.uid
        library.remove(row.uid)
        assert library.known_as(row.uid) is library.known_as(sha256) is None
