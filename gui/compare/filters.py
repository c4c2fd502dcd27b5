"""What the table of figures is filtered by: a field a column, the rarer ones on demand."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.library.figurefilter import FigureFilter
from core.model import FigureKind, Qualifier
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.wording import figure_name, qualifier_name

_PAUSE = 250  # milliseconds after the last key before the library is asked
_YEAR = re.compile(r"\d{4}")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*([万萬亿億]?)")
_TIMES = {"": 1.0, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
_ACROSS = 4  # rarer fields in a line
_HINTS = {
    "text": QT_TRANSLATE_NOOP("Compare", "Counted, in either script"),
    "place": QT_TRANSLATE_NOOP("Compare", "Place"),
    "years": QT_TRANSLATE_NOOP("Compare", "Years: 2019-2023"),
    "initiative": QT_TRANSLATE_NOOP("Compare", "Initiative"),
    "title": QT_TRANSLATE_NOOP("Compare", "Title of the report"),
    "section": QT_TRANSLATE_NOOP("Compare", "Section"),
    "sentence": QT_TRANSLATE_NOOP("Compare", "Words of the sentence"),
    "unit": QT_TRANSLATE_NOOP("Compare", "Unit: 家, %, CNY, mu"),
    "amount": QT_TRANSLATE_NOOP("Compare", "Amount: 100-2000, 1万-"),
}
_OFTEN = ("text", "place", "years", "initiative")


class Group(NamedTuple):
    """What the figures are narrowed to by the list beside them: a part of the filter."""

    label: str | None = None
    place: str | None = None
    year: int | None = None


class Filters(QWidget):
    """The fields; `changed` is sent once the reader has paused."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.fields = {name: QLineEdit() for name in _HINTS}
        self.kind, self.qualifier = QComboBox(), QComboBox()
        self.suspect, self.pinned = QCheckBox(), QCheckBox()
        self.more = QPushButton()
        self.more.setCheckable(True)
        self._rare = QWidget()
        self._lay_out()
        self.retranslate()

    def wanted(self, group: Group = Group()) -> FigureFilter:  # noqa: B008 - a tuple does not change
        """Return what the fields ask for, narrowed to a group."""
        # Qt's variants make plain strings of both.
        kind, exact = self.kind.currentData(), self.qualifier.currentData()
        years = years_of(self.fields["years"].text())
        least, most = amounts_of(self.fields["amount"].text())
        return FigureFilter(
            label=group.label,
            contains=None if group.label else self._words("text"),
            kind=FigureKind(kind) if kind else None,
            unit=self._words("unit"),
            years=(group.year, group.year) if group.year is not None else years,
            suspect=True if self.suspect.isChecked() else None,
            place=group.place or self._words("place"),
            initiative=self._words("initiative"),
            title=self._words("title"),
            section=self._words("section"),
            sentence=self._words("sentence"),
            least=least,
            most=most,
            qualifier=Qualifier(exact) if exact else None,
            pinned=self.pinned.isChecked(),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for name, field in self.fields.items():
            hint = translate("Compare", _HINTS[name])
            field.setPlaceholderText(hint)
            field.setAccessibleName(hint)
        self.kind.setItemText(0, translate("Compare", "All kinds"))
        for at, kind in enumerate(FigureKind, 1):
            self.kind.setItemText(at, figure_name(kind))
        self.qualifier.setItemText(0, translate("Compare", "However exact"))
        for at, qualifier in enumerate(Qualifier, 1):
            self.qualifier.setItemText(at, qualifier_name(qualifier))
        self.kind.setAccessibleName(translate("Compare", "Kind"))
        self.qualifier.setAccessibleName(translate("Compare", "How exact"))
        self.suspect.setText(translate("Compare", "In doubt only"))
        self.pinned.setText(translate("Compare", "Pinned only"))
        self.more.setText(translate("Compare", "More filters"))

    def _words(self, name: str) -> str | None:
        return self.fields[name].text().strip() or None

    def _lay_out(self) -> None:
        self.kind.addItem("", None)
        for kind in FigureKind:
            self.kind.addItem("", kind)
        self.qualifier.addItem("", None)
        for qualifier in Qualifier:
            self.qualifier.addItem("", qualifier)
        for field in self.fields.values():
            field.setClearButtonEnabled(True)
            field.textChanged.connect(self._pause.start)
        for box in (self.kind, self.qualifier):
            box.currentIndexChanged.connect(self._pause.start)
        for switch in (self.suspect, self.pinned):
            switch.toggled.connect(self._pause.start)
        often = QHBoxLayout()
        often.setContentsMargins(0, 0, 0, 0)
        for name in _OFTEN:
            often.addWidget(self.fields[name])
        for control in (self.kind, self.pinned, self.more):
            often.addWidget(control)
        rare = QGridLayout(self._rare)
        rare.setContentsMargins(0, 0, 0, 0)
        others: list[QWidget] = [self.fields[name] for name in _HINTS if name not in _OFTEN]
        for at, widget in enumerate((*others, self.qualifier, self.suspect)):
            rare.addWidget(widget, *divmod(at, _ACROSS))
        self._rare.hide()
        self.more.toggled.connect(self._rare.setVisible)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(often)
        whole.addWidget(self._rare)


def years_of(text: str) -> tuple[int | None, int | None]:
    """Return the first and the last year of 2023, 2019-2023, 2019- or -2023."""
    found = [int(year) for year in _YEAR.findall(text)]
    if not found:
        return None, None
    if len(found) > 1:
        return found[0], found[-1]
    before, _, behind = text.strip().partition(_YEAR.findall(text)[0])
    return (None if before.strip() else found[0]), (None if behind.strip() else found[0])


def amounts_of(text: str) -> tuple[float | None, float | None]:
    """Return the bounds of 100-2000, 1万-, -50; one number by itself is both."""
    bare = text.strip().replace(",", "").replace("–", "-").replace("~", "-")
    first, dash, last = bare.partition("-")
    least, most = _amount(first), _amount(last)
    return (least, most) if dash else (least, least)


def _amount(text: str) -> float | None:
    found = _NUMBER.match(text.strip())
    return float(found[1]) * _TIMES[found[2]] if found else None
