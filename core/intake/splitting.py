"""A source that holds several reports, taken apart: each becomes a report of the library."""

from __future__ import annotations

from threading import Event

from core.errors import LibraryError
from core.intake.reading import work
from core.library import Library
from core.model import Report


def split_report(library: Library, uid: str, stop: Event) -> list[str]:
    """Store the reports that one report holds, each as its own; return them (uids).

    The whole is left as it is. Nothing comes of a report that holds one, or once `stop` is set.
    Raises LibraryError where it can't be taken apart or stored.
    """
    for _, parts, reason in work([library.load(uid)], split_again, stop, _name):
        if parts is None:
            raise LibraryError(str(reason))
        return [library.add(report, data).uid for report, data in parts]
    return []


def split_again(report: Report) -> tuple[tuple[Report, bytes], ...]:
    """Take a report apart; runs in the worker. See `core.ingest.split`."""
    from core.ingest import split  # noqa: PLC0415 - heavy, and for the worker only

    return split(report)


def _name(report: Report) -> str:
    return report.source.name
