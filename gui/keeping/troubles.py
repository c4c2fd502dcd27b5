"""A library that can't be opened: what is wrong with it, and what the reader may do about it.

Nothing that is chosen here changes the file.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QVBoxLayout

from core.errors import LibraryError
from core.library import Library
from core.library.backup import automatic_backups, restore
from core.library.database import Database
from core.library.salvage import salvage
from gui.keeping.reasons import say_reason
from gui.keeping.waiting import Waiting
from gui.language import translate


class TroubleDialog(QDialog):
    """Says why a library can't be opened; `choice` names what the reader wants then."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__()
        self.choice = "quit"
        self.setWindowTitle("Jiandu 简牍")
        self.setMinimumWidth(520)
        title = QLabel(translate("Trouble", "This library can't be opened."))
        title.setObjectName("emptyTitle")
        words = QLabel(say_reason(reason))
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        safe = QLabel(translate("Trouble", "Nothing in it has been changed."))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for label in (title, words, safe):
            column.addWidget(label)
        self.buttons: dict[str, QPushButton] = {}
        for name, text in self._choices(folder):
            button = self.buttons[name] = QPushButton(text)
            button.clicked.connect(partial(self._choose, name))
            column.addWidget(button)

    def _choices(self, folder: Path) -> list[tuple[str, str]]:
        choices = [
            ("again", translate("Trouble", "Try again")),
            ("other", translate("Trouble", "Open another library…")),
        ]
        if can_look(folder):
            choices.append(("look", translate("Trouble", "Open it for reading only")))
        else:
            choices.append(("salvage", translate("Trouble", "Save what can be read, elsewhere…")))
        if automatic_backups(folder):
            choices.append(("backup", translate("Trouble", "Open the latest backup, elsewhere…")))
        return [*choices, ("quit", translate("Trouble", "Quit"))]

    def _choose(self, name: str) -> None:
        self.choice = name
        self.accept()


def can_look(folder: Path) -> bool:
    """Say whether a library can be opened for reading."""
    try:
        Database.look(folder).close()
    except LibraryError:
        return False
    return True


def open_library(folder: Path) -> Library | None:
    """Return the library of a folder, or what its reader wants in its stead; None for nothing."""
    while True:
        try:
            return Library.open(folder)
        except LibraryError as error:
            reason = str(error)
        dialog = TroubleDialog(folder, reason)
        dialog.exec()
        choice = dialog.choice
        dialog.deleteLater()
        if choice == "quit":
            return None
        try:
            if choice == "look":
                return Library(Database.look(folder))
            folder = _turned_to(choice, folder) or folder
        except LibraryError:
            continue  # the dialog comes again, and says why


def _turned_to(choice: str, folder: Path) -> Path | None:
    """Return the folder of the library that was chosen, or made; None where nothing was."""
    if choice == "again":
        return folder
    name = QFileDialog.getExistingDirectory(
        None, translate("Trouble", "Folder of the library"), str(folder.parent)
    )
    if not name or choice == "other":
        return Path(name) if name else None
    target = _free(Path(name))
    if choice == "backup":
        backup = automatic_backups(folder)[-1]
        words = translate("Trouble", "Restoring the backup…")
        Waiting[object](words).done(partial(restore, backup, target))
    else:
        words = translate("Trouble", "Saving what can be read…")
        Waiting[object](words).done(partial(salvage, folder, target))
    return target


def _free(folder: Path) -> Path:
    """Return a folder in another one, or itself if it is empty, that holds nothing yet."""
    if not any(folder.iterdir()):
        return folder
    names = ("jiandu", *(f"jiandu-{number}" for number in range(2, 1000)))
    return next(folder / name for name in names if not (folder / name).exists())
