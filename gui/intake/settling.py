"""What is to be settled of a report: a version of another, several in one, its encoding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from core.decode import Preview, is_doubtful, previews
from core.intake import Taken
from core.library import Library
from core.model import Report, Source
from core.structure import find_documents
from gui.changes import Changed, Tell
from gui.intake.deeds import Beside, ChooseEncoding, Deed, Join, Split, UseVersion
from gui.intake.encoding import EncodingDialog
from gui.intake.evidence import encoding_name, evidence_words
from gui.intake.summary import Summary
from gui.intake.versions import VersionsDialog
from gui.language import translate
from gui.notices import Notices
from gui.offers import Choice, Offer, Offers
from gui.settings import Settings
from gui.stands import Stands
from gui.tasks import Errand

_KEPT = 300  # reports that are remembered as settled
_DECODED = frozenset({"text/plain", "text/markdown", "text/html"})
"""Media types whose bytes need an encoding; other containers have their own."""


class _Found(NamedTuple):
    """What a look at a report found: how many it holds, or how it reads in each encoding."""

    uid: str
    documents: int = 1
    previews: list[Preview] | None = None
    source: Source | None = None


class Settling(QObject):
    """Joins, splits and reads again, each one step of undo, beside the window."""

    def __init__(
        self,
        library: Library,
        stands: Stands,
        undo: QUndoStack,
        tell: Tell,
        places: tuple[Notices, Offers, Summary],
        settings: Settings,
    ) -> None:
        super().__init__(stands)
        self._library, self._stands = library, stands
        self._undo, self._tell, self._settings = undo, tell, settings
        self._notices, self._offers, self._summary = places
        self._errand, self._looking = Errand("settle", self), Errand("look", self)
        self._errand.ended.connect(self._finished)
        self._errand.failed.connect(self._offers.say)
        self._looking.told.connect(self._show_found)
        self._looking.failed.connect(self._offers.say)
        self._seen: str | None = None

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self._looking.close()
        self._errand.close()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "encoding": self.ask_encoding,
            "split": self.split_open,
            "versions": self.show_versions,
        }

    def settle(self, deed: str, taken: Taken) -> None:
        """Do what the summary of an import asks for."""
        if not taken.uid:
            return
        if deed == "join" and taken.resembles:
            self.join(taken.uid, taken.resembles)
            self._summary.settle(taken)
        elif deed == "split":
            self.split(taken.uid)
            self._summary.settle(taken)
        elif deed == "encoding":
            self.ask_encoding(taken.uid)

    def join(self, newer: str, uid: str) -> None:
        """Make a report the new version of another."""
        words = translate("Undo", "keep as new version")
        self._push(words, Join(self._library, newer, uid))

    def split_open(self) -> None:
        """Split the open report, if it holds several."""
        report, uid = self._stands.reading.report, self._stands.reading.uid
        if report is None or uid is None:
            return
        if len(find_documents(report.key, report.structure)) > 1:
            self.split(uid)
        else:
            words = translate("Intake", "This file holds one report; there is nothing to split.")
            self._offers.say(words, grave=False)

    def split(self, uid: str) -> None:
        """Make a report of each that one holds."""
        self._push(translate("Undo", "split the report"), Split(self._library, uid))

    def ask_encoding(self, uid: str | None = None) -> None:
        """Show how a report, the open one, reads in each encoding, and let its reader choose."""
        wanted = uid or self._stands.reading.uid
        if wanted:
            self._looking.start(partial(self._preview, wanted))

    def show_versions(self) -> None:
        """Show the versions of the open report, and let its reader have one again."""
        uid = self._stands.reading.uid
        if uid is None:
            return
        versions = self._library.versions
        dialog = VersionsDialog(
            self._library.upkeep.title(uid), versions.of(uid), versions.original, self._stands.view
        )
        dialog.exec()
        if dialog.chosen:
            words = translate("Undo", "use another version")
            self._push(words, UseVersion(self._library, uid, dialog.chosen))
        dialog.deleteLater()

    def look_at(self) -> None:
        """Offer, over a report that is opened, what is to be settled of it."""
        reading = self._stands.reading
        if reading.uid == self._seen or reading.report is None or reading.uid is None:
            return
        self._seen = reading.uid
        self._offers.withdraw_all("report ")
        if reading.uid in self._settings.several("settled"):
            return
        source = reading.report.source
        if is_doubtful(source.encoding, source.encoding_evidence):
            self._offer_encoding(reading.uid, source)
        self._looking.start(partial(self._count, reading.uid, reading.report))

    # In the threads.

    def _count(self, uid: str, report: Report, stop: Event) -> Iterator[_Found]:
        if not stop.is_set():
            yield _Found(uid, len(find_documents(report.key, report.structure)))

    def _preview(self, uid: str, stop: Event) -> Iterator[_Found]:
        if not stop.is_set():
            source = self._library.load(uid).source
            shown = previews(self._library.original(uid)) if source.media_type in _DECODED else []
            yield _Found(uid, previews=shown, source=source)

    # In the window's thread.

    def _show_found(self, found: _Found) -> None:
        if found.previews is not None and found.source is not None:
            self._choose_encoding(found.uid, found.previews, found.source)
        elif found.documents > 1 and found.uid == self._stands.reading.uid:
            self._offer_split(found.uid, found.documents)

    def _choose_encoding(self, uid: str, shown: list[Preview], source: Source) -> None:
        if source.media_type not in _DECODED:
            words = translate("Encoding", "Files of this kind say themselves how they are encoded.")
            self._offers.say(words, grave=False)
            return
        kept = self._library.overrides.of(uid).get("encoding")
        now = (source.encoding, source.encoding_evidence)
        dialog = EncodingDialog(shown, now, self._stands.view, kept=kept is not None)
        dialog.exec()
        if dialog.decided and dialog.chosen != kept:
            deed = ChooseEncoding(self._library, uid, dialog.chosen)
            self._offers.withdraw_all("report encoding")
            self._push(translate("Undo", "choose the encoding"), deed)
        dialog.deleteLater()

    def _offer_encoding(self, uid: str, source: Source) -> None:
        self._offer(
            f"report encoding {uid}",
            lambda: translate("Encoding", "Read as {encoding}: {evidence}.").format(
                encoding=encoding_name(source.encoding),
                evidence=evidence_words(source.encoding_evidence),
            ),
            (
                lambda: translate("Encoding", "Other encodings…"),
                partial(self.ask_encoding, uid),
            ),
            (lambda: translate("Encoding", "It is right"), partial(self._keep_settled, uid)),
        )

    def _offer_split(self, uid: str, many: int) -> None:
        self._offer(
            f"report split {uid}",
            lambda: translate("Intake", "This file holds {count} reports.").format(count=many),
            (
                lambda: translate("Intake", "Split into {count} reports").format(count=many),
                partial(self.split, uid),
            ),
            (lambda: translate("Intake", "Keep it whole"), partial(self._keep_settled, uid)),
        )

    def _offer(self, key: str, words: Callable[[], str], *choices: Choice) -> None:
        self._offers.make(Offer(key, words, choices))

    def _keep_settled(self, uid: str) -> None:
        """Ask no more about a report."""
        kept = [name for name in self._settings.several("settled") if name != uid]
        self._settings.keep_several("settled", [uid, *kept][:_KEPT])

    def _push(self, words: str, deed: Deed) -> None:
        self._undo.push(Beside(words, deed, self._start))

    def _start(self, job: Callable[[Event], Iterator[object]]) -> None:
        self._notices.say(translate("Import", "Reading the report again…"))
        self._errand.start(job)

    def _finished(self) -> None:
        if not self._errand.busy:
            self._notices.end()
        self._seen = None
        self._tell(Changed.REPORTS | Changed.REPORT)
