"""What is being read: one report of the library, in one script, with its reader's choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from core.library import Library
from core.model import Report
from core.offsets import Span
from core.page import Page, make_page
from core.script import SCRIPTS, Variant

LONG = 200_000
"""Code points of a report from which on the window does not wait until it is read and converted."""


def load_page(
    library: Library, uid: str, variant: Variant, *, guarded: bool
) -> tuple[Report, Page]:
    """Return a report and its page, with all that is looked up in it; safe to call in any thread.

    Raises LibraryError.
    """
    report = library.load_corrected(uid)
    settled = settled_in(library, uid, report)
    return report, _prepared(report, variant, settled, guarded=guarded)


def settled_in(library: Library, uid: str, report: Report) -> dict[int, str]:
    """Return the forms that a reader has settled, by place in the text. Raises LibraryError."""
    raw, to_text = library.choices.of(uid, report.raw), report.to_text
    return {to_text.span(Span(at, at + 1)).start: form for at, form in raw.items()}


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

    def open(self, uid: str) -> None:
        """Take up a report. Raises LibraryError."""
        self.take(uid, self.library.load_corrected(uid))

    def take(self, uid: str, report: Report, page: Page | None = None) -> None:
        """Take up a report that has been loaded, with a page of it. Raises LibraryError."""
        self.uid, self.report = uid, report
        self.forget_pages()
        if page:
            self.keep(page)

    @property
    def is_long(self) -> bool:
        """Whether making a page of the report would stall the window."""
        return self.report is not None and len(self.report.text) > LONG

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
        make = self.maker(variant, guarded=guarded)
        if make:
            self._pages[variant] = make()
        return self._pages.get(variant)

    def maker(self, variant: Variant, *, guarded: bool) -> Callable[[], Page] | None:
        """Return what makes a page that is not made yet; safe to call in any thread."""
        if self.report is None:
            return None
        if guarded != self._guarded:
            self._guarded = guarded
            self._pages.clear()
        return None if variant in self._pages else self._maker(self.report, variant)

    def others(self) -> list[Callable[[], Page]]:
        """Return what makes the pages in the other scripts; safe to call in any thread."""
        if self.report is None:
            return []
        return [self._maker(self.report, v) for v in SCRIPTS if v not in self._pages]

    def _maker(self, report: Report, variant: Variant) -> Callable[[], Page]:
        return partial(_prepared, report, variant, dict(self.choices), guarded=self._guarded)

    def keep(self, page: Page) -> None:
        """Take a page that was made ahead, if nothing that it shows has changed since."""
        current = (page.choices, page.guarded) == (self.choices, self._guarded)
        if page.report is self.report and current:
            self._pages.setdefault(page.variant, page)

    def forget_pages(self) -> None:
        """Make all pages anew: something that they show has changed. Raises LibraryError."""
        self._pages.clear()
        self.choices = {}
        if self.uid is not None and self.report is not None:
            self.choices = settled_in(self.library, self.uid, self.report)


def _prepared(report: Report, variant: Variant, choices: dict[int, str], *, guarded: bool) -> Page:
    """Return a page with its marks found."""
    page = make_page(report, variant, choices, guarded=guarded)
    page.prepare()
    return page
