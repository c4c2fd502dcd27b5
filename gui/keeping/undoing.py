"""The undo stack, where a library may refuse: on a full disk, a lost drive, a locked file.

A change that is refused is not on the stack; it stays, with all that was typed for it, in an offer
to try again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.errors import JianduError


class _Tried(QUndoCommand):
    """A command that has been done once already, and whose errors are kept for the stack."""

    def __init__(self, command: QUndoCommand) -> None:
        super().__init__(command.text())
        self.command = command
        self.error: JianduError | None = None
        self.quiet = True
        """Whether the next call is to do nothing: it has been done, or has failed."""

    def redo(self) -> None:
        """Do it again."""
        self._call(self.command.redo)

    def undo(self) -> None:
        """Undo it."""
        self._call(self.command.undo)

    def _call(self, act: Callable[[], object]) -> None:
        if self.quiet:
            self.quiet = False
            return
        try:
            act()
        except JianduError as error:  # an exception must not go through Qt
            self.error = error


class UndoStack(QUndoStack):
    """`refused` carries the command that could not be done, why, and what tries it again."""

    refused = Signal(object, str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tried: list[_Tried] = []

    def push(self, command: QUndoCommand) -> None:
        """Do a command and keep it for undo, or offer it again where it is refused."""
        try:
            command.redo()
        except JianduError as error:
            self.refused.emit(command, str(error), partial(self.push, command))
            return
        del self._tried[self.index() :]
        tried = _Tried(command)
        self._tried.append(tried)
        super().push(tried)

    def undo(self) -> None:
        """Undo the last command; where that is refused, it is still done."""
        if self.canUndo():
            tried = self._tried[self.index() - 1]
            super().undo()
            self._settle(tried, super().redo, self.undo)

    def redo(self) -> None:
        """Do the next command again; where that is refused, it is still undone."""
        if self.canRedo():
            tried = self._tried[self.index()]
            super().redo()
            self._settle(tried, super().undo, self.redo)

    def _settle(self, tried: _Tried, back: Callable[[], None], again: Callable[[], object]) -> None:
        error, tried.error = tried.error, None
        if error:
            tried.quiet = True
            back()
            self.refused.emit(tried.command, str(error), again)


def typed_words(command: QUndoCommand) -> str:
    """Return what a reader has typed for a command, if anything."""
    return str(getattr(command, "typed", ""))
