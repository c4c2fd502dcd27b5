"""Beside a comparison: the labels it takes in and why, and the claims held against others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from core.compare.claims import ClaimCheck, Verdict
from core.compare.comparison import Comparison
from core.compare.measures import Member
from core.offsets import Span
from core.rows import FigureRow
from gui.amounts import number_words
from gui.compare.words import amount_words, in_script
from gui.language import translate

_ROLE = Qt.ItemDataRole.UserRole


class MembersTree(QTreeWidget):
    """Related labels, ticked where they are taken for the same measure.

    `settled` carries a Member and what the reader says of it.
    """

    settled = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setColumnWidth(0, 170)
        self.setColumnWidth(1, 50)
        self.itemChanged.connect(self._tell)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setHeaderLabels([translate("Compare", "Taken in"), "×", translate("Compare", "Why")])
        self.setAccessibleName(translate("Compare", "Taken in"))

    def fill(self, comparison: Comparison) -> None:
        """Show the labels of a comparison."""
        with QSignalBlocker(self):
            self.clear()
            for member in comparison.members:
                item = QTreeWidgetItem(
                    [in_script(member.label.key), number_words(member.figures), reason(member)]
                )
                own = member.label.key == comparison.measure.label.key
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled
                    if own
                    else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                )
                state = Qt.CheckState.Checked if member.likeness.same else Qt.CheckState.Unchecked
                item.setCheckState(0, state)
                item.setData(0, _ROLE, member)
                item.setToolTip(2, reason(member))
                self.addTopLevelItem(item)

    def _tell(self, item: QTreeWidgetItem) -> None:
        self.settled.emit(item.data(0, _ROLE), item.checkState(0) is Qt.CheckState.Checked)


class ClaimsTree(QTreeWidget):
    """What reports say of earlier years, beside what was said then; `jump` as in the panes."""

    jump = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks: list[ClaimCheck] = []
        self.setRootIsDecorated(False)
        self.setColumnWidth(0, 420)
        self.setWordWrap(True)
        self.itemActivated.connect(self._jump)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setHeaderLabels([translate("Compare", "Says"), translate("Compare", "Earlier report")])
        self.setAccessibleName(translate("Compare", "Claims checked"))

    def fill(self, checks: Iterable[ClaimCheck]) -> None:
        """Show claims, the contradicted first."""
        self.clear()
        self.checks = sorted(checks, key=lambda check: check.verdict is Verdict.CONFIRMED)
        for check in self.checks:
            self.addTopLevelItem(_claim_item(check))

    def _jump(self, item: QTreeWidgetItem, column: int) -> None:
        row: FigureRow = item.data(column, _ROLE)
        self.jump.emit(row.origin.report, Span(row.raw_start, row.raw_end))


def reason(member: Member) -> str:
    """Return in words why a label is taken in or not."""
    likeness = member.likeness
    if likeness.settled is not None:
        return translate("Compare", "you said so")
    if likeness.opposed:
        words = " / ".join(filter(None, likeness.opposed))
        return translate("Compare", "{words} makes it another measure").format(words=words)
    if likeness.score == 1:
        return translate("Compare", "the same words")
    parts = [
        translate("Compare", "same noun {noun}").format(noun=likeness.head),
        translate("Compare", "both say {words}").format(words=" ".join(likeness.shared))
        if likeness.shared
        else "",
        translate("Compare", "only this says {words}").format(words=" ".join(likeness.right))
        if likeness.right
        else "",
        translate("Compare", "does not say {words}").format(words=" ".join(likeness.left))
        if likeness.left
        else "",
    ]
    return "; ".join(filter(None, parts))


def _claim_item(check: ClaimCheck) -> QTreeWidgetItem:
    sign = "✓" if check.verdict is Verdict.CONFIRMED else "≠"
    says, earlier = check.claim.row, check.earlier
    implied = amount_words(check.claim.then)
    where = in_script(says.origin.place or "")
    item = QTreeWidgetItem(
        [
            f"{sign} {where} {says.year or ''}: {implied}\n{says.sentence}",
            f"{earlier.year or ''}: {earlier.quote}\n{earlier.sentence}",
        ]
    )
    item.setData(0, _ROLE, says)
    item.setData(1, _ROLE, earlier)
    return item
