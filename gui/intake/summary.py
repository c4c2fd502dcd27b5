"""What became of an import, below the report: counts, and a table of what is to be settled."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from core.intake import Taken
from gui.intake.matters import Matter, matters_of
from gui.language import translate

_MOST = 200  # rows; all are copied
_DEED = 2  # the column that has a button where a click settles the matter
_HEIGHT = 160  # pixels of the table at most


class Summary(QFrame):
    """`asked` carries the name of a deed and the Taken it is for; `again` asks to go on."""

    asked = Signal(str, object)
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("summary")
        self._taken: list[Taken] = []
        self._counts: Counter[str] = Counter()
        self._titles: dict[str, str] = {}
        self._left, self._last = 0, ""
        self.words, self.table = QLabel(), QTableWidget(0, 3)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy, self.go_on, self.open = QPushButton(), QPushButton(), QPushButton()
        for button in (self.copy, self.go_on, self.open):
            button.setObjectName("deed")
        self._close = QToolButton()
        self._close.setText("×")
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.again)
        self.open.clicked.connect(self._open)
        self._close.clicked.connect(self.hide)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setMaximumHeight(_HEIGHT)
        self.table.activated.connect(self._act)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(0, 180)
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(self.words, 1)
        for widget in (self.open, self.go_on, self.copy, self._close):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.copy.setText(translate("Intake", "Copy the list"))
        self.go_on.setText(translate("Intake", "Go on"))
        self.open.setText(translate("Intake", "Open it"))
        self._close.setAccessibleName(translate("Offer", "Close"))
        self._close.setToolTip(translate("Offer", "Close"))
        self.table.setAccessibleName(translate("Intake", "What is to be settled"))
        self.table.setHorizontalHeaderLabels(
            [
                translate("Intake", "Source"),
                translate("Intake", "What about it"),
                translate("Intake", "What to do"),
            ]
        )
        self._show()

    def begin(self) -> None:
        """Forget the import before."""
        self._taken.clear()
        self._counts.clear()
        self._titles.clear()
        self._left, self._last = 0, ""
        self.hide()

    def add(self, taken: Taken, titles: dict[str, str]) -> None:
        """Count what became of a source; `titles` are those of reports that are named, by uid."""
        self._counts[taken.status] += 1
        self._left = taken.progress.total - taken.progress.done
        self._last = taken.uid or self._last
        if taken.status == "failed" or taken.resembles or taken.documents > 1 or taken.doubtful:
            self._taken.append(taken)
            self._titles |= titles

    def finish(self) -> None:
        """Show what became of the import."""
        self._show()
        self.setVisible(bool(self._counts or self._left))

    def settle(self, taken: Taken) -> None:
        """List a source no more: its matter has been settled."""
        self._taken = [other for other in self._taken if other is not taken]
        self._show()

    @property
    def matters(self) -> list[Matter]:
        """What is to be settled, in the order in which it came."""
        return [matter for taken in self._taken for matter in matters_of(taken, self._titles)]

    def _show(self) -> None:
        self.words.setText(self._sentence())
        matters = self.matters
        self.table.setRowCount(0)
        self.table.setRowCount(min(_MOST, len(matters)))
        for row, matter in enumerate(matters[:_MOST]):
            for column, words in enumerate((matter.name, matter.what, matter.advice)):
                item = QTableWidgetItem("" if matter.deed and column == _DEED else words)
                item.setToolTip(words)
                self.table.setItem(row, column, item)
            if matter.deed:
                button = QPushButton(matter.advice)
                button.setObjectName("deed")
                button.clicked.connect(partial(self.asked.emit, matter.deed, matter.taken))
                self.table.setCellWidget(row, _DEED, button)
        self.table.setVisible(bool(matters))
        height = self.table.horizontalHeader().sizeHint().height() + 4
        height += sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(min(_HEIGHT, height))
        self.copy.setVisible(bool(matters))
        self.go_on.setVisible(self._left > 0)
        self.open.setVisible(sum(self._counts.values()) == 1 and bool(self._last))

    def _sentence(self) -> str:
        count = self._counts
        parts = [translate("Intake", "{count} taken in").format(count=count["added"])]
        if count["known"]:
            parts.append(translate("Intake", "{count} known already").format(count=count["known"]))
        if count["failed"]:
            parts.append(translate("Intake", "{count} not taken").format(count=count["failed"]))
        if self._left > 0:
            parts.append(translate("Intake", "{count} left").format(count=self._left))
        words = " · ".join(parts)
        return translate("Intake", "Import: {words}").format(words=words)

    def _copy(self) -> None:
        lines = [matter.line() for matter in self.matters]
        QGuiApplication.clipboard().setText("\n".join([self._sentence(), *lines]))

    def _open(self) -> None:
        self.asked.emit("open", self._last)

    def _act(self, index: QModelIndex) -> None:
        matter = self.matters[index.row()]
        if matter.deed:
            self.asked.emit(matter.deed, matter.taken)
