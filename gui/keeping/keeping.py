"""How a library is kept, put together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QUndoCommand
from PySide6.QtWidgets import QWidget

from core.library import Library
from gui.changes import Tell
from gui.keeping.chores import Chores
from gui.keeping.reasons import say_reason
from gui.keeping.renewing import Renewing
from gui.keeping.trash import show_trash
from gui.keeping.undoing import UndoStack, typed_words
from gui.language import translate
from gui.notices import Notices
from gui.offers import Choice, Offer, Offers
from gui.stands import Stands


class Keeping(QObject):
    """Backups, renewal, trash, and changes that a library refuses.

    `left` asks for the window to give way: to a backup (a Path) or to another library (None).
    """

    left = Signal(object)

    def __init__(
        self,
        library: Library,
        stands: Stands,
        told: tuple[Notices, Offers],
        undo: UndoStack,
        tell: Tell,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        notices, self._offers = told
        self.chores = Chores(library, notices, self._offers, tell, window)
        self.renewing = Renewing(library, stands, tell, self._offers, window)
        self._show_trash = show_trash(library, undo, tell, window)
        self._read_only = library.database.read_only
        self.chores.wanted.connect(self.left)
        undo.refused.connect(self._offer_again)

    def begin(self) -> None:
        """Begin what is done by itself."""
        self.chores.begin()
        self.renewing.begin()
        if self._read_only:
            self._offers.make(
                Offer(
                    "read only",
                    lambda: translate("Keeping", "This library is open for reading only."),
                )
            )

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return self.chores.deeds() | {
            "trash": self._show_trash,
            "other_library": lambda: self.left.emit(None),
        }

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.renewing.retranslate()

    def close(self) -> None:
        """Stop, and leave nothing running."""
        self.renewing.close()
        self.chores.close()

    def _offer_again(self, command: QUndoCommand, reason: str, again: Callable[[], object]) -> None:
        """Say what could not be kept, and keep it, with what was typed, to be tried again."""
        name, typed = command.text(), typed_words(command)
        choices: list[Choice] = [(lambda: translate("Import", "Try again"), again)]
        if typed:
            copy = partial(QGuiApplication.clipboard().setText, typed)
            choices.append((lambda: translate("Keeping", "Copy what I wrote"), copy))

        def words() -> str:
            said = translate("Keeping", "Not stored ({what}): {reason}")
            return said.format(what=name, reason=say_reason(reason)) + (
                f"\n“{typed}”" if typed else ""
            )

        self._offers.make(Offer(f"refused {id(command)}", words, choices, grave=True))
