"""Which container some bytes are: by what they begin with, then by the file's name."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.errors import UnreadableReportError
from core.formats.extracted import Extracted, TooLongError

Extract = Callable[[bytes, str, str | None], Extracted]


def _plain(data: bytes, name: str, encoding: str | None) -> Extracted:
    from core.formats.plain import extract_plain  # noqa: PLC0415 - each container loads when met

    return extract_plain(data, name, encoding)


def _markdown(data: bytes, name: str, encoding: str | None) -> Extracted:
    from core.formats.markdown import extract_markdown  # noqa: PLC0415

    return extract_markdown(data, name, encoding)


def _html(data: bytes, name: str, encoding: str | None) -> Extracted:
    from core.formats.html import extract_html  # noqa: PLC0415

    return extract_html(data, name, encoding)


def _docx(data: bytes, name: str, _: str | None) -> Extracted:
    from core.formats.docx import extract_docx  # noqa: PLC0415

    return extract_docx(data, name)


def _pdf(data: bytes, name: str, _: str | None) -> Extracted:
    from core.formats.pdf import extract_pdf  # noqa: PLC0415

    return extract_pdf(data, name)


def _epub(data: bytes, name: str, _: str | None) -> Extracted:
    from core.formats.epub import extract_epub  # noqa: PLC0415

    return extract_epub(data, name)


_BY_SUFFIX: dict[str, Extract] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".docx": _docx,
    ".pdf": _pdf,
    ".epub": _epub,
}

SUFFIXES = frozenset(_BY_SUFFIX)
"""File name endings (lower case) that a folder import takes."""

_ZIP = b"PK\x03\x04"
_ZIP_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"xl/workbook", "an Excel workbook"),
    (b"ppt/presentation", "a PowerPoint presentation"),
    (b"content.xmlapplication/vnd.oasis", "an OpenDocument file"),
)
# Atomic groups: a hundred comments are tried one way only.
_PAGE = re.compile(
    rb"\s*(?><\?xml[^>]{0,200}>\s*)?(?><!--.{0,2000}?-->\s*)*+<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096  # bytes in which a container shows what it is


def extract(data: bytes, name: str, encoding: str | None = None) -> Extracted:
    """Return the plain text of some bytes and what their container says of it.

    `name` is the file as the reader knows it: it settles what the bytes leave open and stands in
    messages. `encoding` is the reader's choice, for containers that have none of their own.
    Raises UnreadableReportError, with name and reason, where there is no text to be had.
    """
    if not data:
        raise UnreadableReportError(name, "is empty")
    try:
        found = _container(data, name)(data, name, encoding)
    except TooLongError:
        raise UnreadableReportError(name, "holds more text than any report") from None
    except RecursionError:
        raise UnreadableReportError(name, "is nested too deeply to be a report") from None
    if not found.text.strip():
        raise UnreadableReportError(name, "holds no text")
    return found


def _container(data: bytes, name: str) -> Extract:
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return _pdf
    if head.startswith(_ZIP):
        return _zipped(data, name)
    if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")):
        return _html
    found = _BY_SUFFIX.get(_suffix(name), _plain)
    return found if found in {_markdown, _html} else _plain


def _zipped(data: bytes, name: str) -> Extract:
    """Tell office documents and books apart, by the names that lie open in an archive."""
    if b"mimetypeapplication/epub+zip" in data[:200] or b"META-INF/container.xml" in data:
        return _epub
    if b"word/document.xml" in data:
        return _docx
    for sign, kind in _ZIP_KINDS:
        if sign in data:
            raise UnreadableReportError(name, f"is {kind}, not a report")
    raise UnreadableReportError(name, "is a ZIP archive, not a report")


def _suffix(name: str) -> str:
    return "." + name.lower().rpartition(".")[2]


def pasted(plain: str, html: str | None = None) -> tuple[bytes, str]:
    """Return bytes and a file name ending for text from the clipboard; `extract` reads them.

    The richer form is kept: a page's fragment says which lines are headings and tables.
    """
    if html and html.strip():
        page = html if _FRAGMENT in html else f"<html><body>{_FRAGMENT}{html}</body></html>"
        return page.encode("utf-8", "replace"), ".html"
    return plain.encode("utf-8", "replace"), ".txt"


_FRAGMENT = "<!--StartFragment-->"
