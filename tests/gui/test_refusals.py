"""A library that refuses a change: full, locked, gone. What was typed is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from core.errors import LibraryError
from core.library import Library
from core.library.database import Database
from core.offsets import Span
from gui.noting import Noted
from gui.window import Window
from tests.gui.clicks import click, offered


def full(library: Library, window: Window) -> Callable[[], object]:
    """Fill the disk; return what makes room again."""
    del window
    writer = library.database._writer
    pages = writer.pragma("page_count")
    writer.pragma("max_page_count", pages)
    while True:  # use up what is free inside the file
        try:
            with library.database.transaction():
                library.database.run("CREATE TABLE IF NOT EXISTS filler (body BLOB)")
                library.database.run("INSERT INTO filler VALUES (zeroblob(4000))")
        except LibraryError:
            break
    return lambda: writer.pragma("max_page_count", 1 << 30)


def locked(library: Library, window: Window) -> Callable[[], object]:
    """Let another program hold the library; return what makes it let go."""
    del window
    library.database._writer.set_busy_timeout(20)
    other = Database.open(library.database.path.parent if library.database.path else None)
    other._writer.execute("BEGIN IMMEDIATE")

    def let_go() -> None:
        other._writer.execute("ROLLBACK")
        other.close()

    return let_go


def vanished(library: Library, window: Window) -> Callable[[], object]:
    """Take the disk of the library away; return what connects it again."""
    del window
    path = library.database.path
    assert path
    away = path.parent.with_name("away")
    path.parent.rename(away)
    return lambda: away.rename(path.parent)


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [(full, "the disk is full"), (locked, "another program"), (vanished, "the library is gone")],
)
def test_what_was_typed_is_kept_while_the_library_refuses(
    window: Window,
    library: Library,
    trouble: Callable[[Library, Window], Callable[[], object]],
    reason: str,
) -> None:
    uid = library.reports()[0].uid
    window.open_report(uid)
    mend = trouble(library, window)
    long = "一段很长的批注。" * 2000
    window.editing.add_bookmark(Span(0, 4), Noted(long))
    (said,) = offered(window)
    assert reason in said
    assert long in said
    assert not window.undo.canUndo()
    click(window, "Copy what I wrote")
    assert QGuiApplication.clipboard().text() == long
    window.editing.add_bookmark(Span(0, 4), Noted(long))
    mend()
    click(window, "Try again")
    (kept,) = library.bookmarks.of(uid)
    assert kept.note == long
    assert offered(window) == []
    window.undo.undo()
    assert library.bookmarks.of(uid) == []


def test_an_undo_that_is_refused_is_still_done(window: Window, library: Library) -> None:
    uid = library.reports()[0].uid
    window.open_report(uid)
    window.editing.add_bookmark(Span(0, 4), Noted("note"))
    mend = vanished(library, window)
    window.actions_["undo"].trigger()
    assert "the library is gone" in offered(window)[0]
    assert (window.undo.canUndo(), window.undo.canRedo()) == (True, False)
    mend()
    click(window, "Try again")
    assert library.bookmarks.of(uid) == []
    assert (window.undo.canUndo(), window.undo.canRedo()) == (False, True)
