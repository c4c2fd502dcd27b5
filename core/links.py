"""Links into Jiandu: `jiandu://report/UID#char=12,30` is a place in a report of the library.

The fragment is RFC 5147's, in raw code points. Exports carry such links; a desktop hands them to
`jiandu` (the scheme is in its menu entry), which shows the place in the window.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from core.errors import UsageError
from core.offsets import Span

SCHEME = "jiandu:"
"""What every link begins with."""

# Desktops and mail programs add or drop the slash before the fragment, and escape its comma.
_LINK = re.compile(
    r"jiandu://report/([\w-]{1,128})/?(?:#char=(\d{1,9})(?:,|%2C)(\d{1,9}))?", re.IGNORECASE
)


class Link(NamedTuple):
    """A report (a uid) and the raw place meant; None for the report as a whole."""

    report: str
    span: Span | None


def make_link(report: str, span: Span | None = None) -> str:
    """Return a link to a report of a library, or to raw code points of it."""
    place = f"#char={span.start},{span.end}" if span else ""
    return f"{SCHEME}//report/{report}{place}"


def read_link(text: str) -> Link:
    """Return what a link says. Raises UsageError where it is none of Jiandu's."""
    found = _LINK.fullmatch(text.strip())
    if found is None:
        message = f"{text[:200]!r} is no link of Jiandu's (jiandu://report/…)"
        raise UsageError(message)
    report, start, end = found.groups()
    span = Span(int(start), int(end)) if start and int(start) <= int(end) else None
    return Link(report, span)
