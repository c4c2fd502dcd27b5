"""One line of the reader's own words as it is typed: checked, and counted in the open report."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from core.kinds import InitiativeKind
from core.model import Report
from core.wordlist import EXPRESSIONS, KINDED, What, WordLine, problem_of
from gui.language import translate
from gui.wording import initiative_name
from gui.words.model import found_in, what_name


class LineForm(QWidget):
    """`changed` is sent as the reader types; `entered` when Enter is pressed."""

    changed = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None
        self.what, self.words = QComboBox(), QLineEdit()
        self.kind, self.other = QComboBox(), QLineEdit()
        self._beside = QStackedWidget()
        for widget in (self.kind, self.other, QWidget()):
            self._beside.addWidget(widget)
        self._beside.setMaximumHeight(self.words.sizeHint().height() + 4)
        self.said = QLabel()
        self.said.setObjectName("said")
        self.said.setWordWrap(True)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        for what in What:
            self.what.addItem("", what)
        for kind in InitiativeKind:
            self.kind.addItem("", kind)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.what, 0, 0)
        grid.addWidget(self.words, 0, 1)
        grid.addWidget(self._beside, 0, 2)
        grid.addWidget(self.said, 1, 0, 1, 3)
        grid.addWidget(self._hint, 2, 0, 1, 3)
        self.what.currentIndexChanged.connect(self._check)
        self.kind.currentIndexChanged.connect(self._check)
        for field in (self.words, self.other):
            field.textEdited.connect(self._check)
            field.returnPressed.connect(self.entered)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for at, what in enumerate(What):
            self.what.setItemText(at, what_name(what))
        for at, kind in enumerate(InitiativeKind):
            self.kind.setItemText(at, initiative_name(kind))
        self.words.setPlaceholderText(translate("OwnWords", "Words, in either script"))
        self.other.setPlaceholderText(translate("OwnWords", "the other name"))
        self.what.setAccessibleName(translate("OwnWords", "What the line says"))
        self.words.setAccessibleName(translate("OwnWords", "Words"))
        self.kind.setAccessibleName(translate("OwnWords", "Kind"))
        self.other.setAccessibleName(translate("OwnWords", "Same as"))
        self._check()

    @property
    def line(self) -> WordLine:
        """The line as typed."""
        what = What(self.what.currentData())
        more = ""
        if what in KINDED:
            more = InitiativeKind(self.kind.currentData()).value
        elif what is What.SAME:
            more = self.other.text().strip()
        return WordLine(what, self.words.text().strip(), more)

    @property
    def serves(self) -> bool:
        """Say whether the line can be kept."""
        return not problem_of(self.line)

    def show_line(self, line: WordLine) -> None:
        """Show a line to be changed."""
        self.what.setCurrentIndex(list(What).index(line.what))
        self.words.setText(line.words)
        self.other.setText(line.more if line.what is What.SAME else "")
        if line.what in KINDED:
            self.kind.setCurrentIndex(list(InitiativeKind).index(InitiativeKind(line.more)))
        self._check()

    def _check(self) -> None:
        """Say in place what is wrong with the line, or how often it is found here."""
        line = self.line
        self._beside.setCurrentIndex(
            0 if line.what in KINDED else 1 if line.what is What.SAME else 2
        )
        problem = problem_of(line) if line.words else ""
        self.said.setProperty("wrong", bool(problem))
        self.said.style().polish(self.said)
        self.said.setText(f"⚠ {problem}" if problem else self._found(line))
        hint = translate(
            "OwnWords",
            "An expression is of RE2's syntax and is read in simplified characters: "
            "[一二三]号院, 同心.{2,4}行动",
        )
        self._hint.setText(hint if line.what in EXPRESSIONS else "")
        self._hint.setVisible(line.what in EXPRESSIONS)
        self.changed.emit()

    def _found(self, line: WordLine) -> str:
        here = found_in(self.report, line) if line.words else None
        if here is None:
            return ""
        return translate("OwnWords", "In the open report: {count} ×").format(count=here)
