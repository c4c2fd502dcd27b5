"""The one family of errors that a reader of Jiandu may be shown."""

from __future__ import annotations


class JianduError(Exception):
    """Something a reader can understand went wrong; `str()` is the message to show."""


class UnreadableReportError(JianduError):
    """A source could not become a report.

    `name` is the file (or other source) as the reader knows it, `reason` one plain clause.
    `str()` gives both, so a list of failures needs no further context.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[UnreadableReportError], tuple[str, str]]:
        """Pickle by both parts: the error crosses from the import worker to the window."""
        return type(self), (self.name, self.reason)


class LibraryError(JianduError):
    """The library on disk could not be opened, read or written; nothing in it was changed."""


class UsageError(JianduError):
    """What was asked for does not exist: a conversion, an option's value."""


class BadExpressionError(JianduError):
    """A reader's expression can't be read, or matches everywhere; the message says why."""


class BadTableError(JianduError):
    """A reader's own table can't serve; the message names file, line and reason."""


class BadWordsError(JianduError):
    """A line of a reader's list of words can't serve; `line` is its number, from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason
