"""Key terms in the window: asked of the worker, held against the library, followed to the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from core.keywords import KeyTerm, concordance, counts_of, terms_of
from core.library import Library
from core.search import Line
from core.wordlist import What, WordLine, lines_of, words_of
from gui.arrangement import Arrangement
from gui.keywords.lines import Lines
from gui.keywords.pane import KeywordsPane
from gui.keywords.rows import Place, PlaceRows, TermRows
from gui.language import translate
from gui.moving import Moving
from gui.stands import Stands
from gui.tasks import Worker
from gui.words.keeping import Wordkeeping

_MOST = 80  # terms
_AROUND = 24  # characters on either side of a place


@dataclass(frozen=True)
class _Against:
    """What terms are held against: counts of a sample of the library, by the words kept whole."""

    uids: frozenset[str]
    total: int
    dictionary: tuple[str, ...]
    counts: Mapping[str, int]


class Keywording:
    """Fills the pane of key terms. jieba counts in the worker; the pane is still while hidden."""

    def __init__(
        self,
        stands: Stands,
        pane: KeywordsPane,
        worker: Worker,
        moving: Moving,
        arrangement: Arrangement,
        words: Wordkeeping,
        window: QWidget,
    ) -> None:
        self._stands, self._pane, self._worker = stands, pane, worker
        self._moving, self._arrangement, self._words = moving, arrangement, words
        self.lines = Lines(self._library, window)
        self._against: _Against | None = None
        self._asked = 0
        self._shown: tuple[object, ...] = ()
        pane.chosen.connect(self.show_term)
        pane.placed.connect(self._open)
        pane.scoped.connect(self.refresh)
        pane.ranged.connect(lambda: self.show_term(pane.term.text()))
        pane.whole.connect(self.keep_whole)
        self.lines.found.connect(self._show_lines)

    @property
    def _library(self) -> Library:
        return self._stands.reading.library

    def close(self) -> None:
        """Stop what runs beside."""
        self.lines.close()

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {"keywords": self.show}

    def show(self) -> None:
        """Show the pane with the terms of the selection, or of the report where there is none."""
        self._arrangement.reveal("keywords")
        self._pane.scope.setCurrentIndex(1 if self._selected() else 0)
        self.refresh()
        self._pane.terms.setFocus()

    def follow(self) -> None:
        """Show the terms of what is open now, if the pane is on show and that is another text."""
        if self._pane.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Ask for the terms of the report or the selection."""
        report, uid = self._stands.reading.report, self._stands.reading.uid
        page = self._stands.reader.page
        if report is None or uid is None or page is None:
            return
        key = self._selected() if self._pane.of_selection else report.key
        dictionary = self._library.own_words.get().dictionary
        wanted = (key, dictionary, page.variant, self._library.count())
        if wanted == self._shown:
            return
        self._shown = wanted
        self._asked += 1
        self._pane.said.setText(translate("Keywords", "Counting…"))
        self._hold_against(dictionary, partial(self._ask_terms, self._asked, key, uid))
        self.show_term(self._pane.term.text())

    def show_term(self, term: str) -> None:
        """Show the places of a term, in the open report or in all of them."""
        page, uid = self._stands.reader.page, self._stands.reading.uid
        term = term.strip()
        if page is None or uid is None:
            return
        if self._pane.in_library and term:
            self.lines.ask(term)
            return
        places = [
            Place(uid, page.title, page.to_raw(c.span), c.left, c.found, c.right)
            for c in concordance([page.text], term, _AROUND)
        ]
        self._pane.show_places(PlaceRows(places, page.variant))

    def keep_whole(self, word: str) -> None:
        """Keep a word whole from now on, in every report."""
        if word:
            kept = lines_of(self._library.own_words.get())
            self._words.keep(words_of((*kept, WordLine(What.WORD, word))))

    def _selected(self) -> str:
        reader, report = self._stands.reader, self._stands.reading.report
        raw = reader.marked_passage() if reader.textCursor().hasSelection() else None
        return report.to_text.span(raw).of(report.key) if report and raw else ""

    def _hold_against(self, dictionary: tuple[str, ...], then: Callable[[], None]) -> None:
        """Count the terms of the library, unless that has been done, and go on."""
        known = self._against
        if known and (known.total, known.dictionary) == (self._library.count(), dictionary):
            then()
            return
        sample = self._library.texts.sample()

        def receive(counts: Counter[str]) -> None:
            self._against = _Against(frozenset(sample.uids), sample.total, dictionary, counts)
            then()

        self._worker.ask(receive, counts_of, sample.texts, dictionary)

    def _ask_terms(self, number: int, key: str, uid: str) -> None:
        against = self._against
        if against is None:
            return
        others = against.uids - {uid}
        counts = against.counts if others else None
        receive = partial(self._show_terms, number, len(others))
        holds = uid in against.uids
        self._worker.ask(receive, terms_of, key, against.dictionary, counts, _MOST, holds)

    def _show_terms(self, number: int, others: int, terms: Sequence[KeyTerm]) -> None:
        page = self._stands.reader.page
        if number != self._asked or page is None or self._against is None:
            return
        held = translate("Keywords", "Held against {count} of {total} reports")
        said = held.format(count=others, total=self._against.total)
        if all(term.elsewhere is None for term in terms):
            said = translate("Keywords", "Held against the language at large")
        self._pane.show_terms(TermRows(terms, page.variant), said)

    def _show_lines(self, _term: str, lines: Sequence[Line]) -> None:
        page = self._stands.reader.page
        if page is not None:
            places = [Place(x.report, x.title, x.raw, x.left, x.hit, x.right) for x in lines]
            self._pane.show_places(PlaceRows(places, page.variant))

    def _open(self, place: Place) -> None:
        if place.report == self._stands.reading.uid:
            self._moving.jump(place.raw)
        else:
            self._moving.open(place.report, place.raw)
