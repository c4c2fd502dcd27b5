"""Files made to harm: refused or shown safely, in bounded memory, without any network."""

from __future__ import annotations

import os
import socket
import struct
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest

from core import intake
from core.errors import UnreadableReportError
from core.files import load_bytes
from core.formats import extract, html, pasted, zipped
from core.formats.trees import parse_xml
from core.ingest import read_bytes
from core.model import Report
from core.repair.layout import hard_wraps
from core.structure import read_structure
from tests.core import containers
from tests.core.containers import make_docx, make_epub, make_page, repacked

BOMB = (
    '<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
)
BODY = "全县上下坚持稳中求进,各项事业取得新的进展,群众得到了更多实惠。"


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(UnreadableReportError) as caught:
        extract(data, name)
    assert caught.value.name.startswith(name)
    return caught.value.reason


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        message = "something reached for the network"
        raise AssertionError(message)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_a_bomb_is_refused_by_its_ratio_before_it_is_unpacked() -> None:
    bomb = repacked(make_docx(), {"word/media/a.png": bytes(8 * 1024**2)})
    assert refusal(bomb, "a.docx").startswith("unpacks to 1,0")


def test_an_archive_is_refused_by_its_size_and_number() -> None:
    data = make_docx()
    many = containers.zipped({"word/document.xml": "x"} | {f"{n}": "" for n in range(10_000)})
    assert refusal(many, "a.docx") == "holds 10,001 files, which no report does"
    # A central directory that claims four times the limit.
    lying = bytearray(data)
    at = lying.rindex(b"PK\x01\x02")
    lying[at + 24 : at + 28] = struct.pack("<I", 2**30)
    assert refusal(bytes(lying), "a.docx") == "unpacks to more than 256 MB"


def test_what_an_archive_says_of_its_sizes_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_MEMBER", 1000)
    reason = refusal(make_docx(), "a.docx")
    assert reason.startswith("has a part of more than 0 MB")


def test_a_locked_archive_is_refused() -> None:
    locked = bytearray(make_docx())
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert refusal(bytes(locked), "a.docx") == "is protected by a password"


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_not_expanded(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{BOMB}<x>&c;&d;</x>'.encode(encoding)
    with pytest.raises(UnreadableReportError, match="declares XML entities"):
        parse_xml(xml, "x")
    assert "entities" in refusal(repacked(make_docx(), {"word/document.xml": xml}), "a.docx")
    assert "entities" in refusal(
        repacked(make_epub({"a.xhtml": "x"}), {"OEBPS/a.xhtml": xml}), "a.epub"
    )


@pytest.mark.usefixtures("no_network")
def test_a_page_fetches_and_runs_nothing() -> None:
    far = (
        '<img src="http://192.0.2.1/a.png"><script src="http://192.0.2.1/a.js">alert(1)</script>'
        '<link rel=stylesheet href="http://192.0.2.1/a.css"><iframe src="file:///etc/passwd"></iframe>'
        '<object data="http://192.0.2.1/x"></object><meta http-equiv=refresh content="0;url=http://192.0.2.1">'
    )
    page = make_page(f"<p>{BODY}</p>{far}<p>{BODY}</p>", head=far)
    for text in (page, pasted("", page)[0].decode()):
        found = extract(text.encode(), "a.html").text
        assert BODY in found
        assert "alert" not in found
        assert "192.0.2.1" not in found
    entities = (
        f"<!DOCTYPE html SYSTEM 'http://192.0.2.1/x.dtd' [{BOMB}]><html><body><p>{BODY}&d;</p>"
    )
    assert "root:" not in extract(entities.encode(), "a.html").text


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<div>" * 100_000 + BODY,
        "<html><body><p>" + "<b>" * 50_000 + BODY,
        "<html><table>" + "<tr><td>" * 5_000 + BODY,
        "<html><table><tr><td colspan=999999999 rowspan=999999999>甲<td>乙<tr><td>丙<td>丁</table>"
        + BODY,
        "<html><p>" + "&#0;&#xD800;&#x110000;\ud800" + BODY,
        "<html><p>" + BODY + "\x00" * 1000,
        "<html" + " a" * 100_000 + "><p>" + BODY,
        "<html><!--" + "-" * 100_000 + "--><p>" + BODY,
    ],
)
def test_pages_made_to_exhaust_a_parser(page: str) -> None:
    with suppress(UnreadableReportError):
        assert len(extract(page.encode("utf-8", "surrogatepass"), "a.html").text) < 2 * len(page)


def test_pages_too_large_for_a_tree_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_BYTES", 1000)
    assert refusal(b"<html>" + b"x" * 1000, "a.html").startswith("is a page of 0 MB")


def test_one_endless_line_is_read_in_linear_time() -> None:
    report = read_bytes(("全县" * 20_000).encode(), "a.txt")
    assert len(report.text) == 40_000
    assert len(report.structure.lines) == 1


@pytest.mark.parametrize(
    "line",
    [
        "甲" + " " * 100_000 + "乙",
        "." * 100_000 + "甲",
        "…" * 100_000 + "甲",
        "-" + " " * 100_000 + "-",
        "12" + " " * 100_000 + "甲",
        "1" * 100_000,
        "一" * 100_000,
        "。”" * 100_000 + "甲",
        "记者" + " " * 100_000 + ":",
        "i" * 100_000 + "甲",
        "（" * 100_000,
        "2024" + " " * 100_000 + "年",
        "\t" * 100_000 + "甲",
        "甲　" * 100_000,
        "|" * 100_000 + "甲",
    ],
    ids=lambda line: line[:4].encode("unicode_escape").decode(),
)
def test_no_pattern_goes_back_over_a_long_line(line: str) -> None:
    """A pattern that tries every way through 100,000 characters would run into the time limit."""
    for text in (line, f"清河县\n{line}\n目录\n{line}\n", f"来源:{line}"):
        assert read_structure(text).lines
        list(hard_wraps(text))


def test_a_run_of_comments_is_tried_one_way_only() -> None:
    assert extract(("<!---->" * 500 + "<p>" + BODY).encode(), "a.txt").media_type == "text/plain"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_and_circles_of_links_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "好.txt").write_text(BODY, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    found = [o.path.name for o in intake.read_all([tmp_path], Event(), load)]
    assert found == ["好.txt"]
    for name in ("pipe.txt", "self.txt"):
        with pytest.raises(UnreadableReportError, match=name):
            load_bytes(tmp_path / name)


def load(path: Path) -> tuple[Report, bytes]:  # runs in the worker
    return read_bytes(load_bytes(path), path.name), b""
