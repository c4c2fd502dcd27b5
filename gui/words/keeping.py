"""The reader's own words: edited in a window, offered after a correction, kept by commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget

from core.corrections import Correction, CorrectionKind, offered
from core.library import Library
from core.model import Initiative, InitiativeKind, Report
from core.offsets import Span
from core.ownwords import OwnWords
from core.page import Mark, MarkKind
from core.wordlist import WordLine, lines_of, words_of
from gui.changes import Changed, Tell
from gui.correcting import Correcting
from gui.language import translate
from gui.offers import Offer, Offers
from gui.reader.card import Deed
from gui.stands import Stands
from gui.words.beside import Beside
from gui.words.naming import NameDialog, Other

if TYPE_CHECKING:
    from gui.words.editor import WordsEditor

_OFFER = "own words"
_MOST = 500  # names of other reports that a dialog offers


class KeepWords(QUndoCommand):
    """Keep other own words; what is open shows them at once, rows follow."""

    def __init__(self, library: Library, after: OwnWords, follow: Callable[[], None]) -> None:
        super().__init__(translate("Undo", "change my words"))
        self._library, self._after, self._follow = library, after, follow
        self._before = library.own_words.get()

    def redo(self) -> None:
        """Keep the new ones."""
        self._keep(self._after)

    def undo(self) -> None:
        """Keep the old ones again."""
        self._keep(self._before)

    def _keep(self, words: OwnWords) -> None:
        self._library.own_words.keep(words)
        self._follow()


class Wordkeeping:
    """What the reader says of names, in one report or in all."""

    def __init__(
        self,
        stands: Stands,
        correcting: Correcting,
        undo: QUndoStack,
        offers: Offers,
        tell: Tell,
        window: QWidget,
    ) -> None:
        self._stands, self._correcting, self._undo = stands, correcting, undo
        self._offers, self._tell, self._window = offers, tell, window
        self.beside = Beside(self._library, window)
        self.beside.followed.connect(partial(tell, Changed.REPORTS))
        correcting.more.append(self._offer)

    @cached_property
    def editor(self) -> WordsEditor:
        """The window of own words, made when it is first shown."""
        from gui.words.editor import WordsEditor  # noqa: PLC0415 - a start need not wait for it

        made = WordsEditor(self._window)
        made.kept.connect(self._take)
        return made

    @property
    def _library(self) -> Library:
        return self._stands.reading.library

    def close(self) -> None:
        """Stop what runs beside."""
        if "editor" in vars(self):
            self.editor.close()
        self.beside.close()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {"my_words": self.show, "name_this": self.name_selection}

    def deeds_with(self, mark: Mark) -> list[Deed]:
        """Return what can be done with a mark: an initiative is set right."""
        if mark.kind is not MarkKind.INITIATIVE:
            return []
        return [(translate("Naming", "Set right…"), partial(self.set_right, mark.index))]

    # All reports.

    def show(self) -> None:
        """Show the window of own words."""
        self._refresh()
        self.editor.show()
        self.editor.raise_()
        self.editor.activateWindow()
        self.editor.form.words.setFocus()

    def keep(self, words: OwnWords) -> None:
        """Keep these own words; undoing keeps the former ones."""
        if words != self._library.own_words.get():
            self._undo.push(KeepWords(self._library, words, self._follow))

    def _take(self, lines: Sequence[WordLine]) -> None:
        self.keep(words_of(lines))

    def _follow(self) -> None:
        self._tell(Changed.REPORT)
        if "editor" in vars(self) and self.editor.isVisible():
            self._refresh()
        self.beside.follow()

    def _refresh(self) -> None:
        words = self._library.own_words.get()
        self.editor.show_words(lines_of(words), self._stands.reading.report)

    # One report.

    def name_selection(self) -> None:
        """Let the reader say that the selection, or what is marked at the caret, is a name."""
        reader, page = self._stands.reader, self._stands.reader.page
        if page is None:
            return
        caret = reader.caret()
        at_caret = (m for m in page.marks_in(Span(caret, caret + 1)) if m.span.start <= caret)
        mark = next((m for m in at_caret if m.kind is MarkKind.INITIATIVE), None)
        raw = reader.marked_passage()
        if reader.textCursor().hasSelection() and raw:
            self._ask(raw, None)
        elif mark is not None:
            self.set_right(mark.index)

    def set_right(self, index: int) -> None:
        """Let the reader say of what kind a mention is, or what it is the same as."""
        report = self._stands.reading.report
        if report is not None:
            mention = report.initiatives[index]
            self._ask(report.to_raw.span(mention.span), mention)

    def _ask(self, raw: Span, mention: Initiative | None) -> None:
        report = self._stands.reading.report
        if report is None:
            return
        kind = mention.kind if mention else None
        others = self.others(report, mention)
        words = report.to_text.span(raw).of(report.text)
        dialog = NameDialog(words, kind, others, self._stands.view)
        if dialog.exec():
            self.say(raw, kind, dialog.chosen_kind, dialog.chosen_same)

    def say(
        self, raw: Span, before: InitiativeKind | None, kind: InitiativeKind, same: str | None
    ) -> None:
        """Keep that a raw span is an initiative of a kind, and the same as another thing."""
        self._undo.beginMacro(translate("Undo", "correction"))
        if kind is not before:
            self._correcting.keep(CorrectionKind.INITIATIVE, raw, {"kind": kind.value})
        if same:
            self._correcting.keep(CorrectionKind.SAME_AS, raw, {"key": same})
        self._undo.endMacro()

    def others(self, report: Report, mention: Initiative | None) -> list[Other]:
        """Return the other things named: in the report, then in the library."""
        own = None if mention is None else report.entities[mention.entity].key
        named = {entity.key: entity.name for entity in report.entities}
        for counted in self._library.initiatives.names(limit=_MOST):
            named.setdefault(counted.key, counted.key)
        return [Other(name, key) for key, name in named.items() if key != own]

    def _offer(self, uid: str, report: Report, correction: Correction) -> None:
        """Offer to hold what was said of one report for all, if others hold the words."""
        words = offered(report, correction)
        if words is not None:
            self.beside.count(words, uid, partial(self._make_offer, words))

    def _make_offer(self, words: OwnWords, count: int) -> None:
        if not count:
            return
        what = "、".join([e.words for e in words.entries] + [key for key, _ in words.same])

        def said() -> str:
            found = translate("OwnWords", "“{words}” stands in {count} other reports too.")
            return found.format(words=what, count=count)

        def choice() -> str:
            return translate("OwnWords", "Hold this for all reports")

        apply = partial(self._adopt, words)
        self._offers.make(Offer(f"{_OFFER} {what}", said, [(choice, apply)]))

    def _adopt(self, words: OwnWords) -> None:
        kept = self._library.own_words.get()
        self.keep(words_of((*lines_of(kept), *lines_of(words))))
