from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.kinds import InitiativeKind
from core.library import Library
from core.model import Origin
from core.offsets import Span
from core.page import MarkKind
from core.wordlist import What, WordLine, words_of
from gui.layers import Layer, layer_of
from gui.window import Window
from gui.words.beside import reports_with
from gui.words.naming import NameDialog, Other

OTHER = "清河县第二年\n　　清河县继续开展“春风送岗”行动，群众与干部想办法。\n".encode()


@pytest.fixture
def two(library: Library) -> str:
    """Another report that names the same thing."""
    return library.add(read_bytes(OTHER, "other.txt"), OTHER).uid


def open_named(window: Window, name: str) -> None:
    uid = next(r.uid for r in window.library.reports() if r.source_name == name)
    window.open_report(uid)


def origins(window: Window) -> set[tuple[str, Origin]]:
    report = window.reading.report
    assert report
    return {(m.name, m.origin) for m in report.initiatives}


def add(window: Window, what: What, words: str, kind: str = "campaign") -> None:
    window.wordkeeping.show()
    form = window.wordkeeping.editor.form
    form.show_line(WordLine(what, "", kind))
    form.words.setText(words)
    form.words.textEdited.emit(words)
    form.words.returnPressed.emit()


@pytest.mark.usefixtures("two")
def test_own_words_hold_at_once_and_are_taken_back(window: Window, qtbot: QtBot) -> None:
    open_named(window, "clean.txt")
    with qtbot.waitSignal(window.wordkeeping.beside.followed):
        add(window, What.NAME, "田间地头", "event")
    assert ("田间地头", Origin.OWN) in origins(window)
    page = window.page
    assert page
    own = next(m for m in page.marks if layer_of(page, m) is Layer.OWN)
    assert own.span.of(page.text) == "田间地头"
    rows = window.inspector.tables["initiatives"].rows.rows
    assert "my words" in {rows.cells(row)[3] for row in range(len(rows))}
    assert not window.inspector.tables["initiatives"].isColumnHidden(3)
    assert window.library.upkeep.stale_rows() == []
    with qtbot.waitSignal(window.wordkeeping.beside.followed):
        window.undo.undo()
    assert ("田间地头", Origin.OWN) not in origins(window)
    assert window.inspector.tables["initiatives"].isColumnHidden(3)
    assert "田间地头" not in [n.key for n in window.library.initiatives.names()]


def test_an_expression_is_checked_as_it_is_typed(window: Window) -> None:
    open_named(window, "clean.txt")
    window.wordkeeping.show()
    editor = window.wordkeeping.editor
    editor.form.show_line(WordLine(What.EXPRESSION, "[春夏风", "base"))
    assert not editor.add.isEnabled()
    assert "missing ]" in editor.form.said.text()
    editor.form.show_line(WordLine(What.EXPRESSION, "干部.", "base"))
    assert editor.add.isEnabled()
    assert "40 ×" in editor.form.said.text()


def test_lines_are_changed_and_removed_and_go_through_a_file(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_named(window, "clean.txt")
    add(window, What.IGNORE, "“春风送岗”行动")
    assert "“春风送岗”行动" not in {name for name, _ in origins(window)}
    editor = window.wordkeeping.editor
    editor.table.selectRow(0)
    editor.form.show_line(WordLine(What.WORD, "农民工"))
    editor.change.click()
    assert window.library.own_words.get().dictionary == ("农民工",)
    assert "“春风送岗”行动" in {name for name, _ in origins(window)}
    editor.write_file(tmp_path / "words.tsv")
    editor.table.selectRow(0)
    editor.remove.click()
    assert window.library.own_words.get() == words_of(())
    editor.take_file(tmp_path / "words.tsv")
    assert window.library.own_words.get().dictionary == ("农民工",)
    told: list[str] = []

    def warn(_parent: object, _title: str, words: str) -> None:
        told.append(words)

    monkeypatch.setattr(QMessageBox, "warning", warn)
    (tmp_path / "bad.tsv").write_text("name\t(\n", encoding="utf-8")
    editor.take_file(tmp_path / "bad.tsv")
    assert told
    assert "line 1" in told[0]


def test_what_is_set_right_in_one_report_is_offered_for_all(
    window: Window, qtbot: QtBot, two: str
) -> None:
    open_named(window, "clean.txt")
    page = window.page
    assert page
    mark = next(m for m in page.marks if m.kind is MarkKind.INITIATIVE)
    dict(window.hovering.deeds(mark))["Not an initiative"]()
    qtbot.waitUntil(lambda: window.offers.open != [])
    (offer,) = window.offers.open
    assert "stands in 1 other reports too" in offer.words()
    (words, apply) = offer.choices[0]
    assert words() == "Hold this for all reports"
    with qtbot.waitSignal(window.wordkeeping.beside.followed):
        apply()
    assert [r.name for r in window.library.initiatives.of(two)] == []
    with qtbot.waitSignal(window.wordkeeping.beside.followed):
        window.undo.undo()
    assert [r.name for r in window.library.initiatives.of(two)] == ["“春风送岗”行动"]


def test_a_kind_and_another_name_are_set_right_together(window: Window) -> None:
    open_named(window, "clean.txt")
    report = window.reading.report
    assert report
    raw = Span(report.raw.index("田间地头"), report.raw.index("田间地头") + 4)
    key = report.entities[0].key
    window.wordkeeping.say(raw, None, InitiativeKind.BASE, key)
    after = window.reading.report
    assert after
    mention = next(m for m in after.initiatives if m.name == "田间地头")
    assert (mention.origin, mention.kind) == (Origin.CORRECTED, InitiativeKind.BASE)
    assert after.entities[mention.entity].key == key
    window.undo.undo()
    assert ("田间地头", Origin.CORRECTED) not in origins(window)


def test_the_dialog_offers_kinds_and_other_names(window: Window) -> None:
    open_named(window, "clean.txt")
    report = window.reading.report
    assert report
    others = window.wordkeeping.others(report, None)
    assert "“春风送岗”行动" in [other.name for other in others]
    dialog = NameDialog("田间", InitiativeKind.EVENT, [Other("甲", "甲键")], window)
    assert (dialog.chosen_kind, dialog.chosen_same) == (InitiativeKind.EVENT, None)
    dialog.same.setCurrentIndex(1)
    assert dialog.chosen_same == "甲键"


def test_reports_that_hold_the_words_are_counted_without_the_one_at_hand(
    library: Library, two: str
) -> None:
    words = words_of([WordLine(What.IGNORE, "春风送岗")])
    first = next(r.uid for r in library.reports() if r.source_name == "clean.txt")
    assert (reports_with(library, words, first), reports_with(library, words, two)) == (1, 1)
    same = words_of([WordLine(What.SAME, "“春风送岗”行动", "甲乙丙行动")])
    assert reports_with(library, same, two) == 1


def test_below_the_table_stands_what_the_report_says_of_a_thing(window: Window) -> None:
    open_named(window, "clean.txt")
    window.inspector.show_table("initiatives")
    window.inspector.tables["initiatives"].selectRow(0)
    thing = window.inspector.thing
    assert not thing.isHidden()
    words = thing.toPlainText()
    assert "run by 清河县" in words or "achieved" in words
    chosen: list[Span] = []
    window.inspector.chosen.connect(chosen.append)
    thing.anchorClicked.emit(QUrl("raw:3-9"))
    assert chosen == [Span(3, 9)]
    window.inspector.show_table("figures")
    assert thing.isHidden()
