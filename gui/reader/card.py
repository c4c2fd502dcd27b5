"""A card beside a mark: what it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

Deed = tuple[str, Callable[[], object]]
_WIDTH, _GAP = 380, 6  # pixels
_SIDE, _APART = 16, 4  # pixels beside the words, and between two buttons
_LOOK = 250  # milliseconds between two looks at where the pointer is


class Card(QFrame):
    """Shows beside a mark until the pointer has left both, or Escape is pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._deeds = QWidget()
        self._rows = QVBoxLayout(self._deeds)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 12, _SIDE, 10)
        column.addWidget(self._words)
        column.addWidget(self._deeds)
        self.setFixedWidth(_WIDTH)
        self._beside = QRect()
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    def show_beside(self, words: str, deeds: Sequence[Deed], beside: QRect) -> None:
        """Show rich text and buttons below a place on the screen, or above it."""
        self._put_up(deeds)
        self._words.setText(words)
        self.setAccessibleName(self._words.text())
        self._words.setMinimumHeight(self._words.heightForWidth(_WIDTH - 34))
        self.adjustSize()
        self.move(self._fitting(beside))
        self._beside = beside.adjusted(-4, -4, 4, 4)
        self.show()
        self.raise_()
        self._timer.start()

    def _put_up(self, deeds: Sequence[Deed]) -> None:
        """Put up a button for each deed, in as many rows as they need."""
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        left = 0
        line = QHBoxLayout()
        for name, do in deeds:
            button = QPushButton(name)
            button.setObjectName("deed")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self.hide)
            button.clicked.connect(partial(do))  # a partial is not given what the signal carries
            button.setParent(self._deeds)
            button.ensurePolished()
            needed = button.sizeHint().width() + _APART
            if needed > left:
                line = self._new_row()
                left = _WIDTH - 2 * _SIDE
            left -= needed
            line.insertWidget(line.count() - 1, button)

    def _new_row(self) -> QHBoxLayout:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_APART)
        line.addStretch()
        self._rows.addWidget(row)
        return line

    def _fitting(self, beside: QRect) -> QPoint:
        """Return where the card is wholly on the screen and off the mark."""
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(beside.left() - 16, screen.right() - self.width()))
        below = beside.bottom() + _GAP
        fits = below + self.height() <= screen.bottom()
        return QPoint(x, below if fits else max(screen.top(), beside.top() - _GAP - self.height()))

    def hideEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Look no more."""
        del event
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        reach = self.geometry().united(self._beside)
        if not reach.contains(QCursor.pos()):
            self.hide()
