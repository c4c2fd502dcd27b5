"""What is being read: one report of the library, in one script, with its reader's choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from core.library import Library
from core.model import Report
from core.offsets import Span
from core.page import Page, make_page
from core.script import SCRIPTS, Variant


class Reading:
    """The open report, and its pages, each made when it is first shown."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.uid: str | None = None
        self.report: Report | None = None
        self.choices: dict[int, str] = {}
        """The forms that the reader has settled, by place in the report's text."""
        self._guarded = True
        self._pages: dict[Variant, Page] = {}

    def open(self, uid: str) -> int:
        """Take up a report and return where its reader left it. Raises LibraryError."""
        report, position = self.library.load_corrected(uid), self.library.progress.position(uid)
        self.uid, self.report = uid, report
        self.forget_pages()
        return position or 0

    def reload(self) -> None:
        """Take up the open report as it is in the library now. Raises LibraryError."""
        if self.uid:
            self.report = self.library.load_corrected(self.uid)
            self.forget_pages()

    def close(self) -> None:
        """Put the report away."""
        self.uid = self.report = None
        self.choices = {}
        self._pages.clear()

    def page(self, variant: Variant, *, guarded: bool) -> Page | None:
        """Return the page in a script; conversion minds the edges of words, or not."""
        if self.report is None:
            return None
        if guarded != self._guarded:
            self._guarded = guarded
            self._pages.clear()
        if variant not in self._pages:
            self._pages[variant] = self._maker(self.report, variant)()
        return self._pages[variant]

    def others(self) -> list[Callable[[], Page]]:
        """Return what makes the pages in the other scripts; safe to call in any thread."""
        if self.report is None:
            return []
        return [self._maker(self.report, v) for v in SCRIPTS if v not in self._pages]

    def _maker(self, report: Report, variant: Variant) -> Callable[[], Page]:
        return partial(make_page, report, variant, dict(self.choices), guarded=self._guarded)

    def keep(self, page: Page) -> None:
        """Take a page that was made ahead, if nothing that it shows has changed since."""
        current = (page.choices, page.guarded) == (self.choices, self._guarded)
        if page.report is self.report and current:
            self._pages.setdefault(page.variant, page)

    def forget_pages(self) -> None:
        """Make all pages anew: something that they show has changed. Raises LibraryError."""
        self._pages.clear()
        self.choices = self._kept_choices()

    def _kept_choices(self) -> dict[int, str]:
        if self.uid is None or self.report is None:
            return {}
        raw = self.library.choices.of(self.uid, self.report.raw)
        to_text = self.report.to_text
        return {to_text.span(Span(at, at + 1)).start: form for at, form in raw.items()}
