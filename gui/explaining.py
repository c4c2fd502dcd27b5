"""Words: how a passage is read, what it means, where else it stands, and how it sounds."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from core.dictionary import Explained, explain
from gui.language import translate
from gui.reader.card import Card
from gui.searching import Searching
from gui.settings import Settings
from gui.stands import Stands
from gui.tasks import Worker

_MOST = 40  # characters: more is no word to look up
_ENTRIES = 8  # entries that a card shows


class Explaining:
    """Explains the selection; the dictionary is the reader's own file, in the form of CC-CEDICT."""

    def __init__(
        self,
        stands: Stands,
        worker: Worker,
        searching: Searching,
        field: QLineEdit,
        settings: Settings,
    ) -> None:
        self._stands, self._worker, self._settings = stands, worker, settings
        self._searching, self._field = searching, field
        self.card = Card(stands.view)
        stands.moved.connect(self.card.hide)
        self._voice = voice(stands.view)

    def selected(self) -> str:
        """Return the words that are selected, as shown."""
        page, raw = self._stands.reader.page, self._stands.reader.marked_passage()
        if page is None or not raw or not self._stands.reader.textCursor().hasSelection():
            return ""
        return page.from_raw(raw).of(page.text).strip()

    def look_up(self) -> None:
        """Show reading and meaning of the selection in a card."""
        words = self.selected()[:_MOST]
        if words:
            name = self._settings.words("dictionary")
            self._worker.ask(self._show, explain, words, Path(name) if name else None)

    def _show(self, explained: Explained) -> None:
        view = self._stands.reader.viewport()
        rect = self._stands.reader.cursorRect()
        place = QRect(view.mapToGlobal(rect.topLeft()), rect.size())
        choose = (translate("Words", "Choose a dictionary…"), self.choose_dictionary)
        search = (translate("Words", "Search this"), self.search)
        self.card.show_beside(card_of(explained), [search, choose], place)

    def search(self) -> None:
        """Search the library for the selection; the list says how many reports have it."""
        words = self.selected()
        if words:
            self._field.setText(words)
            self._searching.ask(words)

    def choose_dictionary(self) -> None:
        """Let the reader choose a dictionary file."""
        title = translate("Words", "A dictionary in the form of CC-CEDICT")
        name, _ = QFileDialog.getOpenFileName(self._stands.view, title)
        if name:
            self._settings.keep_words("dictionary", name)
            self.look_up()

    def read_aloud(self) -> None:
        """Speak the selection, where the system has a voice; silence what is being spoken."""
        if self._voice is not None:
            self._voice(self.selected())

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "look_up": self.look_up,
            "search_this": self.search,
            "choose_dictionary": self.choose_dictionary,
            "read_aloud": self.read_aloud,
        }

    @property
    def can_speak(self) -> bool:
        """Say whether Qt's speech module is installed."""
        return self._voice is not None


def card_of(explained: Explained) -> str:
    """Return reading and entries as rich text."""
    words = f"<span style='font-size:large'><b>{escape(explained.words)}</b></span>"
    parts = [f"<p style='margin:0'>{words}<br>{escape(explained.reading)}</p>"]
    for entry in explained.entries[:_ENTRIES]:
        head = entry.simplified
        if entry.traditional != entry.simplified:
            head += f" · {entry.traditional}"
        meanings = escape("; ".join(entry.meanings))
        reading = escape(entry.reading)
        parts.append(f"<p style='margin:6px 0 0'><b>{escape(head)}</b> {reading}<br>{meanings}</p>")
    return "".join(parts)


def voice(parent: QWidget) -> Callable[[str], None] | None:
    """Return what speaks, or None where Qt's speech module is not installed (an Addon)."""
    if find_spec("PySide6.QtTextToSpeech") is None:
        return None
    # By name: an optional dependency, which type checkers can't see where it is not installed.
    speech = import_module("PySide6.QtTextToSpeech").QTextToSpeech(parent)

    def speak(words: str) -> None:
        speech.stop()
        if words:
            speech.say(words)

    return speak
