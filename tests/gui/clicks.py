"""Real clicks on what the window offers in place, for tests of intake and keeping."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableWidget

from gui.window import Window


def click(window: Window, words: str) -> None:
    """Click the button with these words, in a bar over the report or in the summary."""
    places = (window.offers, window.intake.summary)
    buttons = [b for place in places for b in place.findChildren(QPushButton) if b.isVisible()]
    QTest.mouseClick(next(b for b in buttons if b.text() == words), Qt.MouseButton.LeftButton)


def words(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    return item.text() if item else ""


def offered(window: Window) -> list[str]:
    return [offer.words() for offer in window.offers.open]


def in_dialog(kind: type[QDialog], do: Callable[[QDialog], object]) -> None:
    """Do something in the dialog of a kind as soon as it is shown."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            try:
                do(dialog)
            finally:
                if dialog.isVisible():  # else nothing would go on
                    dialog.reject()
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(0, look)


def idle(window: Window) -> bool:
    return not any(
        errand.busy for errand in (window.importing._errand, window.intake.settling._errand)
    )
