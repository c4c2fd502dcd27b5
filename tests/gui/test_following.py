from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from core.links import make_link
from core.offsets import Span
from gui.app import local_path
from gui.window import Window


def test_a_link_brings_up_its_place(window: Window) -> None:
    uid = next(r.uid for r in window.library.reports() if "清河县全年" in r.title)
    other = next(r.uid for r in window.library.reports() if r.uid != uid)
    window.open_report(other)
    window.comparing.show_figures()
    at = window.library.load(uid).raw.index("1200余人")
    window.following.follow(make_link(uid, Span(at, at + 6)))
    assert window.arrangement.view == "reader"
    assert window.page is not None
    assert window.page.report.raw[slice(*window.reader.marked_passage() or (0, 0))] == "1200余人"
    window.following.follow(make_link(other))
    assert window.page.report.source.name != "clean.txt"


@pytest.mark.parametrize("link", ["jiandu://report/nobody#char=1,2", "jiandu://nonsense"])
def test_a_link_that_leads_nowhere_says_so(
    window: Window, monkeypatch: pytest.MonkeyPatch, link: str
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda _, __, words: told.append(words))
    before = window.page
    window.following.follow(link)
    assert link in told[0]
    assert window.page is before


def test_a_file_may_be_given_by_its_address(tmp_path: Path) -> None:
    path = tmp_path / "清河 2023.txt"
    assert local_path(path.as_uri()) == path
    assert local_path(str(path)) == path
