"""What the reader sets right in a report: marks that are none, repairs that are not wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QUndoStack

from core.anchors import find_anchor, make_anchor
from core.corrections import REPAIRS, Correction, CorrectionKind
from core.intake import read_again
from core.library import Library
from core.model import Repair, Report
from core.offsets import Span
from core.page import Mark, MarkKind
from gui.changes import Changed, Tell
from gui.commands import Correct, Withdraw
from gui.language import translate
from gui.notices import Notices
from gui.stands import Stands
from gui.tasks import Worker

_WRONG = {
    MarkKind.FIGURE: CorrectionKind.NOT_FIGURE,
    MarkKind.INITIATIVE: CorrectionKind.NOT_INITIATIVE,
}


class Correcting:
    """Corrections of the open report, each one command of the undo stack.

    A repair that is taken back changes the text, so the report is read again, in the worker.
    """

    def __init__(
        self, stands: Stands, undo: QUndoStack, worker: Worker, notices: Notices, tell: Tell
    ) -> None:
        self._stands, self._undo, self._worker = stands, undo, worker
        self._notices, self._tell = notices, tell
        self.more: list[Callable[[str, Report, Correction], None]] = []
        """What other parts of the window do once a correction of a report is kept."""

    @property
    def _library(self) -> Library:
        return self._stands.reading.library

    def reject(self, mark: Mark, raw: Span) -> None:
        """Say that what is marked is no figure, or no initiative."""
        self.keep(_WRONG[mark.kind], raw)

    def take_back(self, repair: Repair) -> None:
        """Take one repair back."""
        self.keep(CorrectionKind.REPAIR_OFF, repair.raw_span)

    def take_back_rule(self, rule: str) -> None:
        """Take all repairs of a rule, or of a kind, back."""
        self.keep(CorrectionKind.RULE_OFF, None, {"rule": rule})

    def make_again(self, repair: Repair) -> None:
        """Make a repair again that was taken back, alone or with its rule."""
        report, uid = self._stands.reading.report, self._stands.reading.uid
        if report is None or uid is None:
            return
        keys = [
            key
            for key, correction in self._library.corrections.of(uid)
            if _takes_back(correction, repair, report)
        ]
        if keys:
            self._undo.push(Withdraw(self._library, keys, partial(self._read_again, uid)))

    def keep(
        self, kind: CorrectionKind, raw: Span | None, data: dict[str, str] | None = None
    ) -> None:
        """Keep a correction of the open report at a raw span of it."""
        report, uid = self._stands.reading.report, self._stands.reading.uid
        if report is None or uid is None:
            return
        anchor = make_anchor(report.raw, raw) if raw else None
        again = partial(self._read_again, uid)
        follow = again if kind in REPAIRS else partial(self._tell, Changed.REPORT)
        correction = Correction(kind, anchor, data or {})
        self._undo.push(Correct(self._library, uid, correction, follow))
        for follower in self.more:
            follower(uid, report, correction)

    def _read_again(self, uid: str) -> None:
        report = self._library.load(uid)
        kept = [correction for _, correction in self._library.corrections.of(uid)]
        rules = frozenset(c.data["rule"] for c in kept if c.kind is CorrectionKind.RULE_OFF)
        places = [
            find_anchor(report.raw, c.anchor)
            for c in kept
            if c.kind is CorrectionKind.REPAIR_OFF and c.anchor
        ]
        self._notices.say(translate("Import", "Reading the report again…"))
        spans = tuple(place for place in places if place)
        self._worker.ask(partial(self._take, uid), read_again, report, rules, spans)

    def _take(self, uid: str, report: Report) -> None:
        self._notices.end()
        self._library.replace(uid, report)
        self._tell(Changed.REPORT if uid in self._stands.uids else Changed.REPORTS)


def _takes_back(correction: Correction, repair: Repair, report: Report) -> bool:
    if correction.kind is CorrectionKind.RULE_OFF:
        names = {repair.rule, repair.kind, f"{repair.kind}/{repair.rule}"}
        return correction.data["rule"] in names
    if correction.kind is not CorrectionKind.REPAIR_OFF or correction.anchor is None:
        return False
    place = find_anchor(report.raw, correction.anchor)
    return place is not None and (place.overlaps(repair.raw_span) or place == repair.raw_span)
