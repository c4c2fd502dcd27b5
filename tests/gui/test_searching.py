from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from core.offsets import Span
from gui.inspector.rows import LibraryRows
from gui.window import Window


def found(window: Window) -> list[tuple[str, ...]]:
    rows = window.inspector.tables["library"].rows.rows
    return [rows.cells(at) for at in range(len(rows))] if isinstance(rows, LibraryRows) else []


def test_the_library_is_searched_in_either_script(qtbot: QtBot, window: Window) -> None:
    window.actions_["find_library"].trigger()
    window.field.setText("調研")
    window.field.textEdited.emit("調研")
    qtbot.waitUntil(lambda: len(found(window)) == 1, timeout=10_000)
    assert window.inspector.name == "library"
    assert "開展調研" in found(window)[0][1]
    table = window.inspector.tables["library"]
    table.clicked.emit(table.rows.index(0, 0))
    assert window.page
    assert window.page.report.source.name == "damaged.txt"
    assert window.reader.textCursor().selectedText() == "調研"
    assert len(window.finding.hits) == 1
    window.field.textEdited.emit("")
    qtbot.waitUntil(lambda: found(window) == [], timeout=10_000)


def test_only_the_last_question_is_answered(qtbot: QtBot, window: Window) -> None:
    for words in ("清", "清河", "清河县", "走访企业"):
        window.field.textEdited.emit(words)
    with qtbot.waitSignal(window.searching.answered, timeout=10_000) as answered:
        pass
    assert answered.args
    assert answered.args[0].words == "走访企业"
    assert [title for title, _ in found(window)] == ["清河縣統戰工作"]


def test_a_word_is_explained_in_a_card(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    dictionary = tmp_path / "cedict.u8"
    dictionary.write_text("調研 调研 [diao4 yan2] /to investigate/\n", encoding="utf-8")
    window.settings.keep_words("dictionary", str(dictionary))
    uid = next(r.uid for r in window.library.reports() if r.source_name == "damaged.txt")
    window.open_report(uid)
    report = window.reading.report
    assert report
    at = report.raw.index("調研")
    window.reader.select(Span(at, at + 2))
    window.actions_["look_up"].trigger()
    card = window.explaining.card
    qtbot.waitUntil(card.isVisible, timeout=60_000)
    assert "diào yán" in card.accessibleName()
    assert "to investigate" in card.accessibleName()
    card.hide()
    window.actions_["search_this"].trigger()
    assert window.field.text() == "調研"
    qtbot.waitUntil(lambda: len(found(window)) == 1, timeout=10_000)
