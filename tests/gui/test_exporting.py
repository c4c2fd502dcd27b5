from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtWidgets import QMessageBox

from core.export.annotationfile import Miss
from core.export.bookmarkfiles import FORMS
from core.offsets import Span
from gui.missed import MissedDialog
from gui.window import Window


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[MissedDialog]:
    shown: list[MissedDialog] = []

    def close(dialog: MissedDialog) -> None:
        shown.append(dialog)

    monkeypatch.setattr(MissedDialog, "exec", close)
    return shown


def keep(window: Window) -> str:
    uid = next(r.uid for r in window.library.reports() if "清河县全年" in r.title)
    at = window.library.load(uid).raw.index("春风送岗")
    made = window.library.bookmarks.add(uid, Span(at, at + 4), "核对=1+1", 3)
    window.library.bookmarks.tag(made.id, ["民生"])
    window.open_report(uid)
    return made.id


@pytest.mark.parametrize("form", [form for form in FORMS if form != "obsidian"])
def test_bookmarks_are_written_in_every_form(window: Window, tmp_path: Path, form: str) -> None:
    keep(window)
    (path,) = window.exporting.write_bookmarks(form, tmp_path / "书签")
    assert path.suffix == f".{FORMS[form]}"
    text = path.read_text("utf-8")
    assert "春风送岗" in text
    assert "核对=1+1" in text


def test_notes_are_written_into_a_folder(window: Window, tmp_path: Path) -> None:
    keep(window)
    (path,) = window.exporting.write_bookmarks("obsidian", tmp_path)
    assert path.name.startswith("清河县全年")
    assert "^bm-" in path.read_text("utf-8")


@pytest.mark.parametrize("form", ["w3c", "jsonl", "hypothesis", "thorium"])
def test_what_was_written_comes_back_as_one_step(
    window: Window, tmp_path: Path, told: list[MissedDialog], form: str
) -> None:
    key = keep(window)
    (path,) = window.exporting.write_bookmarks(form, tmp_path / "书签")
    window.exporting.take(path)  # all known
    window.library.bookmarks.remove(key)
    window.exporting.take(path)
    (again,) = window.library.bookmarks.listed()
    assert (again.note, again.tags) == ("核对=1+1", ("民生",))
    assert window.inspector.tabs.tabToolTip(2) == "Bookmarks 1"
    window.undo.undo()
    assert window.library.bookmarks.listed() == []
    window.undo.redo()
    assert len(window.library.bookmarks.listed()) == 1
    assert [dialog.table.rowCount() for dialog in told] == [0, 0]


def test_what_has_no_place_is_listed_with_its_reason(
    window: Window, tmp_path: Path, told: list[MissedDialog]
) -> None:
    keep(window)
    (path,) = window.exporting.write_bookmarks("w3c", tmp_path / "书签")
    made = json.loads(path.read_text("utf-8"))
    (kept,) = made["first"]["items"]
    text = json.dumps(kept, ensure_ascii=False)
    lost = json.loads(text)
    quote = lost["target"]["selector"][1]
    quote |= {"exact": "飞越太平洋的金色鲸群", "prefix": "", "suffix": ""}
    strange = json.loads(text.replace("jiandu://report/", "jiandu://report/x"))
    strange["target"].pop("state")
    whole = {"type": "Annotation", "target": "https://example.org"}
    made["first"]["items"] = [lost, strange, whole]
    path.write_text(json.dumps(made), encoding="utf-8")
    window.exporting.take(path)
    (dialog,) = told
    rows = [
        [str(dialog.table.model().index(row, column).data()) for column in range(3)]
        for row in range(dialog.table.rowCount())
    ]
    assert {(row[1], row[2]) for row in rows} == {
        ("飞越太平洋的金色鲸群", str(Miss.NO_WORDS)),
        ("春风送岗", str(Miss.NO_REPORT)),
        ("", "it is of a whole document"),
    }


def test_a_pdf_has_the_notes(window: Window, tmp_path: Path) -> None:
    keep(window)
    assert window.page is not None
    path = tmp_path / "报告.pdf"
    window.exporting.write(window.page, path)
    with closing(pdfium.PdfDocument(path)) as made:
        texts = [page.get_textpage().get_text_range() for page in made]
    assert "核对=1+1" in "".join(texts)


def test_a_file_of_something_else_is_refused(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _, __, words: said.append(words))
    path = tmp_path / "x.json"
    path.write_text("{}", encoding="utf-8")
    window.exporting.take(path)
    window.exporting.take(tmp_path / "none.json")
    window.exporting.write_bookmarks("w3c", tmp_path / "nowhere" / "x.jsonld")
    assert len(said) == 3


@pytest.mark.parametrize(
    ("suffix", "words"), [("ris", "TY  - RPRT"), ("csl.json", '"type": "report"')]
)
def test_the_report_is_written_as_a_reference(
    window: Window, tmp_path: Path, suffix: str, words: str
) -> None:
    assert window.page is not None
    path = tmp_path / f"x.{suffix}"
    window.exporting.write(window.page, path)
    assert words in path.read_text("utf-8")
