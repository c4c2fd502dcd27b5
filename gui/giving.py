"""What leaves Jiandu: copies as shown or with their source, print, PDF."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QPageLayout, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core.offsets import Span
from core.page import Page
from gui.language import translate
from gui.reader.printing import print_page
from gui.reader.view import ReaderView
from gui.showing import Showing
from gui.stands import Stands
from gui.theme import LIGHT


class Giving:
    """Copies and prints the page on show."""

    def __init__(self, stands: Stands, showing: Showing, window: QWidget) -> None:
        self._stands, self._showing, self._window = stands, showing, window

    def copy(self, view: ReaderView) -> None:
        """Copy the selection in a view, or the sentence, as it is on the screen."""
        page, raw = view.page, view.marked_passage()
        if page and raw:
            QGuiApplication.clipboard().setText(page.from_raw(raw).of(page.text))

    def copy_source(self, raw: Span | None = None) -> None:
        """Copy a passage, or what is marked, as it came, with where it comes from."""
        page, raw = self._stands.reader.page, raw or self._stands.reader.marked_passage()
        if page and raw:
            QGuiApplication.clipboard().setText(cited(page, raw))

    def save_pdf(self) -> None:
        """Let the reader choose a file, and write the page to it."""
        page = self._stands.reader.page
        if page is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, translate("Print", "Save as PDF"), f"{page.title[:60]}.pdf", "PDF (*.pdf)"
        )
        if name:
            self.write_pdf(page, name)

    def write_pdf(self, page: Page, name: str) -> None:
        """Write a page, with the marks that are switched on, to a PDF file."""
        writer = QPdfWriter(name)
        writer.setTitle(page.title)
        writer.setCreator("Jiandu")
        print_page(writer, page, LIGHT, self._showing.typography, self._showing.preferences.layers)

    def print(self) -> None:
        """Ask for a printer, and print the page."""
        page = self._stands.reader.page
        if page is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        if QPrintDialog(printer, self._window).exec() == QDialog.DialogCode.Accepted:
            layers = self._showing.preferences.layers
            print_page(printer, page, LIGHT, self._showing.typography, layers)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "copy_source": self.copy_source,
            "save_pdf": self.save_pdf,
            "print": self.print,
        }


def cited(page: Page, raw: Span) -> str:
    """Return a passage as it came, and below it where it is from and what repaired it."""
    report = page.report
    metadata = report.metadata
    parts = [report.display_title]
    if metadata.publisher:
        parts.append(metadata.publisher.of(report.text))
    if metadata.date:
        parts.append(metadata.date.value)
    source = report.source
    parts.append(f"{source.name}, sha256 {source.sha256}, {raw.start}–{raw.end}")
    touched = [
        f"{repair.before} → {repair.after} ({repair.rule})"
        for repair in report.repairs
        if repair.applied and repair.raw_span.overlaps(raw)
    ]
    lines = [raw.of(report.raw), "", " · ".join(parts)]
    if touched:
        lines.append(translate("Print", "Repairs in it: {list}").format(list="; ".join(touched)))
    return "\n".join(lines)
