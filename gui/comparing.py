"""Figures across reports in the window: the table, a measure compared, a report carried away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.compare.comparison import Measure
from core.compare.measures import Label
from core.errors import JianduError
from core.export.documents import make_document
from core.export.files import replacing, write_text
from core.export.markdown import to_markdown
from core.export.passages import passages
from core.export.webpage import to_html
from core.library import Library
from core.offsets import Span
from core.page import Mark, MarkKind, Page
from core.rows import measured, origin_of
from gui.arrangement import Arrangement
from gui.compare.figures import FiguresPane
from gui.compare.pane import ComparePane
from gui.language import translate
from gui.moving import Moving
from gui.reader.card import Deed
from gui.stands import Stands

_FORMS = "Word (*.docx);;HTML (*.html);;Markdown (*.md)"


class Comparing:
    """Leads from a figure to its measure over the library and back; writes a report as a file."""

    def __init__(
        self,
        library: Library,
        stands: Stands,
        arrangement: Arrangement,
        moving: Moving,
    ) -> None:
        self._library, self._stands = library, stands
        self._arrangement, self._moving = arrangement, moving
        self.figures, self.pane = FiguresPane(library), ComparePane(library)
        arrangement.add_view("figures", self.figures)
        arrangement.add_view("compare", self.pane)
        self.figures.jump.connect(self.go)
        self.pane.jump.connect(self.go)
        self.figures.compare.connect(self.compare)
        self.figures.left.connect(self.show_report)
        self.pane.left.connect(self.show_report)

    def show_figures(self) -> None:
        """Show all figures of the library in place of the report, or the report again."""
        if self._arrangement.view == "figures":
            self.show_report()
            return
        self.figures.refresh()
        self._arrangement.show_view("figures")
        self.figures.text.setFocus()

    def compare_here(self) -> None:
        """Compare the measure of the figure at the caret; without one, let a measure be named."""
        measure = self.measure_at_caret()
        if measure is not None and self._arrangement.view == "reader":
            self.compare(measure)
            return
        self._arrangement.show_view("compare")
        self.pane.name.setFocus()

    def compare(self, measure: Measure) -> None:
        """Show a measure over all reports."""
        self.pane.show_measure(measure)
        self._arrangement.show_view("compare")

    def measure_at_caret(self) -> Measure | None:
        """Return what the figure at the caret counts; None where there is none that says so."""
        page = self._stands.reader.page
        if page is None:
            return None
        caret = self._stands.reader.caret()
        for mark in page.marks_in(Span(caret, caret + 1)):
            if mark.kind is MarkKind.FIGURE:
                return measure_of(page, mark.index)
        return None

    def deeds_with(self, mark: Mark) -> list[Deed]:
        """Return what can be done with a mark: a figure is compared."""
        page = self._stands.reader.page
        if page is None or mark.kind is not MarkKind.FIGURE:
            return []
        measure = measure_of(page, mark.index)
        if measure is None:
            return []
        return [
            (translate("Compare", "Compare with other reports"), partial(self.compare, measure))
        ]

    def show_report(self) -> None:
        """Go back to the report."""
        self._arrangement.show_view("reader" if self._stands.reader.page else "empty")

    def export(self, window: QWidget | None = None) -> None:
        """Let the reader choose a file, and write the open report to it."""
        page = self._stands.reader.page
        if page is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            window, translate("Compare", "Export report"), f"{page.title[:60]}.docx", _FORMS
        )
        if name:
            self.write(page, Path(name))

    def write(self, page: Page, path: Path) -> None:
        """Write a page, as it is shown, with its bookmarks; the name says the format."""
        uid = self._library.uid_of(page.report.source.sha256)
        kept = self._library.bookmarks.of(uid) if uid else []
        origin = origin_of(page.report, uid)
        document = make_document(page, origin, list(passages(page.report, origin, kept)))
        try:
            if path.suffix.lower() == ".docx":
                from core.export.word import write_word  # noqa: PLC0415 - a quarter of a second

                with replacing(path) as draft:
                    write_word(document, draft)
            else:
                markdown = path.suffix.lower() == ".md"
                write_text(path, [to_markdown(document) if markdown else to_html(document)])
        except JianduError as error:
            QMessageBox.warning(
                self._stands.view, translate("Compare", "Export report"), str(error)
            )

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the menus ask for, by name."""
        return {
            "figures": self.show_figures,
            "compare": self.compare_here,
            "report": self.show_report,
            "export": self.export,
        }

    def go(self, uid: str, raw: Span | None) -> None:
        """Show a report, and select a raw place of it."""
        self._arrangement.show_view("reader")
        self._moving.open(uid, raw)


def measure_of(page: Page, index: int) -> Measure | None:
    """Return what a figure of a page's report counts, if it says so."""
    figure, key = page.report.figures[index], page.report.key
    if figure.label is None:
        return None
    verb = figure.action.of(key) if figure.action and not figure.change else None
    return Measure(Label(*measured(figure.label.of(key), figure.words, verb)), figure.kind)
