"""What is carried out of the library and back: a report, bookmarks, annotations of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.errors import JianduError
from core.files import load_bytes
from core.library import Library
from core.page import Page
from gui.changes import Changed, Tell
from gui.language import QT_TRANSLATE_NOOP, translate
from gui.stands import Stands

if TYPE_CHECKING:
    from core.export.annotationfile import Missed

_REPORT = (
    "Word (*.docx);;PDF (*.pdf);;HTML (*.html);;Markdown (*.md);;RIS (*.ris);;CSL-JSON (*.csl.json)"
)
_NAMES = {
    "w3c": QT_TRANSLATE_NOOP("Export", "Web Annotations"),
    "jsonl": QT_TRANSLATE_NOOP("Export", "Web Annotations, one a line"),
    "hypothesis": "Hypothesis",
    "thorium": "Thorium Reader",
    "readwise": "Readwise",
    "anki": "Anki",
    "obsidian": QT_TRANSLATE_NOOP("Export", "Notes for Obsidian, into a folder"),
}
"""What the forms of bookmarks are called; names of programs are not translated."""


class Exporting:
    """Writes the open report, and bookmarks of the library; takes annotations in."""

    def __init__(
        self, library: Library, stands: Stands, undo: QUndoStack, tell: Tell, window: QWidget
    ) -> None:
        self._library, self._stands = library, stands
        self._undo, self._tell, self._window = undo, tell, window

    def ask_report(self) -> None:
        """Let the reader choose a file, and write the open report to it."""
        from core.export.files import file_name  # noqa: PLC0415 - so that a start need not wait

        page = self._stands.reader.page
        if page is None:
            return
        title = translate("Compare", "Export report")
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, file_name(page.title, "docx"), _REPORT
        )
        if name:
            self.write(page, Path(name))

    def write(self, page: Page, path: Path) -> None:
        """Write a page, as it is shown, with its bookmarks; the name says the format."""
        from gui.documents import write_document  # noqa: PLC0415 - so that a start need not wait

        uid = self._library.uid_of(page.report.source.sha256)
        try:
            write_document(page, uid, self._library.bookmarks.of(uid) if uid else [], path)
        except JianduError as error:
            self._warn(translate("Compare", "Export report"), str(error))

    def ask_bookmarks(self) -> None:
        """Let the reader choose a form and a file, and write all bookmarks of the library."""
        from core.export.bookmarkfiles import FORMS  # noqa: PLC0415 - as above

        forms = {
            f"{translate('Export', _NAMES[form])} (*.{FORMS[form]})": form
            for form in FORMS
            if form != "obsidian"
        }
        title = translate("Export", "Export bookmarks")
        name, chosen = QFileDialog.getSaveFileName(
            self._window, title, "bookmarks.jsonld", ";;".join(forms)
        )
        if name:
            self.write_bookmarks(forms[chosen], Path(name))

    def ask_notes(self) -> None:
        """Let the reader choose a folder, and write a note for each report with bookmarks."""
        title = translate("Export", "Notes for Obsidian, into a folder")
        name = QFileDialog.getExistingDirectory(self._window, title)
        if name:
            self.write_bookmarks("obsidian", Path(name))

    def write_bookmarks(self, form: str, path: Path) -> list[Path]:
        """Write all bookmarks of the library in a form; return the files written."""
        from core.export import bookmarkfiles as files  # noqa: PLC0415 - as above

        if form != "obsidian" and not path.suffix:
            path = path.with_name(f"{path.name}.{files.FORMS[form]}")
        try:
            kept = files.kept_passages(self._library, self._library.bookmarks.listed())
            return files.write_bookmarks(kept, form, path)
        except JianduError as error:
            self._warn(translate("Export", "Export bookmarks"), str(error))
            return []

    def ask_annotations(self) -> None:
        """Let the reader choose a file of annotations, and take them in."""
        title = translate("Export", "Import annotations")
        name, _ = QFileDialog.getOpenFileName(
            self._window, title, "", "(*.jsonld *.json *.jsonl *.annotation)"
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take the annotations of a file as bookmarks; say which had no place, and why."""
        from core.export.annotationfile import read_annotations  # noqa: PLC0415 - as above
        from core.export.placing import take_annotations  # noqa: PLC0415 - as above

        command = TakeAnnotations(self._library, self._tell)
        try:
            kept, unread = read_annotations(load_bytes(path))
            taken = take_annotations(self._library, kept)
        except JianduError as error:
            self._warn(translate("Export", "Import annotations"), str(error))
            return
        if taken.made:
            command.made = taken.made
            self._undo.push(command)
        self._say(taken.added, taken.known, [*unread, *taken.missed])

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "export": self.ask_report,
            "export_bookmarks": self.ask_bookmarks,
            "export_notes": self.ask_notes,
            "import_annotations": self.ask_annotations,
        }

    def _say(self, added: int, known: int, missed: Sequence[Missed]) -> None:
        from gui.missed import MissedDialog  # noqa: PLC0415 - as above

        words = translate("Export", "{added} bookmarks added, {known} were here already.")
        MissedDialog(words.format(added=added, known=known), missed, self._window).exec()

    def _warn(self, title: str, words: str) -> None:
        QMessageBox.warning(self._window, title, words)


class TakeAnnotations(QUndoCommand):
    """Bookmarks that came out of a file, taken away again and back as one."""

    def __init__(self, library: Library, tell: Tell) -> None:
        super().__init__(translate("Undo", "import annotations"))
        self._library, self._tell = library, tell
        self.made: Sequence[str] = ()
        self._done = True  # they are made before the command is pushed

    def redo(self) -> None:
        """Bring them back."""
        if not self._done:
            for key in self.made:
                self._library.bookmarks.restore(key)
        self._done = True
        self._tell(Changed.BOOKMARKS)

    def undo(self) -> None:
        """Put them away."""
        for key in self.made:
            self._library.bookmarks.remove(key)
        self._done = False
        self._tell(Changed.BOOKMARKS)
