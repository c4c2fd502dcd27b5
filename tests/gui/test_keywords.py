from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.ingest import read_bytes
from core.library import Library
from core.offsets import Span
from gui.keywords.rows import PlaceRows, TermRows
from gui.window import Window

OTHER = ("清河县明年打算\n" + "　　明年,清河县的打算是修路架桥。\n" * 400).encode()


@pytest.fixture(autouse=True)
def more(library: Library) -> None:
    """A library with enough text to hold a report against."""
    library.add(read_bytes(OTHER, "other.txt"), OTHER)


def terms(window: Window) -> dict[str, tuple[str, ...]]:
    rows = window.keywords.terms.rows.rows
    return {rows.cells(n)[0]: rows.cells(n) for n in range(len(rows))}


def places(window: Window) -> list[tuple[str, ...]]:
    model = window.keywords.places.rows
    return [model.rows.cells(number) for number in model.order]


def open_named(window: Window, name: str) -> None:
    uid = next(r.uid for r in window.library.reports() if r.source_name == name)
    window.open_report(uid)


def test_terms_of_a_report_lead_to_their_places(window: Window, qtbot: QtBot) -> None:
    """Terms are counted in the worker and held against the other reports of the library."""
    open_named(window, "clean.txt")
    assert not window.keywords.isVisible()
    window.actions_["keywords"].trigger()
    pane = window.keywords
    qtbot.waitUntil(lambda: len(pane.terms.rows.rows) > 0, timeout=60_000)
    assert pane.isVisible()
    assert pane.said.text() == "Held against 2 of 3 reports"
    assert isinstance(pane.terms.rows.rows, TermRows)
    assert terms(window)["群众"][1:3] == ("40", "0")
    number = list(terms(window)).index("群众")
    pane.terms.chosen.emit(number)
    assert pane.term.text() == "群众"
    assert pane.count.text() == "40 places"
    left, found, right, _ = places(window)[0]
    assert left.endswith("田间地头,与")
    assert (found, right[:4]) == ("群众", "一起想办")
    pane.places.chosen.emit(0)
    report = window.reading.report
    assert report
    raw = window.reader.marked_passage()
    assert raw
    assert raw.of(report.raw) == "群众"

    pane.range.setCurrentIndex(1)
    pane.ranged.emit()
    pane.term.setText("縣")
    with qtbot.waitSignal(window.keywording.lines.found):
        pane.chosen.emit("縣")
    assert {place[3] for place in places(window)} == {
        "清河县全年工作再上新台阶",
        "清河县明年打算",
        "清河縣統戰工作",
    }
    pane.places.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    rights = [place[2] for place in places(window)]
    assert rights == sorted(rights, key=lambda right: right.replace(" ", "")) or len(rights) > 1
    rows = pane.places.rows.rows
    assert isinstance(rows, PlaceRows)
    other = next(n for n, p in enumerate(rows.places) if p.title.startswith("清河縣"))
    pane.places.chosen.emit(other)
    assert window.reading.uid == rows.places[other].report


def test_terms_of_a_selection_and_words_kept_whole(window: Window, qtbot: QtBot) -> None:
    told = "灌溉农田,灌溉果园,灌溉茶园。"
    text = ("水利\n" + "　　全县修路架桥,群众出行方便。\n" * 60 + f"　　{told}\n").encode()
    window.open_report(window.library.add(read_bytes(text, "water.txt"), text).uid)
    report = window.reading.report
    assert report
    at = report.raw.index(told)
    window.reader.select(Span(at, at + len(told)))
    window.keywording.show()
    pane = window.keywords
    assert pane.of_selection
    qtbot.waitUntil(lambda: list(terms(window)) == ["灌溉"], timeout=60_000)
    pane.scope.setCurrentIndex(0)
    pane.whole.emit("出行方便")
    assert window.library.own_words.get().dictionary == ("出行方便",)
    qtbot.waitUntil(lambda: "出行方便" in terms(window), timeout=60_000)
