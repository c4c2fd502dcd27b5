"""The window of the reader's own words: a table of lines, and a form for one of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.errors import BadWordsError
from core.model import Report
from core.wordlist import WordLine, lines_of, read_wordlist, words_of, write_wordlist
from gui.language import translate
from gui.words.form import LineForm
from gui.words.model import WordsModel

_FILES = "TSV (*.tsv *.txt)"


class WordsEditor(QDialog):
    """`kept` carries the lines whenever the reader has changed them; they hold at once."""

    kept = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.resize(720, 520)
        self.form, self.table, self._model = LineForm(), QTableView(), WordsModel()
        self._intro = QLabel()
        self._intro.setWordWrap(True)
        self._dress_table()
        self.add, self.change, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.add.setDefault(True)
        self.take, self.give = QPushButton(), QPushButton()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row, below, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for button in (self.add, self.change, self.remove):
            row.addWidget(button)
        row.addStretch()
        for button in (self.take, self.give):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(close)
        column.addWidget(self._intro)
        column.addWidget(self.table, 1)
        column.addWidget(self.form)
        column.addLayout(row)
        column.addLayout(below)
        self.form.changed.connect(self._allow)
        self.form.entered.connect(self._enter)
        self.add.clicked.connect(self._add)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.take.clicked.connect(self._ask_for_file)
        self.give.clicked.connect(self._ask_for_target)
        self.table.selectionModel().selectionChanged.connect(self._choose)
        self.retranslate()

    def _dress_table(self) -> None:
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(translate("OwnWords", "My words"))
        self._intro.setText(
            translate(
                "OwnWords",
                "What you say here holds for every report, comes before what was found by itself, "
                "and is marked as yours.",
            )
        )
        self.table.setAccessibleName(self.windowTitle())
        self.add.setText(translate("OwnWords", "Add"))
        self.change.setText(translate("OwnWords", "Change"))
        self.remove.setText(translate("OwnWords", "Remove"))
        self.take.setText(translate("OwnWords", "Take from a file…"))
        self.give.setText(translate("OwnWords", "Write to a file…"))
        self.form.retranslate()

    def show_words(self, lines: Sequence[WordLine], report: Report | None) -> None:
        """Show the lines that are kept, and how often each is found in the open report."""
        self.form.report = report
        self._model.show(lines, report)
        self._allow()

    def take_file(self, path: Path) -> None:
        """Add the lines of a file; what is wrong with it is said, and nothing is taken."""
        try:
            more = lines_of(read_wordlist(path.read_text(encoding="utf-8-sig")))
        except (OSError, UnicodeError, BadWordsError) as error:
            QMessageBox.warning(self, self.windowTitle(), f"{path.name}: {error}")
            return
        self.kept.emit((*self._model.lines, *more))

    def write_file(self, path: Path) -> None:
        """Write the lines to a file."""
        try:
            path.write_text(write_wordlist(words_of(self._model.lines)), encoding="utf-8")
        except OSError as error:
            QMessageBox.warning(self, self.windowTitle(), str(error))

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.take.text(), "", _FILES)
        if name:
            self.take_file(Path(name))

    def _ask_for_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.give.text(), "words.tsv", _FILES)
        if name:
            self.write_file(Path(name))

    def _rows(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _choose(self) -> None:
        rows = self._rows()
        if len(rows) == 1:
            self.form.show_line(self._model.lines[rows[0]])
        self._allow()

    def _allow(self) -> None:
        rows, line = self._rows(), self.form.line
        fresh = self.form.serves and line not in self._model.lines
        self.add.setEnabled(fresh)
        self.change.setEnabled(fresh and len(rows) == 1)
        self.remove.setEnabled(bool(rows))

    def _enter(self) -> None:
        if self.change.isEnabled():
            self._change()
        elif self.add.isEnabled():
            self._add()

    def _add(self) -> None:
        self.kept.emit((*self._model.lines, self.form.line))
        self.form.words.clear()
        self._allow()
        self.form.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        (row,) = self._rows()
        lines = list(self._model.lines)
        lines[row] = self.form.line
        self.kept.emit(tuple(lines))

    def _remove(self) -> None:
        gone = set(self._rows())
        self.kept.emit(tuple(x for n, x in enumerate(self._model.lines) if n not in gone))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language has changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
